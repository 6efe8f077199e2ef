import { Link } from "react-router";
import type { CourseStruggle } from "#app/struggle/course-struggle.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";

type Hands = Pick<CourseStruggle, "mayWant" | "named" | "mayName"> & {
  /** The address of the page on which so many come before. */
  pageOf: (before: number) => string;
};

/** Who may want a hand: by name who wants it known, and the others as groups. */
export function HandInsights({ mayWant, named: { all, before }, mayName, pageOf }: Hands) {
  const { named, groups } = mayWant;
  const last = before + named.length;
  return (
    <section>
      <h2 id="hands">{m.insight_hand()}</h2>
      <p className="field-note">{mayName ? m.insight_hand_lead() : m.insight_hand_lead_groups()}</p>
      {named.length + groups.length === 0 ? (
        <p className="empty">{m.insight_hand_none()}</p>
      ) : (
        <TableFrame labelledBy="hands">
          <thead>
            <tr>
              <th scope="col">{m.insight_hand_who()}</th>
              <th scope="col">{m.insight_hand_what()}</th>
              <th scope="col">{m.insight_hand_when()}</th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ name, concepts, at }) => (
              // Two people may have one name: nothing else is known of them here.
              <tr key={`${at} ${name}`}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td dir="auto">{concepts.join(", ")}</td>
                <td>
                  <Moment at={at} />
                </td>
              </tr>
            ))}
            {groups.map(({ concept, learners }) => (
              <tr key={concept}>
                <th scope="row">{m.insight_hand_group({ learners })}</th>
                <td dir="auto">{concept}</td>
                <td>–</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {(before > 0 || last < all) && (
        <>
          {named.length > 0 && <p className="field-note">{m.insight_hand_shown({ first: before + 1, last, all })}</p>}
          <nav className="pager" aria-label={m.people_pages()}>
            {before > 0 && <Link to={pageOf(0)}>{m.people_first_page()}</Link>}
            {last < all && <Link to={pageOf(last)}>{m.people_next_page()}</Link>}
          </nav>
        </>
      )}
    </section>
  );
}
