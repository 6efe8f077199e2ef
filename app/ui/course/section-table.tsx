import { Form, Link } from "react-router";
import type { SectionEntry } from "#app/knowledge/course-material.ts";
import { m } from "#app/paraglide/messages.js";
import { TableFrame } from "../table-frame.tsx";

/** The course's material in its order. @param page the address of the course's page */
export function SectionTable({ sections, page }: { sections: readonly SectionEntry[]; page: string }) {
  return (
    <section>
      <div className="section-head">
        <h2 id="material">{m.course_material()}</h2>
        <Link className="button-primary" to={`${page}/material/new`}>
          {m.material_add()}
        </Link>
      </div>
      {sections.length === 0 ? (
        <p className="empty">{m.course_no_material_yet()}</p>
      ) : (
        <TableFrame labelledBy="material">
          <thead>
            <tr>
              <th scope="col" className="number">
                {m.material_place()}
              </th>
              <th scope="col">{m.material_title()}</th>
              <th scope="col" className="number">
                {m.concept_passages()}
              </th>
              <th scope="col">{m.material_seen_by()}</th>
              <th scope="col">{m.material_order()}</th>
            </tr>
          </thead>
          <tbody>
            {sections.map((section, index) => (
              <tr key={section.id}>
                <td className="number">{section.position}</td>
                <th scope="row">
                  <Link to={`${page}/material/${section.id}`} dir="auto">
                    {section.title}
                  </Link>
                </th>
                <td className="number">{section.passages}</td>
                <td>{section.status === "hidden" ? m.material_seen_by_you() : m.material_seen_by_all()}</td>
                <td>
                  <Form method="post" action={`${page}/material/${section.id}`} className="row-actions">
                    <button
                      className="button"
                      name="intent"
                      value="up"
                      disabled={index === 0}
                      aria-label={m.material_up({ title: section.title })}
                    >
                      ↑
                    </button>
                    <button
                      className="button"
                      name="intent"
                      value="down"
                      disabled={index === sections.length - 1}
                      aria-label={m.material_down({ title: section.title })}
                    >
                      ↓
                    </button>
                  </Form>
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}
