import { Outlet } from "react-router";
import { teaches } from "#app/lti/roles.ts";
import { requireRole } from "#app/middleware/require-role.ts";
import { CourseNavigation } from "#app/ui/course/course-navigation.tsx";
import type { Route } from "./+types/course.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole(teaches)];

/** What stands around every page of those who teach. */
export default function CourseLayout({ params }: { params: { launch?: string } }) {
  return (
    <main className="page course" aria-labelledby="page-title">
      <CourseNavigation launch={params.launch ?? ""} />
      <Outlet />
    </main>
  );
}
