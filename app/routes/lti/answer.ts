import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { logFault } from "#app/log-fault.ts";
import { sealClosed } from "#app/lti/closed-deployment.ts";
import { logRefusal } from "#app/lti/log-refusal.ts";
import { Refusal } from "#app/lti/refusal.ts";
import type { Lobby } from "#app/tenancy/lobby.ts";
import { answerRefusal } from "#app/ui/refusal-answer.tsx";
import { answerFault } from "#app/ui/static-page.tsx";

/**
 * Answers a login or launch: a refusal by its page; a fault, which no boundary catches in a resource route, by the page that
 * says so, after it was logged.
 * @param lobby where the tenant's own refusals are counted, and what an administrator is told is sealed
 */
export async function answerReadably(
  request: Request,
  run: () => Promise<Response>,
  lobby?: Pick<Lobby, "note" | "now" | "stateSeal">,
): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) {
      if (error.about) lobby?.note(error.about.tenantId, { deploymentId: error.about.deploymentId, code: error.code });
      return request.headers.has(SCRIPT_HEADER) ? answerScript(error, lobby) : answerRefusal(error);
    }
    logFault(error, request);
    return answerFault();
  }
}

/** Our own script says it in its page; what an administrator alone is told, it takes along to the page that says it. */
async function answerScript(refusal: Refusal, lobby?: Pick<Lobby, "now" | "stateSeal">): Promise<Response> {
  logRefusal(refusal);
  const { code, closed, status } = refusal;
  const about = closed && lobby && (await sealClosed(closed, lobby.stateSeal, lobby.now()));
  return Response.json({ refusal: code, about }, { status, headers: { "x-refusal": code } });
}
