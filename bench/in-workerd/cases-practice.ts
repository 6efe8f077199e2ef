import { EMPTY_COURSE_TALLY } from "#app/learner/course-tally.ts";
import { NEW_STATE } from "#app/learner/learner-state.ts";
import { PracticeLog } from "#db/practice-log.ts";
import { type Cases, NOW, owner, type Turn } from "./measured-case.ts";

const log = ({ scope }: Turn) => new PracticeLog(scope, owner);
const change = { state: NEW_STATE, profile: { concepts: {} }, version: 0 };
const gains = { question: EMPTY_COURSE_TALLY, concept: EMPTY_COURSE_TALLY, course: EMPTY_COURSE_TALLY };
const keep = (at: Turn) =>
  log(at).keep(
    {
      id: at.mark,
      seq: at.turn,
      concept: "concept-0-1",
      questionId: "question-1",
      given: { text: "yes" },
      isRight: true,
      isFirst: true,
      hints: 0,
      expected: 0.5,
      hour: 9,
      tookMs: undefined,
      contested: false,
      answeredAt: NOW,
    },
    { known: change, gains },
    NOW,
  );

/** What a learner practises. */
export const ofPractice: Cases = {
  PracticeLog: {
    standing: { run: (at) => log(at).standing("question-1") },
    keep: { run: keep },
    find: { run: (at) => log(at).find("PracticeLog-keep-1") },
    recent: { run: (at) => log(at).recent({ before: undefined, limit: 20 }) },
    knowledge: { run: (at) => log(at).knowledge() },
    contest: { prepare: keep, run: (at) => log(at).contest({ id: at.mark }) },
    replace: { run: (at) => log(at).replace(1_000, change, NOW) },
  },
};
