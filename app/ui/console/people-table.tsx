import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { ListedPerson, PeopleQuery } from "#app/tenancy/people-list.ts";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";
import { TimeHeading } from "../time-heading.tsx";
import { PersonName } from "./person-name.tsx";

type Props = {
  people: readonly ListedPerson[];
  query: PeopleQuery;
  /** The address of the other order. */
  turned: string;
  mayAppoint: boolean;
  isWorking: boolean;
};

/** A page of the people who have opened the Guide; whoever may can appoint them. */
export function PeopleTable({ people, query: { sought, sort }, turned, mayAppoint, isWorking }: Props) {
  if (people.length === 0) return <p className="empty">{sought === "" ? m.admins_nobody() : m.admins_nobody_such()}</p>;
  return (
    <TableFrame labelledBy="people">
      <thead>
        <tr>
          <th scope="col">{m.member_name()}</th>
          <TimeHeading name={m.courses_known_since()} order={sort} to={turned} />
          <th scope="col">{m.admins_action()}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <PersonName {...person} />
            </th>
            <td>
              <Moment at={person.knownSince} />
            </td>
            <td>
              {person.isByLms && <span className="status status-active">{m.admins_by_lms()}</span>}{" "}
              {person.isAppointed ? (
                <span className="status status-active">{m.admins_is()}</span>
              ) : (
                mayAppoint && (
                  <Form method="post">
                    <input type="hidden" name="person" value={person.id} />
                    <button
                      className="button button-quiet"
                      name="intent"
                      value="appoint"
                      aria-disabled={isWorking}
                      aria-label={m.admins_appoint_named({ name: person.name ?? person.email ?? m.member_unnamed() })}
                    >
                      {m.admins_appoint()}
                    </button>
                  </Form>
                )
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
