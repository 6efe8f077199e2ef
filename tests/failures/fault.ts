/** What can become of a part, in the words of the table. A part that is well has no fault. */
export const faults = ["slow", "hangs", "fails", "fails after committing"] as const;
export type Fault = (typeof faults)[number];

/** Changed while a test goes on: "comes back" is a fault that is taken away. @property asked how often the part was asked */
export type Health = { fault: Fault | undefined; asked: number };

/** So long does an answer of a slow part take, ms: more than the budget for the record, less than any other limit. */
export const SLOW_MS = 400;

/** The budget of 100 ms, and what a page itself takes here. */
export const WITHIN_BUDGET_MS = 400;

/** Does what a part was asked, as it can. */
export async function suffering<Result>(health: Health, run: () => Promise<Result>): Promise<Result> {
  const { fault } = health;
  health.asked += 1;
  if (fault === "fails") throw new Error("It is down.");
  if (fault === "hangs") return new Promise(() => {});
  const result = await run();
  if (fault === "fails after committing") throw new Error("The answer was lost.");
  if (fault === "slow") await pause(SLOW_MS);
  return result;
}

/** In real time, whatever is done to the clocks of the product. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
