import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { lastKnownSchema } from "#app/learner/last-known.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { TenantContext } from "#app/tenancy/tenant-context.ts";
import { Erasure } from "#db/erasure.ts";
import { Learners } from "#db/learners.ts";
import { lastKnownCopy, learnerCopies, personCopy, tombstone } from "#workers/copy-names.ts";
import { createLobby } from "#workers/lobby.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { settleErasures, settlePage } from "#workers/settle-erasures.ts";
import { statistics, teach } from "../course.ts";
import { d1ThatIsDown, failingD1 } from "../failing-d1.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { admit, eli, launchOf, mira } from "../person.ts";
import { unsettledOf } from "../unsettled.ts";

let maplewood: Institution;
let session: Session;
let tenant: TenantContext;

beforeEach(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  ({ maplewood } = await twoInstitutions());
  await teach(maplewood, statistics);
  session = await launch();
  tenant = await enter(session);
  const asked = await tenant.guide.ask(same.conversation, { id: "question-0001", text: "What is a p-value?" });
  if (asked.outcome === "answering") await asked.events.pipeTo(new WritableStream());
});

describe("what their own pages show of a learner", () => {
  test("is read by the record, and while that is down by a copy, which says how old it is", async () => {
    await allow(session);
    const known = await tenant.learner.lastKnown();
    expect(known).toEqual({
      ltiContextId: session.ltiContextId,
      consent: { profiling: true, sharesStruggle: false },
      asked: { mayShare: true },
      profile: { concepts: { mean: { mastery: { value: 0.7, evidence: 3 }, memory: { dueHour: 40 } } } },
      asOf: undefined,
    });
    await copyOf(session);
    const before = Date.now();
    const cutOff = await enter(session, { ...env, DB: d1ThatIsDown(env.DB).db });
    const copied = await cutOff.learner.lastKnown();
    expect(copied).toEqual({ ...known, asOf: expect.any(Number) });
    expect(copied?.asOf).toBeLessThanOrEqual(before);
  });

  test("is nobody else's", async () => {
    await allow(session);
    await tenant.learner.lastKnown();
    await copyOf(session);
    const neighbour = await enter(await admit(eli, maplewood));
    expect(await neighbour.learner.lastKnown()).toMatchObject({ consent: {}, profile: {} });
  });

  test("has neither name, nor address, nor what the LMS calls them", async () => {
    await allow(session);
    await tenant.learner.lastKnown();
    const copy = await copyOf(session);
    expect(JSON.parse(copy)).toEqual({
      value: lastKnownSchema.strict().parse(JSON.parse(copy).value),
      copiedAt: expect.any(Number),
    });
    const { subjectId } = (await tenant.learner.profile())!;
    for (const told of [subjectId, session.learnerId, mira.name, mira.givenName]) expect(copy).not.toContain(told);
  });

  test("has no profile any more as soon as they allow none", async () => {
    await allow(session);
    await tenant.learner.lastKnown();
    expect(await copyOf(session)).toContain("dueHour");
    await tenant.learning.allowProfile(false);
    await until(async () => !(await copyOf(session)).includes("dueHour"));
    expect(await copyOf(session)).toContain('"profiling":false');
  });

  test("has no profile in any copy, whichever of their courses they took it back in", async () => {
    await allow(session);
    await tenant.learner.lastKnown();
    expect(await copyOf(session)).toContain("dueHour");
    const other = await admit(mira, maplewood, { ltiContext: { id: "102", title: "How sound works" } });
    await (await enter(other)).learning.allowProfile(false);
    const told = async () => (await contentsOf(session)).map(([, text]) => text).join();
    await until(async () => (await told()).includes('"profiling":false'));
    expect(await told()).not.toContain("dueHour");
  });

  test("has no copy where a change was made and nobody can tell how it stands", async () => {
    await tenant.learner.lastKnown();
    await copyOf(session);
    const state = { failing: false };
    const DB = failingD1(env.DB, (sql) => {
      state.failing ||= sql.includes("json_patch");
      return state.failing && !sql.includes("json_patch") ? { message: "D1 is down" } : undefined;
    });
    const cutOff = await enter(session, { ...env, DB });
    await cutOff.learning.wantOffers(false);
    expect(await env.LEARNER_COPIES.get(lastKnownCopy(session))).toBeNull();
  });
});

