import { type CompiledQuery, Kysely, type Selectable } from "kysely";
import { D1Dialect } from "kysely-d1";
import { z } from "zod";
import type { Registration } from "#app/tenancy/registration.ts";
import type { Database } from "./schema.ts";
import { steadily, steadyD1 } from "./steady-d1.ts";
import { uuidv7 } from "./uuid.ts";

/** What an operator says of a tenant to register its LMS. */
export type NewTenant = Omit<Registration, "tenantId"> & { deploymentIds: readonly string[] };

/** A registration with its deployments, as an operator sees it. */
export type TenantRecord = Registration & { deploymentIds: string[] };

/** @param id of the row: the same again makes trying again safe */
export type NewDeployment = { id: string; deploymentId: string };

const stringList = z.array(z.string());

/**
 * From issuer and client to the tenant: one of the two readers that are not bound to a tenant, because its question is
 * which tenant. It knows registrations and nothing of learners.
 */
export class TenantDirectory {
  readonly #d1: D1Database;
  readonly #db: Kysely<Database>;

  constructor(d1: D1Database) {
    this.#d1 = d1;
    this.#db = new Kysely<Database>({ dialect: new D1Dialect({ database: steadyD1(d1) }) });
  }

  /** Every registration of an issuer, whatever its status. */
  async findTenantsByIssuer(iss: string): Promise<TenantRecord[]> {
    return (await this.#registrations().where("tenants.iss", "=", iss).execute()).map(toRecord);
  }

  /** @param deploymentKey '' but where one client serves several institutions */
  async findTenantByIssAndClientId(
    iss: string,
    clientId: string,
    deploymentKey = "",
  ): Promise<TenantRecord | undefined> {
    const row = await this.#registrations()
      .where("tenants.iss", "=", iss)
      .where("tenants.client_id", "=", clientId)
      .where("tenants.deployment_key", "=", deploymentKey)
      .executeTakeFirst();
    return row && toRecord(row);
  }

  async getTenantById(id: string): Promise<TenantRecord | undefined> {
    const row = await this.#registrations().where("tenants.id", "=", id).executeTakeFirst();
    return row && toRecord(row);
  }

  /** Whether the database answers, and has our tables. @throws whatever it says when it does not */
  async isReadable(): Promise<true> {
    await this.#db.selectFrom("tenants").select("id").limit(1).execute();
    return true;
  }

  /** Every tenant of this installation, oldest first. */
  async listTenants(): Promise<TenantRecord[]> {
    return (await this.#registrations().orderBy("tenants.id").execute()).map(toRecord);
  }

  /**
   * Registers a tenant with its LMS and deployments, in one transaction.
   * @param id the same again makes trying again safe, also when the try before succeeded without saying so
   * @returns the registration that stands now. `created` is false when it was there before: then nothing was changed, also
   *   when two come at once.
   */
  async createTenant(
    tenant: NewTenant,
    now: number,
    id = uuidv7(now),
  ): Promise<{ tenant: TenantRecord; created: boolean }> {
    const { iss, clientId, deploymentKey } = tenant;
    // Each further statement hangs on this id being in, so a registration that was there before is left as it was.
    const mine = this.#db.selectFrom("tenants").where("tenants.id", "=", id);
    const queries = [
      this.#db
        .insertInto("tenants")
        .values({
          id,
          iss,
          client_id: clientId,
          deployment_key: deploymentKey,
          name: tenant.name,
          status: tenant.status,
          created_at: now,
          updated_at: now,
        })
        .onConflict((conflict) => conflict.doNothing()),
      this.#db
        .insertInto("platforms")
        .columns(["tenant_id", "authorization_endpoint", "token_endpoint", "jwks_uri", "origins", "updated_at"])
        .expression(
          mine.select((eb) => [
            "tenants.id",
            eb.val(tenant.authorizationEndpoint).as("authorization_endpoint"),
            eb.val(tenant.tokenEndpoint).as("token_endpoint"),
            eb.val(tenant.jwksUri).as("jwks_uri"),
            eb.val(JSON.stringify(tenant.origins)).as("origins"),
            eb.val(now).as("updated_at"),
          ]),
        )
        .onConflict((conflict) => conflict.doNothing()),
      ...tenant.deploymentIds.map((deploymentId) => this.#insertDeployment(id, { id: uuidv7(now), deploymentId }, now)),
    ];
    await this.#batch(queries.map((query) => query.compile()));
    const standing = await this.findTenantByIssAndClientId(iss, clientId, deploymentKey);
    if (standing === undefined) throw new Error("A tenant was created and is not there.");
    return { tenant: standing, created: standing.tenantId === id };
  }

  /** @returns false when there is no such tenant */
  async setTenantStatus(id: string, status: Registration["status"], now: number): Promise<boolean> {
    const result = await this.#db
      .updateTable("tenants")
      .set({ status, updated_at: now })
      .where("id", "=", id)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  /**
   * Adds deployments to a tenant, in one transaction. What it has already stays as it is, also when two come at once.
   * @returns the deployment ids that these rows brought; none when there is no such tenant
   */
  async addDeployments(tenantId: string, deployments: readonly NewDeployment[], now: number): Promise<string[]> {
    const compiled = deployments.map((deployment) => this.#insertDeployment(tenantId, deployment, now).compile());
    await this.#batch(compiled);
    const rows = await this.#db
      .selectFrom("deployments")
      .select("deployment_id")
      .where("tenant_id", "=", tenantId)
      .where(
        "id",
        "in",
        deployments.map(({ id }) => id),
      )
      .orderBy("deployment_id")
      .execute();
    return rows.map((row) => row.deployment_id);
  }

  /** @returns false when the tenant has no such deployment */
  async setDeploymentStatus(
    tenantId: string,
    deploymentId: string,
    status: "active" | "disabled",
    now: number,
  ): Promise<boolean> {
    const result = await this.#db
      .updateTable("deployments")
      .set({ status, updated_at: now })
      .where("tenant_id", "=", tenantId)
      .where("deployment_id", "=", deploymentId)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  /** Nothing, when there is no such tenant or it has the deployment. */
  #insertDeployment(tenantId: string, { id, deploymentId }: NewDeployment, now: number) {
    return this.#db
      .insertInto("deployments")
      .columns(["tenant_id", "id", "deployment_id", "created_at", "updated_at"])
      .expression(
        this.#db
          .selectFrom("tenants")
          .where("tenants.id", "=", tenantId)
          .select((eb) => [
            "tenants.id",
            eb.val(id).as("row_id"),
            eb.val(deploymentId).as("deployment_id"),
            eb.val(now).as("created_at"),
            eb.val(now).as("updated_at"),
          ]),
      )
      .onConflict((conflict) => conflict.doNothing());
  }

  /** All or nothing; may run twice. */
  async #batch(queries: readonly CompiledQuery[]): Promise<void> {
    await steadily(() => this.#d1.batch(queries.map((query) => this.#d1.prepare(query.sql).bind(...query.parameters))));
  }

  #registrations() {
    return this.#db
      .selectFrom("tenants")
      .innerJoin("platforms", "platforms.tenant_id", "tenants.id")
      .select([
        "tenants.id",
        "tenants.name",
        "tenants.iss",
        "tenants.client_id",
        "tenants.deployment_key",
        "tenants.deployment_ids",
        "tenants.status",
        "platforms.authorization_endpoint",
        "platforms.token_endpoint",
        "platforms.jwks_uri",
        "platforms.origins",
      ]);
  }
}

type Row = Selectable<Database["tenants"]> & Selectable<Database["platforms"]>;

function toRecord(row: Omit<Row, "created_at" | "updated_at" | "tenant_id">): TenantRecord {
  return {
    tenantId: row.id,
    name: row.name,
    iss: row.iss,
    clientId: row.client_id,
    deploymentKey: row.deployment_key,
    status: row.status,
    authorizationEndpoint: row.authorization_endpoint,
    tokenEndpoint: row.token_endpoint,
    jwksUri: row.jwks_uri,
    origins: stringList.parse(JSON.parse(row.origins)),
    deploymentIds: stringList.parse(JSON.parse(row.deployment_ids)),
  };
}
