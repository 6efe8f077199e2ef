import { env } from "cloudflare:workers";
import { searchTerms } from "#app/knowledge/terms.ts";
import { STEP_PASSAGES } from "#workers/course-index-build.ts";
import { indexOf, sound, statistics, teach } from "../../tests/course.ts";
import type { Institution } from "../../tests/institution.ts";
import { inObject } from "./in-object.ts";
import type { Kind } from "./stopwatch.ts";

/** Of a long course, about 1 KB each. The last step takes over what is left of a whole number of steps: nearly a whole one. */
const PASSAGES = 10 * STEP_PASSAGES - 1;
const WORDS_OF_PASSAGE = 160;
const terms = searchTerms("What does the standard deviation of a sample tell me about the mean?");

/** The course's index at its worst: a short course within the question that finds it changed, and a long one. */
export async function indexKinds(at: Institution): Promise<Kind<void>[]> {
  const short = indexOf(at, await teach(at, sound, "short"));
  const longCourse = await teachAtLength(at);
  const long = indexOf(at, longCourse);
  const inLong = (sql: string, ...values: (string | number)[]) =>
    inObject(long, env, async (_, { sql: own }) => void own.exec(sql, ...values));
  // Its first index, by all steps.
  while ((await long.search(terms)) === undefined);

  /** The next index as it is behind this many passages. */
  const begun = async (passages: number) => {
    await inLong("DELETE FROM building");
    await inLong("DELETE FROM next_passages");
    await inLong("DELETE FROM next_vocabulary");
    await inLong("INSERT INTO building SELECT 1, revision, '' FROM built");
    if (passages === 0) return;
    await inLong(
      `INSERT INTO next_passages (headWords, words, sectionWords, heading, text, id, label, sectionTitle)
       SELECT headWords, words, sectionWords, heading, text, id, label, sectionTitle FROM passages ORDER BY id LIMIT ?`,
      passages,
    );
    await inLong("UPDATE building SET after = (SELECT max(id) FROM next_passages)");
  };
  return [
    {
      kind: "COURSE_INDEX.search of a short course, builds its index",
      prepare: () => inObject(short, env, async (_, { sql }) => void sql.exec("DELETE FROM built")),
      run: (_, bindings) => inObject(short, bindings, (index) => index.search(terms)),
    },
    {
      kind: "COURSE_INDEX.search in 2,000 passages",
      prepare: async () => {},
      run: (_, bindings) => inObject(long, bindings, (index) => index.search(terms)),
    },
    {
      kind: "COURSE_INDEX.conceptNames",
      prepare: async () => {},
      run: (_, bindings) => inObject(long, bindings, (index) => index.conceptNames()),
    },
    {
      kind: "COURSE_INDEX's alarm, a step of passages",
      prepare: () => begun(0),
      run: (_, bindings) => inObject(long, bindings, (index) => index.alarm()),
    },
    {
      kind: "COURSE_INDEX's alarm, the last step of 2,000 and the change",
      prepare: () => begun(PASSAGES - STEP_PASSAGES + 1),
      run: (_, bindings) => inObject(long, bindings, (index) => index.alarm()),
    },
    {
      kind: "COURSE_INDEX.search in 2,000 passages that changed",
      prepare: async () => {
        await begun(PASSAGES - STEP_PASSAGES + 1);
        await inLong("UPDATE building SET revision = 0");
        await inLong("UPDATE built SET revision = 0");
      },
      run: (_, bindings) => inObject(long, bindings, (index) => index.search(terms)),
    },
  ];
}

/** @returns the id of a course of many passages, in the words of the demo's */
export async function teachAtLength(at: Institution): Promise<string> {
  const course = await teach(at, statistics, "long");
  const words = statistics.sections.flatMap(({ passages }) => passages.flatMap(({ text }) => text.split(" ")));
  const material = at.scope.from("course_materials").where("lti_context_id", "=", course);
  const { id } = await material.select("id").orderBy("position").executeTakeFirstOrThrow();
  const taught = statistics.sections.flatMap(({ passages }) => passages).length;
  let random = 1;
  const word = () => words[(random = (random * 48_271) % 2_147_483_647) % words.length];
  for (let from = taught; from < PASSAGES; from += 200) {
    const passages = Array.from({ length: Math.min(200, PASSAGES - from) }, () =>
      Array.from({ length: WORDS_OF_PASSAGE }, word).join(" "),
    );
    await env.DB.prepare(
      `INSERT INTO passages (tenant_id, id, lti_context_id, material_id, position, label, heading, text, created_at, updated_at)
       SELECT ?, hex(randomblob(16)), ?, ?, ? + key, 'long.' || (? + key), 'Passage ' || key, value, 1, 1 FROM json_each(?)`,
    )
      .bind(at.tenantId, course, id, from + 1_000, from, JSON.stringify(passages))
      .run();
  }
  return course;
}
