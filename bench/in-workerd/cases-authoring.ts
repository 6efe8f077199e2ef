import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { KnowledgeGraph } from "#db/knowledge-graph.ts";
import { MaterialVersions } from "#db/material-versions.ts";
import { Materials } from "#db/materials.ts";
import { type Cases, COURSE, NOW, type Turn } from "./measured-case.ts";

const graph = ({ scope }: Turn) => new KnowledgeGraph(scope, COURSE);
const versions = ({ scope }: Turn) => new MaterialVersions(scope, COURSE);
const questions = ({ scope }: Turn) => new CourseQuestions(scope, COURSE);
const passages = ({ mark }: Turn) => [{ id: mark, heading: "H", text: "U" }];
const addSection = (at: Turn) =>
  new Materials(at.scope, COURSE).add({ id: at.mark, title: "New", passages: passages(at) }, NOW);
const asked = ({ mark }: Turn): CourseQuestion => ({
  id: mark,
  concept: mark,
  kind: "short",
  prompt: "Asked",
  answer: { accepted: ["yes"] },
  hints: [],
  solution: "",
});
const addConcept = (at: Turn) => graph(at).add({ id: at.mark, conceptId: at.mark, name: "New", description: "" }, NOW);
const addQuestion = async (at: Turn) => {
  await addConcept(at);
  await questions(at).add([asked(at)], NOW);
};

export const ofAuthoring: Cases = {
  MaterialVersions: {
    list: { run: (at) => versions(at).list("section-0-1", 10) },
    find: { prepare: addSection, run: (at) => versions(at).find(at.mark) },
    revise: {
      prepare: addSection,
      run: (at) =>
        versions(at).revise(
          { id: at.mark, title: "New", source: "T", passages: passages(at) },
          { id: at.mark, seen: 0 },
          NOW,
        ),
    },
  },
  CourseQuestions: {
    list: { run: (at) => questions(at).list() },
    tasks: { run: (at) => questions(at).tasks() },
    ofConcept: { prepare: addQuestion, run: (at) => questions(at).ofConcept(at.mark) },
    ofSet: { run: (at) => questions(at).ofSet("set-1") },
    find: { prepare: addQuestion, run: (at) => questions(at).find(at.mark) },
    add: { prepare: addConcept, run: (at) => questions(at).add([asked(at)], NOW) },
    change: { prepare: addQuestion, run: (at) => questions(at).change({ ...asked(at), prompt: "Changed" }, NOW) },
    remove: { prepare: addQuestion, run: (at) => questions(at).remove(at.mark) },
  },
};
