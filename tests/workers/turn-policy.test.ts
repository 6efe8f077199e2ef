import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import type { AnswerPolicy, AnswerRules } from "#app/guide/answer-policy.ts";
import type { Part } from "#app/guide/conversation.ts";
import { addEvent } from "#app/guide/reply-events.ts";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import type { Session } from "#app/tenancy/session.ts";
import { readReplyEvents } from "#app/ui/read-reply-events.ts";
import { Course } from "#db/course.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Settings } from "#db/settings.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { failingD1 } from "../failing-d1.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { allowModel, giveModel } from "../model-of.ts";
import { admit, mira } from "../person.ts";
import { ways } from "../guide/giving-away.ts";

// The policy, over real HTTP, with a model that gives the answer away.

const prompt = "Which measure of centre is not moved by outliers at all?";
let maplewood: Institution;
let session: Session;
let courseId: string;

beforeEach(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  ({ maplewood } = await twoInstitutions());
  courseId = await teach(maplewood, statistics);
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

const open: AnswerPolicy = { answers: "open", tries: 1 };
const after2: AnswerPolicy = { answers: "tries", tries: 2 };

const by = async (chosen: Promise<{ version: number }>) => ({ actor: "s-1", version: (await chosen).version });

/** As the forms of the institution and of the course store it. */
async function choose(course: AnswerPolicy, rules: AnswerRules = { usual: open, most: open }): Promise<void> {
  const { scope } = maplewood;
  const [ofTenant, ofCourse] = [new Settings(scope), new CourseSettings(scope, courseId)];
  await ofTenant.set("guide.answers", rules, await by(ofTenant.get("guide.answers")), Date.now());
  await ofCourse.set("guide.answers", course, await by(ofCourse.get("guide.answers")), Date.now());
}

let asked = 0;
const lastId = () => `question-${asked}`.padEnd(12, "0");

/** @param replaces the question that it stands in for */
async function ask(text: string, talk: string, replaces?: string): Promise<Part[]> {
  const object = env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
  asked += 1;
  const answer = await object.ask(talk, { id: lastId(), text, replaces });
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

test("a question that stands in for the last one begins on the ladder where that one began", async () => {
  const talk = crypto.randomUUID();
  expect(helpOf(await ask(prompt, talk))).toEqual([["hint", 1]]);
  expect(helpOf(await ask(prompt, talk, lastId()))).toEqual([["hint", 1]]);
  expect(helpOf(await ask("Give me a hint", talk))).toEqual([["hint", 2]]);
  expect(helpOf(await ask("Give me a hint", talk, lastId()))).toEqual([["hint", 2]]);
});

test("a try that is edited counts once", async () => {
  await choose(after2);
  const talk = crypto.randomUUID();
  await ask(prompt, talk);
  await ask("the mean", talk);
  await ask("the mode", talk, lastId());
  expect(helpOf(await ask("Just tell me the answer!", talk))).toEqual([]);
  await ask("the range", talk);
  expect(helpOf(await ask("Just tell me the answer!", talk))).toEqual([["solution", undefined]]);
});

test("the hint ladder is climbed step by step, and ends without the answer", async () => {
  const talk = crypto.randomUUID();
  expect(helpOf(await ask(prompt, talk))).toEqual([["hint", 1]]);
  expect(helpOf(await ask("Just tell me the answer!", talk))).toEqual([["hint", 2]]);
  const last = await ask("Please, the solution.", talk);
  expect(helpOf(last)).toEqual([]);
  // In another conversation it begins anew.
  expect(helpOf(await ask(prompt, crypto.randomUUID()))).toEqual([["hint", 1]]);
});

test.each<[string, AnswerPolicy, AnswerRules | undefined]>([
  ["hints only", { answers: "hints", tries: 2 }, undefined],
  ["hints only, by the institution", open, { usual: open, most: { answers: "hints", tries: 2 } }],
  ["after two tries, before them", after2, undefined],
])(
  "%s: whatever a model does to give the answer away, the learner gets the course's own hint",
  async (_, course, rules) => {
    await choose(course, rules);
    const through: string[] = [];
    for (const [way, write] of Object.entries(ways)) {
      await giveModel(maplewood, saying(write("median")));
      const parts = await ask(prompt, crypto.randomUUID());
      if (voiceOf(parts) !== "") through.push(`${way}: ${voiceOf(parts)}`);
      expect(helpOf(parts)).toEqual([["hint", 1]]);
    }
    expect(through).toEqual([]);
  },
);

test("after two tries: the worked solution comes by asking for it, and not before", async () => {
  await choose(after2);
  const talk = crypto.randomUUID();
  await ask(prompt, talk);
  expect(helpOf(await ask("Just tell me the answer!", talk))).toEqual([["hint", 2]]);
  expect(helpOf(await ask("the mean", talk))).toEqual([]);
  expect(helpOf(await ask("Just tell me the answer!", talk))).toEqual([]);
  await ask("the mode", talk);
  expect(helpOf(await ask("Just tell me the answer!", talk))).toEqual([["solution", undefined]]);
  // Elsewhere they have not tried.
  const other = crypto.randomUUID();
  await ask(prompt, other);
  expect(helpOf(await ask("Just tell me the answer!", other))).toEqual([["hint", 2]]);
});

test("open: the worked solution comes as soon as it is asked for", async () => {
  await choose(open);
  const talk = crypto.randomUUID();
  expect(helpOf(await ask(prompt, talk))).toEqual([["hint", 1]]);
  expect(helpOf(await ask("Just tell me the answer!", talk))).toEqual([["solution", undefined]]);
});

test("a choice holds from the next question on", async () => {
  await choose(open);
  const talk = crypto.randomUUID();
  await ask(prompt, talk);
  await choose({ answers: "hints", tries: 1 });
  expect(helpOf(await ask("Just tell me the answer!", talk))).toEqual([["hint", 2]]);
});

test("who has earned one answer is told that one by a model, and not its neighbour's", async () => {
  const second = "Which measure of spread is not moved by outliers at all?";
  const [concept] = await new Course(maplewood.scope, courseId).concepts();
  const solution = "Sort the data; the middle half of it spans the interquartile range.";
  const answer = { accepted: ["interquartile range"] };
  const neighbour = {
    id: "task-2",
    concept: concept?.id ?? "",
    kind: "short" as const,
    prompt: second,
    hints: [],
    solution,
  };
  await new CourseQuestions(maplewood.scope, courseId).add([{ ...neighbour, answer }], Date.now());
  await choose({ answers: "tries", tries: 1 });
  for (const [words, isShown] of [
    ["The median stands in the middle.", true],
    ["Look at the interquartile range.", false],
  ] as const) {
    await giveModel(maplewood, saying(words));
    const talk = crypto.randomUUID();
    await ask(prompt, talk);
    expect(voiceOf(await ask("the mean", talk))).toBe(isShown ? words : "");
  }
});

test("while the record does not say what was chosen, nothing is given away", async () => {
  await choose(open);
  const talk = crypto.randomUUID();
  await ask(prompt, talk);
  const object = env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
  await runInDurableObject(object, (instance) => {
    Object.assign(instance, { env: { ...env, DB: failingD1(env.DB, () => ({ message: "D1 is down" })) } });
  });
  const parts = await ask("Just tell me the answer!", talk);
  expect(JSON.stringify(parts)).not.toContain("what stands in the middle is the median");
});

test("a hint in the model's own words comes through, with the hint as it was written", async () => {
  const words = "Think of the sorted data: where would outliers stand?";
  await giveModel(maplewood, saying(words));
  const parts = await ask(prompt, crypto.randomUUID());
  expect(voiceOf(parts)).toBe(words);
  expect(helpOf(parts)).toEqual([["hint", 1]]);
});
