import type { LearnerCopies } from "./learner-copies.ts";
import { conversationObjectName } from "./object-names.ts";

/** A learner whom the record has erased. */
export type Forgotten = {
  tenantId: string;
  learnerId: string;
  ltiContextIds: readonly string[];
  /** What the LMS called them, where that is still known. Without it their copy's name ends by itself, within a day. */
  ltiUserId?: string | undefined;
};

/**
 * Makes KV and the learner's conversation objects forget: a tombstone first, so that from a minute on nothing that races can
 * bring a copy back. May be told twice.
 * @throws what could not be told: then it is to be told again
 */
export async function forgetLearner(
  copies: LearnerCopies,
  conversations: Env["CHAT_CONVERSATIONS"],
  { tenantId, learnerId, ltiContextIds, ltiUserId }: Forgotten,
): Promise<void> {
  await copies.erase(tenantId, learnerId, ltiUserId);
  for (const ltiContextId of ltiContextIds)
    await conversations.getByName(conversationObjectName(tenantId, { learnerId, ltiContextId })).forget();
}
