import { env } from "cloudflare:workers";
import { COUNTS_KEPT_DAYS, DEFAULT_QUOTA } from "#app/guide/quota.ts";
import { MOST_USAGE_LINES, USED_COURSES } from "#app/guide/model-usage.ts";
import { quotaObjectName } from "#workers/object-names.ts";
import type { QuotaDO } from "#workers/quota-object.ts";
import type { Institution } from "../../tests/institution.ts";
import { inObject } from "./in-object.ts";
import type { Kind } from "./stopwatch.ts";

/** Of a large institution in a busy month: what each course and learner took is counted by day. */
const COURSES = 500;
const LEARNERS = 5_000;
const DAYS = 31;
/** Of two days. */
const RESERVATIONS = 20_000;

type Quota = DurableObjectStub<QuotaDO>;

const upTo = (count: number) => `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
const days = `d (day) AS (SELECT 1 UNION ALL SELECT day + 1 FROM d WHERE day < ${DAYS})`;
const reservation = (id: string) => ({ id, learnerId: "learner-1", ltiContextId: "course-1", tokens: 900 });

/** What one institution's only counter does, with a month of a large institution in it. */
export async function quotaKinds({ tenantId }: Institution): Promise<Kind<Quota>[]> {
  const quota = env.QUOTA.getByName(quotaObjectName(tenantId));
  const month = new Date().toISOString().slice(0, 7);
  const inQuota = (...sql: string[]) =>
    inObject(quota, env, async (_, storage) => {
      for (const each of sql) storage.sql.exec(each);
    });
  const used = (holder: string, count: number) =>
    `INSERT INTO used ${upTo(count)}, ${days} SELECT '${holder}', '${holder}-' || i, printf('${month}-%02d', day), 9, 900 FROM n, d`;
  await inQuota(
    used("course", COURSES),
    used("learner", LEARNERS),
    `INSERT INTO used ${upTo(COURSES)} SELECT 'course', 'course-' || i, '${month}', 270, 27000 FROM n`,
    `INSERT INTO used ${upTo(DAYS)} SELECT 'tenant', '', printf('${month}-%02d', i), 4500, 450000 FROM n`,
  );
  const generous = structuredClone(DEFAULT_QUOTA);
  for (const limits of Object.values(generous))
    for (const limit of Object.values(limits)) Object.assign(limit, { messages: 1e9, tokens: 1e12 });
  const all = { course: undefined, after: undefined };
  const asIs = async () => quota;
  let erased = 0;
  return [
    {
      kind: "QUOTA.reserve",
      prepare: asIs,
      run: (object, bindings) =>
        inObject<QuotaDO, void>(object, bindings, async (instance) => {
          const full = await instance.reserve(reservation(crypto.randomUUID()), generous);
          if (full !== undefined) throw new Error(`The quota of the ${full} is reached.`);
        }),
    },
    {
      kind: "QUOTA.settle",
      prepare: async () => {
        await inObject<QuotaDO, unknown>(quota, env, (instance) => instance.reserve(reservation("settled"), generous));
        return quota;
      },
      run: (object, bindings) =>
        inObject<QuotaDO, unknown>(object, bindings, (instance) => instance.settle("settled", 700)),
    },
    {
      kind: `QUOTA.daysOfMonth of one of ${COURSES} courses`,
      prepare: asIs,
      run: (object, bindings) =>
        inObject<QuotaDO, unknown>(object, bindings, (instance) => instance.daysOfMonth(month, "course-1")),
    },
    {
      kind: `QUOTA.coursesOfMonth of ${COURSES} courses`,
      prepare: asIs,
      run: (object, bindings) =>
        inObject<QuotaDO, unknown>(object, bindings, (instance) =>
          instance.coursesOfMonth(month, { sort: "tokens", after: undefined }, USED_COURSES + 1),
        ),
    },
    {
      kind: `QUOTA.byCourseAndDay of ${COURSES} courses`,
      prepare: asIs,
      run: (object, bindings) =>
        inObject<QuotaDO, unknown>(object, bindings, (instance) =>
          instance.byCourseAndDay(month, all, MOST_USAGE_LINES + 1),
        ),
    },
    {
      kind: `QUOTA.mostOfACourse of ${COURSES} courses`,
      prepare: asIs,
      run: (object, bindings) => inObject<QuotaDO, unknown>(object, bindings, (instance) => instance.mostOfACourse()),
    },
    {
      kind: `QUOTA.forget, beside ${RESERVATIONS.toLocaleString("en")} reservations`,
      prepare: async () => {
        await inQuota(
          `INSERT OR IGNORE INTO reservations ${upTo(RESERVATIONS)} SELECT 'known-' || i, 'learner-' || (i % ${LEARNERS}), 'course-1', ${Date.now()}, 900, 1 FROM n`,
        );
        return quota;
      },
      run: (object, bindings) =>
        inObject<QuotaDO, unknown>(object, bindings, (instance) => instance.forget(`learner-${(erased += 1)}`)),
    },
    {
      kind: `QUOTA's alarm, ${RESERVATIONS.toLocaleString("en")} reservations are over`,
      prepare: async () => {
        const then = Date.now() - COUNTS_KEPT_DAYS * 24 * 60 * 60_000;
        await inQuota(
          `INSERT OR IGNORE INTO reservations ${upTo(RESERVATIONS)} SELECT 'over-' || i, 'learner-1', 'course-1', ${then} + i, 900, 1 FROM n`,
        );
        return quota;
      },
      run: (object, bindings) => inObject<QuotaDO, unknown>(object, bindings, (instance) => instance.alarm()),
    },
  ];
}
