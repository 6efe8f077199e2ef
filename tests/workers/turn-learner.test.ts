import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import type { Part } from "#app/guide/conversation.ts";
import { addEvent } from "#app/guide/reply-events.ts";
import type { Session } from "#app/tenancy/session.ts";
import { readReplyEvents } from "#app/ui/read-reply-events.ts";
import { Course } from "#db/course.ts";
import { Learners } from "#db/learners.ts";
import { StruggleEvents } from "#db/struggle-events.ts";
import { conversationObjectName } from "#workers/object-names.ts";
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
  if (first === undefined) throw new Error("the course has no such concept");
  /** What the record knows of them from now on. */
  const know = async (value: number, level: "steady" | "watch", minutesAgo = 1) => {
    const profile = { concepts: { [first.id]: { mastery: { value, evidence: 5, confidence: 0.6 } } } };
    await new Learners(maplewood.scope).changeCognitiveProfile(session.learnerId, 0, profile, Date.now());
    await new StruggleEvents(maplewood.scope).add({
      id: "event-1",
      learnerId: session.learnerId,
      learningSessionId: session.launchId,
      concept: undefined,
      level,
      reasons: [],
      detectedAt: Date.now() - minutesAgo * 60_000,
    });
  };
  return { session, first, know };
}

async function ask(session: Session): Promise<Part[]> {
  const object = env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
  const question = { id: "question-0001", text: "What does the standard deviation tell me?" };
  const answer = await object.ask(crypto.randomUUID(), question);
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
