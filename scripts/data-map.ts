// npm run data-map: writes the tables of docs/privacy.md anew, from the migrations, db/data-map.ts and workers/data-map.ts.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { runCommand } from "./command.mjs";
import { beginMark, type ColumnsOf, endMark, toMarkdown } from "./data-map-document.ts";
import { root } from "./project.mjs";

const document = path.join(root, "docs/privacy.md");

await runCommand(
  async () => {
    const text = readFileSync(document, "utf8");
    const [before = ""] = text.split(beginMark);
    const [, after = ""] = text.split(endMark);
    writeFileSync(document, `${before}${beginMark}\n\n${toMarkdown(columnsByMigrations())}\n\n${endMark}${after}`);
    console.log("docs/privacy.md is written: npx oxfmt lays its tables out.");
  },
  { interrupted: 130 },
);

/** The columns of each table, as the migrations leave them. */
function columnsByMigrations(): ColumnsOf {
  const folder = path.join(root, "db/migrations");
  const database = new DatabaseSync(":memory:");
  for (const file of readdirSync(folder).toSorted()) database.exec(readFileSync(path.join(folder, file), "utf8"));
  const all = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map(({ name }) => String(name));
  const tables = all("SELECT name FROM sqlite_schema WHERE type = 'table'");
  return new Map(tables.map((table) => [table, all(`PRAGMA table_info(${table})`)]));
}
