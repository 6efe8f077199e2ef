import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { searchTerms } from "#app/knowledge/terms.ts";
import { advanceBackup, type BackupProgress, beginBackup, stepName } from "#db/backup/backup.ts";
import { signWith } from "#db/backup/backup-signature.ts";
import { bucketStore } from "#db/backup/backup-store.ts";
import type { ChatConversationDO } from "#workers/chat-conversation-object.ts";
import { conversationObjectName, stateObjectName } from "#workers/object-names.ts";
import type { OIDCStateDurableObject } from "#workers/oidc-state-object.ts";
import { readSettings } from "#workers/settings.ts";
import { indexOf, statistics, teach } from "../../tests/course.ts";
import { twoInstitutions } from "../../tests/institution.ts";
import { admit, mira } from "../../tests/person.ts";
import { percentile } from "../distribution.ts";
import type { Duration } from "../growth.ts";
import { populate } from "./population.ts";

const quick = import.meta.env["BENCH"] === "quick";
const TIMES = quick ? 10 : 40;
const times = new Map<string, number[]>();

test("calls of objects, their alarms, and the steps of the daily jobs", { timeout: 240_000 }, async ({ task }) => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  await timeObjects();
  await timeBackup();
  const durations: Duration[] = [...times].map(([kind, values]) => ({
    kind,
    count: values.length,
    p50: percentile(values, 0.5),
    largest: percentile(values, 1),
  }));
  expect(durations.length).toBeGreaterThan(6);
  Object.assign(task.meta, { durations });
});

async function timeObjects(): Promise<void> {
  const { maplewood } = await twoInstitutions();
  const course = await teach(maplewood, statistics);
  const { tenantId } = maplewood;
  const index = indexOf(maplewood, course);
  await timed("COURSE_INDEX, first search: builds the index", () => index.search(searchTerms("What is a p-value?")));
  for (let count = 0; count < TIMES; count++) {
    await timed("COURSE_INDEX.search", () => index.search(searchTerms("What does the standard deviation tell me?")));
    const person = { ...mira, sub: `learner-${count}` };
    const { learnerId } = await admit(person, maplewood);
    const talk = env.CHAT_CONVERSATIONS.getByName(
      conversationObjectName(tenantId, { learnerId, ltiContextId: course }),
    );
    await timed("CHAT_CONVERSATIONS.waiting, a new object", () => talk.waiting());
    await timed("CHAT_CONVERSATIONS.ask", async () => {
      const asked = await talk.ask(crypto.randomUUID(), { id: crypto.randomUUID(), text: "What is a p-value?" });
      if (asked.outcome !== "answering") throw new Error(asked.outcome);
      await new Response(asked.events).text();
    });
    await timed("CHAT_CONVERSATIONS' alarm", () =>
      runInDurableObject<ChatConversationDO, void>(talk, (object) => object.alarm()),
    );
    const state = crypto.randomUUID();
    const states = env.OIDC_STATE.getByName(await stateObjectName(state));
    await timed("OIDC_STATE.redeem", () => states.redeem(state, Date.now() + 60_000));
    await timed("OIDC_STATE's alarm", () =>
      runInDurableObject<OIDCStateDurableObject, void>(states, (object) => object.alarm()),
    );
  }
}

/** A backup of a database with long tables; of the many steps that read a table, no more than are needed to know them. */
async function timeBackup(): Promise<void> {
  await populate(env.DB, { tenants: 100, learners: 5_000 });
  const place = {
    d1: env.DB,
    store: bucketStore(env.BACKUPS),
    sign: signWith(readSettings(env).TOOL_KEYS),
    now: () => Date.now(),
  };
  let progress: BackupProgress = await timed("job: begin", () => beginBackup(place, "2026-11-22"));
  for (let count = 0; progress.phase !== "done" && count < (quick ? 60 : 300); count++) {
    const current: BackupProgress = progress;
    progress = await timed(`job: ${stepName(current).split(" ")[0]}`, () => advanceBackup(place, current));
  }
}

async function timed<Result>(kind: string, run: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await run();
  times.set(kind, [...(times.get(kind) ?? []), performance.now() - began]);
  return result;
}
