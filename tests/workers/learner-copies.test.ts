import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { LastKnown } from "#app/learner/last-known.ts";
import type { Session } from "#app/tenancy/session.ts";
import { requireGoodStanding } from "#app/tenancy/standing.ts";
import { openRecord } from "#db/record/record-access.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import { TenantRegistry } from "#db/tenant-registry.ts";
import { knownCopy, lastKnownCopy, learnerCopies, standingCopy, tombstone } from "#workers/copy-names.ts";
import { LearnerCopies } from "#workers/learner-copies.ts";
import { type FallbackUse, ReadThrough } from "#workers/read-through.ts";
import { d1ThatIsDown } from "../failing-d1.ts";
import { type Institution, lms, same, twoInstitutions } from "../institution.ts";
import { admit, eli, launchOf, mira, noor } from "../person.ts";

const kv = env.LEARNER_COPIES;
let maplewood: Institution;
let harbour: Institution;
let session: Session;
let uses: FallbackUse[];
let behind: Promise<unknown>[];
let copies: LearnerCopies;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  session = await admit(mira, maplewood);
  [uses, behind] = [[], []];
  copies = new LearnerCopies(
    kv,
    new ReadThrough(kv, {
      now: () => Date.now(),
      later: (work) => void behind.push(work),
      used: (use) => void uses.push(use),
    }),
  );
});

const settled = () => Promise.all(behind.splice(0));
const recordOf = (d1: D1Database) => openRecord(d1, { budgetMs: 5_000 }).quick;

/** Enters by the record, and waits for the copy. */
async function enter(as: Session) {
  const known = await copies.standing(recordOf(env.DB), as);
  await settled();
  return { ...known, value: requireGoodStanding(known?.value, as) };
}

/** Enters while D1 is down. */
async function enterCutOff(as: Session) {
  const known = await copies.standing(recordOf(d1ThatIsDown(env.DB).db), as);
  return { ...known, value: requireGoodStanding(known?.value, as) };
}

test("a session in good standing enters, and its visit is described", async () => {
  expect(await enter(session)).toEqual({
    value: expect.objectContaining({
      visit: {
        tenantName: "Maplewood College",
        frameAncestors: [lms],
        learnerName: "Mira",
        courseTitle: "Introductory statistics",
        resourceTitle: "AI Guide",
        locale: "en",
      },
    }),
  });
});

describe("out at the next request is", () => {
  test("everybody of a disabled tenant, and nobody else", async () => {
    const neighbour = await admit(noor, harbour);
    await new TenantRegistry(env.DB).setTenantStatus(maplewood.tenantId, "disabled", Date.now());
    await expect(enter(session)).rejects.toMatchObject({ code: "registration_disabled", frameAncestors: [lms] });
    expect((await enter(neighbour)).value.visit.tenantName).toBe("Harbour Institute");
  });

  test("everybody of a tenant that is pending again", async () => {
    await new TenantRegistry(env.DB).setTenantStatus(maplewood.tenantId, "pending", Date.now());
    await expect(enter(session)).rejects.toMatchObject({ code: "registration_pending" });
  });

  test("everybody of a disabled deployment", async () => {
    await maplewood.scope.update("deployments").set({ status: "disabled" }).where("id", "=", same.deployment).execute();
    await expect(enter(session)).rejects.toMatchObject({ code: "deployment_disabled" });
  });

  test("an erased learner, and not their neighbour", async () => {
    const neighbour = await admit(eli, maplewood);
    const erased = maplewood.scope.update("learner_profiles").set({ status: "erased" });
    await erased.where("id", "=", session.learnerId).execute();
    await expect(enter(session)).rejects.toMatchObject({ code: "session_over", detail: "erased" });
    expect((await enter(neighbour)).value.learnerStatus).toBe("active");
  });

  test("a learner whose generation was raised, until the next launch", async () => {
    await maplewood.scope.update("learner_profiles").set({ generation: 1 }).execute();
    await expect(enter(session)).rejects.toMatchObject({ code: "session_over", detail: "generation" });
    expect((await enter(await admit(mira, maplewood))).value.generation).toBe(1);
  });

  test("a launch that is gone", async () => {
    await maplewood.scope.delete("learning_sessions").execute();
    await expect(enter(session)).rejects.toMatchObject({ code: "session_over", detail: "gone" });
  });

  test.each(["tenantId", "learnerId", "launchId"] as const)("a session with another %s", async (member) => {
    const neighbour = await admit(eli, maplewood);
    const theirs = { ...neighbour, tenantId: harbour.tenantId };
    await expect(enter({ ...session, [member]: theirs[member] })).rejects.toMatchObject({ code: "session_over" });
  });
});

