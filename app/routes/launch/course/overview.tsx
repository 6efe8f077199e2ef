import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { ConceptList } from "#app/ui/concept-list.tsx";
import { CopyNotice } from "#app/ui/copy-notice.tsx";
import { IndexNotice } from "#app/ui/course/index-notice.tsx";
import { RatingsNote } from "#app/ui/course/ratings-note.tsx";
import { SectionTable } from "#app/ui/course/section-table.tsx";
import type { Route } from "./+types/overview.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { course, visit, asOf, authoring, courseOpened } = context.get(tenantContext);
  courseOpened();
  const { material, ratings } = authoring();
  const [sections, concepts, index, summary] = await orRefusal(context, () =>
    Promise.all([course.outline(), course.concepts(), material.index(), ratings()]),
  );
  return { sections, concepts, index, summary, courseTitle: visit.courseTitle, asOf: asOf() };
}

/** The course at a glance: its material, how far its index is, and its concepts. */
export default function Overview({ loaderData, params }: Route.ComponentProps) {
  const { sections, concepts, courseTitle, index, summary, asOf } = loaderData;
  const passages = sections.reduce((sum, section) => sum + section.passages, 0);
  const page = `/l/${params.launch}/course`;
  return (
    <>
      <title>{`${m.course_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.course_title()}</h1>
      <CopyNotice asOf={asOf} />
      <p className="page-lead">
        {m.course_lead({
          sections: m.course_section_count({ count: sections.length }),
          passages: m.course_passages({ count: passages }),
          concepts: m.course_concept_count({ count: concepts.length }),
        })}
      </p>
      {passages > 0 && <IndexNotice index={index} />}
      <RatingsNote summary={summary} />
      <SectionTable sections={sections} page={page} />
      <ConceptList concepts={concepts} page={`${page}/concepts`} />
    </>
  );
}
