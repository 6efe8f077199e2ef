import { Link } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import {
  ERASURES_PER_PAGE,
  readErasureQuery,
  readLearnerQuery,
  writeErasureQuery,
  writeLearnerQuery,
} from "#app/tenancy/learner-list.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { ErasureTable } from "#app/ui/console/erasure-table.tsx";
import { LearnerFilter } from "#app/ui/console/learner-filter.tsx";
import { LearnerTable } from "#app/ui/console/learner-table.tsx";
import { SoughtSoFar } from "#app/ui/console/sought-so-far.tsx";
import { ListPager } from "#app/ui/list-pager.tsx";
import type { Route } from "./+types/learners.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { learners, visit } = context.get(tenantContext);
  const { searchParams } = new URL(request.url);
  const { tenantName } = visit;
  if (searchParams.get("show") === "erasures") {
    const query = readErasureQuery(searchParams);
    const erased = await orRefusal(context, () => learners.erasures(query, ERASURES_PER_PAGE));
    return { erased: { ...erased, query }, tenantName };
  }
  const query = readLearnerQuery(searchParams);
  return { listed: { ...(await orRefusal(context, () => learners.view(query))), query }, tenantName };
}

type Loaded = Route.ComponentProps["loaderData"];

/** The institution's learners, what they decided and asked for; and the erasures, of whom nobody can tell any more. */
export default function Learners({ loaderData, params }: Route.ComponentProps) {
  const { listed, erased, tenantName } = loaderData;
  const page = `/l/${params.launch}/admin`;
  return (
    <>
      <title>{`${erased ? m.erasures_title() : m.learners_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{erased ? m.erasures_title() : m.learners_title()}</h1>
      <p className="page-lead">{erased ? m.erasures_lead() : m.learners_lead()}</p>
      <nav className="console-filter" aria-label={m.deployments_filter()}>
        <Link to="?" aria-current={erased ? undefined : "true"}>
          {m.learners_title()}
        </Link>
        <Link to="?show=erasures" aria-current={erased ? "true" : undefined}>
          {m.erasures_title()}
        </Link>
      </nav>
      {listed && <Listed {...listed} page={page} />}
      {erased && <Erased {...erased} page={page} />}
    </>
  );
}

function Listed({ learners, next, isCut, areHeldBack, query, page }: NonNullable<Loaded["listed"]> & { page: string }) {
  const [isEmpty, isFirst] = [learners.length === 0, query.after === undefined];
  return (
    <>
      {areHeldBack && (
        <p>
          {m.learners_held_back()} <Link to={`${page}/minors`}>{m.minors_title()}</Link>
        </p>
      )}
      <LearnerFilter query={query} />
      {(!isEmpty || (isFirst && !isCut)) && <LearnerTable learners={learners} query={query} page={page} />}
      <SoughtSoFar isCut={isCut} isEmpty={isEmpty} isFirst={isFirst} />
      <ListPager
        search={writeLearnerQuery(query)}
        isFirst={isFirst}
        next={next}
        file={isEmpty && !isCut ? undefined : `${page}/export/learners.csv`}
      />
    </>
  );
}

function Erased({ erasures, next, query, underWay, page }: NonNullable<Loaded["erased"]> & { page: string }) {
  return (
    <>
      {underWay > 0 && <p>{m.erasures_waiting({ count: underWay })}</p>}
      <ErasureTable erasures={erasures} query={query} page={page} />
      <ListPager
        search={writeErasureQuery(query)}
        place="before"
        isFirst={query.before === undefined}
        next={next}
        file={erasures.length > 0 ? `${page}/export/erasures.csv` : undefined}
      />
    </>
  );
}
