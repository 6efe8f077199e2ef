import * as fc from "fast-check";
import { Course } from "#db/course.ts";
import { CourseWriter } from "#db/course-writer.ts";
import { Materials } from "#db/materials.ts";
import { by, type Holdings, Refused, take } from "./holdings.ts";
import { drafts } from "./drafts.ts";
import { type Commands, operation } from "./operation.ts";
import { conceptsOf } from "./operations-concepts.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

const course = (at: At, key: string) => new Course(at.scope, at.course(key));
const materials = (at: At, key: string) => new Materials(at.scope, at.course(key));

/** A course's sections, in its order. */
const sectionsOf = (held: Holdings, ltiContextId: string) =>
  held.course_materials.filter((row) => row.lti_context_id === ltiContextId).toSorted(by((row) => row.position));

const passagesOf = (held: Holdings, section: string) =>
  held.passages.filter((row) => row.material_id === section).toSorted(by((row) => row.position));

const told = ({ id, label, heading, text }: Holdings["passages"][number]) => ({ id, label, heading, text });
const named = (ids: Map<string, string>, name: string) => ids.get(name) ?? "";

/** What learners may see. */
const seen = (held: Holdings, ltiContextId: string) =>
  sectionsOf(held, ltiContextId)
    .filter(({ status }) => status === "visible")
    .flatMap(({ id, title: sectionTitle }) => passagesOf(held, id).map((row) => ({ ...told(row), sectionTitle })))
    .toSorted(by(({ id }) => id));

const own = (held: Holdings, { key, id }: { key: string; id: string }, at: At) =>
  sectionsOf(held, at.course(key)).find((row) => row.id === id);

function arrange(held: Holdings, sections: Holdings["course_materials"], now: number): void {
  for (const [index, row] of sections.entries()) {
    Object.assign(row, { position: index + 1, updated_at: now });
    for (const each of passagesOf(held, row.id))
      Object.assign(each, { label: `${index + 1}.${each.position}`, updated_at: now });
  }
}

function write(held: Holdings, draft: (typeof drafts)[keyof typeof drafts], key: string, at: At): boolean {
  const times = { created_at: at.now, updated_at: at.now };
  if (draft === drafts.circular) throw new Refused(/PrerequisiteCycle/);
  let context = held.lti_contexts.find((row) => row.context_id === key);
  if (context !== undefined && sectionsOf(held, context.id).length > 0) return false;
  if (draft === drafts.broken) throw new Refused(/RangeError/);
  if (context === undefined) {
    const naming = { title: draft.title, label: null, sort_key: draft.title.toLowerCase() };
    context = { id: at.chosen(), context_id: key, ...naming, material_revision: 0, ...times };
    held.lti_contexts.push(context);
  }
  const place = { lti_context_id: context.id };
  const passages = new Map<string, string>();
  for (const [index, { title, passages: texts }] of draft.sections.entries()) {
    const [material_id, position] = [at.chosen(), index + 1];
    held.course_materials.push({ id: material_id, ...place, title, position, status: "visible", ...times });
    for (const [at_, text] of texts.entries()) {
      const [id, label] = [at.chosen(), `${position}.${at_ + 1}`];
      passages.set(label, id);
      held.passages.push({ id, ...place, material_id, position: at_ + 1, label, ...text, ...times });
    }
  }
  const concepts = new Map(draft.concepts.map(({ id }) => [id, at.chosen()]));
  for (const [position, { id: concept_id, name, description }] of draft.concepts.entries()) {
    if (held.concept_courses.some((row) => row.lti_context_id === context.id && row.concept_id === concept_id))
      throw new Refused(/UNIQUE/);
    const id = named(concepts, concept_id);
    const derived = { dependencies: "[]", course_contexts: "[]" };
    held.knowledge_graph.push({ id, concept_id, concept_name: name, description, ...derived, ...times });
    held.concept_courses.push({ id: "", ...place, concept_id, concept: id, position });
  }
  for (const { id, prerequisites, passages: labels } of draft.concepts) {
    const concept = named(concepts, id);
    for (const before of prerequisites)
      held.prerequisites.push({ id: "", concept, prerequisite: named(concepts, before) });
    for (const label of labels) held.concept_passages.push({ id: "", concept, passage_id: named(passages, label) });
  }
  return true;
}

