import { sha256 } from "#db/sha256.ts";

// The names of the copies in KV, made here alone. Each begins with its tenant, and those of a learner go on with the learner,
// so that erasing a learner finds every copy. What an LMS calls a person or a course stands in them as a digest.

export function standingCopy(of: { tenantId: string; learnerId: string; launchId: string }): string {
  return `${learnerCopies(of)}launch/${of.launchId}`;
}

/** What a launch must know of a learner. */
export function knownCopy(of: { tenantId: string; learnerId: string }): string {
  return `${learnerCopies(of)}known`;
}

/** What their own pages show of a learner, in the course that they were in last: what they take back stands in no copy of another one. */
export function lastKnownCopy(of: { tenantId: string; learnerId: string }): string {
  return `${learnerCopies(of)}last-known`;
}

/** What the names of all copies of a learner begin with, but for the person's. */
export function learnerCopies({ tenantId, learnerId }: { tenantId: string; learnerId: string }): string {
  return `${tenantId}/${learnerId}/`;
}

/** From what the LMS calls a person to the learner. */
export async function personCopy(tenantId: string, subject: string): Promise<string> {
  return `${tenantId}/person/${await sha256(subject)}`;
}

/** From what the LMS calls a course to the LtiContext. */
export async function courseCopy(tenantId: string, contextId: string): Promise<string> {
  return `${tenantId}/course/${await sha256(contextId)}`;
}

/** What a course can be practised by: of nobody in it. */
export function practiceCopy({ tenantId, ltiContextId }: { tenantId: string; ltiContextId: string }): string {
  return `${tenantId}/practice/${ltiContextId}`;
}

/** Says that a learner was erased. Read beside each of their copies. */
export function tombstone({ tenantId, learnerId }: { tenantId: string; learnerId: string }): string {
  return `erased/${tenantId}/${learnerId}`;
}

/** An issuer's registrations: the tenant is not yet known. */
export async function registrationsCopy(iss: string): Promise<string> {
  return `registrations/${await sha256(iss)}`;
}

export async function deploymentCopy(tenantId: string, deploymentId: string): Promise<string> {
  return `${tenantId}/deployment/${await sha256(deploymentId)}`;
}
