import { env } from "cloudflare:workers";

/** Runs SQL as somebody would who can write the database: the triggers of these tables are away meanwhile. */
export async function behindItsBack(
  tables: readonly string[],
  statements: readonly D1PreparedStatement[],
): Promise<void> {
  const { results } = await env.DB.prepare("SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'trigger'").all<{
    name: string;
    sql: string;
    tbl_name: string;
  }>();
  const triggers = results.filter((trigger) => tables.includes(trigger.tbl_name));
  await env.DB.batch([
    ...triggers.map(({ name }) => env.DB.prepare(`DROP TRIGGER ${name}`)),
    ...statements,
    ...triggers.map(({ sql }) => env.DB.prepare(sql)),
  ]);
}
