import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { Appointed } from "#app/tenancy/appointing.ts";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";
import { PersonName } from "./person-name.tsx";

type Props = { appointed: readonly Appointed[]; mayAppoint: boolean; isWorking: boolean };

/** Who was appointed, when and by whom; whoever may can take it back. */
export function AppointedTable({ appointed, mayAppoint, isWorking }: Props) {
  if (appointed.length === 0) return <p className="empty">{m.admins_none()}</p>;
  return (
    <TableFrame labelledBy="appointed">
      <thead>
        <tr>
          <th scope="col">{m.member_name()}</th>
          <th scope="col">{m.admins_since()}</th>
          {mayAppoint && <th scope="col">{m.admins_action()}</th>}
        </tr>
      </thead>
      <tbody>
        {appointed.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <PersonName {...person} />
            </th>
            <td>
              <Moment at={person.at} />
              {person.by !== undefined && (
                <span className="cell-note" dir="auto">
                  {person.by}
                </span>
              )}
            </td>
            {mayAppoint && (
              <td>
                <details className="confirm">
                  <summary
                    className="button button-quiet"
                    aria-label={m.admins_remove_named({ name: person.name ?? person.email ?? m.member_unnamed() })}
                  >
                    {m.admins_remove()}
                  </summary>
                  <p>{m.admins_remove_text()}</p>
                  <Form method="post">
                    <input type="hidden" name="person" value={person.id} />
                    <button className="button" name="intent" value="remove" aria-disabled={isWorking}>
                      {m.admins_remove_now()}
                    </button>
                  </Form>
                </details>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
