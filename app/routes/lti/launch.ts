import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import type { Launch } from "#app/lti/launch.ts";
import { readParameters } from "#app/lti/parameters.ts";
import { openPost } from "#app/lti/pending-post.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { launchParameters, verifyLaunch } from "#app/lti/verify-launch.ts";
import { isFromOurPage } from "#app/middleware/require-same-origin.ts";
import { cookiePairs } from "#app/tenancy/cookies.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { issueCode, withCode } from "#app/tenancy/one-time-code.ts";
import { sessionCookie } from "#app/tenancy/session.ts";
import { answerRefusal } from "#app/ui/refusal-answer.tsx";
import type { Route } from "./+types/launch.ts";
import { answerReadably } from "./answer.ts";
import { readForm } from "../read-form.ts";
import { answerUnproven } from "./unproven.tsx";

/** A launch is a post. Whoever comes by an address gets a sentence, and no token is looked at. */
export function loader(): Response {
  return answerRefusal(new Refusal("method_not_allowed"));
}

/** The id_token arrives: verify it, admit the launch, seal the session, go to the Guide, or to what is to be placed. */
export async function action({ request, context }: Route.ActionArgs): Promise<Response> {
  const lobby = context.get(lobbyContext);
  return answerReadably(
    request,
    async () => {
      const form = await readForm(request);
      const ports = { ...lobby, now: lobby.now() };
      const pending = form.get("pending");
      const fields = pending === null ? form : await openPost(pending, lobby.stateSeal);
      const post = readParameters(fields, launchParameters);
      // From a page of another site it proves nothing: whoever began a login knows what its browser keeps.
      const ours = isFromOurPage(request.headers, lobby.origins(new URL(request.url).origin));
      const proof = ours ? (form.get("proof") ?? undefined) : undefined;
      const verified = await orUnproven(
        () => verifyLaunch(post, (name) => [readCookie(request, name), proof], ports),
        (refusal) => answerUnproven(refusal, post, request, context),
      );
      if (verified instanceof Response) return verified;
      const { launch, registration, deploymentId, stateCookie } = verified;
      const session = await lobby.admit(launch, registration);
      lobby.note(launch.tenantId, { deploymentId });
      // With a code, so that the first page depends on no cookie.
      const location = withCode(`/l/${session.launchId}${pageOf(launch)}`, await issueCode(session, lobby));
      const headers = new Headers();
      headers.append("set-cookie", await sessionCookie(session, lobby.sessionSeal));
      headers.append(
        "set-cookie",
        `${stateCookie}=; Path=/lti/launch; Max-Age=0; HttpOnly; Secure; SameSite=None; Partitioned`,
      );
      if (request.headers.has(SCRIPT_HEADER)) return Response.json({ location }, { headers });
      headers.set("location", location);
      return new Response(null, { status: 303, headers });
    },
    lobby,
  );
}

/** Where a launch begins; a link that may have been placed for practice finds its page by what the record says of it. */
function pageOf({ deepLinking, placed, history }: Launch): string {
  if (deepLinking !== undefined) return "/deep-link";
  const mayPractise = placed === undefined ? (history?.links.length ?? 0) > 0 : placed.kind === "practice";
  return mayPractise ? "" : "/guide";
}

/** A launch whose browser shows nothing of its login may still find it: everything else is refused as it is. */
async function orUnproven<Value>(
  verify: () => Promise<Value>,
  look: (refusal: Refusal) => Promise<Response>,
): Promise<Value | Response> {
  try {
    return await verify();
  } catch (error) {
    if (error instanceof Refusal && error.code === "browser_mismatch") return look(error);
    throw error;
  }
}

function readCookie(request: Request, name: string): string | undefined {
  return cookiePairs(request.headers.get("cookie")).find(([known]) => known === name)?.[1];
}
