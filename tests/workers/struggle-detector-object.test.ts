import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { NEW_LEARNER } from "#app/learner/trace.ts";
import type { Consent, HelpRoom, Sign } from "#app/struggle/help-offer.ts";
import { spinRisk } from "#app/struggle/spin-risk.ts";
import { afterTry, NO_TRIES } from "#app/struggle/tries.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Interventions } from "#db/interventions.ts";
import { StruggleEvents } from "#db/struggle-events.ts";
import { struggleObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { d1ThatIsDown } from "../failing-d1.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { admit, eli, mira } from "../person.ts";

const HOUR = 60 * 60_000;
const all: Consent = { answers: true, behaviour: true, wantsOffers: true };
const room: HelpRoom = { place: "practice", hintsLeft: 2, mayTellSolution: false, prerequisites: [] };
let maplewood: Institution;
let session: Session;
let concept: string;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await teach(maplewood, statistics);
  session = await admit(mira, maplewood);
  const row = await maplewood.scope.from("concept_courses").select("concept").orderBy("position").limit(1).execute();
  concept = row[0]?.concept ?? "";
});

const object = (of = session) => env.STRUGGLE_DETECTOR.getByName(struggleObjectName(of.tenantId, of));
const tell = (sign: Sign, consent = all) => object().tell({ signs: [sign], consent, room });
/** The n-th answer of somebody who was never right before. */
function answer(n: number, isRight = false, of = concept): Sign {
  let tries = NO_TRIES;
  for (let each = 1; each <= n; each++) tries = afterTry(tries, isRight && each === n);
  const overall = { ...NEW_LEARNER, answers: n, residual: -n / 2, information: n / 4 };
  return { id: crypto.randomUUID(), concept: of, kind: "answer", isRight, risk: spinRisk(tries, 0.3, overall) };
}
async function fail(times: number) {
  let told = await tell(answer(1));
  for (let n = 2; n <= times; n++) told = await tell(answer(n));
  return told;
}
const events = async () =>
  (await new StruggleEvents(maplewood.scope).ofLearner(session.learnerId, { limit: 50 })).toReversed();
const helped = async () => new Interventions(maplewood.scope).ofLearner(session.learnerId, { limit: 50 });
const rows = (of = session) =>
  runInDurableObject(object(of), (_, { storage: { sql } }) =>
    Object.fromEntries(
      ["watches", "told", "offers", "limits", "unwritten", "sums", "reports"].map((table) => [
        table,
        sql.exec(`SELECT * FROM ${table}`).toArray().length,
      ]),
    ),
  );
const asked = (): Sign => ({ id: crypto.randomUUID(), concept, kind: "show-answer" });
const advance = (ms: number) => {
  const now = Date.now();
  vi.spyOn(Date, "now").mockImplementation(() => now + ms);
};

