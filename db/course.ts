import { sql } from "kysely";
import { z } from "zod";
import type { Concept } from "#app/knowledge/concept.ts";
import type { SectionEntry } from "#app/knowledge/course-material.ts";
import type { CourseSection, Passage, PassageInSection } from "#app/knowledge/passage.ts";
import type { TenantScope } from "./tenant-scope.ts";

const idList = z.array(z.string());

/** One course's material and concepts. */
export class Course {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /** The course's material by sections, in its order. @param withHidden also what learners do not see */
  async sections(withHidden: boolean): Promise<CourseSection[]> {
    const [materials, passages] = await this.#scope.batch<[Material, PassageRow]>([
      this.#materials(withHidden).select(["id", "title", "position", "status"]).orderBy("position"),
      this.#scope
        .from("passages")
        .where("lti_context_id", "=", this.#ltiContextId)
        .where("material_id", "in", this.#materials(withHidden).select("id"))
        .select(["id", "material_id", "label", "heading", "text"])
        .orderBy("material_id")
        .orderBy("position"),
    ]);
    const bySection = Map.groupBy(passages, (passage) => passage.material_id);
    return materials.map((material) => ({
      ...material,
      passages: (bySection.get(material.id) ?? []).map(({ id, label, heading, text }) => ({
        id,
        label,
        heading,
        text,
      })),
    }));
  }

  /** What the course has, without the texts. @property passages how many a section has */
  async outline(withHidden: boolean): Promise<SectionEntry[]> {
    const last = this.#scope
      .from("passages")
      .where("passages.material_id", "=", sql.ref<string>("course_materials.id"))
      .select("passages.position")
      .orderBy("passages.position", "desc")
      .limit(1);
    return (
      this.#materials(withHidden)
        .select(["id", "title", "position", "status"])
        // Passages are numbered without a gap: the last one tells how many there are.
        .select((eb) => eb.fn.coalesce(last, eb.val(0)).as("passages"))
        .orderBy("position")
        .execute()
    );
  }

  /** One section with its passages, hidden or not. */
  async section(id: string): Promise<CourseSection | undefined> {
    const [materials, passages] = await this.#scope.batch<[Material, Passage]>([
      this.#materials(true).where("id", "=", id).select(["id", "title", "position", "status"]),
      this.#scope
        .from("passages")
        .where("lti_context_id", "=", this.#ltiContextId)
        .where("material_id", "=", id)
        .select(["id", "label", "heading", "text"])
        .orderBy("position"),
    ]);
    const [material] = materials;
    return material && { ...material, passages };
  }

  /** A passage of this course that learners may see. */
  async passage(id: string): Promise<PassageInSection | undefined> {
    return this.#visiblePassages().where("passages.id", "=", id).executeTakeFirst();
  }

  /**
   * A page of what learners may see, by key.
   * @param after the last id of the page before, '' for the first
   */
  async passagesAfter(after: string, limit: number): Promise<PassageInSection[]> {
    return this.#visiblePassages().where("passages.id", ">", after).orderBy("passages.id").limit(limit).execute();
  }

  /** Changes whenever a passage does. */
  async materialRevision(): Promise<number> {
    const row = await this.#scope
      .from("lti_contexts")
      .where("id", "=", this.#ltiContextId)
      .select("material_revision")
      .executeTakeFirst();
    return row?.material_revision ?? 0;
  }

  /** The course's concepts in its order. */
  async concepts(): Promise<Concept[]> {
    const inCourse = this.#scope.from("concept_courses").where("lti_context_id", "=", this.#ltiContextId);
    const [concepts, taught] = await this.#scope.batch<[ConceptRow, { concept: string; passage_id: string | null }]>([
      this.#scope
        .from("knowledge_graph")
        .innerJoin(inCourse.select(["concept", "position"]).as("placed"), "placed.concept", "knowledge_graph.id")
        .select(["knowledge_graph.id", "concept_name as name", "description", "dependencies"])
        .orderBy("placed.position"),
      // From the course's concepts to their passages. Asked by IN or by an inner join, the database may go the other way,
      // through all that the tenant has; so a concept without passages comes along.
      inCourse
        .leftJoin(this.#scope.from("concept_passages").select(["concept", "passage_id"]).as("taught"), (join) =>
          join.onRef("taught.concept", "=", "concept_courses.concept"),
        )
        .select(["concept_courses.concept", "taught.passage_id"]),
    ]);
    const passages = Map.groupBy(taught, (row) => row.concept);
    return concepts.map(({ id, name, description, dependencies }) => ({
      id,
      name,
      description,
      prerequisites: idList.parse(JSON.parse(dependencies)),
      passages: (passages.get(id) ?? []).flatMap((row) => row.passage_id ?? []),
    }));
  }

  /** The names of its concepts, in its order. */
  async conceptNames(): Promise<{ id: string; name: string }[]> {
    return this.#scope
      .from("concept_courses")
      .where("concept_courses.lti_context_id", "=", this.#ltiContextId)
      .innerJoin(this.#scope.from("knowledge_graph").select(["id", "concept_name"]).as("node"), (join) =>
        join.onRef("node.id", "=", "concept_courses.concept"),
      )
      .select(["node.id", "node.concept_name as name"])
      .orderBy("concept_courses.position")
      .execute();
  }

  #materials(withHidden: boolean) {
    const materials = this.#scope.from("course_materials").where("lti_context_id", "=", this.#ltiContextId);
    return withHidden ? materials : materials.where("status", "=", "visible");
  }

  #visiblePassages() {
    return this.#scope
      .from("passages")
      .innerJoin(this.#materials(false).select(["id", "title"]).as("material"), "material.id", "passages.material_id")
      .where("passages.lti_context_id", "=", this.#ltiContextId)
      .select(["passages.id", "passages.label", "passages.heading", "passages.text", "material.title as sectionTitle"]);
  }
}

type Material = { id: string; title: string; position: number; status: "visible" | "hidden" };
type PassageRow = { id: string; material_id: string; label: string; heading: string; text: string };
type ConceptRow = { id: string; name: string; description: string; dependencies: string };
