import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { WINDOW } from "#app/tenancy/seek-by-key.ts";
import { deleteInstallationMetrics } from "#db/installation-metrics.ts";
import { findUnsettledErasures } from "#db/unsettled-erasures.ts";
import { freshRecord } from "../full-record.ts";
import { operations } from "../model/operations.ts";
import { World } from "../model/world.ts";
import { type Asked, recordingD1 } from "../recording-d1.ts";
import { repositoryMethods } from "../repositories.ts";
import { ownedTables } from "../furnish.ts";
import { crowd, enlarge } from "./large-record.ts";

const ROWS = 50_000;
/**
 * Of each operation, at least twice so many. With which arguments, is drawn: the same each time, and on and on while some
 * compile to what none did before, so that each choice, order and place in a list is among them.
 */
const SAMPLES = 20;
const MOST_SAMPLES = 600;
/** What takes many rows away comes last. */
const last = [
  "StruggleEvents.forget",
  "KnowledgeGraph.remove",
  "LearningSessions.deleteExpired",
  "Materials.delete",
  "AuditLog.applyRetention",
  "Metrics.deleteBefore",
  "OldConversations.deleteBefore",
  "OldInstructorQuestions.deleteBefore",
  "CrisisFlags.deleteBefore",
  "Erasure.erase",
];

/** What may be in a plan after all: why, and the steps. */
const planExceptions: Record<string, [why: string, ...steps: string[]]> = {
  "CourseOverview.list": [
    "A page in the order of an index, of whose courses each is counted; and the keys of a window of 500, from the list's beginning, where some are looked for.",
    "SEARCH lti_contexts USING INDEX lti_contexts_by_title (tenant_id=?)",
    "SEARCH lti_contexts USING COVERING INDEX sqlite_autoindex_lti_contexts_1 (tenant_id=?)",
    "SEARCH lti_contexts USING COVERING INDEX lti_contexts_by_title (tenant_id=?)",
    "SEARCH lti_contexts USING INDEX sqlite_autoindex_lti_contexts_1 (tenant_id=?)",
  ],
  "Courses.list": [
    "The keys of a window of 500, from the list's beginning.",
    "SEARCH lti_contexts USING COVERING INDEX lti_contexts_by_title (tenant_id=?)",
    "SEARCH lti_contexts USING COVERING INDEX sqlite_autoindex_lti_contexts_1 (tenant_id=?)",
  ],
  "CourseQuotas.list": [
    "The keys of a window of 500, from the list's beginning.",
    "SEARCH lti_contexts USING COVERING INDEX lti_contexts_by_title (tenant_id=?)",
  ],
  "LearnerOverview.list": [
    "The keys of a window of 500, from the list's beginning.",
    "SEARCH learner_profiles USING COVERING INDEX sqlite_autoindex_learner_profiles_1 (tenant_id=?)",
  ],
  "Learners.search": [
    "The keys of a window of 500, from the list's beginning.",
    "SEARCH learner_profiles USING COVERING INDEX sqlite_autoindex_learner_profiles_1 (tenant_id=?)",
  ],
  "CrisisFlags.list": [
    "A state or a course is looked for behind the order of the times: a tenant's flags are kept for 30 days.",
    "SEARCH crisis_flags USING INDEX crisis_flags_by_time (tenant_id=?)",
  ],
  "SentInvitations.list": [
    "A state, which changes by time alone, is looked for behind the order of the ids: at most 50 a day are sent.",
    "SEARCH sent_invitations USING INDEX sqlite_autoindex_sent_invitations_1 (tenant_id=?)",
  ],
  "SupportAccesses.list": [
    "A state, which changes by time alone, is looked for behind the order of the ids: one at a time waits or holds.",
    "SEARCH support_accesses USING INDEX sqlite_autoindex_support_accesses_1 (tenant_id=?)",
  ],
  "LastRefusals.list": [
    "A page shows all of a tenant's deployments, and each has an answer.",
    "SEARCH deployments USING INDEX sqlite_autoindex_deployments_1 (tenant_id=?)",
  ],
  "Deployments.list": [
    "A page shows all of a tenant's deployments: what is read is returned, row by row.",
    "SEARCH deployments USING INDEX sqlite_autoindex_deployments_1 (tenant_id=?)",
  ],
  "MetricsWriter.write": [
    "The buckets of two histograms, 150 at most, are added up: they come from JSON, and from no table.",
    "USE TEMP B-TREE FOR GROUP BY",
  ],
};

