import { type Compilable, sql } from "kysely";
import { materialsOf, type NewPassage, preparePassages } from "./new-passages.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** @property source what it was split from, Markdown: its first version. Without it, there is none yet */
export type NewMaterial = {
  id: string;
  title: string;
  source?: { versionId: string; text: string };
  passages: readonly NewPassage[];
};

/** One course's material, as those who teach change it. Reading is `Course`. */
export class Materials {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /**
   * Adds material with its passages as the last section, in one transaction. The same again changes nothing.
   * @param also what is written with it
   * @returns false when there is no such course, or the id is another course's
   */
  async add(
    { id, title, source, passages }: NewMaterial,
    now: number,
    also: readonly Compilable[] = [],
  ): Promise<boolean> {
    const scope = this.#scope;
    const last = this.#own().select("position").orderBy("position", "desc").limit(1);
    const [, standing] = await scope.batch<[unknown, { id: string }, ...unknown[]]>([
      scope.insertFrom(
        "course_materials",
        scope
          .from("lti_contexts")
          .where("id", "=", this.#ltiContextId)
          .select((eb) => [
            eb.val(id).as("id"),
            "id as lti_context_id",
            eb.val(title).as("title"),
            eb(eb.fn.coalesce(last, eb.val(0)), "+", 1).as("position"),
            eb.val(now).as("created_at"),
            eb.val(now).as("updated_at"),
          ]),
        ["id", "lti_context_id", "title", "position", "created_at", "updated_at"],
        ["id"],
      ),
      this.#own().where("id", "=", id).select("id"),
      preparePassages(scope, this.#own().where("course_materials.id", "=", id), passages, now),
      ...(source === undefined
        ? []
        : [
            scope.insertFrom(
              "material_versions",
              this.#own()
                .where("id", "=", id)
                .select((eb) => [
                  eb.val(source.versionId).as("id"),
                  "id as material_id",
                  eb.val(1).as("version"),
                  eb.val(title).as("title"),
                  eb.val(source.text).as("source"),
                  eb.val(now).as("created_at"),
                ]),
              ["id", "material_id", "version", "title", "source", "created_at"],
              ["material_id", "version"],
            ),
          ]),
      ...also,
    ]);
    return standing.length > 0;
  }

  /** @returns false when the course has no such material */
  async rename(id: string, title: string, now: number): Promise<boolean> {
    return this.#change(id, { title, updated_at: now });
  }

  /** Shows it to learners, or hides it from them with its passages. @returns false when the course has no such material */
  async setStatus(id: string, status: "visible" | "hidden", now: number): Promise<boolean> {
    return this.#change(id, { status, updated_at: now });
  }

  /**
   * Puts the sections into an order, and labels their passages anew. What was added meanwhile comes last.
   * @param ids all of the course's material
   * @returns false when these are not all of it: then nothing was changed
   */
  async reorder(ids: readonly string[], now: number): Promise<boolean> {
    const present = new Set(await this.#ids());
    if (new Set(ids).size !== ids.length || ids.length !== present.size || !ids.every((id) => present.has(id)))
      return false;
    await this.#scope.batch(this.#arranged(ids, now));
    return true;
  }

  /** Deletes material with its passages; the sections behind it move up. Nothing, when the course has no such material. */
  async delete(id: string, now: number, also: readonly Compilable[] = []): Promise<void> {
    const ids = await this.#ids();
    if (!ids.includes(id)) return;
    const rest = ids.filter((other) => other !== id);
    await this.#scope.batch([
      this.#scope.delete("course_materials").where("id", "=", id).where("lti_context_id", "=", this.#ltiContextId),
      ...this.#arranged(rest, now),
      ...also,
    ]);
  }

  /** Places are unique, so all of them step aside first. */
  #arranged(ids: readonly string[], now: number): Compilable[] {
    const update = () => this.#scope.update("course_materials").where("lti_context_id", "=", this.#ltiContextId);
    const section = this.#own().where("course_materials.id", "=", sql.ref<string>("passages.material_id"));
    return [
      update().set((eb) => ({ position: eb("position", "*", -1) })),
      ...ids.map((id, index) =>
        update()
          .set({ position: index + 1, updated_at: now })
          .where("id", "=", id),
      ),
      update()
        .set((eb) => ({ position: eb(eb.val(ids.length), "-", eb.ref("position")) }))
        .where("position", "<", 0),
      this.#scope
        .update("passages")
        .set((eb) => ({
          label: sql<string>`${section.select("course_materials.position")} || '.' || ${eb.ref("passages.position")}`,
          updated_at: now,
        }))
        .where("lti_context_id", "=", this.#ltiContextId),
    ];
  }

  async #change(id: string, change: { title?: string; status?: "visible" | "hidden"; updated_at: number }) {
    const changed = await this.#scope
      .update("course_materials")
      .set(change)
      .where("id", "=", id)
      .where("lti_context_id", "=", this.#ltiContextId)
      .returning("id")
      .execute();
    return changed.length > 0;
  }

  async #ids(): Promise<string[]> {
    return (await this.#own().select("id").orderBy("position").execute()).map(({ id }) => id);
  }

  #own() {
    return materialsOf(this.#scope, this.#ltiContextId);
  }
}
