import {
  type AnsweringLearners,
  type AskingInstructor,
  type InstructorQuestion,
  LONGEST_ANSWER,
  type QuestionPage,
} from "#app/guide/instructor-question.ts";
import type { CrisisHelp } from "#app/guide/crisis-policy.ts";
import { namesCrisis } from "#app/guide/crisis-words.ts";
import { redact } from "#app/guide/redact.ts";
import { learns } from "#app/lti/roles.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { readTimePlace, writeTimePlace } from "#app/tenancy/time-order.ts";
import { CrisisFlags } from "#db/crisis-flags.ts";
import { InstructorQuestions } from "#db/instructor-questions.ts";
import type { NewestFirst } from "#db/newest-first.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** So many on one page. */
const AT_ONCE = 20;
/** So many of a learner's may wait for an answer. */
const MOST_OPEN = 20;

/** How the learner of a session asks those who teach the course. @throws RecordUnavailable */
export function askingInstructor(
  { quick, patient }: { quick: TenantScope; patient: TenantScope },
  { learnerId, ltiContextId, roles }: Session,
): AskingInstructor {
  const questions = new InstructorQuestions(patient, ltiContextId);

  /** Before anything else is written: who has to send it again is flagged twice rather than never. */
  async function flag(): Promise<void> {
    const { value: seenBy } = await new Settings(patient).get("crisis.flags");
    if (seenBy === "off") return;
    // By chance, so that it leads to no question.
    await new CrisisFlags(patient).add({ id: crypto.randomUUID(), ltiContextId, learnerId, seenBy }, Date.now());
  }

  return {
    async ask({ id, question }, reply) {
      const last = await questions.ofLearner(learnerId, { limit: 2 * MOST_OPEN });
      const isNew = last.every((each) => each.id !== id);
      if (isNew && learns(roles) && namesCrisis(question)) await flag();
      if (isNew && last.filter(({ state }) => state === "open").length >= MOST_OPEN) return "full";
      const shown = reply === undefined ? undefined : redact(reply).text.slice(0, LONGEST_ANSWER);
      const handed = { id, learnerId, question: redact(question).text, reply: shown };
      return (await questions.ask(handed, Date.now())) ? "asked" : "taken";
    },
    async help(): Promise<CrisisHelp> {
      const { values } = await new Settings(quick).all();
      const text = values["guide.crisis_text"];
      return { text: text === "" ? undefined : text, isFlagged: learns(roles) && values["crisis.flags"] !== "off" };
    },
    list: (before) => pageOf((page) => questions.ofLearner(learnerId, page), before),
    withdraw: (id) => questions.remove(id, learnerId),
    close: (id) => questions.setClosed(id, true, Date.now(), learnerId),
    async answered() {
      const last = await new InstructorQuestions(quick, ltiContextId).ofLearner(learnerId, { limit: AT_ONCE });
      return last.find(({ state }) => state === "answered");
    },
  };
}

/** How those who teach the course of a session answer. @throws RecordUnavailable */
export function answeringLearners(scope: TenantScope, { ltiContextId }: Session): AnsweringLearners {
  const questions = new InstructorQuestions(scope, ltiContextId);
  return {
    list: (state, before) => pageOf((page) => questions.list(state, page), before),
    answer: (id, answer) => questions.answer(id, answer, Date.now()),
    setClosed: (id, isClosed) => questions.setClosed(id, isClosed, Date.now()),
  };
}

async function pageOf<Question extends InstructorQuestion>(
  read: (page: NewestFirst) => Promise<Question[]>,
  before: string | undefined,
): Promise<QuestionPage<Question>> {
  const place = readTimePlace(before);
  const { shown, next } = await pageByKey(
    AT_ONCE,
    (most) => read({ limit: most, ...(place && { before: place }) }),
    ({ createdAt: at, id }) => writeTimePlace({ at, id }),
  );
  return { questions: shown, next };
}