describe("while the record fails", () => {
  test("a session enters by its copy, which tells its age, and each use is told", async () => {
    const before = Date.now();
    const { value } = await enter(session);
    const known = await enterCutOff(session);
    expect(known).toEqual({ value, copiedAt: expect.any(Number) });
    expect(known.copiedAt).toBeGreaterThanOrEqual(before);
    expect(uses).toEqual([
      { tenantId: maplewood.tenantId, what: "visit", reason: "failed", ageMs: expect.any(Number) },
    ]);
  });

  test("a session without a copy does not enter", async () => {
    await expect(enterCutOff(session)).rejects.toMatchObject({ name: "RecordUnavailable", reason: "failed" });
    expect(uses).toEqual([]);
  });

  test("the copy of one launch, learner or tenant lets no other in", async () => {
    await enter(session);
    const neighbour = await admit(eli, maplewood);
    for (const other of [
      { ...session, launchId: neighbour.launchId },
      { ...session, learnerId: neighbour.learnerId },
      { ...session, tenantId: harbour.tenantId },
    ])
      await expect(enterCutOff(other)).rejects.toMatchObject({ name: "RecordUnavailable" });
  });

  test.each([
    ["whose learner is erased", () => maplewood.scope.update("learner_profiles").set({ status: "erased" }).execute()],
    ["whose launch is gone", () => maplewood.scope.delete("learning_sessions").execute()],
  ])("a session %s does not enter by the copy that it had", async (_, end) => {
    await enter(session);
    await end();
    await expect(enter(session)).rejects.toMatchObject({ code: "session_over" });
    await expect(enterCutOff(session)).rejects.toThrow(/session_over|The record failed/);
  });

  test("a copy beside a tombstone does not count, whichever was written last", async () => {
    await enter(session);
    const copy = (await kv.get(standingCopy(session))) ?? "";
    await copies.bury(session);
    await copies.erase(session, mira.sub);
    await kv.put(standingCopy(session), copy);
    await expect(enterCutOff(session)).rejects.toMatchObject({ name: "RecordUnavailable" });
    await kv.delete(tombstone(session));
    expect((await enterCutOff(session)).value.learnerStatus).toBe("active");
  });

  test("a copy that is no standing does not count", async () => {
    await kv.put(standingCopy(session), JSON.stringify({ value: { tenantStatus: "active" }, copiedAt: 1 }));
    await expect(enterCutOff(session)).rejects.toMatchObject({ name: "RecordUnavailable" });
  });
});

const launch = () => launchOf(mira, maplewood);

