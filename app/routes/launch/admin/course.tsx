import { Link } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { MATERIALS_PER_PAGE, readMaterialQuery, writeMaterialQuery } from "#app/tenancy/course-list.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CourseFacts } from "#app/ui/console/course-facts.tsx";
import { MaterialFilter } from "#app/ui/console/material-filter.tsx";
import { MaterialTable } from "#app/ui/console/material-table.tsx";
import type { Route } from "./+types/course.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { courses, visit } = context.get(tenantContext);
  const query = readMaterialQuery(new URL(request.url).searchParams);
  const found = await orRefusal(context, () => courses.one(params.course, query, MATERIALS_PER_PAGE));
  if (found === undefined) throw new Response(null, { status: 404 });
  return { ...found, query, tenantName: visit.tenantName };
}

/** One course: what holds there, and its material. */
export default function OneCourse({ loaderData, params }: Route.ComponentProps) {
  const { course, rules, materials, next, query, tenantName } = loaderData;
  const page = `/l/${params.launch}/admin`;
  const name = course.title ?? m.app_name();
  const search = writeMaterialQuery(query);
  const file = new URLSearchParams([["course", course.id], ...search]);
  return (
    <>
      <title>{`${name} · ${m.minors_courses()} · ${tenantName}`}</title>
      <p className="page-back">
        <Link to={`${page}/courses`}>{m.minors_courses()}</Link>
      </p>
      <h1 id="page-title" dir="auto">
        {name}
      </h1>
      <CourseFacts course={course} rules={rules} page={page} tenantName={tenantName} />
      <section>
        <h2 id="course-material">{m.course_material()}</h2>
        {course.published + course.drafts > 0 && <MaterialFilter query={query} course={course} />}
        <MaterialTable materials={materials} query={query} />
        <nav className="pager" aria-label={m.deployments_pages()}>
          {query.after !== undefined && <Link to={`?${search}`}>{m.people_first_page()}</Link>}
          {next !== undefined && (
            <Link to={`?${new URLSearchParams([...search, ["after", next]])}`}>{m.people_next_page()}</Link>
          )}
          {materials.length > 0 && <a href={`${page}/export/materials.csv?${file}`}>{m.console_csv()}</a>}
        </nav>
      </section>
    </>
  );
}
