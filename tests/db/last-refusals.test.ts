import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { LastRefusals } from "#db/last-refusals.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { recordingD1 } from "../recording-d1.ts";

const MINUTE = 60_000;
const MINUTES = 2_000;
const MOST = 500;

let maplewood: Institution;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  for (const deployment_id of ["2", "3"]) await add(deployment_id);
  // The second fails in each minute; the third was refused once, long before somebody came in in each of them.
  await launch("2", "refused", "kid_unknown", 1);
  await launch("3", "admitted", "", 1);
});

function add(deployment_id: string) {
  const id = `row-${deployment_id}`;
  return maplewood.scope.insert("deployments", { id, deployment_id, created_at: 0, updated_at: 0 }).execute();
}

async function launch(
  deployment: string,
  outcome: "admitted" | "refused",
  code: string,
  first: number,
  count = MINUTES,
) {
  await env.DB.prepare(
    `INSERT INTO launch_records (tenant_id, minute, outcome, deployment, code, count, at)
     WITH RECURSIVE each (i) AS (SELECT ?5 UNION ALL SELECT i + 1 FROM each WHERE i < ?5 + ?6 - 1)
     SELECT ?1, i * ${MINUTE}, ?3, ?2, ?4, 1, i * ${MINUTE} + 1 FROM each`,
  )
    .bind(maplewood.tenantId, deployment, outcome, code, first, count)
    .run();
}

const lastOf = async (deployment: string, since = 0, scope = maplewood.scope) =>
  (await new LastRefusals(scope).list(since, MOST)).find(({ deploymentId }) => deploymentId === deployment);

test("one that fails all day hides no other's", async () => {
  await launch("1", "refused", "subject_missing", 0, 1);
  expect(await lastOf("1")).toMatchObject({ lookedSince: 0, refusal: { code: "subject_missing", at: 1 } });
  expect(await lastOf("2")).toMatchObject({ refusal: { code: "kid_unknown", at: MINUTES * MINUTE + 1 } });
});

test("says since when it looked, where more came in than it looks at", async () => {
  await launch("3", "refused", "subject_missing", 0, 1);
  expect(await lastOf("3")).toEqual({
    deploymentId: "3",
    lookedSince: (MINUTES - MOST) * MINUTE,
    refusal: undefined,
  });
  expect(await lastOf("3", 1_900 * MINUTE)).toMatchObject({ lookedSince: 1_900 * MINUTE, refusal: undefined });
});

test("of one minute it tells the last", async () => {
  await launch("1", "refused", "state_used", 1, 1);
  await maplewood.scope
    .insert("launch_records", {
      minute: MINUTE,
      outcome: "refused",
      deployment: "1",
      code: "clock_off",
      at: MINUTE + 9,
    })
    .execute();
  expect(await lastOf("1")).toMatchObject({ refusal: { code: "clock_off", at: MINUTE + 9 } });
});

test("reads a bounded number of rows, out of the deployment's own index", async () => {
  const recording = recordingD1(env.DB);
  await lastOf("1", 0, new TenantScope(recording.db, maplewood.tenantId));
  const [asked] = recording.asked;
  // Three deployments; of each the boundary once for itself and twice for what follows from it.
  expect(recording.asked).toHaveLength(1);
  expect(asked?.rowsRead).toBeLessThanOrEqual(3 * 3 * (MOST + 2));
  const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${asked?.sql}`)
    .bind(...(asked?.values ?? []))
    .all<{ detail: string }>();
  const steps = plan.results.map(({ detail }) => detail).filter((detail) => detail.includes("launch_records"));
  expect(steps).not.toEqual([]);
  expect(steps.filter((step) => !step.includes("launch_records_by_deployment (tenant_id=? AND deployment=?"))).toEqual(
    [],
  );
});
