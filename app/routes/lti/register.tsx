import { readParameters } from "#app/lti/parameters.ts";
import { toolAddresses } from "#app/lti/tool-addresses.ts";
import { planRegistration } from "#app/lti/tool-registration.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { pageGuardContext } from "#app/middleware/guard-page.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { invitationPath } from "#app/tenancy/invitation.ts";
import { ConnectByHand } from "#app/ui/connect-by-hand.tsx";
import { ConnectionMade } from "#app/ui/connection-made.tsx";
import { RegistrationOffer } from "#app/ui/registration-offer.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { Route } from "./+types/register.ts";
import { answerRegistration } from "./register-answer.ts";

const asked = ["invitation", "openid_configuration", "registration_token"] as const;

/**
 * Opened by an invitation: in the LMS's own frame it shows what will be registered; in a browser of its own, how to connect
 * by hand; once it was used, how the connection stands. Nothing leaves the server before the invitation is proven.
 */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const lobby = context.get(lobbyContext);
  // It carries no session, and an LMS that is not known yet frames it.
  context.get(pageGuardContext).frameAncestors = ["*"];
  return answerRegistration(context, async () => {
    const url = new URL(request.url);
    const query = readParameters(url.searchParams, asked);
    const secret = params.invitation ?? query.get("invitation");
    if (!secret) throw new Refusal("invitation_missing");
    const { invitation, connection } = await lobby.connecting.open(secret);
    const origin = lobby.origins(url.origin)[0] ?? url.origin;
    const address = invitationPath(secret);
    const confirm = `${address}/confirm`;
    if (connection !== undefined) return { view: "made" as const, connection };
    const configuration = query.get("openid_configuration");
    if (!configuration) {
      const addresses = { ...toolAddresses(origin, invitation.id), registration: `${origin}${address}` };
      return { view: "by-hand" as const, confirm, name: invitation.name, addresses };
    }
    const { platform } = await lobby.connecting.offer(invitation, configuration);
    const { family, version, issuer } = platform;
    return {
      view: "offer" as const,
      confirm,
      name: invitation.name,
      lms: { family, version, issuer },
      plan: planRegistration(platform),
      sent: { openid_configuration: configuration, registration_token: query.get("registration_token") },
    };
  });
}

export default function Register({ loaderData }: Route.ComponentProps) {
  switch (loaderData.view) {
    case "made":
      return <ConnectionMade connection={loaderData.connection} />;
    case "by-hand":
      return <ConnectByHand {...loaderData} />;
    case "offer":
      return <RegistrationOffer {...loaderData} />;
    case "refused":
      return <RefusalNotice code={loaderData.code} detail={loaderData.detail} />;
  }
}
