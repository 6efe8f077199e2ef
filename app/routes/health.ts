import { lobbyContext } from "#app/tenancy/lobby.ts";
import { version } from "../../package.json";
import type { Route } from "./+types/health.ts";

/** Whether a launch could succeed now: 200 or 503, and which part is not well. */
export async function loader({ context }: Route.LoaderArgs): Promise<Response> {
  const parts = await context.get(lobbyContext).health();
  const well = Object.values(parts).every(Boolean);
  return Response.json({ status: well ? "ok" : "failing", version, parts }, { status: well ? 200 : 503 });
}
