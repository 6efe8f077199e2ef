import type { AnswerPolicy } from "./answer-policy.ts";
import { mayTellAnswer } from "./answer-policy.ts";
import { LEAST_COVERAGE } from "./plan-reply.ts";
import type { Wish } from "./wish.ts";

/** What a learner is known to know of a concept: 0 to 1, and how often that was seen. Undefined: never. */
export type Mastery = { value: number; evidence: number } | undefined;

/** All that a decision looks at. */
export type Situation = {
  wish: Wish;
  /** The share of the question's weight that stands in the best passage; see knowledge/search.ts. */
  coverage: number;
  passages: number;
  /** The concept that the question is about. */
  concept: { mastery: Mastery; isDue: boolean; tasks: number } | undefined;
  /** What comes before that concept, in the course's order. */
  prerequisites: readonly { id: string; mastery: Mastery }[];
  struggle: "steady" | "watch" | "struggling";
  /** The task that the learner is on. `level`: how many of its hints they were given; `tries`: how often they tried it. */
  task: { hints: number; hasSolution: boolean; level: number; tries: number } | undefined;
  policy: AnswerPolicy;
};

export type MoveKind =
  | "diagnostic-question"
  | "passage"
  | "hint"
  | "prerequisite"
  | "worked-example"
  | "practice"
  | "review"
  | "recap"
  | "instructor"
  | "nearest";

/** Why a move was taken, as codes: the course page and the tests read them. */
export type Reason =
  | "asked-for"
  | "passage-found"
  | "nothing-found"
  | "on-a-task"
  | "hints-left"
  | "hints-used-up"
  | "policy-allows"
  | "policy-forbids"
  | "prerequisite-weak"
  | "mastery-unknown"
  | "mastery-low"
  | "review-due"
  | "struggling"
  | "no-tasks";

export type Decision =
  | { kind: "hint"; level: number; of: number; reasons: Reason[] }
  | { kind: "prerequisite"; prerequisite: string; reasons: Reason[] }
  | { kind: Exclude<MoveKind, "hint" | "prerequisite">; reasons: Reason[] };

/** A prerequisite is weak when it was seen so often, and is known less than that. */
const WEAK = { value: 0.5, evidence: 3 };

/**
 * Picks the next move. Whatever it picks can be shown without a model. A final answer or a worked solution is never picked where the
 * policy forbids it, whoever asks, however often.
 */
export function decide(situation: Situation): Decision {
  const { wish, task, concept } = situation;
  if (wish === "instructor") return { kind: "instructor", reasons: ["asked-for"] };
  if (wish === "recap") return { kind: "recap", reasons: ["asked-for"] };
  if (wish === "practise" && concept !== undefined) return practise(situation, concept);
  return task === undefined ? explain(situation) : helpWith(situation, task);
}

function practise(situation: Situation, { mastery, isDue, tasks }: NonNullable<Situation["concept"]>): Decision {
  if (tasks === 0) return withReason(explain(situation), "no-tasks");
  if (isDue) return { kind: "review", reasons: ["asked-for", "review-due"] };
  if (mastery === undefined || mastery.evidence === 0)
    return { kind: "diagnostic-question", reasons: ["asked-for", "mastery-unknown"] };
  return { kind: "practice", reasons: ["asked-for"] };
}

function helpWith(situation: Situation, task: NonNullable<Situation["task"]>): Decision {
  const weak = weakPrerequisite(situation);
  // Once: whoever is on the ladder already goes on with it.
  if (weak !== undefined && task.level === 0) return weak;
  const allowed = mayTellAnswer(situation.policy, task.tries);
  if (situation.wish === "answer" && allowed && task.hasSolution)
    return { kind: "worked-example", reasons: ["on-a-task", "asked-for", "policy-allows"] };
  if (task.level < task.hints)
    return {
      kind: "hint",
      level: task.level + 1,
      of: task.hints,
      reasons: [
        "on-a-task",
        "hints-left",
        ...(situation.wish === "answer" && !allowed ? ["policy-forbids" as const] : []),
      ],
    };
  const reasons: Reason[] = ["on-a-task", "hints-used-up"];
  if (allowed && task.hasSolution) return { kind: "worked-example", reasons: [...reasons, "policy-allows"] };
  if (!allowed) reasons.push("policy-forbids");
  if (situation.struggle === "struggling") return { kind: "instructor", reasons: [...reasons, "struggling"] };
  return withReason(explain(situation), ...reasons);
}

function explain(situation: Situation): Decision {
  const { coverage, passages, concept, struggle } = situation;
  const isFound = coverage >= LEAST_COVERAGE && passages > 0;
  const weak = weakPrerequisite(situation);
  if (weak !== undefined) return weak;
  if (isFound) return { kind: "passage", reasons: ["passage-found"] };
  if (struggle === "struggling") return { kind: "instructor", reasons: ["nothing-found", "struggling"] };
  if (concept !== undefined && concept.tasks > 0 && coverage >= LEAST_COVERAGE)
    return { kind: "practice", reasons: ["nothing-found"] };
  return { kind: "nearest", reasons: ["nothing-found"] };
}

/** Who struggles with something may lack what comes before it: the first of these that is known to be weak. */
function weakPrerequisite({ struggle, prerequisites }: Situation): Decision | undefined {
  if (struggle === "steady") return undefined;
  const weak = prerequisites.find(
    ({ mastery }) => mastery !== undefined && mastery.evidence >= WEAK.evidence && mastery.value < WEAK.value,
  );
  return weak && { kind: "prerequisite", prerequisite: weak.id, reasons: ["prerequisite-weak", "mastery-low"] };
}

function withReason(decision: Decision, ...reasons: Reason[]): Decision {
  return { ...decision, reasons: [...reasons, ...decision.reasons] };
}
