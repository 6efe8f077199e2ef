import { type Memory, recallAt } from "./memory.ts";

/** A concept that may be reviewed. @property prerequisites ids of the concepts that come right before */
export type Reviewable = { concept: string; memory: Memory; prerequisites: readonly string[] };

/** How many reviews a learner is asked to do in a day. */
export const MOST_REVIEWS_A_DAY = 20;

/**
 * The reviews that are due at `now` (ms), those that are most likely forgotten first; as many as the day still has room for. A
 * concept right before or after another is moved away from it, where others can stand between: what is mixed is kept longer.
 * @param doneToday how many were done today
 */
export function dueReviews(
  all: readonly Reviewable[],
  { now, doneToday, most = MOST_REVIEWS_A_DAY }: { now: number; doneToday: number; most?: number },
): Reviewable[] {
  const due = all
    .filter(({ memory }) => memory.dueAt <= now)
    .map((each) => ({ each, recall: recallAt(each.memory, now) }))
    .toSorted((a, b) => a.recall - b.recall || (a.each.concept < b.each.concept ? -1 : 1))
    .slice(0, Math.max(0, most - doneToday))
    .map(({ each }) => each);
  return spaced(due);
}

const DAY_MS = 86_400_000;

/** How many concepts were met again on the day of `now` (ms; a day of UTC). */
export function reviewedOn(memories: readonly Memory[], now: number): number {
  return memories.filter(({ reviews, reviewedAt }) => reviews > 1 && dayOf(reviewedAt) === dayOf(now)).length;
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

function spaced(due: readonly Reviewable[]): Reviewable[] {
  const waiting = [...due];
  const queue: Reviewable[] = [];
  for (let last = waiting.shift(); last !== undefined;) {
    queue.push(last);
    const before = last;
    const at = waiting.findIndex((each) => !areNeighbours(each, before));
    last = waiting.splice(Math.max(0, at), 1)[0];
  }
  return queue;
}

function areNeighbours(one: Reviewable, other: Reviewable): boolean {
  return one.prerequisites.includes(other.concept) || other.prerequisites.includes(one.concept);
}
