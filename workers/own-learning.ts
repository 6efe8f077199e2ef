import { EMPTY_COURSE_TALLY } from "#app/learner/course-tally.ts";
import { HOUR_MS } from "#app/learner/cognitive-profile.ts";
import type { LastKnown } from "#app/learner/last-known.ts";
import { masteryOf, masteryRange } from "#app/learner/mastery.ts";
import { recallAt } from "#app/learner/memory.ts";
import {
  CURVE_DAYS,
  type KnownConcept,
  type Learning,
  type OwnAnswer,
  type OwnLearning,
} from "#app/learner/own-learning.ts";
import { type KeptAnswer, type Knowledge, profileOf, stateOf, wasTold } from "#app/learner/practice-log.ts";
import type { PrivacyChange } from "#app/learner/privacy-settings.ts";
import { learns } from "#app/lti/roles.ts";
import type { Concept } from "#app/knowledge/concept.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Course } from "#db/course.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { PracticeLog } from "#db/practice-log.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { choosePrivacy } from "./choosing-privacy.ts";
import type { OwnLearner } from "./own-learner.ts";
import { orUndefined } from "./time-limit.ts";

/** So many answers are listed, and so many are read at a time. */
const LISTED = 30;
const PAGE = 200;
/** A profile is made anew from so many of the latest answers: years of practice, and less than a request's time. */
const MOST_REPLAYED = 1_000;
const DAY_MS = 86_400_000;
/** Answers that come while it is being made anew. */
const ATTEMPTS = 3;

type Ports = {
  scope: TenantScope;
  session: Session;
  /** What was noticed by it goes. */
  withdraw(what: "answers" | "behaviour"): Promise<void>;
  own: Pick<OwnLearner, "lastKnown" | "renewCopy">;
  /** In the course's order; undefined while nobody can tell. */
  conceptNames(): Promise<{ id: string; name: string }[] | undefined>;
  now(): number;
};

/** What a learner may know and say about what is known of them. */
export function learningOf({ scope, session, own, conceptNames, withdraw, now }: Ports): Learning {
  const log = new PracticeLog(scope, session);
  const course = new Course(scope, session.ltiContextId);
  const questions = new CourseQuestions(scope, session.ltiContextId);
  const isPreview = !learns(session.roles);

  /** What is known to be changed, the copy says from now on. What was refused leaves it as it was, and the page open. */
  const changing = async (change: () => Promise<void>): Promise<void> => {
    await change();
    await own.renewCopy();
  };
  const choose = (change: PrivacyChange) => choosePrivacy(scope, session, change, now());

  /** The latest answers, newest first. */
  const latest = async (): Promise<KeptAnswer[]> => {
    const all: KeptAnswer[] = [];
    while (all.length < MOST_REPLAYED) {
      const page = await log.recent({ before: all.at(-1)?.seq, limit: PAGE });
      all.push(...page);
      if (page.length < PAGE) break;
    }
    return all;
  };
  const rebuild = async (): Promise<void> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const [knowledge, answers] = await Promise.all([log.knowledge(), latest()]);
      if (knowledge === undefined) return;
      const state = stateOf(answers);
      const known = knowledge.mayProfile
        ? { state, profile: profileOf(state, knowledge, answers), version: knowledge.profileVersion }
        : undefined;
      if (await log.replace(answers[0]?.seq ?? 0, known, now())) return;
    }
  };

  const readRecorded = async (): Promise<Pick<OwnLearning, "concepts" | "map" | "answers">> => {
    const [knowledge, concepts, asked, answers] = await Promise.all([
      log.knowledge(),
      course.concepts(),
      questions.list(),
      log.recent({ before: undefined, limit: LISTED }),
    ]);
    const prompts = new Map(asked.map(({ id, prompt }) => [id, prompt]));
    const names = new Map(concepts.map(({ id, name }) => [id, name]));
    return {
      concepts: knowledge === undefined ? [] : knownConcepts(concepts, knowledge, now()),
      map: concepts.map(({ id, name, prerequisites }) => ({
        id,
        name,
        prerequisites,
        canPractise: asked.some(({ concept }) => concept === id),
      })),
      answers: answers.map((answer) => shown(answer, prompts.get(answer.questionId), names.get(answer.concept))),
    };
  };

  return {
    async view() {
      const [known, recorded] = await Promise.all([own.lastKnown(), orUndefined(readRecorded)]);
      const asOf = known?.copiedAt ?? (recorded === undefined ? now() : undefined);
      const { concepts: byConcept, ...profile } = known?.value.profile ?? {};
      const consent = known?.value.consent;
      const told = {
        isPreview,
        asOf,
        isHeldBack: consent?.isHeldBack === true,
        mayProfile: consent?.profiling,
        mayObserve: consent?.behaviour,
        wantsOffers: consent?.helpOffers !== false,
        sharesStruggle: consent?.sharesStruggle,
        mayShare: known?.value.asked.mayShare === true,
        profile,
      };
      if (recorded === undefined || asOf !== undefined) {
        const concepts = lastKnownConcepts((await conceptNames()) ?? [], byConcept ?? {}, now());
        // Where there is none in a copy, there may be some by now.
        return { ...told, concepts: concepts.length === 0 ? undefined : concepts, map: [], answers: undefined };
      }
      return { ...told, ...recorded };
    },
    allowProfile: (isAllowed) =>
      changing(async () => {
        await choose({ profiling: isAllowed });
        if (!isAllowed) await withdraw("answers");
        await rebuild();
      }),
    async allowObserving(isAllowed) {
      if (isPreview) return;
      await changing(async () => {
        await choose({ behaviour: isAllowed });
        if (!isAllowed) await withdraw("behaviour");
      });
    },
    wantOffers: (areWanted) => changing(() => choose({ helpOffers: areWanted })),
    async share(isAllowed) {
      if (isPreview) return;
      await changing(() => choose({ sharesStruggle: isAllowed }));
    },
    async contest(answerId) {
      if ((await log.find(answerId)) === undefined) return false;
      await changing(async () => {
        await log.contest({ id: answerId });
        await rebuild();
      });
      return true;
    },
    startAnew: () =>
      changing(async () => {
        await log.contest("all");
        await rebuild();
      }),
  };
}

