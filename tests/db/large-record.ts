import { START } from "../model/seed.ts";

const upTo = (count: number) =>
  `(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) SELECT i FROM n)`;
/** Half of the rows belong to one and the same: who has many has very many. */
const half = (one: string, other: string) => `iif(i % 2, '${one}', ${other})`;
const T = START;
const DAY = 24 * 60 * 60_000;

/** Other tenants, of whom there is little. */
export async function crowd(d1: D1Database, count: number): Promise<void> {
  const each = upTo(count);
  await d1.batch([
    d1.prepare(
      `INSERT INTO tenants (id, iss, client_id, name, created_at, updated_at)
       SELECT 'other-' || i, 'https://' || i || '.example.test', 'client-1', 'Other', ${T}, ${T} FROM ${each}`,
    ),
    d1.prepare(
      `INSERT INTO platforms (tenant_id, authorization_endpoint, token_endpoint, jwks_uri, updated_at)
       SELECT 'other-' || i, 'a', 'b', 'c', ${T} FROM ${each}`,
    ),
    d1.prepare(
      `INSERT INTO audit_checkpoints (tenant_id, id, seq, hash, at, signature)
       SELECT 'other-' || i, 'checkpoint', 7, 'hash', ${T}, 'signature' FROM ${each}`,
    ),
  ]);
}

/**
 * Adds rows to tenants that are at their beginning: 5,000 for each unit of a tenant's size, under the same ids everywhere.
 * @param hasLog a log of hashes that are none; without it, the tenant's log is empty
 */
