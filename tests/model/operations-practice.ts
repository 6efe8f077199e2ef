import * as fc from "fast-check";
import { type CourseTally, EMPTY_COURSE_TALLY } from "#app/learner/course-tally.ts";
import { NEW_STATE } from "#app/learner/learner-state.ts";
import type { KeptAnswer } from "#app/learner/practice-log.ts";
import { CourseTallies } from "#db/course-tallies.ts";
import { PracticeLog } from "#db/practice-log.ts";
import { by, type Holdings, Refused } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

const owner = { sub: pool.sub, key: pool.contextId };
const log = ({ sub, key }: { sub: string; key: string }, at: At) =>
  new PracticeLog(at.scope, { learnerId: at.learner(sub), ltiContextId: at.course(key) });
const seq = fc.constantFrom(1, 2, 3);
const profile = { concepts: {} };
const text = JSON.stringify(profile);
const tally = (answers: number): CourseTally => ({ ...EMPTY_COURSE_TALLY, answers, lead: 0.5, learners: 1 });
const gains = { question: tally(1), concept: tally(2), course: tally(3) };
const set = fc.option(pool.set, { nil: undefined });
const answerOf = (
  args: { id: string; seq: number; question: string; set: string | undefined },
  at: At,
): KeptAnswer => ({
  id: args.id,
  seq: args.seq,
  concept: "101/a",
  questionId: args.question,
  given: { text: "yes" },
  isRight: true,
  isFirst: args.seq === 1,
  hints: 0,
  expected: 0.5,
  hour: 9,
  tookMs: undefined,
  contested: false,
  answeredAt: at.now,
  ...(args.set !== undefined && { set: args.set }),
});

const answersOf = (held: Holdings, learnerId: string) =>
  held.answers.filter((row) => row.learner_id === learnerId).toSorted(by((row) => -row.seq));
const shown = (row: Holdings["answers"][number]): KeptAnswer => ({
  id: row.id,
  seq: row.seq,
  concept: row.concept,
  questionId: row.question_id,
  given: JSON.parse(row.given),
  isRight: row.is_right === 1,
  isFirst: row.is_first === 1,
  hints: row.hints,
  expected: row.expected,
  hour: row.hour,
  tookMs: row.took_ms ?? undefined,
  contested: row.contested === 1,
  answeredAt: row.answered_at,
  ...(row.practice_set !== null && { set: row.practice_set }),
});
const tallyShown = (row: Holdings["answer_tallies"][number] | undefined): CourseTally =>
  row === undefined
    ? EMPTY_COURSE_TALLY
    : {
        answers: row.answers,
        right: row.right_answers,
        lead: row.lead,
        information: row.information,
        timed: row.timed,
        tookMs: row.took_ms,
        ended: row.ended,
        spun: row.spun,
        toThree: row.to_three,
        learners: row.learners,
        beyondHints: row.beyond_hints,
      };
type Kind = Holdings["answer_tallies"][number]["kind"];
const tallyAt = (held: Holdings, course: string, kind: Kind, subject: string) =>
  held.answer_tallies.find((row) => row.lti_context_id === course && row.kind === kind && row.subject === subject);

function knowledge(held: Holdings, learnerId: string, course: string) {
  const person = held.learner_profiles.find(({ id }) => id === learnerId);
  if (person === undefined) return undefined;
  const mayProfile = JSON.parse(person.privacy_settings).profiling === true;
  // What stands there from before is not used where it is not allowed.
  const trace = mayProfile ? held.learner_traces.find((row) => row.learner_id === learnerId) : undefined;
  const concepts = held.answer_tallies.filter((row) => row.lti_context_id === course && row.kind === "concept");
  return {
    mayProfile,
    profileVersion: person.cognitive_profile_version,
    state: trace === undefined ? NEW_STATE : JSON.parse(trace.state),
    stateSeq: trace?.seq ?? 0,
    concepts: new Map(concepts.map((row) => [row.subject, tallyShown(row)])),
    course: tallyShown(tallyAt(held, course, "course", "")),
  };
}

