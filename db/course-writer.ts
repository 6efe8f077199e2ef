import type { CourseDraft } from "#app/knowledge/course-draft.ts";
import { findCycle, PrerequisiteCycle } from "#app/knowledge/prerequisite-cycle.ts";
import { courseSortKey } from "./sort-key.ts";
import type { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

/** Writes a whole course into an empty LtiContext. */
export class CourseWriter {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * All or nothing, in one transaction, its context with it.
   * @param contextId LTI's context id
   * @param draft has at least one section
   * @returns false when the course has material already, also when another write came first meanwhile: then nothing was
   *   changed
   * @throws RangeError when the draft names a concept or a passage that it does not have; PrerequisiteCycle when a concept
   *   would come before itself
   */
  async write(contextId: string, draft: CourseDraft, now: number): Promise<boolean> {
    refuseCycles(draft);
    if ((await this.#firstMaterial(contextId)) !== undefined) return false;

    const scope = this.#scope;
    const times = { created_at: now, updated_at: now };
    // The context is looked up inside the transaction: a launch may bring it meanwhile.
    const course = { lti_context_id: scope.from("lti_contexts").where("context_id", "=", contextId).select("id") };
    const concepts = new Map(draft.concepts.map((concept) => [concept.id, uuidv7(now)]));
    const passages = new Map<string, string>();
    const materials = draft.sections.map((section, index) => ({ ...section, id: uuidv7(now), position: index + 1 }));
    const material = materials.flatMap((section) =>
      section.passages.map((passage, index) => {
        const label = `${section.position}.${index + 1}`;
        passages.set(label, uuidv7(now));
        return {
          id: needed(passages, label),
          ...course,
          material_id: section.id,
          position: index + 1,
          label,
          ...passage,
          ...times,
        };
      }),
    );
    const named = { title: draft.title, label: null };
    const queries = [
      scope.upsert(
        "lti_contexts",
        { id: uuidv7(now), context_id: contextId, ...named, sort_key: courseSortKey(named), ...times },
        ["context_id"],
        [],
      ),
      ...materials.map(({ id, title, position }) =>
        scope.insert("course_materials", { id, ...course, title, position, ...times }),
      ),
      ...material.map((passage) => scope.insert("passages", passage)),
      ...draft.concepts.map(({ id, name, description }) =>
        scope.insert("knowledge_graph", {
          id: needed(concepts, id),
          concept_id: id,
          concept_name: name,
          description,
          ...times,
        }),
      ),
      ...draft.concepts.flatMap((concept, position) => [
        scope.insert("concept_courses", {
          id: uuidv7(now),
          ...course,
          concept_id: concept.id,
          concept: needed(concepts, concept.id),
          position,
        }),
        ...concept.prerequisites.map((prerequisite) =>
          scope.insert("prerequisites", {
            id: uuidv7(now),
            concept: needed(concepts, concept.id),
            prerequisite: needed(concepts, prerequisite),
          }),
        ),
        ...concept.passages.map((label) =>
          scope.insert("concept_passages", {
            id: uuidv7(now),
            concept: needed(concepts, concept.id),
            passage_id: needed(passages, label),
          }),
        ),
      ]),
    ];
    try {
      await scope.batch(queries);
      return true;
    } catch (error) {
      // Either another write holds the first position, or this one was done and told that it failed.
      const first = await this.#firstMaterial(contextId);
      if (first === undefined) throw error;
      return first === materials[0]?.id;
    }
  }

  async #firstMaterial(contextId: string): Promise<string | undefined> {
    const row = await this.#scope
      .from("course_materials")
      .where("lti_context_id", "=", this.#scope.from("lti_contexts").where("context_id", "=", contextId).select("id"))
      .select("id")
      .orderBy("position")
      .limit(1)
      .executeTakeFirst();
    return row?.id;
  }
}

function refuseCycles({ concepts }: CourseDraft): void {
  const edges = concepts.flatMap(({ id, prerequisites }) =>
    prerequisites.map((prerequisite) => ({ concept: id, prerequisite })),
  );
  const names = new Map(concepts.map(({ id, name }) => [id, name]));
  const cycle = findCycle(edges);
  if (cycle !== undefined) throw new PrerequisiteCycle(cycle.map((id) => names.get(id) ?? id));
}

function needed(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new RangeError(`"${name}" is named in the course and not there.`);
  return id;
}
