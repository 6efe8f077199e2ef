import { type Card, createEmptyCard, fsrs, type Grade as FsrsGrade, Rating, State } from "ts-fsrs";
import { z } from "zod";

/**
 * What is remembered of a concept, as FSRS-6 sees it.
 * @property stability days until recall is 90 % likely
 * @property difficulty from 1 to 10
 * @property reviewedAt, dueAt ms
 */
export const memorySchema = z.object({
  stability: z.number().positive(),
  difficulty: z.number().min(1).max(10),
  reviews: z.number().int().positive(),
  lapses: z.number().int().nonnegative(),
  state: z.enum(["learning", "review", "relearning"]),
  steps: z.number().int().nonnegative(),
  reviewedAt: z.number().int(),
  dueAt: z.number().int(),
});
export type Memory = z.infer<typeof memorySchema>;

/** How a recall went. hard: right, but with a hint or after a wrong try. */
export type Recall = "forgotten" | "hard" | "good";

const RATINGS: Record<Recall, FsrsGrade> = { forgotten: Rating.Again, hard: Rating.Hard, good: Rating.Good };
const STATES = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const;
const NAMES: Record<State, Memory["state"]> = {
  [State.New]: "learning",
  [State.Learning]: "learning",
  [State.Review]: "review",
  [State.Relearning]: "relearning",
};

/**
 * FSRS-6 with its default weights (srs-benchmark: log loss .3393 without a learner's own fit, SM-2's .547), a wish of 90 % recall, no chance in
 * its dates, and no interval longer than a term of half a year.
 */
const scheduler = fsrs({ request_retention: 0.9, maximum_interval: 180, enable_fuzz: false });

/** What a recall at `now` (ms) leaves of the memory. @param memory undefined: the concept's first */
export function afterRecall(memory: Memory | undefined, recall: Recall, now: number): Memory {
  // A clock that was set back takes nothing back.
  const at = Math.max(now, memory?.reviewedAt ?? now);
  const { card } = scheduler.next(memory === undefined ? createEmptyCard(at) : toCard(memory), at, RATINGS[recall]);
  return {
    stability: card.stability,
    difficulty: card.difficulty,
    reviews: card.reps,
    lapses: card.lapses,
    state: NAMES[card.state],
    steps: card.learning_steps,
    reviewedAt: at,
    dueAt: card.due.getTime(),
  };
}

/** How likely it would be recalled at `now`: from 0 to 1. */
export function recallAt(memory: Memory, now: number): number {
  return scheduler.get_retrievability(toCard(memory), Math.max(now, memory.reviewedAt), false);
}

function toCard(memory: Memory): Card {
  return {
    due: new Date(memory.dueAt),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: Math.max(0, Math.round((memory.dueAt - memory.reviewedAt) / 86_400_000)),
    learning_steps: memory.steps,
    reps: memory.reviews,
    lapses: memory.lapses,
    state: STATES[memory.state],
    last_review: new Date(memory.reviewedAt),
  };
}
