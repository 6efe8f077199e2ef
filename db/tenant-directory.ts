import { Kysely } from "kysely";
import type { Database } from "./schema.ts";
import { AtOnceD1Dialect } from "./record/d1-dialect.ts";
import { steadyD1 } from "./record/steady-d1.ts";
import { RECORD_COLUMNS, type TenantRecord, toTenantRecord } from "./tenant-record.ts";

/**
 * From issuer and client to the tenant: one of the two readers that are not bound to a tenant, because its question is
 * which tenant. It knows registrations and nothing of learners, and it writes nothing.
 */
export class TenantDirectory {
  readonly #db: Kysely<Database>;

  constructor(d1: D1Database) {
    this.#db = new Kysely<Database>({ dialect: new AtOnceD1Dialect({ database: steadyD1(d1) }) });
  }

  /** Every registration of an issuer, whatever its status. */
  async findTenantsByIssuer(iss: string): Promise<TenantRecord[]> {
    return (await this.#registrations().where("tenants.iss", "=", iss).execute()).map(toTenantRecord);
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
    return row && toTenantRecord(row);
  }

  async getTenantById(id: string): Promise<TenantRecord | undefined> {
    const row = await this.#registrations().where("tenants.id", "=", id).executeTakeFirst();
    return row && toTenantRecord(row);
  }

  /** Whether the database answers, and has our tables. @throws whatever it says when it does not */
  async isReadable(): Promise<true> {
    await this.#db.selectFrom("tenants").where("id", "=", "").select("id").execute();
    return true;
  }

  /**
   * A page of this installation's tenants, oldest first.
   * @param page.after the last tenant id of the page before, '' for the first
   */
  async listTenants({ after, limit }: { after: string; limit: number }): Promise<TenantRecord[]> {
    const page = this.#registrations().where("tenants.id", ">", after).orderBy("tenants.id").limit(limit);
    return (await page.execute()).map(toTenantRecord);
  }

  #registrations() {
    return this.#db
      .selectFrom("tenants")
      .innerJoin("platforms", "platforms.tenant_id", "tenants.id")
      .select(RECORD_COLUMNS);
  }
}
