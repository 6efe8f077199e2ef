import { Link } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CopyNotice } from "#app/ui/copy-notice.tsx";
import { LongPage } from "#app/ui/long-page.tsx";
import { ShortNotice } from "#app/ui/privacy/short-notice.tsx";
import { TopicList } from "#app/ui/practice/topic-list.tsx";
import { dueNotice } from "./due-notice.ts";
import type { Route } from "./+types/practice.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const { practice, visit, course } = tenant;
  const [topics, opened, notice] = await orRefusal(context, () =>
    Promise.all([
      practice.topics(),
      visit.placed?.kind === "practice" ? course.opened() : undefined,
      dueNotice(tenant),
    ]),
  );
  return {
    topics,
    set: opened?.kind === "practice" ? opened : undefined,
    notice,
    courseTitle: visit.courseTitle,
    asOf: tenant.asOf(),
  };
}

/** What of the course can be practised. */
export default function Practice({
  loaderData: { topics, set, notice, courseTitle, asOf },
  params,
}: Route.ComponentProps) {
  return (
    <LongPage>
      <title>{`${m.practice_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.practice_title()}</h1>
      <p className="page-lead">{m.practice_lead()}</p>
      <CopyNotice asOf={asOf} words={m.practice_from_copy} />
      <ShortNotice launch={params.launch} words={notice} back="practice" />
      {set !== undefined && (
        <p>
          {m.practice_set_of_link()}{" "}
          <Link to={`/l/${params.launch}/practice/set/${encodeURIComponent(set.id)}`} dir="auto">
            {set.title}
          </Link>
        </p>
      )}
      {topics.length === 0 ? (
        <p className="empty">
          {m.practice_none()} <Link to={`/l/${params.launch}/guide`}>{m.practice_to_guide()}</Link>
        </p>
      ) : (
        <TopicList topics={topics} address={`/l/${params.launch}/practice`} />
      )}
    </LongPage>
  );
}
