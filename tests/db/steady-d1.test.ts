import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { Admission } from "#db/admission.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { TenantRegistry } from "#db/tenant-registry.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { failingD1, type Failure } from "../failing-d1.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { launchOf, mira, newLaunchId } from "../person.ts";

const lost = "Network connection lost.";
let maplewood: Institution;
let tries = 0;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  tries = 0;
});

/** A D1 that fails in the given ways, one after the other, and then no more. */
function after(...failures: Failure[]): D1Database {
  return failingD1(env.DB, () => failures[tries++]);
}

test("a read that failed for a passing reason is tried again", async () => {
  const directory = new TenantDirectory(
    after({ message: lost }, { message: "D1 DB storage caused object to be reset" }),
  );
  expect(await directory.getTenantById(maplewood.tenantId)).toMatchObject({ name: "Maplewood College" });
  expect(tries).toBe(3);
});

test("what fails three times has failed", async () => {
  const directory = new TenantDirectory(after({ message: lost }, { message: lost }, { message: lost }));
  await expect(directory.getTenantById(maplewood.tenantId)).rejects.toThrow(lost);
  expect(tries).toBe(3);
});

test("what fails for a lasting reason is not tried again", async () => {
  const directory = new TenantDirectory(after({ message: "no such table" }));
  await expect(directory.getTenantById(maplewood.tenantId)).rejects.toThrow("no such table");
  expect(tries).toBe(1);
});

test("a launch whose first answer was lost is written once", async () => {
  const scope = new TenantScope(after({ message: lost, done: true }), maplewood.tenantId);
  const launchId = newLaunchId();
  const session = await new Admission(scope).admit(launchOf(mira, maplewood), launchId, Date.now());
  expect(tries).toBe(2);
  const rows = await everythingOf(maplewood);
  expect(rows["learner_profiles"]).toMatchObject([{ id: session.learnerId }]);
  expect(rows["learning_sessions"]).toMatchObject([{ id: launchId, learner_id: session.learnerId }]);
});

test("a tenant whose registration was written but not confirmed was created", async () => {
  const { tenantId: _, ...registration } = maplewood.registration;
  const another = { ...registration, clientId: "another-client", deploymentIds: ["1"] };
  const answer = await new TenantRegistry(after({ message: lost, done: true })).createTenant(another, Date.now());
  expect(answer).toMatchObject({ created: true, tenant: { clientId: "another-client", deploymentIds: ["1"] } });
});
