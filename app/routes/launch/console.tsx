import { Outlet } from "react-router";
import { administers } from "#app/lti/roles.ts";
import { requireRole } from "#app/middleware/require-role.ts";
import { ConsoleNavigation } from "#app/ui/console/console-navigation.tsx";
import { LongPage } from "#app/ui/long-page.tsx";
import type { Route } from "./+types/console.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole(administers)];

/** What stands around every page of those who administer the tenant. */
export default function ConsoleLayout({ params }: { params: { launch?: string } }) {
  return (
    <LongPage of="course">
      <ConsoleNavigation launch={params.launch ?? ""} />
      <Outlet />
    </LongPage>
  );
}
