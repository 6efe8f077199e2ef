import { lobbyContext } from "#app/tenancy/lobby.ts";
import { statusOf } from "#app/tenancy/health.ts";
import { version } from "../../package.json";
import type { Route } from "./+types/health.ts";

/** Whether a launch could succeed now: 200 or 503, and which part is not well. */
export async function loader({ context }: Route.LoaderArgs): Promise<Response> {
  const health = await context.get(lobbyContext).health();
  const status = statusOf(health);
  return Response.json({ status, version, ...health }, { status: status === "failing" ? 503 : 200 });
}
