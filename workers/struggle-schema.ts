import type { SchemaStep } from "./object-schema.ts";

/** The tables of a struggle detector's object. All of them are bounded: see struggle-log.ts. */
export const STRUGGLE_SCHEMA: readonly SchemaStep[] = [
  (sql) => {
    // What is remembered at a concept; `recorded`: the level that the record was told last.
    sql.exec(`CREATE TABLE watches (
      concept TEXT PRIMARY KEY, watch TEXT NOT NULL, recorded TEXT NOT NULL, touched_at INTEGER NOT NULL) STRICT`);
    // What was told already: told twice, it counts once.
    sql.exec("CREATE TABLE told (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT");
    sql.exec("CREATE INDEX told_at ON told (at)");
    // `answers`, `right_answers`: how the learner went on at that concept.
    sql.exec(`CREATE TABLE offers (
      id TEXT PRIMARY KEY, concept TEXT NOT NULL, offer TEXT NOT NULL, outcome TEXT, at INTEGER NOT NULL,
      answers INTEGER NOT NULL DEFAULT 0, right_answers INTEGER NOT NULL DEFAULT 0) STRICT`);
    sql.exec("CREATE TABLE limits (only INTEGER PRIMARY KEY CHECK (only = 1), offers TEXT NOT NULL) STRICT");
    sql.exec(`CREATE TABLE unwritten (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, entry TEXT NOT NULL, at INTEGER NOT NULL) STRICT`);
    // Coarse sums of what a page tells: how often, how long.
    sql.exec(`CREATE TABLE sums (
      kind TEXT NOT NULL, subject TEXT NOT NULL, times INTEGER NOT NULL, seconds INTEGER NOT NULL, touched_at INTEGER NOT NULL,
      PRIMARY KEY (kind, subject)) STRICT`);
    sql.exec("CREATE TABLE reports (only INTEGER PRIMARY KEY CHECK (only = 1), at INTEGER NOT NULL) STRICT");
  },
];
