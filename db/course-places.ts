import { copiedId } from "#app/knowledge/copied-id.ts";
import type { CourseOutline, OpenedPlace } from "#app/knowledge/course-outline.ts";
import { PracticeSets } from "./practice-sets.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** What of a course a link can be placed for, and what such a link opens. */
export class CoursePlaces {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /** All that learners may see, by name. */
  async outline(): Promise<Omit<CourseOutline, "sets">> {
    const [sections, passages, concepts, asked] = await this.#scope.batch<
      [SectionRow, PassageRow, ConceptRow, { concept: string }]
    >([
      this.#visible().select(["id", "title"]).orderBy("position"),
      this.#scope
        .from("passages")
        .where("lti_context_id", "=", this.#ltiContextId)
        .where("material_id", "in", this.#visible().select("id"))
        .select(["material_id", "label", "heading"])
        .orderBy("material_id")
        .orderBy("position"),
      this.#scope
        .from("concept_courses")
        .where("concept_courses.lti_context_id", "=", this.#ltiContextId)
        .innerJoin(this.#nodes(), "node.id", "concept_courses.concept")
        .select(["node.id", "node.concept_name as name", "node.description"])
        .orderBy("concept_courses.position"),
      this.#scope
        .from("course_questions")
        .where("lti_context_id", "=", this.#ltiContextId)
        .select("concept")
        // By the index of a course's questions: counting them by concept would read all that the tenant has.
        .orderBy("id"),
    ]);
    const questions = Map.groupBy(asked, ({ concept }) => concept);
    const bySection = Map.groupBy(passages, (passage) => passage.material_id);
    return {
      sections: sections.map((section) => ({
        ...section,
        passages: (bySection.get(section.id) ?? []).map(({ label, heading }) => ({ label, heading })),
      })),
      concepts: concepts.map((concept) => ({ ...concept, questions: questions.get(concept.id)?.length ?? 0 })),
    };
  }

  /** A concept of this course, or its copy here, with those of it that come right before. */
  async concept(id: string): Promise<OpenedPlace | undefined> {
    const placed = this.#placed(id).orderBy("concept_courses.concept").limit(1);
    const [concepts, before] = await this.#scope.batch<[{ id: string; name: string }, { id: string; name: string }]>([
      placed
        .innerJoin(this.#nodes(), "node.id", "concept_courses.concept")
        .select(["node.id", "node.concept_name as name"]),
      this.#scope
        .from("prerequisites")
        .where("prerequisites.concept", "in", placed.select("concept_courses.concept"))
        .innerJoin(this.#nodes(), "node.id", "prerequisites.prerequisite")
        .select(["node.id", "node.concept_name as name"]),
    ]);
    const [concept] = concepts;
    return concept && { kind: "concept", ...concept, before: before.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
  }

  /** A section that learners may see, or its copy here, and its first passage. */
  async section(id: string): Promise<OpenedPlace | undefined> {
    const first = await this.#scope
      .from("passages")
      .where("passages.material_id", "=", this.#visible().where("id", "in", this.#hereOf(id)).select("id").limit(1))
      .where("passages.lti_context_id", "=", this.#ltiContextId)
      .innerJoin(this.#visible().select(["id", "title"]).as("material"), "material.id", "passages.material_id")
      .select(["passages.id as passage", "material.title"])
      .orderBy("passages.position")
      .limit(1)
      .executeTakeFirst();
    return first && { kind: "section", ...first };
  }

  /** A practice set of this course, or its copy here. */
  async practice(id: string): Promise<OpenedPlace | undefined> {
    const set = await new PracticeSets(this.#scope, this.#ltiContextId).find(id);
    return set && { kind: "practice", id: set.id, title: set.title };
  }

  #visible() {
    return this.#scope
      .from("course_materials")
      .where("lti_context_id", "=", this.#ltiContextId)
      .where("status", "=", "visible");
  }

  #placed(concept: string) {
    return this.#scope
      .from("concept_courses")
      .where("concept_courses.lti_context_id", "=", this.#ltiContextId)
      .where("concept_courses.concept", "in", this.#hereOf(concept));
  }

  /** What a link may mean that names this: the thing itself, or its copy in this course. */
  #hereOf(id: string): string[] {
    return [id, copiedId(id, this.#ltiContextId)];
  }

  #nodes() {
    return this.#scope.from("knowledge_graph").select(["id", "concept_name", "description"]).as("node");
  }
}

type SectionRow = { id: string; title: string };
type PassageRow = { material_id: string; label: string; heading: string };
type ConceptRow = { id: string; name: string; description: string };
