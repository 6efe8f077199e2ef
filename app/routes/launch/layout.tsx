import { Outlet } from "react-router";
import { administers, teaches } from "#app/lti/roles.ts";
import { carriedSessionContext, enterTenant } from "#app/middleware/enter-tenant.ts";
import { requireSameOrigin } from "#app/middleware/require-same-origin.ts";
import { speakLaunchLocale } from "#app/middleware/speak-locale.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CopyOffer } from "#app/ui/copy-offer.tsx";
import { LaunchHeader } from "#app/ui/launch-header.tsx";
import type { Route } from "./+types/layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requireSameOrigin, enterTenant, speakLaunchLocale];

export async function loader({ context }: Route.LoaderArgs) {
  const { session, visit, appointedByCopy, appearance: readAppearance, copying } = context.get(tenantContext);
  const [appearance, offer] = await Promise.all([readAppearance(), copying.offer()]);
  return {
    courseTitle: visit.courseTitle,
    tenantName: visit.tenantName,
    appearance,
    offer,
    teaches: teaches(session.roles),
    // A link allows nothing: who was appointed finds it, whether or not the record answers quickly.
    administers: administers(session.roles) || appointedByCopy === true,
    /** For the page to carry, where the browser brings no cookie back: see ui/carried-session.ts. */
    carried: context.get(carriedSessionContext),
  };
}

/** The frame of every page of a launch: one header, one scroll region below it. */
export default function LaunchLayout({ loaderData, params }: Route.ComponentProps) {
  return (
    <div className="launch" data-hue={loaderData.appearance?.accentHue}>
      <LaunchHeader launch={params.launch} guideName={loaderData.appearance?.name} {...loaderData} />
      {loaderData.offer && <CopyOffer launch={params.launch} {...loaderData.offer} />}
      <Outlet />
    </div>
  );
}
