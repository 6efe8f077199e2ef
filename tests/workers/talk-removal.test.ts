import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { Session } from "#app/tenancy/session.ts";
import { Conversations } from "#db/conversations.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { d1ThatIsDown, type Failure, failingD1 } from "../failing-d1.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { admit, mira } from "../person.ts";

const talk = same.conversation;
let maplewood: Institution;
let session: Session;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await teach(maplewood, statistics);
  session = await admit(mira, maplewood);
  vi.spyOn(scheduler, "wait").mockResolvedValue();
});

const object = () => env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
const recorded = () => new Conversations(maplewood.scope, session).messages(talk);

async function ask(id: string): Promise<void> {
  const asked = await object().ask(talk, { id, text: "What is a p-value?" });
  if (asked.outcome !== "answering") throw new Error(asked.outcome);
  await asked.events.pipeTo(new WritableStream());
}

function withD1(db: D1Database): Promise<void> {
  return runInDurableObject(object(), (instance) => void Object.assign(instance, { env: { ...env, DB: db } }));
}

test("a deletion that the record does not hear is told it by the alarm, also after an eviction", async () => {
  await ask("question-0001");
  const d1 = d1ThatIsDown(env.DB);
  onTestFinished(() => void (d1.failing = false));
  await withD1(d1.db);
  expect(await object().remove(talk)).toBe(true);
  expect(await object().kept(talk)).toBeUndefined();
  expect(await recorded()).toHaveLength(2);
  await evictDurableObject(object());
  expect(await runDurableObjectAlarm(object())).toBe(true);
  expect(await recorded()).toEqual([]);
  expect(await object().remove(talk)).toBe(false);
});

test("what begins under the same address later is not taken for what was deleted", async () => {
  await ask("question-0001");
  const d1 = d1ThatIsDown(env.DB);
  onTestFinished(() => void (d1.failing = false));
  await withD1(d1.db);
  await object().remove(talk);
  await ask("question-0002");
  d1.failing = false;
  await runDurableObjectAlarm(object());
  expect((await recorded()).map(({ id }) => id)[0]).toBe("question-0002");
  expect(await recorded()).toHaveLength(2);
});

test("a write on its way brings nothing back", async () => {
  const late = Promise.withResolvers<undefined>();
  let state: Failure | undefined = { message: "D1 is down" };
  let writes = 0;
  await withD1(
    failingD1(env.DB, () => {
      if (state !== undefined && "until" in state) writes += 1;
      return state;
    }),
  );
  await ask("question-0001");
  state = { until: late.promise };
  await runInDurableObject(object(), async (instance) => {
    const writing = instance.alarm();
    await vi.waitFor(() => expect(writes).toBe(1));
    const removing = instance.remove(talk);
    expect(await instance.kept(talk)).toBeUndefined();
    state = undefined;
    late.resolve(undefined);
    expect(await removing).toBe(true);
    await writing;
  });
  expect(await recorded()).toEqual([]);
});
