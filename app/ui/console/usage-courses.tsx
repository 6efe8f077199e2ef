import { Link } from "react-router";
import type { CourseUse, ModelPrice } from "#app/guide/model-usage.ts";
import { m } from "#app/paraglide/messages.js";
import { TableFrame } from "../table-frame.tsx";
import { figure, money } from "./figures.ts";

type Props = { courses: readonly CourseUse[]; areMore: boolean; price: ModelPrice | undefined };

/** What each course took this month, the most first; each leads to its days. */
export function UsageCourses({ courses, areMore, price }: Props) {
  return (
    <div className="own-data">
      <h2 id="usage-courses">{m.minors_courses()}</h2>
      <TableFrame labelledBy="usage-courses">
        <thead>
          <tr>
            <th scope="col">{m.minors_course()}</th>
            <th scope="col" className="number">
              {m.usage_messages()}
            </th>
            <th scope="col" className="number" aria-sort="descending">
              {m.usage_tokens()}
            </th>
            {price && (
              <th scope="col" className="number">
                {m.usage_cost()}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {courses.map(({ id, title, isGone, messages, tokens }) => (
            <tr key={id}>
              <th scope="row">
                {isGone ? (
                  m.usage_gone()
                ) : (
                  <Link to={`?${new URLSearchParams({ course: id })}`} dir="auto">
                    {title ?? m.app_name()}
                  </Link>
                )}
              </th>
              <td className="number">{figure(messages)}</td>
              <td className="number">{figure(tokens)}</td>
              {price && <td className="number">{money(tokens, price)}</td>}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {areMore && <p className="field-note">{m.usage_cut({ courses: figure(courses.length) })}</p>}
    </div>
  );
}
