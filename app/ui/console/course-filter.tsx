import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { type CourseQuery, LONGEST_TITLE_SOUGHT } from "#app/tenancy/course-list.ts";

/** Which of the courses are looked at: it stands in the address. */
export function CourseFilter({ query: { sought, lacksMaterial, sort } }: { query: CourseQuery }) {
  return (
    <search>
      <Form method="get" className="filter" key={`${sought} ${lacksMaterial} ${sort}`}>
        {sort !== "newest" && <input type="hidden" name="sort" value={sort} />}
        <label>
          {m.courses_search()}
          <input
            name="q"
            type="search"
            defaultValue={sought}
            maxLength={LONGEST_TITLE_SOUGHT}
            className="field"
            dir="auto"
          />
        </label>
        <label>
          {m.course_material()}
          <select name="material" defaultValue={lacksMaterial ? "none" : ""} className="field">
            <option value="">{m.courses_any_material()}</option>
            <option value="none">{m.courses_lacking()}</option>
          </select>
        </label>
        <button className="button">{m.audit_show()}</button>
      </Form>
    </search>
  );
}
