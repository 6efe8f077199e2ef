import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import type { Part } from "#app/guide/conversation.ts";
import { DEFAULT_QUOTA, type QuotaLimits } from "#app/guide/quota.ts";
import { addEvent } from "#app/guide/reply-events.ts";
import type { Session } from "#app/tenancy/session.ts";
import { readReplyEvents } from "#app/ui/read-reply-events.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Settings } from "#db/settings.ts";
import { conversationObjectName, quotaObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { allowModel, giveModel } from "../model-of.ts";
import { recordingD1 } from "../recording-d1.ts";
import { admit, eli, mira } from "../person.ts";

const asked = (learner: number, question: number) => ({
  id: `talk-${learner}/question-${question}`,
  learnerId: `learner-${learner}`,
  ltiContextId: "course-1",
  tokens: 100,
});
const quotaOf = (tenantId: string) => env.QUOTA.getByName(quotaObjectName(tenantId));
const messages = async (tenantId: string, learnerId: string) =>
  (await quotaOf(tenantId).used("learner", learnerId)).day.messages;

/** The default, with other figures for a day. */
function limits(day: Partial<Record<keyof QuotaLimits, Partial<QuotaLimits["learner"]["day"]>>>): QuotaLimits {
  const { learner, course, tenant } = DEFAULT_QUOTA;
  return {
    learner: { ...learner, day: { ...learner.day, ...day.learner } },
    course: { ...course, day: { ...course.day, ...day.course } },
    tenant: { ...tenant, day: { ...tenant.day, ...day.tenant } },
  };
}

test("thirty learners with ten messages each, all at once and each sent twice, are counted exactly", async () => {
  const quota = quotaOf(crypto.randomUUID());
  const all = Array.from({ length: 300 }, (_, index) => asked(index % 30, Math.floor(index / 30)));
  const answers = await Promise.all([...all, ...all].map((each) => quota.reserve(each, DEFAULT_QUOTA)));
  expect(answers.filter((holder) => holder !== undefined)).toEqual([]);
  await Promise.all([...all, ...all].map(({ id }) => quota.settle(id, 40)));
  for (const period of ["day", "month"] as const) {
    expect((await quota.used("tenant", ""))[period]).toEqual({ messages: 300, tokens: 12_000 });
    expect((await quota.used("course", "course-1"))[period]).toEqual({ messages: 300, tokens: 12_000 });
    expect((await quota.used("learner", "learner-7"))[period]).toEqual({ messages: 10, tokens: 400 });
  }
});

test.each([
  ["learner", { learner: { messages: 4 } }, 4],
  ["course", { course: { messages: 7 } }, 7],
  ["tenant", { tenant: { messages: 5 } }, 5],
  ["tenant", { tenant: { tokens: 350 } }, 3],
] as const)("of many at once, exactly as many pass as the limit of the %s lets: %o", async (holder, day, passing) => {
  const quota = quotaOf(crypto.randomUUID());
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => quota.reserve(asked(1, index), limits(day))),
  );
  expect(answers.filter((refusing) => refusing === undefined)).toHaveLength(passing);
  expect(new Set(answers.filter((refusing) => refusing !== undefined))).toEqual(new Set([holder]));
  expect((await quota.used("tenant", "")).day).toEqual({ messages: passing, tokens: passing * 100 });
});

test("evicted between any two steps, nothing is lost and nothing counts twice", async () => {
  const quota = quotaOf(crypto.randomUUID());
  const used = async () => (await quota.used("tenant", "")).day;
  for (const _again of [1, 2]) {
    await quota.reserve(asked(1, 1), DEFAULT_QUOTA);
    await evictDurableObject(quota);
    expect(await used()).toEqual({ messages: 1, tokens: 100 });
  }
  for (const _again of [1, 2]) {
    await quota.settle(asked(1, 1).id, 30);
    await evictDurableObject(quota);
    expect(await used()).toEqual({ messages: 1, tokens: 30 });
  }
  await quota.reserve(asked(1, 2), DEFAULT_QUOTA);
  await quota.release(asked(1, 2).id);
  await quota.release(asked(1, 2).id);
  expect(await used()).toEqual({ messages: 1, tokens: 30 });
});

test("one tenant's use is nothing to another with the same learners and courses", async () => {
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  await quotaOf(one).reserve(asked(1, 1), DEFAULT_QUOTA);
  expect(await messages(one, "learner-1")).toBe(1);
  expect(await messages(other, "learner-1")).toBe(0);
});

test("an erased learner is named nowhere, also when a reply of theirs ends later; the course keeps its count", async () => {
  const quota = quotaOf(crypto.randomUUID());
  await quota.reserve(asked(1, 1), DEFAULT_QUOTA);
  await quota.forget("learner-1");
  await quota.settle(asked(1, 1).id, 30);
  expect((await quota.used("learner", "learner-1")).day).toEqual({ messages: 0, tokens: 0 });
  expect((await quota.used("course", "course-1")).day).toEqual({ messages: 1, tokens: 30 });
  await runInDurableObject(quota, (_, { storage }) => {
    const rows = ["used", "reservations"].flatMap((table) => storage.sql.exec(`SELECT * FROM ${table}`).toArray());
    expect(JSON.stringify(rows)).not.toContain("learner-1");
  });
});

