import type { TenantScope } from "./tenant-scope.ts";

/** A tenant's questions to those who teach, in which nothing has happened for long: any course's, for retention alone. */
export class OldInstructorQuestions {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Deletes those that have rested the longest. A step: call again until fewer than `limit` are deleted.
   * @param before ms: those that were last changed before then
   * @returns how many were deleted
   */
  async deleteBefore(before: number, limit: number): Promise<number> {
    const resting = this.#scope.from("instructor_questions").where("updated_at", "<", before);
    const deleted = await this.#scope
      .delete("instructor_questions")
      .where("id", "in", resting.select("id").orderBy("updated_at").orderBy("id").limit(limit))
      .returning("id")
      .execute();
    return deleted.length;
  }
}
