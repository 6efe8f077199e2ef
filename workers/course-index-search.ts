import type { SearchResult } from "#app/knowledge/search.ts";

/** Hits that are looked at closely. */
const CANDIDATES = 12;

type Hit = { rowid: number; id: string; label: string; heading: string; text: string; sectionTitle: string };

/**
 * Searches the index that stands.
 * @param terms they decide what is found
 * @param asking they only help to rank it
 */
export function searchIndex(sql: SqlStorage, terms: readonly string[], asking: readonly string[]): SearchResult {
  const quoted = terms.map((term) => ({ term, query: quote(term) }));
  return {
    size: sql.exec<{ count: number }>("SELECT count(*) AS count FROM passages").one().count,
    frequencies: quoted.map(({ term, query }) => ({ term, passages: count(sql, query) })),
    hits: hits(sql, quoted, asking.map(quote)),
    nearest: nearest(
      sql,
      quoted.map(({ query }) => query),
    ),
  };
}

function count(sql: SqlStorage, query: string): number {
  return sql.exec<{ count: number }>("SELECT count(*) AS count FROM passages WHERE passages MATCH ?", query).one()
    .count;
}

function hits(
  sql: SqlStorage,
  terms: readonly { term: string; query: string }[],
  asking: readonly string[],
): SearchResult["hits"] {
  if (terms.length === 0) return [];
  const any = [...terms.map(({ query }) => query), ...asking].join(" OR ");
  // A heading says what a passage is about: it counts more than the text.
  const found = sql
    .exec<Hit>(
      "SELECT rowid, id, label, heading, text, sectionTitle FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 3.0, 1.0) LIMIT ?",
      any,
      CANDIDATES,
    )
    .toArray();
  const matching = terms.map(({ term, query }) => ({ term, rows: rowsMatching(sql, query, found) }));
  return found.map(({ rowid, ...passage }) => ({
    passage,
    matched: matching.filter(({ rows }) => rows.has(rowid)).map(({ term }) => term),
  }));
}

/**
 * In which of the candidates a term stands. The candidates are not named inside the MATCH: FTS5 combined with
 * `rowid = ?` was seen here to find rows that do not match.
 */
function rowsMatching(sql: SqlStorage, query: string, candidates: readonly Hit[]): Set<number> {
  const rowids = JSON.stringify(candidates.map(({ rowid }) => rowid));
  const rows = sql.exec<{ value: number }>(
    "SELECT value FROM json_each(?) WHERE value IN (SELECT rowid FROM passages WHERE passages MATCH ?)",
    rowids,
    query,
  );
  return new Set(rows.toArray().map(({ value }) => value));
}

function nearest(sql: SqlStorage, queries: readonly string[]): SearchResult["nearest"] {
  const all = sql
    .exec<{ position: number; id: string; name: string }>("SELECT position, id, name FROM concepts ORDER BY position")
    .toArray();
  if (queries.length === 0) return all.map(({ id, name }) => ({ id, name }));
  const ranked = sql
    .exec<{ rowid: number }>(
      "SELECT rowid FROM concept_words WHERE concept_words MATCH ? ORDER BY bm25(concept_words, 3.0, 1.0)",
      queries.join(" OR "),
    )
    .toArray()
    .map(({ rowid }) => rowid);
  const rank = (position: number) => (ranked.includes(position) ? ranked.indexOf(position) : ranked.length + position);
  return all.toSorted((a, b) => rank(a.position) - rank(b.position)).map(({ id, name }) => ({ id, name }));
}

/** As FTS5 takes it: inside quotes, nothing is an operator. */
function quote(term: string): string {
  return `"${term.replaceAll('"', "")}"`;
}
