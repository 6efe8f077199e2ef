import type { RosterEntry } from "#app/learner/roster.ts";
import { ROLE, type Roles } from "#app/lti/roles.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";
import { TableFrame } from "./table-frame.tsx";

const statusNames: Record<RosterEntry["status"], () => string> = {
  active: m.member_active,
  inactive: m.member_inactive,
  unlisted: m.member_unlisted,
};
/** The first that fits is what a person is called. */
const roleNames: readonly (readonly [Roles, () => string])[] = [
  [ROLE.instructor, m.role_instructor],
  [ROLE.contentDeveloper, m.role_content_developer],
  [ROLE.mentor, m.role_mentor],
  [ROLE.learner, m.role_learner],
  [ROLE.administrator, m.role_administrator],
];

/** A page of a course's people. */
export function RosterTable({ people }: { people: readonly RosterEntry[] }) {
  if (people.length === 0) return <p>{m.people_none()}</p>;
  return (
    <TableFrame labelledBy="page-title">
      <thead>
        <tr>
          <th scope="col">{m.member_name()}</th>
          <th scope="col">{m.member_role()}</th>
          <th scope="col">{m.member_status()}</th>
          <th scope="col">{m.member_last_launch()}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.learnerId}>
            <th scope="row">{person.name ?? <span className="cell-quiet">{m.member_unnamed()}</span>}</th>
            <td>{(roleNames.find(([role]) => (person.roles & role) !== 0)?.[1] ?? m.role_none)()}</td>
            <td>
              <span className={`status status-${person.status}`}>{statusNames[person.status]()}</span>
            </td>
            <td>{person.launchedAt === undefined ? m.never() : <Moment at={person.launchedAt} />}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
