import type { KeptAnswer } from "./practice-log.ts";

/**
 * The next question of a set: one that was not answered yet, in the set's order; then one whose last answer was wrong; then the
 * one whose last answer lies back longest.
 * @param recent the learner's latest answers, newest first
 * @param after one that is left for another: the one that comes after it, around
 */
export function chooseQuestion<Question extends { id: string }>(
  questions: readonly Question[],
  recent: readonly KeptAnswer[],
  after?: string,
): Question | undefined {
  const last = new Map(recent.toReversed().map((answer) => [answer.questionId, answer]));
  const rank = ({ id }: Question) => {
    const answer = last.get(id);
    if (answer === undefined) return 0;
    return answer.isRight ? 2 : 1;
  };
  const seq = ({ id }: Question) => last.get(id)?.seq ?? 0;
  return nextAfter(
    questions.toSorted((a, b) => rank(a) - rank(b) || seq(a) - seq(b)),
    after,
  );
}

/** How many questions of a set were answered rightly, the last time. */
export function countDone(questions: readonly { id: string }[], recent: readonly KeptAnswer[]): number {
  const last = new Map(recent.toReversed().map((answer) => [answer.questionId, answer]));
  return questions.filter(({ id }) => last.get(id)?.isRight === true).length;
}

/** What is known of a concept, for what is asked next. */
export type ConceptNeed = { known: number | undefined; isDue: boolean };

/** Where nothing says how surely a concept is known. */
const UNKNOWN = 0.5;

/**
 * The questions of a practice set in the order in which they are asked: those that were not tried yet, of the concepts that are due
 * and then of those that are known least; then those whose last answer was wrong; then those that are done.
 * @param questions in the set's order
 * @param done ids of those that were answered rightly in the set
 * @param recent the learner's latest answers, newest first
 */
export function orderOfSet<Question extends { id: string; concept: string }>(
  questions: readonly Question[],
  done: ReadonlySet<string>,
  recent: readonly KeptAnswer[],
  needs: ReadonlyMap<string, ConceptNeed>,
): Question[] {
  const last = new Map(recent.toReversed().map((answer) => [answer.questionId, answer]));
  const rank = ({ id }: Question) => {
    if (done.has(id)) return 2;
    return last.get(id)?.isRight === false ? 1 : 0;
  };
  const need = ({ concept }: Question) => {
    const { known = UNKNOWN, isDue = false } = needs.get(concept) ?? {};
    return isDue ? known - 1 : known;
  };
  const seq = ({ id }: Question) => last.get(id)?.seq ?? 0;
  return questions.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one - other || (one === 0 ? need(a) - need(b) : seq(a) - seq(b));
  });
}

/** The one that comes after another, around; without it, the first. */
export function nextAfter<Question extends { id: string }>(
  questions: readonly Question[],
  after: string | undefined,
): Question | undefined {
  const place = questions.findIndex(({ id }) => id === after);
  return questions[(place + 1) % questions.length];
}
