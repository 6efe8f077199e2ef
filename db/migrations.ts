import { type AppliedMigration, digestOf, LEDGER_TABLES, type Migration, readStanding } from "./migration-ledger.ts";

/** How a try is repeated where a database can be busy; tell hears the name of each migration that was applied here. */
type Manner = { patiently?: Patience; tell?: (name: string) => void };
type Patience = <Result>(run: () => Promise<Result>) => Promise<Result>;

/** A statement that always fails, in words that nothing else fails with. */
const FAILING = "SELECT json_extract('{}', 'end of a trial')";

/**
 * Applies what a database lacks, each file in one transaction together with its entry in the ledger. Safe to run twice
 * and at once: the ledger's entry is written first and is unique. Entries without a hash get that of today's file.
 * @returns the names of those that were applied here
 * @throws Error in one sentence: a file was changed or is missing, or a statement failed and its whole file with it
 */
export async function applyMigrations(
  d1: D1Database,
  migrations: readonly Migration[],
  { patiently = (run) => run(), tell = () => {} }: Manner = {},
): Promise<string[]> {
  await patiently(() => d1.batch(LEDGER_TABLES.map((table) => d1.prepare(table))));
  const { applied, pending } = await patiently(() => readStanding(d1, migrations));
  refuseUntrue(applied);
  const unhashed = new Set(applied.filter(({ sha256 }) => sha256 === undefined).map(({ name }) => name));
  for (const { name, sql } of migrations.filter((file) => unhashed.has(file.name))) {
    const adopted = d1.prepare("INSERT OR IGNORE INTO d1_migration_hashes (name, sha256) VALUES (?, ?)");
    const sha256 = await digestOf(sql);
    await patiently(() => adopted.bind(name, sha256).run());
  }
  const names: string[] = [];
  for (const migration of pending) {
    if (!(await apply(d1, migration, patiently))) continue;
    names.push(migration.name);
    tell(migration.name);
  }
  // What another process applied meanwhile may have come from other files.
  if (pending.length > 0) refuseUntrue((await patiently(() => readStanding(d1, migrations))).applied);
  return names;
}

function refuseUntrue(applied: readonly AppliedMigration[]): void {
  for (const { name, appliedAt, state } of applied) {
    if (state === "changed")
      throw new Error(
        `${name} was changed after it was applied (${appliedAt} UTC): put the file back as it was, and write the change as a new migration.`,
      );
    if (state === "missing")
      throw new Error(
        `${name} was applied to this database (${appliedAt} UTC), but there is no such file: use the version of the sources that has it, or put it back.`,
      );
  }
}

/** @returns false when another process applied it meanwhile, which is what was wanted */
async function apply(d1: D1Database, { name, sql, statements }: Migration, patiently: Patience): Promise<boolean> {
  const entries = [
    d1.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
    d1
      .prepare(
        "INSERT INTO d1_migration_hashes (name, sha256) VALUES (?, ?) ON CONFLICT DO UPDATE SET sha256 = excluded.sha256",
      )
      .bind(name, await digestOf(sql)),
  ];
  try {
    await patiently(() => d1.batch([...entries, ...statements.map((statement) => d1.prepare(statement))]));
    return true;
  } catch (error) {
    if (/UNIQUE constraint failed: d1_migrations\.name/.test(String(error))) return false;
    const at = await findFailing(d1, statements, patiently);
    const culprit =
      at === undefined ? "" : ` at statement ${at + 1} of ${statements.length}, \`${excerpt(statements[at])}\``;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} failed${culprit}: ${reason}. Nothing of this file was applied.`, { cause: error });
  }
}

/**
 * D1 does not tell which statement of a batch has failed. Trials do, of fewer and fewer statements: each ends in a
 * failure, so that nothing of it stays.
 * @returns the place of the first statement that fails, from 0; undefined when all of them pass now
 */
async function findFailing(
  d1: D1Database,
  statements: readonly string[],
  patiently: Patience,
): Promise<number | undefined> {
  const passes = async (count: number) => {
    const trial = [...statements.slice(0, count), FAILING].map((statement) => d1.prepare(statement));
    return patiently(() => d1.batch(trial)).then(
      () => true,
      (error) => String(error).includes("end of a trial"),
    );
  };
  if (await passes(statements.length)) return undefined;
  let [good, bad] = [0, statements.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (await passes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The beginning of a statement on one line, without comments. */
function excerpt(statement = ""): string {
  const line = statement.replaceAll(/--.*$/gm, "").replaceAll(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