const one = fc.record({ key: pool.contextId, id: pool.section });

export const courses: Record<string, Record<string, Commands>> = {
  Course: {
    sections: operation({
      args: fc.record({ key: pool.contextId, withHidden: fc.boolean() }),
      call: (at, { key, withHidden }) => course(at, key).sections(withHidden),
      should: (held, { key, withHidden }, at) =>
        sectionsOf(held, at.course(key))
          .filter(({ status }) => withHidden || status === "visible")
          .map(({ id, title, position, status }) => ({
            id,
            title,
            position,
            status,
            passages: passagesOf(held, id).map(told),
          })),
    }),
    outline: operation({
      args: fc.record({ key: pool.contextId, withHidden: fc.boolean() }),
      call: (at, { key, withHidden }) => course(at, key).outline(withHidden),
      should: (held, { key, withHidden }, at) =>
        sectionsOf(held, at.course(key))
          .filter(({ status }) => withHidden || status === "visible")
          .map(({ id, title, position, status }) => ({
            id,
            title,
            position,
            status,
            passages: passagesOf(held, id).at(-1)?.position ?? 0,
          })),
    }),
    section: operation({
      args: one,
      call: (at, { key, id }) => course(at, key).section(id),
      should(held, args, at) {
        const row = own(held, args, at);
        if (row === undefined) return undefined;
        const { id, title, position, status } = row;
        return { id, title, position, status, passages: passagesOf(held, id).map(told) };
      },
    }),
    passage: operation({
      args: fc.record({ key: pool.contextId, passage: pool.passage }),
      call: (at, args) => course(at, args.key).passage(args.passage),
      should: (held, args, at) => seen(held, at.course(args.key)).find(({ id }) => id === args.passage),
    }),
    passagesAfter: operation({
      args: fc.record({ key: pool.contextId, after: fc.option(pool.passage, { nil: "" }), limit: pool.limit }),
      call: (at, { key, after, limit }) => course(at, key).passagesAfter(after, limit),
      should: (held, { key, after, limit }, at) =>
        seen(held, at.course(key))
          .filter(({ id }) => id > after)
          .slice(0, limit),
    }),
    materialRevision: operation({
      args: pool.contextId,
      call: (at, args) => course(at, args).materialRevision(),
      should: (_, args, at) => at.revision(at.course(args)),
    }),
    concepts: operation({
      args: pool.contextId,
      call: (at, args) => course(at, args).concepts(),
      shows: (answer) =>
        Array.isArray(answer) &&
        answer.map((each: { passages: string[] }) => ({ ...each, passages: each.passages.toSorted() })),
      should: (held, args, at) => conceptsOf(held, at.course(args)),
    }),
    conceptNames: operation({
      args: pool.contextId,
      call: (at, args) => course(at, args).conceptNames(),
      should: (held, args, at) => conceptsOf(held, at.course(args)).map(({ id, name }) => ({ id, name })),
    }),
  },
  CourseWriter: {
    write: operation({
      args: fc.record({ key: fc.constantFrom("102", "103", "101"), draft: fc.constantFrom(...Object.keys(drafts)) }),
      call: (at, { key, draft }) => new CourseWriter(at.scope).write(key, drafts[draft as keyof typeof drafts], at.now),
      should: (held, { key, draft }, at) => write(held, drafts[draft as keyof typeof drafts], key, at),
      teaches: true,
    }),
  },
  Materials: {
    add: operation({
      args: fc.record({
        key: pool.contextId,
        id: pool.section,
        title: pool.word,
        passages: fc.uniqueArray(pool.passage, { maxLength: 2 }),
      }),
      call: (at, { key, id, title, passages }) =>
        materials(at, key).add(
          { id, title, passages: passages.map((each) => ({ id: each, heading: each, text: title })) },
          at.now,
        ),
      should(held, args, at) {
        const times = { created_at: at.now, updated_at: at.now };
        const context = held.lti_contexts.find(({ id }) => id === at.course(args.key));
        if (context !== undefined && !held.course_materials.some(({ id }) => id === args.id)) {
          const position = Math.max(0, ...sectionsOf(held, context.id).map((row) => row.position)) + 1;
          const { id, title } = args;
          const place = { lti_context_id: context.id };
          held.course_materials.push({ id, ...place, title, position, status: "visible", ...times });
        }
        const standing = own(held, args, at);
        if (standing === undefined) return false;
        for (const [index, id] of args.passages.entries()) {
          if (held.passages.some((row) => row.id === id)) continue;
          const [position, label] = [index + 1, `${standing.position}.${index + 1}`];
          if (passagesOf(held, args.id).some((row) => row.position === position)) throw new Refused(/UNIQUE/);
          const place = { lti_context_id: standing.lti_context_id, material_id: args.id };
          held.passages.push({ id, ...place, position, label, heading: id, text: args.title, ...times });
        }
        return true;
      },
      teaches: true,
    }),
    rename: operation({
      args: fc.record({ key: pool.contextId, id: pool.section, title: pool.word }),
      call: (at, { key, id, title }) => materials(at, key).rename(id, title, at.now),
      should(held, args, at) {
        const row = own(held, args, at);
        return row !== undefined && Object.assign(row, { title: args.title, updated_at: at.now }) === row;
      },
      teaches: true,
    }),
    setStatus: operation({
      args: fc.record({ key: pool.contextId, id: pool.section, status: fc.constantFrom("visible", "hidden") }),
      call: (at, { key, id, status }) => materials(at, key).setStatus(id, status, at.now),
      should(held, args, at) {
        const row = own(held, args, at);
        return row !== undefined && Object.assign(row, { status: args.status, updated_at: at.now }) === row;
      },
      teaches: true,
    }),
    reorder: operation({
      args: fc.record({ key: pool.contextId, by: fc.nat({ max: 2 }), also: fc.option(pool.section, { freq: 2 }) }),
      call: (at, args) => materials(at, args.key).reorder(order(at.before, args, at), at.now),
      should(held, args, at) {
        const ids = order(held, args, at);
        const all = sectionsOf(held, at.course(args.key));
        const sections = ids.flatMap((id) => all.filter((row) => row.id === id));
        if (ids.length !== all.length || new Set(sections).size !== all.length) return false;
        arrange(held, sections, at.now);
        return true;
      },
      teaches: true,
    }),
    delete: operation({
      args: one,
      call: (at, { key, id }) => materials(at, key).delete(id, at.now),
      should(held, args, at) {
        if (own(held, args, at) === undefined) return;
        take(held.course_materials, ({ id }) => id === args.id);
        take(held.material_versions, (row) => row.material_id === args.id);
        for (const gone of take(held.passages, (row) => row.material_id === args.id))
          take(held.concept_passages, (row) => row.passage_id === gone.id);
        arrange(held, sectionsOf(held, at.course(args.key)), at.now);
      },
      teaches: true,
    }),
  },
};

/** The course's sections, turned by some places, and perhaps one that is there already or not the course's. */
function order(held: Holdings, args: { key: string; by: number; also: string | null }, at: At): string[] {
  const ids = sectionsOf(held, at.course(args.key)).map(({ id }) => id);
  const turned = [...ids.slice(args.by), ...ids.slice(0, args.by)];
  return args.also === null ? turned : [...turned, args.also];
}