describe("who fails three times in a row", () => {
  test("is offered help, with why; it stands until they answer, and the record has it once", async () => {
    expect((await fail(2)).offer).toBeUndefined();
    const third = answer(3);
    const { offer } = await tell(third);
    expect(offer).toMatchObject({ kind: "hint", because: "hints-left", concept, failures: 3, place: "practice" });
    expect(offer?.reasons).toContain("wrong-answers");
    expect((await tell(third)).offer).toEqual(offer);
    expect(await object().standing("practice", concept)).toEqual(offer);
    expect(await object().standing("guide", undefined)).toBeUndefined();
    await vi.waitFor(async () => {
      expect(await helped()).toMatchObject([{ id: offer?.id, kind: "hint", outcome: undefined }]);
    });
    expect((await events()).map(({ id }) => id)).toContain((await helped())[0]?.struggleEventId);
    expect(await object().answer(offer?.id ?? "", "accepted")).toEqual(offer);
    expect(await object().answer(offer?.id ?? "", "dismissed")).toEqual(offer);
    expect(await object().standing("practice", concept)).toBeUndefined();
    await vi.waitFor(async () => expect(await helped()).toMatchObject([{ outcome: "accepted" }]));
  });

  test("evicted between any two steps, is offered the same", async () => {
    for (const n of [1, 2]) {
      await tell(answer(n));
      await evictDurableObject(object());
    }
    const { offer } = await tell(answer(3));
    expect(offer?.failures).toBe(3);
    await evictDurableObject(object());
    expect(await object().standing("practice", concept)).toEqual(offer);
    await runDurableObjectAlarm(object());
    expect(await helped()).toMatchObject([{ id: offer?.id }]);
  });

  test("then goes on well: what was offered is gone, and the record says how they went on", async () => {
    const { offer } = await fail(3);
    await object().answer(offer?.id ?? "", "accepted");
    for (const isRight of [true, false, true, true]) await tell(answer(4, isRight));
    expect(await object().standing("practice", concept)).toBeUndefined();
    await vi.waitFor(async () => expect(await helped()).toMatchObject([{ after: { answers: 3, right: 2 } }]));
  });

  test("and wants no more today, is offered none until tomorrow, unless they say that they are stuck", async () => {
    const { offer } = await fail(3);
    await object().answer(offer?.id ?? "", "muted");
    advance(2 * HOUR);
    expect((await fail(3)).offer).toBeUndefined();
    const stuck = { id: crypto.randomUUID(), concept: "", kind: "stuck" as const };
    expect((await tell(stuck)).offer).toMatchObject({ concept, reasons: expect.arrayContaining(["said-stuck"]) });
    advance(12 * HOUR);
    expect((await fail(3)).offer).toBeDefined();
    await vi.waitFor(async () => expect((await helped()).at(-1)).toMatchObject({ outcome: "muted" }));
  });

  test("and wants none at all, is offered none", async () => {
    const wantsNone = { ...all, wantsOffers: false };
    for (const n of [1, 2]) await tell(answer(n), wantsNone);
    expect((await tell(answer(3), wantsNone)).offer).toBeUndefined();
  });
});

test("the record is told when a level changes, and not with each answer", async () => {
  await fail(9);
  await vi.waitFor(async () => expect((await rows())["unwritten"]).toBe(0));
  const changes = (await events()).filter(({ level }, at, list) => level !== list[at - 1]?.level);
  expect(changes.map(({ level }) => level)).toEqual(["watch", "struggling"]);
  // Beside the changes, one for what was offered.
  expect((await events()).length).toBeLessThanOrEqual(changes.length + 1);
  for (const { reasons } of await events()) expect(reasons.length).toBeLessThanOrEqual(3);
  expect(await object().levels()).toEqual({ [concept]: "struggling" });
});

test("while the record fails, all of it waits, and the alarm writes it once", async () => {
  await runInDurableObject(object(), (instance) => {
    Object.defineProperty(instance, "env", { value: { ...env, DB: d1ThatIsDown(env.DB).db }, configurable: true });
  });
  const { offer } = await fail(3);
  await object().answer(offer?.id ?? "", "dismissed");
  expect(await events()).toEqual([]);
  await evictDurableObject(object());
  expect(await runDurableObjectAlarm(object())).toBe(true);
  await runDurableObjectAlarm(object());
  expect(await helped()).toMatchObject([{ outcome: "dismissed" }]);
  expect((await rows())["unwritten"]).toBe(0);
});

test("what has no place in the record is tried for an hour, and holds up nothing", async () => {
  await object().tell({ signs: [1, 2, 3].map((n) => answer(n, false, "no concept")), consent: all, room });
  await fail(3);
  await vi.waitFor(async () => expect((await events()).map((event) => event.concept)).toContain(concept));
  await runDurableObjectAlarm(object());
  expect((await rows())["unwritten"]).toBeGreaterThan(0);
  advance(2 * HOUR);
  await runDurableObjectAlarm(object());
  expect((await rows())["unwritten"]).toBe(0);
});

