import { env } from "cloudflare:workers";
import * as React from "react";
import { vi } from "vitest";
import type { InvocationCpu } from "../growth.ts";
import { inObject, silenceAlarms } from "./in-object.ts";
import { type Kind, Stopwatch } from "./stopwatch.ts";

export const isQuick = import.meta.env["BENCH"] === "quick";
/** How often each kind is measured. */
export const TIMES = isQuick ? 10 : 40;

/** Measures groups of kinds. What one kind lacks is said in the end: the others are measured all the same. */
export class Invocations {
  readonly stopwatch: Stopwatch;
  readonly #lacking: string[] = [];

  private constructor(stopwatch: Stopwatch) {
    this.stopwatch = stopwatch;
  }

  static async open(): Promise<Invocations> {
    // Only the development build has it, which takes twice as long.
    if ("act" in React) throw new Error("React's development build is measured: NODE_ENV must be production.");
    vi.spyOn(scheduler, "wait").mockResolvedValue();
    const idle = env.OIDC_STATE.getByName("state/0");
    await silenceAlarms(idle);
    return new Invocations(await Stopwatch.open(TIMES, () => inObject(idle, env, async () => {})));
  }

  async each<State>(what: string, kinds: () => Promise<readonly Kind<State>[]>): Promise<void> {
    await this.attempt(what, async () => {
      for (const kind of await kinds()) await this.attempt(kind.kind, () => this.stopwatch.measure(kind));
    });
  }

  attempt(what: string, measuring: () => Promise<void>): Promise<void> {
    return measuring().catch((error: unknown) => void this.#lacking.push(`${what}: ${String(error)}`));
  }

  /** Leaves the figures in a test's meta. @throws where something could not be measured */
  leaveIn(task: { meta: object }): InvocationCpu[] {
    const { figures } = this.stopwatch;
    Object.assign(task.meta, { invocations: figures });
    if (this.#lacking.length > 0) throw new Error(this.#lacking.join("; "));
    return figures;
  }
}
