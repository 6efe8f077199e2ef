import { data } from "react-router";
import { isRefusalCode, refusalStatus } from "#app/lti/refusal.ts";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { Route } from "./+types/refused.ts";

/** One readable page for every refusal code. */
export function loader({ request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get("code");
  const code = isRefusalCode(asked) ? asked : "state_missing";
  return data({ code }, refusalStatus[code]);
}

export default function Refused({ loaderData }: Route.ComponentProps) {
  return <RefusalNotice code={loaderData.code} />;
}
