import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { PrerequisiteCycle } from "#app/knowledge/prerequisite-cycle.ts";
import { Course } from "#db/course.ts";
import { KnowledgeGraph } from "#db/knowledge-graph.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { sound, teach } from "../course.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";

const NOW = Date.UTC(2026, 8, 3);
const empty = { title: "Empty", sections: [{ title: "One", passages: [{ heading: "H", text: "T" }] }], concepts: [] };

let maplewood: Institution;
let courseId: string;
let graph: KnowledgeGraph;
let course: Course;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  courseId = await teach(maplewood, empty);
  graph = new KnowledgeGraph(maplewood.scope, courseId);
  course = new Course(maplewood.scope, courseId);
  for (const id of ["wave", "pitch", "octave"]) await graph.add(concept(id), NOW);
});

const concept = (id: string) => ({ id, conceptId: `c-${id}`, name: id.toUpperCase(), description: `About ${id}.` });
const needs = (edge: string, at = graph) => {
  const [from = "", to = ""] = edge.split("-");
  return at.addPrerequisite({ id: edge, concept: from, prerequisite: to });
};

describe("concepts", () => {
  test("stand in the course in the order of their coming", async () => {
    expect((await course.concepts()).map(({ name }) => name)).toEqual(["WAVE", "PITCH", "OCTAVE"]);
    expect(await graph.find("pitch")).toEqual({
      id: "pitch",
      name: "PITCH",
      description: "About pitch.",
      prerequisites: [],
      passages: [],
    });
  });

  test("added again change nothing; another one of the same name in the course is refused", async () => {
    const before = await everythingOf(maplewood);
    expect(await graph.add(concept("pitch"), NOW + 1)).toBe(true);
    expect(await graph.add({ ...concept("other"), conceptId: "c-pitch" }, NOW)).toBe(false);
    expect(await new KnowledgeGraph(maplewood.scope, "nowhere").add(concept("other"), NOW)).toBe(false);
    expect(await everythingOf(maplewood)).toEqual(before);
  });

  test("at once under the same name: one is there, and nothing is left of the other", async () => {
    const told = await Promise.all(["one", "two"].map((id) => graph.add({ ...concept(id), conceptId: "c-same" }, NOW)));
    expect(told.toSorted()).toEqual([false, true]);
    expect((await everythingOf(maplewood))["knowledge_graph"]).toHaveLength(4);
  });

  test("are renamed and described", async () => {
    expect(await graph.change("pitch", { name: "Height" }, NOW)).toBe(true);
    expect(await graph.change("pitch", { description: "How high." }, NOW)).toBe(true);
    expect(await graph.find("pitch")).toMatchObject({ name: "Height", description: "How high." });
  });

  test("go with what hangs on them", async () => {
    await needs("pitch-wave");
    await graph.remove("wave");
    expect(await graph.find("wave")).toBeUndefined();
    expect(await graph.find("pitch")).toMatchObject({ prerequisites: [] });
  });

  test("of another course do not exist here", async () => {
    const other = new KnowledgeGraph(maplewood.scope, await teach(maplewood, sound, "102"));
    const before = await everythingOf(maplewood);
    expect(await other.find("pitch")).toBeUndefined();
    expect(await other.change("pitch", { name: "Changed" }, NOW)).toBe(false);
    expect(await needs("pitch-wave", other)).toBe(false);
    expect(await other.addPassage({ id: "t-1", concept: "pitch", passage: await firstPassage() })).toBe(false);
    await other.remove("pitch");
    expect(await everythingOf(maplewood)).toEqual(before);
  });

  test("in two courses, leave one and stay in the other", async () => {
    const id = await teach(maplewood, { ...empty, title: "Other" }, "102");
    await maplewood.scope
      .insert("concept_courses", {
        id: "again",
        lti_context_id: id,
        concept_id: "again",
        concept: "pitch",
        position: 0,
      })
      .execute();
    await graph.remove("pitch");
    expect(await graph.find("pitch")).toBeUndefined();
    expect(await new KnowledgeGraph(maplewood.scope, id).find("pitch")).toMatchObject({ name: "PITCH" });
  });
});

