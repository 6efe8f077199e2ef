import { beforeEach, expect, test } from "vitest";
import { QueryLog } from "#db/record/query-log.ts";
import { queryShape } from "#db/record/query-shape.ts";
import { journal } from "../journal.ts";

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 8, 3, 12);
const MINUTE = 60_000;
let log: QueryLog;

beforeEach(() => {
  log = new QueryLog();
});

function asked(ms = 1, { tenantId = "maplewood", sql = "select a from t", now = NOON, failed = false } = {}): void {
  log.query({ tenantId, shape: queryShape(sql), ms, rowsRead: 3, rowsWritten: 1, failed }, now);
}

const drained = () => log.drain().flatMap(({ aggregates }) => aggregates);

test("queries are added up by tenant, name and hour", () => {
  asked(1);
  asked(30, { failed: true });
  asked(1, { tenantId: "harbour" });
  asked(1, { sql: "select b from t" });
  asked(1, { now: NOON + HOUR });
  const [first, ...others] = drained();
  expect(first).toMatchObject({
    tenantId: "maplewood",
    hour: NOON,
    kind: "query",
    count: 2,
    failures: 1,
    rowsRead: 6,
    rowsWritten: 2,
    totalMs: 31,
  });
  expect(Object.values(first?.histogram ?? {})).toEqual([1, 1]);
  expect(others.map(({ tenantId, hour, count }) => [tenantId, hour, count])).toEqual([
    ["harbour", NOON, 1],
    ["maplewood", NOON, 1],
    ["maplewood", NOON + HOUR, 1],
  ]);
  expect(drained()).toEqual([]);
});

test("a slow query is told at once, in one line without its values", () => {
  asked(50, { sql: "select a from t where b = 'Mira'" });
  expect(journal.warnings).toEqual([]);
  asked(51, { sql: "select a from t where b = 'Mira'" });
  expect(journal.warnings.map((line) => JSON.parse(line))).toEqual([
    {
      slow_query: expect.stringMatching(/^select t /),
      tenant_id: "maplewood",
      ms: 51,
      rows_read: 3,
      sql: "select a from t where b = ?",
    },
  ]);
});

test("what counts as slow is a setting", () => {
  log = new QueryLog({ slowMs: 5 });
  asked(6);
  expect(journal.warnings).toHaveLength(1);
});

test("an answer from a copy is told at once, and counted", () => {
  log.fallback({ tenantId: "maplewood", what: "visit", reason: "slow", ageMs: 1_000 }, NOON);
  log.fallback({ tenantId: "maplewood", what: "visit", reason: "slow" }, NOON);
  expect(journal.warnings.map((line) => JSON.parse(line))).toEqual([
    { fallback: "visit", tenant_id: "maplewood", reason: "slow", age_ms: 1_000 },
    { fallback: "visit", tenant_id: "maplewood", reason: "slow" },
  ]);
  expect(drained()).toMatchObject([{ name: "fallback visit: slow", kind: "fallback", count: 2, histogram: {} }]);
});

test("is due a minute after the first figure, or with 200 names", () => {
  expect(log.isDue(NOON)).toBe(false);
  asked();
  expect(log.isDue(NOON + MINUTE - 1)).toBe(false);
  expect(log.isDue(NOON + MINUTE)).toBe(true);
  log.drain();
  expect(log.isDue(NOON + 2 * MINUTE)).toBe(false);
  for (let tenant = 0; tenant < 199; tenant += 1) asked(1, { tenantId: `tenant-${tenant}` });
  expect(log.isDue(NOON)).toBe(false);
  asked(1, { tenantId: "one more" });
  expect(log.isDue(NOON)).toBe(true);
});

test("what could not be written waits ten seconds, and comes again under the same id, first", () => {
  asked();
  const drains = log.drain();
  log.putBack(drains, NOON);
  expect(log.isDue(NOON + 9_999)).toBe(false);
  expect(log.isDue(NOON + 10_000)).toBe(true);
  asked(1, { now: NOON + HOUR });
  const again = log.drain();
  expect(again[0]).toEqual(drains[0]);
  expect(again.map(({ aggregates }) => aggregates[0]?.hour)).toEqual([NOON, NOON + HOUR]);
});

test("a database that is gone for a day costs no query, and a bounded memory", () => {
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const now = NOON + minute * MINUTE;
    for (const sql of ["select a from t", "select b from t", "select c from t"]) asked(1, { sql, now });
    log.putBack(log.drain(), now);
  }
  const drains = log.drain();
  expect(drains.length).toBeLessThanOrEqual(11);
  const figures = drains.flatMap(({ aggregates }) => aggregates);
  expect(figures.length).toBeLessThan(200);
  expect(figures.reduce((sum, each) => sum + each.count, 0)).toBe(3 * 24 * 60);
  expect(figures.flatMap(({ histogram }) => Object.values(histogram)).reduce((sum, times) => sum + times, 0)).toBe(
    3 * 24 * 60,
  );
});

test("more names than a thousand are counted under one, and none is lost", () => {
  for (let tenant = 0; tenant < 5_000; tenant += 1) asked(1, { tenantId: `tenant-${tenant}` });
  const [drain] = log.drain();
  expect(drain?.aggregates).toHaveLength(1_001);
  expect(drain?.aggregates.at(-1)).toMatchObject({ tenantId: "", name: "others", count: 4_000 });
  for (let round = 0; round < 20; round += 1) {
    for (let tenant = 0; tenant < 1_000; tenant += 1) asked(1, { tenantId: `${round}-${tenant}` });
    log.putBack(log.drain(), NOON);
  }
  const figures = drained();
  expect(figures.length).toBeLessThan(11_011);
  expect(figures.reduce((sum, each) => sum + each.count, 0)).toBe(20_000);
});

test("an answer from a copy stays one where the names are too many, and after a database that was gone", () => {
  const use = (tenantId: string) => log.fallback({ tenantId, what: "visit", reason: "slow" }, NOON);
  for (let tenant = 0; tenant < 999; tenant += 1) asked(1, { tenantId: `tenant-${tenant}` });
  use("tenant-0");
  use("tenant-0");
  for (let tenant = 1; tenant < 7; tenant += 1) use(`tenant-${tenant}`);
  for (let tenant = 1_000; tenant < 1_005; tenant += 1) asked(1, { tenantId: `tenant-${tenant}` });
  const first = log.drain();
  expect(first[0]?.aggregates.slice(-3)).toMatchObject([
    { tenantId: "tenant-0", name: "fallback visit: slow", kind: "fallback", count: 2 },
    { tenantId: "", name: "fallback others", kind: "fallback", count: 6, totalMs: 0, histogram: {} },
    { tenantId: "", name: "others", kind: "query", count: 5, totalMs: 5 },
  ]);
  log.putBack(first, NOON);
  // Drains that are put together have more names than one may have.
  for (let round = 0; round < 11; round += 1) {
    use(`late-${round}`);
    log.putBack(log.drain(), NOON);
  }
  const figures = drained();
  const counted = (kind: string) => figures.reduce((sum, each) => sum + (each.kind === kind ? each.count : 0), 0);
  expect([counted("fallback"), counted("query")]).toEqual([8 + 11, 999 + 5]);
  expect(figures.filter(({ kind }) => kind === "fallback").every(({ name }) => name.startsWith("fallback "))).toBe(
    true,
  );
});
