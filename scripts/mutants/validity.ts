import { DatabaseSync } from "node:sqlite";
import { parseSync } from "vite";
import { type Mutant, mutate } from "./mutant.ts";

type File = { path: string; text: string };

/** @returns the mutants that are no code at all: a rule that makes them has to be mended */
export function invalid(mutants: readonly Mutant[], files: readonly File[]): Mutant[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const migrations = files
    .filter(({ path }) => path.startsWith("db/migrations/"))
    .map(({ path }) => path)
    .toSorted();
  return mutants.filter((mutant) => {
    const mutated = mutate(texts.get(mutant.path) ?? "", mutant);
    if (!mutant.path.endsWith(".sql")) return parseSync(mutant.path, mutated).errors.length > 0;
    return !reads(migrations.map((path) => (path === mutant.path ? mutated : (texts.get(path) ?? ""))));
  });
}

/** Whether SQLite can read them. What it reads and cannot apply has noticed the mutant: see structure.ts. */
function reads(migrations: readonly string[]): boolean {
  const database = new DatabaseSync(":memory:");
  try {
    for (const sql of migrations) database.exec(sql);
    return true;
  } catch (error) {
    return !/syntax error|incomplete input|unrecognized token/.test(String(error));
  } finally {
    database.close();
  }
}
