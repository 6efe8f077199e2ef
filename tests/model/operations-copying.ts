import * as fc from "fast-check";
import { copiedId } from "#app/knowledge/copied-id.ts";
import type { History } from "#app/lti/history.ts";
import { teaches } from "#app/lti/roles.ts";
import { CourseCopies } from "#db/course-copies.ts";
import type { Holdings } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

type Copy = Holdings["course_copies"][number];

const hand = fc.record({ course: pool.contextId, sub: pool.sub });
const copiesAt = (at: At, { course, sub }: { course: string; sub: string }) =>
  new CourseCopies(at.scope, { ltiContextId: at.course(course), learnerId: at.learner(sub) });

const teachesIn = (held: Holdings, learner: string, course: string) =>
  held.memberships.some((row) => row.learner_id === learner && row.lti_context_id === course && teaches(row.roles));

/** The copy into a course, where it is so far, and in the hands of somebody who teaches its source. */
function copyOf(
  held: Holdings,
  args: { course: string; sub: string },
  at: At,
  status: Copy["status"],
): Copy | undefined {
  return held.course_copies.find(
    (row) =>
      row.id === at.course(args.course) &&
      row.status === status &&
      teachesIn(held, at.learner(args.sub), row.source_id),
  );
}

/** What a launch from a copied course leaves. */
export function offer(held: Holdings, course: string, learner: string, { contexts }: History, at: At): void {
  const hasMaterial = (id: string) => held.course_materials.some((row) => row.lti_context_id === id);
  const source = contexts
    .flatMap((key) => held.lti_contexts.filter((row) => row.context_id === key))
    .find(({ id }) => id !== course && teachesIn(held, learner, id) && hasMaterial(id));
  if (source === undefined || hasMaterial(course) || held.course_copies.some(({ id }) => id === course)) return;
  const times = { created_at: at.now, updated_at: at.now };
  held.course_copies.push({ id: course, source_id: source.id, status: "offered", ...times });
}

/** What a copied link opens that does not say it itself. */
export function inherited(held: Holdings, history: History | undefined) {
  const named = held.lti_contexts.filter((row) => history?.contexts.includes(row.context_id));
  const courses = new Set(named.map(({ id }) => id));
  const older = held.resource_links
    .filter((row) => history?.links.includes(row.resource_link_id) && courses.has(row.lti_context_id))
    .filter((row) => row.opens_kind !== null)
    .toSorted((one, other) => other.updated_at - one.updated_at)[0];
  return older && { opens_kind: older.opens_kind, opens_id: older.opens_id };
}

/** Adds what has no like among the rows that are there. */
function addNew<Row>(rows: Row[], copied: readonly Row[], isSame: (one: Row, other: Row) => boolean): void {
  rows.push(...copied.filter((row) => !rows.some((other) => isSame(row, other))));
}

const sameId = (one: { id: string }, other: { id: string }) => one.id === other.id;

function begin(held: Holdings, { id: course, source_id: source }: Copy, at: At): void {
  const times = { created_at: at.now, updated_at: at.now };
  const into = { lti_context_id: course };
  const own = (row: { lti_context_id: string }) => row.lti_context_id === course;
  const old = (row: { lti_context_id: string }) => row.lti_context_id === source;
  const copied = (id: string) => copiedId(id, course);
  const last = Math.max(0, ...held.course_materials.filter(own).map((row) => row.position));
  const sections = held.course_materials.filter(old);
  addNew(
    held.course_materials,
    sections.map((row) => ({ ...row, id: copied(row.id), ...into, position: row.position + last, ...times })),
    sameId,
  );
  const known = new Set(held.concept_courses.filter(own).map((row) => row.concept_id));
  const places = held.concept_courses.filter(old);
  for (const place of places.filter((row) => !known.has(row.concept_id))) {
    const node = held.knowledge_graph.find(({ id }) => id === place.concept);
    if (node === undefined) throw new Error("A place has no concept.");
    const concept = { ...node, id: copied(node.id), concept_id: place.concept_id, ...times };
    addNew(held.knowledge_graph, [concept], sameId);
  }
  const isThere = (concept: string) => held.knowledge_graph.some(({ id }) => id === copied(concept));
  const edges = held.prerequisites.filter(
    (edge) => places.some((row) => row.concept === edge.concept) && isThere(edge.concept) && isThere(edge.prerequisite),
  );
  addNew(
    held.prerequisites,
    edges.map((edge) => ({
      id: copied(edge.id),
      concept: copied(edge.concept),
      prerequisite: copied(edge.prerequisite),
    })),
    (one, other) => one.concept === other.concept && one.prerequisite === other.prerequisite,
  );
  addNew(
    held.concept_courses,
    places
      .filter((row) => isThere(row.concept))
      .map((row) => ({ ...row, id: copied(row.id), ...into, concept: copied(row.concept) })),
    (one, other) => one.lti_context_id === other.lti_context_id && one.concept_id === other.concept_id,
  );
  addNew(
    held.declined_concepts,
    held.declined_concepts.filter(old).map((row) => ({ ...row, id: copied(row.id), ...into })),
    (one, other) => one.lti_context_id === other.lti_context_id && one.name === other.name,
  );
  addNew(
    held.course_settings,
    held.course_settings
      .filter((row) => old(row) && row.name !== "quota")
      .map((row) => ({ ...row, ...into, version: 1, updated_at: at.now })),
    (one, other) => one.lti_context_id === other.lti_context_id && one.name === other.name,
  );
}

