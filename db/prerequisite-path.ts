import type { Prerequisite } from "#app/knowledge/prerequisite-cycle.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** D1 takes 100 parameters a query. */
const AT_ONCE = 90;

/** All edges that lead away from a concept, level by level. */
export async function edgesBefore(scope: TenantScope, concept: string): Promise<Prerequisite[]> {
  const edges: Prerequisite[] = [];
  const seen = new Set([concept]);
  for (let level = [concept]; level.length > 0;) {
    const found: Prerequisite[] = [];
    for (const some of inPortions(level)) {
      const rows = scope.from("prerequisites").where("concept", "in", some).select(["concept", "prerequisite"]);
      found.push(...(await rows.execute()));
    }
    edges.push(...found);
    level = [...new Set(found.map(({ prerequisite }) => prerequisite))].filter((id) => !seen.has(id));
    for (const id of level) seen.add(id);
  }
  return edges;
}

/** @returns the concepts' names, in the order of their ids */
export async function conceptNames(scope: TenantScope, ids: readonly string[]): Promise<string[]> {
  const names = new Map<string, string>();
  for (const some of inPortions([...new Set(ids)])) {
    const rows = await scope.from("knowledge_graph").where("id", "in", some).select(["id", "concept_name"]).execute();
    for (const row of rows) names.set(row.id, row.concept_name);
  }
  return ids.map((id) => names.get(id) ?? id);
}

function inPortions(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) =>
    ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}
