import type { DataAnswer } from "../answers.ts";
import type { Predictions } from "../measures.ts";

/** The share of right answers of each skill, drawn to the share of all as if five answers had said so. */
export function predictBySkillMean(
  train: readonly DataAnswer[][],
  test: readonly DataAnswer[][],
  into: Predictions,
): void {
  const skills = new Map<string, { right: number; answers: number }>();
  const all = { right: 0, answers: 0 };
  for (const { concept, isRight } of train.flat()) {
    const skill = skills.get(concept) ?? { right: 0, answers: 0 };
    skills.set(concept, skill);
    for (const sum of [skill, all]) {
      sum.right += Number(isRight);
      sum.answers += 1;
    }
  }
  for (const { concept, isRight } of test.flat()) {
    const { right, answers } = skills.get(concept) ?? { right: 0, answers: 0 };
    into.add((right + 5 * (all.right / all.answers)) / (answers + 5), isRight);
  }
}
