import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { PassageInSection } from "#app/knowledge/passage.ts";
import type { SearchResult } from "#app/knowledge/search.ts";
import { askingTerms, searchTerms } from "#app/knowledge/terms.ts";
import type { Course } from "#db/course.ts";
import { CourseIndexBuild } from "#workers/course-index-build.ts";
import { searchIndex } from "#workers/course-index-search.ts";

/** A course's index as its object builds and searches it, on Node's own SQLite. @property steps CPU of each step of the build, ms */
export type NodeIndex = { search(question: string): SearchResult; database: DatabaseSync; steps: number[] };

/** @param passages in the order of their ids */
export async function indexInNode(passages: readonly PassageInSection[]): Promise<NodeIndex> {
  const database = new DatabaseSync(":memory:");
  const prepared = new Map<string, StatementSync>();
  const sql = {
    exec<Row>(query: string, ...values: SQLInputValue[]) {
      // What changes tables is not worth keeping, and would hold on to them.
      const statement = /^\s*SELECT|^\s*INSERT INTO next_passages/.test(query)
        ? (prepared.get(query) ?? database.prepare(query))
        : database.prepare(query);
      if (/^\s*SELECT/.test(query)) prepared.set(query, statement);
      // Safe: the caller names the row as the query selects it.
      const rows = statement.all(...values) as Row[];
      return { toArray: () => rows, one: () => rows[0] };
    },
  };
  const transactionSync = <Value>(work: () => Value): Value => {
    database.exec("BEGIN");
    const value = work();
    database.exec("COMMIT");
    return value;
  };
  let from = 0;
  const course = {
    passagesAfter: async (_: string, limit: number) => passages.slice(from, from + limit),
    concepts: async () => [],
    materialRevision: async () => 1,
  };
  // Safe: these are all the members that the build uses.
  const build = new CourseIndexBuild({ sql, transactionSync } as unknown as DurableObjectStorage);
  build.begin(1);
  const steps: number[] = [];
  while (build.building() !== undefined) {
    const began = process.cpuUsage();
    await build.step(course as unknown as Course);
    const { user, system } = process.cpuUsage(began);
    steps.push((user + system) / 1_000);
    from = build.grown();
  }
  const size = build.size();
  return {
    search: (question) => searchIndex(sql, size, searchTerms(question), askingTerms(question)),
    database,
    steps,
  };
}

/** What everybody has: FTS5's BM25 over the words as they are typed, joined by OR. */
export function plainBm25(passages: readonly PassageInSection[]): (question: string) => string[] {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE VIRTUAL TABLE plain USING fts5 (text, id UNINDEXED)");
  const insert = database.prepare("INSERT INTO plain VALUES (?, ?)");
  database.exec("BEGIN");
  for (const { id, heading, text } of passages) insert.run(`${heading}\n${text}`, id);
  database.exec("COMMIT");
  const find = database.prepare("SELECT id FROM plain WHERE plain MATCH ? ORDER BY bm25(plain) LIMIT 12");
  return (question) => {
    const words = [...new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
    const any = words.map((word) => `"${word}"`).join(" OR ");
    return any === "" ? [] : find.all(any).map(({ id }) => String(id));
  };
}
