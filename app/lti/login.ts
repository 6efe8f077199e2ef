import { base64url, type RandomBytes, randomId } from "#app/tenancy/random.ts";
import { chooseRegistration, type Registration } from "#app/tenancy/registration.ts";
import type { Seal } from "#app/tenancy/seal.ts";
import { LONGEST_HINTS, openAgain } from "./login-again.ts";
import { requireOurOrigin } from "./our-origin.ts";
import type { Parameters } from "./parameters.ts";
import { Refusal } from "./refusal.ts";
import { type LoginState, STATE_LIFETIME_MS, stateCookieName } from "./state.ts";

export type LoginPorts = {
  /** All registrations of an issuer, whatever their status. */
  registrations(iss: string): Promise<readonly Registration[]>;
  stateSeal: Seal;
  random: RandomBytes;
  now: number;
  /** Our own origins: where a launch may lead, and where it is posted to (the first one). */
  origins: readonly string[];
  /** Whether the cookie may get lost although the browser takes it: see doubtful-cookie.ts. */
  cookieDoubtful: boolean;
};

/** Where the browser goes next, and the cookie that binds the state to it. */
export type LoginAnswer = {
  location: string;
  cookie: { name: string; value: string; maxAgeSeconds: number };
  /** Set where the way there leads over a page, whose script keeps the state too. */
  byPage: { state: LoginState; registration: Registration } | undefined;
};

/** What login reads of its parameters; anything else is ignored, but none of these may come twice. */
export const loginParameters = [
  "iss",
  "login_hint",
  "target_link_uri",
  "client_id",
  "lti_message_hint",
  "lti_deployment_id",
  "deployment_id",
  "lti_storage_target",
  "again",
] as const;

/**
 * Third-party-initiated login (Security Framework 1.0 §5.1.1): checks the request and makes the authentication request.
 * Writes nothing.
 * @param tenantId from the login address of one registration
 * @throws Refusal
 */
export async function beginLogin(parameters: Parameters, ports: LoginPorts, tenantId?: string): Promise<LoginAnswer> {
  const repeated = parameters.get("again");
  if (repeated === undefined) return answerLogin(parameters, ports, tenantId, ports.cookieDoubtful);
  const again = await openAgain(repeated, ports.stateSeal, ports.now);
  return answerLogin(again.parameters, ports, again.tenantId, true);
}

async function answerLogin(
  parameters: Parameters,
  ports: LoginPorts,
  tenantId: string | undefined,
  cookieDoubtful: boolean,
): Promise<LoginAnswer> {
  const iss = parameters.get("iss");
  const loginHint = parameters.get("login_hint");
  const target = parameters.get("target_link_uri");
  if (!iss) throw new Refusal("iss_missing");
  if (!loginHint) throw new Refusal("login_hint_missing");
  if (!target) throw new Refusal("target_link_uri_missing");
  requireOurOrigin(target, ports.origins);

  // Canvas calls it deployment_id.
  const deploymentId = parameters.get("lti_deployment_id") ?? parameters.get("deployment_id");
  const { registration, certain } = chooseRegistration(await ports.registrations(iss), {
    iss,
    clientId: parameters.get("client_id"),
    tenantId,
    deploymentId,
  });

  const messageHint = parameters.get("lti_message_hint");
  const storageTarget = parameters.get("lti_storage_target")?.slice(0, 200);
  const byPage = cookieDoubtful || Boolean(storageTarget);
  const short = loginHint.length + (messageHint?.length ?? 0) <= LONGEST_HINTS;
  const state: LoginState = {
    id: randomId(ports.random),
    n: randomId(ports.random),
    i: iss,
    c: registration.clientId,
    ...(certain && { t: registration.tenantId }),
    ...(deploymentId && { d: deploymentId }),
    u: target,
    ...(storageTarget && { s: storageTarget }),
    ...(short && { h: messageHint === undefined ? [loginHint] : [loginHint, messageHint] }),
    ...(byPage && { p: true }),
    b: base64url(ports.random(16)),
    e: ports.now + STATE_LIFETIME_MS,
  };

  return {
    location: authenticationRequest(registration, {
      scope: "openid",
      response_type: "id_token",
      response_mode: "form_post",
      prompt: "none",
      client_id: registration.clientId,
      redirect_uri: `${ports.origins[0]}/lti/launch`,
      login_hint: loginHint,
      // Absent stays absent: an empty hint is not the same.
      ...(parameters.has("lti_message_hint") && { lti_message_hint: messageHint }),
      state: await ports.stateSeal.seal(state),
      nonce: state.n,
    }),
    cookie: { name: stateCookieName(state), value: state.b, maxAgeSeconds: STATE_LIFETIME_MS / 1000 },
    byPage: byPage ? { state, registration } : undefined,
  };
}

/** The registration's own query stays; ours is added to it. */
function authenticationRequest(registration: Registration, fields: Record<string, string | undefined>): string {
  const url = new URL(registration.authorizationEndpoint);
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}
