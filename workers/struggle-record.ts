import type { StruggleLevel, StruggleReason } from "#app/struggle/detect-struggle.ts";
import type { HelpKind } from "#app/struggle/choose-help.ts";
import type { Owner } from "#db/conversations.ts";
import { Interventions, type InterventionOutcome } from "#db/interventions.ts";
import { LearningSessions } from "#db/learning-sessions.ts";
import { StruggleEvents } from "#db/struggle-events.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** What the record is to be told, in its order. */
export type Unwritten =
  | {
      kind: "event";
      id: string;
      concept: string | undefined;
      level: StruggleLevel;
      reasons: StruggleReason["because"][];
      at: number;
    }
  | { kind: "offer"; id: string; event: string; help: HelpKind; at: number }
  | { kind: "outcome"; id: string; outcome: InterventionOutcome; at: number }
  | { kind: "followed"; id: string; answers: number; right: number };

/** So many launches are looked through for the one in this course: newest first, it is nearly always the first. */
const LATEST = 10;

/**
 * Writes an entry. The same one again changes nothing.
 * @returns false where the record has no place for it now: the launch is not written yet, or the concept is gone
 */
export async function writeStruggle(entry: Unwritten, scope: TenantScope, owner: Owner): Promise<boolean> {
  const { learnerId } = owner;
  const interventions = new Interventions(scope);
  try {
    switch (entry.kind) {
      case "event": {
        const { id, concept, level, reasons, at } = entry;
        const sessions = await new LearningSessions(scope).ofLearner(learnerId, { limit: LATEST });
        const session = sessions.find(({ ltiContextId }) => ltiContextId === owner.ltiContextId);
        if (session === undefined) return false;
        const place = { learningSessionId: session.id, ltiContextId: owner.ltiContextId };
        await new StruggleEvents(scope).add({ id, learnerId, ...place, concept, level, reasons, detectedAt: at });
        return true;
      }
      case "offer": {
        const { id, event: struggleEventId, help: kind, at: offeredAt } = entry;
        await interventions.add({ id, learnerId, struggleEventId, kind, offeredAt });
        return true;
      }
      case "outcome":
        return (await interventions.resolve({ id: entry.id, learnerId }, entry.outcome, entry.at)) !== undefined;
      case "followed":
        return await interventions.follow({ id: entry.id, learnerId }, entry);
    }
  } catch (error) {
    if (!/FOREIGN KEY constraint failed/.test(String(error))) throw error;
    return false;
  }
}
