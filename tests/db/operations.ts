import type { Message } from "#app/guide/conversation.ts";
import { Admission } from "#db/admission.ts";
import { Conversations } from "#db/conversations.ts";
import { CourseWriter } from "#db/course-writer.ts";
import { Deployments } from "#db/deployments.ts";
import { Erasure } from "#db/erasure.ts";
import { Learners } from "#db/learners.ts";
import { PracticeScores } from "#db/practice-scores.ts";
import { SupportAccesses } from "#db/support-accesses.ts";
import { TenantRegistry } from "#db/tenant-registry.ts";
import sound from "../../scripts/courses/how-sound-works.json";
import { type Institution, same } from "../institution.ts";
import { launchOf, mira, newLaunchId } from "../person.ts";

export const NOW = Date.UTC(2026, 8, 2);
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
export const operations: Record<string, (at: Institution) => Promise<unknown>> = {
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
  "PracticeScores.raise": ({ scope }) =>
    new PracticeScores(scope, same.course).raise(
      {
        lineItemId: same.lineItem,
        learnerId: same.learner,
        given: 9,
        activityProgress: "Completed",
        gradingProgress: "FullyGraded",
      },
      NOW,
    ),
  "SupportAccesses.look, which is approved": async ({ scope }) =>
    (await new SupportAccesses(scope).look(NOW)).access?.id ?? Promise.reject(new Error("There is none.")),
  "TenantRegistry.setTenantStatus": ({ db, tenantId }) =>
    new TenantRegistry(db).setTenantStatus(tenantId, "disabled", NOW),
  "TenantRegistry.rekey, addresses alone": ({ db, tenantId, registration: { clientId } }) =>
    new TenantRegistry(db).rekey(tenantId, { clientId, origins: ["https://anew.example.test"] }, NOW),
  "TenantRegistry.rekey": ({ db, tenantId }) =>
    new TenantRegistry(db).rekey(tenantId, { clientId: "anew", origins: ["https://anew.example.test"] }, NOW),
};
