import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { SupportLook } from "#app/tenancy/support-list.ts";
import { Moment } from "../moment.tsx";

/** The latest looks. @param log where the audit log tells all of them */
export function SupportLooks({ looks, log }: { looks: readonly SupportLook[]; log: string }) {
  return (
    <section aria-labelledby="support-looks">
      <h2 id="support-looks">{m.support_looks()}</h2>
      {looks.length === 0 ? (
        <p>{m.support_looks_none()}</p>
      ) : (
        <>
          <ul>
            {looks.map(({ seq, at, label }) => (
              <li key={seq}>
                <Moment at={at} /> · <span dir="auto">{label}</span>
              </li>
            ))}
          </ul>
          <p>
            <Link to={log}>{m.support_looks_all()}</Link>
          </p>
        </>
      )}
    </section>
  );
}
