import { data, Form, useNavigation } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import {
  type OverdueCounts,
  readRetentionForm,
  readRetentionVersions,
  type RetentionDays,
  retentionNames,
  shortened,
} from "#app/tenancy/retention-choice.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import type { RetentionSetting } from "#app/tenancy/tenant-settings.ts";
import { ChangedMeanwhile } from "#app/ui/changed-meanwhile.tsx";
import { OperatorsLimits } from "#app/ui/console/operators-limits.tsx";
import { RetentionFields } from "#app/ui/console/retention-fields.tsx";
import { ShorterLimits } from "#app/ui/console/shorter-limits.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/retention.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

/** What came of the form. @property asks which limits would get shorter, to what, and how much is older than that */
type Done = {
  saved?: true;
  changed?: true;
  wrong?: RetentionSetting[];
  asks?: { shorter: RetentionSetting[]; days: RetentionDays; overdue: OverdueCounts };
  entered?: Record<string, string>;
};

export async function loader({ context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  return { ...(await orRefusal(context, () => tenant.retention.view())), tenantName: tenant.visit.tenantName };
}

/** Stores longer limits at once; shorter ones when what they delete has been shown. */
export async function action({ request, context }: Route.ActionArgs) {
  const { retention } = context.get(tenantContext);
  const entered = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  const { days: standing } = await orRefusal(context, () => retention.view());
  const form = readRetentionForm(entered, standing);
  if ("wrong" in form) return data({ wrong: form.wrong, entered } satisfies Done, 422);
  const { days } = form;
  const shorter = shortened(standing, days);
  if (shorter.length > 0 && entered["sure"] !== "yes") {
    const overdue = await orRefusal(context, () => retention.preview(days));
    return { asks: { shorter, days, overdue }, entered } satisfies Done;
  }
  const versions = readRetentionVersions(entered["versions"]);
  const missed = await orRefusal(context, () => retention.choose(days, versions));
  return missed.length === 0 ? ({ saved: true } satisfies Done) : data({ changed: true, entered } satisfies Done, 409);
}

/** How long the institution keeps what, and what that deletes. */
export default function Retention({ loaderData, actionData }: Route.ComponentProps) {
  const { days, versions, overdue, tenantName } = loaderData;
  const { saved, changed, wrong = [], asks, entered }: Done = actionData ?? {};
  const isWorking = useNavigation().state !== "idle";
  return (
    <>
      <title>{`${m.retention_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.retention_title()}</h1>
      <p className="page-lead">{m.retention_lead()}</p>
      <output>{saved && <p className="form-done">{m.retention_saved()}</p>}</output>
      {asks && <ShorterLimits {...asks} versions={versions} isWorking={isWorking} />}
      <Form method="post" className="form" key={`${JSON.stringify(versions)} ${changed}`}>
        <input type="hidden" name="versions" value={JSON.stringify(versions)} />
        {retentionNames.map((name) => (
          <RetentionFields
            key={name}
            name={name}
            days={days[name]}
            overdue={overdue[name]}
            entered={entered}
            isWrong={wrong.includes(name)}
          />
        ))}
        {(wrong.length > 0 || changed) && (
          <p role="alert" id="retention-problem" className="problem">
            {changed ? <ChangedMeanwhile /> : m.retention_problem()}
          </p>
        )}
        <button className="button-primary" aria-disabled={isWorking}>
          {m.answers_save()}
        </button>
      </Form>
      <OperatorsLimits />
    </>
  );
}
