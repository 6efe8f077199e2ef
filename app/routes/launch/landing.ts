import { redirect } from "react-router";
import { teaches } from "#app/lti/roles.ts";
import { Refusal } from "#app/lti/refusal.ts";
import type { Placing } from "#app/tenancy/placing.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import type { Route } from "./+types/landing.ts";

/** A launch opens on the Guide, or on what its LMS asked to be placed. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const { session, placing } = context.get(tenantContext);
  const page = teaches(session.roles) && (await asksToPlace(placing)) ? "deep-link" : "guide";
  return redirect(`/l/${params.launch}/${page}`);
}

/** Also what was answered already: its page says so. */
async function asksToPlace(placing: Placing): Promise<boolean> {
  try {
    return (await placing.request()) !== undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code === "deep_linking_answered";
    throw error;
  }
}