/** The same by a copied profile, which holds neither reasons nor how a memory fades. */
function lastKnownConcepts(
  names: readonly { id: string; name: string }[],
  byConcept: NonNullable<LastKnown["profile"]["concepts"]>,
  now: number,
): KnownConcept[] {
  return names.flatMap(({ id, name }): KnownConcept[] => {
    const { mastery, memory } = byConcept[id] ?? {};
    if (mastery === undefined) return [];
    const { value, evidence, confidence = 0 } = mastery;
    const dueAt = memory?.dueHour === undefined ? undefined : memory.dueHour * HOUR_MS;
    return [
      {
        id,
        name,
        mastery: { value, ...masteryRange(value, confidence), evidence, confidence, reasons: [] },
        memory: dueAt === undefined ? undefined : { curve: undefined, dueAt },
        isDue: dueAt !== undefined && dueAt <= now,
      },
    ];
  });
}

/** The course's concepts of which something is known, in its order. */
function knownConcepts(concepts: readonly Concept[], knowledge: Knowledge, now: number): KnownConcept[] {
  const { state, course } = knowledge;
  const traceOf = (id: string) => state.concepts[id]?.trace;
  return concepts.flatMap(({ id, name, prerequisites }): KnownConcept[] => {
    const here = state.concepts[id];
    if (here === undefined) return [];
    const followers = concepts.filter((other) => other.prerequisites.includes(id));
    const neighbours = {
      prerequisites: prerequisites.flatMap((each) => traceOf(each) ?? []),
      followers: followers.flatMap((each) => traceOf(each.id) ?? []),
    };
    const tallies = { concept: knowledge.concepts.get(id) ?? EMPTY_COURSE_TALLY, course };
    const { memory } = here;
    return [
      {
        id,
        name,
        mastery: masteryOf(state.overall, here.trace, tallies, neighbours),
        memory: memory && {
          curve: CURVE_DAYS.map((days) => recallAt(memory, now + days * DAY_MS)),
          dueAt: memory.dueAt,
        },
        isDue: memory !== undefined && memory.dueAt <= now,
      },
    ];
  });
}

function shown(answer: KeptAnswer, question: string | undefined, concept: string | undefined): OwnAnswer {
  const { id, isRight, hints, isFirst, contested, answeredAt } = answer;
  const counts = isFirst && !contested;
  return { id, concept, question, isRight, hints, wasTold: wasTold(answer), counts, contested, at: answeredAt };
}
