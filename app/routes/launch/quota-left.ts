import { tenantContext } from "#app/tenancy/tenant-context.ts";
import type { Route } from "./+types/quota-left.ts";

/** How little is left for the learner of what may be taken of a model: JSON, null where there is nothing to tell. */
export async function loader({ context }: Route.LoaderArgs): Promise<Response> {
  return Response.json((await context.get(tenantContext).quotaMeter()) ?? null);
}