describe("a learner who is erased", () => {
  test("is out at once, and leaves nothing in the record, in KV or in the conversation's object", async () => {
    const { ltiUserId, subjectId } = (await tenant.learner.profile())!;
    await tenant.learner.erase();
    await expect(enter(session)).rejects.toMatchObject({ code: "session_over" });
    const { erasures, audit_log, ...rest } = await everythingOf(maplewood);
    expect(JSON.stringify(rest)).not.toContain(session.learnerId);
    expect(JSON.stringify([erasures, audit_log, rest])).not.toContain(mira.name);
    expect(erasures).toMatchObject([{ id: session.learnerId, settled_at: expect.any(Number) }]);
    expect(await env.BACKUPS.head(`erasures/${maplewood.tenantId}/${session.learnerId}`)).not.toBeNull();
    // The thread is cut: the log names somebody whom nothing leads to any more.
    expect(audit_log).toMatchObject([{ actor: subjectId, action: "learner.erased" }]);

    expect((await env.LEARNER_COPIES.list({ prefix: learnerCopies(session) })).keys).toEqual([]);
    expect(await env.LEARNER_COPIES.get(await personCopy(maplewood.tenantId, ltiUserId))).toBeNull();
    expect(await env.LEARNER_COPIES.get(tombstone(session))).not.toBeNull();
    const object = env.CHAT_CONVERSATIONS.getByName(conversationObjectName(maplewood.tenantId, session));
    expect(await object.kept()).toBeUndefined();
    expect(await object.waiting()).toEqual([]);
  });

  test("does not come back by a copy that a slower request wrote afterwards, while the record is down", async () => {
    const copies = await contentsOf(session);
    await tenant.learner.erase();
    for (const [name, text] of copies) await env.LEARNER_COPIES.put(name, text);
    const down = { ...env, DB: d1ThatIsDown(env.DB).db };
    await expect(enter(session, down)).rejects.toMatchObject({ code: "record_unavailable" });
  });

  test("who launches again is somebody new", async () => {
    await tenant.learner.erase();
    const again = await launch();
    expect(again.learnerId).not.toBe(session.learnerId);
    expect(await (await enter(again)).talk(undefined)).toEqual({ messages: [] });
  });

  test("does not take the neighbour along", async () => {
    const neighbour = await admit(eli, maplewood);
    await tenant.learner.erase();
    expect((await enter(neighbour)).session.learnerId).toBe(neighbour.learnerId);
  });

  test("stays out by the tombstone, where the record erased them and could not say so", async () => {
    await tenant.learner.lastKnown();
    await copyOf(session);
    const state = { failing: false };
    // Reading who they are is answered; of the erasure itself, only the answer is lost.
    const DB = failingD1(env.DB, () => (state.failing ? { message: "the answer is lost", done: true } : undefined));
    const cutOff = await enter(session, { ...env, DB });
    vi.spyOn(Erasure.prototype, "erase").mockImplementationOnce(async function (this: Erasure, ...asked) {
      state.failing = true;
      return this.erase(...asked);
    });
    await expect(cutOff.learner.erase()).rejects.toMatchObject({ code: "record_unavailable" });
    const down = { ...env, DB: d1ThatIsDown(env.DB).db };
    await expect(enter(session, down)).rejects.toMatchObject({ code: "record_unavailable" });
  });

  test("whom another request erased in the same moment gets no second receipt", async () => {
    vi.spyOn(Erasure.prototype, "erase").mockImplementationOnce(async function (this: Erasure, ...asked) {
      expect(await this.erase(...asked)).toMatchObject({ learnerId: session.learnerId });
      return this.erase(...asked);
    });
    expect(await tenant.learner.erase()).toBeUndefined();
    expect(await env.BACKUPS.list({ prefix: `erasures/${maplewood.tenantId}/` })).toMatchObject({ objects: [] });
  });

  test("is erased elsewhere by the daily jobs, where that failed at once", async () => {
    const failing = {
      ...env,
      BACKUPS: new Proxy(env.BACKUPS, {
        get: (bucket, member) =>
          member === "put" ? () => Promise.reject(new Error("R2 is down")) : Reflect.get(bucket, member).bind(bucket),
      }),
    };
    await (await enter(session, failing)).learner.erase();
    expect(await unsettledOf(maplewood)).toMatchObject([{ learnerId: session.learnerId }]);
    const told: string[] = [];
    await settleErasures((after) =>
      settlePage(env, async ({ learnerId }) => void told.push(learnerId), Date.now(), after),
    );
    expect(told).toContain(session.learnerId);
    expect(await unsettledOf(maplewood)).toEqual([]);
  });

  test("is erased by nobody while the record is down", async () => {
    const down = d1ThatIsDown(env.DB);
    down.failing = false;
    const cutOff = await enter(session, { ...env, DB: down.db });
    down.failing = true;
    await expect(cutOff.learner.erase()).rejects.toMatchObject({ code: "record_unavailable" });
    expect(await new Learners(maplewood.scope).find(session.learnerId)).toBeDefined();
  });
});

async function launch(): Promise<Session> {
  const ctx = createExecutionContext();
  const admitted = await createLobby(env, ctx).admit(launchOf(mira, maplewood), maplewood.registration);
  await waitOnExecutionContext(ctx);
  return admitted;
}

async function enter(as: Session, bindings: Env = env): Promise<TenantContext> {
  const ctx = createExecutionContext();
  const entered = await createLobby(bindings, ctx).enter(as);
  await waitOnExecutionContext(ctx);
  return entered;
}

async function contentsOf(of: Session): Promise<[name: string, text: string][]> {
  const { keys } = await env.LEARNER_COPIES.list({ prefix: learnerCopies(of) });
  expect(keys.length).toBeGreaterThan(0);
  return Promise.all(keys.map(async ({ name }) => [name, (await env.LEARNER_COPIES.get(name)) ?? ""] as const)).then(
    (all) => all.map(([name, text]) => [name, text]),
  );
}

/** They allow a profile, and have one. */
async function allow({ learnerId }: Session): Promise<void> {
  const learners = new Learners(maplewood.scope);
  await learners.changePrivacySettings(learnerId, { profiling: true, sharesStruggle: false }, Date.now());
  const concepts = {
    mean: { mastery: { value: 0.7, evidence: 3 }, memory: { stability: 2, dueHour: 40, evidence: 1 } },
  };
  await learners.changeCognitiveProfile(learnerId, 0, { version: 1, concepts }, Date.now());
}

async function copyOf(of: Session): Promise<string> {
  const read = () => env.LEARNER_COPIES.get(lastKnownCopy(of));
  await until(async () => (await read()) !== null);
  return (await read()) ?? "";
}

/** Waits for what goes on behind an answer. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await isSo()); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await isSo()).toBe(true);
}
