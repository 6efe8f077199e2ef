import { Conversations } from "#db/conversations.ts";
import { CourseRatings } from "#db/course-ratings.ts";
import { CourseStruggles } from "#db/course-struggles.ts";
import { Interventions } from "#db/interventions.ts";
import { LearningSessions } from "#db/learning-sessions.ts";
import { CrisisFlags } from "#db/crisis-flags.ts";
import { InstructorQuestions } from "#db/instructor-questions.ts";
import { OldConversations } from "#db/old-conversations.ts";
import { OldInstructorQuestions } from "#db/old-instructor-questions.ts";
import { ReplyRatings } from "#db/reply-ratings.ts";
import { StruggleEvents } from "#db/struggle-events.ts";
import { type Cases, EXPIRING, FIRST, LEARNER, learnerOf, NOW, owner, type Turn } from "./measured-case.ts";
import { named, THEN } from "./population.ts";

const conversation = named.conversation(LEARNER);
/** Several operations write to the same talk: each message takes a place in it that none had before, whoever writes it. */
let places = 100;
const message = ({ mark }: Turn) => ({
  id: mark,
  seq: (places += 1),
  role: "user" as const,
  parts: [{ type: "text" as const, text: "What is a p-value?" }],
  createdAt: NOW,
});
const handed = ({ scope }: Turn) => new InstructorQuestions(scope, owner.ltiContextId);
const hand = (at: Turn) =>
  handed(at).ask({ id: at.mark, learnerId: owner.learnerId, question: "Why?", reply: undefined }, NOW);
const flag = ({ scope, mark }: Turn, at: number) =>
  new CrisisFlags(scope).add({ ...owner, id: mark, seenBy: "instructors" }, at);
const talks = ({ scope }: Turn) => new Conversations(scope, owner);
const write = (at: Turn, role: "assistant") => talks(at).write(conversation, "", [{ ...message(at), role }], NOW);
const ratings = ({ scope }: Turn) => new ReplyRatings(scope, owner);
const rated = ({ mark }: Turn) => ({ conversationId: conversation, messageId: mark });

