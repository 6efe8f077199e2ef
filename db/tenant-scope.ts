import {
  type Compilable,
  type CompiledQuery,
  type DeleteQueryBuilder,
  type DeleteResult,
  type Expression,
  type Insertable,
  type InsertObject,
  type InsertQueryBuilder,
  type InsertResult,
  Kysely,
  type SelectQueryBuilder,
  sql,
  type UpdateQueryBuilder,
  type UpdateResult,
} from "kysely";
import { AtOnceD1Dialect } from "./record/d1-dialect.ts";
import { ofTenant } from "./record/record-access.ts";
import { steadily, steadyD1 } from "./record/steady-d1.ts";
import type { Database, OwnedTable, OwnedTables, TenantsTable } from "./schema.ts";
import { TenantGuard } from "./tenant-guard.ts";

/** A row to insert, as code inside the tenant writes it: the scope adds tenant_id. */
export type NewRow<Table extends OwnedTable> = InsertObject<OwnedTables, Table>;

/**
 * The only way to the tables of a tenant. It begins every query with the tenant predicate and stamps every insert; the
 * Kysely handle is private to it. Inside, `tenant_id` is no column that one could name: choosing or changing it is a type
 * error. To join, join a scoped subquery: `scope.from("a").innerJoin(scope.from("b").selectAll().as("b"), …)`.
 */
export class TenantScope {
  readonly #db: Kysely<Database>;
  readonly #d1: D1Database;
  readonly #guard: TenantGuard;
  readonly #tenantId: string;

  constructor(d1: D1Database, tenantId: string) {
    if (tenantId === "") throw new TypeError("A TenantScope needs a tenant.");
    this.#d1 = ofTenant(d1, tenantId);
    this.#guard = new TenantGuard(tenantId);
    this.#db = new Kysely<Database>({
      dialect: new AtOnceD1Dialect({ database: steadyD1(this.#d1) }),
      plugins: [this.#guard],
    });
    this.#tenantId = tenantId;
  }

  /** The tenant's own row. */
  tenant(): SelectQueryBuilder<{ tenants: TenantsTable }, "tenants", object> {
    return hideTenantId(this.#db.selectFrom("tenants").where("tenants.id", "=", this.#tenantId));
  }

  from<Table extends OwnedTable>(table: Table): SelectQueryBuilder<OwnedTables, Table, object> {
    return hideTenantId(
      this.#db.selectFrom<OwnedTable>(table).where(sql.ref(`${table}.tenant_id`), "=", this.#tenantId),
    );
  }

  insert<Table extends OwnedTable>(
    table: Table,
    rows: NewRow<Table> | readonly NewRow<Table>[],
  ): InsertQueryBuilder<OwnedTables, Table, InsertResult> {
    const stamped = (Array.isArray(rows) ? rows : [rows]).map((row) => this.#stamp(row));
    return hideTenantId(this.#db.insertInto<OwnedTable>(table).values(stamped));
  }

  /**
   * Inserts what a scoped query selects; rows that are there already stay as they are, unless it is said what of them changes.
   * @param select built from this scope, so that it can only name rows of this tenant
   * @param key the unique columns beside tenant_id by which a row is there already
   * @param change what changes of a row that is there already, where its column `where` is the new row's
   */
  insertFrom<Table extends OwnedTable>(
    table: Table,
    select: Expression<unknown> & { select(selection: unknown): unknown },
    columns: readonly (keyof OwnedTables[Table] & string)[],
    key: readonly (keyof OwnedTables[Table] & string)[],
    change?: { columns: readonly (keyof OwnedTables[Table] & string)[]; where: keyof OwnedTables[Table] & string },
  ): InsertQueryBuilder<OwnedTables, Table, InsertResult> {
    const excluded = Object.fromEntries(
      (change?.columns ?? []).map((column) => [column, sql.ref(`excluded.${column}`)]),
    );
    const stamped = select.select(sql.val(this.#tenantId).as("tenant_id"));
    return hideTenantId(
      this.#db
        .insertInto<OwnedTable>(table)
        .columns(hideTenantId([...columns, "tenant_id"]))
        .expression(hideTenantId<Expression<object>>(stamped))
        .onConflict((conflict) => {
          const target = conflict.columns(hideTenantId(["tenant_id", ...key]));
          return change === undefined
            ? target.doNothing()
            : target
                .doUpdateSet(excluded)
                .where(sql.ref(`${table}.${change.where}`), "=", sql.ref(`excluded.${change.where}`));
        }),
    );
  }

  /**
   * Inserts, or changes the row that stands in the way. A row is never replaced, and the conflict is always looked for
   * inside the tenant: `key` names the unique columns beside tenant_id.
   */
  upsert<Table extends OwnedTable>(
    table: Table,
    row: NewRow<Table>,
    key: readonly (keyof OwnedTables[Table] & string)[],
    change: (keyof OwnedTables[Table] & string)[],
  ): InsertQueryBuilder<OwnedTables, Table, InsertResult> {
    const insert = this.#db.insertInto<OwnedTable>(table).values(this.#stamp(row));
    const target = hideTenantId<(keyof Database[OwnedTable])[]>(["tenant_id", ...key]);
    const excluded = Object.fromEntries(change.map((column) => [column, sql.ref(`excluded.${column}`)]));
    return hideTenantId(
      insert.onConflict((conflict) =>
        change.length === 0 ? conflict.columns(target).doNothing() : conflict.columns(target).doUpdateSet(excluded),
      ),
    );
  }

  update<Table extends OwnedTable>(table: Table): UpdateQueryBuilder<OwnedTables, Table, Table, UpdateResult> {
    return hideTenantId(
      this.#db.updateTable<OwnedTable>(table).where(sql.ref(`${table}.tenant_id`), "=", this.#tenantId),
    );
  }

  delete<Table extends OwnedTable>(table: Table): DeleteQueryBuilder<OwnedTables, Table, DeleteResult> {
    return hideTenantId(
      this.#db.deleteFrom<OwnedTable>(table).where(sql.ref(`${table}.tenant_id`), "=", this.#tenantId),
    );
  }

  /**
   * Runs queries of this scope in one transaction: all or nothing, in one round trip. They may run twice (see steadily).
   * @returns the rows of each query
   */
  async batch<Rows extends readonly unknown[]>(queries: { [Index in keyof Rows]: Compilable<Rows[Index]> }): Promise<{
    [Index in keyof Rows]: Rows[Index][];
  }> {
    // D1 takes no empty batch.
    if (queries.length === 0) return hideTenantId([]);
    const compiled = queries.map((query) => query.compile());
    // Checked as it was compiled, unless it comes from elsewhere.
    for (const { query } of compiled) this.#guard.check(query);
    const results = await steadily(() => this.#d1.batch(compiled.map((query) => this.#prepare(query))));
    return hideTenantId(results.map((result) => result.results));
  }

  #stamp(row: unknown): Insertable<Database[OwnedTable]> {
    return hideTenantId({ ...Object(row), tenant_id: this.#tenantId });
  }

  #prepare(query: CompiledQuery): D1PreparedStatement {
    return this.#d1.prepare(query.sql).bind(...query.parameters);
  }
}

/**
 * Takes tenant_id out of a builder's type. Safe because at run time the builder is the same, its tenant predicate or stamp
 * is already set, and all that is lost is the name by which a caller could touch it.
 */
function hideTenantId<Scoped>(builder: unknown): Scoped {
  return builder as Scoped;
}
