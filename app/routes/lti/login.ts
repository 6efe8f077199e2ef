import { doubtsCookie } from "#app/lti/doubtful-cookie.ts";
import { beginLogin, loginParameters } from "#app/lti/login.ts";
import { readParameters } from "#app/lti/parameters.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import type { Route } from "./+types/login.ts";
import { answerReadably } from "./answer.ts";
import { answerByPage } from "./login-page.tsx";
import { readForm } from "../read-form.ts";

/** Login by a query: some platforms send it so. */
export async function loader({ request, params, context }: Route.LoaderArgs): Promise<Response> {
  return answerLogin(request, async () => new URL(request.url).searchParams, params.tenant, context);
}

/** Login by a form. Nothing is written, so a post from another site can do no harm here. */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  return answerLogin(request, () => readForm(request), params.tenant, context);
}

async function answerLogin(
  request: Request,
  read: () => Promise<URLSearchParams>,
  tenantId: string | undefined,
  context: Route.ActionArgs["context"],
): Promise<Response> {
  const lobby = context.get(lobbyContext);
  return answerReadably(
    request,
    async () => {
      const parameters = readParameters(await read(), loginParameters);
      const origins = lobby.origins(new URL(request.url).origin);
      const ports = { ...lobby, now: lobby.now(), origins, cookieDoubtful: doubtsCookie(request.headers) };
      const { location, cookie, byPage } = await beginLogin(parameters, ports, tenantId);
      const answer = byPage
        ? await answerByPage(location, byPage, context)
        : new Response(null, { status: 302, headers: { location } });
      const age = `Max-Age=${cookie.maxAgeSeconds}`;
      const line = `${cookie.name}=${cookie.value}; Path=/lti/launch; ${age}; HttpOnly; Secure; SameSite=None; Partitioned`;
      answer.headers.set("set-cookie", line);
      return answer;
    },
    lobby,
  );
}
