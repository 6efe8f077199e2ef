import { lacks, type RestoreTrial, TRIAL_AFTER_MS, type TriedLog } from "#app/tenancy/restore-trial.ts";
import { beginTrial, type TrialProgress, trialProgressSchema } from "#db/backup/restore-trial.ts";
import { migrateObject, type SchemaStep } from "./object-schema.ts";

/** So often a step may fail in a row: with the pauses between them, for about half an hour. */
const MOST_FAILURES = 60;

const SCHEMA: readonly SchemaStep[] = [
  (sql) => {
    // actor: who asked for it, until it is over. failures: in a row. ended_at: NULL while it goes on.
    sql.exec(`CREATE TABLE trial (
      only INTEGER PRIMARY KEY CHECK (only = 1), begun_at INTEGER NOT NULL, actor TEXT, progress TEXT NOT NULL,
      failures INTEGER NOT NULL, ended_at INTEGER) STRICT`);
  },
  // learner_id: theirs who asked, as erasures name them, until it is over.
  (sql) => sql.exec("ALTER TABLE trial ADD COLUMN learner_id TEXT"),
];

type Row = { begun_at: number; actor: string | null; progress: string; failures: number; ended_at: number | null };
/** Who asks for one. @property actor as the audit log names them */
export type TrialAsker = { actor: string; learnerId: string };
/** begunAt: ms. actor: who asked for it. */
export type Trial = { begunAt: number; actor: string; progress: TrialProgress };

/** One trial of a restore: where it is, and what came of it, until the next one. */
export class RestoreTrialLog {
  readonly #storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    migrateObject(storage, SCHEMA);
  }

  /** @returns why none begins now */
  begin(backup: string, { actor, learnerId }: TrialAsker, now: number): "begun" | "running" | "soon" {
    const row = this.#row();
    if (row !== undefined && row.ended_at === null) return "running";
    if (row !== undefined && now - row.begun_at < TRIAL_AFTER_MS) return "soon";
    this.#storage.transactionSync(() => {
      this.#storage.sql.exec("DELETE FROM trial");
      const begun = "INSERT INTO trial VALUES (1, ?, ?, ?, 0, NULL, ?)";
      this.#storage.sql.exec(begun, now, actor, JSON.stringify(beginTrial(backup)), learnerId);
    });
    return "begun";
  }

  /** @returns undefined where none goes on */
  running(): Trial | undefined {
    const row = this.#row();
    if (row === undefined || row.ended_at !== null) return undefined;
    return { begunAt: row.begun_at, actor: row.actor ?? "system", progress: progressOf(row) };
  }

  advance(progress: TrialProgress): void {
    this.#storage.sql.exec("UPDATE trial SET progress = ?, failures = 0", JSON.stringify(progress));
  }

  /** A step failed. @returns whether it is tried again */
  fail(): boolean {
    this.#storage.sql.exec("UPDATE trial SET failures = failures + 1");
    return (this.#row()?.failures ?? 0) < MOST_FAILURES;
  }

  /** It is over: nobody is named here any more. */
  end(now: number): void {
    this.#storage.sql.exec("UPDATE trial SET ended_at = ?, actor = NULL, learner_id = NULL", now);
  }

  /** Who asked for it was erased: it goes on, and names nobody. */
  forget(learnerId: string): void {
    this.#storage.sql.exec("UPDATE trial SET actor = NULL, learner_id = NULL WHERE learner_id = ?", learnerId);
  }

  /** What has come of it by now. */
  outcome(): "restorable" | "lacking" | "refused" | "unread" {
    const row = this.#row();
    const progress = row && progressOf(row);
    if (progress?.refused !== undefined) return "refused";
    if (progress?.phase !== "done") return "unread";
    return progress.tables.some((table) => lacks({ older: undefined, ...table })) || logOf(progress) === "cut"
      ? "lacking"
      : "restorable";
  }

  state(): RestoreTrial {
    const row = this.#row();
    if (row === undefined) return { state: "none" };
    const progress = progressOf(row);
    const { backup, at, of, refused } = progress;
    const endedAt = row.ended_at;
    if (endedAt === null) {
      const table = Math.min(at + 1, Math.max(of, 1));
      return { state: "running", backup, begunAt: row.begun_at, table, of, isWaiting: row.failures > 0 };
    }
    const state = this.outcome();
    if (state === "unread") return { state, backup, endedAt };
    if (state === "refused")
      return { state, backup, endedAt, table: refused?.table ?? undefined, isMissing: refused?.isMissing === true };
    const tables = progress.tables.map((table) => ({ older: undefined, ...table }));
    return { state, backup, endedAt, allTables: of, tables, log: logOf(progress) };
  }

  #row(): Row | undefined {
    return this.#storage.sql.exec<Row>("SELECT * FROM trial").toArray()[0];
  }
}

function progressOf({ progress }: Row): TrialProgress {
  return trialProgressSchema.parse(JSON.parse(progress));
}

function logOf({ head, reached }: TrialProgress): TriedLog {
  if (head === null) return "empty";
  return reached ? "whole" : "cut";
}
