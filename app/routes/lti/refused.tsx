import { data } from "react-router";
import { isRefusalCode, refusalStatus } from "#app/lti/refusal.ts";
import { pageGuardContext } from "#app/middleware/guard-page.ts";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { Route } from "./+types/refused.ts";

/** One readable page for every refusal code. It carries no data and may stand in any frame. */
export function loader({ request, context }: Route.LoaderArgs) {
  const code = new URL(request.url).searchParams.get("code");
  if (!isRefusalCode(code)) throw new Response(null, { status: 404 });
  context.get(pageGuardContext).frameAncestors = ["*"];
  return data({ code }, refusalStatus[code]);
}

export default function Refused({ loaderData }: Route.ComponentProps) {
  return <RefusalNotice code={loaderData.code} />;
}
