import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import type { Message } from "#app/guide/conversation.ts";
import { Admission } from "#db/admission.ts";
import { Conversations } from "#db/conversations.ts";
import { CourseWriter } from "#db/course-writer.ts";
import { Deployments } from "#db/deployments.ts";
import { Erasure } from "#db/erasure.ts";
import { Learners } from "#db/learners.ts";
import { SupportAccesses } from "#db/support-accesses.ts";
import { TenantRegistry } from "#db/tenant-registry.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import sound from "../../scripts/courses/how-sound-works.json";
import { BROKEN, brokenD1 } from "../broken-d1.ts";
import { registrationFactory, seeded } from "../factories.ts";
import { everythingOf, furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { launchOf, mira, newLaunchId } from "../person.ts";

const NOW = Date.UTC(2026, 8, 2);
const owner = { learnerId: same.learner, ltiContextId: same.course };
const newcomer = { ...mira, sub: "a newcomer" };
const said: Message = {
  id: "said-now",
  seq: 9,
  role: "user",
  parts: [{ type: "text", text: "And then?" }],
  createdAt: NOW,
};

/** Operations of several statements that write. two-tenants.test.ts asks the same of every repository method. */
const operations: Record<string, (at: Institution) => Promise<unknown>> = {
  "Admission.admit": (at) => new Admission(at.scope).admit(launchOf(newcomer, at), newLaunchId(), NOW),
  "Conversations.write, a new one": ({ scope }) => new Conversations(scope, owner).write("c-9", "New", [said], NOW),
  "Conversations.write, another message": ({ scope }) =>
    new Conversations(scope, owner).write(same.conversation, "", [said], NOW),
  "CourseWriter.write": ({ scope }) => new CourseWriter(scope).write("901", sound, NOW),
  "Deployments.addDeployments": ({ scope }) =>
    new Deployments(scope).addDeployments(
      ["2", "3"].map((deploymentId) => ({ id: `row-${deploymentId}`, deploymentId })),
      NOW,
    ),
  "Deployments.labelDeployment": ({ scope }) => new Deployments(scope).labelDeployment("1", "Faculty of Arts", NOW),
  "Deployments.setDeploymentStatus": ({ scope }) => new Deployments(scope).setDeploymentStatus("1", "disabled", NOW),
  "Deployments.meetDeployment, a new one": ({ scope }) =>
    new Deployments(scope).meetDeployment({ id: "row-4", deploymentId: "4" }, "pending", NOW),
  "Deployments.removeDeployment, one that nobody came in from": ({ scope }) =>
    new Deployments(scope).removeDeployment("unused", "an administrator", NOW),
  "Erasure.erase": ({ scope }) => new Erasure(scope).erase(same.learner, "operator", NOW),
  "Learners.changeCognitiveProfile": ({ scope }) =>
    new Learners(scope).changeCognitiveProfile(same.learner, 0, { concepts: {} }, NOW),
  "SupportAccesses.look, which is approved": async ({ scope }) =>
    (await new SupportAccesses(scope).look(NOW)).access?.id ?? Promise.reject(new Error("There is none.")),
  "TenantRegistry.setTenantStatus": ({ db, tenantId }) =>
    new TenantRegistry(db).setTenantStatus(tenantId, "disabled", NOW),
  "TenantRegistry.rekey, addresses alone": ({ db, tenantId, registration: { clientId } }) =>
    new TenantRegistry(db).rekey(tenantId, { clientId, origins: ["https://anew.example.test"] }, NOW),
  "TenantRegistry.rekey": ({ db, tenantId }) =>
    new TenantRegistry(db).rekey(tenantId, { clientId: "anew", origins: ["https://anew.example.test"] }, NOW),
};

let maplewood: Institution;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await furnish(maplewood);
  await new Deployments(maplewood.scope).addDeployments([{ id: "row-unused", deploymentId: "unused" }], NOW);
  const support = new SupportAccesses(maplewood.scope);
  await support.ask({ id: "approved", label: "Support", reason: "Launches fail.", hours: 24 }, NOW - 1);
  const { id } = (await support.open(NOW)) ?? { id: "none" };
  await support.decide(id, { decision: "approve", hours: 24 }, "an administrator", NOW - 1);
});

test.each(Object.entries(operations))("%s leaves nothing behind when its last statement fails", async (_, operate) => {
  const before = await everythingOf(maplewood);
  const state = brokenD1(env.DB);
  const at = { ...maplewood, db: state.db, scope: new TenantScope(state.db, maplewood.tenantId) };
  await expect(operate(at)).rejects.toThrow(BROKEN);
  expect(state.broken).toBe(1);
  expect(await everythingOf(maplewood)).toEqual(before);
  // It would have changed something.
  await operate(maplewood);
  expect(await everythingOf(maplewood)).not.toEqual(before);
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
