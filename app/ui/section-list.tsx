import type { CourseSection } from "#app/knowledge/passage.ts";
import { m } from "#app/paraglide/messages.js";

/** The course's material, as the Guide can cite it. */
export function SectionList({ sections }: { sections: readonly CourseSection[] }) {
  return (
    <section aria-labelledby="material">
      <h2 id="material">{m.course_material()}</h2>
      {sections.length === 0 && <p>{m.course_no_material()}</p>}
      {sections.map((section) => (
        <details key={section.id} className="section">
          <summary>
            <span>
              {section.position} · <bdi>{section.title}</bdi>
            </span>{" "}
            <span className="section-count">
              {section.status === "hidden" ? m.course_hidden() : m.course_passages({ count: section.passages.length })}
            </span>
          </summary>
          {section.passages.map((passage) => (
            <article key={passage.id} className="section-passage">
              <h3>
                <bdi>§{passage.label}</bdi> <bdi>{passage.heading}</bdi>
              </h3>
              <div className="prose" dir="auto">
                {passage.text.split("\n\n").map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </article>
          ))}
        </details>
      ))}
    </section>
  );
}
