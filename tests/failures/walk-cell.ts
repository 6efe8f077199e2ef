import { expect } from "vitest";
import { checks, nothingLostNothingDoubled } from "./outcomes.ts";
import { type Ailment, meetings, type Outcome, type Part, type Walk } from "./table.ts";
import { walk } from "./walking.ts";

/** So long does a page take at most, with all well again, on a machine that has time for it, ms. */
const UNHURRIED_MS = 100;
const TRIES = 3;

/**
 * Walks a cell of the table, and checks what becomes of it. Its limits are of real time: where the machine is seen to be busy,
 * somebody else walks it again. That nothing is lost or doubled holds each time.
 */
export async function walkCell(way: Walk, part: Part, ailment: Ailment, outcome: Outcome, pagesBefore = 0) {
  for (let tries = 1; ; tries++) {
    const walked = await walk(way, part, ailment, pagesBefore);
    nothingLostNothingDoubled(walked);
    // After others, a part may be spared.
    if (pagesBefore === 0 && meetings[part].includes(way)) expect(walked.asked.times).toBeGreaterThan(0);
    try {
      return checks[outcome](walked);
    } catch (error) {
      if (tries === TRIES || walked.afterwards.seen.ms <= UNHURRIED_MS) throw error;
    }
  }
}
