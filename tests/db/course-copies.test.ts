import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_QUOTA } from "#app/guide/quota.ts";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { copiedId } from "#app/knowledge/copied-id.ts";
import { CourseCopies } from "#db/course-copies.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { Course } from "#db/course.ts";
import { KnowledgeGraph } from "#db/knowledge-graph.ts";
import { MaterialVersions } from "#db/material-versions.ts";
import { PracticeSets } from "#db/practice-sets.ts";
import { Materials } from "#db/materials.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { admit, amara, eli, mira, type Person } from "../person.ts";

const NOW = Date.UTC(2026, 8, 2);
const copied = { contexts: ["101"], links: [] };

let maplewood: Institution;
let harbour: Institution;
/** The course that is copied, at Maplewood. */
let source: string;
beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  source = await teach(maplewood, statistics);
  await admit(amara, maplewood);
});

/** Launches from a copy of the course, as the platform says, and looks at what is offered. */
async function arrive(person: Person, at = maplewood, contextId = "102", history = copied) {
  const ltiContext = { id: contextId, title: "Statistics, next year" };
  const session = await admit(person, at, { ltiContext, history });
  return { session, copies: new CourseCopies(at.scope, session) };
}

async function take(copies: CourseCopies, most = 250): Promise<number> {
  await copies.begin(NOW);
  let steps = 1;
  while (await copies.copy(most, NOW)) steps += 1;
  return steps;
}

test("who teaches both is asked, once", async () => {
  const { copies } = await arrive(amara);
  const offered = { status: "offered", sourceId: source, sourceTitle: "Introductory statistics" };
  expect(await copies.open()).toEqual(offered);
  expect(await copies.decline(NOW)).toBe(true);
  expect(await (await arrive(amara)).copies.open()).toBeUndefined();
  expect(await copies.begin(NOW)).toBe(false);
});

test("sections, passages, versions, concepts, what comes first, and questions with their help come along", async () => {
  const { scope } = maplewood;
  const theirs = new Course(scope, source);
  const [concept] = await theirs.concepts();
  const [section] = await theirs.sections(true);
  if (concept === undefined || section === undefined) throw new Error("The course is empty.");
  const version = { id: "v-1", seen: 0 };
  const passages = section.passages.map(({ id, heading, text }) => ({ id, heading, text }));
  await new MaterialVersions(scope, source).revise({ ...section, source: "# As written", passages }, version, NOW);
  const question: CourseQuestion = {
    id: "q-1",
    concept: concept.id,
    kind: "short",
    prompt: "What is a sample?",
    answer: { accepted: ["a part", "some"] },
    hints: ["Think of soup", "A spoonful"],
    solution: "A part of a population.",
  };
  await new CourseQuestions(scope, source).add([question], NOW);
  await new KnowledgeGraph(scope, source).decline({ id: "d-1", name: "Spoon" });
  const set = { id: "s-1", title: "Warming up", reports: true, concepts: [concept.id] };
  await new PracticeSets(scope, source).add(set, NOW);

  const { session, copies } = await arrive(amara);
  await take(copies);
  expect(await copies.open()).toBeUndefined();

  const into = session.ltiContextId;
  const ours = new Course(scope, into);
  const id = (origin: string) => copiedId(origin, into);
  expect(withoutIds(await ours.sections(true))).toEqual(withoutIds(await theirs.sections(true)));
  const renamed = (await theirs.concepts()).map((one) => ({
    ...one,
    id: id(one.id),
    prerequisites: one.prerequisites.map(id).toSorted(),
    passages: one.passages.map(id).toSorted(),
  }));
  expect((await ours.concepts()).map((one) => ({ ...one, passages: one.passages.toSorted() }))).toEqual(renamed);
  const written = await new MaterialVersions(scope, into).find(id(section.id));
  expect(written).toMatchObject({ version: 1, source: "# As written" });
  expect(await new CourseQuestions(scope, into).list()).toEqual([
    { ...question, id: id("q-1"), concept: id(concept.id) },
  ]);
  expect(await new KnowledgeGraph(scope, into).declined()).toEqual(["Spoon"]);
  // A link that still names the first one finds its copy.
  expect(await new PracticeSets(scope, into).find("s-1")).toEqual({
    ...set,
    id: id("s-1"),
    concepts: [{ id: id(concept.id), name: concept.name }],
  });

  // A copy is its course's own: what is changed there changes nothing where it came from.
  await new KnowledgeGraph(scope, into).change(id(concept.id), { name: "Renamed" }, NOW);
  expect((await theirs.concepts())[0]?.name).toBe(concept.name);
});

test("what its origin may take of the model is not granted to a copy, and what its instructors chose is", async () => {
  const { scope } = maplewood;
  const by = { actor: "s-1", version: 0 };
  const answers = { answers: "open", tries: 2 } as const;
  await new CourseSettings(scope, source).set("guide.answers", answers, by, NOW);
  await new CourseSettings(scope, source).set("quota", DEFAULT_QUOTA.tenant, by, NOW);
  const { session, copies } = await arrive(amara);
  await take(copies);
  const ours = await new CourseSettings(scope, session.ltiContextId).all();
  expect([ours["guide.answers"], ours.quota]).toEqual([answers, null]);
});