/** What may read more after all: how many rows a statement of it may read in this record, and why. See DECISIONS.md. */
const readExceptions: Record<string, [most: number, why: string]> = {
  "MetricsWriter.write": [30, "The buckets of the histograms that are added up, 150 at most, come from no table."],
  "Learners.search": [
    2 * WINDOW + 10,
    "It looks for part of a name at a window of 500 of a tenant's people: see below.",
  ],
  "LearnerOverview.list": [
    2 * WINDOW + 10,
    "It looks for part of a name, or for what was said, at a window of 500 of a tenant's people: see below.",
  ],
  "Courses.list": [
    450,
    "It looks for part of a title, or for what holds of minors, at a window of 500 of a tenant's courses: see tests/db/row-window.test.ts.",
  ],
  "CourseQuotas.list": [
    450,
    "By title it looks for those with limits of their own at a window of 500 of a tenant's courses: see tests/db/row-window.test.ts.",
  ],
  "CourseOverview.list": [
    4_000,
    "It counts what is in each course of one page, and looks for part of a title at a window of 500: see tests/db/row-window.test.ts.",
  ],
  "CourseOverview.find": [3_500, "It counts what is in one course, and who learns in it: one row is the answer."],
  "CourseOverview.materials": [220, "It counts the passages of each material of one page."],
  "SupportAccesses.list": [
    400,
    "It looks for a state among all that a tenant was ever asked, of which one at a time waits or holds: an administrator's page.",
  ],
  "SentInvitations.list": [
    400,
    "It looks for a state among all that a tenant ever sent, 50 a day at most: an administrator's page.",
  ],
  "CrisisFlags.list": [1_300, "It looks for a state, or a course, among the flags of 30 days."],
  "LastRefusals.list": [
    400,
    "Of each deployment it looks through so many rows as it is told, ten here: see tests/db/last-refusals.test.ts.",
  ],
  "LaunchRecords.days": [1_450, "It adds up the minutes of each of 30 days: one row is the answer of a day."],
  "Deployments.addDeployments": [
    150,
    "A trigger makes the tenant's list of deployments anew out of all of them: whoever operates the tool adds some.",
  ],
  "Deployments.removeDeployment": [
    150,
    "A trigger makes the tenant's list of deployments anew out of all of them: an administrator removes one.",
  ],
  "Conversations.holding": [
    6_000,
    "It looks for words in all that was said in the conversations of one page: of one learner in one course.",
  ],
  "StruggleEvents.forget": [6_600, "It looks through all struggles of one learner, who takes back what they rest on."],
  "UnseenPeople.count": [
    1_300,
    "Of each in a window it looks whether they stay: by an appointment, or among their memberships. Each is a row of the answer.",
  ],
  "CourseRatings.tally": [1_000, "It counts what all learners of one course said of replies, out of an index alone."],
  "CourseStruggles.offered": [
    70,
    "What was noticed, its learner and its offers: three rows for one, and for test users and those who are gone none.",
  ],
  "PracticeSets.list": [
    700,
    "A set and a concept are read for each concept in a set, and for a set without concepts nothing is answered: a page of those who teach.",
  ],
};

/** What looks at a window where something is looked for: this record has more than one. */
const windowed = ["Learners.search", "LearnerOverview.list"];

/** What each operation asked and was answered. */
const asked = new Map<string, Asked[]>();
let db: D1Database;
let stored = 0;

