import type { SchemaStep } from "./object-schema.ts";

/** The tables of a conversation's object. See object-schema.ts. */
export const CONVERSATION_SCHEMA: readonly SchemaStep[] = [
  (sql) => {
    sql.exec(`CREATE TABLE IF NOT EXISTS messages (
      conversation_id TEXT NOT NULL,
      id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      role TEXT NOT NULL,
      parts TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      answers TEXT,
      written_at INTEGER,
      PRIMARY KEY (conversation_id, id)
    ) STRICT`);
    sql.exec("CREATE TABLE IF NOT EXISTS places (conversation_id TEXT PRIMARY KEY, last_seq INTEGER NOT NULL) STRICT");
  },
  (sql) => {
    sql.exec(
      "CREATE TABLE launches (id TEXT PRIMARY KEY, launch TEXT NOT NULL, launched_at INTEGER NOT NULL, written_at INTEGER) STRICT",
    );
  },
  (sql) => {
    // One open turn a conversation. `spare` is the reply in the course's own words, for when a model fails.
    sql.exec(`CREATE TABLE turns (
      reply_id TEXT PRIMARY KEY,
      conversation_id TEXT NOT NULL,
      question_id TEXT NOT NULL,
      question TEXT NOT NULL,
      spare TEXT NOT NULL,
      began_at INTEGER NOT NULL,
      ended_at INTEGER
    ) STRICT`);
    sql.exec("CREATE UNIQUE INDEX open_turns ON turns (conversation_id) WHERE ended_at IS NULL");
    sql.exec("CREATE UNIQUE INDEX turns_by_question ON turns (conversation_id, question_id)");
    // The chunk log: each event of a reply, numbered from 1.
    sql.exec(
      "CREATE TABLE chunks (reply_id TEXT NOT NULL, n INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (reply_id, n)) STRICT, WITHOUT ROWID",
    );
  },
  (sql) => {
    // The task that a conversation is on: how many hints were given, and how often it was tried.
    sql.exec(`CREATE TABLE ladders (
      conversation_id TEXT NOT NULL,
      task_id TEXT NOT NULL,
      level INTEGER NOT NULL,
      tries INTEGER NOT NULL,
      moved_at INTEGER NOT NULL,
      PRIMARY KEY (conversation_id, task_id)
    ) STRICT`);
  },
  (sql) => {
    // Conversations that were deleted here and may still stand in the record.
    sql.exec("CREATE TABLE removals (conversation_id TEXT PRIMARY KEY, removed_at INTEGER NOT NULL) STRICT");
  },
  (sql) => {
    // Questions with their replies that others stand in for, until the record has forgotten them, and a while after.
    sql.exec(`CREATE TABLE replaced (
      conversation_id TEXT NOT NULL,
      question_id TEXT NOT NULL,
      reply_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      title TEXT NOT NULL,
      by TEXT NOT NULL,
      settled_at INTEGER,
      PRIMARY KEY (conversation_id, question_id)
    ) STRICT`);
    sql.exec("CREATE INDEX replaced_by ON replaced (conversation_id, by)");
    // Where a conversation was with its task before its last question: level is NULL where it was not on it.
    sql.exec(`CREATE TABLE steps (
      conversation_id TEXT PRIMARY KEY,
      question_id TEXT NOT NULL,
      task_id TEXT NOT NULL,
      level INTEGER,
      tries INTEGER,
      moved_at INTEGER
    ) STRICT`);
  },
  (sql) => {
    // That the learner may be in danger, as long as the record does not have it: see waiting-flags.ts.
    sql.exec("CREATE TABLE flags (id TEXT PRIMARY KEY, seen_by TEXT NOT NULL, flagged_at INTEGER NOT NULL) STRICT");
  },
  (sql) => {
    // What the institution says to who may be in danger: see known-crisis-policy.ts.
    sql.exec(
      "CREATE TABLE crisis (only INTEGER PRIMARY KEY CHECK (only = 1), text TEXT NOT NULL, policy TEXT NOT NULL) STRICT",
    );
  },
];
