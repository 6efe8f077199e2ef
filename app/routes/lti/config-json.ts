import { canvasConfiguration } from "#app/lti/canvas-configuration.ts";
import { toolAddresses } from "#app/lti/tool-addresses.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { toolWords } from "#app/ui/tool-words.ts";
import type { Route } from "./+types/config-json.ts";

/** What Canvas reads when an administrator gives it this address. Public, and the same for everybody. */
export function loader({ request, context }: Route.LoaderArgs): Response {
  const { origin } = new URL(request.url);
  const [ours = origin] = context.get(lobbyContext).origins(origin);
  return Response.json(canvasConfiguration(toolWords(), toolAddresses(ours)), {
    headers: { "access-control-allow-origin": "*", vary: "accept-language" },
  });
}
