// npm run tenant -- add | list | disable | enable | deployment-…: the registrations of this installation, in the local state.
import { TenantDirectory, type TenantRecord } from "../db/tenant-directory.ts";
import { uuidv7 } from "../db/uuid.ts";
import { openLocalState, whenNotBusy } from "./local-state.ts";
import { readDeploymentId, readDeploymentIds, readNewTenant } from "./new-tenant.ts";
import { type Answer, added, deploymentsAdded, deploymentStatusSet, listed, statusSet } from "./tenant-answers.ts";
import { readTenantCommand, type TenantCommand } from "./tenant-command.ts";
import { UsageError } from "./usage-error.ts";

const args = process.argv.slice(2);
// Also where the words make no command.
const asJson = args.includes("--json");

try {
  const { json, text } = await obey(readTenantCommand(args));
  console.log(asJson ? JSON.stringify(json) : text);
} catch (error) {
  process.exit(tell(error));
}

async function obey(command: TenantCommand): Promise<Answer> {
  const order = read(command);
  const { db, dispose } = await openLocalState();
  try {
    return await whenNotBusy(() => order(new TenantDirectory(db)));
  } finally {
    await dispose();
  }
}

/** Reads the options before anything is opened. Ids are given out here: a try can succeed and yet be told that it failed. */
function read({ word, options }: TenantCommand): (directory: TenantDirectory) => Promise<Answer> {
  const now = Date.now();
  switch (word) {
    case "add": {
      const [given, id] = [readNewTenant(options), uuidv7(now)];
      return async (directory) => {
        const { tenant, created } = await directory.createTenant(given, now, id);
        const lacking = given.deploymentIds.filter((deployment) => !tenant.deploymentIds.includes(deployment));
        return added(tenant, created, lacking);
      };
    }
    case "list":
      return async (directory) => listed(await directory.listTenants());
    case "disable":
    case "enable": {
      const status = word === "enable" ? "active" : "disabled";
      return async (directory) => {
        const tenant = await named(directory, options);
        await directory.setTenantStatus(tenant.tenantId, status, now);
        return statusSet({ ...tenant, status });
      };
    }
    case "deployment-add": {
      const given = readDeploymentIds(options).map((deploymentId) => ({ id: uuidv7(now), deploymentId }));
      return async (directory) => {
        const { tenantId } = await named(directory, options);
        const ids = await directory.addDeployments(tenantId, given, now);
        return deploymentsAdded(await named(directory, { id: tenantId }), ids);
      };
    }
    case "deployment-disable":
    case "deployment-enable": {
      const deploymentId = readDeploymentId(options);
      const status = word === "deployment-enable" ? "active" : "disabled";
      return async (directory) => {
        const tenant = await named(directory, options);
        if (!(await directory.setDeploymentStatus(tenant.tenantId, deploymentId, status, now)))
          throw new UsageError(`"${tenant.name}" has no deployment ${deploymentId}.`);
        return deploymentStatusSet(tenant, { deploymentId, status });
      };
    }
  }
}

/** The tenant that the options name. */
async function named(directory: TenantDirectory, options: TenantCommand["options"]): Promise<TenantRecord> {
  const { id, issuer, "client-id": clientId, "deployment-key": key } = options;
  if (id === undefined && (issuer === undefined || clientId === undefined))
    throw new UsageError("Say which: --id …, or --issuer … with --client-id … (`npm run tenant -- list` shows them).");
  const found =
    id === undefined
      ? await directory.findTenantByIssAndClientId(issuer ?? "", clientId ?? "", key)
      : await directory.getTenantById(id);
  if (found === undefined) throw new UsageError(`There is no such tenant: ${id ?? `${issuer} ${clientId}`}.`);
  return found;
}

/**
 * One sentence, or JSON for machines.
 * @returns the exit code: 2 for what the caller can mend, 1 for what failed here
 */
function tell(error: unknown): 1 | 2 {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /no such table/.test(message);
  const sentence = missing ? "The database is not set up yet: run `npm run db:migrate` first." : message;
  const usage = error instanceof UsageError && error.usage !== undefined ? `\n\n${error.usage}` : "";
  console.error(asJson ? JSON.stringify({ error: sentence }) : sentence + usage);
  return error instanceof UsageError ? 2 : 1;
}
