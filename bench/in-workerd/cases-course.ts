import { CourseWriter } from "#db/course-writer.ts";
import { Course } from "#db/course.ts";
import { KnowledgeGraph } from "#db/knowledge-graph.ts";
import { Materials } from "#db/materials.ts";
import { type Cases, COURSE, FIRST, NOW, type Turn } from "./measured-case.ts";
import { named } from "./population.ts";

const course = ({ scope }: Turn) => new Course(scope, COURSE);
const graph = ({ scope }: Turn) => new KnowledgeGraph(scope, COURSE);
const materials = ({ scope }: Turn) => new Materials(scope, COURSE);
const addSection = (at: Turn) =>
  materials(at).add({ id: at.mark, title: "New", passages: [{ id: at.mark, heading: "H", text: "T" }] }, NOW);
const addConcept = (at: Turn) => graph(at).add({ id: at.mark, conceptId: at.mark, name: "New", description: "" }, NOW);
const removeConcept = (at: Turn) => graph(at).remove(at.mark);

export const ofCourses: Cases = {
  Course: {
    sections: { run: (at) => course(at).sections(true) },
    passage: { run: (at) => course(at).passage("passage-0-1") },
    outline: { run: (at) => course(at).outline(true) },
    section: { prepare: addSection, run: (at) => course(at).section(at.mark) },
    passagesAfter: { run: (at) => course(at).passagesAfter("", 5) },
    conceptNames: { run: (at) => course(at).conceptNames() },
    materialRevision: { run: (at) => course(at).materialRevision() },
    concepts: { run: (at) => course(at).concepts() },
  },
  CourseWriter: {
    write: {
      run: ({ scope, mark }) =>
        new CourseWriter(scope).write(
          mark,
          { title: "New", sections: [{ title: "S", passages: [{ heading: "H", text: "T" }] }], concepts: [] },
          NOW,
        ),
    },
  },
  KnowledgeGraph: {
    declined: { run: (at) => graph(at).declined() },
    decline: { run: (at) => graph(at).decline({ id: at.mark, name: at.mark }) },
    find: { run: (at) => graph(at).find("concept-0-1") },
    add: { run: addConcept },
    change: { run: (at) => graph(at).change("concept-0-1", { name: at.mark }, NOW) },
    remove: { prepare: addConcept, run: removeConcept },
    addPrerequisite: {
      prepare: addConcept,
      run: (at) => graph(at).addPrerequisite({ id: at.mark, concept: at.mark, prerequisite: "concept-0-1" }),
    },
    removePrerequisite: {
      prepare: async (at) => {
        await addConcept(at);
        await graph(at).addPrerequisite({ id: at.mark, concept: at.mark, prerequisite: "concept-0-1" });
      },
      run: (at) => graph(at).removePrerequisite({ concept: at.mark, prerequisite: "concept-0-1" }),
    },
    addPassage: {
      prepare: addConcept,
      run: (at) => graph(at).addPassage({ id: at.mark, concept: at.mark, passage: "passage-0-1" }),
    },
    removePassage: {
      prepare: async (at) => {
        await addConcept(at);
        await graph(at).addPassage({ id: at.mark, concept: at.mark, passage: "passage-0-1" });
      },
      run: (at) => graph(at).removePassage({ concept: at.mark, passage: "passage-0-1" }),
    },
  },
  Materials: {
    add: { run: addSection },
    rename: { run: (at) => materials(at).rename("section-0-1", at.mark, NOW) },
    setStatus: { run: (at) => materials(at).setStatus("section-0-1", at.turn % 2 === 0 ? "hidden" : "visible", NOW) },
    // In a course of its own, because it names every section of it.
    reorder: {
      run: ({ scope, turn }) =>
        new Materials(scope, named.courseOf(FIRST)).reorder(
          turn % 2 === 0 ? ["section-1-2", "section-1-1"] : ["section-1-1", "section-1-2"],
          NOW,
        ),
    },
    delete: { prepare: addSection, run: (at) => materials(at).delete(at.mark, NOW) },
  },
};
