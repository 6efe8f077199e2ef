import { Link } from "react-router";
import type { ConceptInsight } from "#app/learner/course-insight.ts";
import { m } from "#app/paraglide/messages.js";
import { percent, ShareBar } from "../share-bar.tsx";
import { TableFrame } from "../table-frame.tsx";

/** Which concepts are hard: drawn, and the same as a table. */
export function ConceptInsights({ concepts, page }: { concepts: readonly ConceptInsight[]; page: string }) {
  const told = concepts.flatMap(({ group, ...concept }) => (group === undefined ? [] : [{ ...concept, ...group }]));
  return (
    <section>
      <h2 id="concepts-go">{m.insight_concepts()}</h2>
      {told.length > 0 && (
        <figure className="bars" aria-label={m.insight_concepts_drawn()}>
          {told.map(({ id, name, right, stuck }) => (
            <div key={id} className="bar-row">
              <span dir="auto">{name}</span>
              <ShareBar share={right} against={stuck} />
            </div>
          ))}
          <figcaption className="field-note">{m.insight_legend()}</figcaption>
        </figure>
      )}
      <TableFrame labelledBy="concepts-go">
        <thead>
          <tr>
            <th scope="col">{m.concept_name()}</th>
            <th scope="col" className="number">
              {m.insight_right()}
            </th>
            <th scope="col" className="number">
              {m.insight_stuck()}
            </th>
            <th scope="col" className="number">
              {m.insight_to_three()}
            </th>
            <th scope="col" className="number">
              {m.insight_answers()}
            </th>
          </tr>
        </thead>
        <tbody>
          {concepts.map(({ id, name, group }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`${page}/concepts/${id}`} dir="auto">
                  {name}
                </Link>
              </th>
              {group === undefined ? (
                <td colSpan={4}>{m.insight_too_few()}</td>
              ) : (
                <>
                  <td className="number">{percent(group.right)}</td>
                  <td className="number">{group.ended === 0 ? "–" : percent(group.stuck)}</td>
                  <td className="number">{group.toThree?.toFixed(1) ?? "–"}</td>
                  <td className="number">{group.answers}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}
