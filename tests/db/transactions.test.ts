import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { ROLE } from "#app/lti/roles.ts";
import { Deployments } from "#db/deployments.ts";
import { SupportAccesses } from "#db/support-accesses.ts";
import { TenantRegistry } from "#db/tenant-registry.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { NOW, operations } from "./operations.ts";
import { BROKEN, brokenD1, countingD1 } from "../broken-d1.ts";
import { registrationFactory, seeded } from "../factories.ts";
import { everythingOf, furnish } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";

let maplewood: Institution;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await furnish(maplewood);
  await new Deployments(maplewood.scope).addDeployments([{ id: "row-unused", deploymentId: "unused" }], NOW);
  // A score is of a learner alone.
  await maplewood.scope.update("memberships").set({ roles: ROLE.learner }).execute();
  const support = new SupportAccesses(maplewood.scope);
  await support.ask({ id: "approved", label: "Support", reason: "Launches fail.", hours: 24 }, NOW - 1);
  const { id } = (await support.open(NOW)) ?? { id: "none" };
  await support.decide(id, { decision: "approve", hours: 24 }, "an administrator", NOW - 1);
});

test.each(Object.entries(operations))("%s leaves nothing behind when its last statement fails", async (_, operate) => {
  const before = await everythingOf(maplewood);
  const state = brokenD1(env.DB);
  const through = ({ db }: { db: D1Database }) => ({
    ...maplewood,
    db,
    scope: new TenantScope(db, maplewood.tenantId),
  });
  await expect(operate(through(state))).rejects.toThrow(BROKEN);
  expect(state.broken).toBe(1);
  expect(await everythingOf(maplewood)).toEqual(before);
  // It would have changed something, and all of it at once.
  const counting = countingD1(env.DB);
  await operate(through(counting));
  expect(await everythingOf(maplewood)).not.toEqual(before);
  expect(counting.writes).toBe(1);
});

test("a tenant whose last deployment fails is not there at all", async () => {
  const state = brokenD1(env.DB);
  const id = crypto.randomUUID();
  const tenant = registrationFactory(seeded(), { iss: `https://${id}.example.test`, deploymentIds: ["1", "2"] });
  const of = { ...maplewood, tenantId: id };
  await expect(new TenantRegistry(state.db).createTenant(tenant, NOW, id)).rejects.toThrow(BROKEN);
  expect(Object.values(await everythingOf(of)).flat()).toEqual([]);
  await new TenantRegistry(env.DB).createTenant(tenant, NOW, id);
  const { tenants, platforms, deployments, audit_log } = await everythingOf(of);
  expect([tenants, platforms, deployments, audit_log].map((rows) => rows?.length)).toEqual([1, 1, 2, 1]);
});
