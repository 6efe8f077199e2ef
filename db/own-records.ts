import { sql } from "kysely";
import type { OwnedTable } from "./schema.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** The tables that hold rows of one learner, each with the key by which they are read; messages hang on conversations. */
export const ownTables = {
  learner_profiles: ["id"],
  memberships: ["lti_context_id"],
  appointments: ["learner_id"],
  learning_sessions: ["session_start", "id"],
  answers: ["seq"],
  learner_traces: ["learner_id"],
  struggle_events: ["detected_at", "id"],
  intervention_logs: ["offered_at", "id"],
  crisis_flags: ["flagged_at", "id"],
  scores: ["line_item_id"],
  instructor_questions: ["lti_context_id", "created_at", "id"],
  reply_ratings: ["conversation_id", "message_id"],
  chat_conversations: ["lti_context_id", "updated_at", "id"],
} as const satisfies Partial<Record<OwnedTable, readonly string[]>>;

export type OwnTable = keyof typeof ownTables;
/** A row as it stands in the record, without its tenant. JSON is text. */
export type OwnRow = Record<string, string | number | null>;
/** A place in a table: the values of its key. */
export type OwnKey = readonly (string | number)[];

/** All that the record holds of one learner, in every course, as it stands there: theirs to take along. */
export class OwnRecords {
  readonly #scope: TenantScope;
  readonly #learnerId: string;

  constructor(scope: TenantScope, learnerId: string) {
    this.#scope = scope;
    this.#learnerId = learnerId;
  }

  /** A page of one table, in the order of its key. @param page.after the key of the last row of the page before */
  async page(table: OwnTable, page: { after: OwnKey | undefined; limit: number }): Promise<OwnRow[]> {
    const owner = table === "learner_profiles" ? "id" : "learner_id";
    const key = ownTables[table].map((column) => sql.ref(`${table}.${column}`));
    const all = this.#scope.from(table).where(sql.ref(`${table}.${owner}`), "=", this.#learnerId);
    const rest =
      page.after === undefined ? all : all.where(sql<boolean>`(${sql.join(key)}) > (${sql.join([...page.after])})`);
    const ordered = key.reduce((query, column) => query.orderBy(column), rest.selectAll());
    return (await ordered.limit(page.limit).execute()).map(withoutTenant);
  }

  /** Messages of one of their conversations, oldest first. Empty where it is not theirs. @param page.after a place in it, 0 for its beginning */
  async messages(conversationId: string, page: { after: number; limit: number }): Promise<OwnRow[]> {
    const own = this.#scope
      .from("chat_conversations")
      .where("learner_id", "=", this.#learnerId)
      .where("id", "=", conversationId);
    const rows = await this.#scope
      .from("chat_messages")
      .where("conversation_id", "=", own.select("id"))
      .where("seq", ">", page.after)
      .selectAll()
      .orderBy("seq")
      .limit(page.limit)
      .execute();
    return rows.map(withoutTenant);
  }
}

/** The values of a row's key. */
export function keyOf(table: OwnTable, row: OwnRow): OwnKey {
  return ownTables[table].map((column) => row[column] ?? "");
}

/** Whose it is, the file says once; and a tenant's id says nothing to a person. */
function withoutTenant(row: object): OwnRow {
  const { tenant_id: _, ...rest } = row as OwnRow;
  return rest;
}
