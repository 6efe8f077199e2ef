import { sql } from "kysely";
import type { History } from "#app/lti/history.ts";
import type { TenantScope } from "./tenant-scope.ts";

/**
 * What a link opens that was copied and does not say it itself: what the one opened that it was copied from, and of several the
 * latest, in the latest course.
 * @returns values to insert; undefined where the launch says nothing of copies
 */
export function prepareInherited(scope: TenantScope, history: History | undefined) {
  if (history === undefined || history.links.length === 0) return undefined;
  const older = scope
    .from("resource_links")
    .innerJoin(scope.from("lti_contexts").select(["id", "context_id"]).as("course"), (join) =>
      join.onRef("course.id", "=", "resource_links.lti_context_id"),
    )
    .where("resource_links.resource_link_id", "in", history.links)
    .where("course.context_id", "in", history.contexts)
    .where("resource_links.opens_kind", "is not", null)
    .orderBy(rank("resource_links.resource_link_id", history.links))
    .orderBy(rank("course.context_id", history.contexts))
    .limit(1);
  return { opens_kind: older.select("resource_links.opens_kind"), opens_id: older.select("resource_links.opens_id") };
}

/** Stands in no id. */
const BETWEEN = "\u001F";

/** Where a column's value stands in a list that holds it. */
function rank(column: string, values: readonly string[]) {
  const list = `${BETWEEN}${values.join(BETWEEN)}${BETWEEN}`;
  return sql<number>`instr(${list}, ${BETWEEN} || ${sql.ref(column)} || ${BETWEEN})`;
}
