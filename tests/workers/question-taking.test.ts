import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import type { Asked } from "#app/guide/answering.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { failingD1 } from "../failing-d1.ts";
import { same, twoInstitutions } from "../institution.ts";
import { admit, mira } from "../person.ts";

test("a question that is sent again is answered from here: the record is not asked", async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  const { maplewood } = await twoInstitutions();
  await teach(maplewood, statistics);
  const session = await admit(mira, maplewood);
  const object = env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
  const asked: string[] = [];
  const DB = failingD1(env.DB, (sql) => void asked.push(sql));
  await runInDurableObject(object, (instance) => void Object.assign(instance, { env: { ...env, DB } }));
  const ask = async () =>
    read(await object.ask(same.conversation, { id: "question-0001", text: "What is a p-value?" }));

  const reply = await ask();
  expect(asked.filter((sql) => sql.includes("chat_messages"))).not.toEqual([]);
  await vi.waitUntil(async () => (await object.waiting()).length === 0);
  asked.length = 0;
  expect(await ask()).toBe(reply);
  expect(asked).toEqual([]);
});

async function read(asked: Asked): Promise<string> {
  if (asked.outcome !== "answering") throw new Error(asked.outcome);
  return new Response(asked.events).text();
}
