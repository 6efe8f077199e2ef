import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type CourseTally, EMPTY_COURSE_TALLY, type Tallies } from "#app/learner/course-tally.ts";
import { learnerStateSchema, NEW_STATE } from "#app/learner/learner-state.ts";
import {
  failedTries,
  type KeptAnswer,
  type NewAnswer,
  placeAnswer,
  type PracticeChange,
  type PracticeStanding,
  profileOf,
  stateOf,
} from "#app/learner/practice-log.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const START = Date.UTC(2026, 8, 1, 9);
/** A few questions about two concepts, with two hints each. */
const LADDER = 2;
const concepts = { q1: "mean", q2: "mean", q3: "spread" } as const;
type QuestionId = keyof typeof concepts;

function given(questionId: QuestionId, isRight: boolean, at: number, told: Partial<NewAnswer> = {}): NewAnswer {
  return {
    id: `answer-${at}`,
    concept: concepts[questionId],
    questionId,
    given: { text: "5" },
    isRight,
    hints: 0,
    hour: new Date(at).getUTCHours(),
    tookMs: 20_000,
    answeredAt: at,
    ...told,
  };
}
const shown = (questionId: QuestionId, at: number) =>
  given(questionId, false, at, { given: { told: "solution" }, tookMs: undefined, hints: LADDER });

/** As the record keeps it: what adds up is added up, and everything goes through JSON. */
class Kept {
  log: KeptAnswer[] = [];
  state = NEW_STATE;
  sums = new Map<string, CourseTally>();
  last: { change: PracticeChange; standing: PracticeStanding } | undefined;

  take(answer: NewAnswer): PracticeChange {
    const sum = (key: string) => this.sums.get(key) ?? EMPTY_COURSE_TALLY;
    const standing: PracticeStanding = {
      mayProfile: true,
      profileVersion: this.log.length,
      state: learnerStateSchema.parse(JSON.parse(JSON.stringify(this.state))),
      stateSeq: this.log.length,
      lastSeq: this.log.length,
      tries: this.log.filter(({ questionId }) => questionId === answer.questionId),
      question: sum(answer.questionId),
      concepts: new Map(["mean", "spread"].map((concept) => [concept, sum(concept)])),
      course: sum(""),
    };
    const change = placeAnswer(standing, answer, this.log, { ladder: LADDER, wrong: ["the mean"] });
    this.log = [JSON.parse(JSON.stringify(change.answer)) as KeptAnswer, ...this.log];
    this.state = change.known?.state ?? this.state;
    this.#add(answer, change.gains);
    this.last = { change, standing };
    return change;
  }

  #add({ questionId, concept }: NewAnswer, gains: Tallies | undefined): void {
    if (gains === undefined) return;
    for (const [key, gain] of [
      [questionId, gains.question] as const,
      [concept, gains.concept] as const,
      ["", gains.course] as const,
    ]) {
      const before = this.sums.get(key) ?? EMPTY_COURSE_TALLY;
      const names = Object.keys(gain) as (keyof CourseTally)[];
      this.sums.set(key, Object.fromEntries(names.map((name) => [name, before[name] + gain[name]])) as CourseTally);
    }
  }
}

const anyStep = fc.record({
  question: fc.constantFrom<QuestionId>("q1", "q2", "q3"),
  isRight: fc.boolean(),
  isShown: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  hints: fc.integer({ min: 0, max: LADDER }),
  wait: fc.constantFrom(1_000, 3 * MINUTE, 11 * MINUTE, DAY, 9 * DAY),
});
const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 50 });

function practise(steps: readonly (typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never)[]): Kept {
  const kept = new Kept();
  let now = START;
  for (const { question, isRight, isShown, hints, wait } of steps) {
    now += wait;
    kept.take(isShown ? shown(question, now) : given(question, isRight, now, { hints }));
  }
  return kept;
}

test("the log, read again, makes the same state and the same profile, answer for answer", () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const { log, state, last } = practise(steps);
      expect(stateOf(log)).toEqual(state);
      expect(last && profileOf(stateOf(log), last.standing, log)).toEqual(last?.change.known?.profile);
    }),
  );
});

test("an answer that is said to be wrong about its learner is as if it had not been given", () => {
  fc.assert(
    fc.property(anySteps, fc.nat(), (steps, which) => {
      const { log } = practise(steps);
      const at = which % log.length;
      const contested = log.map((answer, place) => (place === at ? { ...answer, contested: true } : answer));
      expect(stateOf(contested)).toEqual(stateOf(log.filter((_, place) => place !== at)));
    }),
  );
});

test("what follows a solution that was shown is no evidence, until some time has passed", () => {
  const kept = new Kept();
  kept.take(shown("q1", START));
  expect(kept.state).toEqual(NEW_STATE);
  expect(kept.take(given("q1", true, START + MINUTE)).answer.isFirst).toBe(false);
  expect(kept.state).toEqual(NEW_STATE);
  expect(kept.take(given("q2", true, START + 2 * MINUTE)).answer.isFirst).toBe(true);
  expect(kept.take(given("q1", true, START + 30 * MINUTE)).answer.isFirst).toBe(true);
});

test("a wrong option is counted of who chose it when they were first asked, once", () => {
  const kept = new Kept();
  expect(kept.take(shown("q1", START)).wrong).toEqual([]);
  expect(kept.take(given("q1", false, START + MINUTE)).wrong).toEqual(["the mean"]);
  expect(kept.take(given("q1", false, START + DAY)).wrong).toEqual([]);
});

test("a solution that was shown is no try: neither of the learner nor of the question", () => {
  const kept = new Kept();
  kept.take(shown("q1", START));
  expect(failedTries(kept.log)).toBe(0);
  expect(kept.sums.get("q1")).toBeUndefined();
  kept.take(given("q1", false, START + MINUTE, { hints: LADDER }));
  expect(failedTries(kept.log)).toBe(1);
  expect(kept.sums.get("q1")).toMatchObject({ learners: 1, beyondHints: 1, answers: 0 });
});
