import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { defaultSettings } from "#app/tenancy/tenant-settings.ts";
import { columnMap, dataMap } from "#db/data-map.ts";
import { keptBeside } from "#workers/data-map.ts";
import document from "../../docs/privacy.md?raw";
import { beginMark, endMark, inOneLayout, toMarkdown } from "../../scripts/data-map-document.ts";

const { results } = await env.DB.prepare(
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'd1_*'",
).all<{ name: string }>();
const columns = new Map<string, string[]>();
for (const { name } of results) {
  const listed = await env.DB.prepare(`PRAGMA table_info(${name})`).all<{ name: string }>();
  columns.set(
    name,
    listed.results.map((column) => column.name),
  );
}

test("the privacy document's data map is what the schema and its uses say: else npm run data-map", () => {
  const written = document.slice(document.indexOf(beginMark) + beginMark.length, document.indexOf(endMark));
  expect(inOneLayout(written)).toBe(inOneLayout(toMarkdown(columns)));
});

test("every table of the record has its use", () => {
  expect(Object.keys(dataMap).toSorted()).toEqual([...columns.keys()].toSorted());
});

test("what names a learner is said to hold something of people", () => {
  const naming = [...columns].filter(([, names]) => names.some((name) => /^(learner_id|lti_user_id)$/.test(name)));
  expect(naming.map(([table]) => table).filter((table) => Object(dataMap)[table].holds === "")).toEqual([]);
});

test("a column that has a line of its own is one of the schema", () => {
  const all = [...columns].flatMap(([table, names]) => names.map((name) => `${table}.${name}`));
  expect(all).toEqual(expect.arrayContaining(Object.keys(columnMap)));
});

test("what goes with a class that retention deletes names that class's time", async () => {
  const uses = new Map(Object.entries(dataMap));
  const goesWith: [table: string, kept: string | undefined, parent: string][] = [];
  for (const table of columns.keys()) {
    const keys = await env.DB.prepare(`PRAGMA foreign_key_list(${table})`).all<{ table: string; on_delete: string }>();
    for (const { table: parent, on_delete } of keys.results)
      if (on_delete === "CASCADE") goesWith.push([table, uses.get(table)?.kept, parent]);
  }
  const ofClass = goesWith.flatMap(([table, kept, parent]) => {
    const limit = uses.get(parent)?.kept ?? "";
    return limit in defaultSettings ? [{ table, parent, kept, limit }] : [];
  });
  expect(new Set(ofClass.map(({ table }) => table))).toEqual(
    new Set(["chat_messages", "reply_ratings", "deep_linking_requests", "struggle_events", "intervention_logs"]),
  );
  expect(ofClass.filter(({ kept, limit }) => kept !== limit)).toEqual([]);
});

test("every place beside the record has its line", () => {
  const places = Object.entries(env).filter(
    ([name, value]) =>
      !/^(DB|EMPTY_DB|EMPTY_DB_2|LARGE_DB|__.*)$/.test(name) &&
      typeof value === "object" &&
      ["getByName", "getWithMetadata", "head"].some((method) => method in Object(value)),
  );
  expect(places.map(([name]) => name).toSorted()).toEqual(Object.keys(keptBeside).toSorted());
});