function keepKnown(held: Holdings, learnerId: string, change: { seq: number; version: number }, now: number): void {
  const person = held.learner_profiles.find(({ id }) => id === learnerId);
  if (person === undefined) throw new Refused(/FOREIGN KEY/);
  const told = { seq: change.seq, state: JSON.stringify(NEW_STATE), updated_at: now };
  const trace = held.learner_traces.find((row) => row.learner_id === learnerId);
  if (trace === undefined) held.learner_traces.push({ learner_id: learnerId, ...told });
  else Object.assign(trace, told);
  if (person.cognitive_profile_version !== change.version) return;
  Object.assign(person, {
    cognitive_profile: text,
    cognitive_profile_version: change.version + 1,
    updated_at: now,
  });
}

function addGains(held: Holdings, course: string, question: string): void {
  const subjects = { question, concept: "101/a", course: "" } as const;
  for (const kind of ["question", "concept", "course"] as const)
    addGain(held, course, [kind, subjects[kind]], gains[kind]);
}

function addGain(held: Holdings, course: string, [kind, subject]: [Kind, string], gain: CourseTally): void {
  const row = tallyAt(held, course, kind, subject) ?? {
    lti_context_id: course,
    kind,
    subject,
    answers: 0,
    right_answers: 0,
    lead: 0,
    information: 0,
    timed: 0,
    took_ms: 0,
    ended: 0,
    spun: 0,
    to_three: 0,
    learners: 0,
    beyond_hints: 0,
  };
  if (!held.answer_tallies.includes(row)) held.answer_tallies.push(row);
  row.answers += gain.answers;
  row.lead += gain.lead;
  row.learners += gain.learners;
}

function tallied(held: Holdings, course: string, kind: Kind): Map<string, CourseTally> {
  const rows = held.answer_tallies.filter((row) => row.lti_context_id === course && row.kind === kind);
  return new Map(rows.map((row) => [row.subject, tallyShown(row)]));
}

