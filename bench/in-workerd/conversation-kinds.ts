import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
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

type Talk = { object: DurableObjectStub<ChatConversationDO>; conversation: string; launches: KeptLaunch[] };

/** A learner's conversation object as an outage of hours leaves it: 400 messages wait, or 20 launches. */
export async function conversationKinds(at: Institution): Promise<Kind<Talk>[]> {
  await indexOf(at, await teach(at, statistics)).build();
  let learners = 0;
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
  ];
}

async function ask(object: ChatConversationDO): Promise<void> {
  const asked = await object.ask(crypto.randomUUID(), { id: crypto.randomUUID(), text: "What is a p-value?" });
  if (asked.outcome !== "answering") throw new Error(asked.outcome);
  await new Response(asked.events).text();
}

function said(id: string, role: NewMessage["role"]): NewMessage {
  return { id, role, parts: [{ type: "text", text: `The text of ${id}. ${"Some more of it. ".repeat(20)}` }] };
}
