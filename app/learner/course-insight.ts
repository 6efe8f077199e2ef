import { type CourseQuestion, wrongOptions } from "#app/knowledge/course-question.ts";
import { EMPTY_COURSE_TALLY, type CourseTally, usualToThree } from "./course-tally.ts";
import { LEAST_GROUP } from "./least-group.ts";

/**
 * How a concept goes in its course. `group` is undefined while too few learners have practised it.
 * @property right the share of first tries that were right without help
 * @property ended how many learners came to three right in a row, or to ten tries without
 * @property stuck the share of those who came to ten tries without
 * @property toThree how many tries the others needed, in the mean
 */
export type ConceptInsight = {
  id: string;
  name: string;
  questions: number;
  group: { answers: number; right: number; ended: number; stuck: number; toThree: number | undefined } | undefined;
};

/**
 * How a question goes.
 * @property usual the share that was to be expected of the very learners who answered it
 * @property misleads fewer were right than chance explains
 * @property mostWrong the wrong option that most learners chose first, of five at least
 * @property beyondHints the share of its learners who were wrong with its last hint before them
 */
export type QuestionInsight = {
  id: string;
  prompt: string;
  concept: string;
  hints: number;
  group:
    | {
        learners: number;
        right: number;
        usual: number;
        misleads: boolean;
        mostWrong: { option: string; learners: number } | undefined;
        beyondHints: number;
      }
    | undefined;
};

/** Hardest first; what too few have practised comes last. */
export type CourseInsight = { concepts: ConceptInsight[]; questions: QuestionInsight[] };

/** So many questions are told of at once: a page of all of a large course would take more CPU than a request should. */
export const QUESTIONS_PER_PAGE = 25;

/**
 * One page of it: all concepts, and some questions.
 * @property asked how many questions there are, how many of them come before this page, and whether anything is known of one
 */
export type CourseInsightPage = CourseInsight & { asked: { all: number; before: number; isKnown: boolean } };

type ById = ReadonlyMap<string, CourseTally>;
type Sums = { concepts: ById; questions: ById; options: ById };

/** What a course's sums say of its concepts and questions, and of nobody. */
export function courseInsight(
  concepts: readonly { id: string; name: string }[],
  questions: readonly CourseQuestion[],
  sums: Sums,
): CourseInsight {
  const names = new Map(concepts.map(({ id, name }) => [id, name]));
  const tallyOf = (id: string) => sums.questions.get(id) ?? EMPTY_COURSE_TALLY;
  return {
    concepts: concepts
      .flatMap(({ id, name }): ConceptInsight[] => {
        const asked = questions.filter(({ concept }) => concept === id);
        if (asked.length === 0) return [];
        // Of a concept it is not known how many learners tried it: at least as many as tried one of its questions.
        const learners = Math.max(...asked.map((question) => tallyOf(question.id).learners));
        const tally = sums.concepts.get(id) ?? EMPTY_COURSE_TALLY;
        return [{ id, name, questions: asked.length, group: learners < LEAST_GROUP ? undefined : goes(tally) }];
      })
      .toSorted((a, b) => (a.group?.right ?? 2) - (b.group?.right ?? 2)),
    questions: questions
      .map((question): QuestionInsight => {
        const tally = tallyOf(question.id);
        return {
          id: question.id,
          prompt: question.prompt,
          concept: names.get(question.concept) ?? "",
          hints: question.hints.length,
          group:
            tally.learners < LEAST_GROUP ? undefined : { ...asks(tally), mostWrong: mostWrong(question, sums.options) },
        };
      })
      .toSorted((a, b) => rank(a) - rank(b)),
  };
}

/** @param before how many questions stand on the pages before */
export function pageOfInsight({ concepts, questions }: CourseInsight, before: number): CourseInsightPage {
  const isKnown = questions.some(({ group }) => group !== undefined);
  const page = questions.slice(before, before + QUESTIONS_PER_PAGE);
  return { concepts, questions: page, asked: { all: questions.length, before, isKnown } };
}

function goes(tally: CourseTally): NonNullable<ConceptInsight["group"]> {
  // Whoever came to an end is told of in groups, too.
  const ended = tally.ended < LEAST_GROUP ? 0 : tally.ended;
  return {
    answers: tally.answers,
    right: tally.right / Math.max(1, tally.answers),
    ended,
    stuck: ended === 0 ? 0 : tally.spun / ended,
    toThree: ended === 0 ? undefined : usualToThree(tally),
  };
}

/** One in twenty questions that are as they should be is this far below what was expected, in standard deviations. */
const TOO_FAR = 1.645;

function asks(tally: CourseTally): Omit<NonNullable<QuestionInsight["group"]>, "mostWrong"> {
  const answers = Math.max(1, tally.answers);
  return {
    learners: tally.learners,
    right: tally.right / answers,
    usual: Math.min(1, Math.max(0, (tally.right - tally.lead) / answers)),
    misleads: tally.information > 0 && tally.lead < -TOO_FAR * Math.sqrt(tally.information),
    beyondHints: tally.beyondHints / tally.learners,
  };
}

/** Options that were changed since are other options: what was chosen of them is not told. */
function mostWrong(question: CourseQuestion, options: ById): { option: string; learners: number } | undefined {
  const chosen = wrongOptions(question).map((option) => ({
    option,
    learners: options.get(`${question.id}/${option}`)?.learners ?? 0,
  }));
  const [most] = chosen.toSorted((a, b) => b.learners - a.learners);
  return most !== undefined && most.learners >= LEAST_GROUP ? most : undefined;
}

function rank({ group }: QuestionInsight): number {
  return group === undefined ? 2 : group.right - (group.misleads ? 1 : 0);
}
