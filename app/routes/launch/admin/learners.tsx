import { Link } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { ERASURES_PER_PAGE, readErasurePlace, readLearnerQuery, writeLearnerQuery } from "#app/tenancy/learner-list.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { ErasureTable } from "#app/ui/console/erasure-table.tsx";
import { LearnerFilter } from "#app/ui/console/learner-filter.tsx";
import { LearnerTable } from "#app/ui/console/learner-table.tsx";
import type { Route } from "./+types/learners.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { learners, visit } = context.get(tenantContext);
  const { searchParams } = new URL(request.url);
  const { tenantName } = visit;
  if (searchParams.get("show") === "erasures") {
    const before = readErasurePlace(searchParams);
    const erased = await orRefusal(context, () => learners.erasures(before, ERASURES_PER_PAGE));
    return { erased: { ...erased, before }, tenantName };
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

function Listed({ learners, next, areHeldBack, query, page }: NonNullable<Loaded["listed"]> & { page: string }) {
  const search = writeLearnerQuery(query);
  return (
    <>
      {areHeldBack && (
        <p>
          {m.learners_held_back()} <Link to={`${page}/minors`}>{m.minors_title()}</Link>
        </p>
      )}
      <LearnerFilter query={query} />
      <LearnerTable learners={learners} query={query} page={page} />
      <nav className="pager" aria-label={m.deployments_pages()}>
        {query.after !== undefined && <Link to={`?${search}`}>{m.people_first_page()}</Link>}
        {next !== undefined && (
          <Link to={`?${new URLSearchParams([...search, ["after", next]])}`}>{m.people_next_page()}</Link>
        )}
        {learners.length > 0 && <a href={`${page}/export/learners.csv?${search}`}>{m.console_csv()}</a>}
      </nav>
    </>
  );
}

function Erased({ erasures, next, before, underWay, page }: NonNullable<Loaded["erased"]> & { page: string }) {
  return (
    <>
      {underWay > 0 && <p>{m.erasures_waiting({ count: underWay })}</p>}
      <ErasureTable erasures={erasures} page={page} />
      <nav className="pager" aria-label={m.deployments_pages()}>
        {before !== undefined && <Link to="?show=erasures">{m.people_first_page()}</Link>}
        {next !== undefined && <Link to={`?show=erasures&before=${next}`}>{m.people_next_page()}</Link>}
        {erasures.length > 0 && <a href={`${page}/export/erasures.csv`}>{m.console_csv()}</a>}
      </nav>
    </>
  );
}
