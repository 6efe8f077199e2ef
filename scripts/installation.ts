import { AuditLog } from "../db/audit-log.ts";
import { Deployments } from "../db/deployments.ts";
import { Erasure } from "../db/erasure.ts";
import { Invitations } from "../db/invitations.ts";
import { LaunchRecords } from "../db/launch-records.ts";
import { SetUpReading } from "../db/set-up-reading.ts";
import { Settings } from "../db/settings.ts";
import { SupportAccesses } from "../db/support-accesses.ts";
import { TenantDirectory } from "../db/tenant-directory.ts";
import { type Migration, readStanding, type Standing } from "../db/migration-ledger.ts";
import type { TenantRecord } from "../db/tenant-record.ts";
import { TenantRegistry } from "../db/tenant-registry.ts";
import { TenantScope } from "../db/tenant-scope.ts";
import type { ListedInvitation } from "./invitation-answers.ts";
import type { ListedTenant } from "./tenant-answers.ts";
import type { TenantCommand } from "./tenant-command.ts";
import { UsageError } from "./usage-error.ts";

/** So many tenants are read at once. */
const PAGE = 100;

/** What an operator can reach in a database. */
export type Installation = {
  directory: TenantDirectory;
  registry: TenantRegistry;
  invitations: Invitations;
  /** Where the database stands to these migrations. */
  standing(migrations: readonly Migration[]): Promise<Standing>;
  deployments(tenantId: string): Deployments;
  settings(tenantId: string): Settings;
  auditLog(tenantId: string): AuditLog;
  erasure(tenantId: string): Erasure;
  support(tenantId: string): SupportAccesses;
  launches(tenantId: string): LaunchRecords;
  setUp(tenantId: string): SetUpReading;
};

export function installationIn(db: D1Database): Installation {
  return {
    directory: new TenantDirectory(db),
    registry: new TenantRegistry(db),
    invitations: new Invitations(db),
    standing: (migrations) => readStanding(db, migrations),
    deployments: (tenantId) => new Deployments(new TenantScope(db, tenantId)),
    settings: (tenantId) => new Settings(new TenantScope(db, tenantId)),
    auditLog: (tenantId) => new AuditLog(new TenantScope(db, tenantId)),
    erasure: (tenantId) => new Erasure(new TenantScope(db, tenantId)),
    support: (tenantId) => new SupportAccesses(new TenantScope(db, tenantId)),
    launches: (tenantId) => new LaunchRecords(new TenantScope(db, tenantId)),
    setUp: (tenantId) => new SetUpReading(new TenantScope(db, tenantId)),
  };
}

/** Every tenant with its deployments, and what it asked of the operator, oldest first. */
export async function everyTenant({ directory, deployments, settings }: Installation): Promise<ListedTenant[]> {
  const tenants: ListedTenant[] = [];
  for (;;) {
    const page = await directory.listTenants({ after: tenants.at(-1)?.tenantId ?? "", limit: PAGE });
    for (const tenant of page) {
      const { value: rotationWish } = await settings(tenant.tenantId).get("keys.rotation_wish");
      tenants.push({ ...tenant, deployments: await deployments(tenant.tenantId).list(), rotationWish });
    }
    if (page.length < PAGE) return tenants;
  }
}

/** Every invitation that is kept, newest first, with what became of it. A withdrawn one is not kept here. */
export async function everyInvitation({ directory, invitations }: Installation): Promise<ListedInvitation[]> {
  const tenants = new Map<string, string>();
  for (let after: string | undefined = ""; after !== undefined;) {
    const page: TenantRecord[] = await directory.listTenants({ after, limit: PAGE });
    for (const { tenantId, name } of page) tenants.set(tenantId, name);
    after = page.length < PAGE ? undefined : page.at(-1)?.tenantId;
  }
  const all: ListedInvitation[] = [];
  for (;;) {
    const page = await invitations.list({ before: all.at(-1)?.id, limit: PAGE });
    for (const each of page) {
      const sender = each.sentBy === undefined ? undefined : (tenants.get(each.sentBy) ?? each.sentBy);
      all.push({ ...each, sender, isUsed: tenants.has(each.id) });
    }
    if (page.length < PAGE) return all;
  }
}

/** The tenant that the options name. @throws UsageError when they name none */
export async function named({ directory }: Installation, options: TenantCommand["options"]): Promise<TenantRecord> {
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
