import * as fc from "fast-check";
import { InstructorQuestions } from "#db/instructor-questions.ts";
import { OldInstructorQuestions } from "#db/old-instructor-questions.ts";
import { by, type Holdings, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

const state = fc.constantFrom("open" as const, "open" as const, "answered" as const, "closed" as const);
const questions = (at: At, course: string) => new InstructorQuestions(at.scope, at.course(course));

/** Newest first. */
const ofCourse = (held: Holdings, course: string, at: At) =>
  held.instructor_questions
    .filter((row) => row.lti_context_id === at.course(course))
    .toSorted(
      by(
        (row) => row.created_at,
        (row) => row.id,
      ),
    )
    .toReversed();

type Row = Holdings["instructor_questions"][number];
const told = (row: Row) => ({
  id: row.id,
  question: row.question,
  reply: row.reply ?? undefined,
  state: row.status,
  answer: row.answer ?? undefined,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
const found = (held: Holdings, { course, id }: { course: string; id: string }, at: At) =>
  ofCourse(held, course, at).find((row) => row.id === id);

export const handedQuestions: Record<string, Record<string, Commands>> = {
  InstructorQuestions: {
    ask: operation({
      args: fc.record({
        sub: pool.sub,
        course: pool.contextId,
        id: pool.handed,
        question: pool.word,
        reply: fc.option(pool.word, { nil: undefined }),
      }),
      call: (at, { sub, course, ...asked }) =>
        questions(at, course).ask({ ...asked, learnerId: at.learner(sub) }, at.now),
      should(held, { sub, course, id, question, reply }, at) {
        const [learner, place] = [at.learner(sub), at.course(course)];
        const isThere =
          held.learner_profiles.some((row) => row.id === learner) && held.lti_contexts.some((row) => row.id === place);
        if (isThere && !held.instructor_questions.some((row) => row.id === id))
          held.instructor_questions.push({
            id,
            lti_context_id: place,
            learner_id: learner,
            question,
            reply: reply ?? null,
            status: "open",
            answer: null,
            created_at: at.now,
            updated_at: at.now,
          });
        const row = found(held, { course, id }, at);
        return row?.learner_id === learner && row.question === question;
      },
    }),
    ofLearner: operation({
      args: fc.record({ sub: pool.sub, course: pool.contextId, limit: pool.limit }),
      call: (at, { sub, course, limit }) => questions(at, course).ofLearner(at.learner(sub), { limit }),
      should: (held, { sub, course, limit }, at) =>
        ofCourse(held, course, at)
          .filter((row) => row.learner_id === at.learner(sub))
          .slice(0, limit)
          .map(told),
    }),
    list: operation({
      args: fc.record({ course: pool.contextId, state, limit: pool.limit }),
      call: (at, args) => questions(at, args.course).list(args.state, { limit: args.limit }),
      should: (held, args, at) =>
        ofCourse(held, args.course, at)
          .filter((row) => row.status === args.state)
          .slice(0, args.limit)
          .map((row) => {
            const person = held.learner_profiles.find(({ id }) => id === row.learner_id);
            return { ...told(row), learnerName: person?.display_name ?? undefined, isPreview: person?.test_user === 1 };
          }),
    }),
    answer: operation({
      args: fc.record({ course: pool.contextId, id: pool.handed, answer: pool.word }),
      call: (at, { course, id, answer }) => questions(at, course).answer(id, answer, at.now),
      should(held, args, at) {
        const row = found(held, args, at);
        if (row) Object.assign(row, { answer: args.answer, status: "answered", updated_at: at.now });
        return row !== undefined;
      },
    }),
    setClosed: operation({
      args: fc.record({
        course: pool.contextId,
        id: pool.handed,
        isClosed: fc.boolean(),
        sub: fc.option(pool.sub, { nil: undefined }),
      }),
      call: (at, { course, id, isClosed, sub }) =>
        questions(at, course).setClosed(id, isClosed, at.now, sub === undefined ? undefined : at.learner(sub)),
      should(held, { isClosed, sub, ...args }, at) {
        const row = found(held, args, at);
        if (row === undefined || (sub !== undefined && row.learner_id !== at.learner(sub))) return false;
        row.status = isClosed ? "closed" : row.answer === null ? "open" : "answered";
        row.updated_at = at.now;
        return true;
      },
    }),
    remove: operation({
      args: fc.record({ course: pool.contextId, id: pool.handed, sub: pool.sub }),
      call: (at, { course, id, sub }) => questions(at, course).remove(id, at.learner(sub)),
      should: (held, { sub, ...args }, at) =>
        take(held.instructor_questions, (row) => row === found(held, args, at) && row.learner_id === at.learner(sub))
          .length > 0,
    }),
  },
  OldInstructorQuestions: {
    deleteBefore: operation({
      args: fc.record({ earlier: fc.constantFrom(-1, 0, 1, 5), limit: pool.limit }),
      call: (at, { earlier, limit }) => new OldInstructorQuestions(at.scope).deleteBefore(at.now - earlier, limit),
      should(held, { earlier, limit }, at) {
        const resting = new Set(
          held.instructor_questions
            .filter((row) => row.updated_at < at.now - earlier)
            .toSorted(
              by(
                (row) => row.updated_at,
                (row) => row.id,
              ),
            )
            .slice(0, limit)
            .map(({ id }) => id),
        );
        return take(held.instructor_questions, ({ id }) => resting.has(id)).length;
      },
    }),
  },
};
