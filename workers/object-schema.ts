/** One change of an object's tables. Never edited once it was released: the next change is the next step. */
export type SchemaStep = (sql: SqlStorage) => void;

/**
 * Brings an object's tables to the version that its code needs: the number of steps. Called in the constructor, so that
 * nobody meets an older version. Durable Objects allow no PRAGMA user_version: the number stands in a table.
 * An object from before versions were counted has its tables and no number: first steps say IF NOT EXISTS.
 * @param steps all of them, oldest first; each one that is missing runs in a transaction of its own
 * @throws what a step throws; its changes are undone, and the version stays as it was before that step
 */
export function migrateObject(storage: DurableObjectStorage, steps: readonly SchemaStep[]): void {
  const { sql } = storage;
  sql.exec(
    "CREATE TABLE IF NOT EXISTS schema_version (only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL) STRICT",
  );
  const version = sql.exec<{ version: number }>("SELECT version FROM schema_version").toArray()[0]?.version ?? 0;
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    storage.transactionSync(() => {
      step(sql);
      sql.exec(
        "INSERT INTO schema_version VALUES (1, ?) ON CONFLICT DO UPDATE SET version = excluded.version",
        index + 1,
      );
    });
  }
}
