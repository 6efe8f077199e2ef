import { data, Form, useNavigation } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { type LaunchPolicyName, launchPolicyNames, readLaunchPolicyForm } from "#app/tenancy/launch-policy.ts";
import { readSeen, readVersions } from "#app/tenancy/settings-choice.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { ChangedMeanwhile } from "#app/ui/changed-meanwhile.tsx";
import { MeaningChoices } from "#app/ui/meaning-choices.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/policies.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

const fieldOf: Record<LaunchPolicyName, string> = {
  "launches.new_deployments": "deployments",
  "launches.anonymous": "anonymous",
};

/** What came of the form. @property entered where somebody else changed the same */
type Done = { saved?: true; problem?: "choice" | "changed"; entered?: Record<string, string> };

export async function loader({ context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  return { ...(await orRefusal(context, () => tenant.launchPolicy.view())), tenantName: tenant.visit.tenantName };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { launchPolicy } = context.get(tenantContext);
  const entered = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  const policy = readLaunchPolicyForm(entered);
  if (policy === undefined) return data({ problem: "choice" } satisfies Done, 422);
  const versions = readVersions(launchPolicyNames, entered["versions"]);
  const missed = await orRefusal(context, () => launchPolicy.choose(policy, versions, readSeen(entered["seen"])));
  if (missed.length === 0) return { saved: true } satisfies Done;
  const kept = missed.map((name) => [fieldOf[name], entered[fieldOf[name]] ?? ""]);
  return data({ problem: "changed", entered: Object.fromEntries(kept) } satisfies Done, 409);
}

/** Who is let in, where nobody has decided about them by name. */
export default function Policies({ loaderData, actionData }: Route.ComponentProps) {
  const { values, versions, tenantName } = loaderData;
  const { saved, problem, entered }: Done = actionData ?? {};
  const isWorking = useNavigation().state !== "idle";
  return (
    <>
      <title>{`${m.policies_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.policies_title()}</h1>
      <p className="page-lead">{m.policies_lead()}</p>
      <Form method="post" className="form" key={`${JSON.stringify(versions)} ${problem === "changed"}`}>
        <input type="hidden" name="versions" value={JSON.stringify(versions)} />
        <input type="hidden" name="seen" value={JSON.stringify(values)} />
        <MeaningChoices
          name="deployments"
          legend={m.policies_deployments()}
          options={[
            { value: "approve", says: m.policies_approve(), means: m.policies_approve_means() },
            { value: "accept", says: m.policies_accept(), means: m.policies_accept_means() },
          ]}
          chosen={entered?.["deployments"] ?? values["launches.new_deployments"]}
        />
        <MeaningChoices
          name="anonymous"
          legend={m.policies_anonymous()}
          options={[
            { value: "refuse", says: m.policies_anonymous_refuse(), means: m.policies_anonymous_refuse_means() },
            { value: "accept", says: m.policies_anonymous_accept(), means: m.policies_anonymous_accept_means() },
          ]}
          chosen={entered?.["anonymous"] ?? values["launches.anonymous"]}
        />
        {problem && (
          <p role="alert" className="problem">
            {problem === "choice" ? m.policies_problem() : <ChangedMeanwhile says={m.changed_meanwhile_some()} />}
          </p>
        )}
        <button className="button-primary" aria-disabled={isWorking}>
          {m.answers_save()}
        </button>
      </Form>
      <output>{saved && <p className="form-done">{m.policies_saved()}</p>}</output>
    </>
  );
}
