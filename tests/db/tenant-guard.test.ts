import { env } from "cloudflare:workers";
import {
  type Compilable,
  ExpressionWrapper,
  Kysely,
  MergeQueryNode,
  type OperationNodeSource,
  type RootOperationNode,
  sql,
  TableNode,
  ValueNode,
  WhenNode,
  BinaryOperationNode,
  type OperationNode,
  OperatorNode,
  UnaryOperationNode,
} from "kysely";
import { D1Dialect } from "kysely-d1";
import { beforeAll, describe, expect, test } from "vitest";
import { TenantGuardError } from "#db/guard/refusal.ts";
import { ownedTables } from "#db/owned-tables.ts";
import type { Database } from "#db/schema.ts";
import { TenantGuard } from "#db/tenant-guard.ts";
import { everythingOf, furnish, ownedTables as ownedInDatabase } from "../furnish.ts";
import { type Institution, same, times, twoInstitutions } from "../institution.ts";
import { allowed, type Hands, refused } from "./tenant-guard.cases.ts";
import { places } from "./tenant-guard.places.ts";

let maplewood: Institution;
let harbour: Institution;
let guarded: Hands;
let unguarded: Hands;

beforeAll(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  const [us, them] = [maplewood.tenantId, harbour.tenantId];
  const dialect = new D1Dialect({ database: env.DB });
  guarded = { db: new Kysely<Database>({ dialect, plugins: [new TenantGuard(us)] }), us, them };
  unguarded = { db: new Kysely<Database>({ dialect }), us, them };
  await furnish(maplewood);
  await furnish(harbour);
});

describe("lets through", () => {
  test.each(allowed)("%s", async (_name, build) => {
    const before = await everythingOf(harbour);
    const answer = await run(build(guarded));
    expect(JSON.stringify(answer)).not.toContain("Harbour");
    expect(await everythingOf(harbour)).toEqual(before);
  });
});

describe("refuses", () => {
  test.each(refused)("%s", (_name, build) => {
    expect(() => build(guarded).compile()).toThrow(TenantGuardError);
  });

  // What the database does not take anyway shows nothing about the guard.
  test.each(refused)("%s, which is SQL that would run", async (_name, build) => {
    const { sql: text, parameters } = build(unguarded).compile();
    const { success } = await env.DB.prepare(`EXPLAIN ${text}`)
      .bind(...parameters)
      .run();
    expect(success).toBe(true);
  });
});

// Built without the guard, so that nothing but the walk through the query around it can find it.
describe("a subquery is checked in", () => {
  test.each(places)("%s", (_name, build) => {
    const { db, us } = guarded;
    const scoped = titles(unguarded).where("tenant_id", "=", us);
    expect(build(own(db, us), scoped as never, db, us).compile().sql).toContain("lti_contexts");
    expect(() => build(own(db, us), titles(unguarded) as never, db, us).compile()).toThrow(TenantGuardError);
  });
});

describe("refuses what it does not know", () => {
  test("a statement of raw SQL", async () => {
    await expect(sql`SELECT 1`.execute(guarded.db)).rejects.toThrow("RawNode is no query of a tenant's");
  });

  test("a change of the schema", () => {
    expect(() => guarded.db.schema.dropTable("passages").compile()).toThrow(TenantGuardError);
  });

  test("a kind of query that SQLite does not have", () => {
    const node = MergeQueryNode.create(TableNode.create("passages"));
    const guard = new TenantGuard(guarded.us);
    expect(() => guard.check(node)).toThrow("MergeQueryNode");
  });

  test.each<[string, (hands: Hands) => Compilable]>([
    [
      "a raw name of an aggregate",
      ({ db, us }) => own(db, us).select((eb) => eb.fn.agg("max(1), max", ["id"]).as("x")),
    ],
    ["a minus before a minus", ({ db, us }) => own(db, us).select((eb) => eb.neg(eb.neg(eb.ref("position"))).as("x"))],
    ["an insert of nothing", ({ db }) => db.insertInto("lti_contexts").columns(["tenant_id"])],
    ["an insert of defaults", ({ db }) => db.insertInto("lti_contexts").defaultValues()],
    [
      "an update of a raw column",
      ({ db, us }) =>
        db
          .updateTable("passages")
          .set(sql`heading`, "x")
          .where("tenant_id", "=", us),
    ],
    [
      "an update's modifier",
      ({ db, us }) =>
        db
          .updateTable("passages")
          .set({ label: "x" })
          .where("tenant_id", "=", us)
          .modifyEnd(sql`x`),
    ],
    [
      "a delete's modifier",
      ({ db, us }) =>
        db
          .deleteFrom("passages")
          .where("tenant_id", "=", us)
          .modifyEnd(sql`x`),
    ],
    [
      "an insert's modifier",
      ({ db, us }) =>
        db
          .insertInto("passages")
          .values({ tenant_id: us } as never)
          .modifyEnd(sql`x`),
    ],

    [
      "a raw modifier in front",
      ({ db, us }) =>
        own(db, us)
          .selectAll()
          .modifyFront(sql`distinct`),
    ],
    [
      "a raw part of a union",
      ({ db, us }) =>
        own(db, us)
          .select("id")
          .union(sql<{ id: string }>`select id from passages`),
    ],
    [
      "a raw common table expression",
      ({ db, us }) =>
        db
          .with("x", () => sql<{ id: string }>`(1)`)
          .selectFrom("tenants")
          .where("id", "=", us)
          .selectAll(),
    ],
    ["a raw source without a name", ({ db }) => db.selectFrom(sql`passages` as never).selectAll()],
    [
      "a raw name of a source",
      ({ db, us }) =>
        own(db, us)
          .innerJoin(sql`json_each('[1]')`.as<"x">(sql`x`), (join) => join.onTrue())
          .selectAll(),
    ],
    [
      "a function of rows",
      ({ db, us }) =>
        own(db, us)
          .innerJoin(
            (eb) => eb.fn("generate_series", [eb.val(1)]).as("s") as never,
            (join) => join.onTrue(),
          )
          .selectAll("passages"),
    ],
    [
      "a raw function of rows",
      ({ db, us }) =>
        own(db, us)
          .innerJoin(sql`generate_series(1, 2)`.as("s"), (join) => join.onTrue())
          .selectAll("passages"),
    ],
    ["a function of the database's own", ({ db, us }) => own(db, us).select(sql`sqlite_version()`.as("x"))],
    [
      "a BETWEEN without its ends",
      ({ db, us }) => own(db, us).where(odd(BinaryOperationNode.create(one, OperatorNode.create("between"), one))),
    ],
    [
      "an operator that is none of SQLite's",
      ({ db, us }) => own(db, us).where(odd(BinaryOperationNode.create(one, OperatorNode.create("?"), one))),
    ],
    [
      "an operator before a value that is none",
      ({ db, us }) => own(db, us).where(odd(UnaryOperationNode.create(OperatorNode.create("!!" as never), one))),
    ],

    ["a raw operator", ({ db, us }) => own(db, us).where("label", sql`or 1 =`, "1")],
    ["a raw name of a function", ({ db, us }) => own(db, us).select((eb) => eb.fn("max(1) or max", ["id"]).as("x"))],
    ["a raw type of a cast", ({ db, us }) => own(db, us).select((eb) => eb.cast("id", sql`text) or (1`).as("x"))],
    ["a raw alias", ({ db, us }) => own(db, us).select((eb) => eb.ref("id").as(sql`x, text`))],
    [
      "a raw modifier",
      ({ db, us }) =>
        own(db, us)
          .selectAll()
          .modifyEnd(sql`union select * from passages`),
    ],
    ["a lock", ({ db, us }) => own(db, us).selectAll().forUpdate()],
    ["a table as a value", ({ db, us }) => own(db, us).select(sql`count(${sql.table("passages")})`.as("x"))],
    ["a kind of node", ({ db, us }) => own(db, us).where(odd(WhenNode.create(one)))],
    [
      "a lateral join",
      ({ db, us }) => own(db, us).innerJoinLateral(own(db, us).select("id").as("x"), (join) => join.onTrue()),
    ],
  ])("%s", (_name, build) => {
    expect(() => build(guarded).compile()).toThrow(TenantGuardError);
  });
});

