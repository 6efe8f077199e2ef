import { beforeEach, describe, expect, test } from "vitest";
import { Interventions } from "#db/interventions.ts";
import { LearningSessions } from "#db/learning-sessions.ts";
import type { NewestFirst } from "#db/newest-first.ts";
import { StruggleEvents } from "#db/struggle-events.ts";
import { everythingOf, furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";

const NOW = Date.UTC(2026, 8, 3);
let maplewood: Institution;
let sessions: LearningSessions;
let struggles: StruggleEvents;
let interventions: Interventions;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await furnish(maplewood);
  const { scope } = maplewood;
  sessions = new LearningSessions(scope);
  struggles = new StruggleEvents(scope);
  interventions = new Interventions(scope);
  // Two at each moment: a page may end between them.
  for (const n of [1, 2, 3, 4, 5]) {
    const at = NOW + Math.floor(n / 2);
    await scope
      .insert("learning_sessions", {
        id: `launch-${n}`,
        learner_id: same.neighbour,
        deployment_id: same.deployment,
        course_context: same.course,
        resource_link_id: same.link,
        locale: null,
        session_start: at,
        expires_at: at + 1_000,
      })
      .execute();
    await struggles.add({ ...struggle, id: `event-of-${n}`, detectedAt: at });
    await interventions.add({ ...offer, id: `offer-${n}`, struggleEventId: `event-of-${n}`, offeredAt: at });
  }
});

const struggle = {
  learnerId: same.neighbour,
  learningSessionId: same.launch,
  ltiContextId: same.course,
  concept: same.concept,
  level: "struggling" as const,
  reasons: ["repeated", "long_pause"],
};
const offer = { learnerId: same.neighbour, kind: "hint" };

describe.each([
  ["sessions", (page: NewestFirst) => sessions.ofLearner(same.neighbour, page), "launch"],
  ["struggles", (page: NewestFirst) => struggles.ofLearner(same.neighbour, page), "event-of"],
  ["interventions", (page: NewestFirst) => interventions.ofLearner(same.neighbour, page), "offer"],
] as const)("a learner's %s", (_name, list, id) => {
  test("are read newest first, page by page, each once", async () => {
    const ids: string[] = [];
    for (let before: NewestFirst["before"]; ;) {
      const page = await list({ limit: 2, ...(before && { before }) });
      ids.push(...page.map((row) => row.id));
      const last = page.at(-1);
      if (last === undefined) break;
      const at = "startedAt" in last ? last.startedAt : "detectedAt" in last ? last.detectedAt : last.offeredAt;
      before = { at, id: last.id };
    }
    expect(ids).toEqual([5, 4, 3, 2, 1].map((n) => `${id}-${n}`));
  });
});

describe("a session", () => {
  test("is found by its launch", async () => {
    expect(await sessions.find("launch-3")).toEqual({
      id: "launch-3",
      learnerId: same.neighbour,
      ltiContextId: same.course,
      deploymentRowId: same.deployment,
      resourceLinkRowId: same.link,
      roles: 0,
      startedAt: NOW + 1,
      expiresAt: NOW + 1_001,
    });
    expect(await sessions.find("nowhere")).toBeUndefined();
  });

  test("is ended once, and never lives longer by it", async () => {
    expect(await sessions.end("launch-3", NOW + 10)).toBe(true);
    expect(await sessions.end("launch-3", NOW + 20)).toBe(true);
    expect(await sessions.find("launch-3")).toMatchObject({ expiresAt: NOW + 10 });
    expect(await sessions.end("nowhere", NOW)).toBe(false);
  });

  test("is deleted in steps once it is over, the oldest first, with what was seen in it", async () => {
    await struggles.add({ ...struggle, id: "in-launch-1", learningSessionId: "launch-1", detectedAt: NOW });
    await sessions.end(same.launch, NOW + 9_000);
    await maplewood.scope
      .update("learning_sessions")
      .set({ expires_at: NOW + 9_000 })
      .where("id", "=", same.launch)
      .execute();
    expect(await sessions.deleteExpired(NOW + 1_002, 2)).toBe(2);
    expect(await sessions.find("launch-1")).toBeUndefined();
    expect(await sessions.deleteExpired(NOW + 1_002, 2)).toBe(1);
    expect(await sessions.deleteExpired(NOW + 1_002, 2)).toBe(0);
    const left = (await everythingOf(maplewood))["learning_sessions"]?.map(({ id }) => id);
    expect(left).toEqual([same.launch, "launch-4", "launch-5"].toSorted());
    const seen = (await everythingOf(maplewood))["struggle_events"]?.map(({ id }) => id);
    expect(seen).not.toContain("in-launch-1");
  });
});

