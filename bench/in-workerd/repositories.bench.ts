import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { QueryLog } from "#db/record/query-log.ts";
import { openRecord } from "#db/record/record-access.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { percentile } from "../distribution.ts";
import type { Growth } from "../growth.ts";
import { named, populate, type Population } from "./population.ts";
import type { Case, Turn } from "./measured-case.ts";
import { cases } from "./repository-cases.ts";

const quick = import.meta.env["BENCH"] === "quick";
const small: Population = { tenants: 10, learners: 1_000 };
const large: Population = { tenants: 1_000, learners: quick ? 20_000 : 200_000 };
/** The runtime's clock has whole milliseconds: so many turns are timed together. */
const BLOCK = 10;
const BLOCKS = quick ? 3 : 5;
/** A ratio above this is looked at once more, and longer: a busy machine makes outliers. */
const DOUBTFUL = 1.15;

type Place = Pick<Turn, "db" | "scope" | "other">;
const placeOf = (db: D1Database): Place => ({
  db,
  scope: new TenantScope(db, named.tenant(1)),
  other: new TenantScope(db, named.tenant(2)),
});
const [few, many] = [placeOf(env.EMPTY_DB), placeOf(env.EMPTY_DB_2)];
let turn = 0;

beforeAll(async () => {
  for (const [db, population] of [
    [env.EMPTY_DB, small],
    [env.EMPTY_DB_2, large],
  ] as const) {
    await applyD1Migrations(db, env.TEST_MIGRATIONS);
    await populate(db, population);
  }
}, 300_000);

const table = Object.entries(cases).flatMap(([repository, methods]) =>
  Object.entries(methods).map(([method, each]) => ({ name: `${repository}.${method}`, each })),
);

test.for(table)("$name", { timeout: 120_000 }, async ({ name, each }, { task }) => {
  turn = 0;
  await measure(name, each, 1);
  let times = await measure(name, each, BLOCKS);
  if (ratioOf(times) > DOUBTFUL) times = await measure(name, each, BLOCKS * 2);
  const growth: Growth = {
    name,
    smallMicroseconds: median(times.few) * 1000,
    largeMicroseconds: median(times.many) * 1000,
    ratio: ratioOf(times),
    smallRowsRead: await rowsRead(name, each, few),
    largeRowsRead: await rowsRead(name, each, many),
  };
  expect(growth.smallRowsRead + growth.largeMicroseconds).toBeGreaterThan(0);
  Object.assign(task.meta, { growth });
});

type Times = { few: number[]; many: number[] };

/** The two databases take turns, so that whatever slows the machine slows both. @returns ms a turn, for each block */
async function measure(name: string, each: Case, blocks: number): Promise<Times> {
  const times: Times = { few: [], many: [] };
  for (let block = 0; block < blocks; block++) {
    const turns = Array.from({ length: BLOCK }, () => next(name));
    times.few.push(await timed(each, turns, few));
    times.many.push(await timed(each, turns, many));
  }
  return times;
}

async function timed({ prepare, run }: Case, turns: readonly Pick<Turn, "turn" | "mark">[], place: Place) {
  for (const one of turns) await prepare?.({ ...place, ...one });
  const began = performance.now();
  for (const one of turns) await run({ ...place, ...one });
  return (performance.now() - began) / turns.length;
}

/** One turn more, with the product's own counting in between. */
async function rowsRead(name: string, { prepare, run }: Case, place: Place): Promise<number> {
  const log = new QueryLog();
  const at = { ...place, ...next(name) };
  await prepare?.(at);
  const counting = openRecord(place.db, { log }).patient;
  await run({ ...at, ...placeOf(counting) });
  return log
    .drain()
    .reduce((sum, { aggregates }) => sum + aggregates.reduce((rows, each) => rows + each.rowsRead, 0), 0);
}

function next(name: string): Pick<Turn, "turn" | "mark"> {
  turn += 1;
  return { turn, mark: `${name.replace(".", "-")}-${turn}` };
}

const median = (values: readonly number[]) => percentile(values, 0.5);
const ratioOf = (times: Times) => median(times.many) / median(times.few);
