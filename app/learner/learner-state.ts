import { z } from "zod";
import { afterTry, NO_TRIES, type Tries } from "#app/struggle/tries.ts";
import { MOST_CONCEPTS } from "./describe-learner.ts";
import { afterRecall, memorySchema, type Recall } from "./memory.ts";
import { afterAnswer, type ConceptTrace, NEW_CONCEPT, NEW_LEARNER, type OverallTrace } from "./trace.ts";

/** An answer as the log keeps it. Times in ms. */
export type LoggedAnswer = {
  concept: string;
  isRight: boolean;
  /** The first try at its question for a while: later ones follow what the learner was just told, and are no evidence. */
  isFirst: boolean;
  hints: number;
  expected: number;
  answeredAt: number;
};

const count = z.number().int().nonnegative();
const conceptTraceSchema: z.ZodType<ConceptTrace> = z.object({
  answers: count,
  right: count,
  skill: z.number(),
  residual: z.number(),
  information: z.number(),
  fast: z.number(),
  row: z.number().int(),
  last: count,
});
const overallTraceSchema: z.ZodType<OverallTrace> = z.object({
  answers: count,
  right: count,
  residual: z.number(),
  information: z.number(),
  firstResidual: z.number(),
  firstInformation: z.number(),
  form: z.number(),
});
const triesSchema: z.ZodType<Tries> = z.object({
  count,
  wrong: count,
  row: count,
  fate: z.enum(["open", "mastered", "spinning"]),
});

/** What is known of a learner at one concept. @property toThree how many answers it took to three right in a row */
const conceptStateSchema = z.object({
  trace: conceptTraceSchema,
  tries: triesSchema,
  memory: memorySchema.optional(),
  toThree: count.optional(),
  lastAt: z.number().int(),
});
export type ConceptState = z.infer<typeof conceptStateSchema>;

/** All that a learner's answers add up to: what is stored is never more than replay() makes of the log. */
export const learnerStateSchema = z.object({
  overall: overallTraceSchema,
  concepts: z.record(z.string(), conceptStateSchema),
  /** Answers to what was due, and how many of them were right. */
  reviews: z.object({ done: count, recalled: count }),
});
export type LearnerState = z.infer<typeof learnerStateSchema>;

export const NEW_STATE: LearnerState = { overall: NEW_LEARNER, concepts: {}, reviews: { done: 0, recalled: 0 } };

/** One answer more. Of fixed cost, but for the concept that is left out where there would be too many. */
export function afterPractice(state: LearnerState, answer: LoggedAnswer): LearnerState {
  if (!answer.isFirst) return state;
  const before = state.concepts[answer.concept];
  // With a hint it may be right, and yet shows that it was not known.
  const isRight = answer.isRight && answer.hints === 0;
  const { overall, concept: trace } = afterAnswer(state.overall, before?.trace ?? NEW_CONCEPT, {
    expected: answer.expected,
    isRight,
  });
  const tries = afterTry(before?.tries ?? NO_TRIES, isRight);
  const isDue = before?.memory !== undefined && before.memory.dueAt <= answer.answeredAt;
  const toThree = before?.toThree ?? (tries.fate === "mastered" ? trace.answers : undefined);
  const concept: ConceptState = {
    trace,
    tries,
    memory: afterRecall(before?.memory, recallOf(answer), answer.answeredAt),
    ...(toThree !== undefined && { toThree }),
    lastAt: answer.answeredAt,
  };
  return {
    overall,
    concepts: bounded({ ...state.concepts, [answer.concept]: concept }),
    reviews: {
      done: state.reviews.done + Number(isDue),
      recalled: state.reviews.recalled + Number(isDue && answer.isRight),
    },
  };
}

/** The state that a log leaves, oldest answer first. */
export function replayPractice(answers: Iterable<LoggedAnswer>): LearnerState {
  let state = NEW_STATE;
  for (const answer of answers) state = afterPractice(state, answer);
  return state;
}

function recallOf({ isRight, hints }: LoggedAnswer): Recall {
  if (!isRight) return "forgotten";
  return hints > 0 ? "hard" : "good";
}

/** Of more than a profile holds, the one that was met longest ago is left out. */
function bounded(concepts: LearnerState["concepts"]): LearnerState["concepts"] {
  const all = Object.entries(concepts);
  if (all.length <= MOST_CONCEPTS) return concepts;
  const [oldest] = all.toSorted(([, a], [, b]) => a.lastAt - b.lastAt);
  return Object.fromEntries(all.filter(([id]) => id !== oldest?.[0]));
}
