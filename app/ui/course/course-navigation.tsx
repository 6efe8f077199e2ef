import { NavLink } from "react-router";
import { m } from "#app/paraglide/messages.js";

/** The pages of those who teach. */
export function CourseNavigation({ launch }: { launch: string }) {
  const page = `/l/${launch}/course`;
  return (
    <nav className="course-navigation" aria-label={m.course_nav_label()}>
      <NavLink to={page} end>
        {m.course_nav_material()}
      </NavLink>
      <NavLink to={`${page}/concepts`}>{m.course_nav_concepts()}</NavLink>
      <NavLink to={`${page}/questions`}>{m.course_nav_questions()}</NavLink>
      <NavLink to={`${page}/sets`}>{m.sets_title()}</NavLink>
      <NavLink to={`${page}/answers`}>{m.course_nav_answers()}</NavLink>
      <NavLink to={`${page}/asked`}>{m.asked_nav()}</NavLink>
      <NavLink to={`${page}/progress`}>{m.insight_title()}</NavLink>
      <NavLink to={`${page}/crises`}>{m.crises_title()}</NavLink>
      <NavLink to={`${page}/minors`}>{m.minors_title()}</NavLink>
      <NavLink to={`${page}/try`}>{m.course_nav_try()}</NavLink>
    </nav>
  );
}
