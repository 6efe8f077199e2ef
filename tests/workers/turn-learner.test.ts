import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import type { Part } from "#app/guide/conversation.ts";
import { addEvent } from "#app/guide/reply-events.ts";
import type { Session } from "#app/tenancy/session.ts";
import { readReplyEvents } from "#app/ui/read-reply-events.ts";
import { Course } from "#db/course.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Learners } from "#db/learners.ts";
import { conversationObjectName, struggleObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { twoInstitutions } from "../institution.ts";
import { admit, mira } from "../person.ts";

async function scene() {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  const { maplewood } = await twoInstitutions();
  const courseId = await teach(maplewood, statistics);
  const session = await admit(mira, maplewood);
  const concepts = await new Course(maplewood.scope, courseId).concepts();
  const later = concepts.find(
    ({ name, prerequisites }) => name === "Variance and standard deviation" && prerequisites.length > 0,
  );
  const first = concepts.find(({ id }) => id === later?.prerequisites[0]);
  if (first === undefined || later === undefined) throw new Error("the course has no such concept");
  const learners = new Learners(maplewood.scope);
  /** What is known of them from now on. */
  const know = async (value: number, level: "steady" | "watch", minutesAgo = 1) => {
    const profile = { concepts: { [first.id]: { mastery: { value, evidence: 5, confidence: 0.6 } } } };
    await learners.changeCognitiveProfile(session.learnerId, 0, profile, Date.now());
    await learners.changePrivacySettings(session.learnerId, { profiling: true, behaviour: true }, Date.now());
    if (level === "steady") return;
    const consent = { answers: true, behaviour: true, wantsOffers: true };
    const stuck = { id: crypto.randomUUID(), concept: later.id, kind: "stuck" as const };
    await detectorOf(session).tell({ signs: [stuck], consent, room: undefined });
    const now = Date.now();
    vi.spyOn(Date, "now").mockImplementation(() => now + minutesAgo * 60_000);
  };
  return { session, first, later, know, scope: maplewood.scope };
}

const detectorOf = (session: Session) => env.STRUGGLE_DETECTOR.getByName(struggleObjectName(session.tenantId, session));

async function ask(
  session: Session,
  text = "What does the standard deviation tell me?",
  isLearner = true,
): Promise<Part[]> {
  const object = env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
  const question = { id: crypto.randomUUID(), text };
  const answer = await object.ask(crypto.randomUUID(), question, false, isLearner);
  if (answer.outcome !== "answering") throw new Error(answer.outcome);
  let parts: Part[] = [];
  for await (const event of readReplyEvents(answer.events)) parts = addEvent(parts, event);
  return parts;
}

const offered = (parts: readonly Part[]) => parts.find((part) => part.type === "data-nearest")?.data;

test("who struggles, and does not know well what comes before, is offered that, and quoted the passages all the same", async () => {
  const { session, first, know } = await scene();
  await know(0.2, "watch");
  const parts = await ask(session);
  expect(offered(parts)).toEqual({ concepts: [{ id: first.id, name: first.name }], before: true });
  expect(parts.some(({ type }) => type === "text")).toBe(true);
});

test.each<[string, Parameters<Awaited<ReturnType<typeof scene>>["know"]> | undefined]>([
  ["nothing is known of them", undefined],
  ["they do not struggle", [0.2, "steady"]],
  ["they know it well", [0.9, "watch"]],
  ["they struggled an hour ago", [0.2, "watch", 60]],
])("where %s, the passages alone answer", async (_, known) => {
  const { session, know } = await scene();
  if (known !== undefined) await know(...known);
  const parts = await ask(session);
  expect(offered(parts)).toBeUndefined();
  expect(parts.some(({ type }) => type === "text")).toBe(true);
});

const watched = (session: Session) =>
  runInDurableObject(detectorOf(session), (_, { storage }) =>
    JSON.stringify(storage.sql.exec("SELECT concept, watch FROM watches").toArray()),
  );

test("what is asked again, and asked to be told, is noticed of who allows that, and of nobody else", async () => {
  const { session, later, know } = await scene();
  await ask(session);
  expect(await watched(session)).toBe("[]");
  await know(0.9, "steady");
  await ask(session, "What does the standard deviation tell me?", false);
  expect(await watched(session)).toBe("[]");
  for (const _ of [1, 2]) await ask(session);
  await ask(session, "Just tell me the answer: what is the standard deviation?");
  await vi.waitFor(async () => {
    const noticed = await watched(session);
    for (const seen of [later.id, "asked-again", "show-answer"]) expect(noticed).toContain(seen);
  });
});

test("a solution that the Guide showed is known to practice: an answer that follows it says nothing of the learner", async () => {
  const { session, later, scope } = await scene();
  const prompt = "What is the standard deviation of 2, 4, 4, 4, 5, 5, 7 and 9?";
  const solution = "The variance is 4, and its root is 2.";
  const numeric = { kind: "numeric" as const, answer: { value: 2, tolerance: 0, unit: "" } };
  const task = { id: "spread-1", concept: later.id, prompt, hints: [], solution, ...numeric };
  await new CourseQuestions(scope, session.ltiContextId).add([task], 0);
  const shown = () => scope.from("answers").select(["question_id", "given", "is_first"]).execute();
  await ask(session, `Just tell me the answer: ${prompt}`);
  expect(await shown()).toEqual([]);
  const open = { answers: "open" as const, tries: 3 };
  await new CourseSettings(scope, session.ltiContextId).set(
    "guide.answers",
    open,
    { actor: "operator", version: 0 },
    0,
  );
  await ask(session, `Just tell me the answer: ${prompt}`, false);
  expect(JSON.stringify(await ask(session, `Just tell me the answer: ${prompt}`))).toContain(solution);
  const told = { question_id: "spread-1", given: '{"told":"solution"}', is_first: 0 };
  await vi.waitFor(async () => expect(await shown()).toEqual([told]));
});

test.each(["hangs", "fails"])("while the detector %s, a question is answered as ever", async (how) => {
  const { session, know } = await scene();
  await know(0.2, "watch");
  const ailing = () => (how === "fails" ? Promise.reject(new Error("no verdict")) : new Promise<never>(() => {}));
  const object = env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
  await runInDurableObject(object, (instance) => {
    const stub = { levels: ailing, tell: ailing };
    const bindings = { ...env, STRUGGLE_BUDGET_MS: "100", STRUGGLE_DETECTOR: { getByName: () => stub } };
    Object.defineProperty(instance, "env", { value: bindings, configurable: true });
  });
  const parts = await ask(session);
  expect(offered(parts)).toBeUndefined();
  expect(parts.some(({ type }) => type === "text")).toBe(true);
});
