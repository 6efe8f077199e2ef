import { lobbyContext } from "#app/tenancy/lobby.ts";
import type { Route } from "./+types/jwks.ts";

/** Our public keys, for platforms to verify what we sign. */
export async function loader({ context }: Route.LoaderArgs): Promise<Response> {
  return Response.json(await context.get(lobbyContext).publicKeys(), {
    headers: { "cache-control": "public, max-age=300", "access-control-allow-origin": "*" },
  });
}
