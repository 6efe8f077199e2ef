// What triggers keep from other rows. The restore runs without them, and the two sides were read at different moments: where
// writers were at work, a list can name a row that is not in the backup.
const KEPT: readonly { table: string; column: string; from: string }[] = [
  {
    table: "tenants",
    column: "deployment_ids",
    from: "SELECT deployment_id AS item FROM deployments WHERE tenant_id = tenants.id",
  },
  {
    table: "knowledge_graph",
    column: "dependencies",
    from: `SELECT prerequisite AS item FROM prerequisites
      WHERE tenant_id = knowledge_graph.tenant_id AND concept = knowledge_graph.id`,
  },
  {
    table: "knowledge_graph",
    column: "course_contexts",
    from: `SELECT lti_context_id AS item FROM concept_courses
      WHERE tenant_id = knowledge_graph.tenant_id AND concept = knowledge_graph.id`,
  },
];

/** Makes derived lists agree with what they are derived from. @returns how many rows did not, by table and column */
export async function mendDerived(d1: D1Database): Promise<Record<string, number>> {
  const mended: Record<string, number> = {};
  for (const { table, column, from } of KEPT) {
    const list = `(SELECT json_group_array(item) FROM (${from} ORDER BY item))`;
    const { meta } = await d1.prepare(`UPDATE ${table} SET ${column} = ${list} WHERE ${column} IS NOT ${list}`).run();
    if (meta.changes > 0) mended[`${table}.${column}`] = meta.changes;
  }
  return mended;
}