describe("the place of a launch", () => {
  beforeEach(async () => {
    await copies.remember(launch(), maplewood.registration, session);
    await settled();
  });

  test("is known once somebody launched from there, by what the LMS calls them", async () => {
    const { learnerId, ltiContextId, generation } = session;
    expect(await copies.place(launch())).toEqual({ learnerId, ltiContextId, generation, copiedAt: expect.any(Number) });
  });

  test.each([
    ["somebody else", () => launchOf(eli, maplewood)],
    ["another course", () => launchOf(mira, maplewood, { ltiContext: { id: "102" } })],
    ["no course", () => launchOf(mira, maplewood, { ltiContext: undefined })],
    ["another institution, under the same names", () => launchOf(noor, harbour)],
  ])("is not known of %s", async (_, other) => {
    expect(await copies.place(other())).toBeUndefined();
  });

  test("is not known of an erased learner, also while their copies are late", async () => {
    const person = await kv.list({ prefix: `${maplewood.tenantId}/person/` });
    const name = person.keys[0]?.name ?? "";
    const [personCopy, known] = await Promise.all([kv.get(name), kv.get(knownCopy(session))]);
    expect([personCopy, known]).not.toContain(null);
    await copies.bury(session);
    await copies.erase(session, mira.sub);
    expect((await kv.list({ prefix: learnerCopies(session) })).keys).toEqual([]);
    expect(await kv.get(name)).toBeNull();
    await Promise.all([kv.put(name, personCopy ?? ""), kv.put(knownCopy(session), known ?? "")]);
    expect(await copies.place(launch())).toBeUndefined();
    expect(await copies.wasErased(session)).toBe(true);
  });

  test("lets the learner in by the standing that the record will say", async () => {
    const { value } = await enterCutOff(session);
    expect(value).toEqual((await enter(session)).value);
  });
});

test("the names of an erased learner's copies tell nothing of whom the LMS knows", async () => {
  const subject = "mira.okafor@maplewood.example.test";
  await copies.remember(launchOf({ ...mira, sub: subject }, maplewood), maplewood.registration, session);
  await settled();
  const names = (await kv.list({ prefix: `${maplewood.tenantId}/` })).keys.map(({ name }) => name);
  expect(names).toHaveLength(4);
  expect(names.join()).not.toContain("mira.okafor");
});

test("a tombstone outlives every copy", async () => {
  const put = vi.spyOn(kv, "put");
  await copies.bury(session);
  await copies.erase(session, mira.sub);
  await enter(await admit(eli, maplewood));
  const [stone, copy] = put.mock.calls.map(([, , options]) => options?.expirationTtl ?? 0);
  expect(stone).toBeGreaterThan(copy ?? Number.POSITIVE_INFINITY);
});

const away = () => Promise.reject(new RecordUnavailable("failed"));

describe("what a learner's own pages show", () => {
  let known: LastKnown;

  beforeEach(async () => {
    const { ltiContextId } = session;
    known = { ltiContextId, consent: { profiling: true }, asked: { mayShare: true }, profile: {} };
    copies.rememberLastKnown(session, known);
    await settled();
  });

  test("is told by a copy while the record is away, which the log says", async () => {
    expect(await copies.lastKnown(session, away)).toEqual({ value: known, copiedAt: expect.any(Number) });
    expect(uses).toMatchObject([{ tenantId: session.tenantId, what: "last known", reason: "failed" }]);
  });

  test.each([
    ["another institution, where they have the same ids", () => ({ tenantId: harbour.tenantId })],
    ["somebody else", () => ({ learnerId: "somebody-else" })],
    ["another course, where something else may hold", () => ({ ltiContextId: "another-course" })],
  ])("is not told of %s", async (_, other) => {
    await expect(copies.lastKnown({ ...session, ...other() }, away)).rejects.toBeInstanceOf(RecordUnavailable);
  });

  test("is not told of who was erased, also by a copy that was written late", async () => {
    await copies.bury(session);
    await copies.erase(session, mira.sub);
    expect(await kv.get(lastKnownCopy(session))).toBeNull();
    copies.rememberLastKnown(session, known);
    await settled();
    expect(await kv.get(lastKnownCopy(session))).not.toBeNull();
    await expect(copies.lastKnown(session, away)).rejects.toBeInstanceOf(RecordUnavailable);
  });

  test("is not told by what the version before copied of a learner", async () => {
    const value = { id: session.learnerId, email: "mira@maplewood.example.test", cognitiveProfile: {} };
    await kv.put(lastKnownCopy(session), JSON.stringify({ value, copiedAt: Date.now() }));
    await expect(copies.lastKnown(session, away)).rejects.toBeInstanceOf(RecordUnavailable);
  });
});
