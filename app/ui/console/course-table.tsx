import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { type CourseFigures, type CourseQuery, type CourseSort, writeCourseQuery } from "#app/tenancy/course-list.ts";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";
import { CourseCells } from "./course-cells.tsx";
import { CourseHeading } from "./course-heading.tsx";
import { figure } from "./figures.ts";

type Props = { courses: readonly CourseFigures[]; query: CourseQuery; page: string };
type Figure = "published" | "concepts" | "questions" | "learners";

const figures: Record<Figure, () => string> = {
  published: m.course_material,
  concepts: m.courses_concepts,
  questions: m.courses_questions,
  learners: m.learners_title,
};
// Safe: Object.keys of a constant record.
const figureNames = Object.keys(figures) as Figure[];

/** A page of the tenant's courses with what is in each; each leads to its own page. */
export function CourseTable({ courses, query, page }: Props) {
  if (courses.length === 0) return <NoCourses query={query} page={page} />;
  const headings = { chosen: query.sort, to: (sort: CourseSort) => `?${writeCourseQuery({ ...query, sort })}` };
  return (
    <TableFrame labelledBy="page-title">
      <thead>
        <tr>
          <CourseHeading of="title" {...headings} />
          <CourseHeading of="newest" {...headings} />
          <th scope="col">{m.courses_last_opened()}</th>
          {figureNames.map((name) => (
            <th key={name} scope="col" className="number">
              {figures[name]()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {courses.map((course) => (
          <tr key={course.id}>
            <CourseCells course={course} to={`${page}/courses/${course.id}`} />
            <td>{course.lastLaunchAt === undefined ? "–" : <Moment at={course.lastLaunchAt} />}</td>
            {figureNames.map((name) => (
              <td key={name} className="number">
                {figure(course[name])}
                {name === "published" && course.drafts > 0 && (
                  <span className="cell-note">{m.courses_drafts_too({ count: figure(course.drafts) })}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function NoCourses({ query: { sought, lacksMaterial, after }, page }: Pick<Props, "query" | "page">) {
  if (sought !== "" || lacksMaterial || after !== undefined)
    return (
      <p className="empty">
        {lacksMaterial && sought === "" && after === undefined ? m.courses_none_lacking() : m.courses_none_such()}{" "}
        <Link to="?">{m.courses_all()}</Link>
      </p>
    );
  return (
    <p className="empty">
      {m.courses_none()} <Link to={page}>{m.setup_title()}</Link>
    </p>
  );
}
