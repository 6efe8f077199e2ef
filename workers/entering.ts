import { Refusal } from "#app/lti/refusal.ts";
import type { Session } from "#app/tenancy/session.ts";
import { requireGoodStanding, type Standing } from "#app/tenancy/standing.ts";
import type { RecordAccess } from "#db/record/record-access.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import type { ChatConversationDO } from "./chat-conversation-object.ts";
import type { LearnerCopies } from "./learner-copies.ts";
import { conversationObjectName } from "./object-names.ts";
import type { FallbackUse, Known } from "./read-through.ts";
import { KV_LIMIT_MS, OBJECT_LIMIT_MS, within } from "./time-limit.ts";

type Ports = {
  record: RecordAccess;
  copies: LearnerCopies;
  conversations: Env["CHAT_CONVERSATIONS"];
  /** Told when a kept launch lets somebody in. */
  used(use: FallbackUse): void;
};

/**
 * Whether a session may enter, by the record; while that cannot be read, by a copy. A launch that still waits to be written
 * is known to its conversation object alone: that is asked when the record does not have it.
 * @throws Refusal of its standing; record_unavailable when nobody can tell
 */
export async function enterByStanding(session: Session, ports: Ports): Promise<Known<Standing>> {
  const known = await findStanding(session, ports);
  return { ...known, value: requireGoodStanding(known?.value, session) };
}

/**
 * The same by the record alone, which is waited for.
 * @throws Refusal of its standing; record_unavailable, also where it does not have the launch: that may wait to be written
 */
export async function enterByRecord(
  session: Session,
  { record, copies }: Pick<Ports, "record" | "copies">,
): Promise<Known<Standing>> {
  const value = await copies.recordedStanding(record.patient, session);
  if (value === undefined) throw new Refusal("record_unavailable", "no such launch yet");
  return { value: requireGoodStanding(value, session) };
}

async function findStanding(session: Session, ports: Ports): Promise<Known<Standing> | undefined> {
  const { record, copies } = ports;
  try {
    const known = await copies.standing(record.quick, session);
    if (known !== undefined) return known;
    // Gone, or not written yet: then it is written now.
    const object = conversationOf(session, ports);
    const kept = await within("CHAT_CONVERSATIONS", OBJECT_LIMIT_MS, () => object.settleLaunch(session.launchId));
    if (kept === "waiting") throw new RecordUnavailable("failed");
    return kept === "written" ? await copies.standing(record.patient, session) : undefined;
  } catch (error) {
    if (!(error instanceof RecordUnavailable)) throw error;
    return enterByKeptLaunch(session, error.reason, ports);
  }
}

/** @throws Refusal record_unavailable when no such launch waits to be written, or its learner was erased */
async function enterByKeptLaunch(
  session: Session,
  reason: RecordUnavailable["reason"],
  ports: Ports,
): Promise<Known<Standing>> {
  const object = conversationOf(session, ports);
  const [kept, erased] = await Promise.all([
    within("CHAT_CONVERSATIONS", OBJECT_LIMIT_MS, () => object.keptLaunch(session.launchId)),
    within("KV", KV_LIMIT_MS, () => ports.copies.wasErased(session)),
  ]);
  if (kept === undefined || erased) throw new Refusal("record_unavailable", reason);
  const { standing, launchedAt } = kept;
  ports.used({ tenantId: session.tenantId, what: "kept launch", reason, ageMs: Date.now() - launchedAt });
  return { value: standing, copiedAt: launchedAt };
}

function conversationOf(session: Session, { conversations }: Ports): DurableObjectStub<ChatConversationDO> {
  return conversations.getByName(conversationObjectName(session.tenantId, session));
}