export const ofLearning: Cases = {
  LearningSessions: {
    find: { run: ({ scope }) => new LearningSessions(scope).find(named.session(LEARNER)) },
    ofLearner: { run: ({ scope }) => new LearningSessions(scope).ofLearner(learnerOf(1), { limit: 10 }) },
    end: { run: ({ scope, turn }) => new LearningSessions(scope).end(named.session(FIRST + turn), NOW) },
    deleteExpired: {
      prepare: ({ scope, turn }) =>
        scope
          .update("learning_sessions")
          .set({ expires_at: turn })
          .where("id", "=", named.session(EXPIRING + turn))
          .execute(),
      run: ({ scope }) => new LearningSessions(scope).deleteExpired(THEN, 1),
    },
  },
  OldConversations: {
    deleteBefore: {
      prepare: async (at) => {
        await talks(at).write(at.mark, "", [message(at)], NOW);
        await at.scope.update("chat_conversations").set({ updated_at: at.turn }).where("id", "=", at.mark).execute();
      },
      run: ({ scope }) => new OldConversations(scope).deleteBefore(THEN, 1),
    },
  },
  ReplyRatings: {
    rate: {
      prepare: (at) => write(at, "assistant"),
      run: (at) => ratings(at).rate(rated(at), { isHelpful: true }, true, NOW),
    },
    takeBack: {
      prepare: async (at) => {
        await write(at, "assistant");
        await ratings(at).rate(rated(at), { isHelpful: true }, true, NOW);
      },
      run: (at) => ratings(at).takeBack(rated(at)),
    },
    inConversation: { run: (at) => ratings(at).inConversation(conversation) },
  },
  CourseRatings: { tally: { run: ({ scope }) => new CourseRatings(scope, owner.ltiContextId).tally() } },
  InstructorQuestions: {
    ask: {
      run: (at) => handed(at).ask({ id: at.mark, learnerId: owner.learnerId, question: "Why?", reply: undefined }, NOW),
    },
    ofLearner: { run: (at) => handed(at).ofLearner(owner.learnerId, { limit: 10 }) },
    list: { run: (at) => handed(at).list("open", { limit: 10 }) },
    answer: { prepare: (at) => hand(at), run: (at) => handed(at).answer(at.mark, "Because.", NOW) },
    setClosed: { prepare: (at) => hand(at), run: (at) => handed(at).setClosed(at.mark, true, NOW) },
    remove: { prepare: (at) => hand(at), run: (at) => handed(at).remove(at.mark, owner.learnerId) },
  },
  CrisisFlags: {
    add: { run: (at) => flag(at, NOW) },
    list: { run: ({ scope }) => new CrisisFlags(scope).list("tenant", { limit: 20 }) },
    acknowledge: {
      prepare: (at) => flag(at, NOW),
      run: ({ scope, mark }) => new CrisisFlags(scope).acknowledge(mark, "tenant", "operator", NOW),
    },
    deleteBefore: {
      prepare: (at) => flag(at, at.turn),
      run: ({ scope }) => new CrisisFlags(scope).deleteBefore(THEN, 1),
    },
  },
  OldInstructorQuestions: {
    deleteBefore: {
      prepare: async (at) => {
        await handed(at).ask({ id: at.mark, learnerId: owner.learnerId, question: "Why?", reply: undefined }, at.turn);
      },
      run: ({ scope }) => new OldInstructorQuestions(scope).deleteBefore(THEN, 1),
    },
  },
  StruggleEvents: {
    add: {
      run: ({ scope, mark }) =>
        new StruggleEvents(scope).add({
          id: mark,
          learnerId: owner.learnerId,
          learningSessionId: named.session(LEARNER),
          ltiContextId: owner.ltiContextId,
          concept: "concept-0-1",
          level: "watch",
          reasons: [],
          detectedAt: NOW,
        }),
    },
    forget: {
      run: ({ scope }) => new StruggleEvents(scope).forget(learnerOf(1), ["asked-again", "deep-hint", "show-answer"]),
    },
    ofLearner: { run: ({ scope }) => new StruggleEvents(scope).ofLearner(learnerOf(1), { limit: 10 }) },
  },
  CourseStruggles: {
    offered: { run: ({ scope }) => new CourseStruggles(scope, owner.ltiContextId).offered(0, 500) },
    noticed: { run: ({ scope }) => new CourseStruggles(scope, owner.ltiContextId).noticed(0, 500) },
  },
  Interventions: {
    add: {
      run: ({ scope, mark }) =>
        new Interventions(scope).add({
          id: mark,
          learnerId: owner.learnerId,
          struggleEventId: `struggle-${LEARNER}`,
          kind: "hint",
          offeredAt: NOW,
        }),
    },
    resolve: {
      run: ({ scope, turn }) =>
        new Interventions(scope).resolve({ id: `offer-${FIRST + turn}`, learnerId: learnerOf(turn) }, "accepted", NOW),
    },
    follow: {
      run: ({ scope, turn }) =>
        new Interventions(scope).follow(
          { id: `offer-${FIRST + turn}`, learnerId: learnerOf(turn) },
          { answers: 1, right: 1 },
        ),
    },
    ofLearner: { run: ({ scope }) => new Interventions(scope).ofLearner(learnerOf(1), { limit: 10 }) },
  },
  Conversations: {
    latest: { run: (at) => talks(at).latest() },
    list: { run: (at) => talks(at).list({ after: undefined, limit: 10 }) },
    messages: {
      run: ({ scope }) =>
        new Conversations(scope, { ...owner, learnerId: named.learner(LEARNER + 1) }).messages(
          named.conversation(LEARNER + 1),
        ),
    },
    last: { run: (at) => talks(at).last(conversation, 2) },
    replyTo: { run: (at) => talks(at).replyTo(conversation, "message-1") },
    exists: { run: (at) => talks(at).exists(named.conversation(LEARNER)) },
    isTaken: { run: (at) => talks(at).isTaken(named.conversation(LEARNER + 1)) },
    write: { run: (at) => talks(at).write(conversation, "", [message(at)], NOW) },
    rename: { run: (at) => talks(at).rename(conversation, `Talk ${at.turn}`) },
    holding: { run: (at) => talks(at).holding([conversation], ["%never said%"], 100) },
    remove: {
      prepare: (at) => talks(at).write(at.mark, "", [message(at)], NOW),
      run: (at) => talks(at).remove(at.mark),
    },
  },
};
