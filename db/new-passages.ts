import { sql } from "kysely";
import type { TenantScope } from "./tenant-scope.ts";

/** A piece of text that can be quoted. */
export type NewPassage = { id: string; heading: string; text: string };

/**
 * The statement that adds passages to a material in their order, all at once, for a batch. Those whose id is there already, in
 * the same material, stay as they are, or are changed.
 * @param kept whether they are changed
 * @param material a scoped query of one row of course_materials at most: without a row nothing is written
 */
export function preparePassages(
  scope: TenantScope,
  material: ReturnType<typeof materialsOf>,
  passages: readonly NewPassage[],
  now: number,
  kept: "as they are" | "changed" = "as they are",
) {
  const given = JSON.stringify(passages.map((passage, index) => ({ ...passage, position: index + 1 })));
  return scope.insertFrom(
    "passages",
    material
      .innerJoin(sql<{ value: string }>`json_each(${given})`.as("json_each"), (join) => join.onTrue())
      .select((eb) => [
        said("id").as("id"),
        "course_materials.lti_context_id",
        "course_materials.id as material_id",
        sql<number>`${position}`.as("position"),
        sql<string>`${eb.ref("course_materials.position")} || '.' || ${position}`.as("label"),
        said("heading").as("heading"),
        said("text").as("text"),
        eb.val(now).as("created_at"),
        eb.val(now).as("updated_at"),
      ]),
    ["id", "lti_context_id", "material_id", "position", "label", "heading", "text", "created_at", "updated_at"],
    ["id"],
    kept === "changed"
      ? { columns: ["position", "label", "heading", "text", "updated_at"], where: "material_id" }
      : undefined,
  );
}

/** The material of a course. */
export function materialsOf(scope: TenantScope, ltiContextId: string) {
  return scope.from("course_materials").where("course_materials.lti_context_id", "=", ltiContextId);
}

/** A member of what json_each gives. */
export const said = (name: string) => sql<string>`(json_each.value ->> ${sql.lit(`$.${name}`)})`;
const position = sql<number>`(json_each.value ->> '$.position')`;