// In a turn.

type Scene = { maplewood: Institution; harbour: Institution; session: Session };

async function scene(model: string): Promise<Scene> {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  const { maplewood, harbour } = await twoInstitutions();
  await teach(maplewood, statistics);
  const session = await admit(mira, maplewood);
  await allowModel(maplewood, session);
  await giveModel(maplewood, model);
  return { maplewood, harbour, session };
}

const objectOf = (session: Session) =>
  env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));

/** Of each learner in each course, one. */
const talks = new Map<string, string>();
function talkOf({ learnerId, ltiContextId }: Session): string {
  const whose = `${learnerId}/${ltiContextId}`;
  const talk = talks.get(whose) ?? crypto.randomUUID();
  talks.set(whose, talk);
  return talk;
}

async function ask(session: Session, id: string, teaches = false): Promise<Part[]> {
  const question = { id, text: "What is a p-value?" };
  const answer = await objectOf(session).ask(talkOf(session), question, teaches);
  if (answer.outcome !== "answering") throw new Error(answer.outcome);
  let parts: Part[] = [];
  for await (const event of readReplyEvents(answer.events)) parts = addEvent(parts, event);
  return parts;
}

const notices = (parts: readonly Part[]) =>
  parts.flatMap((part) => (part.type === "data-notice" ? [part.data.reason] : []));
const isOfModel = (parts: readonly Part[]) => parts.some(({ type }) => type === "source-document");

test("at the limit the course's own words go on, and say why; the same question again counts once", async () => {
  const { maplewood, session } = await scene("ok");
  const choice = { actor: "operator", version: 0 };
  await new Settings(maplewood.scope).set("quota", limits({ learner: { messages: 1 } }), choice, Date.now());
  expect(isOfModel(await ask(session, "question-0001"))).toBe(true);
  expect(isOfModel(await ask(session, "question-0001"))).toBe(true);
  const refused = await ask(session, "question-0002");
  expect(notices(refused)).toEqual(["quota-learner"]);
  expect(isOfModel(refused)).toBe(false);
  expect(refused.some(({ type }) => type === "text")).toBe(true);
  expect(await messages(session.tenantId, session.learnerId)).toBe(1);
});

test("who teaches has a quota of their own where there is one", async () => {
  const { maplewood, session } = await scene("ok");
  const { learner, ...others } = limits({ learner: { messages: 0 } });
  const quota = { ...others, learner, instructor: DEFAULT_QUOTA.learner };
  await new Settings(maplewood.scope).set("quota", quota, { actor: "operator", version: 0 }, Date.now());
  expect(notices(await ask(session, "question-0001"))).toEqual(["quota-learner"]);
  expect(isOfModel(await ask(session, "question-0002", true))).toBe(true);
});

/** What the course of a session may take, in replies a day. */
async function grant(at: Institution, course: string, replies: number | null): Promise<void> {
  const settings = new CourseSettings(at.scope, course);
  const { course: usual } = DEFAULT_QUOTA;
  const own = replies === null ? null : { ...usual, day: { ...usual.day, messages: replies } };
  const { version } = await settings.get("quota");
  expect(await settings.set("quota", own, { actor: "operator", version }, Date.now())).toBe(true);
}

const grantEach = ({ scope }: Institution, day: Parameters<typeof limits>[0]) =>
  new Settings(scope).set("quota", limits(day), { actor: "operator", version: 0 }, Date.now());

test("a course with less of its own is refused sooner than another one, and one with more later", async () => {
  const { maplewood, session } = await scene("ok");
  const elsewhere = await admit(mira, maplewood, { ltiContext: { id: "102" } });
  await teach(maplewood, statistics, "102");
  await grantEach(maplewood, { course: { messages: 2 } });
  await grant(maplewood, session.ltiContextId, 1);
  expect(isOfModel(await ask(session, "question-0001"))).toBe(true);
  expect(notices(await ask(session, "question-0002"))).toEqual(["quota-course"]);
  for (const id of ["question-0001", "question-0002"]) expect(isOfModel(await ask(elsewhere, id))).toBe(true);
  expect(notices(await ask(elsewhere, "question-0003"))).toEqual(["quota-course"]);

  // From the next question on; and as each course again.
  await grant(maplewood, session.ltiContextId, 3);
  for (const id of ["question-0003", "question-0004"]) expect(isOfModel(await ask(session, id))).toBe(true);
  expect(notices(await ask(session, "question-0005"))).toEqual(["quota-course"]);
  await grant(maplewood, elsewhere.ltiContextId, 3);
  expect(isOfModel(await ask(elsewhere, "question-0004"))).toBe(true);
  await grant(maplewood, elsewhere.ltiContextId, null);
  expect(notices(await ask(elsewhere, "question-0005"))).toEqual(["quota-course"]);
});

