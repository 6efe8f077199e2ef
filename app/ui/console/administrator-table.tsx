import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { Administrator } from "#app/tenancy/administrator-list.ts";
import type { TimeOrder } from "#app/tenancy/time-order.ts";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";
import { TimeHeading } from "../time-heading.tsx";
import { PersonName } from "./person-name.tsx";

type Props = {
  administrators: readonly Administrator[];
  order: TimeOrder;
  /** The address of the other order. */
  turned: string;
  mayAppoint: boolean;
  isWorking: boolean;
};

/** Who administers by their LMS, and who was appointed, when and by whom; whoever may can take that back. */
export function AdministratorTable({ administrators, order, turned, mayAppoint, isWorking }: Props) {
  return (
    <TableFrame labelledBy="administrators">
      <thead>
        <tr>
          <th scope="col">{m.member_name()}</th>
          <TimeHeading name={m.admins_since()} order={order} to={turned} />
          {mayAppoint && <th scope="col">{m.admins_action()}</th>}
        </tr>
      </thead>
      <tbody>
        {administrators.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <PersonName {...person} />
            </th>
            <td>
              <HowCell {...person} />
            </td>
            {mayAppoint && (
              <td>{person.appointed && <RemoveForm id={person.id} name={nameOf(person)} isWorking={isWorking} />}</td>
            )}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function HowCell({ cameAt, appointed }: Administrator) {
  return (
    <>
      {cameAt !== undefined && (
        <>
          <span className="status status-active">{m.admins_by_lms()}</span>
          <span className="cell-note">
            {m.admins_came()} <Moment at={cameAt} />
          </span>
        </>
      )}
      {appointed && (
        <>
          <span className="status status-active">{m.admins_is()}</span>
          <span className="cell-note">
            <Moment at={appointed.at} />
            {appointed.by !== undefined && (
              <>
                {" · "}
                <bdi>{appointed.by}</bdi>
              </>
            )}
          </span>
        </>
      )}
    </>
  );
}

function RemoveForm({ id, name, isWorking }: { id: string; name: string; isWorking: boolean }) {
  return (
    <details className="confirm">
      <summary className="button button-quiet" aria-label={m.admins_remove_named({ name })}>
        {m.admins_remove()}
      </summary>
      <p>{m.admins_remove_text()}</p>
      <Form method="post">
        <input type="hidden" name="person" value={id} />
        <button className="button" name="intent" value="remove" aria-disabled={isWorking}>
          {m.admins_remove_now()}
        </button>
      </Form>
    </details>
  );
}

function nameOf({ name, email }: Administrator): string {
  return name ?? email ?? m.member_unnamed();
}
