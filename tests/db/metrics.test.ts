import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { quantile } from "#db/record/histogram.ts";
import { Metrics } from "#db/metrics.ts";
import { MetricsWriter } from "#db/record/metrics-writer.ts";
import { QueryLog } from "#db/record/query-log.ts";
import { queryShape } from "#db/record/query-shape.ts";
import { openRecord } from "#db/record/record-access.ts";
import { ailingD1, ailments } from "../failing-d1.ts";
import { type Institution, twoInstitutions } from "../institution.ts";

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 8, 3, 12);
const DUE = NOON + 60_000;
const allDay = { from: NOON - 12 * HOUR, to: NOON + 12 * HOUR };
let maplewood: Institution;
let harbour: Institution;
let log: QueryLog;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  log = new QueryLog({ slowMs: 10_000 });
});

function asked(
  at: Institution,
  durations: readonly number[],
  { into = log, sql = "select a from t", now = NOON } = {},
) {
  for (const ms of durations) {
    into.query(
      { tenantId: at.tenantId, shape: queryShape(sql), ms, rowsRead: 2, rowsWritten: 1, failed: ms > 90 },
      now,
    );
  }
}

const writer = (d1: D1Database = env.DB) => new MetricsWriter(d1);
const hoursOf = ({ scope }: Institution) => new Metrics(scope).hours(allDay);

describe("writing", () => {
  test("nothing is written before it is due, and then all of it in one statement", async () => {
    const d1 = ailingD1(env.DB);
    for (let name = 0; name < 90; name += 1) asked(maplewood, [1], { sql: `select c${name} from t` });
    asked(harbour, [1]);
    await writer(d1.db).writeFrom(log, DUE - 1);
    expect(d1.asked).toBe(0);
    await writer(d1.db).writeFrom(log, DUE);
    expect(d1.asked).toBe(1);
    expect(await hoursOf(maplewood)).toHaveLength(90);
    expect(await hoursOf(harbour)).toHaveLength(1);
  });

  test("what two isolates write of one hour is added up, bucket by bucket", async () => {
    const other = new QueryLog({ slowMs: 10_000 });
    const together = new QueryLog({ slowMs: 10_000 });
    const [here, there] = [
      [1, 1, 5, 80],
      [2, 5, 30, 95, 95],
    ] as const;
    asked(maplewood, here);
    asked(maplewood, there, { into: other });
    asked(maplewood, [...here, ...there], { into: together });
    for (const each of [log, other]) await writer().writeFrom(each, DUE);
    const expected = together.drain()[0]?.aggregates[0];
    expect(await hoursOf(maplewood)).toEqual([
      {
        hour: NOON,
        name: queryShape("select a from t").name,
        kind: "query",
        count: 9,
        failures: 2,
        rowsRead: 18,
        rowsWritten: 9,
        totalMs: 314,
        histogram: expected?.histogram,
        p50Ms: quantile(expected?.histogram ?? {}, 0.5),
        p95Ms: quantile(expected?.histogram ?? {}, 0.95),
      },
    ]);
  });

  test("what was written without an answer is not counted twice, also when others wrote meanwhile", async () => {
    const d1 = ailingD1(env.DB, ailments["fails after committing"]);
    asked(maplewood, [1, 2, 3]);
    await writer(d1.db).writeFrom(log, DUE);
    d1.state = undefined;
    for (let isolate = 0; isolate < 9; isolate += 1) {
      const other = new QueryLog();
      asked(maplewood, [1], { into: other });
      await writer().writeFrom(other, DUE);
    }
    await writer(d1.db).writeFrom(log, DUE + 10_000);
    expect(d1.asked).toBe(2);
    expect(await hoursOf(maplewood)).toMatchObject([{ count: 12, totalMs: 15 }]);
  });

  test("what an outage keeps back is written once when D1 is there again", async () => {
    const d1 = ailingD1(env.DB, ailments.hangs);
    const record = () => openRecord(d1.db, { budgetMs: 500 }).quick;
    for (let minute = 0; minute < 4; minute += 1) {
      log.fallback({ tenantId: maplewood.tenantId, what: "visit", reason: "slow" }, NOON + minute * 60_000);
      await writer(record()).writeFrom(log, DUE + minute * 60_000);
    }
    expect(await hoursOf(maplewood)).toEqual([]);
    d1.state = undefined;
    await writer(record()).writeFrom(log, DUE + 4 * 60_000);
    expect(await hoursOf(maplewood)).toMatchObject([{ name: "fallback visit: slow", kind: "fallback", count: 4 }]);
    await writer(record()).writeFrom(log, DUE + 6 * 60_000);
    expect(await hoursOf(maplewood)).toMatchObject([{ count: 4, p50Ms: undefined }]);
  });

  test("figures that the table refuses are thrown away with a fault, and hold up nothing", async () => {
    asked(maplewood, [1]);
    const drains = log.drain();
    log.putBack([{ id: "broken", aggregates: [{ ...drains[0]!.aggregates[0]!, hour: Number.NaN }] }, ...drains], NOON);
    await expect(writer().writeFrom(log, DUE)).rejects.toThrow("NOT NULL constraint");
    await writer().writeFrom(log, DUE + 10_000);
    expect(await hoursOf(maplewood)).toMatchObject([{ count: 1 }]);
  });
});

describe("reading", () => {
  test("a tenant sees its own, and nobody sees what came before a tenant was known", async () => {
    asked(maplewood, [1]);
    asked(harbour, [1, 2]);
    asked({ ...maplewood, tenantId: "" }, [1, 2, 3]);
    await writer().writeFrom(log, DUE);
    expect(await hoursOf(maplewood)).toMatchObject([{ count: 1 }]);
    expect(await hoursOf(harbour)).toMatchObject([{ count: 2 }]);
  });

  test("goes by hour and name, page by page", async () => {
    for (const table of ["c", "a", "b"]) {
      for (const at of [2, 0, 1]) asked(maplewood, [1], { sql: `select 1 from ${table}`, now: NOON + at * HOUR });
    }
    await writer().writeFrom(log, NOON + 3 * HOUR);
    const metrics = new Metrics(maplewood.scope);
    const range = { from: NOON + HOUR, to: NOON + 3 * HOUR };
    const first = await metrics.hours(range, undefined, 4);
    const second = await metrics.hours(range, first.at(-1), 4);
    const told = [first, second].map((page) =>
      page.map(({ hour, name }) => `${(hour - NOON) / HOUR} ${name.split(" ")[1]}`),
    );
    expect(told).toEqual([
      ["1 a", "1 b", "1 c", "2 a"],
      ["2 b", "2 c"],
    ]);
    expect(await metrics.hours(range, second.at(-1), 4)).toEqual([]);
  });
});
