import type { Mastery } from "#app/guide/decide-move.ts";
import { wishOf } from "#app/guide/wish.ts";
import type { CourseTask } from "#app/knowledge/course-question.ts";
import type { Before } from "#app/struggle/choose-help.ts";
import type { HelpRoom, Sign } from "#app/struggle/help-offer.ts";
import type { KnownLearner } from "./known-learner.ts";
import type { Plan } from "./turn-planning.ts";

/** What a question tells the detector: about what it was, and what was wished for. @param id the question's */
export function signsOfTurn(id: string, text: string, { about, decision, tasks }: Plan): Sign[] {
  const task = tasks.on?.concept ?? about;
  return [
    ...(about === undefined ? [] : [{ id, concept: about, kind: "question" as const }]),
    ...(task !== undefined && wishOf(text) === "answer"
      ? [{ id: `${id}/answer`, concept: task, kind: "show-answer" as const }]
      : []),
    ...(task !== undefined && decision.kind === "hint"
      ? [{ id: `${id}/hint`, concept: task, kind: "hint" as const, level: decision.level }]
      : []),
  ];
}

/** What a choice of help in the Guide looks at. @param before the concepts that come right before the one at hand */
export function roomInGuide(
  concept: string | undefined,
  before: readonly { id: string; name: string }[],
  questions: readonly CourseTask[],
  { profile }: Pick<KnownLearner, "profile">,
): HelpRoom {
  const practised = new Set(questions.map((question) => question.concept));
  const masteryOf = (id: string): Mastery => {
    const known = profile.concepts?.[id]?.mastery;
    return known && { value: known.value, evidence: known.evidence };
  };
  const prerequisites = before
    .filter(({ id }) => practised.has(id))
    .map(({ id, name }): Before => ({ id, name, mastery: masteryOf(id) }));
  const hinted = questions.filter((question) => question.concept === concept && question.whole().hints.length > 0);
  // In the Guide nobody is at a question: with hints means in practice, where they come one by one.
  return { place: "guide", hintsLeft: hinted.length, mayTellSolution: false, prerequisites };
}
