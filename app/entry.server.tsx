import { isbot } from "isbot";
import { renderToReadableStream } from "react-dom/server";
import { type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from "react-router";
import { logFault } from "./log-fault.ts";
import { logRefusal } from "./lti/log-refusal.ts";
import { Refusal } from "./lti/refusal.ts";
import { pageGuardContext } from "./middleware/guard-page.ts";

/**
 * What no boundary expected: logged once, here. A reader who left is no fault, nor is what the router itself refuses: a method
 * that a route does not have, an address that cannot be read.
 */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  if (isForeignPost(request) && error instanceof Error && ROUTER_REFUSES.test(error.message))
    logRefusal(new Refusal("origin_foreign", request.headers.get("origin") ?? ""));
  else logFault(error, request);
}

/** What the router says, with 400, to a post of another site before any guard of ours is asked. */
const ROUTER_REFUSES = /^Bad Request$|`origin` header/;

/** Anybody can send one: it is no fault of ours. */
function isForeignPost({ method, headers, url }: Request): boolean {
  const origin = headers.get("origin");
  if (method === "GET" || method === "HEAD" || origin === null || origin === "null") return false;
  return !URL.canParse(origin) || new URL(origin).origin !== new URL(url).origin;
}

/** Renders a page. Its scripts carry the nonce of the request's policy. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(pageGuardContext);
  let answered = status;
  let shellSent = false;
  const body = await renderToReadableStream(<ServerRouter context={entry} url={request.url} nonce={nonce} />, {
    nonce,
    signal: request.signal,
    onError(error: unknown) {
      answered = 500;
      // Before the shell is sent, the error is thrown to the caller and logged there.
      if (shellSent) console.error(error);
    },
  });
  shellSent = true;
  if (isbot(request.headers.get("user-agent"))) await body.allReady;
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(body, { headers, status: answered });
}
