import { env } from "cloudflare:workers";
import { ROLE } from "#app/lti/roles.ts";
import { statistics, teach } from "../../tests/course.ts";
import type { Institution } from "../../tests/institution.ts";
import { amara } from "../../tests/person.ts";
import { ask, type Platform } from "../../tests/platform.ts";
import { read, through } from "./request-kinds.ts";
import type { Kind } from "./stopwatch.ts";

/** Of a large course. */
const LEARNERS = 500;
const QUESTIONS = 120;
const upTo = (count: number) => `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;

/** Somebody who teaches a course in which 500 learners practised, struggled and were offered help, looks at what it has. */
export async function insightKinds(at: Institution, lms: Platform): Promise<Kind<void>[]> {
  const course = await teach(at, statistics);
  const { path, cookie } = await lms.visit(amara);
  await crowd(at, course);
  const page = (kind: string, address: string): Kind<void> => ({
    kind: `request: ${kind}`,
    prepare: async () => {},
    run: (_, bindings) => through(bindings, (door) => read(200, ask(`${path}/${address}`, { cookie }, door))),
  });
  return [
    page(`how a course of ${LEARNERS} learners goes`, "course/progress"),
    page("the course's page", "course"),
    page(`${QUESTIONS} questions of the course`, "course/questions"),
    page(`people, of ${LEARNERS}`, "course/people"),
    page(`scores, of ${LEARNERS}`, "course/scores?column=of-500"),
  ];
}

async function crowd({ tenantId }: Institution, course: string): Promise<void> {
  const now = Date.now();
  const many = (table: string, columns: string, values: string, count: number) =>
    env.DB.prepare(
      `INSERT INTO ${table} (tenant_id, ${columns}) ${upTo(count)} SELECT '${tenantId}', ${values} FROM n`,
    );
  const { results } = await env.DB.prepare(
    "SELECT concept FROM concept_courses WHERE tenant_id = ? AND lti_context_id = ? ORDER BY position",
  )
    .bind(tenantId, course)
    .all<{ concept: string }>();
  const ids = JSON.stringify(results.map(({ concept: id }) => id));
  const concept = `json_extract('${ids}', '$[' || (i % ${results.length}) || ']')`;
  const launch = `tenant_id = '${tenantId}' AND course_context = '${course}'`;
  const options = `json_object('options', json_array(json_object('text', 'right', 'correct', json('true')), json_object('text', 'wrong', 'correct', json('false'))))`;
  await env.DB.batch([
    many(
      "learner_profiles",
      "id, lti_user_id, subject_id, display_name, privacy_settings, created_at, updated_at",
      `'of-500-' || i, 'of-500-' || i, 'subject-' || i, 'Learner ' || i, iif(i % 2, '{"sharesStruggle":true}', '{}'), ${now}, ${now}`,
      LEARNERS,
    ),
    many(
      "memberships",
      "id, lti_context_id, learner_id, roles, created_at, updated_at",
      `'of-500-' || i, '${course}', 'of-500-' || i, ${ROLE.learner}, ${now}, ${now}`,
      LEARNERS,
    ),
    many(
      "line_items",
      "id, lti_context_id, deployment_id, url, label, score_maximum, created_at, updated_at",
      `'of-500', '${course}', (SELECT deployment_id FROM learning_sessions WHERE ${launch} LIMIT 1), 'https://lms.example.edu/1', 'Trial', 10, ${now}, ${now}`,
      1,
    ),
    many(
      "scores",
      "line_item_id, learner_id, score_given, activity_progress, grading_progress, scored_at, updated_at",
      `'of-500', 'of-500-' || i, 7, 'Completed', 'FullyGraded', ${now}, ${now}`,
      LEARNERS,
    ),
    many(
      "struggle_events",
      "id, learner_id, learning_session_id, lti_context_id, concept, level, reasons, detected_at",
      `'of-500-' || i, 'of-500-' || i, (SELECT id FROM learning_sessions WHERE ${launch} LIMIT 1), '${course}', ${concept}, 'struggling', '["wrong-answers"]', ${now} - i`,
      LEARNERS,
    ),
    many(
      "intervention_logs",
      "id, learner_id, struggle_event_id, kind, outcome, offered_at, answers_after, right_after",
      `'of-500-' || i, 'of-500-' || i, 'of-500-' || i, iif(i % 3, 'hint', 'prerequisite'), iif(i % 2, 'accepted', 'dismissed'), ${now} - i, 3, i % 3`,
      LEARNERS,
    ),
    many(
      "course_questions",
      "id, lti_context_id, concept, kind, prompt, answer, created_at, updated_at",
      `'of-500-' || i, '${course}', ${concept}, 'choice', 'Which of these is it, of ' || i || '?', ${options}, ${now}, ${now}`,
      QUESTIONS,
    ),
    many(
      "answer_tallies",
      "lti_context_id, kind, subject, answers, right_answers, lead, information, learners",
      `'${course}', 'question', 'of-500-' || i, 700, 300, -20, 9, ${LEARNERS}`,
      QUESTIONS,
    ),
    many(
      "answer_tallies",
      "lti_context_id, kind, subject, learners",
      `'${course}', 'option', 'of-500-' || i || '/wrong', 200`,
      QUESTIONS,
    ),
    many(
      "answer_tallies",
      "lti_context_id, kind, subject, answers, right_answers, ended, spun, to_three",
      `'${course}', 'concept', ${concept}, 4000, 2000, ${LEARNERS}, 90, 1900`,
      results.length,
    ),
  ]);
}
