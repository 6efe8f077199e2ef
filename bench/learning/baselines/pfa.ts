import { sigmoid } from "#app/learner/logistic.ts";
import type { DataAnswer } from "../answers.ts";
import { fitLogistic, Rows } from "../logistic-regression.ts";
import type { Predictions } from "../measures.ts";

/**
 * Performance factors analysis (Pavlik, Cen & Koedinger 2009): p = σ(β + γ right + ρ wrong), each of the skill; right and wrong are the
 * learner's earlier answers there. A skill that training did not meet has the weights of all together.
 */
export function predictByPfa(train: readonly DataAnswer[][], test: readonly DataAnswer[][], into: Predictions): void {
  const all = new Rows(3);
  const skills = new Map<string, Rows>();
  walk(train, (concept, features, isRight) => {
    const rows = skills.get(concept) ?? new Rows(3);
    skills.set(concept, rows);
    rows.add(features, isRight);
    all.add(features, isRight);
  });
  const common = fitLogistic(all);
  const fitted = new Map([...skills].map(([concept, rows]) => [concept, fitLogistic(rows)]));
  walk(test, (concept, features, isRight) => {
    const weights = fitted.get(concept) ?? common;
    into.add(sigmoid(features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)), isRight);
  });
}

function walk(
  learners: readonly DataAnswer[][],
  look: (concept: string, features: number[], isRight: boolean) => void,
): void {
  for (const answers of learners) {
    const counts = new Map<string, { right: number; wrong: number }>();
    for (const { concept, isRight } of answers) {
      const { right, wrong } = counts.get(concept) ?? { right: 0, wrong: 0 };
      look(concept, [1, right, wrong], isRight);
      counts.set(concept, { right: right + Number(isRight), wrong: wrong + Number(!isRight) });
    }
  }
}
