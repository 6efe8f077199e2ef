import { steadily } from "../record/steady-d1.ts";
import { type Source, stampOf } from "./backup-page.ts";
import type { Key } from "./backup-row.ts";
import { quoted } from "./backup-tables.ts";

/** Rows that are counted at once. */
const COUNT_ROWS = 10_000;

/** By which column a row says whose it is. */
export function ownColumnOf({ name }: Pick<Source, "name">): string {
  return name === "tenants" ? "id" : "tenant_id";
}

/**
 * Counts a stretch of one institution's rows along the key.
 * @property after the last row of the stretch before @property before ms: rows that say that they are from before then are older
 * @returns last: null at the end; older: undefined where a table's rows bear no time
 */
export async function countOwnStretch(
  d1: D1Database,
  source: Source,
  { tenantId, after, before }: { tenantId: string; after: Key | null; before: number },
  rows = COUNT_ROWS,
): Promise<{ rows: number; older: number | undefined; last: Key | null }> {
  const key = source.key.map(quoted).join(", ");
  const stamp = stampOf(source);
  const down = source.key.map((column) => `${quoted(column)} DESC`).join(", ");
  const beyond = after === null ? "" : `AND (${key}) > (${after.map(() => "?").join(", ")})`;
  const sql = `
    WITH stretch AS MATERIALIZED (
      SELECT ${key}, ${stamp === undefined ? "0" : quoted(stamp)} AS stamp FROM ${quoted(source.name)}
      WHERE ${quoted(ownColumnOf(source))} = ? ${beyond} ORDER BY ${key} LIMIT ${rows}
    )
    SELECT (SELECT count(*) FROM stretch), (SELECT count(*) FROM stretch WHERE stamp < ?), ${key}
    FROM stretch ORDER BY ${down} LIMIT 1`;
  const [found] = await steadily(() =>
    d1
      .prepare(sql)
      .bind(tenantId, ...(after ?? []), before)
      .raw<[number, number, ...Key]>(),
  );
  const [counted, older, ...last] = found ?? [0, 0];
  return {
    rows: counted,
    older: stamp === undefined ? undefined : older,
    last: counted < rows ? null : last,
  };
}
