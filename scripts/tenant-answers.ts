import type { Invitation } from "../app/tenancy/invitation.ts";
import { limitedParties } from "../app/guide/quota-choice.ts";
import { type QuotaLimits, quotaPeriods } from "../app/guide/quota.ts";
import type { ModelSettings } from "../app/guide/model-settings.ts";
import type { RotationWish } from "../app/tenancy/key-keeping.ts";
import type { Deployment } from "../app/tenancy/deployment.ts";
import { shellWord } from "../app/ui/shell-word.ts";
import type { TenantRecord } from "../db/tenant-record.ts";

import type { Policy } from "./tenant-policy.ts";

/** A tenant, how its deployments stand, and whether it asked for a rotation of the tool's keys. */
export type ListedTenant = TenantRecord & { deployments: readonly Deployment[]; rotationWish: RotationWish | null };

/** What a command says: to a machine, and to a person. @property isBad what was asked for is not well: the command ends with 1 */
export type Answer = { json: object; text: string; isBad?: boolean };

/** @param notRegistered deployments that were given and are not there: only where the registration was there before */
export function added(tenant: TenantRecord, created: boolean, notRegistered: readonly string[]): Answer {
  const json = { created, tenant: toJson(tenant), notRegistered };
  if (created) return { json, text: `Registered "${tenant.name}".\n${describe(tenant)}` };
  const before = `"${tenant.name}" was registered before with this issuer and client. Nothing was changed.`;
  const options = notRegistered.map((id) => ` --deployment-id ${shellWord(id)}`).join("");
  const hint =
    notRegistered.length === 0
      ? []
      : [
          `Not registered: deployment ${notRegistered.join(", ")}. To add:`,
          `  npm run tenant -- deployment-add --id ${tenant.tenantId}${options}`,
        ];
  return { json, text: [before, ...hint, describe(tenant)].join("\n") };
}

export function invited(
  { id, name, registersAs, expiresAt }: Pick<Invitation, "id" | "name" | "registersAs" | "expiresAt">,
  address: string,
): Answer {
  const until = new Date(expiresAt).toISOString();
  const text = [
    `Whoever has this address can connect one LMS as "${name}", until ${until}:`,
    "",
    `  ${address}`,
    "",
    "It is the registration address for the LMS's dynamic registration; opened in a browser, it shows how to connect by hand.",
    registersAs === "active"
      ? "The connection takes launches at once."
      : `The connection waits for you:  npm run tenant -- enable --id ${id}`,
  ];
  return { json: { invitation: { id, name, registersAs, expiresAt: until, address } }, text: text.join("\n") };
}

export function listed(tenants: readonly ListedTenant[]): Answer {
  const described = tenants.map((tenant) =>
    [describe(tenant), ...tenant.deployments.map(describeDeployment), ...describeWish(tenant)].join("\n"),
  );
  const text = tenants.length === 0 ? "No tenant is registered yet." : described.join("\n\n");
  return { json: tenants.map(toJson), text };
}

export function statusSet(tenant: TenantRecord): Answer {
  return { json: { tenant: toJson(tenant) }, text: `"${tenant.name}" ${consequence(tenant)}` };
}

export function modelSet(tenant: TenantRecord, model: ModelSettings): Answer {
  const text =
    model.provider === "none"
      ? `The Guide of "${tenant.name}" speaks in the course's own words.`
      : `The Guide of "${tenant.name}" is spoken for by ${model.model}. The page The Guide, AI model in the console tests it.`;
  return { json: { tenant: toJson(tenant), model }, text };
}

export function quotaSet(tenant: TenantRecord, quota: QuotaLimits): Answer {
  const lines = limitedParties.flatMap((holder) =>
    quotaPeriods.flatMap((period) => {
      const limits = quota[holder]?.[period];
      if (limits === undefined) return [];
      const { messages, tokens } = limits;
      return `  ${`${holder}, ${period}`.padEnd(19)}${messages} messages, ${tokens} tokens`;
    }),
  );
  const text = [`What may be taken of the model of "${tenant.name}" at most (days and months in UTC):`, ...lines];
  return { json: { tenant: toJson(tenant), quota }, text: text.join("\n") };
}

