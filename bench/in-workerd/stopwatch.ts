import { env } from "cloudflare:workers";
import { inject } from "vitest";
import { percentile } from "../distribution.ts";
import type { WorkerdCpu } from "../cpu-clock.ts";
import type { InvocationCpu } from "../growth.ts";
import { Tape } from "./given-again.ts";

/** @property own of the threads that run isolates, ms @property whole of the whole process, ms @property clock ms */
export type Spent = { own: number; whole: number; clock: number };
/**
 * A kind of invocation. `prepare` brings about what it meets, unmeasured, before each one. `receive` is where it hears somebody from
 * outside: a call that gets the same bytes and does nothing with them, which is the platform's part of it and is taken off.
 */
export type Kind<State> = {
  kind: string;
  prepare(): Promise<State>;
  run(state: State, bindings: Env): Promise<unknown>;
  receive?(state: State): Promise<unknown>;
};

/** What is no work of an invocation: medians, ms. */
type Nothing = Pick<Spent, "own" | "whole">;

/** Stands behind a kind that asked more than was known to be answered from memory: local parts are in its own CPU. */
export const WITH_LOCAL_PARTS = "(local parts in its own CPU)";
/** How often that is measured which is taken off. */
const NOTHINGS = 30;
/** Rubbish is collected before so many are measured: a whole collection takes longer than most invocations. */
const COLLECTED_EVERY = 10;
/** A collection that is asked for throws away what was compiled, too: so many that follow have it compiled again, and do not count. */
const WARMED_BY = 3;

/** Measures single invocations, inside workerd: by the clock, and by the CPU that workerd took. */
export class Stopwatch {
  readonly figures: InvocationCpu[] = [];
  readonly #times: number;
  /** What an invocation takes that does nothing. */
  #nothing: Nothing = { own: 0, whole: 0 };

  private constructor(times: number) {
    this.#times = times;
  }

  /** @param nothing an invocation as those that are measured, but without work */
  static async open(times: number, nothing: () => Promise<unknown>): Promise<Stopwatch> {
    const stopwatch = new Stopwatch(times);
    stopwatch.#nothing = await stopwatch.#median(nothing);
    return stopwatch;
  }

  /** First some with the real parts, then as many as are wanted with their answers given again. */
  async measure<State>({ kind, prepare, run, receive }: Kind<State>): Promise<void> {
    const tape = new Tape();
    const bindings = tape.bindings(env);
    const real: Spent[] = [];
    for (let time = 0; time < 4; time++) {
      const state = await prepare();
      const taken = time === 0 ? bindings : { ...env };
      real.push(await this.#spent(() => run(state, taken)));
    }
    tape.isGiving = true;
    const given = async () => {
      const state = await prepare();
      tape.rewind();
      return this.#spent(() => run(state, bindings));
    };
    const own: Spent[] = [];
    for (let time = 0; time < this.#times; time++) {
      if (time % COLLECTED_EVERY === 0) {
        await collectRubbish();
        for (let again = 0; again < WARMED_BY; again++) await given();
      }
      own.push(await given());
    }
    const received = receive && (await this.#median(await prepare().then((state) => () => receive(state)))).own;
    const named = received === undefined ? kind : `${kind} (less ${received.toFixed(1)} ms of receiving them)`;
    this.note(tape.missed.length > 0 ? `${named} ${WITH_LOCAL_PARTS}` : named, real, own, received);
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

  /** @param nothing what of it is no work of its own, ms */
  note(kind: string, real: readonly Spent[], own: readonly Spent[], nothing = this.#nothing.own): void {
    const cpu = own.map((each) => Math.max(0, each.own - nothing));
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

  async #median(nothing: () => Promise<unknown>): Promise<Nothing> {
    const spent: Spent[] = [];
    for (let time = 0; time < NOTHINGS; time++) spent.push(await this.#spent(nothing));
    const median = (of: "own" | "whole") =>
      percentile(
        spent.map((each) => each[of]),
        0.5,
      );
    return { own: median("own"), whole: median("whole") };
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

/**
 * What lies there is the measuring's own, and of invocations before: none that is measured should meet the collecting of it. The
 * runtime does it while the isolate runs, so that is asked again and again whether it is done.
 */
async function collectRubbish(): Promise<void> {
  const clock = inject("cpuClock");
  const ask = async (what: string): Promise<boolean> => (await fetch(`${clock}/${what}`)).json();
  for (let isDone = await ask("collect"); !isDone;) isDone = await ask("collected");
}
