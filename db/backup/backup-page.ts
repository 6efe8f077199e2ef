import type { Key, Row } from "./backup-row.ts";
import { quoted } from "./backup-tables.ts";
import { steadily } from "../record/steady-d1.ts";

/** What is read: a table, or an expression that looks like one. */
export type Source = { name: string; columns: readonly string[]; key: readonly string[] };

/** Rows that one page looks at, at most. */
const PAGE_ROWS = 1_000;
/** Rows that are counted at once. */
const COUNT_ROWS = 10_000;

/** Where the chains of the audit log end: read first, so that a restore can see that no entry behind them is lost. */
export const AUDIT_HEADS = { name: "audit_heads", columns: ["tenant_id", "seq", "hash"], key: ["tenant_id"] };

/** What tells when a row was last written; else, when it came. */
const STAMPS = ["updated_at", "detected_at", "offered_at", "erased_at", "session_start", "created_at", "at"];

export function stampOf({ columns }: Source): string | undefined {
  return STAMPS.find((stamp) => columns.includes(stamp));
}

/**
 * The next rows along the key: as many as hold `bytes`, and at least one. Which these are the database finds out by their
 * lengths, so that a page of huge rows is never in memory.
 * @param after the last row of the page before
 */
export async function readPage(
  d1: D1Database,
  source: Source,
  after: Key | null,
  { bytes, rows = PAGE_ROWS }: { bytes: number; rows?: number },
): Promise<Row[]> {
  const { key, from, beyond } = clauses(source, after);
  const size = source.columns.map((column) => `coalesce(octet_length(${quoted(column)}), 0)`).join(" + ");
  const down = source.key.map((column) => `${quoted(column)} DESC`).join(", ");
  const sql = `
    WITH sized AS MATERIALIZED (
      SELECT ${key}, sum(size) OVER (ORDER BY ${key} ROWS UNBOUNDED PRECEDING) - size AS before
      FROM (SELECT ${key}, ${size} AS size FROM ${from} WHERE ${beyond} ORDER BY ${key} LIMIT ${rows})
    )
    SELECT ${source.columns.map(quoted).join(", ")} FROM ${from}
    WHERE ${beyond} AND (${key}) <= (SELECT ${key} FROM sized WHERE before < ${bytes} ORDER BY ${down} LIMIT 1)
    ORDER BY ${key}`;
  const values = after === null ? [] : [...after, ...after];
  return steadily(() =>
    d1
      .prepare(sql)
      .bind(...values)
      .raw<Row>(),
  );
}

/** Every row beyond one key up to another. */
export async function readRange(d1: D1Database, source: Source, after: Key | null, last: Key): Promise<Row[]> {
  const { key, from, beyond } = clauses(source, after);
  const sql = `SELECT ${source.columns.map(quoted).join(", ")} FROM ${from}
    WHERE ${beyond} AND (${key}) <= (${last.map(() => "?").join(", ")}) ORDER BY ${key}`;
  return steadily(() =>
    d1
      .prepare(sql)
      .bind(...(after ?? []), ...last)
      .raw<Row>(),
  );
}

/** Counts a stretch of rows, and those among them whose stamp is `since` or later. @returns last: null at the end */
export async function countStretch(
  d1: D1Database,
  source: Source,
  after: Key | null,
  since: number,
  rows = COUNT_ROWS,
) {
  const { key, from, beyond } = clauses(source, after);
  const stamp = stampOf(source);
  const down = source.key.map((column) => `${quoted(column)} DESC`).join(", ");
  const sql = `
    WITH stretch AS MATERIALIZED (
      SELECT ${key}, ${stamp === undefined ? "0" : quoted(stamp)} AS stamp FROM ${from}
      WHERE ${beyond} ORDER BY ${key} LIMIT ${rows}
    )
    SELECT (SELECT count(*) FROM stretch), (SELECT count(*) FROM stretch WHERE stamp >= ?), ${key}
    FROM stretch ORDER BY ${down} LIMIT 1`;
  const [found] = await steadily(() =>
    d1
      .prepare(sql)
      .bind(...(after ?? []), since)
      .raw<[number, number, ...Key]>(),
  );
  if (found === undefined) return { rows: 0, changed: 0, last: null };
  const [counted, changed, ...last] = found;
  return { rows: counted, changed, last: counted < rows ? null : last };
}

function clauses({ name, key: columns }: Source, after: Key | null) {
  const key = columns.map(quoted).join(", ");
  return {
    key,
    from: name === AUDIT_HEADS.name ? headsSql : quoted(name),
    beyond: after === null ? "1" : `(${key}) > (${after.map(() => "?").join(", ")})`,
  };
}

const headsSql = `(
  SELECT tenants.id AS tenant_id, head.seq, head.hash FROM tenants JOIN audit_log head
  ON head.tenant_id = tenants.id AND head.seq = (SELECT max(seq) FROM audit_log WHERE tenant_id = tenants.id)
)`;
