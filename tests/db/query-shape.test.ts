import { describe, expect, test } from "vitest";
import { batchShape, queryShape } from "#db/record/query-shape.ts";

const marks = (length: number, mark = "?") => Array.from({ length }, () => mark).join(", ");
const inList = (length: number) => `select * from t where id in (${marks(length)})`;
const rows = (length: number) => `insert into t (a, b) values ${marks(length, "(?, ?)")}`;

describe("a name", () => {
  test.each([
    ['select "id" from "learner_profiles" where "tenant_id" = ?', /^select learner_profiles [0-9a-f]{4}$/],
    ['insert into "chat_messages" ("id") values (?) on conflict do nothing', /^insert chat_messages /],
    ['update "tenants" set "name" = ?', /^update tenants /],
    ["DELETE FROM passages WHERE id = ?", /^delete passages /],
    ['select * from (select "id" from "deployments") as "d"', /^select deployments /],
    ['with "x" as (select 1) insert into "erasures" select * from x', /^with erasures /],
    ["PRAGMA table_list", /^pragma {2}/],
  ])("of %s", (sql, name) => {
    expect(queryShape(sql).name).toMatch(name);
  });

  test("stays the same however long a list is", () => {
    expect(queryShape(inList(7))).toEqual(queryShape(inList(90)));
    expect(queryShape(rows(2)).name).toBe(queryShape(rows(9)).name);
    expect(queryShape(inList(2)).name).not.toBe(queryShape(rows(2)).name);
  });

  test("tells two statements on one table apart", () => {
    expect(queryShape("select a from t").name).not.toBe(queryShape("select b from t").name);
  });

  test("of a batch does not tell how often a statement stands in it", () => {
    const [first, message] = ['update "chat_conversations" set a = ?', 'insert into "chat_messages" values (?)'];
    expect(batchShape([first, message])).toEqual(batchShape([first, message, message, message]));
    expect(batchShape([first, message]).name).toMatch(/^batch chat_conversations [0-9a-f]{4}$/);
    expect(batchShape([first]).name).not.toBe(batchShape([first, message]).name);
  });
});

test.each([
  ["SELECT 'mira@example.test', 4711, 1.5 FROM t", "SELECT ?… FROM t"],
  ["SELECT * FROM t WHERE a = 'it''s Mira' AND b = 'x'", "SELECT * FROM t WHERE a = ? AND b = ?"],
  ["SELECT * FROM t WHERE a = 'never ended, Mira", "SELECT * FROM t WHERE a = ?"],
  ['SELECT "id", "t1"."a2" FROM "t1" WHERE "b" = "Mira Lopez"', 'SELECT "id", "t1"."a2" FROM "t1" WHERE "b" = ?'],
  ["SELECT a -- for Mira's page\nFROM t /* 'Mira' */", "SELECT a FROM t"],
  ["SELECT '-- no comment', a FROM t WHERE b = x'00ff' LIMIT ?2", "SELECT ?, a FROM t WHERE b = x? LIMIT ?"],
])("the text of %s has no values", (sql, text) => {
  expect(queryShape(sql).text).toBe(text);
});

test("two thousand texts are not all remembered, and named all the same; what is asked between them stays", () => {
  const often = queryShape("select often from t");
  const shapes = Array.from({ length: 2_000 }, (_, index) => {
    expect(queryShape("select often from t")).toBe(often);
    return queryShape(`select column_${index} from t`);
  });
  const again = queryShape("select column_0 from t");
  expect(again).not.toBe(shapes[0]);
  expect(again).toEqual(shapes[0]);
  expect(new Set(shapes.map(({ name }) => name)).size).toBeGreaterThan(1_950);
});
