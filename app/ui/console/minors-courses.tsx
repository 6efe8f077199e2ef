import { Link } from "react-router";
import type { MinorLearners } from "#app/learner/minor-learners.ts";
import { m } from "#app/paraglide/messages.js";
import type { CourseOfMinors } from "#app/tenancy/minors-choice.ts";
import { TableFrame } from "../table-frame.tsx";
import { minorsWords } from "./minors-words.ts";

type Props = { courses: readonly CourseOfMinors[]; ofTenant: MinorLearners; page: string };

/** The tenant's courses, each with what holds in it; each leads to its own form. */
export function MinorsCourses({ courses, ofTenant, page }: Props) {
  return (
    <div className="own-data">
      <h2 id="minors-courses">{m.minors_courses()}</h2>
      {courses.length === 0 ? (
        <p className="empty">{m.minors_courses_none()}</p>
      ) : (
        <TableFrame labelledBy="minors-courses">
          <thead>
            <tr>
              <th scope="col">{m.minors_course()}</th>
              <th scope="col">{m.minors_state()}</th>
            </tr>
          </thead>
          <tbody>
            {courses.map(({ id, title, said }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`${page}/${id}`} dir="auto">
                    {title ?? m.app_name()}
                  </Link>
                </th>
                <td>{minorsWords([ofTenant, said])}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </div>
  );
}
