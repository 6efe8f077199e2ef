import { Link } from "react-router";
import type { Concept } from "#app/knowledge/concept.ts";
import { m } from "#app/paraglide/messages.js";
import { TableFrame } from "./table-frame.tsx";

/** The course's concepts with what comes before each. @param page the address of the concepts' page */
export function ConceptList({ concepts, page }: { concepts: readonly Concept[]; page: string }) {
  const names = new Map(concepts.map(({ id, name }) => [id, name]));
  return (
    <section>
      <h2 id="concepts">{m.course_concepts()}</h2>
      {concepts.length === 0 ? (
        <p>{m.course_no_concepts()}</p>
      ) : (
        <TableFrame labelledBy="concepts">
          <thead>
            <tr>
              <th scope="col">{m.concept_name()}</th>
              <th scope="col">{m.concept_prerequisites()}</th>
              <th scope="col" className="number">
                {m.concept_passages()}
              </th>
            </tr>
          </thead>
          <tbody>
            {concepts.map((concept) => (
              <tr key={concept.id}>
                <th scope="row">
                  <Link to={`${page}/${concept.id}`} dir="auto">
                    {concept.name}
                  </Link>
                  <span className="cell-note">{concept.description}</span>
                </th>
                <td>
                  {concept.prerequisites.length === 0 ? (
                    "–"
                  ) : (
                    <ul>
                      {concept.prerequisites.map((id) => (
                        <li key={id}>{names.get(id)}</li>
                      ))}
                    </ul>
                  )}
                </td>
                <td className="number">{concept.passages.length}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}