describe("what a learner does not allow", () => {
  test("is not looked at", async () => {
    await tell(asked(), { ...all, behaviour: false });
    await tell(answer(1), { ...all, answers: false });
    expect((await rows())["watches"]).toBe(0);
  });

  test("and took back, counts no more: of what they did", async () => {
    await fail(2);
    await tell(asked());
    await object().withdraw("behaviour");
    await runInDurableObject(object(), (_, { storage }) => {
      const kept = JSON.stringify(storage.sql.exec("SELECT watch FROM watches").toArray());
      expect(kept).not.toContain("show-answer");
      expect(kept).toContain("wrong-answers");
    });
  });

  test("and took back, counts no more: of what they answered, with what was offered for it", async () => {
    await fail(3);
    await object().withdraw("answers");
    expect(await object().levels()).toEqual({ [concept]: "steady" });
    expect(await rows()).toMatchObject({ offers: 0, unwritten: 0 });
    expect(await object().standing("practice", concept)).toBeUndefined();
  });
});

const seen = (at: number) => ({
  concept,
  idleMs: 180_000,
  left: 1,
  passages: [{ id: `passage-${at}`, seconds: 10, opened: 1 }],
});

describe("what a page reports", () => {
  test("weighs nothing, but for a pause after an error", async () => {
    await fail(1);
    const watch = () =>
      runInDurableObject(object(), (_, { storage }) =>
        String(storage.sql.exec<{ watch: string }>("SELECT watch FROM watches").one().watch),
      );
    const before = JSON.parse(await watch());
    await object().observe({ idleMs: 300_000, left: 9, passages: seen(1).passages });
    expect(JSON.parse(await watch())).toEqual(before);
    advance(10_000);
    await object().observe(seen(2));
    expect(await watch()).toContain("idle-after-error");
  });

  test("is taken once in ten seconds, and stays small", async () => {
    expect(await object().observe(seen(0))).toEqual({ outcome: "taken" });
    expect(await object().observe(seen(0))).toMatchObject({ outcome: "too-soon" });
    let now = Date.now();
    vi.spyOn(Date, "now").mockImplementation(() => now);
    for (let at = 1; at < 200; at++) {
      now += 10_000;
      expect(await object().observe(seen(at))).toEqual({ outcome: "taken" });
    }
    expect((await rows())["sums"]).toBe(60);
    await object().withdraw("behaviour");
    expect(await rows()).toMatchObject({ sums: 0, reports: 0 });
  });
});

test("however much it is told, it stays small; after hours it is empty, and rings no more", async () => {
  const signs = Array.from({ length: 400 }, (_, at): Sign => {
    const kind = (["question", "show-answer", "stuck"] as const)[at % 3] ?? "stuck";
    return { id: crypto.randomUUID(), concept: `concept-${at}`, kind };
  });
  for (let at = 0; at < signs.length; at += 20)
    await object().tell({ signs: signs.slice(at, at + 20), consent: all, room });
  const { watches, told, offers } = await rows();
  expect([watches, told]).toEqual([40, 300]);
  expect(offers).toBeLessThanOrEqual(30);
  advance(30 * HOUR);
  for (let ring = 0; ring < 12; ring++) await runDurableObjectAlarm(object());
  expect(Object.values(await rows())).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(await runDurableObjectAlarm(object())).toBe(false);
});

test("a learner who is erased leaves nothing here", async () => {
  await fail(3);
  await object().forget();
  expect(Object.values(await rows())).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(await runDurableObjectAlarm(object())).toBe(false);
});

test("one learner's is nothing to another, and their offers are nobody else's to answer", async () => {
  const { offer } = await fail(3);
  const neighbour = await admit(eli, maplewood);
  expect(await object(neighbour).levels()).toEqual({});
  expect(await object(neighbour).answer(offer?.id ?? "", "accepted")).toBeUndefined();
  expect(await object().standing("practice", concept)).toEqual(offer);
});
