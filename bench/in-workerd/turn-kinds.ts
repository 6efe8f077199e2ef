import { env } from "cloudflare:workers";
import { inject } from "vitest";
import { Course } from "#db/course.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import type { ChatConversationDO } from "#workers/chat-conversation-object.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { indexOf, statistics, teach } from "../../tests/course.ts";
import type { Institution } from "../../tests/institution.ts";
import { allowModel, giveModel } from "../../tests/model-of.ts";
import { admit, mira } from "../../tests/person.ts";
import { inObject } from "./in-object.ts";
import type { Kind } from "./stopwatch.ts";

type Turn = { object: DurableObjectStub<ChatConversationDO>; conversation: string };

/** A reply of nearly as many words as one may have, of as many events as a slow model makes of them, each sent by itself. */
const TIMES = 15;
/** Of these events, some that certainly come before the model hangs: the longer a reply is, the more of its words come in one. */
const EVENTS = 15;

/** Replies in a model's words, over HTTP from a server beside workerd. @param maplewood its model answers @param harbour its model hangs */
export async function turnKinds({
  maplewood,
  harbour,
}: {
  maplewood: Institution;
  harbour: Institution;
}): Promise<Kind<Turn>[]> {
  for (const [at, model] of [
    [maplewood, `long:${TIMES}`],
    [harbour, `hangs-after:${TIMES}`],
  ] as const) {
    const course = await teach(at, statistics);
    await askNear(at, course);
    await indexOf(at, course).build();
    await giveModel(at, model);
  }
  let learners = 0;
  const turnOf = async (at: Institution): Promise<Turn> => {
    const session = await admit({ ...mira, sub: `who-asks-a-model-${learners++}` }, at);
    await allowModel(at, session);
    const object = env.CHAT_CONVERSATIONS.getByName(conversationObjectName(at.tenantId, session));
    return { object, conversation: crypto.randomUUID() };
  };
  return [
    {
      kind: "CHAT_CONVERSATIONS.ask, answered in a model's words",
      prepare: () => turnOf(maplewood),
      run: ({ object, conversation }, bindings) =>
        inObject(object, bindings, async (instance) => {
          const said = await new Response(await asked(instance, conversation)).text();
          if (deltasIn(said) < EVENTS) throw new Error(`The model's reply is short: ${said.slice(0, 300)}`);
        }),
      receive: ({ object }) =>
        inObject(object, env, async () => {
          const body = JSON.stringify({ model: `long:${TIMES}`, messages: [] });
          const answer = await fetch(`${inject("modelServer")}/chat/completions`, { method: "POST", body });
          await answer.arrayBuffer();
        }),
    },
    {
      kind: "CHAT_CONVERSATIONS.follow a model's reply, and stop it",
      async prepare() {
        const turn = await turnOf(harbour);
        await inObject(turn.object, env, async (instance) => {
          const reader = (await asked(instance, turn.conversation)).getReader();
          for (let seen = 0; seen < EVENTS;) {
            const { value, done } = await reader.read();
            if (done) throw new Error(`A model that hangs has ended its reply after ${seen} events.`);
            seen += deltasIn(new TextDecoder().decode(value));
          }
          await reader.cancel();
        });
        return turn;
      },
      run: ({ object, conversation }, bindings) =>
        inObject(object, bindings, async (instance) => {
          const followed = await instance.follow(conversation, 0);
          if (followed.outcome !== "answering") throw new Error(`A reply is ${followed.outcome}.`);
          await instance.stop(conversation);
          await new Response(followed.events).text();
        }),
    },
  ];
}

/** Tasks of what is asked about: no reply may say their answers, in no reading. */
const ANSWERS = [
  "interquartile range",
  "sum of squares",
  "degrees of freedom",
  "squared units",
  "typical distance",
  "outlier",
  "square root",
  "centre of gravity",
  "sampling error",
  "half the width",
  "five-number summary",
  "it doubles",
];

async function askNear({ scope }: Institution, course: string): Promise<void> {
  const concepts = await new Course(scope, course).concepts();
  const concept = concepts.find(({ name }) => name.includes("standard deviation"));
  if (concept === undefined) throw new Error("The course does not teach what is asked about.");
  const tasks = ANSWERS.map((answer, index) => ({
    id: `near-${index}`,
    concept: concept.id,
    kind: "short" as const,
    prompt: `Which words of the lecture are meant here, number ${index + 1} of the list?`,
    answer: { accepted: [answer] },
    hints: [],
    solution: `The lecture calls it: ${answer}.`,
  }));
  await new CourseQuestions(scope, course).add(tasks, Date.now());
}

async function asked(object: ChatConversationDO, conversation: string): Promise<ReadableStream<Uint8Array>> {
  const question = { id: crypto.randomUUID(), text: "What does the standard deviation of a sample tell me?" };
  const taken = await object.ask(conversation, question);
  if (taken.outcome !== "answering") throw new Error(taken.outcome);
  return taken.events;
}

function deltasIn(events: string): number {
  return events.split('"text-delta"').length - 1;
}
