import { env } from "cloudflare:workers";
import { inject } from "vitest";
import { percentile } from "../distribution.ts";
import type { WorkerdCpu } from "../cpu-clock.ts";
import type { InvocationCpu } from "../growth.ts";
import { Tape } from "./given-again.ts";

/** @property own of the threads that run isolates, ms @property whole of the whole process, ms @property clock ms */
export type Spent = { own: number; whole: number; clock: number };
/** A kind of invocation. `prepare` brings about what it meets, unmeasured, before each one. */
export type Kind<State> = {
  kind: string;
  prepare(): Promise<State>;
  run(state: State, bindings: Env): Promise<unknown>;
};

/** Stands behind a kind that asked more than was known to be answered from memory: local parts are in its own CPU. */
export const WITH_LOCAL_PARTS = "(local parts in its own CPU)";

/** Measures single invocations, inside workerd: by the clock, and by the CPU that workerd took. */
export class Stopwatch {
  readonly figures: InvocationCpu[] = [];
  readonly #times: number;
  /** What an invocation takes that does nothing. */
  #nothing = { own: 0, whole: 0 };

  private constructor(times: number) {
    this.#times = times;
  }

  /** @param nothing an invocation as those that are measured, but without work */
  static async open(times: number, nothing: () => Promise<unknown>): Promise<Stopwatch> {
    const stopwatch = new Stopwatch(times);
    const spent: Spent[] = [];
    for (let time = 0; time < 30; time++) spent.push(await stopwatch.#spent(nothing));
    const median = (of: "own" | "whole") =>
      percentile(
        spent.map((each) => each[of]),
        0.5,
      );
    stopwatch.#nothing = { own: median("own"), whole: median("whole") };
    return stopwatch;
  }

  /** First some with the real parts, then as many as are wanted with their answers given again. */
  async measure<State>({ kind, prepare, run }: Kind<State>): Promise<void> {
    const tape = new Tape();
    const bindings = tape.bindings(env);
    const real: Spent[] = [];
    for (let time = 0; time < 4; time++) {
      const state = await prepare();
      const taken = time === 0 ? bindings : { ...env };
      real.push(await this.#spent(() => run(state, taken)));
    }
    tape.isGiving = true;
    const own: Spent[] = [];
    for (let time = 0; time < this.#times; time++) {
      const state = await prepare();
      tape.rewind();
      own.push(await this.#spent(() => run(state, bindings)));
    }
    this.note(tape.missed.length > 0 ? `${kind} ${WITH_LOCAL_PARTS}` : kind, real, own);
    if (tape.missed.length > 0) console.warn(kind, "asked what it had not asked before", tape.missed[0]);
  }

  /** A step whose result leads to the next: once with the real parts, once with their answers given again. */
  async step<Result>(run: (tape: Tape) => Promise<Result>): Promise<{ result: Result; real: Spent; own: Spent }> {
    const tape = new Tape();
    let result: Result | undefined;
    const real = await this.#spent(async () => (result = await run(tape)));
    tape.isGiving = true;
    const own = await this.#spent(() => run(tape));
    return { result: result as Result, real, own };
  }

  note(kind: string, real: readonly Spent[], own: readonly Spent[]): void {
    const cpu = own.map((each) => Math.max(0, each.own - this.#nothing.own));
    this.figures.push({
      kind,
      count: own.length,
      ownP50: percentile(cpu, 0.5),
      ownP95: percentile(cpu, 0.95),
      ownLargest: percentile(cpu, 1),
      wholeP50: percentile(
        real.map((each) => each.whole - this.#nothing.whole),
        0.5,
      ),
      clockLargest: percentile(
        real.map(({ clock }) => clock),
        1,
      ),
    });
  }

  async #spent(run: () => Promise<unknown>): Promise<Spent> {
    const before = await readCpu();
    const began = performance.now();
    await run();
    const clock = performance.now() - began;
    const after = await readCpu();
    return { own: after.isolates - before.isolates, whole: after.whole - before.whole, clock };
  }
}

async function readCpu(): Promise<WorkerdCpu> {
  return (await fetch(inject("cpuClock"))).json();
}
