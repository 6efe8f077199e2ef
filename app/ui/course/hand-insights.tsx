import type { CourseStruggle } from "#app/struggle/course-struggle.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";

/** Who may want a hand: by name who wants it known, and the others as groups. */
export function HandInsights({ mayWant, mayName }: Pick<CourseStruggle, "mayWant" | "mayName">) {
  const { named, groups } = mayWant;
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
    </section>
  );
}
