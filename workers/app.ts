import { createRequestHandler, RouterContextProvider } from "react-router";
import { readToItsEnd } from "#app/read-to-its-end.ts";
import { lobbyContext, shownCodeContext } from "#app/tenancy/lobby.ts";
import { takeCode } from "#app/tenancy/one-time-code.ts";
import { startDailyJobs } from "./jobs.ts";
import { createLobby } from "./lobby.ts";
import { deliverMetrics, recordOf } from "./record.ts";
import { refusedVisitorsOf } from "./refused-visitors.ts";
import { NotSetUp, readSettings } from "./settings.ts";
import { version } from "../package.json";

export { ChatConversationDO } from "./chat-conversation-object.ts";
export { CourseIndexDO } from "./course-index-object.ts";
export { JobsWorkflow } from "./jobs.ts";
export { OwnCopyDO } from "./own-copy-object.ts";
export { RestoreTrialDO } from "./restore-trial-object.ts";
export { QuotaDO } from "./quota-object.ts";
export { RosterDO } from "./roster-object.ts";
export { ScoreOutboxDO } from "./score-outbox-object.ts";
export { StruggleDetectorDO } from "./struggle-detector-object.ts";
export { OIDCStateDurableObject } from "./oidc-state-object.ts";

const { DEV, MODE } = import.meta.env;
const build = () => import("virtual:react-router/server-build");
let handler: ReturnType<typeof createRequestHandler> | undefined;

/**
 * React Router's handler. In development it asks for the build with each request, so that a change is served at once. Elsewhere
 * it is made once an isolate: a build that is asked for is also prepared anew each time; and in tests, asking for it leaves the
 * request for Vitest's own object, and a request that hung there is thought to have made all later ones hang.
 */
async function handlerOf(): Promise<ReturnType<typeof createRequestHandler>> {
  return (handler ??= createRequestHandler(MODE === "development" ? build : await build(), MODE));
}

/** No page, form or service of ours is asked in any other way; the router would fall over some of them. */
const METHODS = ["GET", "HEAD", "POST"];

function answerMethod(): Response {
  const headers = { allow: METHODS.join(", "), "content-type": "text/plain", "cache-control": "no-store" };
  return new Response(`Only ${METHODS.join(", ")} are answered here.\n`, { status: 405, headers });
}

/**
 * Before the first secret is there, nothing can be sealed or opened. What is missing is told where an operator looks: to others it
 * is nothing.
 * @throws what is no matter of settings
 */
function answerNotSetUp(error: unknown, request: Request): Response {
  if (!(error instanceof NotSetUp)) throw error;
  console.warn(error.message);
  const headers = { "cache-control": "no-store" };
  if (new URL(request.url).pathname === "/health")
    return Response.json({ status: "failing", version, settings: error.message }, { status: 503, headers });
  const text = "The Guide is not set up here yet. Whoever runs it finds at /health what is missing.\n";
  return new Response(text, { status: 503, headers: { ...headers, "content-type": "text/plain" } });
}

export default {
  async fetch(asked, env, ctx) {
    if (!METHODS.includes(asked.method)) return answerMethod();
    try {
      readSettings(env);
    } catch (error) {
      return answerNotSetUp(error, asked);
    }
    const refused = refusedVisitorsOf(env);
    const held = refused.answer(asked, Date.now());
    if (held !== undefined) {
      await readToItsEnd(asked);
      return held;
    }
    const context = new RouterContextProvider();
    const record = recordOf(env);
    context.set(lobbyContext, createLobby(env, ctx, record));
    const { request, code } = takeCode(asked);
    context.set(shownCodeContext, code);
    const handle = await handlerOf();
    const response = await handle(request, context);
    refused.note(asked, response, Date.now());
    ctx.waitUntil(deliverMetrics(env));
    if (!DEV) return response;
    // What the database was asked, for whoever looks at the network in the browser's tools.
    const timed = new Response(response.body, response);
    timed.headers.set("server-timing", record.timings.header());
    return timed;
  },
  async scheduled({ scheduledTime }, env) {
    await startDailyJobs(env.JOBS, scheduledTime);
  },
} satisfies ExportedHandler<Env>;
