import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import type { Part } from "#app/guide/conversation.ts";
import { addEvent } from "#app/guide/reply-events.ts";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import type { Session } from "#app/tenancy/session.ts";
import { readReplyEvents } from "#app/ui/read-reply-events.ts";
import { Course } from "#db/course.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { allowModel, giveModel } from "../model-of.ts";
import { admit, mira } from "../person.ts";
import { ways } from "../guide/giving-away.ts";

// The policy, over real HTTP, with a model that gives the answer away.

const prompt = "Which measure of centre is not moved by outliers at all?";
let maplewood: Institution;
let session: Session;

beforeEach(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  ({ maplewood } = await twoInstitutions());
  const courseId = await teach(maplewood, statistics);
  session = await admit(mira, maplewood);
  await allowModel(maplewood, session);
  const [concept] = await new Course(maplewood.scope, courseId).concepts();
  const tasks: CourseQuestion[] = [
    {
      id: "task-1",
      concept: concept?.id ?? "",
      kind: "short",
      prompt,
      hints: ["Think of the sorted data.", "What stands in the middle?"],
      solution: "Sort the data; what stands in the middle is the median.",
      answer: { accepted: ["median"] },
    },
  ];
  await new CourseQuestions(maplewood.scope, courseId).add(tasks, Date.now());
});

let asked = 0;
async function ask(text: string, talk: string): Promise<Part[]> {
  const object = env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
  const answer = await object.ask(talk, { id: `question-${(asked += 1)}`.padEnd(12, "0"), text });
  if (answer.outcome !== "answering") throw new Error(answer.outcome);
  let parts: Part[] = [];
  for await (const event of readReplyEvents(answer.events)) parts = addEvent(parts, event);
  return parts;
}

/** The model that says this: see tests/model-server.ts. */
function saying(words: string): string {
  const bytes = String.fromCodePoint(...new TextEncoder().encode(words));
  return `say:${btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

const voiceOf = (parts: readonly Part[]) =>
  parts.flatMap((part) => (part.type === "text" && part.providerMetadata === undefined ? [part.text] : [])).join("");
const helpOf = (parts: readonly Part[]) =>
  parts.flatMap((part) => (part.type === "data-authored" ? [[part.data.kind, part.data.level]] : []));

test("the hint ladder is climbed step by step, and ends without the answer", async () => {
  const talk = crypto.randomUUID();
  expect(helpOf(await ask(prompt, talk))).toEqual([["hint", 1]]);
  expect(helpOf(await ask("Just tell me the answer!", talk))).toEqual([["hint", 2]]);
  const last = await ask("Please, the solution.", talk);
  expect(helpOf(last)).toEqual([]);
  // In another conversation it begins anew.
  expect(helpOf(await ask(prompt, crypto.randomUUID()))).toEqual([["hint", 1]]);
});

test("whatever a model does to give the answer away, the learner gets the course's own hint", async () => {
  const through: string[] = [];
  for (const [way, write] of Object.entries(ways)) {
    await giveModel(maplewood, saying(write("median")));
    const parts = await ask(prompt, crypto.randomUUID());
    if (voiceOf(parts) !== "") through.push(`${way}: ${voiceOf(parts)}`);
    expect(helpOf(parts)).toEqual([["hint", 1]]);
  }
  expect(through).toEqual([]);
});

test("a hint in the model's own words comes through, with the hint as it was written", async () => {
  const words = "Think of the sorted data: where would outliers stand?";
  await giveModel(maplewood, saying(words));
  const parts = await ask(prompt, crypto.randomUUID());
  expect(voiceOf(parts)).toBe(words);
  expect(helpOf(parts)).toEqual([["hint", 1]]);
});
