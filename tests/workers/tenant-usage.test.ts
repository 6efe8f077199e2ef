import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import {
  MOST_USAGE_LINES,
  readUsedPlace,
  USED_COURSES,
  USED_LOOKED_AT,
  type UsageQuery,
} from "#app/guide/model-usage.ts";
import { ROLE } from "#app/lti/roles.ts";
import { WINDOW } from "#app/tenancy/seek-by-key.ts";
import { replacing } from "#db/record/steady-d1.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { quotaObjectName } from "#workers/object-names.ts";
import { tenantUsage } from "#workers/tenant-usage.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { recordingD1 } from "../recording-d1.ts";

const today = new Date().toISOString().slice(0, 10);
const COURSES = 2 * USED_LOOKED_AT - 100;
const all: UsageQuery = { course: undefined, sought: "", sort: "tokens", after: undefined };

/** So many courses took something today, the first the least; each hundredth is a choir. As many took nothing. */
async function manyCourses({ db, tenantId }: Institution): Promise<void> {
  await db
    .prepare(
      `INSERT INTO lti_contexts (tenant_id, id, context_id, title, created_at, updated_at)
       WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       SELECT ?1, printf('many-%06d', i), i, iif(i % 100 = 7, 'Choir ' || i, 'Called ' || i), 1, 1 FROM n`,
    )
    .bind(tenantId, 2 * COURSES)
    .run();
  await runInDurableObject(env.QUOTA.getByName(quotaObjectName(tenantId)), (_, { storage }) => {
    for (const period of [today, today.slice(0, 7)])
      storage.sql.exec(
        `INSERT INTO used WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
         SELECT 'course', printf('many-%06d', i), ?2, 1, i FROM n`,
        COURSES,
        period,
      );
  });
}

/** What Petra reads, and what it asks of the record meanwhile. */
async function usageOfMany() {
  const { maplewood } = await twoInstitutions();
  await manyCourses(maplewood);
  const { db, asked: statements } = recordingD1(env.DB);
  const session = {
    launchId: "launch",
    tenantId: maplewood.tenantId,
    learnerId: "petra",
    ltiContextId: "course",
    deploymentRowId: "deployment",
    roles: ROLE.administrator,
    generation: 0,
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
  const scope = new TenantScope(db, maplewood.tenantId);
  const asked: string[] = [];
  const counting = replacing(env, { QUOTA: recordingObjects(env.QUOTA, asked) });
  const usage = tenantUsage(counting, { scope, session, actor: async () => "petra", now: () => Date.now() });
  const looked = () => {
    const of = statements.splice(0).filter(({ sql }) => sql.includes('"lti_contexts"'));
    return { statements: of.length, rowsRead: of.reduce((sum, { rowsRead }) => sum + rowsRead, 0) };
  };
  const counted = () => asked.splice(0).toSorted();
  return { usage, looked, counted };
}

/** The real objects, and the names of what they were asked. */
function recordingObjects(quotas: Env["QUOTA"], asked: string[]): Env["QUOTA"] {
  const recording = (stub: ReturnType<Env["QUOTA"]["getByName"]>) =>
    new Proxy(stub, {
      get(target, name) {
        asked.push(String(name));
        return Reflect.get(target, name);
      },
    });
  return replacing(quotas, { getByName: (name: string) => recording(quotas.getByName(name)) });
}

test("the count is asked for the days once, and once for each window of courses", async () => {
  const { usage, counted } = await usageOfMany();
  const page = await usage.view({ ...all, course: "many-000007" });
  expect(page?.days).toEqual([{ day: today, messages: 1, tokens: 7 }]);
  expect(page?.courses[0]).toMatchObject({ title: `Called ${COURSES}`, tokens: COURSES });
  expect(counted()).toEqual(["coursesOfMonth", "daysOfMonth"]);
  await usage.view({ ...all, sought: "choir" });
  const windows = Array.from({ length: USED_LOOKED_AT / WINDOW }, () => "coursesOfMonth");
  expect(counted()).toEqual([...windows, "daysOfMonth"]);
});

test("a rare title is looked for among so many of the courses that took something, and the next page goes on from there", async () => {
  const { usage, looked } = await usageOfMany();
  const found: string[] = [];
  let after: UsageQuery["after"];
  for (const isLast of [false, true]) {
    const page = await usage.view({ ...all, sought: "CHOIR", after });
    const { statements, rowsRead } = looked();
    expect(statements).toBeLessThan(25);
    // Each by its key, and those that are shown once more.
    expect(rowsRead).toBeLessThanOrEqual(2 * (USED_LOOKED_AT + USED_COURSES));
    expect([page?.isCut, page?.next === undefined]).toEqual([!isLast, isLast]);
    found.push(...(page?.courses.map(({ title }) => title ?? "") ?? []));
    after = readUsedPlace(page?.next);
  }
  const wanted = Array.from({ length: COURSES / 100 }, (_, index) => `Choir ${COURSES - 93 - index * 100}`);
  expect(found).toEqual(wanted);
});

test("what most are called fills its page from the first window", async () => {
  const { usage, looked } = await usageOfMany();
  const page = await usage.view({ ...all, sought: "a" });
  const last = COURSES - USED_COURSES + 1;
  expect(page).toMatchObject({ isCut: false, next: `${last}.many-00${last}` });
  expect(page?.courses).toHaveLength(USED_COURSES);
  expect(looked().statements).toBeLessThan(10);
});

test("each part of a searched file looks at so many lines, and all of them have every line once", async () => {
  const { usage, looked } = await usageOfMany();
  const first = await usage.byCourseAndDay({ course: undefined, sought: "choir", after: undefined }, MOST_USAGE_LINES);
  expect(looked().rowsRead).toBeLessThanOrEqual(2 * MOST_USAGE_LINES);
  expect(first.next).toBe(`${today}.many-00${MOST_USAGE_LINES}`);
  const after = { course: `many-00${MOST_USAGE_LINES}`, day: today };
  const rest = await usage.byCourseAndDay({ course: undefined, sought: "choir", after }, MOST_USAGE_LINES);
  expect(looked().rowsRead).toBeLessThanOrEqual(2 * MOST_USAGE_LINES);
  expect(rest.next).toBeUndefined();
  const titles = [...first.lines, ...rest.lines].map(({ title }) => title);
  expect(titles).toEqual(Array.from({ length: COURSES / 100 }, (_, index) => `Choir ${7 + index * 100}`));
});
