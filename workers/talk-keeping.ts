import type { Conversation } from "#app/guide/conversation.ts";
import { redact } from "#app/guide/redact.ts";
import type { TalkKeeping } from "#app/guide/talk-keeping.ts";
import { findIn, type FoundTalk, patternOf, soughtWords, spokenIn } from "#app/guide/talk-search.ts";
import { titled } from "#app/guide/title.ts";
import { readTimePlace, writeTimePlace } from "#app/tenancy/time-order.ts";
import type { Conversations } from "#db/conversations.ts";
import type { ChatConversationDO } from "./chat-conversation-object.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

/** So many conversations are listed at once, or looked through for one page of what is sought. */
const AT_ONCE = 50;
/** So many messages at most that may have the words, of those conversations. */
const MOST_MESSAGES = 100;
/** A deletion waits for the record as long as the object does, and a little for the object. */
const REMOVAL_LIMIT_MS = 2 * OBJECT_LIMIT_MS;

type Ports = {
  /** What waits a short while for the record, and what waits longer. */
  quick: Conversations;
  patient: Conversations;
  object(): DurableObjectStub<ChatConversationDO>;
};

/**
 * A learner's conversations in one course. What is sought is looked for in the record itself: no second copy of their words
 * is kept that would have to be erased with them.
 * @throws RecordUnavailable, PartUnavailable
 */
export function keepTalks({ quick, patient, object }: Ports): TalkKeeping {
  return {
    list: (sought, after) => pageOf(quick, soughtWords(sought), after, () => replacedIn(object)),
    rename: (id, title) => patient.rename(id, titled(redact(title).text)),
    remove: (id) => within("CHAT_CONVERSATIONS", REMOVAL_LIMIT_MS, async () => object().remove(id)),
  };
}

/** What the record may still have though others stand in for it. Where the object does not tell, it may be found a while longer. */
async function replacedIn(object: Ports["object"]): Promise<Set<string>> {
  try {
    const { replaced } = await within("CHAT_CONVERSATIONS", OBJECT_LIMIT_MS, async () => object().live());
    return new Set(
      replaced.flatMap((pair) => [pair.questionId, pair.replyId].map((id) => `${pair.conversationId}/${id}`)),
    );
  } catch {
    return new Set();
  }
}

async function pageOf(
  conversations: Conversations,
  words: readonly string[],
  after: string | undefined,
  replacedNow: () => Promise<ReadonlySet<string>>,
) {
  const page = await conversations.list({ after: placeOf(after), limit: AT_ONCE });
  const last = page.at(-1);
  const next = page.length === AT_ONCE && last ? writeTimePlace({ at: last.updatedAt, id: last.id }) : undefined;
  if (words.length === 0) return { conversations: page.map((talk) => ({ ...talk, said: undefined })), next };
  const ids = page.map(({ id }) => id);
  const [held, replaced] = await Promise.all([
    conversations.holding(ids, words.map(patternOf), MOST_MESSAGES),
    replacedNow(),
  ]);
  const said = new Map<string, string>();
  for (const { conversationId, message } of held) {
    if (replaced.has(`${conversationId}/${message.id}`)) continue;
    const found = findIn(spokenIn(message), words);
    if (found !== undefined && !said.has(conversationId)) said.set(conversationId, found);
  }
  const found = page.flatMap((talk): FoundTalk[] =>
    said.has(talk.id) || findIn(talk.title, words) !== undefined ? [{ ...talk, said: said.get(talk.id) }] : [],
  );
  return { conversations: found, next };
}

function placeOf(after: string | undefined): Pick<Conversation, "id" | "updatedAt"> | undefined {
  const place = readTimePlace(after);
  return place && { updatedAt: place.at, id: place.id };
}
