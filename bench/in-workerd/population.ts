/** How many tenants and learners a database of a bench holds. */
export type Population = { tenants: number; learners: number };

/** Learners are written in steps of this size: a statement must not hold the runtime for long. */
const STEP = 10_000;
/** People of a course. */
const CLASS = 50;

/** The time of everything that was there before, ms. */
export const THEN = Date.UTC(2026, 8, 1);

/**
 * One tenant has four fifths of the learners, as in life; the others share the rest. Whatever one learner or one course has, is the
 * same in number in every population. Ids are numbers in the dress of ids.
 */
export const named = {
  tenant: (number: number) => `00000000-0000-7000-8000-0${digits(number)}`,
  learner: (number: number) => `00000000-0000-7000-8000-1${digits(number)}`,
  /** The course of a learner. */
  courseOf: (learner: number) => `00000000-0000-7000-8000-2${digits(Math.floor(learner / CLASS))}`,
  session: (learner: number) => `session-of-${digits(learner)}`,
  /** The column of a learner's course in the LMS's gradebook. */
  columnOf: (learner: number) => `column-${Math.floor(learner / CLASS)}`,
  invitation: (number: number) => `00000000-0000-7000-8000-5${digits(number)}`,
  conversation: (learner: number) => `00000000-0000-4000-8000-3${digits(learner)}`,
  deployment: "00000000-0000-7000-8000-4000000000d1",
};

function digits(number: number): string {
  return String(number).padStart(11, "0");
}

const id = (first: number, number: string) => `'00000000-0000-7000-8000-${first}' || printf('%011d', ${number})`;
const talkId = (number: string) => `'00000000-0000-4000-8000-3' || printf('%011d', ${number})`;
const course = `(learner / ${CLASS})`;
const times = `${THEN}, ${THEN}`;

