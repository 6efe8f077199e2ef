import { Outlet } from "react-router";
import { teaches } from "#app/lti/roles.ts";
import { requireRole } from "#app/middleware/require-role.ts";
import { CourseNavigation } from "#app/ui/course/course-navigation.tsx";
import { LongPage } from "#app/ui/long-page.tsx";
import type { Route } from "./+types/course.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole(teaches)];

/** What stands around every page of those who teach. */
export default function CourseLayout({ params }: { params: { launch?: string } }) {
  return (
    <LongPage of="course">
      <CourseNavigation launch={params.launch ?? ""} />
      <Outlet />
    </LongPage>
  );
}