test("however much a course may take, the limits of people and of the institution hold beside it", async () => {
  const { maplewood, session } = await scene("ok");
  await grantEach(maplewood, { learner: { messages: 1 }, course: { messages: 0 }, tenant: { messages: 2 } });
  await grant(maplewood, session.ltiContextId, 100);
  expect(isOfModel(await ask(session, "question-0001"))).toBe(true);
  expect(notices(await ask(session, "question-0002"))).toEqual(["quota-learner"]);
  const eliHere = await admit(eli, maplewood);
  const noorHere = await admit({ ...eli, sub: "9" }, maplewood);
  for (const each of [eliHere, noorHere]) await allowModel(maplewood, each);
  expect(isOfModel(await ask(eliHere, "question-0001"))).toBe(true);
  expect(notices(await ask(noorHere, "question-0001"))).toEqual(["quota-tenant"]);
});

test("what another institution grants a course of the same id is nothing to this one", async () => {
  const { maplewood, harbour, session } = await scene("ok");
  const row = { id: session.ltiContextId, context_id: "same-id", created_at: 1, updated_at: 1 };
  await harbour.scope.insert("lti_contexts", row).execute();
  await grant(harbour, session.ltiContextId, 0);
  expect(isOfModel(await ask(session, "question-0001"))).toBe(true);
  expect((await new CourseSettings(maplewood.scope, session.ltiContextId).get("quota")).version).toBe(0);
});

test("a turn reads all that was chosen for its course by one statement", async () => {
  const { maplewood, session } = await scene("ok");
  await grant(maplewood, session.ltiContextId, 1);
  const { db, asked: statements } = recordingD1(env.DB);
  await runInDurableObject(objectOf(session), (instance) => {
    Object.assign(instance, { env: { ...env, DB: db } });
  });
  expect(isOfModel(await ask(session, "question-0001"))).toBe(true);
  const ofCourse = statements.filter(({ sql }) => sql.includes("course_settings") && !sql.includes("learner_profiles"));
  expect(ofCourse.map(({ rows }) => rows)).toEqual([1]);
});

test("what was taken is told of all three, and the most of any course", async () => {
  const quota = quotaOf(crypto.randomUUID());
  await quota.reserve(asked(1, 1), DEFAULT_QUOTA);
  await quota.reserve({ ...asked(2, 1), ltiContextId: "course-2" }, DEFAULT_QUOTA);
  await quota.reserve({ ...asked(2, 2), ltiContextId: "course-2" }, DEFAULT_QUOTA);
  const taken = await quota.taken("learner-1", "course-2");
  expect([taken.learner.day, taken.course.month, taken.tenant.day]).toEqual([
    { messages: 1, tokens: 100 },
    { messages: 2, tokens: 200 },
    { messages: 3, tokens: 300 },
  ]);
  expect((await quota.mostOfACourse()).day).toEqual({ messages: 2, tokens: 200 });
  expect((await quotaOf(crypto.randomUUID()).mostOfACourse()).month).toEqual({ messages: 0, tokens: 0 });
});

test.each(["fails", "hangs"])(
  "where the count %s, no model is asked, and the course's own words answer",
  async (how) => {
    const { session } = await scene("ok");
    const ailing = () => (how === "fails" ? Promise.reject(new Error("no count")) : new Promise<never>(() => {}));
    const stub = { reserve: ailing, release: async () => {}, settle: async () => {} };
    await runInDurableObject(objectOf(session), (instance) => {
      Object.assign(instance, { env: { ...env, QUOTA: { getByName: () => stub } } });
    });
    const parts = await ask(session, "question-0001");
    expect(notices(parts)).toEqual(["model-failed"]);
    expect(isOfModel(parts)).toBe(false);
    expect(parts.some(({ type }) => type === "text")).toBe(true);
  },
);

test("what is over is deleted some thousands at a time, soon after one another, and then once a day", async () => {
  const quota = quotaOf(crypto.randomUUID());
  const sweep = () =>
    runInDurableObject(quota, async (instance, { storage }) => {
      await instance.alarm();
      const { left } = storage.sql.exec<{ left: number }>("SELECT count(*) AS left FROM reservations").one();
      return { left, next: Math.round(((await storage.getAlarm()) ?? NaN) - Date.now()) };
    });
  await runInDurableObject(quota, (_, { storage: { sql } }) => {
    sql.exec(
      `INSERT INTO reservations WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5003)
       SELECT 'of-' || i, 'learner-1', 'course-1', iif(i > 5001, ?, 1000 + i), 900, 1 FROM n`,
      Date.now(),
    );
  });
  const [first, second] = [await sweep(), await sweep()];
  expect([first.left, second.left]).toEqual([3, 2]);
  expect([first.next <= 1_000, second.next > 3_600_000]).toEqual([true, true]);
});
