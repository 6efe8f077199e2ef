import { readParameters } from "#app/lti/parameters.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { launchParameters, verifyLaunch } from "#app/lti/verify-launch.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { issueCode, withCode } from "#app/tenancy/one-time-code.ts";
import { sessionCookie } from "#app/tenancy/session.ts";
import { answerRefusal } from "#app/ui/refusal-answer.tsx";
import type { Route } from "./+types/launch.ts";
import { answerReadably } from "./answer.ts";
import { readForm } from "../read-form.ts";

/** A launch is a post. Whoever comes by an address gets a sentence, and no token is looked at. */
export function loader(): Response {
  return answerRefusal(new Refusal("method_not_allowed"));
}

/** The id_token arrives: verify it, admit the launch, seal the session, go to the Guide, or to what is to be placed. */
export async function action({ request, context }: Route.ActionArgs): Promise<Response> {
  const lobby = context.get(lobbyContext);
  return answerReadably(request, async () => {
    const post = readParameters(await readForm(request), launchParameters);
    const { launch, registration, stateCookie } = await verifyLaunch(post, (name) => readCookie(request, name), {
      ...lobby,
      now: lobby.now(),
    });
    const session = await lobby.admit(launch, registration);
    const page = launch.deepLinking === undefined ? "guide" : "deep-link";
    // With a code, so that the first page depends on no cookie.
    const location = withCode(`/l/${session.launchId}/${page}`, await issueCode(session, lobby));
    const headers = new Headers({ location });
    headers.append("set-cookie", await sessionCookie(session, lobby.sessionSeal));
    headers.append(
      "set-cookie",
      `${stateCookie}=; Path=/lti/launch; Max-Age=0; HttpOnly; Secure; SameSite=None; Partitioned`,
    );
    return new Response(null, { status: 303, headers });
  });
}

function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
