import { z } from "zod";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { answerEvents, conversationId } from "./reply-answer.ts";
import type { Route } from "./+types/stream.ts";

const afterSchema = z.coerce.number().int().nonnegative().catch(0);

/** The reply that is being made, behind the event that the reader had last: `?after=` its id. 204 where none is. */
export async function loader({ request, params, context }: Route.LoaderArgs): Promise<Response> {
  if (!conversationId.test(params.conversation)) return answerNotFound();
  const after = afterSchema.parse(new URL(request.url).searchParams.get("after") ?? 0);
  const { guide } = context.get(tenantContext);
  const followed = await orRefusal(context, () => guide.follow(params.conversation, after));
  if (followed.outcome === "not-found") return answerNotFound();
  return followed.outcome === "idle" ? new Response(null, { status: 204 }) : answerEvents(followed.events);
}
