import { type ConceptDraft, conceptIdOf, type NamedQuestion, type RowProblem } from "#app/knowledge/concept-draft.ts";
import type { Concept } from "#app/knowledge/concept.ts";
import type { ConceptAuthoring, QuestionAuthoring } from "#app/knowledge/course-authoring.ts";
import { findCycle, PrerequisiteCycle } from "#app/knowledge/prerequisite-cycle.ts";
import { suggestConcepts } from "#app/knowledge/suggest-concepts.ts";
import { Course } from "#db/course.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { KnowledgeGraph } from "#db/knowledge-graph.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Session } from "#app/tenancy/session.ts";
import { teachingLog } from "./teaching-log.ts";

/** Passages that suggestions are drawn from. */
const LOOKED_AT = 400;

/** What those who teach do to the concepts of the course of their session. Each act stands in the audit log, once. */
export function authorConcepts(scope: TenantScope, session: Session): ConceptAuthoring {
  const { ltiContextId } = session;
  const audited = teachingLog(scope, session);
  const graph = new KnowledgeGraph(scope, ltiContextId);
  const course = new Course(scope, ltiContextId);

  /** Labels of passages and their ids, of those sections alone that are named. */
  const passagesNamed = async (labels: readonly string[]): Promise<Map<string, string>> => {
    const named = new Set(labels.map((label) => Number(label.split(".")[0])));
    const sections = (await course.outline(true)).filter(({ position }) => named.has(position));
    const read = await Promise.all(sections.map(({ id }) => course.section(id)));
    return new Map(read.flatMap((section) => section?.passages ?? []).map(({ label, id }) => [label, id]));
  };

  const bring = async (concept: Concept, draft: ConceptDraft, ids: ReadonlyMap<string, string>): Promise<void> => {
    const labels = await passagesNamed(draft.passages);
    const passages = draft.passages.flatMap((label) => labels.get(label) ?? []);
    const before = draft.prerequisites.flatMap((name) => ids.get(name) ?? []);
    for (const passage of concept.passages)
      // Neither the form nor an exported file names what is hidden: that it is not named takes nothing away.
      if (!passages.includes(passage) && (await course.passage(passage)) !== undefined)
        await graph.removePassage({ concept: concept.id, passage });
    for (const passage of passages)
      if (!concept.passages.includes(passage))
        await graph.addPassage({ id: uuidv7(Date.now()), concept: concept.id, passage });
    for (const prerequisite of concept.prerequisites)
      if (!before.includes(prerequisite)) await graph.removePrerequisite({ concept: concept.id, prerequisite });
    for (const prerequisite of before)
      if (!concept.prerequisites.includes(prerequisite))
        await graph.addPrerequisite({ id: uuidv7(Date.now()), concept: concept.id, prerequisite });
  };
  const placed = (id: string) =>
    scope.from("concept_courses").where("concept", "=", id).where("lti_context_id", "=", ltiContextId);
  const newConcept = async ({ name, description }: Pick<ConceptDraft, "name" | "description">) => {
    const same = (other: string) => other.toLowerCase() === name.toLowerCase();
    if ((await course.conceptNames()).some((concept) => same(concept.name))) return undefined;
    return { id: uuidv7(Date.now()), conceptId: conceptIdOf(name), name, description };
  };
  const add = async (draft: Pick<ConceptDraft, "name" | "description">) => {
    const concept = await newConcept(draft);
    if (concept === undefined) return undefined;
    const { id } = concept;
    const act = { action: "concept.added", detail: { course: ltiContextId, concept: id } } as const;
    const isAdded = await audited(act, (also) => graph.add(concept, Date.now(), also), placed(id));
    return isAdded ? id : undefined;
  };
  const cycleWith = async (id: string, prerequisites: readonly string[]): Promise<string[] | undefined> => {
    const all = await course.concepts();
    const [names, ids] = [new Map(all.map((one) => [one.id, one.name])), new Map(all.map((one) => [one.name, one.id]))];
    const edges = all.flatMap((one) =>
      (one.id === id ? prerequisites.flatMap((each) => ids.get(each) ?? []) : one.prerequisites).map(
        (prerequisite) => ({
          concept: one.id,
          prerequisite,
        }),
      ),
    );
    return findCycle(edges)?.map((each) => names.get(each) ?? each);
  };
  const idsByName = async () => new Map((await course.conceptNames()).map(({ id, name }) => [name, id]));
  const suggestions = async () => {
    const [passages, names, declined] = await Promise.all([
      course.passagesAfter("", LOOKED_AT),
      course.conceptNames(),
      graph.declined(),
    ]);
    return suggestConcepts(passages, [...names.map(({ name }) => name), ...declined]);
  };

  return {
    add,
    async read(id) {
      const concept = await graph.find(id);
      if (concept === undefined) return undefined;
      const taught = await Promise.all(concept.passages.map((passage) => course.passage(passage)));
      const visible = taught.filter((passage) => passage !== undefined);
      const hidden = taught.length - visible.length;
      return { concept, taught: visible.toSorted((a, b) => byLabel(a.label, b.label)), hidden };
    },
    async change(id, draft) {
      const concept = await graph.find(id);
      if (concept === undefined) return "gone";
      const { name, description } = draft;
      // Found before anything is changed; what two people close together, the database refuses.
      const cycle = await cycleWith(id, draft.prerequisites);
      if (cycle !== undefined) return { cycle };
      try {
        await bring(concept, draft, await idsByName());
      } catch (error) {
        if (error instanceof PrerequisiteCycle) return { cycle: [...error.path] };
        throw error;
      }
      await audited(
        { action: "concept.changed", detail: { course: ltiContextId, concept: id } },
        (also) => graph.change(id, { name, description }, Date.now(), also),
        placed(id),
      );
      return "saved";
    },
    async remove(id) {
      if ((await graph.find(id)) === undefined) return false;
      await audited(
        { action: "concept.deleted", detail: { course: ltiContextId, concept: id } },
        (also) => graph.remove(id, also),
        placed(id),
      );
      return true;
    },
    suggestions,
    async accept(name) {
      const suggestion = (await suggestions()).find((one) => one.name === name);
      const id = await add({ name, description: "" });
      if (id === undefined) return undefined;
      for (const passage of suggestion?.passages ?? [])
        await graph.addPassage({ id: uuidv7(Date.now()), concept: id, passage });
      return id;
    },
    decline: (name) => graph.decline({ id: uuidv7(Date.now()), name }),
    async bring(drafts) {
      const known = await idsByName();
      const labels = await passagesNamed(drafts.flatMap(({ passages }) => passages));
      const problems = problemsOf(drafts, known, labels, await course.concepts());
      if (problems.length > 0) return problems;
      // First of all: what breaks off half way was begun by somebody, too.
      await audited({ action: "concepts.imported", detail: { course: ltiContextId, rows: drafts.length } }, (also) =>
        scope.batch([...also]),
      );
      for (const draft of drafts) {
        const concept = known.has(draft.name) ? undefined : await newConcept(draft);
        if (concept !== undefined && (await graph.add(concept, Date.now()))) known.set(draft.name, concept.id);
      }
      for (const draft of drafts) {
        const id = known.get(draft.name);
        const concept = id === undefined ? undefined : await graph.find(id);
        if (id === undefined || concept === undefined) continue;
        await graph.change(id, { description: draft.description }, Date.now());
        await bring(concept, draft, known);
      }
      return [];
    },
  };
}

