import { env } from "cloudflare:workers";
import type { Institution } from "../../tests/institution.ts";
import { petra } from "../../tests/person.ts";
import { ask, type Platform } from "../../tests/platform.ts";
import { read, through } from "./request-kinds.ts";
import type { Kind } from "./stopwatch.ts";

const COURSES = 500;

/** Who administers an institution of 500 learners and as many courses reads its lists. @param at has the learners already */
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
  return ["learners", "courses", "audit", "usage", "export/learners.csv"].map((list) => ({
    kind: `request: the console's ${list}`,
    prepare: async () => {},
    run: (_, bindings) => through(bindings, (door) => read(200, ask(`${path}/admin/${list}`, { cookie }, door))),
  }));
}
