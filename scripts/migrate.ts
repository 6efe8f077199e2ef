// Applies to the local database the migrations of db/migrations that it lacks, each in one transaction.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { unstable_splitSqlQuery } from "wrangler";
import { openLocalState, whenNotBusy } from "./local-state.ts";

const folder = path.resolve(import.meta.dirname, "../db/migrations");
/** The table in which wrangler, too, keeps what was applied. */
const LEDGER = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`;

const { db, dispose } = await openLocalState();
try {
  await whenNotBusy(() => db.prepare(LEDGER).run());
  const applied = await whenNotBusy(() => db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>());
  const known = new Set(applied.results.map(({ name }) => name));
  const missing = (await readdir(folder)).filter((name) => name.endsWith(".sql") && !known.has(name)).toSorted();
  for (const name of missing) {
    const statements = unstable_splitSqlQuery(await readFile(path.join(folder, name), "utf8"));
    const ledger = db.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name);
    try {
      await whenNotBusy(() => db.batch([ledger, ...statements.map((statement) => db.prepare(statement))]));
      console.log(`applied ${name}`);
    } catch (error) {
      // Another process applied it meanwhile: that is what was wanted.
      if (!/UNIQUE constraint failed: d1_migrations.name/.test(String(error))) throw error;
    }
  }
  if (missing.length === 0) console.log("the database is up to date");
} finally {
  await dispose();
}
