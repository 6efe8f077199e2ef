import { createContext, type MiddlewareFunction } from "react-router";
import type { RefusalCode } from "#app/lti/refusal.ts";
import { base64url } from "#app/tenancy/random.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";

/** What protects the page of this request: the nonce of its scripts, and who may frame it. */
export type PageGuard = {
  readonly nonce: string;
  frameAncestors: readonly string[];
  /** Where forms of the page may go beside ourselves. */
  formAction?: readonly string[];
  /** The code of a refusal, told in a header as well as on the page. */
  refusal?: RefusalCode;
};

export const pageGuardContext = createContext<PageGuard>();

/** Sets the headers that every answer carries. An answer that brought its own policy keeps it. */
export const guardPage: MiddlewareFunction<Response> = async ({ context }, next) => {
  const guard: PageGuard = { nonce: base64url(context.get(lobbyContext).random(16)), frameAncestors: [] };
  context.set(pageGuardContext, guard);
  const answer = await next();
  // An answer that came from an object or a fetch has headers that cannot be changed.
  const response = new Response(answer.body, answer);
  response.headers.set("referrer-policy", "no-referrer");
  response.headers.set("x-content-type-options", "nosniff");
  if (guard.refusal !== undefined) response.headers.set("x-refusal", guard.refusal);
  // Seconds. What is unavailable is so for a passing reason.
  if (response.status === 503) response.headers.set("retry-after", "30");
  // As long as changes are counted together.
  if (response.status === 429 && !response.headers.has("retry-after")) response.headers.set("retry-after", "10");
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  // A page that says what went wrong carries no data: it must be readable in whatever frame it happens.
  if (response.status >= 400 && guard.frameAncestors.length === 0) guard.frameAncestors = ["*"];
  if (!response.headers.has("content-security-policy"))
    response.headers.set("content-security-policy", contentSecurityPolicy(guard));
  return response;
};

/** @param guard with an empty list of frameAncestors, nobody may frame the page */
export function contentSecurityPolicy({ nonce, frameAncestors, formAction = [] }: PageGuard): string {
  // In development Vite injects styles and talks over a socket; neither reaches a build.
  const development = import.meta.env.DEV;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    ["form-action 'self'", ...formAction].join(" "),
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors.length > 0 ? frameAncestors.join(" ") : "'none'"}`,
  ].join("; ");
}
