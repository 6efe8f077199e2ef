import { expect, test } from "vitest";
import { PrerequisiteCycle } from "#app/knowledge/prerequisite-cycle.ts";
import { CourseWriter } from "#db/course-writer.ts";
import sound from "../../scripts/courses/how-sound-works.json";
import { twoInstitutions } from "../institution.ts";

test("of several who write a course at once one does, and the course stands there once", async () => {
  const { scope } = (await twoInstitutions()).maplewood;
  const writers = Array.from({ length: 4 }, () => new CourseWriter(scope).write("901", sound, Date.now()));
  expect((await Promise.all(writers)).toSorted()).toEqual([false, false, false, true]);
  const written = await scope
    .from("course_materials")
    .where("lti_context_id", "=", scope.from("lti_contexts").where("context_id", "=", "901").select("id"))
    .selectAll()
    .execute();
  expect(written).toHaveLength(sound.sections.length);
});

test("a course that names what is not there leaves nothing behind", async () => {
  const { scope } = (await twoInstitutions()).maplewood;
  const [first] = sound.concepts;
  const broken = { ...sound, concepts: [{ ...first!, prerequisites: ["nowhere"] }] };
  await expect(new CourseWriter(scope).write("902", broken, Date.now())).rejects.toThrow("nowhere");
  expect(await scope.from("lti_contexts").where("context_id", "=", "902").selectAll().execute()).toEqual([]);
});

test("a course whose prerequisites go in a circle is refused by their names, and leaves nothing behind", async () => {
  const { scope } = (await twoInstitutions()).maplewood;
  const concept = { description: "", passages: [] };
  const concepts = [
    { ...concept, id: "w", name: "Wave", prerequisites: ["p"] },
    { ...concept, id: "p", name: "Pitch", prerequisites: ["w"] },
  ];
  const writing = new CourseWriter(scope).write("903", { ...sound, concepts }, Date.now());
  await expect(writing).rejects.toThrow(new PrerequisiteCycle(["Wave", "Pitch", "Wave"]));
  expect(await scope.from("lti_contexts").where("context_id", "=", "903").selectAll().execute()).toEqual([]);
});
