import * as fc from "fast-check";
import { Conversations, type HeldMessage } from "#db/conversations.ts";
import { OldConversations } from "#db/old-conversations.ts";
import { by, type Holdings, Refused, removeTalk, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

const owner = fc.record({ sub: pool.sub, course: pool.contextId });
type Owner = typeof owner extends fc.Arbitrary<infer O> ? O : never;
const message = fc.record({
  id: pool.messageId,
  seq: fc.integer({ min: 1, max: 4 }),
  role: fc.constantFrom("user", "assistant"),
  text: pool.word,
});

const conversations = (at: At, { sub, course }: Owner) =>
  new Conversations(at.scope, { learnerId: at.learner(sub), ltiContextId: at.course(course) });

/** Last changed first. */
const own = (held: Holdings, { sub, course }: Owner, at: At) =>
  held.chat_conversations
    .filter((row) => row.learner_id === at.learner(sub) && row.lti_context_id === at.course(course))
    .toSorted(
      by(
        (row) => row.updated_at,
        (row) => row.id,
      ),
    )
    .toReversed()
    .map(({ id, title, created_at, updated_at }) => ({ id, title, createdAt: created_at, updatedAt: updated_at }));

const messagesIn = (held: Holdings, args: Owner & { id: string }, at: At) =>
  own(held, args, at).some(({ id }) => id === args.id)
    ? held.chat_messages
        .filter((row) => row.conversation_id === args.id)
        .toSorted(by((row) => row.seq))
        .map(({ id, seq, role, parts, created_at }) => ({
          id,
          seq,
          role,
          parts: JSON.parse(parts),
          createdAt: created_at,
        }))
    : [];

const placeOf = ({ conversationId, message: { id } }: HeldMessage) => `${conversationId}/${id}`;

const one = fc.record({ sub: pool.sub, course: pool.contextId, id: pool.talk });

export const talks: Record<string, Record<string, Commands>> = {
  Conversations: {
    latest: operation({
      args: owner,
      call: (at, args) => conversations(at, args).latest(),
      should: (held, args, at) => own(held, args, at)[0],
    }),
    list: operation({
      args: fc.record({ sub: pool.sub, course: pool.contextId, limit: pool.limit, after: pool.place }),
      call: (at, args) =>
        conversations(at, args).list({
          after: args.after === undefined ? undefined : own(at.before, args, at)[args.after],
          limit: args.limit,
        }),
      should(held, args, at) {
        const all = own(held, args, at);
        const from = args.after === undefined || all[args.after] === undefined ? 0 : args.after + 1;
        return all.slice(from, from + args.limit);
      },
    }),
    messages: operation({
      args: one,
      call: (at, args) => conversations(at, args).messages(args.id),
      should: messagesIn,
    }),
    last: operation({
      args: fc.record({ sub: pool.sub, course: pool.contextId, id: pool.talk, count: fc.integer({ min: 1, max: 3 }) }),
      call: (at, args) => conversations(at, args).last(args.id, args.count),
      should: (held, args, at) => messagesIn(held, args, at).slice(-args.count),
    }),
    replyTo: operation({
      args: fc.record({ sub: pool.sub, course: pool.contextId, id: pool.talk, question: pool.messageId }),
      call: (at, args) => conversations(at, args).replyTo(args.id, args.question),
      should(held, args, at) {
        const all = messagesIn(held, args, at);
        const asked = all.find(({ id }) => id === args.question);
        return all.find(({ seq, role }) => role === "assistant" && seq === (asked?.seq ?? Number.NaN) + 1);
      },
    }),
    exists: operation({
      args: one,
      call: (at, args) => conversations(at, args).exists(args.id),
      should: (held, args, at) => own(held, args, at).some(({ id }) => id === args.id),
    }),
    isTaken: operation({
      args: one,
      call: (at, args) => conversations(at, args).isTaken(args.id),
      should: (held, args, at) =>
        held.chat_conversations.some(({ id }) => id === args.id) &&
        !own(held, args, at).some(({ id }) => id === args.id),
    }),
    write: operation({
      args: fc.record({
        sub: pool.sub,
        course: pool.contextId,
        id: pool.talk,
        title: pool.word,
        messages: fc.array(message, { maxLength: 2 }),
        replaced: fc.array(fc.record({ questionId: pool.messageId, replyId: pool.messageId, title: pool.word }), {
          maxLength: 1,
        }),
      }),
      call: (at, { id, title, messages, replaced, ...args }) =>
        conversations(at, args).write(
          id,
          title,
          messages.map(({ text, ...each }) => ({ ...each, parts: [{ type: "text", text }], createdAt: at.now })),
          at.now,
          replaced,
        ),
      should(held, args, at) {
        const isThere =
          held.learner_profiles.some(({ id }) => id === at.learner(args.sub)) &&
          held.lti_contexts.some(({ id }) => id === at.course(args.course));
        if (isThere && !held.chat_conversations.some(({ id }) => id === args.id))
          held.chat_conversations.push({
            id: args.id,
            learner_id: at.learner(args.sub),
            lti_context_id: at.course(args.course),
            title: args.title,
            created_at: at.now,
            updated_at: at.now,
          });
        if (!own(held, args, at).some(({ id }) => id === args.id)) return false;
        for (const row of held.chat_conversations) if (row.id === args.id) row.updated_at = at.now;
        for (const gone of args.replaced) {
          const isGone = (talk: string, id: string) =>
            talk === args.id && (id === gone.questionId || id === gone.replyId);
          take(held.chat_messages, (row) => isGone(row.conversation_id, row.id));
          take(held.reply_ratings, (row) => isGone(row.conversation_id, row.message_id));
        }
        if (!held.chat_messages.some((row) => row.conversation_id === args.id))
          for (const gone of args.replaced)
            for (const row of held.chat_conversations)
              if (row.id === args.id && row.title === gone.title) row.title = args.title;
        for (const { id, seq, role, text } of args.messages) {
          const others = held.chat_messages.filter((row) => row.conversation_id === args.id);
          if (others.some((row) => row.id === id)) continue;
          if (others.some((row) => row.seq === seq)) throw new Refused(/UNIQUE/);
          const parts = JSON.stringify([{ type: "text", text }]);
          held.chat_messages.push({ conversation_id: args.id, id, seq, role, parts, created_at: at.now });
        }
        return true;
      },
    }),
    rename: operation({
      args: fc.record({ sub: pool.sub, course: pool.contextId, id: pool.talk, title: pool.word }),
      call: (at, args) => conversations(at, args).rename(args.id, args.title),
      should(held, args, at) {
        const isOwn = own(held, args, at).some(({ id }) => id === args.id);
        if (isOwn) for (const row of held.chat_conversations) if (row.id === args.id) row.title = args.title;
        return isOwn;
      },
    }),
    holding: operation({
      args: fc.record({ sub: pool.sub, course: pool.contextId, ids: fc.uniqueArray(pool.talk), word: pool.word }),
      call: (at, args) => conversations(at, args).holding(args.ids, [`%${args.word}%`], 100),
      should: (held, { ids, word, ...args }, at) =>
        ids
          .flatMap((id) => messagesIn(held, { ...args, id }, at).map((said) => ({ conversationId: id, message: said })))
          .filter((each) => JSON.stringify(each.message.parts).includes(word))
          .toSorted(by(placeOf)),
      shows: (answer) => (answer as HeldMessage[]).toSorted(by(placeOf)),
    }),
    remove: operation({
      args: one,
      call: (at, args) => conversations(at, args).remove(args.id),
      should(held, args, at) {
        const isOwn = own(held, args, at).some(({ id }) => id === args.id);
        if (isOwn) removeTalk(held, args.id);
        return isOwn;
      },
    }),
  },
  OldConversations: {
    deleteBefore: operation({
      args: fc.record({ earlier: fc.constantFrom(-1, 0, 1, 5), limit: pool.limit }),
      call: (at, args) => new OldConversations(at.scope).deleteBefore(at.now - args.earlier, args.limit),
      should(held, { earlier, limit }, at) {
        const resting = held.chat_conversations
          .filter((row) => row.updated_at < at.now - earlier)
          .toSorted(
            by(
              (row) => row.updated_at,
              (row) => row.id,
            ),
          )
          .slice(0, limit);
        for (const { id } of resting) removeTalk(held, id);
        return resting.length;
      },
    }),
  },
};
