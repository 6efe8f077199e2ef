import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { logFault } from "#app/log-fault.ts";
import { logRefusal } from "#app/lti/log-refusal.ts";
import { Refusal } from "#app/lti/refusal.ts";
import type { Lobby } from "#app/tenancy/lobby.ts";
import { answerRefusal } from "#app/ui/refusal-answer.tsx";
import { answerFault } from "#app/ui/static-page.tsx";

/**
 * Answers a login or launch: a refusal by its page; a fault, which no boundary catches in a resource route, by the page that
 * says so, after it was logged.
 * @param lobby where the tenant's own refusals are counted
 */
export async function answerReadably(
  request: Request,
  run: () => Promise<Response>,
  lobby?: Pick<Lobby, "note">,
): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) {
      if (error.about) lobby?.note(error.about.tenantId, { deploymentId: error.about.deploymentId, code: error.code });
      return request.headers.has(SCRIPT_HEADER) ? answerScript(error) : answerRefusal(error);
    }
    logFault(error, request);
    return answerFault();
  }
}

/** Our own script says it in its page. */
function answerScript(refusal: Refusal): Response {
  logRefusal(refusal);
  return Response.json({ refusal: refusal.code }, { status: refusal.status, headers: { "x-refusal": refusal.code } });
}
