import type { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

/** A course as it is written by hand: sections of passages, and the concepts that they teach. */
export type CourseDraft = {
  title: string;
  sections: readonly { title: string; passages: readonly { heading: string; text: string }[] }[];
  concepts: readonly {
    id: string;
    name: string;
    description: string;
    prerequisites: readonly string[];
    /** Labels: "2.3". */
    passages: readonly string[];
  }[];
};

/** Writes a whole course into an empty LtiContext. */
export class CourseWriter {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * All or nothing, in one transaction.
   * @param contextId LTI's context id
   * @returns false when the course has material already: then nothing was changed
   */
  async write(contextId: string, draft: CourseDraft, now: number): Promise<boolean> {
    const scope = this.#scope;
    const times = { created_at: now, updated_at: now };
    await scope
      .upsert(
        "lti_contexts",
        { id: uuidv7(now), context_id: contextId, title: draft.title, label: null, ...times },
        ["context_id"],
        [],
      )
      .execute();
    const context = await scope
      .from("lti_contexts")
      .where("context_id", "=", contextId)
      .select("id")
      .executeTakeFirstOrThrow();
    const present = await scope
      .from("course_materials")
      .where("lti_context_id", "=", context.id)
      .select("id")
      .limit(1)
      .executeTakeFirst();
    if (present !== undefined) return false;

    const course = { lti_context_id: context.id };
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
    await scope.batch([
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
    ]);
    return true;
  }
}

function needed(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new RangeError(`"${name}" is named in the course and not there.`);
  return id;
}
