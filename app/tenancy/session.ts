import { Refusal } from "#app/lti/refusal.ts";
import type { Roles } from "#app/lti/roles.ts";
import { cookiePairs } from "./cookies.ts";
import type { Seal } from "./seal.ts";
import { packSession, sealedSession, unpackSession } from "./sealed-session.ts";

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

const COOKIE = "session";

/** @returns what shows a session: the value of its cookie, and of the header Authorization where no cookie comes back */
export async function sealSession(session: Session, seal: Seal): Promise<string> {
  return seal.seal(packSession(session));
}

/** @returns the Set-Cookie line of a new session: it is sent for its own launch only. */
export async function sessionCookie(session: Session, seal: Seal): Promise<string> {
  const value = await sealSession(session, seal);
  const age = SESSION_LIFETIME_MS / 1000;
  return `${COOKIE}=${value}; Path=/l/${session.launchId}; Max-Age=${age}; HttpOnly; Secure; SameSite=None; Partitioned`;
}

/**
 * @param shown all values that came as a session (beside the right cookie a left-over may stand)
 * @param launchId from the address
 * @throws Refusal session_missing where none of them is the session of this launch; session_over past its time
 */
export async function openSession(
  shown: readonly string[],
  launchId: string,
  seal: Seal,
  now: number,
): Promise<Session> {
  for (const value of shown) {
    const opened = sealedSession.safeParse(await seal.open(value));
    if (!opened.success || opened.data[0] !== launchId) continue;
    const session = unpackSession(opened.data);
    if (session.expiresAt <= now) throw new Refusal("session_over");
    return session;
  }
  throw new Refusal("session_missing");
}

/** @returns what a request shows as its session: by the header that our scripts send, and by cookies of its name */
export function shownSessions(headers: Headers): string[] {
  const bearer = /^Bearer ([\w.-]+)$/.exec(headers.get("authorization") ?? "")?.[1];
  return [...(bearer === undefined ? [] : [bearer]), ...sessionCookies(headers.get("cookie"))];
}

/** @returns every value of the session's cookie name in a Cookie header. */
export function sessionCookies(header: string | null): string[] {
  return cookiePairs(header).flatMap(([name, value]) => (name === COOKIE ? [value] : []));
}