/** Fills an empty, migrated database. */
export async function populate(db: D1Database, { tenants, learners }: Population): Promise<void> {
  const run = (sql: string) => db.prepare(sql).run();
  // learner → tenant: the first four fifths are of tenant 1.
  const most = Math.floor(learners * 0.8);
  const tenantOf = `CASE WHEN learner < ${most} THEN 1 ELSE 2 + (${course} % ${tenants - 1}) END`;
  const each = (from: number, to: number) =>
    `WITH RECURSIVE numbers (learner) AS (SELECT ${from} UNION ALL SELECT learner + 1 FROM numbers WHERE learner + 1 < ${to}),
     people AS (SELECT learner, ${id(0, tenantOf)} AS tenant_id FROM numbers)`;
  const tenantNumbers = `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${tenants})`;

  await run(`INSERT INTO tenants (id, iss, client_id, name, created_at, updated_at) ${tenantNumbers}
    SELECT ${id(0, "n")}, 'https://lms-' || n || '.example.edu', 'atomic-guide', 'Institution ' || n, ${times} FROM numbers`);
  await run(`INSERT INTO platforms (tenant_id, authorization_endpoint, token_endpoint, jwks_uri, origins, updated_at) ${tenantNumbers}
    SELECT ${id(0, "n")}, 'https://lms.example.edu/a', 'https://lms.example.edu/t', 'https://lms.example.edu/k', '["https://lms.example.edu"]', ${THEN} FROM numbers`);
  await run(`INSERT INTO deployments (tenant_id, id, deployment_id, created_at, updated_at) ${tenantNumbers}
    SELECT ${id(0, "n")}, '${named.deployment}', '1', ${times} FROM numbers`);
  await run(`INSERT INTO tenant_settings (tenant_id, name, value, updated_at) ${tenantNumbers}
    SELECT ${id(0, "n")}, 'retention.metrics', '30', ${THEN} FROM numbers`);
  await run(`INSERT INTO erasures (tenant_id, id, erased_at, settled_at) ${tenantNumbers}
    SELECT ${id(0, "n")}, 'former-learner', ${THEN}, ${THEN} FROM numbers`);

  await run(`INSERT INTO invitations (id, secret_hash, name, expires_at, created_at) ${tenantNumbers}
    SELECT ${id(5, "n")}, 'hash-' || n, 'A new LMS', ${times} FROM numbers`);

  for (let from = 0; from < learners; from += STEP) {
    const people = each(from, Math.min(from + STEP, learners));
    const courses = `${people}, courses AS (SELECT learner, ${course} AS course, tenant_id FROM people WHERE learner % ${CLASS} = 0)`;
    const insert = (table: string, columns: string, rows: string, select: string) =>
      run(`INSERT INTO ${table} (tenant_id, ${columns}) ${rows} ${select}`);

    await insert(
      "lti_contexts",
      "id, context_id, title, created_at, updated_at",
      courses,
      `SELECT tenant_id, ${id(2, "course")}, 'course-' || course, 'A course', ${times} FROM courses`,
    );
    await insert(
      "resource_links",
      "id, lti_context_id, resource_link_id, title, line_item_url, created_at, updated_at",
      courses,
      `SELECT tenant_id, 'link-' || course, ${id(2, "course")}, '1', 'AI Guide', 'https://lms.example.edu/line-items/' || course, ${times} FROM courses`,
    );
    await insert(
      "lti_services",
      "lti_context_id, deployment_id, memberships_url, updated_at",
      courses,
      `SELECT tenant_id, ${id(2, "course")}, '${named.deployment}', 'https://lms.example.edu/members', ${THEN} FROM courses`,
    );
    await insert(
      "line_items",
      "id, lti_context_id, deployment_id, url, label, score_maximum, created_at, updated_at",
      courses,
      `SELECT tenant_id, 'column-' || course, ${id(2, "course")}, '${named.deployment}', 'https://lms.example.edu/line-items/' || course, 'Practice', 10, ${times} FROM courses`,
    );
    // As many as a term has, in the large one; a quarter is of a second deployment.
    await insert(
      "launch_records",
      "minute, outcome, deployment, at",
      courses,
      `SELECT tenant_id, ${THEN} + 60000 * course, 'admitted', iif(course % 4, '1', '2'), ${THEN} + 60000 * course FROM courses`,
    );
    await insert(
      "course_materials",
      "id, lti_context_id, title, position, created_at, updated_at",
      courses,
      `SELECT tenant_id, 'section-' || course || '-' || value, ${id(2, "course")}, 'A section', value, ${times}
       FROM courses, json_each('[1,2]')`,
    );
    await insert(
      "passages",
      "id, lti_context_id, material_id, position, label, heading, text, created_at, updated_at",
      courses,
      `SELECT tenant_id, 'passage-' || course || '-' || value, ${id(2, "course")}, 'section-' || course || '-1', value, '1.' || value,
       'A heading', 'What the course says of this, in a sentence or two.', ${times} FROM courses, json_each('[1,2,3,4,5]')`,
    );
    await insert(
      "knowledge_graph",
      "id, concept_id, concept_name, created_at, updated_at",
      courses,
      `SELECT tenant_id, 'concept-' || course || '-' || value, 'concept-' || value, 'A concept', ${times} FROM courses, json_each('[1,2,3,4,5]')`,
    );
    await insert(
      "concept_courses",
      "id, lti_context_id, concept_id, concept, position",
      courses,
      `SELECT tenant_id, 'placed-' || course || '-' || value, ${id(2, "course")}, 'concept-' || value, 'concept-' || course || '-' || value, value
       FROM courses, json_each('[1,2,3,4,5]')`,
    );
    await insert(
      "prerequisites",
      "id, concept, prerequisite",
      courses,
      `SELECT tenant_id, 'edge-' || course || '-' || value, 'concept-' || course || '-' || (value + 1), 'concept-' || course || '-' || value
       FROM courses, json_each('[1,2,3]')`,
    );
    await insert(
      "concept_passages",
      "id, concept, passage_id",
      courses,
      `SELECT tenant_id, 'taught-' || course || '-' || value, 'concept-' || course || '-' || value, 'passage-' || course || '-' || value
       FROM courses, json_each('[1,2,3,4,5]')`,
    );

    await insert(
      "learner_profiles",
      "id, lti_user_id, subject_id, display_name, given_name, created_at, updated_at",
      people,
      `SELECT tenant_id, ${id(1, "learner")}, 'sub-' || learner, 'subject-' || learner, 'Learner ' || learner, 'Learner', ${times} FROM people`,
    );
    await insert(
      "memberships",
      "id, lti_context_id, learner_id, roles, seen_at, sort_key, created_at, updated_at",
      people,
      `SELECT tenant_id, 'member-' || learner, ${id(2, course)}, ${id(1, "learner")}, 1, ${THEN}, 'learner ' || learner, ${times} FROM people`,
    );
    await insert(
      "scores",
      "line_item_id, learner_id, score_given, activity_progress, grading_progress, scored_at, updated_at",
      people,
      `SELECT tenant_id, 'column-' || ${course}, ${id(1, "learner")}, 5, 'Completed', 'FullyGraded', ${times} FROM people`,
    );
    await insert(
      "learning_sessions",
      "id, learner_id, deployment_id, course_context, resource_link_id, roles, session_start, expires_at",
      people,
      `SELECT tenant_id, 'session-of-' || printf('%011d', learner), ${id(1, "learner")}, '${named.deployment}', ${id(2, course)}, 'link-' || ${course}, 1,
       ${THEN} + learner, ${THEN + 1e12} FROM people`,
    );
    await insert(
      "chat_conversations",
      "id, learner_id, lti_context_id, title, created_at, updated_at",
      people,
      `SELECT tenant_id, ${talkId("learner")}, ${id(1, "learner")}, ${id(2, course)}, 'A talk', ${times} FROM people`,
    );
    await insert(
      "chat_messages",
      "conversation_id, id, seq, role, parts, created_at",
      people,
      `SELECT tenant_id, ${talkId("learner")}, 'message-' || value, value, iif(value = 1, 'user', 'assistant'), '[{"type":"text","text":"Something was said."}]', ${THEN}
       FROM people, json_each('[1,2]')`,
    );
    await insert(
      "struggle_events",
      "id, learner_id, learning_session_id, lti_context_id, level, detected_at",
      people,
      `SELECT tenant_id, 'struggle-' || learner, ${id(1, "learner")}, 'session-of-' || printf('%011d', learner), ${id(2, course)}, 'watch', ${THEN} + learner FROM people`,
    );
    await insert(
      "intervention_logs",
      "id, learner_id, struggle_event_id, kind, offered_at",
      people,
      `SELECT tenant_id, 'offer-' || learner, ${id(1, "learner")}, 'struggle-' || learner, 'hint', ${THEN} + learner FROM people`,
    );
    // A chain as long as it gets when every tenth learner gives a reason: its hashes are no hashes, and only who verifies minds.
    await insert(
      "audit_log",
      "id, seq, at, actor, action, previous_hash, hash",
      people,
      `SELECT tenant_id, 'entry-' || learner, 1 + learner / 10, ${THEN}, 'operator', 'deployment.labelled', iif(learner = 0, '', 'hash-' || (learner / 10)), 'hash-' || (1 + learner / 10)
       FROM people WHERE learner < ${most} AND learner % 10 = 0 ORDER BY learner`,
    );
    await insert(
      "metrics",
      "name, hour, kind, count, total_ms",
      people,
      `SELECT tenant_id, 'query ' || (learner % 20), ${THEN} + 3600000 * (learner / 100), 'query', 5, 10 FROM people WHERE learner % 5 = 0 GROUP BY 1, 2, 3`,
    );
  }
}
