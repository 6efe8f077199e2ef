import { type AnswerPolicy, mayTellAnswer } from "#app/guide/answer-policy.ts";
import { type CourseQuestion, wrongOptions } from "#app/knowledge/course-question.ts";
import { gradeAnswer } from "#app/knowledge/grade-answer.ts";
import { chooseQuestion, type ConceptNeed, countDone } from "#app/learner/choose-question.ts";
import { EMPTY_COURSE_TALLY } from "#app/learner/course-tally.ts";
import { masteryOf } from "#app/learner/mastery.ts";
import {
  failedTries,
  type KeptAnswer,
  type Knowledge,
  placeAnswer,
  type PracticeChange,
  type PracticeStanding,
} from "#app/learner/practice-log.ts";
import type { Practising, PracticeTopic, ShownQuestion, Tried, Try } from "#app/learner/practising.ts";
import { dueReviews, reviewedOn } from "#app/learner/review-queue.ts";
import { sessionAt } from "#app/learner/study-session.ts";
import { learns, teaches } from "#app/lti/roles.ts";
import { unkeptOffer } from "#app/struggle/help-offer.ts";
import type { Session } from "#app/tenancy/session.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { PracticeLog } from "#db/practice-log.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import type { PracticeReading } from "./practice-reading.ts";
import { roomAt, signOfAnswer } from "./practice-signs.ts";
import { keepTold } from "./told-solution.ts";
import type { StruggleWatch } from "./struggle-watch.ts";

/** So many of a learner's latest answers tell which question is next, and when they do best. */
export const RECENT = 200;
/** Two answers of one learner at once follow each other; more than this do not come from a person. */
const ATTEMPTS = 4;
const MINUTE_MS = 60_000;

type Ports = {
  scope: TenantScope;
  /** What the course asks. */
  reading: PracticeReading;
  session: Session;
  watch: StruggleWatch;
  policy(): Promise<AnswerPolicy>;
  now(): number;
};

/** An answer as it was kept, and what it followed. */
type Kept = { change: PracticeChange; standing: PracticeStanding; latest: readonly KeptAnswer[] };

/** A learner practises. Previews of the course and people without a name are graded, and leave no trace. */
export function practisingOf({ scope, reading, session, watch, policy, now }: Ports): Practising {
  const questions = new CourseQuestions(scope, session.ltiContextId);
  const places = new CoursePlaces(scope, session.ltiContextId);
  const log = new PracticeLog(scope, session);
  const isKept = learns(session.roles);
  const recent = async () => (isKept ? log.recent({ before: undefined, limit: RECENT }) : []);

  /** Whether a question's worked solution may be told: not before it was answered rightly, unless the course says so. */
  const mayTell = async (questionId: string): Promise<boolean> => {
    if (!isKept) return teaches(session.roles) || mayTellAnswer(await policy(), 0);
    const [rules, standing] = await Promise.all([policy(), log.standing(questionId)]);
    const tries = standing?.tries ?? [];
    return tries.some(({ isRight }) => isRight) || mayTellAnswer(rules, failedTries(tries));
  };

  const keep = async (
    question: CourseQuestion,
    isRight: boolean,
    { id, given, hints, hour, tookMs }: Try,
    set: string | undefined,
  ): Promise<Kept | undefined> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const [standing, latest] = await Promise.all([log.standing(question.id), recent()]);
      if (standing === undefined) return undefined;
      const answeredAt = now();
      const change = placeAnswer(
        standing,
        {
          id,
          concept: question.concept,
          questionId: question.id,
          given,
          isRight,
          hints: Math.min(hints, question.hints.length),
          hour: hour ?? new Date(answeredAt).getUTCHours(),
          tookMs,
          answeredAt,
          set,
        },
        latest,
        {
          ladder: question.hints.length,
          wrong: "options" in given ? wrongOptions(question, given.options) : [],
        },
      );
      if ((await log.keep(change.answer, change, answeredAt)) === "kept") return { change, standing, latest };
    }
    return undefined;
  };

  /** What the detector says of an answer. */
  const noticed = async (question: CourseQuestion, { change, standing }: Kept, hints: number, mayTellIt: boolean) => {
    const sign = signOfAnswer(change, standing);
    const isRight = change.answer.isRight;
    const known = { ...standing, state: change.known?.state ?? standing.state };
    const told = await watch.tell(
      [sign],
      isRight ? undefined : () => roomAt(question, hints, mayTellIt, known, { questions, places }),
    );
    return told?.offer;
  };

  return {
    async topics() {
      const [{ concepts, questions: all }, knowledge] = await Promise.all([
        reading.whole(),
        isKept ? orUnknown(() => log.knowledge()) : undefined,
      ]);
      const counts = Map.groupBy(all, ({ concept }) => concept);
      const asked = concepts.filter(({ id }) => counts.has(id));
      const due = dueToday(asked, knowledge, now());
      return asked.map(({ id, name }): PracticeTopic => {
        const place = due.indexOf(id);
        const { known } = knownOf(id, knowledge, now());
        return { id, name, questions: counts.get(id)?.length ?? 0, known, due: place < 0 ? undefined : place };
      });
    },

    async open(concept, { question: wanted, after } = {}) {
      const [{ name, questions: all }, known] = await Promise.all([reading.ofConcept(concept), orUnknown(recent)]);
      const latest = known ?? [];
      const question = wanted === undefined ? chooseQuestion(all, latest, after) : all.find(({ id }) => id === wanted);
      if (question === undefined || name === undefined) return undefined;
      return { question: shown(question, name), done: countDone(all, latest), of: all.length };
    },

    async conceptOf(questionId) {
      return (await reading.question(questionId))?.concept;
    },

    async answer(questionId, tried, setId): Promise<Tried | undefined> {
      const question = await reading.question(questionId);
      if (question === undefined) return undefined;
      const grade = gradeAnswer(question, tried.given);
      const unkept = { grade, mayTell: false, isKept: false, offer: undefined, restAfter: undefined };
      if (grade.verdict === "unclear") return unkept;
      const isRight = grade.verdict === "right";
      const kept = isKept ? await keep(question, isRight, tried, setId).catch(unreachable) : undefined;
      // Checked all the same; whether the solution may be told, the record alone knows.
      if (kept === "unreachable") return { ...unkept, isUnreachable: true };
      const mayTellIt = question.solution !== "" && (isRight || (await mayTell(questionId)));
      const offer = kept && (await noticed(question, kept, tried.hints, mayTellIt));
      return { grade, mayTell: mayTellIt, isKept: kept !== undefined, offer, restAfter: kept && restAfter(kept) };
    },

    async helped(questionId, help, hints) {
      const concept = (await reading.question(questionId))?.concept;
      if (concept === undefined) return;
      const id = crypto.randomUUID();
      await watch.tell([
        help === "hint" ? { id, concept, kind: "hint", level: hints } : { id, concept, kind: "show-answer" },
      ]);
    },

    async stuck(questionId, hints) {
      const question = await questions.find(questionId);
      if (question === undefined) return undefined;
      const [isAllowed, knowledge] = await Promise.all([mayTell(questionId), isKept ? log.knowledge() : undefined]);
      const mayTellIt = isAllowed && question.solution !== "";
      const room = await roomAt(question, hints, mayTellIt, knowledge, { questions, places });
      const sign = { id: crypto.randomUUID(), concept: question.concept, kind: "stuck" as const };
      const told = await watch.tell([sign], async () => room);
      // Who allows nothing to be kept, or whose detector does not answer, is helped all the same.
      return told?.offer ?? unkeptOffer(room, question.concept);
    },

    async hints(questionId, upTo) {
      const question = await reading.question(questionId);
      return question?.hints.slice(0, upTo) ?? [];
    },

    async solution(questionId) {
      const [question, isAllowed] = await Promise.all([questions.find(questionId), mayTell(questionId)]);
      if (!isAllowed || question === undefined || question.solution === "") return undefined;
      if (isKept) await keepTold(log, question, now());
      return question.solution;
    },
  };
}

