import type { Selectable } from "kysely";
import type { TimeOrder } from "#app/tenancy/time-order.ts";
import type { OwnedTable, OwnedTables, TenantsTable } from "#db/schema.ts";

type Rows = { [Table in OwnedTable]: Selectable<OwnedTables[Table]>[] };

/** All that one tenant should hold, in plain objects. What triggers derive is left at its beginning here: see `derived`. */
export type Holdings = Rows & { tenant: Selectable<TenantsTable> };

/** The database should refuse this with such a message, and nothing of it should be left. */
export class Refused extends Error {
  readonly like: RegExp;

  constructor(like: RegExp) {
    super(`refused: ${like.source}`);
    this.like = like;
  }
}

/** Takes rows out, and returns them. */
export function take<Row>(rows: Row[], which: (row: Row) => boolean): Row[] {
  const taken = rows.filter(which);
  for (const row of taken) rows.splice(rows.indexOf(row), 1);
  return taken;
}

export function eraseLearner(held: Holdings, id: string): void {
  take(held.learner_profiles, (row) => row.id === id);
  take(held.memberships, (row) => row.learner_id === id);
  take(held.appointments, (row) => row.learner_id === id);
  take(held.scores, (row) => row.learner_id === id);
  take(held.answers, (row) => row.learner_id === id);
  take(held.learner_traces, (row) => row.learner_id === id);
  for (const session of held.learning_sessions.filter((row) => row.learner_id === id)) endSession(held, session.id);
  for (const talk of held.chat_conversations.filter((row) => row.learner_id === id)) removeTalk(held, talk.id);
  take(held.instructor_questions, (row) => row.learner_id === id);
  take(held.crisis_flags, (row) => row.learner_id === id);
  for (const event of held.struggle_events.filter((row) => row.learner_id === id)) removeEvent(held, event.id);
  take(held.intervention_logs, (row) => row.learner_id === id);
}

export function endSession(held: Holdings, id: string): void {
  take(held.learning_sessions, (row) => row.id === id);
  take(held.deep_linking_requests, (row) => row.id === id);
  for (const event of held.struggle_events.filter((row) => row.learning_session_id === id)) removeEvent(held, event.id);
}

export function removeTalk(held: Holdings, id: string): void {
  take(held.chat_conversations, (row) => row.id === id);
  take(held.chat_messages, (row) => row.conversation_id === id);
  take(held.reply_ratings, (row) => row.conversation_id === id);
}

export function removeConcept(held: Holdings, id: string): void {
  take(held.knowledge_graph, (row) => row.id === id);
  take(held.prerequisites, (row) => row.concept === id || row.prerequisite === id);
  take(held.concept_passages, (row) => row.concept === id);
  take(held.course_questions, (row) => row.concept === id);
  take(held.practice_set_concepts, (row) => row.concept === id);
  for (const event of held.struggle_events.filter((row) => row.concept === id)) removeEvent(held, event.id);
}

export function removeEvent(held: Holdings, id: string): void {
  take(held.struggle_events, (row) => row.id === id);
  take(held.intervention_logs, (row) => row.struggle_event_id === id);
}

/** Where the audit log ends. */
export function lastSeq(held: Holdings): number {
  return Math.max(0, ...held.audit_log.map(({ seq }) => seq), ...held.audit_checkpoints.map(({ seq }) => seq));
}

/** @param id the same again adds nothing */
export function log(
  held: Holdings,
  entry: { actor: string; action: string; detail: object },
  at: number,
  id = "",
): void {
  if (id !== "" && held.audit_log.some((row) => row.id === id)) return;
  const { actor, action } = entry;
  const detail = JSON.stringify(entry.detail);
  held.audit_log.push({ id, seq: lastSeq(held) + 1, at, actor, action, detail, previous_hash: "", hash: "" });
}

/** A copy, with the columns in it that the database keeps itself. */
export function derived(held: Holdings): Holdings {
  const copy = structuredClone(held);
  copy.tenant.deployment_ids = JSON.stringify(copy.deployments.map((row) => row.deployment_id).toSorted());
  for (const node of copy.knowledge_graph) {
    node.dependencies = JSON.stringify(prerequisitesOf(copy, node.id));
    const places = copy.concept_courses.filter((row) => row.concept === node.id);
    node.course_contexts = JSON.stringify(places.map((row) => row.lti_context_id).toSorted());
  }
  return copy;
}

export function prerequisitesOf(held: Holdings, concept: string): string[] {
  return held.prerequisites
    .filter((row) => row.concept === concept)
    .map((row) => row.prerequisite)
    .toSorted();
}

/** Orders by what `of` says, in the database's way: numbers by size, text by its code units. */
export function by<Row>(...of: ((row: Row) => string | number)[]): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const key of of) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}

/** Learners in the order in which the tenant came to know them, or in the other. */
export function inSort(rows: Holdings["learner_profiles"], sort: TimeOrder) {
  const oldest = rows.toSorted(by(({ id }) => id));
  return sort === "oldest" ? oldest : oldest.toReversed();
}
