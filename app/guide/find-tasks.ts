import type { CourseQuestion, CourseTask } from "#app/knowledge/course-question.ts";
import { lettersOf, searchTerms } from "#app/knowledge/terms.ts";
import type { Wish } from "./wish.ts";

/** From this share of a task's words on, a learner is asking about that task. */
const ON_TASK = 0.6;
/** From this share on, what is said must not answer it. */
const GUARDED = 0.34;
const MOST_GUARDED = 12;

export type FoundTasks = {
  /** The one that the learner is on. */
  on: CourseQuestion | undefined;
  /** Those whose answers a reply could give away, nearest first. */
  guarded: CourseQuestion[];
  /** Those of the concepts that the question is about: first the ones that share most words with it. */
  near: CourseQuestion[];
  /** The others of the concept of the task that the learner is on. */
  beside: CourseQuestion[];
};

/**
 * @param concepts ids of the concepts that the question is about, nearest first
 * @param before the id of the task that the conversation is about
 */
export function findTasks(
  tasks: readonly CourseTask[],
  asked: { terms: readonly string[]; wish: Wish; concepts: readonly string[] },
  before: string | undefined,
): FoundTasks {
  const said = new Set(asked.terms.map(stem));
  const shareOf = sharing(said);
  const weighed = tasks
    .map((task) => ({ task, share: shareOf(task) }))
    .toSorted((one, other) => other.share - one.share);
  const best = weighed[0];
  const current = tasks.find(({ id }) => id === before);
  const isNew = best !== undefined && best.share >= ON_TASK;
  // Who asks for help without saying with what, goes on with the task that they are on.
  const goesOn = asked.wish === "hint" || asked.wish === "answer" || asked.terms.length < 3;
  const on = isNew ? best.task : goesOn ? current : undefined;
  const guarded = weighed.filter(({ share }) => share >= GUARDED).map(({ task }) => task);
  return {
    on: on?.whole(),
    guarded: whole(
      [...new Set([...(on ? [on] : []), ...(current ? [current] : []), ...guarded])].slice(0, MOST_GUARDED),
    ),
    near: whole(weighed.map(({ task }) => task).filter(({ concept }) => asked.concepts.includes(concept))),
    beside: whole(tasks.filter(({ id, concept }) => concept === on?.concept && id !== on.id)),
  };
}

/** @returns how much of a task's words was said. Most tasks of a course have none of them: these are not taken apart */
function sharing(said: ReadonlySet<string>): (task: CourseTask) => number {
  const parts = [...said];
  return ({ prompt }) => {
    const written = lettersOf(prompt);
    if (!parts.some((part) => written.includes(part))) return 0;
    const terms = searchTerms(prompt);
    return terms.length === 0 ? 0 : terms.filter((term) => said.has(stem(term))).length / terms.length;
  };
}

function whole(tasks: readonly CourseTask[]): CourseQuestion[] {
  return tasks.map((task) => task.whole());
}

function stem(term: string): string {
  return term.length > 5 ? term.slice(0, 5) : term;
}
