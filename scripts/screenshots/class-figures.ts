import { maplewood } from "./maplewood.ts";

/** Of each question and concept, made up: the n-th has so many answers and learners, and the share that was right first. */
const FIGURES = `
  WITH asked AS (
    SELECT tenant_id, lti_context_id, id, concept, row_number() OVER (ORDER BY concept, id) AS n FROM course_questions
    WHERE tenant_id = ?1 AND lti_context_id = ?2
  ), figures AS (
    SELECT *, 14 + (n * 7) % 11 AS learners, 0.42 + ((n * 5) % 11) * 0.05 AS share FROM asked
  )`;
const COLUMNS = `(tenant_id, lti_context_id, kind, subject, answers, right_answers, lead, information, timed, took_ms, ended, spun,
  to_three, learners, beyond_hints)`;

/**
 * Gives the practice LMS's course of statistics what a class of some twenty learners would leave of its answers: sums, as the
 * product keeps them, and nobody's.
 */
export async function makeUpClassFigures(): Promise<void> {
  await maplewood((db, { tenant, course }) => {
    const fill = (sql: string) => db.prepare(sql).bind(tenant, course);
    return db.batch([
      fill(`INSERT OR REPLACE INTO answer_tallies ${COLUMNS} ${FIGURES}
        SELECT tenant_id, lti_context_id, 'question', id, learners, round(learners * share), round(learners * (share - 0.62)),
          learners * 0.23, learners, learners * 21000, 0, 0, 0, learners, round(learners * (1 - share) / 4) FROM figures`),
      fill(`INSERT OR REPLACE INTO answer_tallies ${COLUMNS} ${FIGURES}
        SELECT tenant_id, lti_context_id, 'concept', concept, sum(learners), round(sum(learners * share)),
          round(sum(learners * (share - 0.62))), sum(learners) * 0.23, sum(learners), sum(learners) * 21000, max(learners),
          round(max(learners) * (1 - avg(share)) / 3), max(learners) * 4, max(learners), 0 FROM figures GROUP BY concept`),
    ]);
  });
}
