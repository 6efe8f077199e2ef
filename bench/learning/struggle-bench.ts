import { sigmoid } from "#app/learner/logistic.ts";
import { expectedRate } from "#app/learner/tally.ts";
import { afterAnswer, type OverallTrace } from "#app/learner/trace.ts";
import { riskProbability, spinFeatures, spinRisk } from "#app/struggle/spin-risk.ts";
import { afterTry, type Fates, MOST_TRIES, NO_FATES, NO_TRIES, spinRate, type Tries } from "#app/struggle/tries.ts";
import type { Table } from "../table.ts";
import type { DataAnswer } from "./answers.ts";
import { fitLogistic, Rows } from "./logistic-regression.ts";
import { auc, calibrationError, precisionAtRecall, Predictions } from "./measures.ts";
import { CourseTallies, walk } from "./tracing.ts";

/** A try after which it is open whether the learner will spin, and whether they did. */
type OpenTry = { tries: Tries; trailingWrong: number; concept: string; overall: OverallTrace; spun: boolean };

/** What a course knows: tallies, fates by concept and in all. */
type Course = { tallies: CourseTallies; fates: Map<string, Fates>; all: Fates };

const FOLDS = 5;
const COUNTS = Array.from({ length: MOST_TRIES - 1 }, (_, at) => at + 1);
/** What is reported. */
const REPORTED = [3, 5, 7];

/** Weights for each count of tries. Each learner's rows come from a course that has seen the other four fifths of the learners. */
export function fitSpinning(train: readonly DataAnswer[][]): number[][] {
  const rows = COUNTS.map(() => new Rows(7));
  eachFold(train, (course, { tries, concept, overall, spun }) => {
    rows[tries.count - 1]?.add(spinFeatures(tries, rateOf(course, concept), overall), spun);
  });
  return rows.map((each) => fitLogistic(each));
}

/** The formula of earlier work, fitted here: shares and runs of answers, how easy the concept is, and how well the learner does elsewhere. */
function fitFormula(train: readonly DataAnswer[][]): number[][] {
  const rows = COUNTS.map(() => new Rows(6));
  eachFold(train, (course, open) => rows[open.tries.count - 1]?.add(formulaFeatures(course, open), open.spun));
  return rows.map((each) => fitLogistic(each));
}

function formulaFeatures({ tallies }: Course, { tries, trailingWrong, concept, overall }: OpenTry): number[] {
  const tally = tallies.concepts.get(concept) ?? { right: 0, answers: 0 };
  const usual = (tallies.course.right + 1) / (tallies.course.answers + 2);
  const conceptRate = (tally.right + 5 * usual) / (tally.answers + 5);
  const elsewhere = {
    right: overall.right - (tries.count - tries.wrong) + 3 * usual,
    answers: overall.answers - tries.count + 3,
  };
  return [1, tries.wrong / tries.count, tries.row, trailingWrong, conceptRate, elsewhere.right / elsewhere.answers];
}

function eachFold(train: readonly DataAnswer[][], look: (course: Course, open: OpenTry) => void): void {
  for (let fold = 0; fold < FOLDS; fold++) {
    const course = courseOf(train.filter((_, at) => at % FOLDS !== fold));
    for (const open of openTries(
      train.filter((_, at) => at % FOLDS === fold),
      course.tallies,
    ))
      look(course, open);
  }
}

function courseOf(learners: readonly DataAnswer[][]): Course {
  const tallies = new CourseTallies();
  walk(learners, tallies, { learns: true });
  const fates = new Map<string, Fates>();
  let all = NO_FATES;
  for (const answers of learners)
    for (const [concept, fate] of fatesOf(answers)) {
      if (fate === "open") continue;
      const add = ({ ended, spun }: Fates) => ({ ended: ended + 1, spun: spun + Number(fate === "spinning") });
      fates.set(concept, add(fates.get(concept) ?? NO_FATES));
      all = add(all);
    }
  return { tallies, fates, all };
}

