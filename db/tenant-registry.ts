import { type Compilable, Kysely } from "kysely";
import { CHAIN_START } from "#app/audit/chain.ts";
import type { AuditedLms } from "#app/audit/entry.ts";
import type { Registration } from "#app/tenancy/registration.ts";
import { AuditLog } from "./audit-log.ts";
import { nextRow, prepareRowIf } from "./audit-row.ts";
import { Deployments } from "./deployments.ts";
import type { Database } from "./schema.ts";
import { AtOnceD1Dialect } from "./record/d1-dialect.ts";
import { steadily, steadyD1 } from "./record/steady-d1.ts";
import { TenantDirectory } from "./tenant-directory.ts";
import type { TenantRecord } from "./tenant-record.ts";
import { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

/** What an operator says of a tenant to register its LMS. */
export type NewTenant = Omit<Registration, "tenantId"> & {
  deploymentIds: readonly string[];
  /** What the LMS calls its own kind. */
  family?: string;
  /** Whom a token request is for, where that is not the token endpoint. */
  tokenAudience?: string;
  /** What the LMS granted, where it was asked. */
  granted?: { scopes: readonly string[]; claims: readonly string[] };
};

/** Who registers: an operator, or somebody who came with an operator's invitation. */
export type Registrar = "operator" | "invitation";

/** What an LMS calls itself since it was registered anew. What is not said stays as it was. */
export type NewKey = { clientId: string; tokenAudience?: string | undefined } & Partial<
  Omit<Registration, "tenantId" | "name" | "status" | "clientId">
>;

/** What came of a rekeying: `taken` by another tenant, or no such tenant (`gone`): then nothing was changed. */
export type Rekeying =
  | { outcome: "moved"; tenant: TenantRecord }
  | { outcome: "taken"; by: TenantRecord }
  | { outcome: "gone" };

/**
 * Where tenants are registered, by operators. Only the list of tenants is written without a scope: what belongs to a
 * tenant is written through its own.
 */
export class TenantRegistry {
  readonly #d1: D1Database;
  readonly #db: Kysely<Database>;
  readonly #directory: TenantDirectory;

  constructor(d1: D1Database) {
    this.#d1 = d1;
    this.#db = new Kysely<Database>({ dialect: new AtOnceD1Dialect({ database: steadyD1(d1) }) });
    this.#directory = new TenantDirectory(d1);
  }

  /**
   * Registers a tenant with its LMS and deployments, and begins its audit log, in one transaction.
   * @param id the same again makes trying again safe, also when the try before succeeded without saying so
   * @returns the registration that stands now. `created` is false when it was there before: then nothing was changed, also
   *   when two come at once.
   */
  async createTenant(
    tenant: NewTenant,
    now: number,
    id = uuidv7(now),
    actor: Registrar = "operator",
  ): Promise<{ tenant: TenantRecord; created: boolean }> {
    const { iss, clientId, deploymentKey, name, status, family = "", tokenAudience = "", granted = {} } = tenant;
    const times = { created_at: now, updated_at: now };
    // Each further statement hangs on this id being in, so a registration that was there before is left as it was.
    const scope = new TenantScope(this.#d1, id);
    const deployments = new Deployments(scope);
    const detail = { status, lms: lmsOf(tenant), deployments: [...tenant.deploymentIds] };
    const entry = { actor, action: "tenant.created", detail } as const;
    // The first entry bears the tenant's id, so that it is known again.
    const first = await nextRow({ tenantId: id, link: CHAIN_START }, entry, { id, at: now });
    await this.#batch([
      this.#db
        .insertInto("tenants")
        .values({ id, iss, client_id: clientId, deployment_key: deploymentKey, name, status, ...times })
        .onConflict((conflict) => conflict.doNothing()),
      prepareRowIf(scope, first, scope.tenant()),
      scope.insertFrom(
        "platforms",
        scope
          .tenant()
          .select((eb) => [
            eb.val(tenant.authorizationEndpoint).as("authorization_endpoint"),
            eb.val(tenant.tokenEndpoint).as("token_endpoint"),
            eb.val(tenant.jwksUri).as("jwks_uri"),
            eb.val(JSON.stringify(tenant.origins)).as("origins"),
            eb.val(family).as("product_family"),
            eb.val(tokenAudience).as("token_audience"),
            eb.val(JSON.stringify(granted)).as("granted"),
            eb.val(now).as("updated_at"),
          ]),
        [
          "authorization_endpoint",
          "token_endpoint",
          "jwks_uri",
          "origins",
          "product_family",
          "token_audience",
          "granted",
          "updated_at",
        ],
        [],
      ),
      ...tenant.deploymentIds.map((deploymentId) => deployments.prepareAdd({ id: uuidv7(now), deploymentId }, now)),
    ]);
    const standing = await this.#directory.findTenantByIssAndClientId(iss, clientId, deploymentKey);
    if (standing === undefined) throw new Error("A tenant was created and is not there.");
    return { tenant: standing, created: standing.tenantId === id };
  }

  /** One transaction with its entry in the audit log. @returns false when there is no such tenant */
  async setTenantStatus(id: string, status: Registration["status"], now: number): Promise<boolean> {
    const scope = new TenantScope(this.#d1, id);
    return new AuditLog(scope).change(now, async () => {
      const stands = await scope.tenant().select("status").executeTakeFirst();
      const differs = stands !== undefined && stands.status !== status;
      const update = this.#db.updateTable("tenants").set({ status, updated_at: now }).where("id", "=", id);
      return {
        entries: differs ? [{ actor: "operator", action: "tenant.status_changed", detail: { status } }] : [],
        write: async (entries) => {
          if (differs) await this.#batch([update, ...entries]);
          return stands !== undefined;
        },
      };
    });
  }

  /**
   * Moves a tenant to the issuer and client that its LMS has since it was registered anew, in one transaction with its
   * entry in the audit log. Its learners and courses hang on its id, so they stay. Safe to run again.
   */
  async rekey(tenantId: string, { tokenAudience, ...key }: NewKey, now: number): Promise<Rekeying> {
    const log = new AuditLog(new TenantScope(this.#d1, tenantId));
    return log.change<Rekeying>(now, async () => {
      const before = await this.#directory.getTenantById(tenantId);
      if (before === undefined) return { entries: [], write: async () => ({ outcome: "gone" }) };
      const said = Object.entries(key).filter(([, value]) => value !== undefined);
      const after: TenantRecord = { ...before, ...Object.fromEntries(said) };
      const [from, to] = [lmsOf(before), lmsOf(after)];
      if (JSON.stringify(from) === JSON.stringify(to) && tokenAudience === undefined)
        return { entries: [], write: async () => ({ outcome: "moved", tenant: before }) };
      return {
        entries: [{ actor: "operator", action: "tenant.rekeyed", detail: { from, to } }],
        write: (entries) => this.#move(after, tokenAudience, entries, now),
      };
    });
  }

  async #move(
    tenant: TenantRecord,
    tokenAudience: string | undefined,
    entries: readonly Compilable[],
    now: number,
  ): Promise<Rekeying> {
    const { tenantId, iss, clientId, deploymentKey } = tenant;
    try {
      await this.#batch([
        this.#db
          .updateTable("tenants")
          .set({ iss, client_id: clientId, deployment_key: deploymentKey, updated_at: now })
          .where("id", "=", tenantId),
        new TenantScope(this.#d1, tenantId).update("platforms").set({
          authorization_endpoint: tenant.authorizationEndpoint,
          token_endpoint: tenant.tokenEndpoint,
          jwks_uri: tenant.jwksUri,
          origins: JSON.stringify(tenant.origins),
          ...(tokenAudience !== undefined && { token_audience: tokenAudience }),
          updated_at: now,
        }),
        ...entries,
      ]);
    } catch (error) {
      const holder = await this.#directory.findTenantByIssAndClientId(iss, clientId, deploymentKey);
      if (holder === undefined || holder.tenantId === tenantId) throw error;
      return { outcome: "taken", by: holder };
    }
    return { outcome: "moved", tenant };
  }

  /** All or nothing; may run twice. */
  async #batch(queries: readonly Compilable[]): Promise<void> {
    const compiled = queries.map((query) => query.compile());
    await steadily(() =>
      this.#d1.batch(compiled.map((query) => this.#d1.prepare(query.sql).bind(...query.parameters))),
    );
  }
}

function lmsOf(registration: Omit<Registration, "tenantId">): AuditedLms {
  const { iss, clientId, deploymentKey, authorizationEndpoint, tokenEndpoint, jwksUri, origins } = registration;
  return { iss, clientId, deploymentKey, authorizationEndpoint, tokenEndpoint, jwksUri, origins: [...origins] };
}
