import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { decideMove, renderMove } from "#app/guide/plan-reply.ts";
import type { SearchResult } from "#app/knowledge/search.ts";
import { searchTerms } from "#app/knowledge/terms.ts";
import { STEP_PASSAGES } from "#workers/course-index-build.ts";
import { indexOf, sound, statistics, teach } from "../course.ts";
import { d1ThatIsDown } from "../failing-d1.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { journal } from "../journal.ts";

let maplewood: Institution;
let harbour: Institution;
let course: string;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  course = await teach(maplewood, statistics);
});

async function find(question: string, at = maplewood, ltiContextId = course): Promise<SearchResult> {
  const found = await indexOf(at, ltiContextId).search(searchTerms(question));
  if (found === undefined) throw new Error("its first index is being built");
  return found;
}

describe("a question of the course is answered by the passage about it", () => {
  test.each([
    ["What does the standard deviation tell me?", /standard deviation/i],
    ["What is a p-value?", /p-value/i],
    ["Does correlation mean causation?", /correlation/i],
  ])("%s", async (question, heading) => {
    const move = decideMove(await find(question));
    expect(move.kind === "quote" && move.passages[0]?.heading).toMatch(heading);
    const [first] = renderMove(move, searchTerms(question));
    expect(first).toMatchObject({ providerMetadata: { course: { heading: expect.stringMatching(heading) } } });
    const all = statistics.sections.flatMap((section) => section.passages.map((passage) => passage.text));
    expect(all).toContain(first?.type === "text" && first.text);
  });
});

test("a question about something else is answered by concepts only", async () => {
  const move = decideMove(await find("How do submarines brew espresso?"));
  expect(move).toMatchObject({ kind: "offer-nearest" });
  expect(move.kind === "offer-nearest" && move.concepts).toHaveLength(3);
});

test("a concept whose name is in the question is the nearest", async () => {
  const { nearest } = await find("median mean submarines");
  expect(nearest[0]?.name.toLowerCase()).toMatch(/median|mean/);
  expect(nearest).toHaveLength(statistics.concepts.length);
});

test("a question without a telling word finds nothing, and offers the concepts in their order", async () => {
  const { hits, nearest } = await find("What is this about?");
  expect(hits).toEqual([]);
  expect(nearest.map(({ name }) => name)).toEqual(statistics.concepts.map(({ name }) => name));
});

describe("full-text syntax in a question is harmless", () => {
  test.each([
    '"median',
    "NEAR(mean median)",
    "mean AND",
    "heading:mean",
    "mean*",
    "^mean",
    "-mean",
    "mean) OR (1",
    "'; DROP TABLE passages --",
    "{mean}",
    "\u0000mean",
    "+",
  ])("%s", async (question) => {
    expect((await find(question)).size).toBeGreaterThan(0);
  });

  test("also when terms come that searchTerms would never give", async () => {
    const index = indexOf(maplewood, course);
    expect((await index.search(['"', "a AND", 'mean" OR "median', "NEAR("]))?.size).toBeGreaterThan(0);
  });
});

describe("a change of the material", () => {
  test("is found by the next question", async () => {
    expect(decideMove(await find("What is a zeugma?")).kind).toBe("offer-nearest");
    const passage = maplewood.scope.update("passages").where("label", "=", "1.1");
    await passage.set({ heading: "What is a zeugma", text: "A zeugma yokes two nouns to one verb." }).execute();
    expect(decideMove(await find("What is a zeugma?"))).toMatchObject({ passages: [{ label: "1.1" }] });
  });

  test("that hides a section takes it out", async () => {
    const before = await find("What is a p-value?");
    const section = before.hits[0]?.passage.sectionTitle ?? "";
    await maplewood.scope.update("course_materials").set({ status: "hidden" }).where("title", "=", section).execute();
    const after = await find("What is a p-value?");
    expect(after.size).toBeLessThan(before.size);
    expect(after.hits.map((hit) => hit.passage.sectionTitle)).not.toContain(section);
  });
});

describe("while the record cannot be read", () => {
  test("the last index answers, and says so in the log", async () => {
    const before = await find("What is a p-value?");
    await cutOff(maplewood, course);
    expect(await find("What is a p-value?")).toEqual(before);
    expect(journal.warnings).toContainEqual(expect.stringContaining('"fallback":"index"'));
  });

  test("an index that was never built says that it failed, and is built once the record is back", async () => {
    const d1 = await cutOff(maplewood, course);
    await runInDurableObject(indexOf(maplewood, course), async (instance) => {
      await expect(instance.search(["mean"])).rejects.toMatchObject({ name: "RecordUnavailable" });
      d1.failing = false;
      expect((await instance.search(["mean"]))?.size).toBeGreaterThan(0);
    });
  });
});

describe("what a page asks of the index while the record cannot be read", () => {
  test("is answered as the index has it, with the time when that was last known to be true", async () => {
    const index = indexOf(maplewood, course);
    const before = Date.now();
    await index.build();
    await cutOff(maplewood, course);
    const names = await index.conceptNames();
    expect(names?.names.map(({ name }) => name)).toEqual(statistics.concepts.map(({ name }) => name));
    expect(names?.asOf).toBeGreaterThanOrEqual(before);
    const { id = "" } = (await maplewood.scope.from("passages").select("id").limit(1).executeTakeFirst()) ?? {};
    expect(await index.passage(id)).toMatchObject({ passage: { id, heading: expect.any(String) }, asOf: names?.asOf });
  });

  test("of a hidden passage, or of none of this course, knows nothing", async () => {
    const index = indexOf(maplewood, course);
    await maplewood.scope.update("course_materials").set({ status: "hidden" }).execute();
    const { id = "" } = (await maplewood.scope.from("passages").select("id").limit(1).executeTakeFirst()) ?? {};
    await index.build();
    expect(await index.passage(id)).toMatchObject({ passage: undefined });
  });

  test("is undefined where there is no index", async () => {
    const index = indexOf(maplewood, crypto.randomUUID());
    expect(await index.conceptNames()).toBeUndefined();
    expect(await index.passage("passage-1")).toBeUndefined();
  });
});

