import { isAttempt } from "#app/guide/attempt.ts";
import { type AnswerPolicy, mayTellAnswer } from "#app/guide/answer-policy.ts";
import type { Part } from "#app/guide/conversation.ts";
import { type Decision, decide, type Mastery } from "#app/guide/decide-move.ts";
import { findTasks, type FoundTasks } from "#app/guide/find-tasks.ts";
import { decideMove } from "#app/guide/plan-reply.ts";
import { renderDecision } from "#app/guide/render-decision.ts";
import { wishOf } from "#app/guide/wish.ts";
import { isDueIn } from "#app/learner/cognitive-profile.ts";
import type { CourseTask } from "#app/knowledge/course-question.ts";
import type { PassageInSection } from "#app/knowledge/passage.ts";
import type { SearchResult } from "#app/knowledge/search.ts";
import { type KnownLearner, levelAt } from "./known-learner.ts";
import type { Ladder } from "./turn-log.ts";

/** So many concepts count as what a question is about. */
const ABOUT = 2;

/** What a turn will say, and why. */
export type Plan = {
  decision: Decision;
  /** The concept that the question is about. */
  about: string | undefined;
  /** In the course's own words. */
  parts: Part[];
  passages: PassageInSection[];
  tasks: FoundTasks;
  /** Whether any final answer may be told, the one to the task that the learner is on, or none. */
  tells: "all" | "this-one" | "none";
  /** Where the conversation is with its task after this turn. */
  ladder: Ladder | undefined;
};

type Given = {
  question: string;
  terms: readonly string[];
  found: SearchResult;
  tasks: readonly CourseTask[];
  /** Parts of the conversation before, oldest first. */
  before: readonly Part[];
  policy: AnswerPolicy;
  learner: Pick<KnownLearner, "profile" | "levels">;
  /** What comes right before the concept that was found nearest. */
  prerequisites: readonly { id: string; name: string }[];
  /** Ms. */
  now: number;
  ladderOf(taskId?: string): Ladder | undefined;
};

function masteryOf({ concepts }: KnownLearner["profile"], id: string): Mastery {
  const mastery = concepts?.[id]?.mastery;
  return mastery && { value: mastery.value, evidence: mastery.evidence };
}

/** Understands, decides and renders a turn, of what was found: no clock, no storage. */
export function planTurn({
  question,
  terms,
  found,
  tasks,
  before,
  policy,
  learner,
  prerequisites,
  now,
  ladderOf,
}: Given): Plan {
  const wish = wishOf(question);
  const move = decideMove(found);
  const passages = move.kind === "quote" ? move.passages : [];
  // Only concepts that hold a word of the question: the others are listed behind them.
  const concepts =
    move.kind === "quote" || wish === "practise" ? found.nearest.slice(0, ABOUT).map(({ id }) => id) : [];
  const known = findTasks(tasks, { terms, wish, concepts }, ladderOf()?.taskId);
  const { on, near } = known;
  const stood = on && (ladderOf(on.id) ?? { taskId: on.id, level: 0, tries: 0 });
  const tries = on && stood ? stood.tries + (isAttempt(question, on, wish) ? 1 : 0) : 0;
  const decision = decide({
    wish,
    coverage: move.coverage,
    passages: passages.length,
    concept:
      concepts[0] === undefined
        ? undefined
        : {
            mastery: masteryOf(learner.profile, concepts[0]),
            isDue: isDueIn(learner.profile, concepts[0], now),
            tasks: near.length,
          },
    prerequisites: prerequisites.map(({ id }) => ({ id, mastery: masteryOf(learner.profile, id) })),
    struggle: levelAt(learner, found.nearest[0]?.id),
    task: on && { hints: on.hints.length, hasSolution: on.solution !== "", level: stood?.level ?? 0, tries },
    policy,
  });
  // The next task that this conversation has not been on.
  const next = near.find(({ id }) => ladderOf(id) === undefined) ?? near[0];
  const parts = renderDecision(decision, {
    passages,
    coverage: move.coverage,
    concepts: found.nearest.slice(0, 3),
    prerequisites,
    terms,
    task: on,
    next,
    before,
  });
  const asked = parts.find((part) => part.type === "data-authored" && part.data.kind === "question");
  const level = decision.kind === "hint" ? decision.level : (stood?.level ?? 0);
  const ladder =
    asked?.type === "data-authored"
      ? { taskId: asked.data.taskId, level: 0, tries: 0 }
      : on && { taskId: on.id, level, tries };
  const tells = policy.answers === "open" ? "all" : on && mayTellAnswer(policy, tries) ? "this-one" : "none";
  return { decision, about: concepts[0], parts, passages, tasks: known, tells, ladder };
}
