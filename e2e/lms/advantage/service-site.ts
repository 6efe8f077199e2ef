import type { Answer } from "../answer.ts";
import { json } from "../answer.ts";
import type { Call } from "../call.ts";
import type { Platform } from "../campus.ts";
import { coursesOf } from "../course-copies.ts";
import { gradebook } from "./gradebook.ts";
import { memberships } from "./memberships.ts";
import { ags, nrpsScope } from "./service-desk.ts";

const coursePath = /^\/services\/courses\/(?<courseId>[^/]+)\/(?<service>memberships|lineitems)(?<rest>\/.*)?$/;

/** Answers a request below `/services`, and remembers what was asked. */
export function serviceSite(platform: Platform, path: string, call: Call): Answer {
  if (path === "/services/log") return json(platform.desk.log);
  if (path === "/services/scores") return json(platform.desk.taken);
  const answer = answered(platform, path, call);
  noteAsked(platform, path, call, answer.status);
  return answer;
}

/** Keeps what a service or the token endpoint was asked. */
export function noteAsked({ desk }: Platform, path: string, call: Call, status: number): void {
  desk.log.push({
    method: call.method,
    path,
    query: call.query.toString(),
    accept: call.headers.get("accept") ?? "",
    contentType: call.headers.get("content-type") ?? "",
    userAgent: call.userAgent,
    bearer: (call.headers.get("authorization") ?? "").startsWith("Bearer "),
    status,
    body: call.body,
  });
  if (desk.log.length > 2_000) desk.log.shift();
}

function answered(platform: Platform, path: string, call: Call): Answer {
  const { courseId, service, rest = "" } = coursePath.exec(path)?.groups ?? {};
  const course = coursesOf(platform).find(({ id }) => id === courseId);
  if (!course) return json({ error: "not found" }, 404);
  const scopes = platform.desk.tokens.get((call.headers.get("authorization") ?? "").replace(/^Bearer /, ""));
  if (scopes === undefined) return json({ error: "invalid_token" }, 401);
  if (call.query.get("moved") !== (platform.desk.orders.moved || null)) return json({ error: "not found" }, 404);
  if (service === "memberships") {
    if (!scopes.includes(nrpsScope)) return json({ error: "insufficient_scope" }, 403);
    return memberships(platform, course, call);
  }
  // Lost on the way, nobody knows which tool asks.
  if (call.query.get("type_id") !== "1") return json({ error: "type_id is missing" }, 404);
  const needed =
    call.method === "POST" && rest.endsWith("/scores")
      ? [`${ags}/score`]
      : rest.endsWith("/results")
        ? [`${ags}/result.readonly`]
        : call.method === "GET"
          ? [`${ags}/lineitem`, `${ags}/lineitem.readonly`]
          : [`${ags}/lineitem`];
  if (!needed.some((scope) => scopes.includes(scope))) return json({ error: "insufficient_scope" }, 403);
  return gradebook(platform, course, rest, call);
}
