/** Takes every table out of a throwaway database, its ledger of migrations too. */
export async function emptyD1(d1: D1Database): Promise<void> {
  // Children were made after their parents, and go before them.
  const listed = `SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' ORDER BY rowid DESC`;
  const names = (await d1.prepare(listed).all<{ name: string }>()).results.map(({ name }) => name);
  if (names.length > 0) await d1.batch(names.map((name) => d1.prepare(`DROP TABLE "${name}"`)));
}