beforeAll(async () => {
  db = await freshRecord(env.LARGE_DB);
  const recording = recordingD1(db);
  const world = await World.begin(recording.db, false);
  await crowd(db, 300);
  for (const [index, size] of [6, 3, 1].entries()) await enlarge(db, world.tenantId(index), size, index < 2);
  const counts = await db.batch<{ rows: number }>(
    (await ownedTables()).map((table) => db.prepare(`SELECT count(*) AS rows FROM ${table}`)),
  );
  stored = counts.reduce((sum, { results }) => sum + (results[0]?.rows ?? 0), 0);

  const named = Object.entries(operations).flatMap(([repository, methods]) =>
    Object.entries(methods).map(([method, commands]) => ({ name: `${repository}.${method}`, commands })),
  );
  for (const { name, commands } of named.toSorted((a, b) => last.indexOf(a.name) - last.indexOf(b.name))) {
    recording.asked.length = 0;
    for (let drawn = 0, known = -1; known < shapesOf(recording.asked).size || drawn < 2 * SAMPLES; drawn += SAMPLES) {
      if (drawn >= MOST_SAMPLES) throw new Error(`${name} compiles to something new again and again`);
      known = shapesOf(recording.asked).size;
      for (const command of fc.sample(commands(name, new Map()), { numRuns: SAMPLES, seed: 1 + drawn }))
        await Promise.allSettled([command.act(world)]);
    }
    asked.set(name, [...recording.asked]);
  }
  // No repositories: what jobs ask without a tenant.
  recording.asked.length = 0;
  await findUnsettledErasures(recording.db, 10, null);
  asked.set("findUnsettledErasures", [...recording.asked]);
  recording.asked.length = 0;
  await deleteInstallationMetrics(recording.db, 1, 10);
  asked.set("deleteInstallationMetrics", [...recording.asked]);
}, 600_000);

test("the database is large, and every operation asks it something", () => {
  expect(stored).toBeGreaterThan(ROWS);
  // Fewer would mean that something is not reached any more. They were 713 on 2026-11-29; the few less are for a statement that goes.
  expect(shapesOf([...asked.values()].flat()).size).toBeGreaterThanOrEqual(705);
  const methods = Object.entries(repositoryMethods()).flatMap(([name, each]) =>
    each.map((method) => `${name}.${method}`),
  );
  expect(methods.filter((name) => !asked.has(name))).toEqual([]);
  expect([...asked].filter(([, statements]) => statements.length === 0).map(([name]) => name)).toEqual([]);
});

describe("no statement goes through a whole table, or through all that a tenant has in it, or sorts aside", () => {
  const stepsExpected = Object.fromEntries(Object.entries(planExceptions).map(([name, [, ...steps]]) => [name, steps]));

  // A database has no statistics until somebody asks for them; they may change every plan.
  test("without statistics", async () => {
    expect(await oddSteps()).toEqual(stepsExpected);
  });

  test("with statistics", async () => {
    await db.exec("ANALYZE");
    expect(await oddSteps()).toEqual(stepsExpected);
  });

  test("the launches of one deployment are added up out of its index alone", async () => {
    const ofOne = (asked.get("LaunchRecords.days") ?? []).filter(({ sql }) => sql.includes("deployment"));
    expect(new Set((await stepsOf(ofOne)).flat())).toEqual(
      new Set([
        "SEARCH launch_records USING COVERING INDEX launch_records_by_deployment (tenant_id=? AND deployment=? AND minute>? AND minute<?)",
      ]),
    );
    // Half of a day's minutes: the others are of the other deployment.
    expect(mostRead(ofOne)).toBeGreaterThan(650);
    expect(mostRead(ofOne)).toBeLessThanOrEqual(730);
  });

  test("such a plan would be seen", async () => {
    const steps = await stepsOf([
      { sql: "SELECT id FROM learner_profiles WHERE email = ?", values: [""] },
      { sql: "SELECT id FROM learner_profiles WHERE tenant_id = ? AND email = 'a'", values: [""] },
      { sql: "SELECT id FROM passages WHERE tenant_id = ? AND lti_context_id = 'a' ORDER BY label", values: [""] },
    ]);
    expect(steps.map((each) => each.filter(isOdd).length)).toEqual([1, 1, 1]);
  });
});