export function policySet(tenant: TenantRecord, policy: Policy): Answer {
  const { "launches.new_deployments": newDeployments, "launches.anonymous": anonymous } = policy;
  const fate = newDeployments === "accept" ? "is let in" : "waits for `deployment-enable`";
  const nobody = anonymous === "accept" ? "is let in" : "is refused";
  const text = `"${tenant.name}": the first launch from a new deployment ${fate}; a launch that names nobody ${nobody}.`;
  return { json: { tenant: toJson(tenant), policy: { newDeployments, anonymous } }, text };
}

export function rekeyed(tenant: TenantRecord): Answer {
  const text = [
    `"${tenant.name}" is registered with this issuer and client now. Its learners and courses are as they were.`,
    "If the LMS gave new deployment ids:",
    `  npm run tenant -- deployment-add --id ${tenant.tenantId} --deployment-id …`,
    describe(tenant),
  ];
  return { json: { tenant: toJson(tenant) }, text: text.join("\n") };
}

export function deploymentLabelled(tenant: TenantRecord, deployment: { deploymentId: string; label: string }): Answer {
  const { deploymentId, label } = deployment;
  const called = label === "" ? "has no label any more" : `is called "${label}"`;
  return {
    json: { tenant: toJson(tenant), deployment },
    text: `Deployment ${deploymentId} of "${tenant.name}" ${called}.`,
  };
}

export function deploymentsAdded(tenant: TenantRecord, ids: readonly string[]): Answer {
  const text =
    ids.length === 0
      ? `"${tenant.name}" had these deployments before. Nothing was changed.`
      : `"${tenant.name}" has further deployments: ${ids.join(", ")}.`;
  return { json: { tenant: toJson(tenant), added: ids }, text: `${text}\n${describe(tenant)}` };
}

export function deploymentStatusSet(
  tenant: TenantRecord,
  deployment: { deploymentId: string; status: "active" | "disabled" },
): Answer {
  const text = `Deployment ${deployment.deploymentId} of "${tenant.name}" ${consequence(deployment)}`;
  return { json: { tenant: toJson(tenant), deployment }, text };
}

function consequence({ status }: { status: string }): string {
  return status === "active"
    ? "takes launches."
    : "is out: its sessions end at their next request, its launches are refused.";
}

function toJson({ tenantId, ...tenant }: TenantRecord) {
  return { id: tenantId, ...tenant };
}

function describe(tenant: TenantRecord | ListedTenant): string {
  const rows = {
    id: tenant.tenantId,
    status: tenant.status,
    issuer: tenant.iss,
    "client id": tenant.clientId,
    // Where each has a line of its own, they are not listed twice.
    ...(!("deployments" in tenant) && { deployments: tenant.deploymentIds.join(", ") }),
    framed: tenant.origins.join(", "),
  };
  return [tenant.name, ...Object.entries(rows).map(([label, value]) => `  ${label.padEnd(12)}${value}`)].join("\n");
}

function describeDeployment({ deploymentId, label, status, lastLaunchAt }: Deployment): string {
  const launched =
    lastLaunchAt === undefined ? "never launched" : `last launch ${new Date(lastLaunchAt).toISOString()}`;
  const called = label === "" ? [] : [`"${label}"`];
  return `  deployment  ${[deploymentId, ...called, status, launched].join(", ")}`;
}

/** Whether it was done, the keys tell: `npm run keys -- list`. */
function describeWish({ rotationWish: wish }: ListedTenant): string[] {
  if (wish === null) return [];
  return [`  keys        asked for a rotation ${new Date(wish.askedAt).toISOString()}: ${wish.reason}`];
}
