import type { Owner } from "#db/conversations.ts";

// The names of the objects, made here alone. A name begins with its tenant and comes from a session, never from a browser;
// inside, an object reads from its own name whose it is. OIDC_STATE is the exception: the tenant is not yet known there.

/** How many objects share the redeemed states: enough to spread the load, few enough to stay warm. */
const STATE_OBJECTS = 64;

/** By hash, so that states spread evenly. */
export async function stateObjectName(stateId: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(stateId)));
  return `state/${(digest[0] ?? 0) % STATE_OBJECTS}`;
}

export function conversationObjectName(tenantId: string, owner: Owner): string {
  return [tenantId, owner.learnerId, owner.ltiContextId].join("/");
}

/** What is observed of a learner in a course. */
export function struggleObjectName(tenantId: string, owner: Owner): string {
  return [tenantId, owner.learnerId, owner.ltiContextId].join("/");
}

export function courseObjectName(tenantId: string, ltiContextId: string): string {
  return [tenantId, ltiContextId].join("/");
}

/** The reading of a course's people. */
export function rosterObjectName(tenantId: string, ltiContextId: string): string {
  return [tenantId, ltiContextId].join("/");
}

/** The scores of a line item; under a course's id instead, the making of its line items. */
export function outboxObjectName(tenantId: string, lineItemOrCourse: string): string {
  return [tenantId, lineItemOrCourse].join("/");
}

/** A copy of all that is kept of a learner. */
export function ownCopyObjectName(tenantId: string, learnerId: string): string {
  return [tenantId, learnerId].join("/");
}

/** @throws TypeError when the object was not reached by a name of ours */
export function readOwnCopyObjectName(name: string | undefined): { tenantId: string; learnerId: string } {
  const [tenantId, learnerId] = split(name, 2);
  return { tenantId, learnerId };
}

/** The trial of restoring a tenant's part of a backup. */
export function restoreTrialObjectName(tenantId: string): string {
  return `${tenantId}/restore-trial`;
}

/** @throws TypeError when the object was not reached by a name of ours */
export function readRestoreTrialObjectName(name: string | undefined): { tenantId: string } {
  const [tenantId] = split(name, 2);
  return { tenantId };
}

/** The counts of what a tenant's people take of its model. */
export function quotaObjectName(tenantId: string): string {
  return `${tenantId}/quota`;
}

/** @throws TypeError when the object was not reached by a name of ours */
export function readQuotaObjectName(name: string | undefined): { tenantId: string } {
  const [tenantId] = split(name, 2);
  return { tenantId };
}

/** @throws TypeError when the object was not reached by a name of ours */
export function readOutboxObjectName(name: string | undefined): { tenantId: string; lineItemId: string } {
  const [tenantId, lineItemId] = split(name, 2);
  return { tenantId, lineItemId };
}

/** @throws TypeError when the object was not reached by a name of ours */
export function readConversationObjectName(name: string | undefined): Owner & { tenantId: string } {
  const [tenantId, learnerId, ltiContextId] = split(name, 3);
  return { tenantId, learnerId, ltiContextId };
}

/** @throws TypeError when the object was not reached by a name of ours */
export function readStruggleObjectName(name: string | undefined): Owner & { tenantId: string } {
  const [tenantId, learnerId, ltiContextId] = split(name, 3);
  return { tenantId, learnerId, ltiContextId };
}

/** @throws TypeError when the object was not reached by a name of ours */
export function readCourseObjectName(name: string | undefined): { tenantId: string; ltiContextId: string } {
  const [tenantId, ltiContextId] = split(name, 2);
  return { tenantId, ltiContextId };
}

function split(name: string | undefined, parts: 2 | 3): [string, string, string] {
  const [first, second, third, ...rest] = (name ?? "").split("/");
  const complete = first && second && (parts === 2 ? third === undefined : third) && rest.length === 0;
  if (!complete) throw new TypeError("This object was not reached by its name.");
  return [first, second, third ?? ""];
}
