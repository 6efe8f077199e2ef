import {
  AggregateFunctionNode,
  type Compilable,
  type Expression,
  ExpressionWrapper,
  type Kysely,
  SelectionNode,
  type SelectQueryBuilder,
  sql,
} from "kysely";
import type { Database } from "#db/schema.ts";
import { times } from "../institution.ts";

type Passages = SelectQueryBuilder<Database, "passages", object>;
/** One title, of whatever course it is. */
type Title = Expression<string | null> & { as(alias: "t"): never };

/** A place of a query where a subquery can stand. @param own a query that is in order @param title the subquery */
export type PlaceOfSubquery = [
  name: string,
  build: (own: Passages, title: Title, db: Kysely<Database>, us: string) => Compilable,
];

const course = { id: "c-9", context_id: "109", title: "Maps", label: null, ...times };

export const places: PlaceOfSubquery[] = [
  ["the selection", (own, title) => own.select(title.as("t"))],
  ["a condition", (own, title) => own.where((eb) => eb("label", "=", title as never)).selectAll()],
  ["the left side of a condition", (own, title) => own.where(title as never, "=", "x" as never).selectAll()],
  ["EXISTS", (own, title) => own.where((eb) => eb.exists(title)).selectAll()],
  ["IN", (own, title) => own.where("label", "in", title as never).selectAll()],
  ["a list after IN", (own, title) => own.where("label", "in", [title as never, "x"]).selectAll()],
  ["parentheses", (own, title) => own.where((eb) => eb.parens(eb.exists(title))).selectAll()],
  [
    "a tuple",
    (own, title) =>
      own.where((eb) => eb(eb.refTuple("id", "label"), "in", [eb.tuple(title, "x") as never])).selectAll(),
  ],
  ["the lower end of BETWEEN", (own, title) => own.where((eb) => eb.between("label", title as never, "z")).selectAll()],
  ["the upper end of BETWEEN", (own, title) => own.where((eb) => eb.between("label", "a", title as never)).selectAll()],
  ["an OR", (own, title) => own.where((eb) => eb.or([eb("label", "=", "a"), eb.exists(title)])).selectAll()],
  ["a function", (own, title) => own.select((eb) => eb.fn.coalesce(title, eb.val("x")).as("x"))],
  ["an aggregate", (own, title) => own.select((eb) => eb.fn.max(title as never).as("x"))],
  [
    "an aggregate's order",
    (own, title) =>
      own.select((eb) =>
        eb.fn
          .agg("group_concat", ["id"])
          .orderBy(title as never)
          .as("x"),
      ),
  ],
  [
    "an aggregate's inner order",
    (own, title) =>
      own.select((eb) =>
        eb.fn
          .agg("group_concat", ["id"])
          .withinGroupOrderBy(title as never)
          .as("x"),
      ),
  ],
  [
    "an aggregate's filter",
    (own, title) =>
      own.select((eb) =>
        eb.fn
          .count("id")
          .filterWhere((f) => f.exists(title))
          .as("x"),
      ),
  ],
  [
    "a window's order",
    (own, title) =>
      own.select((eb) =>
        eb.fn
          .count("id")
          .over((over) => over.orderBy(title as never))
          .as("x"),
      ),
  ],
  [
    "a window's partition",
    (own, title) =>
      own.select((eb) =>
        eb.fn
          .count("id")
          .over((over) => over.partitionBy(sql`${title}` as never))
          .as("x"),
      ),
  ],
  [
    "what an aggregate counts",
    (own, title) => {
      const counted = AggregateFunctionNode.create("count", [SelectionNode.create(title.toOperationNode() as never)]);
      return own.select(new ExpressionWrapper<Database, "passages", number>(counted).as("x"));
    },
  ],
  [
    "the value of a CASE",
    (own, title) =>
      own.select((eb) =>
        eb
          .case(title as never)
          .when("x" as never)
          .then(1)
          .end()
          .as("x"),
      ),
  ],
  ["the WHEN of a CASE", (own, title) => own.select((eb) => eb.case().when(eb.exists(title)).then(1).end().as("x"))],
  ["the THEN of a CASE", (own, title) => own.select((eb) => eb.case().when("id", "=", "x").then(title).end().as("x"))],
  [
    "the ELSE of a CASE",
    (own, title) => own.select((eb) => eb.case().when("id", "=", "x").then(eb.val("y")).else(title).end().as("x")),
  ],
  ["a cast", (own, title) => own.select((eb) => eb.cast(title as never, "text").as("x"))],
  ["raw SQL", (own, title) => own.select(sql`coalesce(${title}, 'x')`.as("x"))],
  ["raw SQL that is nothing else", (own, title) => own.select(sql`${title}`.as("x"))],
  [
    "a raw list without a text",
    (own, title) => own.groupBy(sql.join([sql.ref("id"), title], sql``) as never).select("id"),
  ],
  ["the grouping", (own, title) => own.groupBy(title as never).select("id")],
  [
    "HAVING",
    (own, title) =>
      own
        .groupBy("id")
        .having((eb) => eb.exists(title))
        .select("id"),
  ],
  ["the order", (own, title) => own.selectAll().orderBy(title as never)],
  ["the direction of the order", (own, title) => own.selectAll().orderBy("id", sql`${title}` as never)],
  ["the limit", (own, title) => own.selectAll().limit(title as never)],
  [
    "the offset",
    (own, title) =>
      own
        .selectAll()
        .limit(1)
        .offset(title as never),
  ],
  [
    "the condition of a join",
    (own, title, db, us) =>
      own
        .innerJoin(db.selectFrom("lti_contexts").where("tenant_id", "=", us).select("id").as("c"), (join) =>
          join.on((eb) => eb.exists(title)),
        )
        .selectAll("passages"),
  ],
  ["a source", (_own, title, db) => db.selectFrom([title.as("t") as "passages"]).selectAll()],
  [
    "a table of JSON",
    (own, title) => own.innerJoin(sql`json_each(${title})`.as("j"), (join) => join.onTrue()).selectAll("passages"),
  ],
  [
    "a table of JSON by the builder",
    (own, title) =>
      own
        .innerJoin(
          (eb) => eb.fn("json_each", [title as never]).as("j") as never,
          (join) => join.onTrue(),
        )
        .selectAll("passages"),
  ],
  [
    "what is inserted",
    (_own, title, db, us) => db.insertInto("lti_contexts").values({ ...course, tenant_id: us, title: title as never }),
  ],
  [
    "what is returned",
    (_own, title, db, us) =>
      db
        .insertInto("lti_contexts")
        .values({ ...course, tenant_id: us })
        .returning(() => title.as("t")),
  ],
  [
    "what an upsert sets",
    (_own, title, db, us) =>
      db
        .insertInto("lti_contexts")
        .values({ ...course, tenant_id: us })
        .onConflict((conflict) => conflict.columns(["tenant_id", "context_id"]).doUpdateSet({ title: title as never })),
  ],
  [
    "the condition of an upsert",
    (_own, title, db, us) =>
      db
        .insertInto("lti_contexts")
        .values({ ...course, tenant_id: us })
        .onConflict((conflict) =>
          conflict
            .columns(["tenant_id", "context_id"])
            .doUpdateSet({ title: "x" })
            .where((eb) => eb.exists(title)),
        ),
  ],
  [
    "the condition of an upsert's key",
    (_own, title, db, us) =>
      db
        .insertInto("lti_contexts")
        .values({ ...course, tenant_id: us })
        .onConflict((conflict) =>
          conflict
            .columns(["tenant_id", "context_id"])
            .where((eb) => eb.exists(title))
            .doNothing(),
        ),
  ],
  [
    "what an update sets",
    (_own, title, db, us) =>
      db
        .updateTable("passages")
        .set({ heading: title as never })
        .where("tenant_id", "=", us),
  ],
  [
    "the condition of an update",
    (_own, title, db, us) =>
      db
        .updateTable("passages")
        .set({ heading: "x" })
        .where("tenant_id", "=", us)
        .where((eb) => eb.exists(title)),
  ],
  [
    "the order of a delete",
    (_own, title, db, us) =>
      db
        .deleteFrom("passages")
        .where("tenant_id", "=", us)
        .orderBy(title as never),
  ],
  [
    "the limit of a delete",
    (_own, title, db, us) =>
      db
        .deleteFrom("passages")
        .where("tenant_id", "=", us)
        .limit(title as never),
  ],
];
