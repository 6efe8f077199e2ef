import { Form, Link } from "react-router";
import { CRISIS_FLAG_DAYS, type CrisisFlag } from "#app/guide/crisis-policy.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";
import { TableFrame } from "./table-frame.tsx";

type Props = {
  flags: readonly CrisisFlag[];
  next: string | undefined;
  before: string | undefined;
  /** Those who look at it are told of nobody. */
  isOff: boolean;
  /** Where an administrator decides that. */
  settings?: string;
  showsCourse?: boolean;
};

/** Who may be in danger, and whether somebody looks after them; newest first. */
export function CrisisTable({ flags, next, before, isOff, settings, showsCourse = false }: Props) {
  return (
    <>
      {isOff && (
        <p>
          {m.crises_off()} {settings !== undefined && <Link to={settings}>{m.crises_settings()}</Link>}
        </p>
      )}
      {flags.length > 0 && (
        <TableFrame labelledBy="page-title">
          <thead>
            <tr>
              <th scope="col">{m.crises_who()}</th>
              {showsCourse && <th scope="col">{m.minors_course()}</th>}
              <th scope="col">{m.privacy_seen_when()}</th>
              <th scope="col">{m.crises_state()}</th>
            </tr>
          </thead>
          <tbody>
            {flags.map(({ id, name, course, at, acknowledgedAt }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {name ?? m.crises_unnamed()}
                </th>
                {showsCourse && <td dir="auto">{course ?? "–"}</td>}
                <td>
                  <Moment at={at} />
                </td>
                <td>
                  {acknowledgedAt === undefined ? (
                    <Form method="post">
                      <button className="button" name="flag" value={id}>
                        {m.crises_acknowledge()} <span className="visually-hidden">{name}</span>
                      </button>
                    </Form>
                  ) : (
                    <>
                      {m.crises_acknowledged()} · <Moment at={acknowledgedAt} />
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {flags.length === 0 && !isOff && <p className="empty">{m.crises_none({ days: CRISIS_FLAG_DAYS })}</p>}
      <nav className="pager" aria-label={m.crises_pages()}>
        {before !== undefined && <Link to="?">{m.audit_newest()}</Link>}
        {next !== undefined && <Link to={`?before=${next}`}>{m.audit_older()}</Link>}
      </nav>
    </>
  );
}
