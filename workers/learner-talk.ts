import { joinMessages } from "#app/guide/join-messages.ts";
import type { Message, OpenQuestion, Talk } from "#app/guide/conversation.ts";
import { withoutReplaced } from "#app/guide/without-replaced.ts";
import type { Conversations } from "#db/conversations.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import type { ChatConversationDO } from "./chat-conversation-object.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

type Ports = {
  /** By the record's `quick` handle. */
  conversations: Conversations;
  object(): DurableObjectStub<ChatConversationDO>;
  /** Told when the object answers for the record. */
  used(reason: RecordUnavailable["reason"]): void;
};

/**
 * A learner's conversation: what the record has, with what waits to be written there. While the record cannot be read, the
 * conversation's object shows what it keeps.
 * @param asked a conversation's id; without one, the last conversation
 * @returns without an id where there is none yet; undefined where the asked one is not this learner's
 * @throws RecordUnavailable, PartUnavailable when neither can be read
 */
export async function openTalk(
  asked: string | undefined,
  { conversations, object, used }: Ports,
): Promise<Talk | undefined> {
  // Without its object, a conversation can still be read as far as it is in the record, and says so.
  const partial: Pick<Talk, "partial"> = {};
  const live = ofObject(() => object().live()).catch((error: unknown): Live => {
    console.warn("a conversation is shown without what waits", String(error));
    partial.partial = true;
    return { waiting: [], open: [], replaced: [] };
  });
  try {
    const [{ waiting, open, replaced }, latest] = await Promise.all([
      live,
      asked === undefined ? conversations.latest() : undefined,
    ]);
    const id = asked ?? open.at(-1)?.conversationId ?? waiting.at(-1)?.conversationId ?? latest?.id;
    if (id === undefined) return { messages: [], ...partial };
    const messages = joinMessages(
      withoutReplaced(await conversations.messages(id), idsIn(replaced, id)),
      waiting.filter((entry) => entry.conversationId === id).map((entry) => entry.message),
    );
    // All of it may be waiting in the object that does not answer.
    return begun({ id, messages, ...openIn(open, id), ...partial });
  } catch (error) {
    if (!(error instanceof RecordUnavailable)) throw error;
    const kept = await ofObject(() => object().kept(asked));
    const { open } = await live;
    used(error.reason);
    const id = asked ?? open.at(-1)?.conversationId ?? kept?.id;
    // Whether the record has an older one under this address cannot be told now.
    return {
      ...(id !== undefined && { id, ...openIn(open, id) }),
      messages: kept?.id === id ? (kept?.messages ?? []) : [],
    };
  }
}

type Live = {
  waiting: { conversationId: string; message: Message }[];
  open: (OpenQuestion & { conversationId: string })[];
  replaced: { conversationId: string; questionId: string }[];
};

function idsIn(replaced: Live["replaced"], id: string): Set<string> {
  return new Set(replaced.filter(({ conversationId }) => conversationId === id).map(({ questionId }) => questionId));
}

function begun(talk: Talk): Talk | undefined {
  return talk.messages.length > 0 || talk.open !== undefined || talk.partial ? talk : undefined;
}

function openIn(open: Live["open"], id: string): Pick<Talk, "open"> {
  const found = open.find(({ conversationId }) => conversationId === id);
  return found === undefined ? {} : { open: { questionId: found.questionId, text: found.text } };
}

function ofObject<Value>(ask: () => Promise<Value>): Promise<Value> {
  return within("CHAT_CONVERSATIONS", OBJECT_LIMIT_MS, ask);
}