describe("a struggle", () => {
  test("added again changes nothing", async () => {
    const before = await everythingOf(maplewood);
    await struggles.add({ ...struggle, id: "event-of-1", level: "steady", detectedAt: NOW });
    expect(await everythingOf(maplewood)).toEqual(before);
  });

  test("goes when what it rests on is taken back, and its offers with it", async () => {
    const at = { ...struggle, concept: undefined, detectedAt: NOW + 99 };
    await struggles.add({ ...at, id: "observed", reasons: ["wrong-answers", "asked-again"] });
    await struggles.add({ ...at, id: "answered", reasons: ["wrong-answers"] });
    await interventions.add({ ...offer, id: "of-observed", struggleEventId: "observed", offeredAt: NOW });
    const ids = async () => [
      ...(await struggles.ofLearner(same.neighbour, { limit: 99 })).map(({ id }) => id),
      ...(await interventions.ofLearner(same.neighbour, { limit: 99 })).map(({ id }) => id),
    ];
    const before = await ids();
    await struggles.forget(same.neighbour, ["asked-again", "deep-hint"]);
    expect(await ids()).toEqual(before.filter((id) => !id.endsWith("observed")));
    await struggles.forget(same.learner, undefined);
    expect(await ids()).toContain("answered");
    await struggles.forget(same.neighbour, undefined);
    expect(await ids()).toEqual([]);
  });

  test("may belong to no concept in particular", async () => {
    await struggles.add({ ...struggle, id: "late", concept: undefined, detectedAt: NOW + 99 });
    expect(await struggles.ofLearner(same.neighbour, { limit: 1 })).toEqual([
      { ...struggle, id: "late", concept: undefined, detectedAt: NOW + 99 },
    ]);
  });
});

describe("an intervention", () => {
  test("is open until the learner says something, and that is said once", async () => {
    const id = { id: "offer-1", learnerId: same.neighbour };
    expect((await interventions.ofLearner(same.neighbour, { limit: 9 })).at(-1)).toMatchObject({ outcome: undefined });
    expect(await interventions.resolve(id, "accepted", NOW + 5)).toBe("accepted");
    expect(await interventions.resolve(id, "dismissed", NOW + 6)).toBe("accepted");
    expect((await interventions.ofLearner(same.neighbour, { limit: 9 })).at(-1)).toMatchObject({
      outcome: "accepted",
      resolvedAt: NOW + 5,
    });
  });

  test("is followed by what came after it, and what is known of more answers stands", async () => {
    const id = { id: "offer-1", learnerId: same.neighbour };
    const after = async () => (await interventions.ofLearner(same.neighbour, { limit: 9 })).at(-1)?.after;
    expect(await after()).toEqual({ answers: 0, right: 0 });
    expect(await interventions.follow(id, { answers: 2, right: 1 })).toBe(true);
    expect(await interventions.follow(id, { answers: 1, right: 1 })).toBe(true);
    expect(await after()).toEqual({ answers: 2, right: 1 });
    expect(await interventions.follow({ ...id, learnerId: same.learner }, { answers: 3, right: 3 })).toBe(false);
    expect(await after()).toEqual({ answers: 2, right: 1 });
  });

  test("of another learner does not exist", async () => {
    const before = await everythingOf(maplewood);
    expect(await interventions.resolve({ id: "offer-1", learnerId: same.learner }, "muted", NOW)).toBeUndefined();
    expect(await everythingOf(maplewood)).toEqual(before);
  });
});
