import { type Compilable, sql } from "kysely";
import { copiedId } from "#app/knowledge/copied-id.ts";
import type { NewPracticeSet, PracticeSet } from "#app/knowledge/practice-set.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** The practice sets of one course. */
export class PracticeSets {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /** All of them, in the order of their ids. */
  async list(): Promise<PracticeSet[]> {
    return this.#read(this.#own(), this.#names().orderBy("concept_courses.position"));
  }

  /** A set of this course, or its copy here, where a link still names the one that it was copied from. */
  async find(id: string): Promise<PracticeSet | undefined> {
    const named = this.#own().where("practice_sets.id", "in", [id, copiedId(id, this.#ltiContextId)]);
    const place = this.#places().where("concept_courses.concept", "=", sql.ref<string>("part.concept"));
    const names = this.#parts(named)
      .innerJoin(this.#scope.from("knowledge_graph").select(["id", "concept_name"]).as("node"), (join) =>
        join.onRef("node.id", "=", "part.concept"),
      )
      .where((eb) => eb.exists(place.select("concept_courses.id")))
      .select(["node.id", "node.concept_name as name"]);
    return (await this.#read(named, names))[0];
  }

  /**
   * The statements that make a set, for a batch. Concepts that are not the course's are left out.
   * @param launchId where it is made while its LMS waits for what to place: then only as long as that is not answered
   */
  prepareAdd({ id, title, reports, concepts }: NewPracticeSet, now: number, launchId?: string): Compilable[] {
    const scope = this.#scope;
    const course = scope.from("lti_contexts").where("lti_contexts.id", "=", this.#ltiContextId);
    const from = launchId === undefined ? course : course.where((eb) => eb.exists(this.#unanswered(launchId)));
    const set = this.#own().where("practice_sets.id", "=", id);
    const place = this.#places().where("concept_courses.concept", "=", sql<string>`json_each.value`);
    return [
      scope.insertFrom(
        "practice_sets",
        from.select((eb) => [
          eb.val(id).as("id"),
          "lti_contexts.id as lti_context_id",
          eb.val(title).as("title"),
          eb.val(reports ? 1 : 0).as("reports"),
          eb.val(now).as("created_at"),
          eb.val(now).as("updated_at"),
        ]),
        ["id", "lti_context_id", "title", "reports", "created_at", "updated_at"],
        ["id"],
      ),
      scope.insertFrom(
        "practice_set_concepts",
        set
          .innerJoin(sql<{ value: string }>`json_each(${JSON.stringify(concepts)})`.as("json_each"), (join) =>
            join.onTrue(),
          )
          .where((eb) => eb.exists(place.select("concept_courses.id")))
          .select([
            "practice_sets.id as practice_set",
            sql<string>`json_each.value`.as("concept"),
            sql<number>`json_each.key`.as("position"),
          ]),
        ["practice_set", "concept", "position"],
        ["practice_set", "concept"],
      ),
    ];
  }

  /**
   * Makes a set. The same id again changes nothing.
   * @param also is written with it, behind it
   * @returns false where there is no such course
   */
  async add(set: NewPracticeSet, now: number, also: readonly Compilable[] = []): Promise<boolean> {
    const added = this.#own().where("practice_sets.id", "=", set.id).select("id");
    const results = await this.#scope.batch<unknown[]>([...this.prepareAdd(set, now), ...also, added]);
    return (results.at(-1)?.length ?? 0) > 0;
  }

  /** The statement that has sets reported, for the batch that answers the LMS which made a column beside them. */
  prepareReporting(ids: readonly string[], launchId: string, now: number): Compilable {
    return this.#scope
      .update("practice_sets")
      .set({ reports: 1, updated_at: now })
      .where("lti_context_id", "=", this.#ltiContextId)
      .where("id", "in", ids.length === 0 ? [""] : [...ids])
      .where((eb) => eb.exists(this.#unanswered(launchId)));
  }

  /** @param also is written with it, behind it @returns false when the course has no such set */
  async setReporting(id: string, reports: boolean, now: number, also: readonly Compilable[] = []): Promise<boolean> {
    const update = this.#scope
      .update("practice_sets")
      .set({ reports: reports ? 1 : 0, updated_at: now })
      .where("id", "=", id)
      .where("lti_context_id", "=", this.#ltiContextId)
      .returning("id");
    const [changed] = await this.#scope.batch<[{ id: string }, ...unknown[]]>([update, ...also]);
    return changed.length > 0;
  }

  /** What was answered in it stays. @param also is written with it, before it @returns false when the course has no such set */
  async remove(id: string, also: readonly Compilable[] = []): Promise<boolean> {
    const removal = this.#scope
      .delete("practice_sets")
      .where("id", "=", id)
      .where("lti_context_id", "=", this.#ltiContextId)
      .returning("id");
    const removed = await this.#scope.batch<unknown[]>([...also, removal]);
    return (removed.at(-1)?.length ?? 0) > 0;
  }

  #own() {
    return setsOf(this.#scope, this.#ltiContextId);
  }

  /** @param names of the course's concepts, of those at least that are in the sets */
  async #read(sets: Sets, names: Compilable<{ id: string; name: string }>): Promise<PracticeSet[]> {
    const [rows, parts, concepts] = await this.#scope.batch<[SetRow, PartRow, { id: string; name: string }]>([
      sets.select(["practice_sets.id", "practice_sets.title", "practice_sets.reports"]).orderBy("practice_sets.id"),
      this.#parts(sets).select(["part.practice_set as inSet", "part.position", "part.concept"]),
      names,
    ]);
    const bySet = Map.groupBy(parts, ({ inSet }) => inSet);
    const byId = new Map(concepts.map((concept) => [concept.id, concept]));
    return rows.map(({ id, title, reports }) => ({
      id,
      title,
      reports: reports === 1,
      concepts: (bySet.get(id) ?? [])
        .toSorted((a, b) => a.position - b.position)
        .flatMap(({ concept }) => byId.get(concept) ?? []),
    }));
  }

  #parts(sets: Sets) {
    return (
      sets
        // A cross join keeps its order: else all sets of the tenant may be gone through.
        .crossJoin(this.#scope.from("practice_set_concepts").select(["practice_set", "concept", "position"]).as("part"))
        .whereRef("part.practice_set", "=", "practice_sets.id")
    );
  }

  #names() {
    return this.#places()
      .innerJoin(this.#scope.from("knowledge_graph").select(["id", "concept_name"]).as("node"), (join) =>
        join.onRef("node.id", "=", "concept_courses.concept"),
      )
      .select(["node.id", "node.concept_name as name"]);
  }

  #places() {
    return this.#scope.from("concept_courses").where("concept_courses.lti_context_id", "=", this.#ltiContextId);
  }

  #unanswered(launchId: string) {
    return this.#scope
      .from("deep_linking_requests")
      .where("deep_linking_requests.id", "=", launchId)
      .where("deep_linking_requests.answered_at", "is", null)
      .select("deep_linking_requests.id");
  }
}

function setsOf(scope: TenantScope, ltiContextId: string) {
  return scope.from("practice_sets").where("practice_sets.lti_context_id", "=", ltiContextId);
}

type Sets = ReturnType<typeof setsOf>;
type SetRow = { id: string; title: string; reports: number };
type PartRow = { inSet: string; position: number; concept: string };
