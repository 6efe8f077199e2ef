import { useEffect } from "react";
import { Link, useRevalidator } from "react-router";
import { teaches } from "#app/lti/roles.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { requireRole } from "#app/middleware/require-role.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { LongPage } from "#app/ui/long-page.tsx";
import { RosterNotice } from "#app/ui/roster-notice.tsx";
import { RosterTable } from "#app/ui/roster-table.tsx";
import type { Route } from "./+types/roster.ts";

/** While a long list is being read, the page looks again. */
const LOOK_AGAIN_MS = 3_000;

export const middleware: Route.MiddlewareFunction[] = [requireRole(teaches)];

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const after = new URL(request.url).searchParams.get("after") ?? undefined;
  const page = await orRefusal(context, () => tenant.people(after));
  // A page is only linked to where it has people: this one stands behind nobody of this course.
  if (after !== undefined && page.people.length === 0) throw new Response(null, { status: 404 });
  return { ...page, isFirst: after === undefined, courseTitle: tenant.visit.courseTitle };
}

/** Who is in the course, as the LMS and launches say. */
export default function People({ loaderData, params }: Route.ComponentProps) {
  const { reading, people, next, isFirst, courseTitle } = loaderData;
  const { revalidate } = useRevalidator();
  const isReading = reading.state === "reading";
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isReading, revalidate]);
  const address = `/l/${params.launch}/course/people`;
  return (
    <LongPage>
      <title>{`${m.people_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.people_title()}</h1>
      <RosterNotice reading={reading} />
      <RosterTable people={people} />
      {(!isFirst || next !== undefined) && (
        <nav className="pager" aria-label={m.people_pages()}>
          {!isFirst && <Link to={address}>{m.people_first_page()}</Link>}
          {next !== undefined && <Link to={`${address}?after=${next}`}>{m.people_next_page()}</Link>}
        </nav>
      )}
    </LongPage>
  );
}
