import { data, Link } from "react-router";
import { everyDay, readPrice, readUsageQuery, writeUsageQuery } from "#app/guide/model-usage.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { readVersion } from "#app/tenancy/setting-version.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { PriceForm } from "#app/ui/console/price-form.tsx";
import { UsageChart } from "#app/ui/console/usage-chart.tsx";
import { UsageCourses } from "#app/ui/console/usage-courses.tsx";
import { UsageFacts } from "#app/ui/console/usage-facts.tsx";
import { ListPager } from "#app/ui/list-pager.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/usage.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { usage, visit } = context.get(tenantContext);
  const query = readUsageQuery(new URL(request.url).searchParams);
  const view = await orRefusal(context, () => usage.view(query));
  if (view === undefined) throw new Response(null, { status: 404 });
  return { ...view, query, days: everyDay(view.days, view.now), tenantName: visit.tenantName };
}

/** The one form: what a million tokens cost. */
export async function action({ request, context }: Route.ActionArgs) {
  const { usage } = context.get(tenantContext);
  const entered = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  const price = readPrice(entered);
  if (price === "wrong") return data({ outcome: "wrong" as const, entered }, 422);
  const isSaved = await orRefusal(context, () => usage.choosePrice(price, readVersion(entered["version"])));
  return isSaved ? { outcome: "saved" as const, entered } : data({ outcome: "changed" as const, entered }, 409);
}

/** What was taken of the model this month, by day and course; what it costs, and what the month comes to. */
export default function Usage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { days, courses, next, isCut, query, of, total, limit, price, priceVersion, now, tenantName } = loaderData;
  const page = `/l/${params.launch}/admin`;
  return (
    <>
      <title>{`${m.usage_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.usage_title()}</h1>
      <p className="page-lead">{m.usage_lead()}</p>
      {total.messages === 0 ? (
        <p className="empty">
          {m.usage_none()} <Link to={`${page}/model`}>{m.model_link()}</Link>
        </p>
      ) : (
        <>
          <UsageFacts total={total} limit={limit} price={price} now={now} />
          <UsageChart days={days} of={of} price={price} page={page} />
          <UsageCourses courses={courses} isCut={isCut} query={query} price={price} />
          <ListPager
            search={writeUsageQuery(query)}
            isFirst={query.after === undefined}
            next={next}
            file={`${page}/export/model-usage.csv`}
          />
        </>
      )}
      <PriceForm price={price} version={priceVersion} {...actionData} />
    </>
  );
}
