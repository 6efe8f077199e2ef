import { env } from "cloudflare:workers";
import { type Institution, same, times } from "./institution.ts";

/** Gives an institution one of everything, under the same ids as the other's. Every text bears the institution's name. */
export async function furnish({ name, scope }: Institution): Promise<void> {
  const course = { lti_context_id: same.course };
  const texts = { heading: `A heading of ${name}`, text: `A text of ${name}`, ...times };
  const person = { display_name: `A learner of ${name}`, given_name: null, email: null, ...times };
  const talk = { ...course, ...times };
  await scope.batch([
    scope.insert("learner_profiles", { id: same.learner, lti_user_id: "7", subject_id: "s-7", ...person }),
    scope.insert("learner_profiles", { id: same.neighbour, lti_user_id: "8", subject_id: "s-8", ...person }),
    scope.insert("lti_contexts", { id: same.course, context_id: "101", title: name, label: null, ...times }),
    scope.insert("resource_links", { id: same.link, ...course, resource_link_id: "1", title: name, ...times }),
    scope.insert("memberships", { id: "membership-1", ...course, learner_id: same.learner, ...times }),
    scope.insert("learning_sessions", {
      id: same.launch,
      learner_id: same.learner,
      deployment_id: same.deployment,
      course_context: same.course,
      resource_link_id: same.link,
      locale: null,
      session_start: times.created_at,
      expires_at: times.created_at + 1,
    }),
    scope.insert("course_materials", { id: same.section, ...course, title: `Seen at ${name}`, position: 1, ...times }),
    scope.insert("course_materials", {
      id: same.hiddenSection,
      ...course,
      title: `Hidden at ${name}`,
      position: 2,
      status: "hidden",
      ...times,
    }),
    scope.insert("passages", {
      id: same.passage,
      ...course,
      material_id: same.section,
      position: 1,
      label: "1.1",
      ...texts,
    }),
    scope.insert("passages", {
      id: same.hiddenPassage,
      ...course,
      material_id: same.hiddenSection,
      position: 1,
      label: "2.1",
      ...texts,
    }),
    ...[same.concept, same.prerequisite].flatMap((id, position) => [
      scope.insert("knowledge_graph", { id, concept_id: `name-of-${id}`, concept_name: `${id} of ${name}`, ...times }),
      scope.insert("concept_courses", {
        id: `placed-${id}`,
        ...course,
        concept_id: `name-of-${id}`,
        concept: id,
        position,
      }),
    ]),
    scope.insert("prerequisites", { id: "edge-1", concept: same.concept, prerequisite: same.prerequisite }),
    scope.insert("concept_passages", { id: "taught-1", concept: same.concept, passage_id: same.passage }),
    scope.insert("chat_conversations", {
      id: same.conversation,
      learner_id: same.learner,
      title: `A talk at ${name}`,
      ...talk,
    }),
    scope.insert("chat_messages", {
      conversation_id: same.conversation,
      id: same.question,
      seq: 1,
      role: "user",
      parts: JSON.stringify([{ type: "text", text: `A question at ${name}` }]),
      created_at: times.created_at,
    }),
    scope.insert("chat_messages", {
      conversation_id: same.conversation,
      id: same.reply,
      seq: 2,
      role: "assistant",
      parts: JSON.stringify([{ type: "text", text: `A reply at ${name}` }]),
      created_at: times.created_at,
    }),
    scope.insert("struggle_events", {
      id: "event-1",
      learner_id: same.learner,
      learning_session_id: same.launch,
      concept: same.concept,
      level: "watch",
      detected_at: times.created_at,
    }),
    scope.insert("intervention_logs", {
      id: "intervention-1",
      learner_id: same.learner,
      struggle_event_id: "event-1",
      kind: "hint",
      outcome: null,
      offered_at: times.created_at,
      resolved_at: null,
    }),
    scope.insert("tenant_settings", { name: "welcome", value: JSON.stringify(name), updated_at: times.updated_at }),
    scope.insert("metrics", { name: "select passages", hour: 0, kind: "query", count: 1 }),
    scope.insert("erasures", { id: "former-learner", erased_at: times.created_at, settled_at: times.created_at }),
    scope.insert("audit_log", {
      id: "audit-1",
      seq: 1,
      at: times.created_at,
      actor: "s-7",
      action: "setting.changed",
      detail: JSON.stringify({ setting: "welcome" }),
      previous_hash: "",
      hash: `of ${name}`,
    }),
    scope.insert("audit_checkpoints", {
      id: "checkpoint-1",
      seq: 1,
      hash: `of ${name}`,
      at: times.created_at,
      signature: "unsigned",
    }),
  ]);
}

/** @returns the names of all tables that belong to tenants, as the database itself lists them */
export async function ownedTables(): Promise<string[]> {
  const listed = await env.DB.prepare("PRAGMA table_list").all<{ name: string; type: string }>();
  const names = listed.results.filter(({ name }) => !/^(sqlite|_cf|d1)_/.test(name)).map(({ name }) => name);
  const columns = await env.DB.batch<{ name: string }>(
    names.map((name) => env.DB.prepare(`PRAGMA table_info(${name})`)),
  );
  return names.filter((_, index) => columns[index]?.results.some(({ name }) => name === "tenant_id")).toSorted();
}

let tables: string[] | undefined;

/** @returns everything that the database holds of a tenant, by its table */
export async function everythingOf({ tenantId }: Institution): Promise<Record<string, Record<string, unknown>[]>> {
  tables ??= await ownedTables();
  const contents = await env.DB.batch<Record<string, unknown>>([
    ...tables.map((table) =>
      env.DB.prepare(`SELECT * FROM ${table} WHERE tenant_id = ? ORDER BY 1, 2, 3`).bind(tenantId),
    ),
    env.DB.prepare("SELECT * FROM tenants WHERE id = ?").bind(tenantId),
  ]);
  return Object.fromEntries(contents.map(({ results }, index) => [tables?.[index] ?? "tenants", results]));
}
