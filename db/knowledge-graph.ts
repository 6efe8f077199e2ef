import type { Compilable } from "kysely";
import { z } from "zod";
import type { Concept } from "#app/knowledge/concept.ts";
import { findCycle, type Prerequisite, PrerequisiteCycle } from "#app/knowledge/prerequisite-cycle.ts";
import { type NewConcept, prepareConcept } from "./new-concept.ts";
import { conceptNames, edgesBefore } from "./prerequisite-path.ts";
import type { TenantScope } from "./tenant-scope.ts";

const idList = z.array(z.string());
const closesCycle = /prerequisites: this one would close a cycle/;

/** The concepts of one course, and what comes before what. A concept of another course does not exist here. */
export class KnowledgeGraph {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  async find(id: string): Promise<Concept | undefined> {
    const [concepts, taught] = await this.#scope.batch<
      [{ id: string; name: string; description: string; dependencies: string }, { passage_id: string }]
    >([
      this.#scope
        .from("knowledge_graph")
        .where("id", "=", id)
        .where("id", "in", this.#placed(id).select("concept"))
        .select(["id", "concept_name as name", "description", "dependencies"]),
      this.#scope
        .from("concept_passages")
        .where("concept", "in", this.#placed(id).select("concept"))
        .select("passage_id"),
    ]);
    const [concept] = concepts;
    if (concept === undefined) return undefined;
    const { dependencies, ...named } = concept;
    const passages = taught.map((row) => row.passage_id);
    return { ...named, prerequisites: idList.parse(JSON.parse(dependencies)), passages };
  }

  /**
   * Adds a concept at the end of the course. The same again changes nothing.
   * @param also is written with it, behind it
   * @returns false when the course has another one of that conceptId, or there is no such course
   */
  async add(given: NewConcept, now: number, also: readonly Compilable[] = []): Promise<boolean> {
    const scope = this.#scope;
    const { concept, place } = prepareConcept(scope, this.#ltiContextId, given, now);
    const [, , placed] = await scope.batch<[unknown, unknown, { id: string }, ...unknown[]]>([
      concept,
      place,
      this.#placed(given.id).select("id"),
      ...also,
    ]);
    return placed.length > 0;
  }

  /** @param also is written with it, behind it @returns false when the course has no such concept */
  async change(
    id: string,
    change: { name?: string; description?: string },
    now: number,
    also: readonly Compilable[] = [],
  ): Promise<boolean> {
    const { name, description } = change;
    const update = this.#scope
      .update("knowledge_graph")
      .set({
        ...(name !== undefined && { concept_name: name }),
        ...(description !== undefined && { description }),
        updated_at: now,
      })
      .where("id", "=", id)
      .where("id", "in", this.#placed(id).select("concept"))
      .returning("id");
    const [changed] = await this.#scope.batch<[{ id: string }, ...unknown[]]>([update, ...also]);
    return changed.length > 0;
  }

  /** Takes a concept out of the course; where no other course has it, it is gone, with what hangs on it. @param also is written with it, before it */
  async remove(id: string, also: readonly Compilable[] = []): Promise<void> {
    const scope = this.#scope;
    await scope.batch([
      ...also,
      scope.delete("concept_courses").where("lti_context_id", "=", this.#ltiContextId).where("concept", "=", id),
      scope
        .delete("knowledge_graph")
        .where("id", "=", id)
        .where("id", "not in", scope.from("concept_courses").where("concept", "=", id).select("concept")),
    ]);
  }

  /**
   * Says that a concept needs another one before it. Said again, nothing changes.
   * @returns false when the course has not both of them
   * @throws PrerequisiteCycle with the names, when the other one needs it already, by however many steps: also when two
   *   that close a cycle together are added at once
   */
  async addPrerequisite({ id, concept, prerequisite }: Prerequisite & { id: string }): Promise<boolean> {
    const scope = this.#scope;
    const add = () =>
      scope.batch<[unknown, { id: string }]>([
        scope.insertFrom(
          "prerequisites",
          this.#placed(concept)
            .where((eb) => eb.exists(this.#placed(prerequisite).select("id")))
            .select((eb) => [eb.val(id).as("id"), "concept", eb.val(prerequisite).as("prerequisite")]),
          ["id", "concept", "prerequisite"],
          ["concept", "prerequisite"],
        ),
        this.#edge(concept, prerequisite)
          .where("concept", "in", this.#placed(concept).select("concept"))
          .where("prerequisite", "in", this.#placed(prerequisite).select("concept"))
          .select("id"),
      ]);
    if (concept === prerequisite) throw new PrerequisiteCycle(await conceptNames(scope, [concept, concept]));
    try {
      return (await add())[1].length > 0;
    } catch (error) {
      if (!closesCycle.test(String(error))) throw error;
      const cycle = findCycle([{ concept, prerequisite }, ...(await edgesBefore(scope, prerequisite))]);
      if (cycle !== undefined) throw new PrerequisiteCycle(await conceptNames(scope, cycle));
      // What closed the cycle was taken away meanwhile.
      return (await add())[1].length > 0;
    }
  }

  /** @returns false when the course has no such concept, or it did not need the other one */
  async removePrerequisite({ concept, prerequisite }: Prerequisite): Promise<boolean> {
    const removed = await this.#scope
      .delete("prerequisites")
      .where("concept", "in", this.#placed(concept).select("concept"))
      .where("prerequisite", "=", prerequisite)
      .returning("id")
      .execute();
    return removed.length > 0;
  }

  /** Says that a passage teaches a concept. Said again, nothing changes. @returns false when the course has not both */
  async addPassage({ id, concept, passage }: { id: string; concept: string; passage: string }): Promise<boolean> {
    const scope = this.#scope;
    const taught = scope.from("concept_passages").where("concept", "=", concept).where("passage_id", "=", passage);
    const [, standing] = await scope.batch<[unknown, { id: string }]>([
      scope.insertFrom(
        "concept_passages",
        scope
          .from("passages")
          .where("id", "=", passage)
          .where("lti_context_id", "=", this.#ltiContextId)
          .where((eb) => eb.exists(this.#placed(concept).select("id")))
          .select((eb) => [eb.val(id).as("id"), eb.val(concept).as("concept"), "id as passage_id"]),
        ["id", "concept", "passage_id"],
        ["concept", "passage_id"],
      ),
      taught.where("concept", "in", this.#placed(concept).select("concept")).select("id"),
    ]);
    return standing.length > 0;
  }

  /** @returns false when the course has no such concept, or the passage did not teach it */
  async removePassage({ concept, passage }: { concept: string; passage: string }): Promise<boolean> {
    const removed = await this.#scope
      .delete("concept_passages")
      .where("concept", "in", this.#placed(concept).select("concept"))
      .where("passage_id", "=", passage)
      .returning("id")
      .execute();
    return removed.length > 0;
  }

  /** Names that were suggested and declined. */
  async declined(): Promise<string[]> {
    const declined = this.#scope.from("declined_concepts").where("lti_context_id", "=", this.#ltiContextId);
    return (await declined.select("name").orderBy("name").execute()).map(({ name }) => name);
  }

  /** Such a name is not suggested again. Declined again, nothing changes. */
  async decline({ id, name }: { id: string; name: string }): Promise<void> {
    const course = this.#scope.from("lti_contexts").where("id", "=", this.#ltiContextId);
    await this.#scope
      .insertFrom(
        "declined_concepts",
        course.select((eb) => [eb.val(id).as("id"), "id as lti_context_id", eb.val(name).as("name")]),
        ["id", "lti_context_id", "name"],
        ["lti_context_id", "name"],
      )
      .execute();
  }

  /** A concept's place in this course. */
  #placed(concept: string) {
    return this.#scope
      .from("concept_courses")
      .where("concept", "=", concept)
      .where("lti_context_id", "=", this.#ltiContextId);
  }

  #edge(concept: string, prerequisite: string) {
    return this.#scope.from("prerequisites").where("concept", "=", concept).where("prerequisite", "=", prerequisite);
  }
}