/** What is known of a learner, or nothing while the record cannot be read: then the course is practised without it. */
async function orUnknown<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  return read().catch((error: unknown) => void unreachable(error));
}

/** @throws what is no outage of the record */
function unreachable(error: unknown): "unreachable" {
  if (error instanceof RecordUnavailable) return "unreachable";
  throw error;
}

/** So many minutes a learner has been at it, where a break would do them good. */
function restAfter({ change: { answer }, latest }: Kept): number | undefined {
  const activity = [...latest.map(({ answeredAt }) => answeredAt).toReversed(), answer.answeredAt];
  const { advice, lasted } = sessionAt(activity, answer.answeredAt, answer.isRight);
  return advice === "break" ? Math.round(lasted / MINUTE_MS) : undefined;
}

/** The concepts that are to be reviewed today, in their order. */
function dueToday(
  asked: readonly { id: string; prerequisites: readonly string[] }[],
  knowledge: Knowledge | undefined,
  now: number,
): string[] {
  const states = knowledge?.state.concepts ?? {};
  const reviewable = asked.flatMap(({ id, prerequisites }) => {
    const memory = states[id]?.memory;
    return memory === undefined ? [] : [{ concept: id, memory, prerequisites }];
  });
  const doneToday = reviewedOn(
    Object.values(states).flatMap(({ memory }) => memory ?? []),
    now,
  );
  return dueReviews(reviewable, { now, doneToday }).map(({ concept }) => concept);
}

/** How surely a concept is known, and whether it is due. @param now ms */
export function knownOf(id: string, knowledge: Knowledge | undefined, now: number): ConceptNeed {
  const here = knowledge?.state.concepts[id];
  if (knowledge === undefined || here === undefined) return { known: undefined, isDue: false };
  const { state, concepts, course } = knowledge;
  const tallies = { concept: concepts.get(id) ?? EMPTY_COURSE_TALLY, course };
  return {
    known: masteryOf(state.overall, here.trace, tallies).value,
    isDue: here.memory !== undefined && here.memory.dueAt <= now,
  };
}

/** A question without what would give it away. @param name its concept's */
export function shown(question: CourseQuestion, name: string): ShownQuestion {
  const { id, concept, prompt, hints, solution } = question;
  const common = { id, concept: { id: concept, name }, prompt, hints: hints.length, hasSolution: solution !== "" };
  switch (question.kind) {
    case "choice": {
      const { options } = question.answer;
      const isOneRight = options.filter(({ correct }) => correct).length === 1;
      return { ...common, kind: "choice", options: options.map(({ text }) => text), isOneRight };
    }
    case "numeric":
      return { ...common, kind: "numeric", unit: question.answer.unit };
    case "short":
      return { ...common, kind: "short" };
  }
}
