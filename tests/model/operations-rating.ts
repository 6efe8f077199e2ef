import * as fc from "fast-check";
import { ratingReasons } from "#app/guide/reply-rating.ts";
import { CourseRatings } from "#db/course-ratings.ts";
import { ReplyRatings } from "#db/reply-ratings.ts";
import { by, type Holdings, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

const owner = { sub: pool.sub, course: pool.contextId };
const reply = { ...owner, conversationId: pool.talk, messageId: pool.messageId };
type Owner = { sub: string; course: string };
type Row = Holdings["reply_ratings"][number];

const ratings = (at: At, { sub, course }: Owner) =>
  new ReplyRatings(at.scope, { learnerId: at.learner(sub), ltiContextId: at.course(course) });

const own = (held: Holdings, { sub, course }: Owner, at: At) =>
  held.reply_ratings.filter((row) => row.learner_id === at.learner(sub) && row.lti_context_id === at.course(course));

const isOf = (row: Row, of: { conversationId: string; messageId: string }) =>
  row.conversation_id === of.conversationId && row.message_id === of.messageId;

const rating = fc.oneof(
  fc.constant({ isHelpful: true }),
  fc.record({
    isHelpful: fc.constant(false),
    reason: fc.option(fc.constantFrom(...ratingReasons), { nil: undefined }),
    note: fc.option(pool.word, { nil: undefined }),
  }),
);

type Given = { isHelpful: boolean; reason?: Row["reason"] | undefined; note?: string | undefined };

/** How many learners, counted up to five. */
const people = (rows: readonly Row[]) => Math.min(new Set(rows.map((row) => row.learner_id)).size, 5);

export const replyRatings: Record<string, Record<string, Commands>> = {
  ReplyRatings: {
    rate: operation({
      args: fc.record({ ...reply, rating, isCounted: fc.boolean() }),
      call: (at, { rating: given, isCounted, ...args }) => ratings(at, args).rate(args, given, isCounted, at.now),
      should(held, { rating: given, isCounted, ...args }, at) {
        const learner = held.learner_profiles.find(({ id }) => id === at.learner(args.sub));
        const isTheirs = held.chat_conversations.some(
          (row) =>
            row.id === args.conversationId &&
            row.learner_id === learner?.id &&
            row.lti_context_id === at.course(args.course),
        );
        const isReply = held.chat_messages.some(
          (row) => row.conversation_id === args.conversationId && row.id === args.messageId && row.role === "assistant",
        );
        if (!isTheirs || !isReply || learner === undefined) return false;
        take(held.reply_ratings, (row) => isOf(row, args) && row.learner_id === learner.id);
        const { isHelpful, reason, note }: Given = given;
        held.reply_ratings.push({
          conversation_id: args.conversationId,
          message_id: args.messageId,
          learner_id: learner.id,
          lti_context_id: at.course(args.course),
          is_helpful: isHelpful ? 1 : 0,
          reason: reason ?? null,
          note: note ?? null,
          is_counted: isCounted && learner.test_user === 0 ? 1 : 0,
          updated_at: at.now,
        });
        return true;
      },
    }),
    takeBack: operation({
      args: fc.record(reply),
      call: (at, args) => ratings(at, args).takeBack(args),
      should(held, args, at) {
        const theirs = new Set(own(held, args, at));
        return take(held.reply_ratings, (row) => theirs.has(row) && isOf(row, args)).length > 0;
      },
    }),
    inConversation: operation({
      args: fc.record({ ...owner, conversationId: pool.talk }),
      call: (at, args) => ratings(at, args).inConversation(args.conversationId),
      should: (held, args, at) =>
        own(held, args, at)
          .filter((row) => row.conversation_id === args.conversationId)
          .map((row) => ({
            messageId: row.message_id,
            isHelpful: row.is_helpful === 1,
            reason: row.reason ?? undefined,
            note: row.note ?? undefined,
          }))
          .toSorted(by(({ messageId }) => messageId)),
      shows: (answer) => (answer as { messageId: string }[]).toSorted(by(({ messageId }) => messageId)),
    }),
  },
  CourseRatings: {
    tally: operation({
      args: fc.record({ course: pool.contextId }),
      call: (at, { course }) => new CourseRatings(at.scope, at.course(course)).tally(),
      should(held, { course }, at) {
        const all = held.reply_ratings.filter(
          (row) => row.lti_context_id === at.course(course) && row.is_counted === 1,
        );
        const critical = all.filter((row) => row.is_helpful === 0);
        return {
          helpful: all.length - critical.length,
          notHelpful: critical.length,
          raters: people(all),
          critics: people(critical),
          reasons: ratingReasons
            .map((reason) => ({ reason, count: all.filter((row) => row.reason === reason).length }))
            .filter(({ count }) => count > 0)
            .toSorted(by(({ reason }) => reason)),
        };
      },
      shows: (answer) => {
        const tally = answer as { reasons: { reason: string }[] };
        return { ...tally, reasons: tally.reasons.toSorted(by(({ reason }) => reason)) };
      },
    }),
  },
};