test("an index outlives its eviction", async () => {
  const before = await find("What is a p-value?");
  await evictDurableObject(indexOf(maplewood, course));
  expect(await find("What is a p-value?")).toEqual(before);
});

test("another course knows nothing of it", async () => {
  const maps = await teach(maplewood, sound, "102");
  expect((await find("What is a p-value?")).hits).not.toEqual([]);
  expect((await find("What is a p-value?", maplewood, maps)).hits).toEqual([]);
});

test("another institution's course of the same ids knows nothing of it", async () => {
  await teach(harbour, sound);
  const theirs = await find("What is a p-value?", harbour, course);
  expect(theirs).toMatchObject({ size: 0, hits: [], nearest: [] });
});

describe("a long course", () => {
  beforeEach(() => lengthen(course, 2_000));

  test("is built by the questions that come before its first index, and by its alarm; then it is whole", async () => {
    const index = indexOf(maplewood, course);
    const sizes = new Set<number | undefined>();
    for (let asked = 0; asked < 60 && !sizes.has(2_000 + SMALL); asked++)
      sizes.add((await index.search(["mean"]))?.size);
    expect([...sizes]).toEqual([undefined, 2_000 + SMALL]);
  });

  test("is built by its alarm alone, through evictions", async () => {
    const index = indexOf(maplewood, course);
    await index.build();
    expect(await index.conceptNames()).toBeUndefined();
    await evictDurableObject(index);
    await vi.waitUntil(async () => await index.conceptNames(), { timeout: 10_000, interval: 50 });
    expect((await find("passage")).size).toBe(2_000 + SMALL);
  });

  test("that changed is answered by its last index until the next one is whole", async () => {
    const index = indexOf(maplewood, course);
    await indexed();
    await lengthen(course, 1, "A zeugma yokes two nouns to one verb.");
    const first = await index.search(["zeugma"]);
    expect(first).toMatchObject({ size: 2_000 + SMALL, hits: [] });
    const sizes = new Set([first?.size]);
    await vi.waitUntil(
      async () => {
        const { size, hits } = await find("zeugma");
        sizes.add(size);
        return hits.length === 1;
      },
      { timeout: 10_000 },
    );
    expect([...sizes]).toEqual([2_000 + SMALL, 2_001 + SMALL]);
  });

  test("that changed is left to the alarm: no question takes a step of it, whoever asks next", async () => {
    await indexed();
    await lengthen(course, 1);
    await runInDurableObject(indexOf(maplewood, course), async (instance, { storage }) => {
      // One may still be set from the build before: then it would be that one which goes on.
      await storage.deleteAlarm();
      const setAlarm = vi.spyOn(storage, "setAlarm").mockResolvedValue();
      await instance.search(["mean"]);
      await instance.search(["mean"]);
      expect(storage.sql.exec("SELECT after FROM building").toArray()).toEqual([{ after: "" }]);
      expect(setAlarm).toHaveBeenCalled();
      await instance.alarm();
      expect(storage.sql.exec("SELECT count(*) AS grown FROM next_passages").one()).toEqual({ grown: STEP_PASSAGES });
    });
  });

  test("waits for the record without an end, and is built when it is back", async () => {
    const index = indexOf(maplewood, course);
    await index.build();
    const d1 = await cutOff(maplewood, course);
    await runDurableObjectAlarm(index);
    expect(journal.warnings).toContainEqual(expect.stringContaining("an index waits"));
    expect(await runInDurableObject(index, (_, { storage }) => storage.getAlarm())).toBeGreaterThan(Date.now());
    d1.failing = false;
    await runDurableObjectAlarm(index);
    await indexed();
  });
});

const SMALL = statistics.sections.flatMap(({ passages }) => passages).length;

/** Adds passages to a course, in its first section. */
async function lengthen(ltiContextId: string, passages: number, text = "A passage of the long course."): Promise<void> {
  const material = maplewood.scope.from("course_materials").where("lti_context_id", "=", ltiContextId);
  const { id } = await material.select("id").orderBy("position").executeTakeFirstOrThrow();
  await env.DB.prepare(
    `INSERT INTO passages (tenant_id, id, lti_context_id, material_id, position, label, heading, text, created_at, updated_at)
     WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
     SELECT ?, hex(randomblob(16)), ?, ?, coalesce((SELECT max(position) FROM passages), 0) + n, 'long.' || n, 'Passage ' || n, ?, 1, 1 FROM numbers`,
  )
    .bind(passages, maplewood.tenantId, ltiContextId, id, text)
    .run();
}

/** Cuts the index of a course off from D1. */
async function cutOff(at: Institution, ltiContextId: string) {
  const d1 = d1ThatIsDown(env.DB);
  await runInDurableObject(indexOf(at, ltiContextId), (instance) => {
    Object.assign(instance, { env: { ...env, DB: d1.db } });
  });
  return d1;
}

async function indexed(): Promise<void> {
  const index = indexOf(maplewood, course);
  await vi.waitUntil(async () => await index.search(["mean"]), { timeout: 10_000 });
}
