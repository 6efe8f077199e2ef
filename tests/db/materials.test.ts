import { beforeEach, describe, expect, test } from "vitest";
import { Course } from "#db/course.ts";
import { Materials } from "#db/materials.ts";
import { sound, statistics, teach } from "../course.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";

const NOW = Date.UTC(2026, 8, 3);
const passages = (id: string) => [
  { id: `${id}-1`, heading: "First", text: "The first." },
  { id: `${id}-2`, heading: "Second", text: "The second." },
];
const empty = { title: "Empty", sections: [{ title: "One", passages: [] }], concepts: [] };

let maplewood: Institution;
let courseId: string;
let materials: Materials;
let course: Course;
let one: string;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  courseId = await teach(maplewood, empty);
  materials = new Materials(maplewood.scope, courseId);
  course = new Course(maplewood.scope, courseId);
  one = (await course.sections(true))[0]?.id ?? "";
  for (const id of ["two", "three"]) await materials.add({ id, title: id, passages: passages(id) }, NOW);
});

/** The course as it is read: each section's place and title, with the labels of its passages. */
async function outline(): Promise<string[]> {
  return (await course.sections(true)).map(
    ({ position, title, status, passages: inside }) =>
      `${position} ${title}: ${inside.map(({ label }) => label).join(" ")}${status === "hidden" ? " (hidden)" : ""}`,
  );
}

const initially = ["1 One: ", "2 two: 2.1 2.2", "3 three: 3.1 3.2"];

describe("material", () => {
  test("comes last, with its passages", async () => {
    expect(await outline()).toEqual(initially);
    expect(await course.passage("three-2")).toMatchObject({ label: "3.2", text: "The second.", sectionTitle: "three" });
  });

  test("added again changes nothing", async () => {
    const before = await everythingOf(maplewood);
    expect(await materials.add({ id: "two", title: "two", passages: passages("two") }, NOW + 1)).toBe(true);
    expect(await everythingOf(maplewood)).toEqual(before);
  });

  test("several at once all find a place", async () => {
    await Promise.all(["a", "b", "c", "d"].map((id) => materials.add({ id, title: id, passages: passages(id) }, NOW)));
    expect((await course.sections(true)).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test("is renamed, hidden and shown", async () => {
    expect(await materials.rename("two", "Waves", NOW)).toBe(true);
    expect(await materials.setStatus("two", "hidden", NOW)).toBe(true);
    expect(await outline()).toContain("2 Waves: 2.1 2.2 (hidden)");
    expect(await course.passage("two-1")).toBeUndefined();
    expect(await materials.setStatus("two", "visible", NOW)).toBe(true);
    expect(await course.passage("two-1")).toMatchObject({ sectionTitle: "Waves" });
  });

  test("is put into an order, and its passages are labelled by it", async () => {
    const revision = await course.materialRevision();
    expect(await materials.reorder(["three", one, "two"], NOW)).toBe(true);
    expect(await outline()).toEqual(["1 three: 1.1 1.2", "2 One: ", "3 two: 3.1 3.2"]);
    expect(await course.materialRevision()).toBeGreaterThan(revision);
  });

  test.each([
    ["too few", ["two", "three"]],
    ["one twice", ["two", "two", "three"]],
    ["one that is not there", ["two", "three", "four"]],
  ])("keeps its order when it is told %s", async (_name, ids) => {
    expect(await materials.reorder(ids, NOW)).toBe(false);
    expect(await outline()).toEqual(initially);
  });

  test("that comes while the others are put into an order comes last", async () => {
    const late = (id: string) => materials.add({ id, title: id, passages: [] }, NOW);
    await Promise.all([late("a"), materials.reorder(["three", one, "two"], NOW), late("b")]);
    const sections = await course.sections(true);
    expect(sections.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  });

  test("is deleted with its passages, and the others move up", async () => {
    await materials.delete("two", NOW);
    expect(await outline()).toEqual(["1 One: ", "2 three: 2.1 2.2"]);
    expect(await course.passage("two-1")).toBeUndefined();
    await materials.delete("two", NOW);
    expect(await outline()).toEqual(["1 One: ", "2 three: 2.1 2.2"]);
  });

  test("of another course is not touched", async () => {
    const other = new Materials(maplewood.scope, await teach(maplewood, sound, "102"));
    expect(await other.rename("two", "Changed", NOW)).toBe(false);
    expect(await other.setStatus("two", "hidden", NOW)).toBe(false);
    expect(await other.add({ id: "two", title: "two", passages: passages("other") }, NOW)).toBe(false);
    await other.delete("two", NOW);
    expect(await outline()).toEqual(initially);
    expect(await new Materials(maplewood.scope, "nowhere").add({ id: "x", title: "x", passages: [] }, NOW)).toBe(false);
  });

  test("in another course keeps its own order and labels", async () => {
    const otherId = await teach(maplewood, statistics, "102");
    const before = await new Course(maplewood.scope, otherId).sections(true);
    await materials.reorder(["three", one, "two"], NOW);
    await materials.delete("two", NOW);
    expect(await new Course(maplewood.scope, otherId).sections(true)).toEqual(before);
  });
});
