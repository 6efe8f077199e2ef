import { NavLink, useLocation } from "react-router";
import { m } from "#app/paraglide/messages.js";

type Props = {
  launch: string;
  courseTitle: string | undefined;
  tenantName: string;
  /** As the institution calls it. */
  guideName: string | undefined;
  teaches: boolean;
  administers: boolean;
};

/** Where one is, and where one can go. */
export function LaunchHeader({ launch, courseTitle, tenantName, guideName, teaches, administers }: Props) {
  // Placing is one errand of the LMS: what leads away from it would lose it.
  const { pathname } = useLocation();
  const placing = pathname.endsWith("/deep-link");
  // Their addresses lie below the course's, but they are pages beside it.
  const isBesideCourse = /\/course\/(people|scores)$/.test(pathname);
  return (
    <header className="launch-header" aria-label={m.app_name()}>
      <p className="launch-place">
        <strong>{courseTitle ?? m.default_course()}</strong> <span>{tenantName}</span>
      </p>
      {!placing && (
        <nav aria-label={m.nav_label()}>
          <NavLink to={`/l/${launch}/guide`}>{guideName ?? m.nav_guide()}</NavLink>
          <NavLink to={`/l/${launch}/practice`}>{m.nav_practice()}</NavLink>
          {!teaches && <NavLink to={`/l/${launch}/learning`}>{m.nav_learning()}</NavLink>}
          {teaches && (
            <NavLink to={`/l/${launch}/course`} end={isBesideCourse}>
              {m.nav_course()}
            </NavLink>
          )}
          {teaches && <NavLink to={`/l/${launch}/course/people`}>{m.nav_people()}</NavLink>}
          {teaches && <NavLink to={`/l/${launch}/course/scores`}>{m.nav_scores()}</NavLink>}
          {administers && <NavLink to={`/l/${launch}/admin`}>{m.nav_admin()}</NavLink>}
        </nav>
      )}
    </header>
  );
}
