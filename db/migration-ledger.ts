import { sha256 } from "./sha256.ts";

/** A file of SQL that brings a database one step forward. Once applied it is never changed. */
export type Migration = { name: string; sql: string; statements: readonly string[] };

/** What a database keeps of a migration. sha256: undefined where nobody kept it at the time. */
export type AppliedMigration = {
  name: string;
  /** UTC, "YYYY-MM-DD HH:MM:SS", as SQLite writes CURRENT_TIMESTAMP. */
  appliedAt: string;
  sha256: string | undefined;
  /** changed: the file says something else now. missing: there is no such file. */
  state: "applied" | "changed" | "missing";
};

/** Where a database stands: what it has, in the order of its coming, and what it lacks, in the order of the names. */
export type Standing = { applied: AppliedMigration[]; pending: Migration[] };

/** The tables of the ledger. The first is the one in which wrangler, too, keeps what was applied, column for column. */
export const LEDGER_TABLES = [
  `CREATE TABLE IF NOT EXISTS d1_migrations (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS d1_migration_hashes (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT`,
];

/** Reads where a database stands, and writes nothing. A database without a ledger has nothing applied. */
export async function readStanding(d1: D1Database, migrations: readonly Migration[]): Promise<Standing> {
  const rows = await readLedger(d1);
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  const applied = await Promise.all(
    rows.map(async ({ name, applied_at: appliedAt, sha256: kept }): Promise<AppliedMigration> => {
      const [file, digest] = [files.get(name), kept ?? undefined];
      if (file === undefined) return { name, appliedAt, sha256: digest, state: "missing" };
      const changed = digest !== undefined && digest !== (await digestOf(file.sql));
      return { name, appliedAt, sha256: digest, state: changed ? "changed" : "applied" };
    }),
  );
  const known = new Set(rows.map(({ name }) => name));
  const pending = migrations.filter(({ name }) => !known.has(name));
  return { applied, pending: pending.toSorted((one, other) => (one.name < other.name ? -1 : 1)) };
}

/** The SHA-256 of a migration, in hex. A checkout's line endings and byte order mark are no change. */
export async function digestOf(sql: string): Promise<string> {
  return sha256(sql.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n"));
}

async function readLedger(d1: D1Database) {
  const listed = d1.prepare("SELECT name FROM sqlite_master WHERE name IN ('d1_migrations', 'd1_migration_hashes')");
  const tables = new Set((await listed.all<{ name: string }>()).results.map(({ name }) => name));
  if (!tables.has("d1_migrations")) return [];
  const ledger = tables.has("d1_migration_hashes")
    ? "SELECT name, applied_at, sha256 FROM d1_migrations LEFT JOIN d1_migration_hashes USING (name) ORDER BY id"
    : "SELECT name, applied_at, NULL AS sha256 FROM d1_migrations ORDER BY id";
  return (await d1.prepare(ledger).all<{ name: string; applied_at: string; sha256: string | null }>()).results;
}
