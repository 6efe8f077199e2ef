import { data } from "react-router";
import { openClosed } from "#app/lti/closed-deployment.ts";
import { isRefusalCode, refusalStatus } from "#app/lti/refusal.ts";
import { pageGuardContext } from "#app/middleware/guard-page.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { ClosedDeploymentNotice } from "#app/ui/closed-deployment-notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { Route } from "./+types/refused.ts";

/**
 * One readable page for every refusal code. It carries no data and may stand in any frame; but where a script of ours brings
 * what we sealed for an administrator, it says that, in the frames of their LMS alone.
 */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const [code, about] = [searchParams.get("code"), searchParams.get("about")];
  if (!isRefusalCode(code)) throw new Response(null, { status: 404 });
  const { stateSeal, now } = context.get(lobbyContext);
  const closed = about === null ? undefined : await openClosed(about, stateSeal, now());
  context.get(pageGuardContext).frameAncestors = closed?.origins ?? ["*"];
  return data({ code, closed }, refusalStatus[code]);
}

export default function Refused({ loaderData }: Route.ComponentProps) {
  const { code, closed } = loaderData;
  return closed ? <ClosedDeploymentNotice code={code} closed={closed} /> : <RefusalNotice code={code} />;
}