/** 2.9 before 2.10. */
function byLabel(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

/** What of an import cannot be. @param known the course's concepts @param labels passages that are there */
function problemsOf(
  drafts: readonly ConceptDraft[],
  known: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
  standing: readonly Concept[],
): RowProblem[] {
  const names = new Set([...known.keys(), ...drafts.map(({ name }) => name)]);
  const seen = new Set<string>();
  const problems = drafts.flatMap(({ name, prerequisites, passages }, index): RowProblem[] => {
    const repeated = seen.has(name);
    seen.add(name);
    const missing = prerequisites.filter((each) => !names.has(each));
    const nowhere = passages.filter((each) => !labels.has(each));
    return [
      ...(repeated ? [{ row: index + 1, problem: "repeated" as const, what: name }] : []),
      ...missing.map((what) => ({ row: index + 1, problem: "prerequisite" as const, what })),
      ...nowhere.map((what) => ({ row: index + 1, problem: "passage" as const, what })),
    ];
  });
  const namesById = new Map([...known].map(([name, id]) => [id, name]));
  const kept = standing.filter(({ name }) => !seen.has(name));
  const edges = [
    ...drafts.flatMap(({ name, prerequisites }) =>
      prerequisites.map((prerequisite) => ({ concept: name, prerequisite })),
    ),
    ...kept.flatMap(({ name, prerequisites }) =>
      prerequisites.map((id) => ({ concept: name, prerequisite: namesById.get(id) ?? id })),
    ),
  ];
  const cycle = findCycle(edges);
  const row = Math.max(
    0,
    drafts.findIndex(({ name }) => cycle?.includes(name)),
  );
  return cycle === undefined ? problems : [...problems, { row: row + 1, problem: "cycle", what: cycle.join(" → ") }];
}

/** What those who teach do to the questions of the course of their session. Each act stands in the audit log, once. */
export function authorQuestions(scope: TenantScope, session: Session): QuestionAuthoring {
  const { ltiContextId } = session;
  const audited = teachingLog(scope, session);
  const standing = (id: string) =>
    scope.from("course_questions").where("id", "=", id).where("lti_context_id", "=", ltiContextId);
  const questions = new CourseQuestions(scope, ltiContextId);
  const course = new Course(scope, ltiContextId);
  return {
    list: () => questions.list(),
    find: (id) => questions.find(id),
    async add(draft) {
      const id = uuidv7(Date.now());
      await audited(
        { action: "question.added", detail: { course: ltiContextId, question: id } },
        (also) => questions.add([{ ...draft, id }], Date.now(), also),
        standing(id),
      );
      return (await questions.find(id)) === undefined ? undefined : id;
    },
    change(question) {
      const [{ id }, now] = [question, Date.now()];
      return audited(
        { action: "question.changed", detail: { course: ltiContextId, question: id } },
        (also) => questions.change(question, now, also),
        standing(id).where("updated_at", "=", now),
      );
    },
    remove: (id) =>
      audited(
        { action: "question.deleted", detail: { course: ltiContextId, question: id } },
        (also) => questions.remove(id, also),
        standing(id),
      ),
    async bring(drafts: readonly NamedQuestion[]) {
      const known = new Map((await course.conceptNames()).map(({ id, name }) => [name, id]));
      const problems = drafts.flatMap(({ concept }, index): RowProblem[] =>
        known.has(concept) ? [] : [{ row: index + 1, problem: "concept", what: concept }],
      );
      if (problems.length > 0) return problems;
      const now = Date.now();
      const rows = drafts.map((draft) => ({ ...draft, id: uuidv7(now), concept: known.get(draft.concept) ?? "" }));
      await audited({ action: "questions.imported", detail: { course: ltiContextId, rows: rows.length } }, (also) =>
        questions.add(rows, now, also),
      );
      return [];
    },
  };
}