export const practice: Record<string, Record<string, Commands>> = {
  CourseTallies: {
    all: operation({
      args: fc.record({ key: pool.contextId }),
      call: (at, { key }) => new CourseTallies(at.scope, at.course(key)).all(),
      should: (held, { key }, at) => ({
        concepts: tallied(held, at.course(key), "concept"),
        questions: tallied(held, at.course(key), "question"),
        options: tallied(held, at.course(key), "option"),
      }),
    }),
  },
  PracticeLog: {
    standing: operation({
      args: fc.record({ ...owner, question: pool.question }),
      call: (at, args) => log(args, at).standing(args.question),
      should(held, { sub, key, question }, at) {
        const [learnerId, course] = [at.learner(sub), at.course(key)];
        const known = knowledge(held, learnerId, course);
        const own = answersOf(held, learnerId);
        return (
          known && {
            ...known,
            lastSeq: own[0]?.seq ?? 0,
            question: tallyShown(tallyAt(held, course, "question", question)),
            tries: own.filter((row) => row.question_id === question).map(shown),
          }
        );
      },
    }),
    keep: operation({
      args: fc.record({
        ...owner,
        id: fc.constantFrom("answer-1", "answer-2", "answer-3"),
        seq,
        question: pool.question,
        set,
        version: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
        isCounted: fc.boolean(),
        wrong: fc.constantFrom<string[]>([], ["the mean"], ["the mean", 'the "mode"']),
      }),
      call: (at, { version, isCounted, wrong, ...args }) =>
        log(args, at).keep(
          answerOf(args, at),
          {
            wrong,
            known: version === undefined ? undefined : { state: NEW_STATE, profile, version },
            gains: isCounted ? gains : undefined,
          },
          at.now,
        ),
      should(held, { sub, key, version, isCounted, wrong, ...args }, at) {
        const [learnerId, course] = [at.learner(sub), at.course(key)];
        const own = answersOf(held, learnerId);
        if (own.some(({ id }) => id === args.id)) return "kept";
        if (own.some((row) => row.seq === args.seq)) return "again";
        if (!held.learner_profiles.some(({ id }) => id === learnerId)) throw new Refused(/FOREIGN KEY/);
        if (!held.lti_contexts.some(({ id }) => id === course)) throw new Refused(/FOREIGN KEY/);
        const answer = answerOf(args, at);
        held.answers.push({
          learner_id: learnerId,
          id: answer.id,
          lti_context_id: course,
          seq: answer.seq,
          concept: answer.concept,
          question_id: answer.questionId,
          given: JSON.stringify(answer.given),
          is_right: 1,
          is_first: answer.isFirst ? 1 : 0,
          hints: 0,
          expected: 0.5,
          hour: 9,
          took_ms: null,
          contested: 0,
          answered_at: at.now,
          practice_set: answer.set ?? null,
        });
        if (version !== undefined) keepKnown(held, learnerId, { seq: args.seq, version }, at.now);
        if (isCounted) addGains(held, course, args.question);
        for (const words of wrong)
          addGain(held, course, ["option", `${args.question}/${words}`], { ...EMPTY_COURSE_TALLY, learners: 1 });
        return "kept";
      },
    }),
    find: operation({
      args: fc.record({ ...owner, id: fc.constantFrom("answer-1", "answer-2") }),
      call: (at, args) => log(args, at).find(args.id),
      should: (held, { sub, id }, at) =>
        answersOf(held, at.learner(sub))
          .filter((row) => row.id === id)
          .map(shown)[0],
    }),
    recent: operation({
      args: fc.record({ ...owner, before: fc.option(seq, { nil: undefined }), limit: pool.limit }),
      call: (at, args) => log(args, at).recent(args),
      should: (held, { sub, before, limit }, at) =>
        answersOf(held, at.learner(sub))
          .filter((row) => before === undefined || row.seq < before)
          .slice(0, limit)
          .map(shown),
    }),
    rightInSet: operation({
      args: fc.record({ ...owner, set: pool.set }),
      call: (at, args) => log(args, at).rightInSet(args.set),
      should: (held, args, at) => {
        const own = answersOf(held, at.learner(args.sub)).filter((row) => row.practice_set === args.set);
        return [...new Set(own.map((row) => row.question_id))].toSorted();
      },
    }),
    knowledge: operation({
      args: fc.record(owner),
      call: (at, args) => log(args, at).knowledge(),
      should: (held, { sub, key }, at) => knowledge(held, at.learner(sub), at.course(key)),
    }),
    contest: operation({
      args: fc.record({ ...owner, id: fc.constantFrom("answer-1", "answer-2", "all") }),
      call: (at, args) => log(args, at).contest(args.id === "all" ? "all" : { id: args.id }),
      should(held, { sub, id }, at) {
        const own = answersOf(held, at.learner(sub)).filter((row) => id === "all" || row.id === id);
        const standing = own.filter(({ contested }) => contested === 0);
        for (const row of standing) row.contested = 1;
        return standing.length;
      },
    }),
    replace: operation({
      args: fc.record({ ...owner, seq, version: fc.option(fc.nat({ max: 2 }), { nil: undefined }) }),
      call: (at, { seq: last, version, ...args }) =>
        log(args, at).replace(last, version === undefined ? undefined : { state: NEW_STATE, profile, version }, at.now),
      should(held, { sub, seq: last, version }, at) {
        const learnerId = at.learner(sub);
        if (version !== undefined) {
          keepKnown(held, learnerId, { seq: last, version }, at.now);
          return answersOf(held, learnerId).every((row) => row.seq <= last);
        }
        held.learner_traces = held.learner_traces.filter((row) => row.learner_id !== learnerId);
        const person = held.learner_profiles.find(({ id }) => id === learnerId);
        if (person !== undefined)
          Object.assign(person, {
            cognitive_profile: "{}",
            cognitive_profile_version: person.cognitive_profile_version + 1,
            updated_at: at.now,
          });
        return true;
      },
    }),
  },
};
