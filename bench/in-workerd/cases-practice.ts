import { EMPTY_COURSE_TALLY } from "#app/learner/course-tally.ts";
import { NEW_STATE } from "#app/learner/learner-state.ts";
import { CourseTallies } from "#db/course-tallies.ts";
import { PracticeLog } from "#db/practice-log.ts";
import { PracticeScores } from "#db/practice-scores.ts";
import { PracticeSets } from "#db/practice-sets.ts";
import { type Cases, COURSE, LEARNER, NOW, owner, type Turn } from "./measured-case.ts";
import { named } from "./population.ts";

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
    { wrong: ["the mean"], known: change, gains },
    NOW,
  );

const COLUMN = named.columnOf(LEARNER);
const sets = ({ scope }: Turn) => new PracticeSets(scope, COURSE);
const scores = ({ scope }: Turn) => new PracticeScores(scope, COURSE);
const set = ({ mark }: Turn) => ({ id: mark, title: "Practice", reports: false, concepts: ["concept-0-1"] });
const add = (at: Turn) => sets(at).add(set(at), NOW);

/** What a learner practises. */
export const ofPractice: Cases = {
  CourseTallies: { all: { run: ({ scope }) => new CourseTallies(scope, owner.ltiContextId).all() } },
  PracticeLog: {
    standing: { run: (at) => log(at).standing("question-1") },
    keep: { run: keep },
    find: { run: (at) => log(at).find("PracticeLog-keep-1") },
    recent: { run: (at) => log(at).recent({ before: undefined, limit: 20 }) },
    rightInSet: { run: (at) => log(at).rightInSet("set-1") },
    knowledge: { run: (at) => log(at).knowledge() },
    contest: { prepare: keep, run: (at) => log(at).contest({ id: at.mark }) },
    replace: { run: (at) => log(at).replace(1_000, change, NOW) },
  },
  PracticeSets: {
    list: { run: (at) => sets(at).list() },
    find: { prepare: add, run: (at) => sets(at).find(at.mark) },
    prepareAdd: { run: (at) => at.scope.batch(sets(at).prepareAdd(set(at), NOW)) },
    add: { run: add },
    prepareReporting: { run: (at) => at.scope.batch([sets(at).prepareReporting(["set-1"], "launch", NOW)]) },
    setReporting: { prepare: add, run: (at) => sets(at).setReporting(at.mark, true, NOW) },
    remove: { prepare: add, run: (at) => sets(at).remove(at.mark) },
  },
  PracticeScores: {
    ofSet: { run: (at) => scores(at).ofSet(named.session(LEARNER), ["set-1"], "practice:set-1") },
    scoreOf: { run: (at) => scores(at).scoreOf(COLUMN, owner.learnerId) },
    raise: {
      run: (at) =>
        scores(at).raise(
          {
            lineItemId: COLUMN,
            learnerId: owner.learnerId,
            given: 10 + at.turn,
            activityProgress: "InProgress",
            gradingProgress: "Pending",
          },
          NOW,
        ),
    },
  },
};
