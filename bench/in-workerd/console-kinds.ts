import { env } from "cloudflare:workers";
import { quotaObjectName } from "#workers/object-names.ts";
import type { Institution } from "../../tests/institution.ts";
import { petra } from "../../tests/person.ts";
import { ask, type Platform } from "../../tests/platform.ts";
import { inObject } from "./in-object.ts";
import { read, through } from "./request-kinds.ts";
import type { Kind } from "./stopwatch.ts";

const COURSES = 500;

/** What none is called, is looked for up to the end. */
const LISTS = [
  "learners",
  "courses",
  "audit",
  "usage",
  "usage?q=course",
  "usage?q=nowhere",
  "export/model-usage.csv?q=course",
  "export/learners.csv",
  "export/learners.csv?q=nobody",
];

/** Who administers an institution of 500 learners and as many courses, all in use, reads its lists. @param at has the learners already */
export async function consoleKinds(at: Institution, lms: Platform): Promise<Kind<void>[]> {
  const { path, cookie } = await lms.visit(petra);
  const now = Date.now();
  await env.DB.prepare(
    `INSERT INTO lti_contexts (tenant_id, id, context_id, title, created_at, updated_at)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${COURSES})
     SELECT ?1, 'of-500-' || i, 'of-500-' || i, 'Course ' || i, ?2, ?2 FROM n`,
  )
    .bind(at.tenantId, now)
    .run();
  const day = new Date(now).toISOString().slice(0, 10);
  await inObject(env.QUOTA.getByName(quotaObjectName(at.tenantId)), env, async (_, { sql }) => {
    for (const period of [day, day.slice(0, 7)])
      sql.exec(
        `INSERT INTO used WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${COURSES})
         SELECT 'course', 'of-500-' || i, ?1, 9, 900 + i FROM n UNION ALL SELECT 'tenant', '', ?1, 4500, 450000`,
        period,
      );
  });
  return LISTS.map((list) => ({
    kind: `request: the console's ${list}`,
    prepare: async () => {},
    run: (_, bindings) => through(bindings, (door) => read(200, ask(`${path}/admin/${list}`, { cookie }, door))),
  }));
}
