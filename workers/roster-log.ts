import type { RosterReading } from "#app/learner/roster.ts";
import type { Member, MembersPage } from "#app/lti/memberships.ts";
import { migrateObject, type SchemaStep } from "./object-schema.ts";

const SCHEMA: readonly SchemaStep[] = [
  (sql) => {
    sql.exec(`CREATE TABLE standing (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      state TEXT NOT NULL DEFAULT 'none',
      at INTEGER NOT NULL DEFAULT 0,
      read_at INTEGER,
      problem TEXT,
      differences TEXT,
      deployment TEXT NOT NULL DEFAULT '',
      seen_at INTEGER NOT NULL DEFAULT 0,
      next TEXT,
      pages INTEGER NOT NULL DEFAULT 0,
      cut INTEGER NOT NULL DEFAULT 0,
      tries INTEGER NOT NULL DEFAULT 0,
      not_before INTEGER NOT NULL DEFAULT 0
    ) STRICT`);
    sql.exec("INSERT INTO standing (only) VALUES (1)");
    sql.exec("CREATE TABLE waiting (chunk INTEGER PRIMARY KEY, members TEXT NOT NULL) STRICT");
  },
];

type Row = {
  state: RosterReading["state"] | "none";
  at: number;
  read_at: number | null;
  problem: string | null;
  differences: string | null;
  deployment: string;
  seen_at: number;
  next: string | null;
  pages: number;
  cut: number;
  tries: number;
  not_before: number;
};

/** What a roster object remembers: where its reading stands, and the people that wait to be written. */
export class RosterLog {
  readonly #storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    migrateObject(storage, SCHEMA);
  }

  standing(): Pick<Row, "state" | "at"> {
    const { state, at } = this.#row();
    return { state, at };
  }

  reading(): RosterReading {
    const { state, read_at, problem, cut } = this.#row();
    return {
      state: state === "none" ? "reading" : state,
      readAt: read_at ?? undefined,
      cut: cut === 1,
      problem: problem ?? undefined,
    };
  }

  job() {
    const { deployment, seen_at, next, pages, cut, tries } = this.#row();
    return { deploymentRowId: deployment, seenAt: seen_at, next: next ?? undefined, pages, cut: cut === 1, tries };
  }

  notBefore(): number {
    return this.#row().not_before;
  }

  /** Starts anew: whoever is named from here on is in the list. */
  begin(deploymentRowId: string, now: number): void {
    this.#storage.sql.exec("DELETE FROM waiting");
    this.#set(
      "state = 'reading', at = ?, deployment = ?, seen_at = ?, next = NULL, pages = 0, cut = 0, tries = 0, not_before = 0, problem = NULL",
      now,
      deploymentRowId,
      now,
    );
  }

  /** Keeps a page until its people are written. @returns how many there are */
  keepPage({ members, next, differences }: MembersPage, bounds: { chunk: number; mostPages: number }): number {
    const pages = this.#row().pages + 1;
    const isLast = pages >= bounds.mostPages;
    this.#storage.transactionSync(() => {
      for (let from = 0; from < members.length; from += bounds.chunk)
        this.#storage.sql.exec(
          "INSERT INTO waiting (members) VALUES (?)",
          JSON.stringify(members.slice(from, from + bounds.chunk)),
        );
      this.#set(
        "pages = ?, next = ?, cut = ?, tries = 0, not_before = 0, differences = coalesce(?, differences)",
        pages,
        isLast ? null : (next ?? null),
        isLast && next !== undefined ? 1 : 0,
        differences ?? null,
      );
    });
    return members.length;
  }

  nextMembers(): { chunk: number; members: Member[] } | undefined {
    const [row] = this.#storage.sql
      .exec<{ chunk: number; members: string }>("SELECT chunk, members FROM waiting ORDER BY chunk LIMIT 1")
      .toArray();
    // Written by keepPage alone.
    return row && { chunk: row.chunk, members: JSON.parse(row.members) as Member[] };
  }

  wrote(chunk: number): void {
    this.#storage.sql.exec("DELETE FROM waiting WHERE chunk = ?", chunk);
  }

  /**
   * Nobody of this name waits any more: the LMS's list decides anew who comes.
   * @param subject what the LMS calls them. Without it, nobody knows who of those that wait it is: all of them are read again.
   */
  forget(subject: string | undefined, now: number): void {
    const chunks = this.#storage.sql
      .exec<{ chunk: number; members: string }>("SELECT chunk, members FROM waiting")
      .toArray();
    if (chunks.length === 0) return;
    if (subject === undefined) return this.begin(this.#row().deployment, now);
    this.#storage.transactionSync(() => {
      for (const { chunk, members } of chunks) {
        // Written by keepPage alone.
        const left = (JSON.parse(members) as Member[]).filter((member) => member.subject !== subject);
        if (left.length === 0) this.wrote(chunk);
        else this.#storage.sql.exec("UPDATE waiting SET members = ? WHERE chunk = ?", JSON.stringify(left), chunk);
      }
    });
  }

  tryLater(at: number): void {
    this.#set("tries = tries + 1, not_before = ?", at);
  }

  end(state: "ready" | "off" | "failed", now: number, problem?: string): void {
    this.#storage.sql.exec("DELETE FROM waiting");
    this.#set("state = ?, at = ?, problem = ?, next = NULL", state, now, problem ?? null);
    if (state === "ready") this.#set("read_at = ?", now);
  }

  #row(): Row {
    return this.#storage.sql.exec<Row>("SELECT * FROM standing").one();
  }

  #set(assignments: string, ...values: (string | number | null)[]): void {
    this.#storage.sql.exec(`UPDATE standing SET ${assignments}`, ...values);
  }
}
