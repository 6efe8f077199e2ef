import { z } from "zod";
import { CLAIM } from "./claims.ts";
import { ServiceProblem } from "./service-problem.ts";

/** What one request of an LMS's service brought; its text was read to the end, within bounds. */
export type PlatformAnswer = { status: number; headers: { get(name: string): string | null }; text: string };
/** @throws ServiceProblem unreachable */
export type AskPlatform = (
  address: string,
  request: { method: "GET" | "POST" | "PUT" | "DELETE"; headers: Record<string, string>; body?: string | undefined },
) => Promise<PlatformAnswer>;

/** The registration that asks, and where. */
export type ServiceClient = {
  clientId: string;
  tokenEndpoint: string;
  /** Where the platform names its authorization server otherwise than by the token endpoint's address. */
  tokenAudience?: string | undefined;
  /** The platform's own id of the deployment. */
  deploymentId: string;
};

export type ServiceToken = { accessToken: string; scopes: string[]; expiresAt: number };

export type TokenPorts = {
  ask: AskPlatform;
  /** Signs with the tool's key, as `typ: JWT`. */
  sign(claims: Record<string, unknown>): Promise<string>;
  now(): number;
  /** Never the same again. */
  newId(): string;
};

/** Security Framework 1.0 §4.1.1: an assertion lives five minutes at the most. */
const ASSERTION_SECONDS = 240;
/** A token that says nothing of its end is asked for anew after this. */
const UNTOLD_SECONDS = 300;
/** So long before its end a token is not used any more. */
const MARGIN_MS = 60_000;

// Some platforms call it text/html, or send figures as text.
const answerSchema = z.object({
  access_token: z.string().min(1).max(8192),
  token_type: z
    .string()
    .regex(/^bearer$/i)
    .optional(),
  expires_in: z.coerce.number().positive().catch(UNTOLD_SECONDS),
  scope: z.string().optional().catch(undefined),
});
const errorSchema = z.object({ error: z.string(), error_description: z.string().optional().catch(undefined) });

/**
 * Asks a platform for a token, by an assertion that our key signs (Security Framework 1.0 §4.1).
 * @param scopes those that are needed; the platform may grant fewer
 * @throws ServiceProblem token_refused, busy, unreachable, unreadable
 */
export async function requestServiceToken(
  client: ServiceClient,
  scopes: readonly string[],
  ports: TokenPorts,
): Promise<ServiceToken> {
  const issuedAt = Math.floor(ports.now() / 1000);
  const assertion = await ports.sign({
    iss: client.clientId,
    sub: client.clientId,
    aud: client.tokenAudience ?? client.tokenEndpoint,
    iat: issuedAt,
    exp: issuedAt + ASSERTION_SECONDS,
    jti: ports.newId(),
    [CLAIM.deploymentId]: client.deploymentId,
  });
  const answer = await ports.ask(client.tokenEndpoint, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: assertion,
      scope: scopes.join(" "),
    }).toString(),
  });
  return readToken(answer, scopes, ports.now());
}

function readToken({ status, text }: PlatformAnswer, scopes: readonly string[], now: number): ServiceToken {
  const body = parsed(text);
  const token = answerSchema.safeParse(body);
  if (status >= 200 && status < 300 && token.success) {
    const { access_token, expires_in, scope } = token.data;
    const granted = scope === undefined ? [...scopes] : scope.split(/\s+/).filter(Boolean);
    const lifetime = expires_in * 1000;
    // A token that lives shorter than the margin is good for half of its life.
    return {
      accessToken: access_token,
      scopes: granted,
      expiresAt: now + lifetime - Math.min(MARGIN_MS, lifetime / 2),
    };
  }
  if (status === 429 || status >= 500) throw new ServiceProblem("busy", `token endpoint ${status}`, { status });
  const error = errorSchema.safeParse(body);
  const said = error.success ? [error.data.error, error.data.error_description].filter(Boolean).join(": ") : "";
  if (status >= 200 && status < 300) throw new ServiceProblem("unreadable", `token endpoint: ${said || "no token"}`);
  throw new ServiceProblem("token_refused", `${status} ${said.slice(0, 300)}`.trim(), { status });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