describe("refuses a query that lacks", () => {
  test.each<[string, (hands: Hands) => OperationNodeSource, string]>([
    ["where it inserts", ({ db, us }) => db.insertInto("lti_contexts").values({ tenant_id: us } as never), "into"],
    ["what it inserts", ({ db, us }) => db.insertInto("lti_contexts").values({ tenant_id: us } as never), "values"],
    [
      "what it updates",
      ({ db, us }) => db.updateTable("passages").set({ label: "x" }).where("tenant_id", "=", us),
      "table",
    ],
  ])("%s", (_name, build, part) => {
    // Safe: it was the root of a query before.
    const node = { ...build(unguarded).toOperationNode(), [part]: undefined } as RootOperationNode;
    expect(() => new TenantGuard(guarded.us).check(node)).toThrow(TenantGuardError);
  });
});

describe("through TenantScope", () => {
  test("a query of a scope's that was widened is refused before it reaches the database", async () => {
    const { scope } = maplewood;
    const joined = scope.from("passages").innerJoin("course_materials", "course_materials.id", "passages.material_id");
    await expect(joined.select("course_materials.title").execute()).rejects.toThrow(
      'A query reaches "course_materials" without this tenant\'s predicate',
    );
    await expect(scope.batch([joined.selectAll()])).rejects.toThrow(TenantGuardError);
    await expect(scope.from("passages").clearWhere().selectAll().execute()).rejects.toThrow(TenantGuardError);
  });

  test("a batch takes no query of another tenant's scope, and runs nothing of it", async () => {
    const before = await everythingOf(maplewood);
    const queries = maplewood.scope.batch([
      maplewood.scope.update("passages").set({ heading: "Changed" }),
      harbour.scope.from("passages").selectAll(),
    ]);
    await expect(queries).rejects.toThrow(TenantGuardError);
    expect(await everythingOf(maplewood)).toEqual(before);
  });

  test("a batch takes no query that was built without a scope", async () => {
    const queries = maplewood.scope.batch([unguarded.db.selectFrom("passages").selectAll()]);
    await expect(queries).rejects.toThrow(TenantGuardError);
  });

  test("what the caller adds to an insert is checked too", async () => {
    const row = { id: same.course, context_id: "102", title: null, label: null, ...times };
    const found = maplewood.scope
      .insert("lti_contexts", row)
      .onConflict((conflict) => conflict.column("id").doNothing());
    await expect(found.execute()).rejects.toThrow('A conflict in "lti_contexts" is not looked for inside this tenant');
  });
});

test("the list of owned tables is the database's", async () => {
  expect([...ownedTables].toSorted()).toEqual(await ownedInDatabase());
});

const one = ValueNode.createImmediate(1);

/** An expression that the builder would not make. */
function odd(node: OperationNode) {
  return new ExpressionWrapper<Database, "passages", boolean>(node);
}

function own(db: Hands["db"], us: string) {
  return db.selectFrom("passages").where("passages.tenant_id", "=", us);
}

function titles({ db }: Hands) {
  return db.selectFrom("lti_contexts").select("title").limit(1);
}

function run(query: Compilable): Promise<unknown> {
  const { sql: text, parameters } = query.compile();
  return env.DB.prepare(text)
    .bind(...parameters)
    .all();
}
