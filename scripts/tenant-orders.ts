import type { Settings } from "../db/settings.ts";
import type { TenantRecord } from "../db/tenant-record.ts";
import { switchedOff } from "../app/guide/model-settings.ts";
import { invitationPath } from "../app/tenancy/invitation.ts";
import { migrationsHealth } from "../app/tenancy/health.ts";
import { randomId } from "../app/tenancy/random.ts";
import { uuidv7 } from "../db/uuid.ts";
import { everyInvitation, everyTenant, type Installation, named } from "./installation.ts";
import { invitationsListed } from "./invitation-answers.ts";
import { readMigrations } from "./migration-command.ts";
import { readInvitation } from "./new-invitation.ts";
import { readModel } from "./model-options.ts";
import { readQuota } from "./quota-options.ts";
import { readDeploymentId, readDeploymentIds, readLabel, readNewKey, readNewTenant } from "./new-tenant.ts";
import {
  type Answer,
  added,
  deploymentLabelled,
  deploymentsAdded,
  deploymentStatusSet,
  invited,
  listed,
  modelSet,
  policySet,
  quotaSet,
  rekeyed,
  statusSet,
} from "./tenant-answers.ts";
import { type Policy, readPolicy } from "./tenant-policy.ts";
import { supportAsked } from "./support-answers.ts";
import { readSupportRequest } from "./support-options.ts";
import { showSupport } from "./support-sight.ts";
import { askHealth, healthSaid, healthUnsaid } from "./tool-health.ts";
import { toolOrigin } from "./tool-origin.ts";
import type { TenantCommand } from "./tenant-command.ts";
import { UsageError } from "./usage-error.ts";

