import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { Course } from "#db/course.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import type { ChatConversationDO } from "#workers/chat-conversation-object.ts";
import { ConversationLog, type NewMessage } from "#workers/conversation-log.ts";
import type { KeptLaunch } from "#workers/kept-launch.ts";
import { launchStanding } from "#workers/learner-copies.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { indexOf, statistics, teach } from "../../tests/course.ts";
import type { Institution } from "../../tests/institution.ts";
import { admit, launchOf, mira, newLaunchId } from "../../tests/person.ts";
import { inObject } from "./in-object.ts";
import type { Kind } from "./stopwatch.ts";

const TASKS = 1_000;

type Talk = { object: DurableObjectStub<ChatConversationDO>; conversation: string; launches: KeptLaunch[] };

/** A learner's conversation object as an outage of hours leaves it: 400 messages wait, or 20 launches. */
export async function conversationKinds(at: Institution): Promise<Kind<Talk>[]> {
  const course = await teach(at, statistics);
  await indexOf(at, course).build();
  let learners = 0;
  let asked: Promise<void> | undefined;
  const talk =
    (turns: number, launches = 0) =>
    async (): Promise<Talk> => {
      const session = await admit({ ...mira, sub: `learner-${learners++}` }, at);
      const object = env.CHAT_CONVERSATIONS.getByName(conversationObjectName(at.tenantId, session));
      const launch = launchOf(mira, at);
      const kept = Array.from({ length: launches }, (): KeptLaunch => ({
        launch,
        session: { ...session, launchId: newLaunchId() },
        standing: launchStanding(launch, at.registration, session.generation),
        launchedAt: Date.now(),
      }));
      const conversation = crypto.randomUUID();
      await runInDurableObject<ChatConversationDO, void>(object, (_, { storage }) => {
        const log = new ConversationLog(storage);
        for (let turn = 0; turn < turns; turn++)
          log.add(conversation, said(`question-${turn}`, "user"), said(`reply-${turn}`, "assistant"), 1_000 + turn);
        for (const each of kept) log.keepLaunch(each);
      });
      return { object, conversation, launches: kept };
    };
  return [
    {
      kind: "CHAT_CONVERSATIONS.ask",
      prepare: talk(0),
      run: ({ object }, bindings) => inObject(object, bindings, ask),
    },
    {
      kind: "CHAT_CONVERSATIONS.ask while 400 messages wait",
      prepare: talk(200),
      run: ({ object }, bindings) => inObject(object, bindings, ask),
    },
    {
      kind: "CHAT_CONVERSATIONS.waiting: 400 messages",
      prepare: talk(200),
      run: ({ object }, bindings) => inObject(object, bindings, (instance) => instance.waiting()),
    },
    {
      kind: "CHAT_CONVERSATIONS.live: 400 messages",
      prepare: talk(200),
      run: ({ object }, bindings) => inObject(object, bindings, (instance) => instance.live()),
    },
    {
      kind: "CHAT_CONVERSATIONS.kept: 400 messages",
      prepare: talk(200),
      run: ({ object, conversation }, bindings) =>
        inObject(object, bindings, (instance) => instance.kept(conversation)),
    },
    {
      kind: "CHAT_CONVERSATIONS.remove: 400 messages",
      prepare: talk(200),
      run: ({ object, conversation }, bindings) =>
        inObject(object, bindings, async (instance) => {
          if (!(await instance.remove(conversation))) throw new Error("There was nothing to remove.");
        }),
    },
    {
      kind: "CHAT_CONVERSATIONS' alarm, 400 messages wait",
      prepare: talk(200),
      run: ({ object }, bindings) => inObject(object, bindings, (instance) => instance.alarm()),
    },
    {
      kind: "CHAT_CONVERSATIONS' alarm, 20 launches and 400 messages wait",
      prepare: talk(200, 20),
      run: ({ object }, bindings) => inObject(object, bindings, (instance) => instance.alarm()),
    },
    {
      kind: "CHAT_CONVERSATIONS.keepLaunch",
      prepare: talk(0, 1),
      run: ({ object, launches: [launch] }, bindings) =>
        inObject(object, bindings, async (instance) => launch && instance.keepLaunch(launch)),
    },
    {
      kind: "CHAT_CONVERSATIONS.settleLaunch: a late launch",
      prepare: talk(200, 20),
      run: ({ object, launches }, bindings) =>
        inObject(object, bindings, async (instance) => {
          const settled = await instance.settleLaunch(launches.at(-1)?.session.launchId ?? "");
          if (settled !== "written") throw new Error(`The launch is ${settled}.`);
        }),
    },
    {
      kind: "CHAT_CONVERSATIONS.forget: 400 messages",
      prepare: talk(200, 20),
      run: ({ object }, bindings) => inObject(object, bindings, (instance) => instance.forget()),
    },
    {
      kind: `CHAT_CONVERSATIONS.ask in a course of ${TASKS.toLocaleString("en")} tasks`,
      async prepare() {
        await (asked ??= askMuch(at, course));
        return talk(0)();
      },
      run: ({ object }, bindings) => inObject(object, bindings, ask),
    },
  ];
}

/** Spread over all concepts of the course. */
async function askMuch({ scope }: Institution, course: string): Promise<void> {
  const concepts = await new Course(scope, course).concepts();
  const hint = "Look at what is given before you calculate anything, and say what each number stands for.";
  const tasks = Array.from({ length: TASKS }, (_, index): CourseQuestion => ({
    id: crypto.randomUUID(),
    concept: concepts[index % concepts.length]?.id ?? "",
    kind: "numeric",
    prompt: `A sample of ${index} students has slept for eight hours on average. Which value of the statistic belongs to it?`,
    answer: { value: index, tolerance: 0.1, unit: "h" },
    hints: Array.from({ length: 4 }, () => hint),
    solution: "The spread is divided by the square root of the number of students. ".repeat(5),
  }));
  const questions = new CourseQuestions(scope, course);
  for (let from = 0; from < TASKS; from += 200) await questions.add(tasks.slice(from, from + 200), Date.now());
}

async function ask(object: ChatConversationDO): Promise<void> {
  const asked = await object.ask(crypto.randomUUID(), { id: crypto.randomUUID(), text: "What is a p-value?" });
  if (asked.outcome !== "answering") throw new Error(asked.outcome);
  await new Response(asked.events).text();
}

function said(id: string, role: NewMessage["role"]): NewMessage {
  return { id, role, parts: [{ type: "text", text: `The text of ${id}. ${"Some more of it. ".repeat(20)}` }] };
}
