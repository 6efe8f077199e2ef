import { data, Link, redirect, useNavigation } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { type DeploymentOutcome, LONGEST_LABEL } from "#app/tenancy/deployment-choice.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { DeploymentActions } from "#app/ui/console/deployment-actions.tsx";
import { DeploymentHealth } from "#app/ui/console/deployment-health.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/deployment.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const all = await orRefusal(context, () => tenant.deployments.list());
  const deployment = all.find(({ id }) => id === params.deployment);
  if (deployment === undefined) throw new Response(null, { status: 404 });
  return { deployment, tenantName: tenant.visit.tenantName };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { deployments } = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  const intent = form.get("intent");
  const label = (form.get("label") ?? "").trim();
  if (label.length > LONGEST_LABEL) return data({ problem: "label" as const }, 422);
  const orders: Record<string, () => Promise<DeploymentOutcome>> = {
    enable: () => deployments.enable(params.deployment),
    disable: () => deployments.disable(params.deployment),
    label: () => deployments.label(params.deployment, label),
    remove: () => deployments.remove(params.deployment),
  };
  const order = Object.hasOwn(orders, intent ?? "") ? orders[intent ?? ""] : undefined;
  if (order === undefined) throw new Response(null, { status: 400 });
  const outcome = await orRefusal(context, order);
  if (outcome === "gone") throw new Response(null, { status: 404 });
  if (outcome !== "done") return data({ problem: outcome }, 409);
  return intent === "remove" ? redirect(`/l/${params.launch}/admin/deployments`, { status: 303 }) : { done: intent };
}

const done: Record<string, () => string> = {
  enable: m.deployment_enabled,
  disable: m.deployment_disabled_done,
  label: m.deployment_labelled,
};
const problems = { own: m.deployment_own, used: m.deployment_used, label: m.deployment_label_long };

/** One deployment: how it fares, and what can be done about it. */
export default function OneDeployment({ loaderData, actionData, params }: Route.ComponentProps) {
  const { deployment, tenantName } = loaderData;
  const name = deployment.label || deployment.deploymentId;
  const isWorking = useNavigation().state !== "idle";
  const problem = actionData && "problem" in actionData ? actionData.problem : undefined;
  const said = actionData && "done" in actionData ? done[actionData.done ?? ""] : undefined;
  return (
    <>
      <title>{`${name} · ${m.admin_deployments()} · ${tenantName}`}</title>
      <p className="page-back">
        <Link to={`/l/${params.launch}/admin/deployments`}>{m.admin_deployments()}</Link>
      </p>
      <h1 id="page-title" dir="auto">
        {name}
      </h1>
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problems[problem]()}
        </p>
      )}
      <output>{said && <p className="form-done">{said()}</p>}</output>
      <DeploymentHealth deployment={deployment} />
      <DeploymentActions
        key={`${deployment.status} ${deployment.label}`}
        deployment={deployment}
        isWorking={isWorking}
      />
    </>
  );
}
