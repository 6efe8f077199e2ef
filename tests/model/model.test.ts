import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALWAYS, SEED } from "../deep.ts";
import { repositoryMethods } from "../repositories.ts";
import { leaks } from "./leaks.ts";
import type { Commands, Tally } from "./operation.ts";
import { operations } from "./operations.ts";
import { World } from "./world.ts";

const RUNS = Number(env.MODEL_RUNS);
/** So many tenths more, until every method has had its turn. */
const MORE = 5;
/** Operations in one run, at most. */
const LENGTH = 20;
const MINUTE = 60_000;

/** Whatever some tenants with the same ids do: each answer, and then all that each of them holds, is as it should be. */
function property(repositories: Record<string, Record<string, Commands>>, tally: Tally = new Map()) {
  const commands = Object.entries(repositories).flatMap(([repository, methods]) =>
    Object.entries(methods).map(([method, made]) => made(`${repository}.${method}`, tally)),
  );
  // Once it failed, everything is looked at after each operation: the one that failed is then the last of the counterexample.
  let isCareful = false;
  return fc.asyncProperty(fc.commands(commands, { maxCommands: LENGTH, size: "max" }), async (run) => {
    try {
      const world = await World.begin(env.DB, isCareful);
      await fc.asyncModelRun(() => ({ model: world, real: world }), run);
      await world.check();
    } catch (error) {
      isCareful = true;
      throw error;
    }
  });
}

test("every method of every repository is among the operations", () => {
  const { MetricsWriter: _, ...repositories } = operations;
  const covered = Object.entries(repositories).map(([name, methods]) => [name, Object.keys(methods).toSorted()]);
  expect(repositoryMethods()).toEqual(Object.fromEntries(covered));
});

// A counterexample names what runs it again: seed and path for assert, replayPath for commands.
test(
  `whatever institutions do with the same ids, each holds its own (${RUNS} runs)`,
  { timeout: MINUTE + RUNS * 1_000 },
  async () => {
    const tally: Tally = new Map();
    await fc.assert(property(operations, tally), { numRuns: RUNS });
    const names = Object.entries(operations).flatMap(([name, methods]) =>
      Object.keys(methods).map((method) => `${name}.${method}`),
    );
    const missed = () => names.filter((name) => RUNS >= ALWAYS && (tally.get(name)?.done ?? 0) === 0);
    // In fewer runs one may not have its turn; nor, by chance, in so many: then a few more are run.
    for (let more = 1; missed().length > 0 && more <= MORE; more++)
      await fc.assert(property(operations, tally), { numRuns: ALWAYS / 10, seed: SEED + more });
    expect(missed()).toEqual([]);
  },
);

// By itself, a repository's operations meet sooner than among all others: what is wrong with it shows in seconds.
describe.runIf(env.MODEL_ALONE === "yes")("with its neighbours left out", () => {
  test.each(Object.keys(operations))("%s (alone)", { timeout: 2 * MINUTE }, async (name) => {
    const some = { [name]: operations[name] ?? {} };
    const done = await fc.check(property(some), { numRuns: 100, seed: 1, endOnFailure: true });
    expect(done).toMatchObject({ failed: false });
  });
});

describe("a planted leak is found, and told in few words", () => {
  test.each(leaks)("$says", { timeout: 3 * MINUTE }, async ({ method, leak, tells }) => {
    const [repository = "", name = ""] = method.split(".");
    const { Admission = {}, Conversations = {}, Learners = {} } = operations;
    const some = { Admission, Conversations, Learners };
    const planted = { ...some, [repository]: { ...operations[repository], [name]: leak } };
    const found = await fc.check(property(planted), { numRuns: 400, seed: 1 });
    expect(found.failed).toBe(true);
    const [told = ""] = String(found.counterexample?.[0]).split(" /*replayPath");
    expect(told).toMatch(tells);
  });
});
