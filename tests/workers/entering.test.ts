import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Lobby } from "#app/tenancy/lobby.ts";
import type { Session } from "#app/tenancy/session.ts";
import { standingCopy, tombstone } from "#workers/copy-names.ts";
import { createLobby } from "#workers/lobby.ts";
import { d1ThatIsDown, failingD1 } from "../failing-d1.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { launchOf, mira } from "../person.ts";

// Who may enter where neither the record nor a copy can tell it.

let maplewood: Institution;
let session: Session;

beforeEach(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  ({ maplewood } = await twoInstitutions());
  session = await launch(env.DB);
});

async function inLobby<Value>(DB: D1Database, ask: (lobby: Lobby) => Promise<Value>): Promise<Value> {
  const ctx = createExecutionContext();
  try {
    return await ask(createLobby({ ...env, DB }, ctx));
  } finally {
    await waitOnExecutionContext(ctx);
  }
}

const launch = (DB: D1Database) =>
  inLobby(DB, (lobby) => lobby.admit(launchOf(mira, maplewood), maplewood.registration));
const enter = (DB: D1Database, as = session) => inLobby(DB, (lobby) => lobby.enter(as));
const down = () => d1ThatIsDown(env.DB).db;

test("a launch that was written and has no copy waits until the record can be read", async () => {
  await env.LEARNER_COPIES.delete(standingCopy(session));
  await expect(enter(down())).rejects.toMatchObject({ name: "Refusal", code: "record_unavailable" });
});

describe("a launch that waits to be written", () => {
  let kept: Session;

  beforeEach(async () => {
    kept = await launch(down());
  });

  test("lets its learner in", async () => {
    expect((await enter(down(), kept)).session.learnerId).toBe(session.learnerId);
  });

  test("lets nobody in whose learner was erased meanwhile", async () => {
    await env.LEARNER_COPIES.put(tombstone(kept), "");
    await expect(enter(down(), kept)).rejects.toMatchObject({ name: "Refusal", code: "record_unavailable" });
  });

  test("does not cover up a fault of ours", async () => {
    const message = "no such table: learning_sessions: SQLITE_ERROR";
    const faulty = failingD1(env.DB, () => ({ message }));
    await expect(enter(faulty, kept)).rejects.toThrow(message);
  });
});
