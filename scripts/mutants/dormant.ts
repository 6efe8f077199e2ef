import { functionAround, type FunctionPlace } from "./functions.ts";
import { type Mutant, mutate, type Mutation } from "./mutant.ts";

/** A mutation with the number by which it is woken. */
export type Numbered = Mutation & { number: number };

/** Whether a mutant can sleep in the code: in the body of a function, which is run again with each test. */
export function canSleep({ path, from, to }: Mutant, functions: readonly FunctionPlace[]): boolean {
  const body = functions[functionAround(functions, from) ?? -1]?.body;
  return /\.tsx?$/.test(path) && body !== undefined && body.from <= from && to <= body.to;
}

/** Whether a mutant is awake, as an expression. */
const isAwake = (number: number) => `globalThis.awakeMutant === ${number}`;

/**
 * All mutants of a file in one text: each function that has some begins with the question whether one of them is awake, and
 * then does what that one does.
 * @param mutants each stands within a function
 */
export function withDormant(text: string, functions: readonly FunctionPlace[], mutants: readonly Numbered[]): string {
  const byFunction = Map.groupBy(mutants, ({ from }) => functionAround(functions, from));
  /** A stretch of the text with all that is dormant in the functions that lie wholly within it. */
  const render = (from: number, to: number, outer = -1): string => {
    let out = "";
    let copied = from;
    for (const [number, { body }] of functions.entries()) {
      // A function within one that was rendered already is in its text.
      if (number <= outer || body.from < copied || body.to > to) continue;
      out += text.slice(copied, body.from) + renderBody(number);
      copied = body.to;
    }
    return out + text.slice(copied, to);
  };
  const renderBody = (number: number): string => {
    const place = functions[number];
    if (place === undefined) throw new RangeError(`There is no function ${number}.`);
    const { from, to, isBlock } = place.body;
    const own = byFunction.get(number) ?? [];
    const within = (mutation: Mutation) =>
      mutate(text.slice(from, to), { ...mutation, from: mutation.from - from, to: mutation.to - from });
    if (isBlock) {
      const awake = own.map((mutation) => `if (${isAwake(mutation.number)}) { ${within(mutation)} return; }\n`);
      return `{${awake.join("")}${render(from + 1, to, number)}`;
    }
    const rendered = render(from, to, number);
    return own.reduce(
      (rest, mutation) => `(${isAwake(mutation.number)} ? (${within(mutation)}) : ${rest})`,
      `(${rendered})`,
    );
  };
  return render(0, text.length);
}

/**
 * What the set-up of the tests in the copy gets in addition: each test is repeated with one mutant after the other awake. What
 * fails is believed if it does so twice, and the test passes with none awake after each time, as it did before: so neither a
 * busy machine nor what a mutant left behind is taken for a test that noticed.
 */
export const waking = `
import { beforeAll as beforeAllOfRound } from "vitest";
import roundPlan from "./round-plan.json";

globalThis.caughtMutants ??= new Set();
const runsOf = new Map();

function planned(task, names, plan) {
  const full = [...names, task.name];
  if (task.type === "suite") return task.tasks.forEach((child) => planned(child, full, plan));
  const waiting = plan[full.join(" > ")];
  if (waiting === undefined || task.mode !== "run" && task.mode !== "queued") {
    task.mode = "skip";
    return;
  }
  // Each may have to run twice, and be followed by a run with none awake.
  task.repeats = 4 * waiting.length;
  task.meta.noted = { caught: [], lived: [], broken: false };
  runsOf.set(task.id, { waiting: [...waiting], awake: 0, doubtful: 0, noticed: 0 });
}

beforeAllOfRound(({}, file) => {
  const plan = roundPlan[file.name] ?? {};
  file.tasks.forEach((task) => planned(task, [], plan));
});

beforeEach(({ task, skip }) => {
  const run = runsOf.get(task.id);
  run.awake = 0;
  if (run.begun && run.doubtful === 0) {
    while (run.waiting.length > 0 && globalThis.caughtMutants.has(run.waiting[0])) run.waiting.shift();
    const next = run.waiting.shift();
    if (next === undefined) skip();
    run.awake = next;
  }
  run.begun = true;
  globalThis.awakeMutant = run.awake;
});

afterEach(({ task }) => {
  globalThis.awakeMutant = 0;
  const run = runsOf.get(task.id);
  const told = task.meta.noted;
  const failed = task.result?.state === "fail" || journal.errors.length > 0;
  if (run.awake !== 0) {
    if (failed) run.doubtful = run.awake;
    else told.lived.push(run.awake);
    return;
  }
  if (failed) {
    told.broken = true;
    run.waiting = [];
  } else if (run.doubtful !== 0 && run.doubtful === run.noticed) {
    told.caught.push(run.doubtful);
    globalThis.caughtMutants.add(run.doubtful);
  } else if (run.doubtful !== 0) {
    run.noticed = run.doubtful;
    run.waiting.unshift(run.doubtful);
  }
  run.doubtful = 0;
});
`;