test("a set of a third course, of which this one has a copy by the same origin, adds nothing to it", async () => {
  const { scope } = maplewood;
  const [concept, another] = await new Course(scope, source).concepts();
  if (concept === undefined || another === undefined) throw new Error("The course is too short.");
  const set = { id: "s-1", title: "Warming up", reports: true, concepts: [concept.id] };
  await new PracticeSets(scope, source).add(set, NOW);
  const third = await teach(maplewood, statistics, "103");
  const times = { created_at: NOW, updated_at: NOW };
  const copy = { id: copiedId("s-1", third), lti_context_id: third, title: "Warming up", ...times };
  await scope.insert("practice_sets", copy).execute();
  await scope.insert("practice_set_concepts", { practice_set: copy.id, concept: another.id, position: 0 }).execute();

  const { session, copies } = await arrive(amara);
  await take(copies);
  const own = await new PracticeSets(scope, session.ltiContextId).find("s-1");
  expect(own?.concepts).toMatchObject([{ name: concept.name }]);
});

test("in many small steps it is the same, and one that was interrupted goes on", async () => {
  const { session, copies } = await arrive(amara);
  await copies.begin(NOW);
  await copies.copy(3, NOW);
  expect(await copies.open()).toMatchObject({ status: "copying" });
  const again = (await arrive(amara)).copies;
  expect(await take(again, 3)).toBeGreaterThan(3);
  const sections = await new Course(maplewood.scope, session.ltiContextId).sections(true);
  expect(withoutIds(sections)).toEqual(withoutIds(await new Course(maplewood.scope, source).sections(true)));
});

test("a step that copies less than it may is the last one", async () => {
  const { session, copies } = await arrive(amara);
  await copies.begin(NOW);
  expect(await copies.copy(250, NOW)).toBe(false);
  expect(await copies.open()).toBeUndefined();
  const sections = await new Course(maplewood.scope, session.ltiContextId).sections(true);
  expect(withoutIds(sections)).toEqual(withoutIds(await new Course(maplewood.scope, source).sections(true)));
});

test("a copy of a copy finds what was placed in the first course", async () => {
  const { copies } = await arrive(amara);
  await take(copies);
  const next = await arrive(amara, maplewood, "103", { contexts: ["102", "101"], links: [] });
  await take(next.copies);
  const [concept] = await new Course(maplewood.scope, source).concepts();
  const places = new CoursePlaces(maplewood.scope, next.session.ltiContextId);
  expect(await places.concept(concept?.id ?? "")).toMatchObject({
    id: copiedId(concept?.id ?? "", next.session.ltiContextId),
    name: concept?.name,
  });
});

test("what was written meanwhile stays as it was written", async () => {
  const { session, copies } = await arrive(amara);
  await copies.begin(NOW);
  const { scope } = maplewood;
  const [first] = await new Course(scope, session.ltiContextId).outline(true);
  const anew = { id: first?.id ?? "", title: "Anew", source: "Anew", passages: [{ id: "n", heading: "N", text: "N" }] };
  await new MaterialVersions(scope, session.ltiContextId).revise(anew, { id: "v-n", seen: 0 }, NOW);
  await take(copies);
  const section = await new Course(scope, session.ltiContextId).section(anew.id);
  expect(section).toMatchObject({ title: "Anew" });
  expect(section?.passages[0]).toMatchObject({ text: "N" });
});

describe("nothing is offered", () => {
  test("to a learner, and to who teaches the copy alone", async () => {
    expect(await (await arrive(mira)).copies.open()).toBeUndefined();
    const stranger = { ...eli, roles: amara.roles };
    expect(await (await arrive(stranger)).copies.open()).toBeUndefined();
    // Nor does it help that somebody else was asked.
    const { copies } = await arrive(amara);
    const other = (await arrive(stranger)).copies;
    expect(await other.open()).toBeUndefined();
    expect(await other.begin(NOW)).toBe(false);
    expect(await other.decline(NOW)).toBe(false);
    expect(await copies.open()).toMatchObject({ status: "offered" });
  });

  test("of the latest course, to who teaches an earlier one: they are asked about that", async () => {
    const earlier = await teach(maplewood, statistics, "100");
    const colleague = { ...eli, roles: amara.roles };
    await admit(colleague, maplewood, { ltiContext: { id: "100", title: "Statistics, last year" } });
    const { copies } = await arrive(colleague, maplewood, "102", { contexts: ["101", "100"], links: [] });
    expect(await copies.open()).toMatchObject({ sourceId: earlier });
  });

  test("where the course has material of its own, or the one before has none", async () => {
    const course = await teach(maplewood, statistics, "102");
    expect(await (await arrive(amara)).copies.open()).toBeUndefined();
    for (const { id } of await new Course(maplewood.scope, source).outline(true))
      await new Materials(maplewood.scope, source).delete(id, NOW);
    for (const { id } of await new Course(maplewood.scope, course).outline(true))
      await new Materials(maplewood.scope, course).delete(id, NOW);
    expect(await (await arrive(amara)).copies.open()).toBeUndefined();
  });

  test("of another institution, whatever its course is called", async () => {
    await admit(amara, harbour);
    const { session, copies } = await arrive(amara, harbour);
    expect(await copies.open()).toBeUndefined();
    expect(await copies.begin(NOW)).toBe(false);
    expect(await copies.copy(250, NOW)).toBe(false);
    expect(await new Course(harbour.scope, session.ltiContextId).sections(true)).toEqual([]);
  });

  test("of the course itself", async () => {
    expect(await (await arrive(amara, maplewood, "101")).copies.open()).toBeUndefined();
  });
});

function withoutIds<Section extends { passages: object[] }>(sections: readonly Section[]): unknown {
  return sections.map((section) => ({
    ...section,
    id: "",
    passages: section.passages.map((passage) => ({ ...passage, id: "" })),
  }));
}
