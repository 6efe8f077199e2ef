import type { KeptAnswer } from "./practice-log.ts";

/**
 * The next question of a set: one that was not answered yet, in the set's order; then one whose last answer was wrong; then the
 * one whose last answer lies back longest.
 * @param recent the learner's latest answers, newest first
 */
export function chooseQuestion<Question extends { id: string }>(
  questions: readonly Question[],
  recent: readonly KeptAnswer[],
): Question | undefined {
  const last = new Map(recent.toReversed().map((answer) => [answer.questionId, answer]));
  const rank = ({ id }: Question) => {
    const answer = last.get(id);
    if (answer === undefined) return 0;
    return answer.isRight ? 2 : 1;
  };
  const seq = ({ id }: Question) => last.get(id)?.seq ?? 0;
  return questions.toSorted((a, b) => rank(a) - rank(b) || seq(a) - seq(b))[0];
}

/** How many questions of a set were answered rightly, the last time. */
export function countDone(questions: readonly { id: string }[], recent: readonly KeptAnswer[]): number {
  const last = new Map(recent.toReversed().map((answer) => [answer.questionId, answer]));
  return questions.filter(({ id }) => last.get(id)?.isRight === true).length;
}
