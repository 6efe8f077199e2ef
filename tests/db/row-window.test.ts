import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { type Seen, WINDOW } from "#app/tenancy/seek-by-key.ts";
import { DEFAULT_QUOTA } from "#app/guide/quota.ts";
import { CourseOverview } from "#db/course-overview.ts";
import { CourseQuotas } from "#db/course-quotas.ts";
import { Courses } from "#db/courses.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { twoInstitutions } from "../institution.ts";
import { recordingD1 } from "../recording-d1.ts";

type Place = { after: string | undefined; limit: number };
type Read = (scope: TenantScope, place: Place) => Promise<Seen<{ id: string }>>;

const overview =
  (sort: "newest" | "title"): Read =>
  (scope, place) =>
    new CourseOverview(scope).list({ sought: "sought", lacksMaterial: false, sort, ...place });

const minors =
  (sort: "newest" | "title"): Read =>
  (scope, place) =>
    new Courses(scope).list({ sought: "sought", sort, ...place });

const quotas =
  (sort: "newest" | "oldest" | "title"): Read =>
  (scope, place) =>
    new CourseQuotas(scope).list({ sought: "sought", sort, ...place });

const lists: [string, Read][] = [
  ["courses, newest first", overview("newest")],
  ["courses by title", overview("title")],
  ["courses of minors, newest first", minors("newest")],
  ["courses of minors by title", minors("title")],
  ["courses with a quota, newest first", quotas("newest")],
  ["courses with a quota, oldest first", quotas("oldest")],
  ["courses with a quota by title", quotas("title")],
];

/** In 13 windows; one of a hundred is what is looked for, and those are called the same. */
const COUNT = 12 * WINDOW + 200;

test.each(lists)("%s: every window looks at so many rows, and all of them meet everything once", async (_, read) => {
  const { maplewood, harbour } = await twoInstitutions();
  for (const { tenantId } of [maplewood, harbour])
    await env.DB.prepare(
      `INSERT INTO lti_contexts (tenant_id, id, context_id, title, created_at, updated_at)
       WITH RECURSIVE each (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM each WHERE i < ?2)
       SELECT ?1, printf('x-%06d', i), i, iif(i % 100 = 7, 'Sought', 'Called ' || i), 1, 1 FROM each`,
    )
      .bind(tenantId, COUNT)
      .run();
  const limits = JSON.stringify(DEFAULT_QUOTA.course);
  for (const { tenantId } of [maplewood, harbour])
    await env.DB.prepare(
      `INSERT INTO course_settings (tenant_id, lti_context_id, name, value, updated_at)
       SELECT tenant_id, id, 'quota', ?2, 1 FROM lti_contexts WHERE tenant_id = ?1 AND id GLOB 'x-*'`,
    )
      .bind(tenantId, limits)
      .run();
  // The keys of titles are made where they are first asked for.
  await new CourseOverview(maplewood.scope).list({
    sought: "",
    lacksMaterial: false,
    sort: "title",
    after: undefined,
    limit: 1,
  });
  const recording = recordingD1(env.DB);
  const scope = new TenantScope(recording.db, maplewood.tenantId);
  const found: string[] = [];
  let windows = 0;
  for (let after: string | undefined, isFirst = true; isFirst || after !== undefined; isFirst = false) {
    // oxlint-disable-next-line no-await-in-loop -- each window begins where the one before ended
    const seen = await read(scope, { after, limit: 100 });
    found.push(...seen.found.map(({ id }) => id));
    after = seen.reached;
    windows += 1;
  }
  expect(windows).toBe(13);
  expect(found).toHaveLength(COUNT / 100);
  expect(new Set(found).size).toBe(found.length);
  const most = Math.max(...recording.asked.map(({ rowsRead }) => rowsRead));
  expect(most).toBeGreaterThan(WINDOW);
  // The rows, what stands beside them or their keys once more, and what is counted of those that are found.
  expect(most).toBeLessThanOrEqual(3 * WINDOW + 100);
});
