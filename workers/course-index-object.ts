import { DurableObject } from "cloudflare:workers";
import type { Concept } from "#app/knowledge/concept.ts";
import type { PassageInSection } from "#app/knowledge/passage.ts";
import type { SearchResult } from "#app/knowledge/search.ts";
import { Course } from "#db/course.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { readCourseObjectName } from "./object-names.ts";
import { migrateObject, type SchemaStep } from "./object-schema.ts";
import { deliverMetrics, recordMemory, recordOf } from "./record.ts";

/** Passages read from the record at once. */
const PAGE = 200;
/** Hits that are looked at closely. */
const CANDIDATES = 12;
/** How long each read of a rebuild waits while an older index could answer, ms. */
const REBUILD_LIMIT_MS = 1_000;

const SCHEMA: readonly SchemaStep[] = [
  (sql) => {
    sql.exec(
      "CREATE TABLE IF NOT EXISTS built (only INTEGER PRIMARY KEY CHECK (only = 1), revision INTEGER NOT NULL) STRICT",
    );
    sql.exec(
      "CREATE TABLE IF NOT EXISTS concepts (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL) STRICT",
    );
    sql.exec(
      `CREATE VIRTUAL TABLE IF NOT EXISTS passages
       USING fts5 (heading, text, id UNINDEXED, label UNINDEXED, sectionTitle UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2')`,
    );
    sql.exec(
      "CREATE VIRTUAL TABLE IF NOT EXISTS concept_words USING fts5 (name, description, tokenize = 'porter unicode61')",
    );
  },
  // When it was built, ms.
  (sql) => void sql.exec("ALTER TABLE built ADD COLUMN at INTEGER NOT NULL DEFAULT 0"),
];

type Hit = { rowid: number; id: string; label: string; heading: string; text: string; sectionTitle: string };

/**
 * The full-text index of one course's passages (FTS5), and the names of its concepts. Built from the record when it is
 * first asked and whenever the material changed; while the record cannot be read, the last index answers.
 */