describe("rows read stay within twice the rows returned, four times the rows written, and ten", () => {
  test("of everything that is asked", () => {
    expect(
      [...asked]
        .filter(([, statements]) => statements.some(isCostly))
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(Object.keys(readExceptions).toSorted());
  });

  test.each(Object.entries(readExceptions))("%s reads more up to a bound", (name, [most]) => {
    expect(mostRead(asked.get(name))).toBeLessThanOrEqual(most);
  });

  test.each(windowed)("%s meets a full window", (name) => {
    // Fewer would mean that nothing is seen of its bound.
    expect(mostRead(asked.get(name))).toBeGreaterThan(WINDOW);
  });

  test.each([
    "SELECT id FROM chat_messages WHERE parts = 'nowhere'",
    "UPDATE chat_messages SET parts = '[]' WHERE parts = 'nowhere'",
    "DELETE FROM passages WHERE heading = 'nowhere'",
  ])("more would be seen: %s", async (sql) => {
    const recording = recordingD1(db);
    await recording.db.prepare(sql).all();
    expect(recording.asked.filter(isCostly)).toHaveLength(1);
  });
});

/**
 * A write counts its rows once more for each index. What deletes a row also reads it, and looks in each table that may refer
 * to it; so does what follows it by cascade.
 */
function isCostly({ rows, rowsRead, rowsWritten }: Asked): boolean {
  return rowsRead > 2 * rows + 4 * rowsWritten + 10;
}

/** Of one statement. */
function mostRead(statements: readonly Asked[] = []): number {
  return Math.max(...statements.map(({ rowsRead }) => rowsRead));
}

/** A statement, however many values are in its lists, and rows in its insert. */
function shape(sql: string): string {
  return sql.replaceAll(/\(\?(, \?)*\)(, \(\?(, \?)*\))*/g, "(?)");
}

function shapesOf(statements: readonly Asked[]): Set<string> {
  return new Set(statements.map(({ sql }) => shape(sql)));
}

/** By operation. */
async function oddSteps(): Promise<Record<string, string[]>> {
  const distinct = [...asked].flatMap(([name, statements]) =>
    [...new Map(statements.map((each) => [shape(each.sql), each])).values()].map((each) => ({ name, ...each })),
  );
  const plans = await stepsOf(distinct);
  const costly = new Set(
    [...asked].flatMap(([name, statements]) => statements.filter(isCostly).map((each) => `${name} ${shape(each.sql)}`)),
  );
  const odd = new Map<string, Set<string>>();
  for (const [index, { name, sql }] of distinct.entries()) {
    // Of a page, the first rows of all are read and no more; unless some of them are left out behind the index.
    const isPage = / limit /i.test(sql) && !costly.has(`${name} ${shape(sql)}`);
    const found = (plans[index] ?? []).filter((step) => isOdd(step) && !(isWhole(step) && isPage));
    if (found.length > 0) odd.set(name, new Set([...(odd.get(name) ?? []), ...found]));
  }
  return Object.fromEntries([...odd].map(([name, steps]) => [name, [...steps]]));
}

async function stepsOf(statements: readonly Pick<Asked, "sql" | "values">[]): Promise<string[][]> {
  const plans = await db.batch<{ detail: string }>(
    statements.map(({ sql, values }) => db.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(...values)),
  );
  return plans.map(({ results }) => results.map(({ detail }) => detail));
}

function isOdd(step: string): boolean {
  return /^SCAN (?!CONSTANT ROW|\(subquery-\d+\)|json_each)|TEMP B-TREE|AUTOMATIC/.test(step) || isWhole(step);
}

/** Bound by nothing but the tenant: all that a tenant has, where that is more than a row. */
function isWhole(step: string): boolean {
  return /\(tenant_id=\?\)/.test(step) && !step.startsWith("SEARCH platforms ");
}