function rateOf({ fates, all }: Course, concept: string): number {
  return spinRate(fates.get(concept) ?? NO_FATES, all);
}

/** What became of a learner's first tries at each concept. open: fewer than ten, and not mastered. */
function fatesOf(answers: readonly DataAnswer[]): Map<string, Tries["fate"]> {
  const tries = new Map<string, Tries>();
  for (const { concept, isRight } of answers) {
    const before = tries.get(concept) ?? NO_TRIES;
    if (before.fate === "open") tries.set(concept, afterTry(before, isRight));
  }
  return new Map([...tries].map(([concept, { fate }]) => [concept, fate]));
}

/** All tries of learners whose fate is known, as long as it was open. */
function openTries(learners: readonly DataAnswer[][], tallies: CourseTallies): OpenTry[] {
  const found: OpenTry[] = [];
  for (const answers of learners) {
    const fates = fatesOf(answers);
    const sofar = new Map<string, { tries: Tries; trailingWrong: number }>();
    walk([answers], tallies, {
      learns: false,
      look: ({ overall, concept: trace, ease }, { concept, isRight }) => {
        const before = sofar.get(concept) ?? { tries: NO_TRIES, trailingWrong: 0 };
        if (before.tries.fate !== "open") return;
        const tries = afterTry(before.tries, isRight);
        const trailingWrong = isRight ? 0 : before.trailingWrong + 1;
        sofar.set(concept, { tries, trailingWrong });
        const fate = fates.get(concept);
        if (tries.fate !== "open" || fate === "open" || fate === undefined) return;
        const after = afterAnswer(overall, trace, { expected: expectedRate(ease), isRight });
        found.push({ tries, trailingWrong, concept, overall: after.overall, spun: fate === "spinning" });
      },
    });
  }
  return found;
}

/** How well it is known, after so many tries, who will spin: ours as shipped and fitted here, beside the formula and the concept's rate alone. */
export function struggleTable(
  train: readonly DataAnswer[][],
  test: readonly DataAnswer[][],
  weights: readonly number[][],
): Table {
  const course = courseOf(train);
  const formula = fitFormula(train);
  const open = openTries(test, course.tallies);
  const models: [name: string, predict: (each: OpenTry) => number][] = [
    ["the concept's rate", ({ concept }) => rateOf(course, concept)],
    ["formula of earlier work", (each) => by(formula, each.tries.count, formulaFeatures(course, each))],
    [
      "ours, as shipped",
      ({ tries, concept, overall }) => riskProbability(spinRisk(tries, rateOf(course, concept), overall)),
    ],
    [
      "ours, fitted here",
      ({ tries, concept, overall }) => by(weights, tries.count, spinFeatures(tries, rateOf(course, concept), overall)),
    ],
  ];
  const rows = REPORTED.flatMap((count) => {
    const these = open.filter(({ tries }) => tries.count === count);
    const spun = these.filter((each) => each.spun).length;
    return models.map(([name, predict]) => {
      const said = new Predictions();
      for (const each of these) said.add(predict(each), each.spun);
      const measures = [auc(said), precisionAtRecall(said, 0.75), calibrationError(said)];
      return [String(count), name, String(these.length), share(spun / these.length), ...measures.map(share)];
    });
  });
  return {
    title: "Struggle: who will not have three right in a row within ten tries?",
    how: "Of those for whom it is open after so many tries; who stopped before it was decided is left out.",
    headings: ["tries", "model", "learners", "spin", "AUC", "precision", "ECE"],
    rows,
  };
}

function by(weights: readonly number[][], count: number, features: readonly number[]): number {
  return sigmoid(features.reduce((sum, value, at) => sum + value * (weights[count - 1]?.[at] ?? 0), 0));
}

const share = (value: number) => (Number.isFinite(value) ? value.toFixed(4) : "–");
