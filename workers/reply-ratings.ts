import { redact } from "#app/guide/redact.ts";
import type { RatedReply, RatingReplies } from "#app/guide/reply-rating.ts";
import { learns } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import { ReplyRatings } from "#db/reply-ratings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import type { ChatConversationDO } from "./chat-conversation-object.ts";
import { OBJECT_LIMIT_MS, PartUnavailable, within } from "./time-limit.ts";

type Ports = {
  /** What waits a short while for the record, and what waits longer. */
  quick: TenantScope;
  patient: TenantScope;
  session: Session;
  object(): DurableObjectStub<ChatConversationDO>;
};

/** How the learner of a session rates replies. @throws RecordUnavailable, PartUnavailable */
export function ratingReplies({ quick, patient, session, object }: Ports): RatingReplies {
  const ratings = new ReplyRatings(patient, session);
  /** A reply that the record does not have may still wait for it: then it can be rated in a minute. */
  const waits = async ({ conversationId, messageId }: RatedReply) => {
    const { waiting } = await within("CHAT_CONVERSATIONS", OBJECT_LIMIT_MS, async () => object().live());
    return waiting.some((each) => each.conversationId === conversationId && each.message.id === messageId);
  };
  return {
    async rate(reply, { note, ...rating }) {
      const said = { ...rating, note: note === undefined ? undefined : redact(note).text };
      if (await ratings.rate(reply, said, learns(session.roles), Date.now())) return true;
      if (await waits(reply)) throw new PartUnavailable("D1", "the reply is not yet in the record");
      return false;
    },
    takeBack: (reply) => ratings.takeBack(reply),
    async given(conversationId) {
      const all = await new ReplyRatings(quick, session).inConversation(conversationId);
      return Object.fromEntries(all.map(({ messageId, ...rating }) => [messageId, rating]));
    },
  };
}
