import type { RosterReading } from "#app/learner/roster.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";

/** Where the list of people comes from, and how far it can be trusted. */
export function RosterNotice({ reading }: { reading: RosterReading }) {
  const { state, readAt, cut } = reading;
  return (
    <>
      <p className="page-lead">
        {state === "off" ? m.people_off() : m.people_lead()}
        {readAt !== undefined && state !== "off" && (
          <>
            {" "}
            {m.people_read_at()} <Moment at={readAt} />.
          </>
        )}
      </p>
      {state === "reading" && <output className="copy-notice">{m.people_reading()}</output>}
      {state === "failed" && <output className="copy-notice">{m.people_failed()}</output>}
      {cut === true && <p className="copy-notice">{m.people_cut()}</p>}
    </>
  );
}