export async function enlarge(d1: D1Database, tenantId: string, size: number, hasLog: boolean): Promise<void> {
  const add = (table: string, count: number, columns: Record<string, string>) =>
    d1.prepare(
      `INSERT INTO ${table} (tenant_id, ${Object.keys(columns).join()})
       SELECT '${tenantId}', ${Object.values(columns).join()} FROM ${upTo(count * size)}`,
    );
  const times = { created_at: `${T}`, updated_at: `${T} + i` };
  const course = { lti_context_id: "'course-101'" };
  const learner = { learner_id: half("learner-7", "'l-' || i") };
  await d1.batch([
    add("deployments", 20, { id: "'d-' || i", deployment_id: "'dep-' || i", ...times }),
    add("launch_records", 300, {
      minute: `${T} - 60000 * i`,
      outcome: "iif(i % 2, 'refused', 'admitted')",
      deployment: half("1", "'2'"),
      code: half("kid_unknown", "''"),
      at: `${T} - 60000 * i`,
    }),
    add("sent_invitations", 60, {
      id: "'sent ' || i",
      secret_hash: "'hash of ' || i",
      name: "'Invited'",
      expires_at: `${T} - 50 + i`,
      created_at: `${T}`,
      used_at: "iif(i % 2, 1, NULL)",
    }),
    add("support_accesses", 60, {
      id: "'a-support ' || i",
      label: "'Support'",
      reason: "'Asked'",
      hours: "1",
      asked_at: `${T} - i * 2 * ${DAY}`,
      outcome: "'refused'",
      answered_at: `${T}`,
    }),
    add("learner_profiles", 300, { id: "'l-' || i", lti_user_id: "'sub-' || i", subject_id: "'s-' || i", ...times }),
    add("appointments", 100, { learner_id: "'l-' || i", appointed_at: `${T}` }),
    add("lti_contexts", 20, { id: "'c-' || i", context_id: "'ctx-' || i", ...times }),
    add("course_copies", 20, { id: "'c-' || i", source_id: "'course-101'", ...times }),
    add("resource_links", 60, { id: "'r-' || i", ...course, resource_link_id: "'link-' || i", ...times }),
    add("memberships", 300, {
      id: "'m-' || i",
      ...course,
      learner_id: "'l-' || i",
      sort_key: "'l-' || i",
      seen_at: `${T} + i`,
      ...times,
    }),
    add("lti_services", 20, {
      lti_context_id: "'c-' || i",
      deployment_id: "'row-1'",
      updated_at: `${T}`,
    }),
    add("line_items", 30, {
      id: "'li-' || i",
      ...course,
      deployment_id: "'row-1'",
      url: "'https://lms.example.test/' || i",
      label: "'Column'",
      score_maximum: "10",
      resource_id: "'practice-' || i",
      ...times,
    }),
    add("scores", 300, {
      line_item_id: half("column-1", "'li-1'"),
      learner_id: "'l-' || i",
      score_given: "i % 10",
      activity_progress: "'Completed'",
      grading_progress: "'FullyGraded'",
      scored_at: `${T} + i`,
      status: "'delivered'",
      updated_at: `${T} + i`,
    }),
    add("learning_sessions", 600, {
      id: "'x-' || i",
      learner_id: half("learner-7", "'l-' || (i / 2)"),
      deployment_id: "'row-1'",
      course_context: "'course-101'",
      resource_link_id: "'link-1'",
      session_start: `${T} - 500 + i`,
      expires_at: `${T} - 500 + i`,
    }),
    add("deep_linking_requests", 100, {
      id: "'x-' || i",
      return_url: "'https://lms.example.test/'",
      accepts_links: "1",
      accepts_several: "1",
      accepts_line_items: "1",
      created_at: `${T}`,
    }),
    add("course_materials", 30, { id: "'s-' || i", ...course, title: "'Section'", position: "i + 2", ...times }),
    add("passages", 300, {
      id: "'p-' || i",
      ...course,
      material_id: `'s-' || (1 + (i - 1) % ${30 * size})`,
      position: "i",
      label: "i",
      heading: "'Heading'",
      text: "'Text ' || i",
      ...times,
    }),
    add("knowledge_graph", 50, { id: "'k-' || i", concept_id: "'k-' || i", concept_name: "'Concept'", ...times }),
    add("concept_courses", 50, {
      id: "'pl-' || i",
      lti_context_id: half("course-101", "'c-' || (1 + i % 20)"),
      concept_id: "'k-' || i",
      concept: "'k-' || i",
      position: "i + 2",
    }),
    add("prerequisites", 49, { id: "'e-' || i", concept: "'k-' || (i + 1)", prerequisite: "'k-' || i" }),
    add("concept_passages", 100, {
      id: "'t-' || i",
      concept: `'k-' || (1 + i % ${50 * size})`,
      passage_id: "'p-' || i",
    }),
    add("material_versions", 100, {
      id: "'v-' || i",
      material_id: half("section-1", `'s-' || (1 + i / 2 % ${30 * size})`),
      version: "i + 1",
      title: "'Section'",
      source: "'Text'",
      created_at: `${T} + i`,
    }),
    add("course_questions", 150, {
      id: "'q-' || i",
      ...course,
      concept: half("101/a", "'k-1'"),
      kind: "'short'",
      prompt: "'Asked'",
      answer: `'{"accepted":["yes"]}'`,
      ...times,
    }),
    add("practice_sets", 30, { id: "'set ' || i", ...course, title: "'Practice'", ...times }),
    add("practice_set_concepts", 50, { practice_set: "'set ' || (1 + i / 2)", concept: "'k-' || i", position: "i" }),
    add("answers", 300, {
      learner_id: learner.learner_id,
      id: "'answer ' || i",
      ...course,
      seq: "i + 10",
      concept: "'k-1'",
      question_id: half("question-1", "'q-1'"),
      given: `'{"text":"yes"}'`,
      is_right: "1",
      is_first: "1",
      hints: "0",
      expected: "0.5",
      hour: "9",
      answered_at: `${T} + i`,
    }),
    add("answer_tallies", 100, { ...course, kind: "'question'", subject: "'q-' || i" }),
    add("course_settings", 50, { ...course, name: "'other-' || i", value: "1", updated_at: `${T}` }),
    add("declined_concepts", 50, { id: "'n-' || i", ...course, name: "'Declined ' || i" }),
    add("chat_conversations", 300, { id: "'talk ' || i", ...learner, ...course, ...times }),
    add("chat_messages", 1_500, {
      conversation_id: half("talk-1", "'talk ' || (1 + i / 10)"),
      id: "'msg-' || i",
      seq: "i + 4",
      role: "iif(i % 4 < 2, 'user', 'assistant')",
      parts: "'[]'",
      created_at: `${T}`,
    }),
    add("reply_ratings", 300, {
      conversation_id: half("talk-1", "'talk ' || (1 + i / 10)"),
      message_id: "'msg-' || i",
      ...learner,
      ...course,
      is_helpful: "i % 2",
      reason: "iif(i % 2 = 1, NULL, iif(i % 4 = 0, 'wrong', 'unclear'))",
      is_counted: "1",
      updated_at: `${T}`,
    }),
    add("instructor_questions", 300, {
      id: "'handed ' || i",
      ...learner,
      ...course,
      question: "'Asked'",
      status: "iif(i % 3 = 0, 'open', iif(i % 3 = 1, 'answered', 'closed'))",
      ...times,
    }),
    add("crisis_flags", 200, {
      id: "'flag ' || i",
      ...learner,
      ...course,
      seen_by: "iif(i % 2, 'instructors', 'administrators')",
      flagged_at: `${T} - 200 + i`,
    }),
    add("struggle_events", 400, {
      id: "'event ' || i",
      learner_id: half("learner-7", "'l-' || (i / 2)"),
      learning_session_id: half("launch-1", "'x-' || i"),
      ...course,
      concept: half("101/a", "'k-1'"),
      level: "'watch'",
      detected_at: `${T} - 200 + i`,
    }),
    add("intervention_logs", 400, {
      id: "'help ' || i",
      learner_id: half("learner-7", "'l-' || (i / 2)"),
      struggle_event_id: half("event-1", "'event ' || i"),
      kind: "'hint'",
      offered_at: `${T} - 200 + i`,
    }),
    add("tenant_settings", 10, { name: "'other-' || i", value: "1", updated_at: `${T}` }),
    add("metrics", 300, { name: "'select ' || (i % 20)", hour: `${T} + 3600000 * (i / 20)`, kind: "'query'" }),
    add("erasures", 60, { id: "'former-' || i", erased_at: `${T} + i`, settled_at: "iif(i % 2, NULL, 1)" }),
    ...(hasLog
      ? [
          add("audit_log", 250, {
            id: "'a-' || i",
            seq: "i",
            at: `${T}`,
            actor: half("operator", "'s-' || i"),
            action: half("deployment.labelled", "'setting.changed'"),
            previous_hash: "iif(i = 1, '', 'hash-' || (i - 1))",
            hash: "'hash-' || i",
          }),
        ]
      : []),
  ]);
}
