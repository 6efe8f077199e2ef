import { type Compilable, sql } from "kysely";
import { copiedContent } from "./copied-content.ts";
import { copiedOutline } from "./copied-outline.ts";
import { type Copy, learnerNamed, taughtBy } from "./copy-source.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** A copy that is offered, or that was begun and is not finished. */
export type CourseCopy = { status: "offered" | "copying"; sourceId: string; sourceTitle: string | undefined };

/**
 * What one course takes over from the course that its LMS copied it from, in one learner's hands: nobody reaches, by what a
 * link says of its course, material of a course that they do not teach.
 */
export class CourseCopies {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;
  readonly #learnerId: string;

  constructor(scope: TenantScope, of: { ltiContextId: string; learnerId: string }) {
    this.#scope = scope;
    this.#ltiContextId = of.ltiContextId;
    this.#learnerId = of.learnerId;
  }

  /** @returns undefined where there is nothing to ask this learner: no copy, or it was decided, or they do not teach its source */
  async open(): Promise<CourseCopy | undefined> {
    const row = await this.#scope
      .from("course_copies")
      .where("course_copies.id", "=", this.#ltiContextId)
      .where("course_copies.status", "in", ["offered", "copying"])
      .innerJoin(this.#taught().as("taught"), (join) =>
        join.onRef("taught.lti_context_id", "=", "course_copies.source_id"),
      )
      .innerJoin(this.#scope.from("lti_contexts").select(["id", "title"]).as("source"), (join) =>
        join.onRef("source.id", "=", "course_copies.source_id"),
      )
      .select(["course_copies.status", "course_copies.source_id", "source.title"])
      .executeTakeFirst();
    if (row === undefined || (row.status !== "offered" && row.status !== "copying")) return undefined;
    return { status: row.status, sourceId: row.source_id, sourceTitle: row.title ?? undefined };
  }

  /** Nobody is asked again. @returns false where nothing was offered */
  async decline(now: number): Promise<boolean> {
    return (await this.#change("offered", "declined", now).execute()).length > 0;
  }

  /**
   * Takes over the sections, behind those that are there, the concepts, what comes before what, and what was declined, in one
   * transaction. The rest comes by `copy`.
   * @param also what is written with it
   * @returns false where nothing was offered
   */
  async begin(now: number, also: readonly Compilable[] = []): Promise<boolean> {
    const outline = copiedOutline(this.#copy("offered", now));
    const written = await this.#scope.batch<unknown[]>([...outline, this.#change("offered", "copying", now), ...also]);
    return (written[outline.length]?.length ?? 0) > 0;
  }

  /**
   * A step: copies of each kind as many rows as are given, of those that are not there yet. So one that was interrupted goes
   * on, and what is done twice is done once.
   * @returns whether there may be more; when not, the copy is finished
   */
  async copy(most: number, now: number): Promise<boolean> {
    const contents = copiedContent(this.#copy("copying", now), most);
    const written = await this.#scope.batch<{ id: string }[]>(contents.map(({ statement }) => statement));
    if (contents.some((content, index) => (written[index]?.length ?? 0) >= content.most)) return true;
    await this.#change("copying", "copied", now).execute();
    return false;
  }

  #copy(status: "offered" | "copying", now: number): Copy {
    return { scope: this.#scope, ltiContextId: this.#ltiContextId, learnerId: this.#learnerId, status, now };
  }

  #change(from: "offered" | "copying", to: "declined" | "copying" | "copied", now: number) {
    const taught = this.#taught().where("memberships.lti_context_id", "=", sql.ref<string>("course_copies.source_id"));
    return this.#scope
      .update("course_copies")
      .set({ status: to, updated_at: now })
      .where("course_copies.id", "=", this.#ltiContextId)
      .where("course_copies.status", "=", from)
      .where((eb) => eb.exists(taught))
      .returning("id");
  }

  #taught() {
    return taughtBy(this.#scope, this.#learnerId);
  }
}

/**
 * The statements that offer a launch's course the material of one that it was copied from: the latest that is in this tenant,
 * has material, and is taught by who launches. For the batch that admits the launch, behind its rows. They write nothing where
 * the course has material of its own, or was offered something before.
 * @param contextIds what the platform calls the courses that this one was copied from, latest first
 */
export function prepareOffers(
  scope: TenantScope,
  launched: { contextId: string; ltiUserId: string },
  contextIds: readonly string[],
  now: number,
): Compilable[] {
  const learner = learnerNamed(scope, launched.ltiUserId);
  const materialsOf = (id: string) =>
    scope
      .from("course_materials")
      .where("course_materials.lti_context_id", "=", sql.ref<string>(id))
      .select("course_materials.id");
  const course = scope.from("lti_contexts").where("context_id", "=", launched.contextId).select(["id"]);
  return contextIds.map((contextId) =>
    scope.insertFrom(
      "course_copies",
      scope
        .from("lti_contexts")
        .where("lti_contexts.context_id", "=", contextId)
        .innerJoin(course.as("course"), (join) => join.onRef("course.id", "<>", "lti_contexts.id"))
        .where((eb) =>
          eb.exists(
            taughtBy(scope, learner).where("memberships.lti_context_id", "=", sql.ref<string>("lti_contexts.id")),
          ),
        )
        .where((eb) => eb.exists(materialsOf("lti_contexts.id")))
        .where((eb) => eb.not(eb.exists(materialsOf("course.id"))))
        .select((eb) => [
          "course.id as id",
          "lti_contexts.id as source_id",
          eb.val(now).as("created_at"),
          eb.val(now).as("updated_at"),
        ]),
      ["id", "source_id", "created_at", "updated_at"],
      ["id"],
    ),
  );
}
