import { Refusal } from "#app/lti/refusal.ts";
import { refuseVisit } from "#app/middleware/refuse-visit.ts";
import { LARGEST_REPORT, pageSignalsSchema } from "#app/struggle/page-signals.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { readJson } from "../read-json.ts";
import type { Route } from "./+types/signals.ts";

/** Signals are posted: nothing is to be seen here. */
export function loader(): Response {
  return answerNotFound();
}

/** How a page is used, as its script reports it: of those who allow that, and no more often than pages do. */
export async function action({ request, context }: Route.ActionArgs): Promise<Response> {
  try {
    const signals = pageSignalsSchema.safeParse(await readJson(request, LARGEST_REPORT));
    if (!signals.success) return Response.json({ problem: "signals" }, { status: 422 });
    const reported = await context.get(tenantContext).help.report(signals.data);
    if (reported.outcome === "not-allowed") return Response.json({ problem: "not-allowed" }, { status: 409 });
    if (reported.outcome === "taken") return new Response(null, { status: 204 });
    const headers = { "retry-after": String(Math.ceil(reported.againMs / 1_000)) };
    return Response.json({ problem: "too-soon" }, { status: 429, headers });
  } catch (error) {
    if (error instanceof Refusal) return refuseVisit(error, request, context);
    throw error;
  }
}
