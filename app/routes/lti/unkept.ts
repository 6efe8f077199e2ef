import { openOwner } from "#app/lti/unkept-login.ts";
import { requireSameOrigin } from "#app/middleware/require-same-origin.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import type { Route } from "./+types/unkept.ts";
import { answerReadably } from "./answer.ts";
import { readForm } from "../read-form.ts";

/** Only our own page posts here. */
export const middleware: Route.MiddlewareFunction[] = [requireSameOrigin];

/** A script tells something here: nothing is to be seen. */
export function loader(): Response {
  return answerNotFound();
}

/**
 * A login's page says that its browser keeps nothing of it, nowhere: its tenant's administrator can see that. No platform
 * vouches for it, so it is counted within limits: see unproven-notes.ts.
 */
export async function action({ request, context }: Route.ActionArgs): Promise<Response> {
  const lobby = context.get(lobbyContext);
  return answerReadably(request, async () => {
    const owner = (await readForm(request)).get("owner") ?? "";
    const tenantId = await openOwner(owner, lobby.stateSeal, lobby.now());
    if (tenantId !== undefined) lobby.note(tenantId, { code: "browser_keeps_nothing" });
    return new Response(null, { status: 204 });
  });
}
