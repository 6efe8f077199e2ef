import { runInDurableObject } from "cloudflare:test";
import { beforeEach, describe, expect, test } from "vitest";
import type { PassageInSection } from "#app/knowledge/passage.ts";
import { Course } from "#db/course.ts";
import { CourseIndexBuild, STEP_CHARACTERS, STEP_PASSAGES } from "#workers/course-index-build.ts";
import { indexOf } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";

let maplewood: Institution;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
});

describe("a course of 2,100 passages", () => {
  test("is taken over by bounded steps, and nobody sees the next index before it is whole", () =>
    building(taught(2_100), async ({ build, course, standing, growing }) => {
      build.begin(1);
      const grown: number[] = [];
      while (build.building() !== undefined) {
        const before = growing();
        await build.step(course);
        grown.push((growing() || standing()) - before);
        expect([0, 2_100]).toContain(standing());
        expect(build.built() === undefined).toBe(standing() === 0);
      }
      expect(Math.max(...grown)).toBe(STEP_PASSAGES);
      expect(grown.length).toBe(Math.ceil(2_100 / STEP_PASSAGES));
      expect([standing(), growing()]).toEqual([2_100, 0]);
      expect(build.built()).toMatchObject({ revision: 1 });
    }));

  test("goes on where it was after an eviction", () =>
    building(taught(2_100), async ({ build, course, storage, standing }) => {
      build.begin(1);
      await build.step(course);
      const place = build.building();
      expect(place?.after).not.toBe("");
      const next = new CourseIndexBuild(storage);
      expect(next.building()).toEqual(place);
      let steps = 1;
      for (; next.building() !== undefined; steps++) await next.step(course);
      expect([steps, standing()]).toEqual([Math.ceil(2_100 / STEP_PASSAGES), 2_100]);
    }));

  test("that changes in the middle begins anew; the last index answers until then", () =>
    building(taught(2_100), async ({ build, course, standing, growing, texts }) => {
      await whole(build, course, 1);
      course.passages = course.passages.map((passage) => ({ ...passage, text: "Second." }));
      course.revision = 2;
      build.begin(2);
      await build.step(course);
      await build.step(course);
      course.passages = course.passages.slice(100).map((passage) => ({ ...passage, text: "Third." }));
      course.revision = 3;
      await build.step(course);
      expect([build.building(), growing(), standing()]).toEqual([{ revision: 3, after: "" }, 0, 2_100]);
      expect(texts()).toEqual(["First."]);
      while (build.building() !== undefined) await build.step(course);
      expect([texts(), standing(), build.built()?.revision]).toEqual([["Third."], 2_000, 3]);
    }));

  test("that changes behind its last page is not taken for what it was", () =>
    building(taught(10), async ({ build, course }) => {
      build.begin(1);
      course.beforeRevision = () => (course.revision = 2);
      await build.step(course);
      expect([build.built(), build.building()]).toEqual([undefined, { revision: 2, after: "" }]);
    }));

  test("that changes back to what stands needs no next index", () =>
    building(taught(10), async ({ build, course, standing }) => {
      await whole(build, course, 1);
      build.begin(2);
      await build.step(course);
      expect([build.building(), build.built()?.revision, standing()]).toEqual([undefined, 1, 10]);
    }));
});

test("two who take the same step take it once", () =>
  building(taught(STEP_PASSAGES * 2), async ({ build, course, growing }) => {
    build.begin(1);
    await Promise.all([build.step(course), build.step(course)]);
    expect(growing()).toBe(STEP_PASSAGES);
  }));

test("long passages make short steps, one at least", () =>
  building(taught(5, "x".repeat(STEP_CHARACTERS * 0.4)), async ({ build, course, growing, standing }) => {
    build.begin(1);
    await build.step(course);
    expect(growing()).toBe(2);
    course.passages = taught(3, "x".repeat(STEP_CHARACTERS + 1));
    course.revision = 2;
    build.begin(2);
    await build.step(course);
    expect(growing()).toBe(1);
    while (build.building() !== undefined) await build.step(course);
    expect(standing()).toBe(3);
  }));

test("a course that ends with a page is whole", () =>
  building(taught(STEP_PASSAGES), async ({ build, course, standing }) => {
    await whole(build, course, 1);
    expect([standing(), build.isLong()]).toEqual([STEP_PASSAGES, true]);
  }));

test("a course is short as long as one step takes it over", () =>
  building(taught(STEP_PASSAGES - 1), async ({ build, course }) => {
    build.begin(1);
    await build.step(course);
    expect([build.built()?.revision, build.isLong()]).toEqual([1, false]);
  }));

test("without anything begun, a step does nothing", () =>
  building(taught(10), async ({ build, course, growing }) => {
    await build.step(course);
    expect([build.built(), growing()]).toEqual([undefined, 0]);
  }));

async function whole(build: CourseIndexBuild, course: Course, revision: number): Promise<void> {
  build.begin(revision);
  while (build.building() !== undefined) await build.step(course);
}

function taught(count: number, text = "First."): PassageInSection[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `passage-${String(at).padStart(5, "0")}`,
    label: `1.${at}`,
    heading: `Passage ${at}`,
    text,
    sectionTitle: "A section",
  }));
}

/** A course that changes when a test says so. */
class ChangingCourse extends Course {
  passages: PassageInSection[] = [];
  revision = 1;
  /** What happens between the last page and the look at the revision. */
  beforeRevision = (): unknown => undefined;

  override async passagesAfter(after: string, limit: number): Promise<PassageInSection[]> {
    return this.passages.filter(({ id }) => id > after).slice(0, limit);
  }

  override async concepts() {
    return [];
  }

  override async materialRevision(): Promise<number> {
    this.beforeRevision();
    return this.revision;
  }
}

type Place = {
  build: CourseIndexBuild;
  course: ChangingCourse;
  storage: DurableObjectStorage;
  /** Passages in the index that stands, and in the next one. */
  standing(): number;
  growing(): number;
  texts(): string[];
};

/** In an object of this test's own. */
function building(passages: PassageInSection[], story: (place: Place) => Promise<void>): Promise<void> {
  return runInDurableObject(indexOf(maplewood, crypto.randomUUID()), async (_, { storage }) => {
    const count = (table: string) =>
      storage.sql.exec<{ count: number }>(`SELECT count(*) AS count FROM ${table}`).one().count;
    const course = Object.assign(new ChangingCourse(maplewood.scope, "course-1"), { passages });
    await story({
      build: new CourseIndexBuild(storage),
      course,
      storage,
      standing: () => count("passages"),
      growing: () => count("next_passages"),
      texts: () =>
        storage.sql
          .exec<{ text: string }>("SELECT DISTINCT text FROM passages ORDER BY 1")
          .toArray()
          .map(({ text }) => text),
    });
  });
}
