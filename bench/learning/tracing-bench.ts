import { masteryFeatures } from "#app/learner/mastery.ts";
import { sigmoid } from "#app/learner/logistic.ts";
import { predictAnswer } from "#app/learner/predict-answer.ts";
import { expectedRate } from "#app/learner/tally.ts";
import { afterAnswer, NEW_CONCEPT, NEW_LEARNER, type ConceptTrace } from "#app/learner/trace.ts";
import { MASTERY_WEIGHTS } from "#app/learner/tracing-weights.ts";
import { figure, type Table } from "../table.ts";
import type { DataAnswer } from "./answers.ts";
import { predictByBkt } from "./baselines/bkt.ts";
import { predictByElo } from "./baselines/elo.ts";
import { predictByPfa } from "./baselines/pfa.ts";
import { predictBySkillMean } from "./baselines/skill-mean.ts";
import { auc, calibration, calibrationError, logLoss, Predictions, rootMeanSquare } from "./measures.ts";
import { type Fitted, fitTracing, walk } from "./tracing.ts";

export type Model = { name: string; predictions: Predictions };

/** Every model's predictions of every test answer. */
export function tracingModels(train: readonly DataAnswer[][], test: readonly DataAnswer[][]) {
  const fitted = fitTracing(train);
  const models: Model[] = [
    ["skill mean", predictBySkillMean],
    ["BKT, fitted by EM", predictByBkt],
    ["PFA", predictByPfa],
    ["Elo", predictByElo],
    ["ours: mastery alone", byMastery(fitted)],
    ["ours, weights as shipped", byOurs(fitted)],
    ["ours, weights fitted here", byOurs(fitted, fitted.weights)],
  ].map(([name, predict]) => model(name as string, predict as Predict, train, test));
  return { models, fitted };
}

type Predict = (train: readonly DataAnswer[][], test: readonly DataAnswer[][], into: Predictions) => void;

function model(name: string, predict: Predict, train: readonly DataAnswer[][], test: readonly DataAnswer[][]): Model {
  const predictions = new Predictions();
  predict(train, test, predictions);
  return { name, predictions };
}

/** Questions' and concepts' tallies stay as trained. */
function byOurs({ tallies }: Fitted, weights?: readonly number[]): Predict {
  return (_, test, into) =>
    walk(test, tallies, {
      learns: false,
      look: (moment, { isRight }) => into.add(predictAnswer(moment, weights), isRight),
    });
}

function byMastery({ tallies }: Fitted): Predict {
  const weights = Object.values(MASTERY_WEIGHTS);
  return (_, test, into) =>
    walk(test, tallies, {
      learns: false,
      look: (moment, { isRight }) =>
        into.add(
          sigmoid(masteryFeatures(moment).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)),
          isRight,
        ),
    });
}

export function tracingTable(models: readonly Model[]): Table {
  return {
    title: "Tracing: will the next answer be right?",
    how: `${models[0]?.predictions.outcomes.length.toLocaleString("en")} answers of test.tsv; all fitted on train.tsv alone.`,
    headings: ["model", "AUC", "log loss", "RMSE", "ECE"],
    rows: models.map(({ name, predictions }) => [
      name,
      ...[auc(predictions), logLoss(predictions), rootMeanSquare(predictions), calibrationError(predictions)].map(
        (value) => value.toFixed(4),
      ),
    ]),
  };
}

export function calibrationTable({ name, predictions }: Model): Table {
  return {
    title: `Calibration: ${name}`,
    how: "Answers by how likely they were said to be right, and how many were.",
    headings: ["said", "answers", "mean said", "right"],
    rows: calibration(predictions).map(({ from, count, predicted, came }) => [
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
      count.toLocaleString("en"),
      count === 0 ? "–" : predicted.toFixed(3),
      count === 0 ? "–" : came.toFixed(3),
    ]),
  };
}

/** How far the next five answers lie from mastery's word, against how far they should by its deviation and by chance. 1: as said. */
export function deviationTable(test: readonly DataAnswer[][], { tallies }: Fitted): Table {
  const weights = Object.values(MASTERY_WEIGHTS);
  const after = [1, 2, 3, 5, 8];
  const sums = new Map(after.map((answers) => [answers, { squares: 0, pairs: 0 }]));
  for (const learner of test) {
    const open = new Map<
      string,
      { concept: ConceptTrace; elsewhere: number; from: number; said: number[]; right: number }[]
    >();
    walk([learner], tallies, {
      learns: false,
      look: (moment, { concept, isRight }) => {
        const features = masteryFeatures(moment);
        const following = open.get(concept) ?? [];
        open.set(concept, following);
        const { answers } = moment.concept;
        if (sums.has(answers))
          following.push({ concept: moment.concept, elsewhere: features[2] ?? 0, from: answers, said: [], right: 0 });
        for (const one of following) {
          if (one.said.length === 5) continue;
          const fixed = [1, features[1] ?? 0, one.elsewhere, one.concept.skill];
          one.said.push(sigmoid(fixed.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
          one.right += Number(isRight);
          if (one.said.length < 5) continue;
          const mean = one.said.reduce((sum, p) => sum + p, 0) / 5;
          const spread = one.said.reduce((sum, p) => sum + p * (1 - p), 0) / 5;
          const variance = spread / 5 + spread ** 2 / (1 + one.concept.information);
          const sum = sums.get(one.from);
          if (sum === undefined) continue;
          sum.squares += (one.right / 5 - mean) ** 2 / variance;
          sum.pairs += 1;
        }
      },
    });
  }
  return {
    title: "Uncertainty of mastery",
    how: "After so many answers about a concept: squared distance of the next five from what mastery says, over what is to be expected.",
    headings: ["answers", "pairs", "ratio"],
    rows: [...sums].map(([answers, { squares, pairs }]) => [
      String(answers),
      pairs.toLocaleString("en"),
      pairs === 0 ? "–" : (squares / pairs).toFixed(2),
    ]),
  };
}

/** The clock of one answer: predicted, and taken into the learner's and the course's state. Microseconds, mean over all of test.tsv. */
export function timePerAnswer(test: readonly DataAnswer[][], { tallies }: Fitted, now: () => number): string {
  let answers = 0;
  let sink = 0;
  const began = now();
  for (const learner of test) {
    let overall = NEW_LEARNER;
    const concepts = new Map<string, ConceptTrace>();
    for (const answer of learner) {
      const concept = concepts.get(answer.concept) ?? NEW_CONCEPT;
      const ease = tallies.ease(answer);
      sink += predictAnswer({ overall, concept, ease });
      const after = afterAnswer(overall, concept, { expected: expectedRate(ease), isRight: answer.isRight });
      overall = after.overall;
      concepts.set(answer.concept, after.concept);
      answers += 1;
    }
  }
  const micros = ((now() - began) * 1_000) / answers;
  return Number.isFinite(sink) ? `${figure(micros)} µs an answer: predicted, and taken into the learner's trace.` : "";
}
