import type { Launch } from "#app/lti/launch.ts";
import type { Registration } from "#app/tenancy/registration.ts";
import { SESSION_LIFETIME_MS, type Session } from "#app/tenancy/session.ts";
import { Admission } from "#db/admission.ts";
import type { RecordAccess } from "#db/record/record-access.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { type KnownPlace, type LearnerCopies, launchStanding } from "./learner-copies.ts";
import { conversationObjectName } from "./object-names.ts";
import type { FallbackUse } from "./read-through.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

type Ports = {
  record: RecordAccess;
  copies: LearnerCopies;
  conversations: Env["CHAT_CONVERSATIONS"];
  /** Behind the answer. */
  later(work: Promise<unknown>): void;
  /** Told when somebody is let in without the record. */
  used(use: FallbackUse): void;
};

/**
 * Lets a verified launch in: written to the record at once; or, where that does not take it in time and learner and course
 * are known, kept in the learner's conversation object, which writes it before the messages that refer to it.
 * @param launchId 128 random bits
 * @throws RecordUnavailable when the record does not take it and the learner or the course is not known
 */
export async function admitLaunch(
  launch: Launch,
  registration: Registration,
  launchId: string,
  now: number,
  ports: Ports,
): Promise<Session> {
  const { record, copies, later } = ports;
  const admit = async (d1: D1Database) => {
    const session = await new Admission(new TenantScope(d1, launch.tenantId)).admit(launch, launchId, now);
    // Of what only waits to be written there is no copy: a copy says what the record said.
    later(copies.remember(launch, registration, session));
    return session;
  };
  try {
    return await admit(record.quick);
  } catch (error) {
    if (!(error instanceof RecordUnavailable)) throw error;
    // What is to be placed is asked for in the record alone.
    if (launch.deepLinking !== undefined) return admit(record.patient);
    const place = await copies.place(launch);
    // Nobody we know: only the record can make them. The same ids again, so that a first try which was done meets itself.
    if (place === undefined) return admit(record.patient);
    const session = await keep(launch, registration, { launchId, place, now }, ports);
    const ageMs = now - place.copiedAt;
    ports.used({ tenantId: launch.tenantId, what: "launch", reason: error.reason, ageMs });
    return session;
  }
}

/** @throws PartUnavailable when it is not kept either: then nobody is let in */
async function keep(
  launch: Launch,
  registration: Registration,
  { launchId, place, now }: { launchId: string; place: KnownPlace; now: number },
  { conversations }: Ports,
): Promise<Session> {
  const { learnerId, ltiContextId, generation } = place;
  const session: Session = {
    launchId,
    tenantId: launch.tenantId,
    learnerId,
    ltiContextId,
    deploymentRowId: launch.deploymentRowId,
    roles: launch.roles,
    generation,
    expiresAt: now + SESSION_LIFETIME_MS,
  };
  const standing = launchStanding(launch, registration, generation);
  const object = conversations.getByName(conversationObjectName(session.tenantId, session));
  await within("CHAT_CONVERSATIONS", OBJECT_LIMIT_MS, () =>
    object.keepLaunch({ launch, session, standing, launchedAt: now }),
  );
  return session;
}
