import type { Compilable } from "kysely";
import { materialsOf, type NewPassage, preparePassages } from "./new-passages.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** @property source Markdown, as its instructor wrote it */
export type MaterialVersion = { version: number; title: string; source: string; createdAt: number };

/** What was written of one course's material, each time that it was saved. */
export class MaterialVersions {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /** Of a material, newest first, without what was written. */
  async list(materialId: string, limit: number): Promise<Omit<MaterialVersion, "source">[]> {
    return this.#of(materialId)
      .select(["version", "title", "created_at as createdAt"])
      .orderBy("version", "desc")
      .limit(limit)
      .execute();
  }

  /** One of a material's, or the last. @returns undefined when the course has no such material, or it has no such version */
  async find(materialId: string, version?: number): Promise<MaterialVersion | undefined> {
    const all = this.#of(materialId).select(["version", "title", "source", "created_at as createdAt"]);
    const wanted = version === undefined ? all.orderBy("version", "desc").limit(1) : all.where("version", "=", version);
    return wanted.executeTakeFirst();
  }

  /**
   * Saves what was written anew, with the passages that it was split into, in one transaction. Passages that keep their ids are
   * changed and keep what hangs on them; those that are not among the given are gone.
   * @param version the new version's id, and the number of the one that the writer had seen (0 where there was none)
   * @param also is written with it, or not at all
   * @returns false when another one was saved meanwhile, or the course has no such material: then nothing was changed
   */
  async revise(
    { id, title, source, passages }: { id: string; title: string; source: string; passages: readonly NewPassage[] },
    version: { id: string; seen: number },
    now: number,
    also: readonly Compilable[] = [],
  ): Promise<boolean> {
    const scope = this.#scope;
    const own = () => materialsOf(scope, this.#ltiContextId).where("course_materials.id", "=", id);
    const newer = scope.from("material_versions").where("material_id", "=", id).where("version", ">", version.seen);
    // Asked of the course's own material alone: then a material's passages are the course's, too.
    const isSaved = scope
      .from("material_versions")
      .where("id", "=", version.id)
      .where("material_id", "=", id)
      .where((eb) => eb.exists(own().select("course_materials.id")))
      .select("id");
    const [, standing] = await scope.batch<[unknown, { id: string }, ...unknown[]]>([
      scope.insertFrom(
        "material_versions",
        own()
          .where((eb) => eb.not(eb.exists(newer.select("id"))))
          .select((eb) => [
            eb.val(version.id).as("id"),
            "course_materials.id as material_id",
            eb.val(version.seen + 1).as("version"),
            eb.val(title).as("title"),
            eb.val(source).as("source"),
            eb.val(now).as("created_at"),
          ]),
        ["id", "material_id", "version", "title", "source", "created_at"],
        ["id"],
      ),
      isSaved,
      scope
        .update("course_materials")
        .set({ title, updated_at: now })
        .where("id", "=", id)
        .where("lti_context_id", "=", this.#ltiContextId)
        .where((eb) => eb.exists(isSaved)),
      // Places are unique, so all passages step aside first; those that stay there are gone.
      scope
        .update("passages")
        .where("material_id", "=", id)
        .where("position", ">", 0)
        .where((eb) => eb.exists(isSaved))
        .set((eb) => ({ position: eb("position", "*", -1) })),
      preparePassages(
        scope,
        own().where((eb) => eb.exists(isSaved)),
        passages,
        now,
        "changed",
      ),
      scope
        .delete("passages")
        .where("material_id", "=", id)
        .where("position", "<", 0)
        .where((eb) => eb.exists(isSaved)),
      ...also,
    ]);
    return standing.length > 0;
  }

  #of(materialId: string) {
    return this.#scope
      .from("material_versions")
      .where("material_id", "=", materialId)
      .where((eb) => eb.exists(materialsOf(this.#scope, this.#ltiContextId).where("id", "=", materialId).select("id")));
  }
}
