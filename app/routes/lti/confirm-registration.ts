import { readParameters } from "#app/lti/parameters.ts";
import { requireSameOrigin } from "#app/middleware/require-same-origin.ts";
import { invitationPath } from "#app/tenancy/invitation.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { readManualRegistration } from "#app/tenancy/manual-registration.ts";
import { toolWords } from "#app/ui/tool-words.ts";
import type { Route } from "./+types/confirm-registration.ts";
import { answerReadably } from "./answer.ts";
import { readForm } from "../read-form.ts";

/** Only our own page posts here. */
export const middleware: Route.MiddlewareFunction[] = [requireSameOrigin];

const sent = ["openid_configuration", "registration_token"] as const;

/**
 * The one button of the registration's page, or its form of what was copied from the LMS. Who comes again finds what was made.
 * A resource route: under `Referrer-Policy: no-referrer` a browser posts with `Origin: null`, which React Router would refuse.
 */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  const { connecting, isReachable, origins } = context.get(lobbyContext);
  return answerReadably(request, async () => {
    const form = await readForm(request);
    const post = readParameters(form, sent);
    const { invitation, connection } = await connecting.open(params.invitation);
    await connecting.count(invitation);
    const configuration = post.get("openid_configuration");
    if (connection === undefined && configuration) {
      const [origin = ""] = origins(new URL(request.url).origin);
      const offer = await connecting.offer(invitation, configuration);
      await connecting.register(invitation, offer, {
        words: toolWords(),
        origin,
        bearer: post.get("registration_token"),
      });
    } else if (connection === undefined) {
      await connecting.registerByHand(invitation, readManualRegistration(form, isReachable));
    }
    return new Response(null, { status: 303, headers: { location: invitationPath(params.invitation) } });
  });
}
