import { lobbyContext } from "#app/tenancy/lobby.ts";
import { issueCode } from "#app/tenancy/one-time-code.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import type { Route } from "./+types/code.ts";

/** A code is asked for by a post: nothing is to be seen here. */
export function loader(): Response {
  return answerNotFound();
}

/** Trades the session that a script carries for a one-time code: what a document, a form or a download can show. */
export async function action({ context }: Route.ActionArgs): Promise<Response> {
  const { session } = context.get(tenantContext);
  return Response.json({ code: await issueCode(session, context.get(lobbyContext)) });
}
