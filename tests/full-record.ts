import { env } from "cloudflare:workers";
import { applyMigrations } from "#db/migrations.ts";
import { emptyD1 } from "./empty-d1.ts";

/** Brings a throwaway database to the product's own migrations, with nothing in it. */
export async function freshRecord(d1: D1Database): Promise<D1Database> {
  await emptyD1(d1);
  await applyMigrations(
    d1,
    env.TEST_MIGRATIONS.map(({ name, queries }) => ({ name, sql: queries.join("\n"), statements: queries })),
  );
  return d1;
}

const T = Date.UTC(2026, 8, 1);
const upTo = (count: number) =>
  `(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) SELECT i FROM n)`;
const id = (kind: string) => `printf('${kind}-%05d', i)`;
/** Text with what JSON, SQL and gzip have to carry: quotes, a NUL, a line end, letters beyond the first plane. */
const text = `'It is "quoted" ' || char(0) || char(10) || '’ 😀 ' || i`;

/**
 * Fills a database with institutions that all use the same ids.
 * @param learners of each; a row in every other table, and 12 messages, for each of them
 */
export async function fillRecord(d1: D1Database, tenants: readonly string[], learners: number): Promise<void> {
  for (const tenant of tenants) {
    const many = (table: string, columns: string, values: string, count = learners) =>
      d1.prepare(`INSERT INTO ${table} (tenant_id, ${columns}) SELECT '${tenant}', ${values} FROM ${upTo(count)}`);
    await d1.batch([
      d1.prepare(
        `INSERT INTO tenants (id, iss, client_id, name, created_at, updated_at)
         VALUES ('${tenant}', 'https://lms.example.test/${tenant}', 'atomic-guide', '${tenant}', ${T}, ${T})`,
      ),
      many("platforms", "authorization_endpoint, token_endpoint, jwks_uri, updated_at", `'a', 'b', 'c', ${T}`, 1),
      many("deployments", "id, deployment_id, created_at, updated_at", `${id("d")}, 'dep-' || i, ${T}, ${T}`, 3),
      many("launch_records", "minute, outcome, at", `i * 60000, 'admitted', ${T}`, 3),
      many(
        "sent_invitations",
        "id, secret_hash, name, expires_at, created_at",
        `${id("sent")}, 'hash-' || i, ${text}, ${T}, ${T}`,
        3,
      ),
      many(
        "support_accesses",
        "id, label, reason, hours, asked_at, outcome, answered_at, ends_at",
        `${id("support")}, ${text}, ${text}, i, ${T}, 'approved', ${T}, ${T} + i`,
        3,
      ),
      many(
        "learner_profiles",
        "id, lti_user_id, subject_id, display_name, cognitive_profile, created_at, updated_at",
        `${id("learner")}, 'sub-' || i, 'subject-' || i, ${text}, json_object('mastery', i / 7.0), ${T}, ${T}`,
      ),
      many(
        "lti_contexts",
        "id, context_id, title, created_at, updated_at",
        `${id("course")}, i, ${text}, ${T}, ${T}`,
        5,
      ),
      many(
        "resource_links",
        "id, lti_context_id, resource_link_id, created_at, updated_at",
        `${id("link")}, 'course-00001', i, ${T}, ${T}`,
        5,
      ),
      many(
        "memberships",
        "id, lti_context_id, learner_id, created_at, updated_at",
        `${id("m")}, 'course-00001', ${id("learner")}, ${T}, ${T}`,
      ),
      many("appointments", "learner_id, appointed_at", `${id("learner")}, ${T}`, Math.min(3, learners)),
      many(
        "lti_services",
        "lti_context_id, deployment_id, memberships_url, updated_at",
        `${id("course")}, 'd-00001', ${text}, ${T}`,
        5,
      ),
      many(
        "line_items",
        "id, lti_context_id, deployment_id, url, label, score_maximum, created_at, updated_at",
        `${id("column")}, 'course-00001', 'd-00001', i, ${text}, i / 3.0 + 1, ${T}, ${T}`,
        5,
      ),
      many(
        "scores",
        "line_item_id, learner_id, score_given, activity_progress, grading_progress, scored_at, updated_at",
        `'column-00001', ${id("learner")}, i / 7.0, 'Completed', 'FullyGraded', ${T} + i, ${T}`,
      ),
      many(
        "learning_sessions",
        "id, learner_id, deployment_id, course_context, resource_link_id, session_start, expires_at",
        `${id("launch")}, ${id("learner")}, 'd-00001', 'course-00001', 'link-00001', ${T}, ${T}`,
      ),
      many(
        "deep_linking_requests",
        "id, return_url, accepts_links, accepts_several, accepts_line_items, created_at",
        `${id("launch")}, 'https://lms.example.test/', 1, 1, 1, ${T}`,
        Math.min(5, learners),
      ),
      many("course_copies", "id, source_id, created_at, updated_at", `'course-00002', 'course-00001', ${T}, ${T}`, 1),
      many(
        "course_materials",
        "id, lti_context_id, title, position, created_at, updated_at",
        `${id("section")}, 'course-00001', ${text}, i, ${T}, ${T}`,
        5,
      ),
      many(
        "passages",
        "id, lti_context_id, material_id, position, label, heading, text, created_at, updated_at",
        `${id("passage")}, 'course-00001', 'section-00001', i, i, ${text}, ${text}, ${T}, ${T}`,
        40,
      ),
      many(
        "knowledge_graph",
        "id, concept_id, concept_name, created_at, updated_at",
        `${id("concept")}, i, ${text}, ${T}, ${T}`,
        20,
      ),
      many(
        "concept_courses",
        "id, lti_context_id, concept_id, concept, position",
        `${id("cc")}, 'course-00001', i, ${id("concept")}, i`,
        20,
      ),
      many(
        "prerequisites",
        "id, concept, prerequisite",
        `${id("edge")}, printf('concept-%05d', i + 1), ${id("concept")}`,
        19,
      ),
      many(
        "material_versions",
        "id, material_id, version, title, source, created_at",
        `${id("version")}, ${id("section")}, 1, ${text}, ${text}, ${T}`,
        1,
      ),
      many(
        "course_questions",
        "id, lti_context_id, concept, kind, prompt, answer, hints, solution, created_at, updated_at",
        `${id("question")}, 'course-00001', ${id("concept")}, 'short', ${text}, json_object('accepted', json_array(${text})), json_array(${text}), ${text}, ${T}, ${T}`,
        20,
      ),
      many(
        "practice_sets",
        "id, lti_context_id, title, created_at, updated_at",
        `${id("set")}, 'course-00001', ${text}, ${T}, ${T}`,
        5,
      ),
      many("practice_set_concepts", "practice_set, concept, position", `'set-00001', ${id("concept")}, i`, 5),
      many(
        "answers",
        "learner_id, id, lti_context_id, seq, concept, question_id, given, is_right, is_first, hints, expected, hour, answered_at",
        `${id("learner")}, ${id("answer")}, 'course-00001', 1, 'concept-00001', 'question-00001', json_object('text', ${text}), 1, 1, 0, i / (i + 1.0), 9, ${T}`,
      ),
      many(
        "learner_traces",
        "learner_id, seq, state, updated_at",
        `${id("learner")}, 1, json_object('a', i / 7.0), ${T}`,
      ),
      many(
        "answer_tallies",
        "lti_context_id, kind, subject, answers, lead",
        `'course-00001', 'concept', ${id("concept")}, i, i / 7.0`,
        20,
      ),
      many(
        "course_settings",
        "lti_context_id, name, value, updated_at",
        `'course-00001', 'setting-' || i, json_quote(${text}), ${T}`,
        3,
      ),
      many("declined_concepts", "id, lti_context_id, name", `${id("declined")}, 'course-00001', i || ${text}`, 3),
      many("concept_passages", "id, concept, passage_id", `${id("cp")}, ${id("concept")}, ${id("passage")}`, 20),
      many(
        "chat_conversations",
        "id, learner_id, lti_context_id, created_at, updated_at",
        `${id("talk")}, ${id("learner")}, 'course-00001', ${T}, ${T}`,
      ),
      many(
        "chat_messages",
        "conversation_id, id, seq, role, parts, created_at",
        `printf('talk-%05d', 1 + (i - 1) / 12), 'message-' || i, i, 'user', json_array(json_object('type', 'text', 'text', ${text})), ${T}`,
        learners * 12,
      ),
      many(
        "reply_ratings",
        "conversation_id, message_id, learner_id, lti_context_id, is_helpful, reason, note, is_counted, updated_at",
        `${id("talk")}, 'message-' || (1 + (i - 1) * 12), ${id("learner")}, 'course-00001', 0, 'unclear', ${text}, 1, ${T}`,
      ),
      many(
        "instructor_questions",
        "id, lti_context_id, learner_id, question, reply, created_at, updated_at",
        `${id("handed")}, 'course-00001', ${id("learner")}, ${text}, ${text}, ${T}, ${T}`,
      ),
      many(
        "crisis_flags",
        "id, lti_context_id, learner_id, seen_by, flagged_at",
        `${id("flag")}, 'course-00001', ${id("learner")}, 'instructors', ${T}`,
      ),
      many(
        "struggle_events",
        "id, learner_id, learning_session_id, lti_context_id, level, detected_at",
        `${id("event")}, ${id("learner")}, ${id("launch")}, 'course-00001', 'watch', ${T}`,
      ),
      many(
        "intervention_logs",
        "id, learner_id, struggle_event_id, kind, offered_at",
        `${id("help")}, ${id("learner")}, ${id("event")}, 'hint', ${T}`,
      ),
      many("tenant_settings", "name, value, updated_at", `'setting-' || i, json_quote(${text}), ${T}`, 3),
      many("metrics", "name, hour, kind, total_ms", `'query ' || i, ${T}, 'query', i / 3.0`, 10),
      many(
        "audit_log",
        "id, seq, at, actor, action, previous_hash, hash",
        `${id("entry")}, i, ${T}, 'system', 'setting.changed', iif(i = 1, '', 'hash-' || (i - 1)), 'hash-' || i`,
        30,
      ),
      many("erasures", "id, erased_at, settled_at", `${id("former")}, ${T}, ${T}`, 2),
    ]);
  }
}

/** Every row of every table, and the schema, as the database itself tells them. */
export async function contentsOf(d1: D1Database): Promise<Record<string, string[]>> {
  const listed = await d1
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*'")
    .all<{ name: string }>();
  const names = listed.results.map(({ name }) => name).filter((name) => !/^(sqlite|d1)_/.test(name));
  const contents = await d1.batch(names.map((name) => d1.prepare(`SELECT * FROM ${name}`)));
  const rows = contents.map(({ results }) => results.map((row) => JSON.stringify(row)).toSorted());
  return Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []]));
}

/** The tables, indexes and triggers. */
export async function schemaOf(d1: D1Database): Promise<string[]> {
  const listed = await d1.prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT GLOB '_cf_*'").all();
  return listed.results.map((entry) => JSON.stringify(entry)).toSorted();
}
