import { expect, test } from "vitest";
import { sigmoid } from "#app/learner/logistic.ts";
import { readAnswers } from "../../bench/learning/answers.ts";
import testText from "../../bench/learning/invented/test.tsv?raw";
import trainText from "../../bench/learning/invented/train.tsv?raw";
import { fitLogistic, Rows } from "../../bench/learning/logistic-regression.ts";
import {
  auc,
  calibration,
  calibrationError,
  logLoss,
  precisionAtRecall,
  Predictions,
  rootMeanSquare,
} from "../../bench/learning/measures.ts";
import { learningReport } from "../../bench/learning/report.ts";
import { tracingModels } from "../../bench/learning/tracing-bench.ts";

const train = readAnswers(trainText, "train.tsv");
const held = readAnswers(testText, "test.tsv");

function predictions(...pairs: [probability: number, outcome: boolean][]): Predictions {
  const made = new Predictions();
  for (const [probability, outcome] of pairs) made.add(probability, outcome);
  return made;
}

test("the report goes from two files to figures, on a course that it never saw", () => {
  let clock = 0;
  const parts = [...learningReport(train, held, { weights: true, now: () => (clock += 1) })];
  const report = parts.join("\n");
  for (const name of ["skill mean", "BKT", "PFA", "Elo", "ours, weights as shipped", "ours, weights fitted here"])
    expect(report).toContain(name);
  expect(report).toContain("µs an answer");
  expect(report).toContain("conceptRate:");
  expect(report).toMatch(/ 3 +ours, fitted here +\d+ /);
  expect(report).not.toContain("NaN");
});

test("every model predicts each test answer by a probability, and knows more than chance", () => {
  const { models } = tracingModels(train, held);
  for (const { predictions: said } of models) {
    expect(said.outcomes).toHaveLength(held.flat().length);
    expect(said.probabilities.every((p) => p > 0 && p < 1)).toBe(true);
    expect(auc(said)).toBeGreaterThan(0.6);
  }
});

test("nothing of the test's outcomes reaches the predictions before them", () => {
  const last = held.map((answers) =>
    answers.map((answer, at) => (at < answers.length - 1 ? answer : { ...answer, isRight: !answer.isRight })),
  );
  const [a, b] = [held, last].map((answers) =>
    tracingModels(train, answers).models.map((model) => model.predictions.probabilities),
  );
  expect(b).toEqual(a);
});

test("a file that is no such file is told so, with the line", () => {
  const good = "user_id\titem_id\tcorrect\tskill_id\n1\t2\t1\t3\n";
  expect(readAnswers(good, "a.tsv")).toEqual([[{ item: "2", concept: "3", isRight: true }]]);
  expect(readAnswers(good.replaceAll("\n", "\r\n"), "a.tsv")).toHaveLength(1);
  expect(readAnswers(good.replace("\t1\t", "\t1.0\t"), "a.tsv")).toEqual(readAnswers(good, "a.tsv"));
  expect(() => readAnswers("user_id\titem_id\n", "a.tsv")).toThrow("a.tsv: the first line has no column correct");
  expect(() => readAnswers(`${good}1\t2\tyes\t3\n`, "a.tsv")).toThrow('a.tsv, line 3: correct is "yes"');
  expect(() => readAnswers("user_id\titem_id\tcorrect\tskill_id\n", "a.tsv")).toThrow("no answers");
});

test("the measures are what they are by hand", () => {
  const said = predictions([0.9, true], [0.8, false], [0.3, true], [0.1, false]);
  expect(auc(said)).toBe(0.75);
  expect(auc(predictions([0.5, true], [0.5, false]))).toBe(0.5);
  expect(logLoss(predictions([0.5, true], [0.25, false]))).toBeCloseTo(-(Math.log(0.5) + Math.log(0.75)) / 2);
  expect(rootMeanSquare(predictions([0.5, true], [0.5, false]))).toBe(0.5);
  expect(calibrationError(predictions([0.75, true], [0.75, false], [1, true], [1, true]))).toBeCloseTo(0.125);
  expect(calibration(said).reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(precisionAtRecall(said, 0.5)).toBe(1);
  expect(precisionAtRecall(said, 1)).toBeCloseTo(2 / 3);
});

test("a logistic regression finds the weights that made its rows", () => {
  const rows = new Rows(3);
  let random = 1;
  const chance = () => (random = (random * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let row = 0; row < 20_000; row++) {
    const features = [1, chance() * 2 - 1, chance() * 4 - 2];
    rows.add(features, chance() < sigmoid(0.5 - 1.5 * (features[1] ?? 0) + 0.8 * (features[2] ?? 0)));
  }
  const [bias = 0, first = 0, second = 0] = fitLogistic(rows);
  expect(Math.abs(bias - 0.5)).toBeLessThan(0.1);
  expect(Math.abs(first + 1.5)).toBeLessThan(0.1);
  expect(Math.abs(second - 0.8)).toBeLessThan(0.1);
});
