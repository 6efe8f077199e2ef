import * as fc from "fast-check";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { MaterialVersions } from "#db/material-versions.ts";
import { by, type Holdings, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

const questions = (at: At, key: string) => new CourseQuestions(at.scope, at.course(key));
const versions = (at: At, key: string) => new MaterialVersions(at.scope, at.course(key));

const question = fc
  .record({ id: pool.question, concept: pool.concept, prompt: pool.word })
  .map(({ id, concept, prompt }): CourseQuestion => ({
    id,
    concept,
    kind: "short",
    prompt,
    answer: { accepted: [prompt] },
    hints: [prompt],
    solution: "",
  }));

const isPlaced = (held: Holdings, key: string, concept: string, at: At) =>
  held.concept_courses.some((row) => row.concept === concept && row.lti_context_id === at.course(key));

const asRow = ({ answer, hints, ...rest }: CourseQuestion) => ({
  ...rest,
  answer: JSON.stringify(answer),
  hints: JSON.stringify(hints),
});

const told = ({ id, concept, kind, prompt, answer, hints, solution }: Holdings["course_questions"][number]) => ({
  id,
  concept,
  kind,
  prompt,
  answer: JSON.parse(answer),
  hints: JSON.parse(hints),
  solution,
});

const ofCourse = (held: Holdings, key: string, at: At) =>
  held.course_questions.filter((row) => row.lti_context_id === at.course(key)).toSorted(by(({ id }) => id));

const material = (held: Holdings, key: string, id: string, at: At) =>
  held.course_materials.find((row) => row.id === id && row.lti_context_id === at.course(key));

const versionsOf = (held: Holdings, key: string, id: string, at: At) =>
  material(held, key, id, at) === undefined
    ? []
    : held.material_versions.filter((row) => row.material_id === id).toSorted(by(({ version }) => -version));

export const authoring: Record<string, Record<string, Commands>> = {
  CourseQuestions: {
    list: operation({
      args: pool.contextId,
      call: (at, key) => questions(at, key).list(),
      should: (held, key, at) => ofCourse(held, key, at).map(told),
    }),
    tasks: operation({
      args: pool.contextId,
      call: async (at, key) => (await questions(at, key).tasks()).map((task) => task.whole()),
      should: (held, key, at) => ofCourse(held, key, at).map(told),
    }),
    ofConcept: operation({
      args: fc.record({ key: pool.contextId, concept: pool.concept }),
      call: (at, { key, concept }) => questions(at, key).ofConcept(concept),
      should: (held, { key, concept }, at) =>
        ofCourse(held, key, at)
          .filter((row) => row.concept === concept)
          .map(told),
    }),
    ofSet: operation({
      args: fc.record({ key: pool.contextId, set: pool.set }),
      call: (at, { key, set }) => questions(at, key).ofSet(set),
      should: (held, { key, set }, at) =>
        held.practice_set_concepts
          .filter((row) => row.practice_set === set && isPlaced(held, key, row.concept, at))
          .toSorted(by(({ position }) => position))
          .flatMap((row) => ofCourse(held, key, at).filter(({ concept }) => concept === row.concept))
          .map(told),
    }),
    find: operation({
      args: fc.record({ key: pool.contextId, id: pool.question }),
      call: (at, { key, id }) => questions(at, key).find(id),
      should: (held, { key, id }, at) =>
        ofCourse(held, key, at)
          .filter((row) => row.id === id)
          .map(told)[0],
    }),
    add: operation({
      args: fc.record({
        key: pool.contextId,
        given: fc.uniqueArray(question, { maxLength: 2, selector: ({ id }) => id }),
      }),
      call: (at, { key, given }) => questions(at, key).add(given, at.now),
      should(held, { key, given }, at) {
        for (const each of given) {
          if (!isPlaced(held, key, each.concept, at) || held.course_questions.some(({ id }) => id === each.id))
            continue;
          const times = { created_at: at.now, updated_at: at.now };
          held.course_questions.push({ ...asRow(each), lti_context_id: at.course(key), ...times });
        }
      },
    }),
    change: operation({
      args: fc.record({ key: pool.contextId, given: question }),
      call: (at, { key, given }) => questions(at, key).change(given, at.now),
      should(held, { key, given }, at) {
        const row = ofCourse(held, key, at).find(({ id }) => id === given.id);
        if (row === undefined || !isPlaced(held, key, given.concept, at)) return false;
        Object.assign(row, asRow(given), { updated_at: at.now });
        return true;
      },
    }),
    remove: operation({
      args: fc.record({ key: pool.contextId, id: pool.question }),
      call: (at, { key, id }) => questions(at, key).remove(id),
      should: (held, { key, id }, at) =>
        take(held.course_questions, (row) => row.id === id && row.lti_context_id === at.course(key)).length > 0,
    }),
  },
  MaterialVersions: {
    list: operation({
      args: fc.record({ key: pool.contextId, id: pool.section, limit: pool.limit }),
      call: (at, { key, id, limit }) => versions(at, key).list(id, limit),
      should: (held, { key, id, limit }, at) =>
        versionsOf(held, key, id, at)
          .slice(0, limit)
          .map(({ version, title, created_at: createdAt }) => ({ version, title, createdAt })),
    }),
    find: operation({
      args: fc.record({ key: pool.contextId, id: pool.section, version: fc.constantFrom(undefined, 1, 2) }),
      call: (at, { key, id, version }) => versions(at, key).find(id, version),
      should: (held, { key, id, version }, at) =>
        versionsOf(held, key, id, at)
          .filter((row) => version === undefined || row.version === version)
          .map((row) => ({ version: row.version, title: row.title, source: row.source, createdAt: row.created_at }))[0],
    }),
    revise: operation({
      args: fc.record({
        key: pool.contextId,
        id: pool.section,
        title: pool.word,
        seen: fc.constantFrom(0, 1, 2),
        passages: fc.uniqueArray(pool.passage, { maxLength: 2 }),
      }),
      call: (at, { key, seen, passages, ...args }) =>
        versions(at, key).revise(
          {
            ...args,
            source: args.title,
            passages: passages.map((id) => ({ id, heading: id, text: args.title })),
          },
          { id: `${args.id} after ${seen}`, seen },
          at.now,
        ),
      should(held, { key, id, title, seen, passages }, at) {
        const row = material(held, key, id, at);
        if (row === undefined) return false;
        const versionId = `${id} after ${seen}`;
        const isThere = held.material_versions.some((each) => each.id === versionId);
        if (!isThere) {
          if (versionsOf(held, key, id, at).some(({ version }) => version > seen)) return false;
          const next = { id: versionId, material_id: id, version: seen + 1, title, source: title, created_at: at.now };
          held.material_versions.push(next);
        }
        Object.assign(row, { title, updated_at: at.now });
        const gone = take(
          held.passages,
          (each) => each.material_id === id && !passages.some((kept) => kept === each.id),
        );
        for (const each of gone) take(held.concept_passages, ({ passage_id }) => passage_id === each.id);
        for (const [index, passage] of passages.entries()) {
          const said = { position: index + 1, label: `${row.position}.${index + 1}`, heading: passage, text: title };
          const standing = held.passages.find((each) => each.id === passage);
          if (standing !== undefined && standing.material_id !== id) continue;
          if (standing !== undefined) Object.assign(standing, said, { updated_at: at.now });
          else {
            const place = { lti_context_id: row.lti_context_id, material_id: id };
            held.passages.push({ id: passage, ...place, ...said, created_at: at.now, updated_at: at.now });
          }
        }
        return true;
      },
      teaches: true,
    }),
  },
};
