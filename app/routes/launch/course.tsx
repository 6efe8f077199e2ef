import { teaches } from "#app/lti/roles.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { requireRole } from "#app/middleware/require-role.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CopyNotice } from "#app/ui/copy-notice.tsx";
import { ConceptList } from "#app/ui/concept-list.tsx";
import { SectionList } from "#app/ui/section-list.tsx";
import type { Route } from "./+types/course.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole(teaches)];

export async function loader({ context }: Route.LoaderArgs) {
  const { course, visit, asOf } = context.get(tenantContext);
  const [sections, concepts] = await orRefusal(context, () => Promise.all([course.sections(), course.concepts()]));
  return { sections, concepts, courseTitle: visit.courseTitle, asOf: asOf() };
}

export default function Course({ loaderData }: Route.ComponentProps) {
  const { sections, concepts, courseTitle } = loaderData;
  const passages = sections.reduce((sum, section) => sum + section.passages.length, 0);
  return (
    <main className="page" aria-labelledby="page-title">
      <title>{`${m.course_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.course_title()}</h1>
      <CopyNotice asOf={loaderData.asOf} />
      <p className="page-lead">
        {m.course_lead({
          sections: m.course_section_count({ count: sections.length }),
          passages: m.course_passages({ count: passages }),
          concepts: m.course_concept_count({ count: concepts.length }),
        })}
      </p>
      <SectionList sections={sections} />
      <ConceptList concepts={concepts} />
    </main>
  );
}
