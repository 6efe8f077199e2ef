import { Link } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { COURSES_PER_PAGE, readCourseQuery, writeCourseQuery } from "#app/tenancy/course-list.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CourseFilter } from "#app/ui/console/course-filter.tsx";
import { CourseTable } from "#app/ui/console/course-table.tsx";
import { SoughtSoFar } from "#app/ui/console/sought-so-far.tsx";
import type { Route } from "./+types/courses.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const query = readCourseQuery(new URL(request.url).searchParams);
  const page = await orRefusal(context, () => tenant.courses.page(query, COURSES_PER_PAGE));
  return { ...page, query, tenantName: tenant.visit.tenantName };
}

/** The courses of the institution, and what is in each: figures, and nothing of what learners wrote. */
export default function Courses({ loaderData, params }: Route.ComponentProps) {
  const { courses, next, isCut, query, tenantName } = loaderData;
  const [isEmpty, isFirst] = [courses.length === 0, query.after === undefined];
  const page = `/l/${params.launch}/admin`;
  const search = writeCourseQuery(query);
  return (
    <>
      <title>{`${m.minors_courses()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.minors_courses()}</h1>
      <p className="page-lead">{m.courses_lead()}</p>
      <CourseFilter query={query} />
      {(!isEmpty || (isFirst && !isCut)) && <CourseTable courses={courses} query={query} page={page} />}
      <SoughtSoFar isCut={isCut} isEmpty={isEmpty} isFirst={isFirst} />
      <nav className="pager" aria-label={m.deployments_pages()}>
        {!isFirst && <Link to={`?${search}`}>{m.people_first_page()}</Link>}
        {next !== undefined && (
          <Link to={`?${new URLSearchParams([...search, ["after", next]])}`}>{m.people_next_page()}</Link>
        )}
        {(!isEmpty || isCut) && <a href={`${page}/export/courses.csv?${search}`}>{m.console_csv()}</a>}
      </nav>
    </>
  );
}