export class CourseIndexDO extends DurableObject<Env> {
  readonly #sql = this.ctx.storage.sql;
  #checkedAt = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrateObject(ctx.storage, SCHEMA);
  }

  /**
   * @param terms from searchTerms(): letters, digits and inner hyphens only; they decide what is found
   * @param asking from askingTerms(): they only help to rank it
   * @throws when there is no index yet and the record cannot be read
   */
  async search(terms: readonly string[], asking: readonly string[] = []): Promise<SearchResult> {
    await this.#refresh();
    const quoted = terms.map((term) => ({ term, query: quote(term) }));
    const frequencies = quoted.map(({ term, query }) => ({ term, passages: this.#count(query) }));
    return {
      size: this.#sql.exec<{ count: number }>("SELECT count(*) AS count FROM passages").one().count,
      frequencies,
      hits: this.#hits(quoted, asking.map(quote)),
      nearest: this.#nearest(quoted.map(({ query }) => query)),
    };
  }

  /** Sees to it that there is an index: for the hour when the record cannot be read. */
  async build(): Promise<void> {
    await this.#refresh();
  }

  /** The names of the course's concepts as the index has them, without asking the record. @returns undefined without an index */
  async conceptNames(): Promise<{ names: { id: string; name: string }[]; asOf: number } | undefined> {
    const names = this.#sql.exec<{ id: string; name: string }>("SELECT id, name FROM concepts ORDER BY position");
    const asOf = this.#asOf();
    return asOf === undefined ? undefined : { names: names.toArray(), asOf };
  }

  /** A visible passage as the index has it, without asking the record. @returns undefined without an index */
  async passage(id: string): Promise<{ passage: PassageInSection | undefined; asOf: number } | undefined> {
    const asOf = this.#asOf();
    if (asOf === undefined) return undefined;
    const found = this.#sql.exec<PassageInSection>(
      "SELECT id, label, heading, text, sectionTitle FROM passages WHERE id = ?",
      id,
    );
    return { passage: found.toArray()[0], asOf };
  }

  /** When the index was last known to be what the record says, ms. */
  #asOf(): number | undefined {
    const built = this.#built();
    return built && Math.max(built.at, this.#checkedAt);
  }

  #count(query: string): number {
    return this.#sql
      .exec<{ count: number }>("SELECT count(*) AS count FROM passages WHERE passages MATCH ?", query)
      .one().count;
  }

  #hits(terms: readonly { term: string; query: string }[], asking: readonly string[]): SearchResult["hits"] {
    if (terms.length === 0) return [];
    const any = [...terms.map(({ query }) => query), ...asking].join(" OR ");
    // A heading says what a passage is about: it counts more than the text.
    const found = this.#sql
      .exec<Hit>(
        "SELECT rowid, id, label, heading, text, sectionTitle FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 3.0, 1.0) LIMIT ?",
        any,
        CANDIDATES,
      )
      .toArray();
    const matching = terms.map(({ term, query }) => ({ term, rows: this.#matching(query, found) }));
    return found.map(({ rowid, ...passage }) => ({
      passage,
      matched: matching.filter(({ rows }) => rows.has(rowid)).map(({ term }) => term),
    }));
  }

  /**
   * In which of the candidates a term stands. The candidates are not named inside the MATCH: FTS5 combined with
   * `rowid = ?` was seen here to find rows that do not match.
   */
  #matching(query: string, candidates: readonly Hit[]): Set<number> {
    const rowids = JSON.stringify(candidates.map(({ rowid }) => rowid));
    const rows = this.#sql.exec<{ value: number }>(
      "SELECT value FROM json_each(?) WHERE value IN (SELECT rowid FROM passages WHERE passages MATCH ?)",
      rowids,
      query,
    );
    return new Set(rows.toArray().map(({ value }) => value));
  }

  #nearest(queries: readonly string[]): SearchResult["nearest"] {
    const all = this.#sql
      .exec<{ position: number; id: string; name: string }>("SELECT position, id, name FROM concepts ORDER BY position")
      .toArray();
    if (queries.length === 0) return all.map(({ id, name }) => ({ id, name }));
    const ranked = this.#sql
      .exec<{ rowid: number }>(
        "SELECT rowid FROM concept_words WHERE concept_words MATCH ? ORDER BY bm25(concept_words, 3.0, 1.0)",
        queries.join(" OR "),
      )
      .toArray()
      .map(({ rowid }) => rowid);
    const rank = (position: number) =>
      ranked.includes(position) ? ranked.indexOf(position) : ranked.length + position;
    return all.toSorted((a, b) => rank(a.position) - rank(b.position)).map(({ id, name }) => ({ id, name }));
  }

  /**
   * The record is asked whether the index is still what it says. An index that stands waits for that no longer than a reader
   * would; without one, there is nothing but to wait.
   */
  async #refresh(): Promise<void> {
    const built = this.#built();
    const { tenantId, ltiContextId } = readCourseObjectName(this.ctx.id.name);
    try {
      const record = recordOf(this.env);
      const courseBy = (d1: D1Database) => new Course(new TenantScope(d1, tenantId), ltiContextId);
      const revision = await courseBy(built === undefined ? record.patient : record.quick).materialRevision();
      if (revision !== built?.revision) {
        // Where an index stands, a question does not wait long for a newer one.
        const course = courseBy(built === undefined ? record.patient : recordOf(this.env, REBUILD_LIMIT_MS).patient);
        this.#replace(await readAll(course), await course.concepts(), revision);
      }
      this.#checkedAt = Date.now();
      this.ctx.waitUntil(deliverMetrics(this.env));
    } catch (error) {
      if (built === undefined || !(error instanceof RecordUnavailable)) throw error;
      // The index is served as it was.
      const ageMs = Date.now() - Math.max(built.at, this.#checkedAt);
      recordMemory(this.env).log.fallback({ tenantId, what: "index", reason: error.reason, ageMs }, Date.now());
    }
  }

  #built(): { revision: number; at: number } | undefined {
    return this.#sql.exec<{ revision: number; at: number }>("SELECT revision, at FROM built").toArray()[0];
  }

  /** In one transaction: nobody ever sees half an index. */
  #replace(passages: readonly PassageInSection[], concepts: readonly Concept[], revision: number): void {
    this.ctx.storage.transactionSync(() => {
      for (const table of ["passages", "concepts", "concept_words", "built"]) this.#sql.exec(`DELETE FROM ${table}`);
      for (const { heading, text, id, label, sectionTitle } of passages)
        this.#sql.exec(
          "INSERT INTO passages (heading, text, id, label, sectionTitle) VALUES (?, ?, ?, ?, ?)",
          heading,
          text,
          id,
          label,
          sectionTitle,
        );
      for (const [index, { id, name, description }] of concepts.entries()) {
        this.#sql.exec("INSERT INTO concepts VALUES (?, ?, ?)", index + 1, id, name);
        this.#sql.exec(
          "INSERT INTO concept_words (rowid, name, description) VALUES (?, ?, ?)",
          index + 1,
          name,
          description,
        );
      }
      this.#sql.exec("INSERT INTO built (only, revision, at) VALUES (1, ?, ?)", revision, Date.now());
    });
  }
}

/** As FTS5 takes it: inside quotes, nothing is an operator. */
function quote(term: string): string {
  return `"${term.replaceAll('"', "")}"`;
}

async function readAll(course: Course): Promise<PassageInSection[]> {
  const all: PassageInSection[] = [];
  let page: PassageInSection[];
  do {
    page = await course.passagesAfter(all.at(-1)?.id ?? "", PAGE);
    all.push(...page);
  } while (page.length === PAGE);
  return all;
}
