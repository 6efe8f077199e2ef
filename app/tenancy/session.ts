import { z } from "zod";
import { Refusal } from "#app/lti/refusal.ts";
import type { Roles } from "#app/lti/roles.ts";
import type { Seal } from "./seal.ts";

/** How long a launch lives, unless it is ended before. */
export const SESSION_LIFETIME_MS = 8 * 60 * 60_000;

/** The claims bound to one launch. Ids and role flags only: the rest is read from `learning_sessions`. */
export type Session = {
  launchId: string;
  tenantId: string;
  learnerId: string;
  ltiContextId: string;
  deploymentRowId: string;
  roles: Roles;
  /** The learner's generation at launch: raising it ends the session. */
  generation: number;
  expiresAt: number;
};

/**
 * On the wire: a list, and UUIDs without their dashes in base64url, because a browser grants all frames of one site
 * about 10 KB of partitioned cookies, and fifteen launches must fit.
 */
const sealedSession = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.number(),
  z.number(),
  z.number(),
]);

const COOKIE = "session";

/** @returns the Set-Cookie line of a new session: it is sent for its own launch only. */
export async function sessionCookie(session: Session, seal: Seal): Promise<string> {
  const value = await seal.seal([
    session.launchId,
    pack(session.tenantId),
    pack(session.learnerId),
    pack(session.ltiContextId),
    pack(session.deploymentRowId),
    session.roles,
    session.generation,
    Math.ceil(session.expiresAt / 1000),
  ] satisfies z.infer<typeof sealedSession>);
  const age = SESSION_LIFETIME_MS / 1000;
  return `${COOKIE}=${value}; Path=/l/${session.launchId}; Max-Age=${age}; HttpOnly; Secure; SameSite=None; Partitioned`;
}

/**
 * @param cookies all values that came under the session's name (a left-over may stand beside the right one)
 * @param launchId from the address
 * @throws Refusal session_missing where none of them is the session of this launch; session_over past its time
 */
export async function openSession(
  cookies: readonly string[],
  launchId: string,
  seal: Seal,
  now: number,
): Promise<Session> {
  for (const cookie of cookies) {
    const opened = sealedSession.safeParse(await seal.open(cookie));
    if (!opened.success || opened.data[0] !== launchId) continue;
    const [, tenant, learner, context, deployment, roles, generation, expires] = opened.data;
    if (expires * 1000 <= now) throw new Refusal("session_over");
    return {
      launchId,
      tenantId: unpack(tenant),
      learnerId: unpack(learner),
      ltiContextId: unpack(context),
      deploymentRowId: unpack(deployment),
      roles,
      generation,
      expiresAt: expires * 1000,
    };
  }
  throw new Refusal("session_missing");
}

/** @returns every value of the session's cookie name in a Cookie header. */
export function sessionCookies(header: string | null): string[] {
  return (header ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${COOKIE}=`))
    .map((pair) => pair.slice(COOKIE.length + 1));
}

function pack(uuid: string): string {
  const bytes = uuid.replaceAll("-", "").match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function unpack(packed: string): string {
  const hex = [...atob(packed.replaceAll("-", "+").replaceAll("_", "/"))]
    .map((char) => char.charCodeAt(0).toString(16).padStart(2, "0"))
    .join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