/** What the options order. Reads them before anything is opened. Ids are given out here: a try can succeed and yet be told that it failed. */
export function readOrder({ word, options }: TenantCommand): (at: Installation) => Promise<Answer> {
  const now = Date.now();
  switch (word) {
    case "add": {
      const [given, id] = [readNewTenant(options), uuidv7(now)];
      return async ({ registry }) => {
        const { tenant, created } = await registry.createTenant(given, now, id);
        const lacking = given.deploymentIds.filter((deployment) => !tenant.deploymentIds.includes(deployment));
        return added(tenant, created, lacking);
      };
    }
    case "invite": {
      const [given, origin] = [readInvitation(options, now), toolOrigin(options)];
      const [id, secret] = [uuidv7(now), randomId((length) => crypto.getRandomValues(new Uint8Array(length)))];
      return async ({ invitations }) => {
        await invitations.invite({ id, secret, ...given }, now);
        return invited({ id, ...given }, `${origin}${invitationPath(secret)}`);
      };
    }
    case "invitations":
      return async (at) => invitationsListed(await everyInvitation(at), now);
    case "health": {
      const origin = toolOrigin(options);
      return async (at) => {
        const said = await askHealth(origin);
        if (said !== undefined) return healthSaid(origin, said);
        return healthUnsaid(origin, migrationsHealth(await at.standing(await readMigrations())));
      };
    }
    case "list":
      return async (at) => listed(await everyTenant(at));
    case "disable":
    case "enable": {
      const status = word === "enable" ? "active" : "disabled";
      return async (at) => {
        const tenant = await named(at, options);
        await at.registry.setTenantStatus(tenant.tenantId, status, now);
        return statusSet({ ...tenant, status });
      };
    }
    case "policy": {
      const policy = readPolicy(options);
      return async (at) => {
        const tenant = await named(at, options);
        const settings = at.settings(tenant.tenantId);
        return policySet(tenant, {
          "launches.new_deployments": await decide(settings, "launches.new_deployments", policy, now),
          "launches.anonymous": await decide(settings, "launches.anonymous", policy, now),
        });
      };
    }
    case "rekey": {
      const key = readNewKey(options);
      let tenant: TenantRecord | undefined;
      return async (at) => {
        // Named by its old key, it would not be found again once it has moved.
        tenant ??= await named(at, options);
        const { tenantId, name } = tenant;
        const rekeying = await at.registry.rekey(tenantId, key, now);
        if (rekeying.outcome === "moved") return rekeyed(rekeying.tenant);
        if (rekeying.outcome === "gone") throw new UsageError(`There is no such tenant: ${tenantId}.`);
        const { by } = rekeying;
        throw new UsageError(
          `"${by.name}" (${by.tenantId}) is registered with this issuer and client. "${name}" was left as it is.`,
        );
      };
    }
    case "deployment-add": {
      const given = readDeploymentIds(options).map((deploymentId) => ({ id: uuidv7(now), deploymentId }));
      return async (at) => {
        const { tenantId } = await named(at, options);
        const ids = await at.deployments(tenantId).addDeployments(given, now);
        return deploymentsAdded(await named(at, { id: tenantId }), ids);
      };
    }
    case "deployment-label": {
      const [deploymentId, label] = [readDeploymentId(options), readLabel(options)];
      return async (at) => {
        const tenant = await named(at, options);
        const found = await at.deployments(tenant.tenantId).labelDeployment(deploymentId, label, now);
        requireDeployment(found, tenant, deploymentId);
        return deploymentLabelled(tenant, { deploymentId, label });
      };
    }
    case "model": {
      const settings = readModel(options);
      return async (at) => {
        const tenant = await named(at, options);
        const before = await at.settings(tenant.tenantId).get("model");
        const by = { actor: "operator", version: before.version };
        const value = settings.provider === "none" ? switchedOff(before.value) : settings;
        if (!(await at.settings(tenant.tenantId).set("model", value, by, now)))
          throw new UsageError("Somebody else changed the model just now: look, and try again.");
        return modelSet(tenant, settings);
      };
    }
    case "quota": {
      const choose = readQuota(options);
      return async (at) => {
        const tenant = await named(at, options);
        const settings = at.settings(tenant.tenantId);
        const { value, version } = await settings.get("quota");
        const quota = choose(value);
        const isChanged = JSON.stringify(quota) !== JSON.stringify(value);
        if (isChanged && !(await settings.set("quota", quota, { actor: "operator", version }, now)))
          throw new UsageError("Somebody else changed the quota just now: look, and try again.");
        return quotaSet(tenant, quota);
      };
    }
    case "support-ask": {
      const request = { id: uuidv7(now), ...readSupportRequest(options) };
      return async (at) => {
        const tenant = await named(at, options);
        if (!(await at.support(tenant.tenantId).ask(request, now)))
          throw new UsageError(`"${tenant.name}" is asked already, or lets you look: support-show tells which.`);
        return supportAsked(tenant, request.hours);
      };
    }
    case "support-show":
      return async (at) => showSupport(at, await named(at, options), now);
    case "deployment-disable":
    case "deployment-enable": {
      const deploymentId = readDeploymentId(options);
      const status = word === "deployment-enable" ? "active" : "disabled";
      return async (at) => {
        const tenant = await named(at, options);
        const found = await at.deployments(tenant.tenantId).setDeploymentStatus(deploymentId, status, now);
        requireDeployment(found, tenant, deploymentId);
        return deploymentStatusSet(tenant, { deploymentId, status });
      };
    }
  }
}

/** Sets a setting, where the policy chooses another value. @returns what it is then */
async function decide<Name extends keyof Policy>(settings: Settings, name: Name, policy: Partial<Policy>, now: number) {
  const { value, version } = await settings.get(name);
  const chosen = policy[name] ?? value;
  if (chosen !== value) await settings.set(name, chosen, { actor: "operator", version }, now);
  return chosen;
}

/** @throws UsageError */
function requireDeployment(found: boolean, { name }: TenantRecord, deploymentId: string): void {
  if (!found) throw new UsageError(`"${name}" has no deployment ${deploymentId}.`);
}
