import { type Compilable, ExpressionWrapper, type Kysely, OrNode, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { same, times } from "../institution.ts";

/** Everything by which a query could be written: the tenant whom it is for, and another. */
export type Hands = { db: Kysely<Database>; us: string; them: string };

/** A form of a query, under the name of what is special about it. */
export type Form = [name: string, build: (hands: Hands) => Compilable];

const course = { id: "c-9", context_id: "109", title: "Maps", label: null, ...times };

/** What keeps to its tenant, in forms that SQLite runs, one after another on the same rows. */
export const allowed: Form[] = [
  ["a select", ({ db, us }) => db.selectFrom("passages").where("tenant_id", "=", us).selectAll()],
  ["the tenant's own row", ({ db, us }) => db.selectFrom("tenants").where("id", "=", us).select("name")],
  ["an alias", ({ db, us }) => db.selectFrom("passages as p").where("p.tenant_id", "=", us).select("p.text")],
  [
    "parentheses and other conditions around the predicate",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("label", "<>", "9")
        .where((eb) => eb.and([eb("position", ">", 0), eb.and([eb("tenant_id", "=", us), eb("text", "<>", "")])]))
        .where((eb) => eb.or([eb("label", "=", "1.1"), eb.not(eb("label", "=", "1.1"))]))
        .where((eb) => eb.between("position", 1, 9))
        .select((eb) => eb.fn.countAll().as("count")),
  ],
  [
    "an inner join with the predicate in its condition",
    ({ db, us }) =>
      db
        .selectFrom("passages as p")
        .innerJoin("course_materials as m", (join) =>
          join.onRef("m.id", "=", "p.material_id").on("m.tenant_id", "=", us),
        )
        .where("p.tenant_id", "=", us)
        .select(["p.id", "m.title"]),
  ],
  [
    "an inner join with both predicates in the where",
    ({ db, us }) =>
      db
        .selectFrom("passages as p")
        .innerJoin("course_materials as m", "m.id", "p.material_id")
        .where("p.tenant_id", "=", us)
        .where("m.tenant_id", "=", us)
        .select("m.title"),
  ],
  [
    "a left join with the predicate in its condition",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .leftJoin("concept_passages as t", (join) =>
          join.onRef("t.passage_id", "=", "passages.id").on("t.tenant_id", "=", us),
        )
        .where("passages.tenant_id", "=", us)
        .select(["passages.id", "t.concept"]),
  ],
  [
    "joined subqueries, each with its predicate, from every side",
    ({ db, us }) =>
      db
        .selectFrom(db.selectFrom("passages").where("tenant_id", "=", us).selectAll().as("p"))
        .fullJoin(
          db.selectFrom("course_materials").where("tenant_id", "=", us).select(["id", "title"]).as("m"),
          "m.id",
          "p.material_id",
        )
        .select(["p.text", "m.title"]),
  ],
  [
    "subqueries in the selection, the condition and the order",
    ({ db, us }) => {
      const titles = db.selectFrom("lti_contexts").where("tenant_id", "=", us).select("title").limit(1);
      return db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .where("lti_context_id", "in", db.selectFrom("lti_contexts").where("tenant_id", "=", us).select("id"))
        .where((eb) => eb.exists(titles))
        .select([titles.as("title"), "id"])
        .orderBy(titles)
        .orderBy("id", "desc");
    },
  ],
  [
    "common table expressions, also one that names itself",
    ({ db, us }) =>
      db
        .withRecursive("needed", (cte) =>
          cte
            .selectFrom("prerequisites")
            .where("tenant_id", "=", us)
            .where("concept", "=", same.concept)
            .select("prerequisite as concept")
            .union(
              cte
                .selectFrom("prerequisites as next")
                .innerJoin("needed", "needed.concept", "next.concept")
                .where("next.tenant_id", "=", us)
                .select("next.prerequisite as concept"),
            ),
        )
        .selectFrom("needed")
        .selectAll(),
  ],
  [
    "a union of two",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .select("id")
        .union(db.selectFrom("course_materials").where("tenant_id", "=", us).select("id"))
        .orderBy("id"),
  ],
  [
    "an insert of stamped rows",
    ({ db, us }) =>
      db
        .insertInto("lti_contexts")
        .values([
          { ...course, tenant_id: us },
          { ...course, id: "c-8", context_id: "108", title: null, tenant_id: us },
        ])
        .returning("id"),
  ],
  [
    "an insert of what stamped queries select",
    ({ db, us }) =>
      db
        .insertInto("lti_contexts")
        .columns(["tenant_id", "id", "context_id", "created_at", "updated_at"])
        .expression((eb) =>
          eb
            .selectFrom("lti_contexts")
            .where("tenant_id", "=", us)
            .where("context_id", "=", "101")
            .select([
              sql.val(us).as("tenant_id"),
              eb.val("c-7").as("id"),
              eb.val("107").as("key"),
              "created_at",
              "updated_at",
            ])
            .unionAll(
              eb
                .selectFrom("lti_contexts")
                .where("tenant_id", "=", us)
                .where("context_id", "=", "101")
                .select([
                  eb.val(us).as("tenant_id"),
                  eb.val("c-6").as("id"),
                  sql<string>`context_id || '-2'`.as("key"),
                  "created_at",
                  "updated_at",
                ]),
            ),
        ),
  ],
  [
    "an upsert with the tenant in its key",
    ({ db, us }) =>
      db
        .insertInto("lti_contexts")
        .values({ ...course, tenant_id: us })
        .onConflict((conflict) =>
          conflict.columns(["tenant_id", "context_id"]).doUpdateSet((eb) => ({
            title: eb.ref("excluded.title"),
            updated_at: eb("lti_contexts.updated_at", "+", 1),
          })),
        )
        .returningAll(),
  ],
  [
    "an update that reads another table",
    ({ db, us }) =>
      db
        .updateTable("passages")
        .from(db.selectFrom("course_materials").where("tenant_id", "=", us).select(["id", "title"]).as("m"))
        .set((eb) => ({ heading: eb.ref("m.title") }))
        .where("passages.tenant_id", "=", us)
        .whereRef("m.id", "=", "passages.material_id"),
  ],
  [
    "a delete with what it returns",
    ({ db, us }) => db.deleteFrom("chat_messages").where("tenant_id", "=", us).where("id", "=", "x").returning("seq"),
  ],
  [
    "raw SQL as an expression",
    ({ db, us }) =>
      db
        .selectFrom("knowledge_graph")
        .where(sql.ref("knowledge_graph.tenant_id"), "=", us)
        .where(sql<boolean>`json_array_length(dependencies) >= ${0} and concept_name like 'c%'`)
        .where(sql<boolean>`(${sql.ref("concept_id")} = 'x' or id in (${sql.join([same.concept, "y"])}))`)
        .select([sql<string>`replace(concept_name, 'a', ${"b"})`.as("name"), sql.lit(1).as("one")]),
  ],
  [
    "the table of a JSON list",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .innerJoin(sql<{ value: string }>`json_each(${'["passage-1"]'})`.as("asked"), "asked.value", "passages.id")
        .where("passages.tenant_id", "=", us)
        .select("passages.text"),
  ],
  [
    "case, cast, aggregates and windows",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .groupBy("material_id")
        .having((eb) => eb.fn.countAll(), ">", 0)
        .select((eb) => [
          eb.case().when("material_id", "=", "x").then(1).else(2).end().as("kind"),
          eb.cast<string>(eb.fn.max("position"), "text").as("last"),
          eb.fn
            .count<number>("id")
            .over((over) => over.partitionBy("material_id"))
            .as("total"),
          eb.fn.coalesce("material_id", eb.val("none")).as("material"),
        ]),
  ],
];

/** What leaves its tenant, or could, in forms that SQLite would run. */
export const refused: Form[] = [
  ["no predicate", ({ db }) => db.selectFrom("passages").selectAll()],
  [
    "the predicate of another tenant",
    ({ db, them }) => db.selectFrom("passages").where("tenant_id", "=", them).selectAll(),
  ],
  ["the list of tenants", ({ db }) => db.selectFrom("tenants").select("name")],
  ["another tenant's own row", ({ db, them }) => db.selectFrom("tenants").where("id", "=", them).selectAll()],
  [
    "the id of a row in place of the tenant's",
    ({ db, us }) => db.selectFrom("passages").where("id", "=", us).selectAll(),
  ],
  [
    "an OR that escapes",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where((eb) => eb.or([eb("tenant_id", "=", us), eb("label", "=", "1.1")]))
        .selectAll(),
  ],
  [
    "an OR without its parentheses",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .where((eb) => {
          const either = OrNode.create(
            eb("label", "=", "1").toOperationNode(),
            eb("label", "<>", "1").toOperationNode(),
          );
          return new ExpressionWrapper<Database, "passages", boolean>(either);
        })
        .selectAll(),
  ],
  [
    "an OR in raw SQL",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .where(sql<boolean>`1 = 0 or 1 = 1`)
        .selectAll(),
  ],
  [
    "raw SQL that takes the predicate into a CASE",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where(sql<boolean>`case when 1 = 1 then 1 else 0`)
        .where("tenant_id", "=", us)
        .where(sql<boolean>`1 end`)
        .selectAll(),
  ],
  [
    "raw SQL that takes the predicate into parentheses",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where(sql<boolean>`(0 = 1`)
        .where("tenant_id", "=", us)
        .where(sql<boolean>`1 = 1) = 0`)
        .selectAll(),
  ],
  [
    "raw SQL that closes the parentheses around it",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where((eb) => eb.and([eb("tenant_id", "=", us), sql<boolean>`1 = 1) = (0 = 1`]))
        .selectAll(),
  ],
  [
    "raw SQL that takes the predicate into a BETWEEN",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where(sql<boolean>`0 = 1 between 0`)
        .where("tenant_id", "=", us)
        .selectAll(),
  ],
  [
    "raw SQL that comments the predicate out",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where(sql<boolean>`1 = 1 --`)
        .where("tenant_id", "=", sql.lit(us))
        .selectAll(),
  ],
  [
    "a minus before a negative number, which begins a comment",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where(sql<boolean>`1 = 1 -${sql.lit(-1)}`)
        .where("tenant_id", "=", sql.lit(us))
        .selectAll(),
  ],
  [
    "raw SQL that begins another clause",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where(sql<boolean>`1 = 1 group by id`)
        .where("tenant_id", "=", us)
        .select("id"),
  ],
  [
    "a predicate inside NOT",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where((eb) => eb.not(eb("tenant_id", "=", us)))
        .selectAll(),
  ],
  ["every tenant but this one", ({ db, us }) => db.selectFrom("passages").where("tenant_id", "!=", us).selectAll()],
  [
    "this tenant among several",
    ({ db, us, them }) => db.selectFrom("passages").where("tenant_id", "in", [us, them]).selectAll(),
  ],
  [
    "a column in place of the tenant",
    ({ db }) => db.selectFrom("passages").whereRef("tenant_id", "=", "tenant_id").selectAll(),
  ],
  [
    "what a function makes of the tenant's column",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where((eb) => eb(eb.fn<string>("lower", ["tenant_id"]), "=", us))
        .selectAll(),
  ],
  [
    "a predicate that does not say of which table",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .innerJoin(
          db.selectFrom("lti_contexts").where("tenant_id", "=", us).select("id").as("c"),
          "c.id",
          "passages.lti_context_id",
        )
        .where("tenant_id", "=", us)
        .select("passages.text"),
  ],
  [
    "a predicate on a table of a schema",
    ({ db, us }) =>
      db.selectFrom("passages").where(sql.ref("main.passages.tenant_id"), "=", us).select("passages.text"),
  ],
  [
    "the tenant's id as the value of another column",
    ({ db, us }) => db.selectFrom("passages").where("text", "=", us).selectAll(),
  ],
  [
    "a predicate in HAVING only",
    ({ db, us }) => db.selectFrom("passages").groupBy("tenant_id").having("tenant_id", "=", us).select("tenant_id"),
  ],
  [
    "the other side of an inner join",
    ({ db, us }) =>
      db
        .selectFrom("passages as p")
        .innerJoin("course_materials as m", "m.id", "p.material_id")
        .where("p.tenant_id", "=", us)
        .select("m.title"),
  ],
  [
    "the predicate of a join on the other table",
    ({ db, us }) =>
      db
        .selectFrom("passages as p")
        .innerJoin("course_materials as m", (join) =>
          join.onRef("m.id", "=", "p.material_id").on("p.tenant_id", "=", us),
        )
        .where("p.tenant_id", "=", us)
        .select("m.title"),
  ],
  [
    "a join by the tenant's column",
    ({ db, us }) =>
      db
        .selectFrom("passages as p")
        .innerJoin("course_materials as m", "m.tenant_id", "p.tenant_id")
        .where("p.tenant_id", "=", us)
        .select("m.title"),
  ],
  [
    "the first table of a join",
    ({ db, us }) =>
      db
        .selectFrom("passages as p")
        .leftJoin("course_materials as m", (join) =>
          join.onRef("m.id", "=", "p.material_id").on("m.tenant_id", "=", us),
        )
        .select("p.text"),
  ],
  [
    "a left join's predicate in the where",
    ({ db, us }) =>
      db
        .selectFrom("passages as p")
        .leftJoin("course_materials as m", "m.id", "p.material_id")
        .where("p.tenant_id", "=", us)
        .where("m.tenant_id", "=", us)
        .select("m.title"),
  ],
  [
    "a right join, which keeps what its condition leaves out",
    ({ db, us }) =>
      db
        .selectFrom("passages as p")
        .rightJoin("course_materials as m", (join) =>
          join.onRef("m.id", "=", "p.material_id").on("m.tenant_id", "=", us),
        )
        .where("p.tenant_id", "=", us)
        .select("m.title"),
  ],
  [
    "a second table after a comma",
    ({ db, us }) =>
      db.selectFrom(["passages as p", "course_materials as m"]).where("p.tenant_id", "=", us).select("m.title"),
  ],
  [
    "a subquery in the selection",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .select((eb) => eb.selectFrom("lti_contexts").select("title").limit(1).as("title")),
  ],
  [
    "a subquery in the condition",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .where((eb) => eb("lti_context_id", "in", eb.selectFrom("lti_contexts").select("id")))
        .selectAll(),
  ],
  [
    "a subquery that borrows the predicate of the query around it",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .where((eb) => eb.exists(eb.selectFrom("lti_contexts").where("passages.tenant_id", "=", us).select("id")))
        .selectAll(),
  ],
  [
    "a subquery in the order",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .select("id")
        .orderBy((eb) => eb.selectFrom("lti_contexts").select("title").limit(1)),
  ],
  [
    "a subquery in a CASE",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .select((eb) =>
          eb
            .case()
            .when("label", "=", "1.1")
            .then(eb.selectFrom("lti_contexts").select("title").limit(1))
            .end()
            .as("title"),
        ),
  ],
  [
    "a common table expression",
    ({ db }) =>
      db
        .with("all", (cte) => cte.selectFrom("passages").select("text"))
        .selectFrom("all")
        .selectAll(),
  ],
  [
    "a common table expression beside a query that is in order",
    ({ db, us }) =>
      db
        .with("others", (cte) => cte.selectFrom("passages").select("text"))
        .selectFrom("lti_contexts")
        .where("tenant_id", "=", us)
        .select("title"),
  ],
  [
    "a common table expression under the name of a table",
    ({ db, us }) =>
      db
        .with("passages", (cte) => cte.selectFrom("course_materials").where("tenant_id", "=", us).selectAll())
        .selectFrom("passages")
        .where("passages.tenant_id", "=", us)
        .select("passages.id"),
  ],
  [
    "a common table expression under the name of the list of tenants",
    ({ db, us }) =>
      db
        .with("tenants", (cte) => cte.selectFrom("course_materials").where("tenant_id", "=", us).selectAll())
        .selectFrom("tenants")
        .where("tenants.id", "=", us)
        .select("tenants.id"),
  ],
  [
    "two sources of one name",
    ({ db, us }) =>
      db
        .selectFrom([
          "passages as p",
          db.selectFrom("lti_contexts").where("tenant_id", "=", us).select("context_id").as("p") as never,
        ])
        .where("p.tenant_id", "=", us)
        .select("p.text"),
  ],
  [
    "the other part of a union",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .select("id")
        .union((eb) => eb.selectFrom("course_materials").select("id")),
  ],
  [
    "the table's name in capitals",
    ({ db }) => db.selectFrom(sql.table("PASSAGES").as("p")).select(sql.ref("p.text").as("text")),
  ],
  [
    "a name that only looks the same",
    ({ db, us }) =>
      db
        .selectFrom("passages as k")
        .where("k.tenant_id", "=", us)
        .where((eb) =>
          eb.exists(eb.selectFrom("lti_contexts as \u212A").where("k.tenant_id", "=", us).select("\u212A.id")),
        )
        .select("k.id"),
  ],
  ["a raw source", ({ db }) => db.selectFrom(sql`passages`.as("p")).select(sql.ref("p.text").as("text"))],
  [
    "a raw subquery",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .select(sql`(select title from lti_contexts limit 1)`.as("title")),
  ],
  [
    "a raw subquery in pieces",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .select(sql`(sel${sql.raw("ect")} title ${sql.raw("fr")}om ${sql.table("lti_contexts")} limit 1)`.as("title")),
  ],
  [
    "raw SQL with rows of its own",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .where(sql<boolean>`exists (values (1))`)
        .selectAll(),
  ],
  [
    "a column with its table in raw SQL",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where("tenant_id", "=", us)
        .select(sql`passages.text`.as("text")),
  ],
  [
    "a raw predicate",
    ({ db, us }) =>
      db
        .selectFrom("passages")
        .where(sql<boolean>`tenant_id = ${us}`)
        .selectAll(),
  ],
  [
    "a table after IN",
    ({ db, us }) =>
      db
        .selectFrom("prerequisites")
        .where("tenant_id", "=", us)
        .where((eb) =>
          eb(eb.refTuple("tenant_id", "id", "concept", "prerequisite"), "in", sql.ref<never>("prerequisites")),
        )
        .selectAll(),
  ],
  [
    "a table after a raw IN",
    ({ db, us }) =>
      db
        .selectFrom("prerequisites")
        .where("tenant_id", "=", us)
        .where(sql<boolean>`(${us}, id, concept, prerequisite) in ${sql.ref("prerequisites")}`)
        .selectAll(),
  ],
  [
    "another table of the database",
    ({ db }) => db.selectFrom(sql.table("sqlite_master").as("m")).select(sql.ref("m.sql").as("sql")),
  ],
  [
    "a table with its schema",
    ({ db, us }) =>
      db
        .selectFrom(sql.table("main.passages").as("p"))
        .where(sql.ref("p.tenant_id"), "=", us)
        .select(sql.ref("p.id").as("id")),
  ],
  ["an insert without a stamp", ({ db }) => db.insertInto("lti_contexts").values(course as never)],
  [
    "an insert for another tenant",
    ({ db, them }) => db.insertInto("lti_contexts").values({ ...course, tenant_id: them }),
  ],
  [
    "an insert whose second row is another tenant's",
    ({ db, us, them }) =>
      db.insertInto("lti_contexts").values([
        { ...course, tenant_id: us },
        { ...course, id: "c-8", context_id: "108", tenant_id: them },
      ]),
  ],
  [
    "an insert whose stamp is read from a row",
    ({ db, us }) =>
      db.insertInto("lti_contexts").values((eb) => ({
        ...course,
        tenant_id: eb.selectFrom("passages").where("tenant_id", "=", us).select("tenant_id").limit(1),
      })),
  ],
  [
    "an insert of a value that a query finds anywhere",
    ({ db, us }) =>
      db.insertInto("lti_contexts").values((eb) => ({
        ...course,
        tenant_id: us,
        title: eb.selectFrom("lti_contexts").select("title").limit(1),
      })),
  ],
  [
    "an insert from a query of anybody's rows",
    ({ db, us }) =>
      db
        .insertInto("prerequisites")
        .columns(["tenant_id", "id", "concept", "prerequisite"])
        .expression((eb) =>
          eb.selectFrom("prerequisites").select([eb.val(us).as("tenant_id"), "id", "concept", "prerequisite"]),
        ),
  ],
  [
    "an insert from a query that selects the tenant in another place",
    ({ db, us }) =>
      db
        .insertInto("prerequisites")
        .columns(["tenant_id", "id", "concept", "prerequisite"])
        .expression((eb) =>
          eb
            .selectFrom("prerequisites")
            .where("tenant_id", "=", us)
            .select(["id", eb.val(us).as("tenant_id"), "concept", "prerequisite"]),
        ),
  ],
  [
    "an insert from a query whose columns are shifted",
    ({ db, us, them }) =>
      db
        .insertInto("concept_passages")
        .columns(["id", "tenant_id", "concept", "passage_id"])
        .expression((eb) =>
          eb
            .selectFrom("concept_passages")
            .where("tenant_id", "=", us)
            .select([sql`id, ${them}`.as("id"), eb.val(us).as("tenant_id"), "passage_id"]),
        ),
  ],
  [
    "an insert from a union whose other part is not stamped",
    ({ db, us, them }) =>
      db
        .insertInto("prerequisites")
        .columns(["tenant_id", "id", "concept", "prerequisite"])
        .expression((eb) => {
          const edges = eb.selectFrom("prerequisites").where("tenant_id", "=", us);
          const columns = ["id", "concept", "prerequisite"] as const;
          return edges
            .select(eb.val(us).as("tenant_id"))
            .select(columns)
            .unionAll(edges.select(eb.val(them).as("tenant_id")).select(columns));
        }),
  ],
  [
    "an insert that names the tenant twice",
    ({ db, us, them }) =>
      db
        .insertInto("prerequisites")
        .columns(["tenant_id", "id", "concept", "prerequisite", "tenant_id"])
        .expression((eb) =>
          eb
            .selectFrom("prerequisites")
            .where("tenant_id", "=", us)
            .select([eb.val(us).as("tenant_id"), "id", "concept", "prerequisite", eb.val(them).as("other")]),
        ),
  ],
  [
    "INSERT OR REPLACE",
    ({ db, us }) =>
      db
        .insertInto("lti_contexts")
        .orReplace()
        .values({ ...course, tenant_id: us }),
  ],
  ["REPLACE", ({ db, us }) => db.replaceInto("lti_contexts").values({ ...course, tenant_id: us })],
  [
    "an upsert that finds rows of every tenant",
    ({ db, us }) =>
      db
        .insertInto("lti_contexts")
        .values({ ...course, tenant_id: us })
        .onConflict((conflict) => conflict.doUpdateSet({ title: "Mine" })),
  ],
  [
    "an upsert that moves a row",
    ({ db, us, them }) =>
      db
        .insertInto("lti_contexts")
        .values({ ...course, tenant_id: us })
        .onConflict((conflict) =>
          conflict.columns(["tenant_id", "context_id"]).doUpdateSet({ tenant_id: them } as never),
        ),
  ],
  [
    "an upsert that reads anybody's row",
    ({ db, us }) =>
      db
        .insertInto("lti_contexts")
        .values({ ...course, tenant_id: us })
        .onConflict((conflict) =>
          conflict
            .columns(["tenant_id", "context_id"])
            .doUpdateSet((eb) => ({ title: eb.selectFrom("passages").select("text").limit(1) })),
        ),
  ],
  [
    "an insert that returns anybody's row",
    ({ db, us }) =>
      db
        .insertInto("lti_contexts")
        .values({ ...course, tenant_id: us })
        .returning((eb) => eb.selectFrom("passages").select("text").limit(1).as("text")),
  ],
  [
    "a new tenant",
    ({ db, us }) => db.insertInto("tenants").values({ id: us, iss: "i", client_id: "c", name: "n", ...times }),
  ],
  ["an update of everybody's rows", ({ db }) => db.updateTable("passages").set({ heading: "Mine" })],
  [
    "an update whose OR escapes",
    ({ db, us }) =>
      db
        .updateTable("passages")
        .set({ heading: "Mine" })
        .where((eb) => eb.or([eb("tenant_id", "=", us), eb("label", "=", "1.1")])),
  ],
  [
    "an update that moves a row",
    ({ db, us, them }) =>
      db
        .updateTable("passages")
        .set({ tenant_id: them } as never)
        .where("tenant_id", "=", us),
  ],
  [
    "an update of an id",
    ({ db, us }) =>
      db
        .updateTable("passages")
        .set({ id: "x" } as never)
        .where("tenant_id", "=", us),
  ],
  [
    "an update that reads from anybody's rows",
    ({ db, us }) =>
      db
        .updateTable("passages")
        .from("course_materials as m")
        .set((eb) => ({ heading: eb.ref("m.title") }))
        .where("passages.tenant_id", "=", us),
  ],
  [
    "an update to a value that a query finds anywhere",
    ({ db, us }) =>
      db
        .updateTable("passages")
        .set((eb) => ({ heading: eb.selectFrom("course_materials").select("title").limit(1) }))
        .where("tenant_id", "=", us),
  ],
  ["a delete of everybody's rows", ({ db }) => db.deleteFrom("chat_messages")],
  [
    "a delete by a query that finds anybody's rows",
    ({ db, us }) =>
      db
        .deleteFrom("chat_messages")
        .where("tenant_id", "=", us)
        .where((eb) => eb("conversation_id", "in", eb.selectFrom("chat_conversations").select("id"))),
  ],
  [
    "a delete that returns anybody's row",
    ({ db, us }) =>
      db
        .deleteFrom("chat_messages")
        .where("tenant_id", "=", us)
        .returning((eb) => eb.selectFrom("passages").select("text").limit(1).as("text")),
  ],
];
