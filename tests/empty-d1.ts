/** Takes every table out of a throwaway database, its ledger of migrations too. */
export async function emptyD1(d1: D1Database): Promise<void> {
  // Children were made after their parents, and go before them.
  const listed = `SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' ORDER BY rowid DESC`;
  const names = (await d1.prepare(listed).all<{ name: string }>()).results.map(({ name }) => name);
  if (names.length > 0) await d1.batch(names.map((name) => d1.prepare(`DROP TABLE "${name}"`)));
}

/** Takes every row out of a database, from under its triggers too, and leaves its schema and its ledger of migrations. */
export async function emptyRecord(d1: D1Database): Promise<void> {
  const listed = `SELECT type, name, sql FROM sqlite_master
    WHERE type IN ('table', 'trigger') AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'd1_*'
    ORDER BY rowid DESC`;
  const { results } = await d1.prepare(listed).all<{ type: string; name: string; sql: string }>();
  const triggers = results.filter(({ type }) => type === "trigger");
  const tables = results.filter(({ type }) => type === "table");
  await d1.batch([
    ...triggers.map(({ name }) => d1.prepare(`DROP TRIGGER "${name}"`)),
    ...tables.map(({ name }) => d1.prepare(`DELETE FROM "${name}"`)),
    ...triggers.toReversed().map(({ sql }) => d1.prepare(sql)),
  ]);
}
