import { ServiceProblem } from "./service-problem.ts";
import type { AskPlatform, PlatformAnswer, ServiceToken } from "./service-token.ts";

/** One request of a service, without its token. */
export type ServiceCall = {
  address: string;
  method?: "GET" | "POST" | "PUT" | "DELETE";
  accept?: string;
  contentType?: string;
  body?: object;
  /** Any one of them lets the call pass; all of them are asked for. */
  scopes: readonly [string, ...string[]];
};

export type ServicePorts = {
  ask: AskPlatform;
  /** A token for these scopes, remembered or new. @throws ServiceProblem */
  token(scopes: readonly string[]): Promise<ServiceToken>;
  /** Forgets the token for these scopes: the platform does not take it any more. */
  dropToken(scopes: readonly string[]): Promise<void>;
  now(): number;
};

/**
 * Asks a service of an LMS. A token that is not taken is renewed once.
 * @returns an answer with a status of 200 to 299
 * @throws ServiceProblem
 */
export async function callService(call: ServiceCall, ports: ServicePorts): Promise<PlatformAnswer> {
  const first = await attempt(call, ports);
  if (first.status !== 401) return orProblem(first, ports.now());
  await ports.dropToken(call.scopes);
  return orProblem(await attempt(call, ports), ports.now());
}

async function attempt(call: ServiceCall, ports: ServicePorts): Promise<PlatformAnswer> {
  const token = await ports.token(call.scopes);
  if (!call.scopes.some((scope) => token.scopes.includes(scope)))
    throw new ServiceProblem("scope_missing", call.scopes.join(" "));
  return ports.ask(call.address, {
    method: call.method ?? "GET",
    headers: {
      authorization: `Bearer ${token.accessToken}`,
      ...(call.accept !== undefined && { accept: call.accept }),
      ...(call.contentType !== undefined && { "content-type": call.contentType }),
    },
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
  });
}

function orProblem(answer: PlatformAnswer, now: number): PlatformAnswer {
  const { status } = answer;
  if (status >= 200 && status < 300) return answer;
  // What an LMS says of its refusal helps whoever looks after it; a page of HTML does not.
  const said = /^\s*</.test(answer.text) ? "" : answer.text.slice(0, 300);
  const detail = `${status} ${said}`.trim();
  if (status === 401) throw new ServiceProblem("unauthorized", detail, { status });
  if (status === 429 || status >= 500) {
    const retryAfterMs = readRetryAfter(answer.headers.get("retry-after"), now);
    throw new ServiceProblem("busy", detail, { status, retryAfterMs });
  }
  throw new ServiceProblem(status === 403 || status === 404 ? "not_offered" : "refused", detail, { status });
}

/** RFC 9110 §10.2.3: seconds, or a date. @returns ms from now, an hour at most */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 60 * 60_000) : undefined;
}
