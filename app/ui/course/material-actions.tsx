import { Form } from "react-router";
import type { CourseSection } from "#app/knowledge/passage.ts";
import { m } from "#app/paraglide/messages.js";

/** What can be done to a piece of material as a whole. Deleting asks first, without a script too. */
export function MaterialActions({ section }: { section: CourseSection }) {
  return (
    <Form method="post" className="row-actions">
      <input type="hidden" name="from" value="material" />
      <button className="button" name="intent" value={section.status === "hidden" ? "show" : "hide"}>
        {section.status === "hidden" ? m.material_show() : m.material_hide()}
      </button>
      <details className="confirm">
        <summary className="button button-quiet">{m.material_delete()}</summary>
        <p>{m.material_delete_question()}</p>
        <button className="button" name="intent" value="delete">
          {m.material_delete_now({ title: section.title })}
        </button>
      </details>
    </Form>
  );
}
