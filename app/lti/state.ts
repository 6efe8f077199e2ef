import { z } from "zod";
import { cookiePairs } from "#app/tenancy/cookies.ts";
import type { Seal } from "#app/tenancy/seal.ts";
import { Refusal } from "./refusal.ts";

/** How long a login may take until its launch arrives. */
export const STATE_LIFETIME_MS = 10 * 60_000;

const COOKIE_PREFIX = "lti-";

/**
 * What a login remembers until its launch, sealed into the `state` parameter: login itself writes nothing.
 * Names are short because the state travels in an address.
 */
const stateSchema = z.object({
  /** its own name: of its cookie, and of its redemption */
  id: z.string().min(22),
  /** nonce */
  n: z.string().min(22),
  /** issuer, client */
  i: z.string(),
  c: z.string(),
  /** tenant, where login already knew it for certain */
  t: z.string().optional(),
  /** deployment hint */
  d: z.string().optional(),
  /** target_link_uri */
  u: z.string(),
  /** the platform's storage, as login named it */
  s: z.string().max(200).optional(),
  /** login_hint and lti_message_hint, where they are short: to begin the same login again */
  h: z
    .tuple([z.string()])
    .or(z.tuple([z.string(), z.string()]))
    .optional(),
  /** whether login answered by a page, and not by the redirect: then a repeated login would not help */
  p: z.boolean().optional(),
  /** the secret that the browser keeps in its cookie, or a script where no cookie comes back */
  b: z.string().min(22),
  /** expiry, ms */
  e: z.number(),
});

export type LoginState = z.infer<typeof stateSchema>;

/** @returns under which name a script keeps what binds this state to the browser, in our storage or the platform's */
export function stateKey(state: LoginState): string {
  return `lti_state_${state.id}`;
}

/** @returns the name of the cookie that binds this state to the browser; one per state, so that two tabs can launch. */
export function stateCookieName(state: LoginState): string {
  return `${COOKIE_PREFIX}${state.id}`;
}

/** @returns every value that a Cookie header shows for a login, whichever login it is of */
export function stateCookies(header: string | null): string[] {
  return cookiePairs(header).flatMap(([name, value]) => (name.startsWith(COOKIE_PREFIX) ? [value] : []));
}

/**
 * @param value the `state` parameter of a launch
 * @throws Refusal state_missing, state_unknown (not sealed by us), state_expired
 */
export async function openState(value: string | undefined, seal: Seal, now: number): Promise<LoginState> {
  if (!value) throw new Refusal("state_missing");
  const opened = stateSchema.safeParse(await seal.open(value));
  if (!opened.success) throw new Refusal("state_unknown");
  if (opened.data.e <= now) throw new Refusal("state_expired");
  return opened.data;
}
