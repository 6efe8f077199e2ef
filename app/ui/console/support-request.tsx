import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { hoursToApprove } from "#app/tenancy/support-access.ts";
import type { SupportEntry } from "#app/tenancy/support-list.ts";
import { Moment } from "../moment.tsx";

type Props = { access: SupportEntry; isWorking: boolean };

/** The request that waits for an answer, or the access that holds: what it lets see, and what can be done about it. */
export function SupportRequest({ access, isWorking }: Props) {
  const { id, label, reason, askedAt, hours, endsAt, state } = access;
  const isAsked = state === "asked";
  return (
    <section aria-labelledby="support-open">
      <h2 id="support-open">{isAsked ? m.support_asked_title() : m.support_holds_title()}</h2>
      <dl className="facts">
        <dt>{m.support_who()}</dt>
        <dd dir="auto">{label}</dd>
        <dt>{m.support_why()}</dt>
        <dd dir="auto">{reason}</dd>
        <dt>{m.support_asked_at()}</dt>
        <dd>
          <Moment at={askedAt} />
        </dd>
        <dt>{isAsked ? m.support_for() : m.support_until()}</dt>
        <dd>{isAsked || endsAt === undefined ? m.support_hours({ count: hours }) : <Moment at={endsAt} />}</dd>
      </dl>
      <p>{m.support_sees()}</p>
      <Form method="post" className="form">
        <input type="hidden" name="access" value={id} />
        {isAsked ? (
          <>
            <label className="labelled">
              {m.support_approve_for()}
              <select name="hours" className="field" defaultValue={hours}>
                {hoursToApprove(access).map((span) => (
                  <option key={span} value={span}>
                    {m.support_hours({ count: span })}
                  </option>
                ))}
              </select>
            </label>
            <div className="row-actions">
              <button className="button-primary" name="decision" value="approve" aria-disabled={isWorking}>
                {m.support_approve()}
              </button>
              <button className="button button-quiet" name="decision" value="refuse" aria-disabled={isWorking}>
                {m.support_refuse()}
              </button>
            </div>
          </>
        ) : (
          <button className="button" name="decision" value="end" aria-disabled={isWorking}>
            {m.support_end()}
          </button>
        )}
      </Form>
    </section>
  );
}
