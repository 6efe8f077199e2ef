import { FEATURES } from "#app/learner/answer-features.ts";
import { MASTERY_WEIGHTS } from "#app/learner/tracing-weights.ts";
import { plainTable } from "../table.ts";
import type { DataAnswer } from "./answers.ts";
import { fitSpinning, struggleTable } from "./struggle-bench.ts";
import { calibrationTable, deviationTable, timePerAnswer, tracingModels, tracingTable } from "./tracing-bench.ts";

/** What `npm run bench:learning` prints, part by part. @param now a clock in ms */
export function* learningReport(
  train: readonly DataAnswer[][],
  test: readonly DataAnswer[][],
  { weights, now }: { weights: boolean; now: () => number },
): Generator<string> {
  const { models, fitted } = tracingModels(train, test);
  yield plainTable(tracingTable(models));
  for (const model of models.slice(-1)) yield plainTable(calibrationTable(model));
  yield plainTable(deviationTable(test, fitted));
  yield timePerAnswer(test, fitted, now);
  const spinning = fitSpinning(train);
  yield plainTable(struggleTable(train, test, spinning));
  if (!weights) return;
  yield named("ANSWER_WEIGHTS", FEATURES, fitted.weights);
  yield named("MASTERY_WEIGHTS", Object.keys(MASTERY_WEIGHTS), fitted.masteryWeights);
  yield `SPIN_WEIGHTS\n${spinning.map((row) => `  [${row.map((weight) => Number(weight.toFixed(2))).join(", ")}],`).join("\n")}`;
}

function named(title: string, names: readonly string[], weights: readonly number[]): string {
  return `${title}\n${names.map((name, at) => `  ${name}: ${Number((weights[at] ?? 0).toFixed(3))},`).join("\n")}`;
}
