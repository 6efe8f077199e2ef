import { Form, useNavigation } from "react-router";
import { Refusal } from "#app/lti/refusal.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { statusOf } from "#app/tenancy/health.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { HealthTable } from "#app/ui/console/health-table.tsx";
import { jobsInWords, partsInWords } from "#app/ui/console/health-words.ts";
import { ModelTrialResult } from "#app/ui/model-trial-result.tsx";
import { Moment } from "#app/ui/moment.tsx";
import { version } from "../../../../package.json";
import type { Route } from "./+types/health.ts";

const summaries = { ok: m.health_ok, degraded: m.health_degraded, failing: m.health_failing };

export async function loader({ context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const lobby = context.get(lobbyContext);
  const [health, hasModel, lateScores] = await Promise.all([
    lobby.health(),
    orUnknown(async () => (await tenant.model.view()).provider !== "none"),
    orUnknown(() => tenant.lateScores()),
  ]);
  return { health, hasModel, lateScores, version, at: lobby.now(), tenantName: tenant.visit.tenantName };
}

/** The one button: the model that is chosen is asked, for real. */
export async function action({ context }: Route.ActionArgs) {
  const { model } = context.get(tenantContext);
  return { trial: await orRefusal(context, () => model.try()) };
}

/** How each part of the installation is: also while one of them is not well. */
export default function Health({ loaderData, actionData, params }: Route.ComponentProps) {
  const { health, hasModel, lateScores, at, tenantName } = loaderData;
  const isWorking = useNavigation().state !== "idle";
  const status = statusOf(health);
  const [parts, jobs] = [partsInWords(health, { hasModel, lateScores, at }), jobsInWords(health, at)];
  const isWatched = [...parts, ...jobs].some(({ state }) => state === "watch" || state === "ailing");
  const page = `/l/${params.launch}/admin`;
  return (
    <>
      <title>{`${m.health_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.health_title()}</h1>
      <p className="page-lead">{summaries[status === "ok" && isWatched ? "degraded" : status]()}</p>
      <section>
        <h2 id="health-parts">{m.health_parts()}</h2>
        <HealthTable labelledBy="health-parts" what={m.health_part()} rows={parts} page={page} />
        <p className="field-note">
          {m.health_as_of({ version: loaderData.version })} <Moment at={at} />.
        </p>
      </section>
      <section>
        <h2 id="health-jobs">{m.health_jobs()}</h2>
        <p>{m.health_jobs_lead()}</p>
        <HealthTable labelledBy="health-jobs" what={m.health_job()} rows={jobs} page={page} />
      </section>
      {hasModel && (
        <Form method="post" className="row-actions">
          <button className="button" aria-disabled={isWorking}>
            {m.model_try()}
          </button>
        </Form>
      )}
      <output>{actionData && <ModelTrialResult trial={actionData.trial} />}</output>
    </>
  );
}

/** @returns undefined while nobody can tell: the page is there to say so */
async function orUnknown<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}
