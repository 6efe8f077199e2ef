import { Link } from "react-router";
import type { AnswerPolicy } from "#app/guide/answer-policy.ts";
import { m } from "#app/paraglide/messages.js";
import type { CourseFigures, CourseRules } from "#app/tenancy/course-list.ts";
import { Moment } from "../moment.tsx";
import { figure } from "./figures.ts";
import { minorsWords } from "./minors-words.ts";

type Props = { course: CourseFigures; rules: CourseRules; page: string; tenantName: string };

const policies: Record<AnswerPolicy["answers"], () => string> = {
  hints: m.answers_hints,
  tries: m.answers_tries,
  open: m.answers_open,
};

/** What is in a course, and what holds there. */
export function CourseFacts({ course, rules, page, tenantName }: Props) {
  const { answers, ownAnswers, minors, hasOwnQuota } = rules;
  return (
    <dl className="facts">
      <dt>{m.courses_known_since()}</dt>
      <dd>
        <Moment at={course.knownSince} />
      </dd>
      <dt>{m.courses_last_opened()}</dt>
      <dd>{course.lastLaunchAt === undefined ? "–" : <Moment at={course.lastLaunchAt} />}</dd>
      <dt>{m.learners_title()}</dt>
      <dd>{figure(course.learners)}</dd>
      <dt>{m.courses_concepts()}</dt>
      <dd>{figure(course.concepts)}</dd>
      <dt>{m.courses_questions()}</dt>
      <dd>{figure(course.questions)}</dd>
      <dt>{m.minors_state()}</dt>
      <dd>
        {minorsWords(minors)} · <Link to={`${page}/minors/${course.id}`}>{m.minors_title()}</Link>
      </dd>
      <dt>{m.answers_title()}</dt>
      <dd>
        {policies[answers.answers]()}
        {answers.answers === "tries" && ` (${figure(answers.tries)})`}
        <span className="cell-note">
          {ownAnswers === undefined ? m.answers_usual({ tenant: tenantName }) : m.courses_own_answers()} ·{" "}
          <Link to={`${page}/guide`}>{m.guide_settings_title()}</Link>
        </span>
      </dd>
      <dt>{m.quota_title()}</dt>
      <dd>
        {hasOwnQuota ? m.quota_own() : m.quota_usual()} ·{" "}
        <Link to={`${page}/quota/${course.id}`}>{m.quota_of_course()}</Link>
      </dd>
    </dl>
  );
}