describe("prerequisites", () => {
  test("are added, also twice, and removed", async () => {
    expect(await needs("pitch-wave")).toBe(true);
    expect(await graph.addPrerequisite({ id: "again", concept: "pitch", prerequisite: "wave" })).toBe(true);
    expect(await graph.find("pitch")).toMatchObject({ prerequisites: ["wave"] });
    expect(await graph.removePrerequisite({ concept: "pitch", prerequisite: "wave" })).toBe(true);
    expect(await graph.removePrerequisite({ concept: "pitch", prerequisite: "wave" })).toBe(false);
    expect(await graph.find("pitch")).toMatchObject({ prerequisites: [] });
  });

  test("that close a cycle are refused, and the cycle is named", async () => {
    await needs("octave-pitch");
    await needs("pitch-wave");
    const before = await everythingOf(maplewood);
    await expect(needs("wave-octave")).rejects.toThrow(new PrerequisiteCycle(["WAVE", "OCTAVE", "PITCH", "WAVE"]));
    await expect(needs("wave-wave")).rejects.toThrow(new PrerequisiteCycle(["WAVE", "WAVE"]));
    expect(await everythingOf(maplewood)).toEqual(before);
  });

  test("of which each is fine and all together close a cycle: whoever comes last is refused", async () => {
    const graphs = Array.from({ length: 3 }, () => {
      return new KnowledgeGraph(new TenantScope(env.DB, maplewood.tenantId), courseId);
    });
    for (let round = 0; round < 10; round++) {
      const edges = ["octave-pitch", "pitch-wave", "wave-octave"];
      const told = await Promise.allSettled(edges.map((edge, n) => needs(edge, graphs[n])));
      const refused = told.filter((each) => each.status === "rejected");
      expect(refused.map(({ reason }) => reason)).toEqual([expect.any(PrerequisiteCycle)]);
      expect(await maplewood.scope.from("prerequisites").selectAll().execute()).toHaveLength(2);
      await maplewood.scope.delete("prerequisites").execute();
    }
  });

  test("are never bent into a cycle", async () => {
    await needs("octave-pitch");
    await needs("pitch-wave");
    const bent = env.DB.prepare(
      "UPDATE prerequisites SET prerequisite = 'octave' WHERE tenant_id = ? AND id = 'pitch-wave'",
    );
    await expect(bent.bind(maplewood.tenantId).run()).rejects.toThrow("prerequisites are frozen");
  });

  test("of another institution under the same ids close nothing here", async () => {
    const { harbour } = await twoInstitutions();
    const there = new KnowledgeGraph(harbour.scope, await teach(harbour, empty));
    for (const id of ["wave", "pitch"]) await there.add(concept(id), NOW);
    await needs("wave-pitch", there);
    expect(await needs("pitch-wave")).toBe(true);
  });

  test("of a wide graph are walked in portions", async () => {
    const { scope } = maplewood;
    const wide = Array.from({ length: 200 }, (_, n) => `w-${String(n).padStart(3, "0")}`);
    for (const id of wide) await graph.add({ ...concept(id), conceptId: id }, NOW);
    await scope.batch(
      wide.flatMap((id, n) => [
        scope.insert("prerequisites", { id: `down-${n}`, concept: "octave", prerequisite: id }),
        scope.insert("prerequisites", { id: `on-${n}`, concept: id, prerequisite: "pitch" }),
      ]),
    );
    await expect(needs("pitch-octave")).rejects.toThrow("PITCH → OCTAVE → W-000 → PITCH");
  });
});

describe("passages", () => {
  test("teach a concept, said once or twice, until they do not", async () => {
    const passage = await firstPassage();
    expect(await graph.addPassage({ id: "t-1", concept: "pitch", passage })).toBe(true);
    expect(await graph.addPassage({ id: "t-2", concept: "pitch", passage })).toBe(true);
    expect(await graph.find("pitch")).toMatchObject({ passages: [passage] });
    expect(await graph.removePassage({ concept: "pitch", passage })).toBe(true);
    expect(await graph.removePassage({ concept: "pitch", passage })).toBe(false);
  });

  test("of another course teach nothing here", async () => {
    const other = new Course(maplewood.scope, await teach(maplewood, sound, "102"));
    const [passage] = await other.passagesAfter("", 1);
    expect(await graph.addPassage({ id: "t-1", concept: "pitch", passage: passage?.id ?? "" })).toBe(false);
    expect(await graph.find("pitch")).toMatchObject({ passages: [] });
  });
});

async function firstPassage(): Promise<string> {
  return (await course.passagesAfter("", 1))[0]?.id ?? "";
}