/** A step that may copy more than there is: the last. */
function lastStep(held: Holdings, { id: course, source_id: source }: Copy, at: At): void {
  const times = { created_at: at.now, updated_at: at.now };
  const into = { lti_context_id: course };
  const old = (row: { lti_context_id: string }) => row.lti_context_id === source;
  const copied = (id: string) => copiedId(id, course);
  const section = (id: string) => held.course_materials.find((row) => row.id === copied(id));
  addNew(
    held.passages,
    held.passages.filter(old).flatMap((row) => {
      const material = section(row.material_id);
      if (material === undefined) return [];
      const label = `${material.position}.${row.position}`;
      return [{ ...row, id: copied(row.id), ...into, material_id: material.id, label, ...times }];
    }),
    (one, other) => sameId(one, other) || (one.material_id === other.material_id && one.position === other.position),
  );
  const materials = new Set(held.course_materials.filter(old).map(({ id }) => id));
  addNew(
    held.material_versions,
    held.material_versions
      .filter((row) => materials.has(row.material_id) && section(row.material_id) !== undefined)
      .map((row) => ({ ...row, id: copied(row.id), material_id: copied(row.material_id) })),
    (one, other) => one.material_id === other.material_id && one.version === other.version,
  );
  const own = new Map(
    held.concept_courses.filter(old).flatMap((theirs) => {
      const same = held.concept_courses.find(
        (row) => row.lti_context_id === course && row.concept_id === theirs.concept_id,
      );
      return same === undefined ? [] : [[theirs.concept, same.concept] as const];
    }),
  );
  addNew(
    held.concept_passages,
    held.concept_passages.flatMap((row) => {
      const concept = own.get(row.concept);
      const passage_id = copied(row.passage_id);
      if (concept === undefined || !held.passages.some(({ id }) => id === passage_id)) return [];
      return [{ id: copied(row.id), concept, passage_id }];
    }),
    (one, other) => one.concept === other.concept && one.passage_id === other.passage_id,
  );
  addNew(
    held.course_questions,
    held.course_questions.filter(old).flatMap((row) => {
      const concept = own.get(row.concept);
      return concept === undefined ? [] : [{ ...row, id: copied(row.id), ...into, concept, ...times }];
    }),
    sameId,
  );
  addNew(
    held.practice_sets,
    held.practice_sets.filter(old).map((row) => ({ ...row, id: copied(row.id), ...into, ...times })),
    sameId,
  );
  const theirs = new Set(held.practice_sets.filter(old).map(({ id }) => id));
  addNew(
    held.practice_set_concepts,
    held.practice_set_concepts.flatMap((row) => {
      const [set, concept] = [copied(row.practice_set), own.get(row.concept)];
      if (!theirs.has(row.practice_set) || concept === undefined) return [];
      return held.practice_sets.some(({ id }) => id === set) ? [{ ...row, practice_set: set, concept }] : [];
    }),
    (one, other) => one.practice_set === other.practice_set && one.concept === other.concept,
  );
}

export const copies: Record<string, Record<string, Commands>> = {
  CourseCopies: {
    open: operation({
      args: hand,
      call: (at, args) => copiesAt(at, args).open(),
      should(held, args, at) {
        const row = copyOf(held, args, at, "offered") ?? copyOf(held, args, at, "copying");
        const source = held.lti_contexts.find(({ id }) => id === row?.source_id);
        return row && { status: row.status, sourceId: row.source_id, sourceTitle: source?.title ?? undefined };
      },
    }),
    decline: operation({
      args: hand,
      call: (at, args) => copiesAt(at, args).decline(at.now),
      should(held, args, at) {
        const row = copyOf(held, args, at, "offered");
        if (row !== undefined) Object.assign(row, { status: "declined", updated_at: at.now });
        return row !== undefined;
      },
    }),
    begin: operation({
      args: hand,
      teaches: true,
      call: (at, args) => copiesAt(at, args).begin(at.now),
      should(held, args, at) {
        const row = copyOf(held, args, at, "offered");
        if (row === undefined) return false;
        begin(held, row, at);
        Object.assign(row, { status: "copying", updated_at: at.now });
        return true;
      },
    }),
    copy: operation({
      args: hand,
      teaches: true,
      call: (at, args) => copiesAt(at, args).copy(100, at.now),
      should(held, args, at) {
        const row = copyOf(held, args, at, "copying");
        if (row === undefined) return false;
        lastStep(held, row, at);
        Object.assign(row, { status: "copied", updated_at: at.now });
        return false;
      },
    }),
  },
};
