import { usualMs, EMPTY_COURSE_TALLY } from "#app/learner/course-tally.ts";
import { masteryOf } from "#app/learner/mastery.ts";
import type { Knowledge, PracticeChange, PracticeStanding } from "#app/learner/practice-log.ts";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import type { Before } from "#app/struggle/choose-help.ts";
import type { HelpRoom, Sign } from "#app/struggle/help-offer.ts";
import { spinRisk } from "#app/struggle/spin-risk.ts";
import { spinRate } from "#app/struggle/tries.ts";
import type { CoursePlaces } from "#db/course-places.ts";
import type { CourseQuestions } from "#db/course-questions.ts";

/** So many of the concepts that come right before are looked at. */
const LOOKED_AT = 4;

/** What an answer tells the detector. A first try is evidence; a later one only says whether they go on failing. */
export function signOfAnswer({ answer, known }: PracticeChange, standing: PracticeStanding): Sign {
  const { id, concept, hints, isFirst, tookMs } = answer;
  const isRight = answer.isRight && hints === 0;
  const tries = known?.state.concepts[concept]?.tries;
  if (!isFirst || known === undefined || tries === undefined)
    return { id, concept, kind: "another-try", isRight: answer.isRight };
  const rate = spinRate(standing.concepts.get(concept) ?? EMPTY_COURSE_TALLY, standing.course);
  return {
    id,
    concept,
    kind: "answer",
    isRight,
    risk: spinRisk(tries, rate, known.state.overall),
    tookMs,
    usualMs: usualMs(standing.question),
  };
}

type Course = { questions: CourseQuestions; places: CoursePlaces };

/** What a choice of help at a question looks at. @param hints how many of its hints the learner has seen */
export async function roomAt(
  question: CourseQuestion,
  hints: number,
  mayTellSolution: boolean,
  knowledge: Knowledge | undefined,
  course: Course,
): Promise<HelpRoom> {
  return {
    place: "practice",
    hintsLeft: Math.max(0, question.hints.length - hints),
    mayTellSolution,
    prerequisites: await prerequisitesOf(question.concept, knowledge, course),
  };
}

/** Those that can be practised, and how well the learner knows them. */
async function prerequisitesOf(
  concept: string,
  knowledge: Knowledge | undefined,
  { questions, places }: Course,
): Promise<Before[]> {
  const place = await places.concept(concept);
  const before = place?.kind === "concept" ? place.before.slice(0, LOOKED_AT) : [];
  const asked = await Promise.all(before.map(({ id }) => questions.ofConcept(id)));
  return before
    .filter((_, at) => (asked[at]?.length ?? 0) > 0)
    .map(({ id, name }) => ({ id, name, mastery: knownOf(id, knowledge) }));
}

function knownOf(id: string, knowledge: Knowledge | undefined): Before["mastery"] {
  const here = knowledge?.state.concepts[id];
  if (knowledge === undefined || here === undefined) return undefined;
  const tallies = { concept: knowledge.concepts.get(id) ?? EMPTY_COURSE_TALLY, course: knowledge.course };
  return masteryOf(knowledge.state.overall, here.trace, tallies);
}
