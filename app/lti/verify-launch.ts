import { chooseRegistration, type Registration } from "#app/tenancy/registration.ts";
import type { Seal } from "#app/tenancy/seal.ts";
import { CLAIM } from "./claims.ts";
import { readCourseServices } from "./course-services.ts";
import { readHistories } from "./history.ts";
import { claimedDeployment, type FindPlatformKey, verifySignature } from "./id-token.ts";
import type { Launch } from "./launch.ts";
import { type Message, readMessage } from "./message.ts";
import type { Parameters } from "./parameters.ts";
import { readPlaced } from "./placed.ts";
import { Refusal } from "./refusal.ts";
import { type DeploymentPorts, requireDeployment } from "./require-deployment.ts";
import { ROLE, teaches } from "./roles.ts";
import { type LoginState, openState, stateCookieName } from "./state.ts";
import { checkIdToken } from "./token-rules.ts";

export type LaunchPorts = DeploymentPorts & {
  /** Whether a tenant lets in who is not named at all. */
  admitsAnonymous(tenantId: string): Promise<boolean>;
  registrations(iss: string): Promise<readonly Registration[]>;
  /** @throws Refusal platform_keys_unavailable when the platform cannot be asked and nothing is remembered */
  platformKey(registration: Registration, kid: string): ReturnType<FindPlatformKey>;
  /** Marks a state as used. @returns false when it already was */
  redeem(stateId: string, expiresAt: number): Promise<boolean>;
  /** Whether a state was redeemed before. */
  wasRedeemed(stateId: string): Promise<boolean>;
  stateSeal: Seal;
  /** Lets http through to this machine: local use only. */
  loopbackAllowed: boolean;
  now: number;
};

export type DeploymentStanding = { id: string; status: "pending" | "active" | "disabled" };

/** What launch reads of its post. */
export const launchParameters = ["state", "id_token", "error", "error_description", "lti_storage_target"] as const;

/** @returns the values that the browser shows for a state. @param cookieName of that state */
export type KeptOfState = (cookieName: string) => readonly (string | undefined)[];

/** A verified launch, and what the route needs to answer it. */
export type VerifiedLaunch = {
  launch: Launch;
  registration: Registration;
  /** As the platform calls it. */
  deploymentId: string;
  stateCookie: string;
};

/**
 * Verifies the post that ends a login (Security Framework 1.0 §5.1.1 step 3, §5.1.3). The state is redeemed last, so a
 * launch that failed for a passing reason can be posted again.
 * @param kept what the browser shows that it kept of the state: its cookie by name, and what a script of ours brought
 * @throws Refusal; with the registration's origins once the registration is known
 */
export async function verifyLaunch(post: Parameters, kept: KeptOfState, ports: LaunchPorts): Promise<VerifiedLaunch> {
  const state = await openState(post.get("state"), ports.stateSeal, ports.now);
  const candidates = await ports.registrations(state.i);
  try {
    await requireSameBrowser(state, kept, ports);
    if (post.has("error")) return await refuseForPlatform(post, state, ports);
    const token = post.get("id_token");
    const { registration } = chooseRegistration(candidates, {
      iss: state.i,
      clientId: state.c,
      tenantId: state.t,
      deploymentId: claimedDeployment(token, CLAIM.deploymentId),
    });
    const { launch, deploymentId } = await verifyFor(registration, token, state, ports);
    if (!(await ports.redeem(state.id, state.e))) throw new Refusal("state_used");
    return { launch, registration, deploymentId, stateCookie: stateCookieName(state) };
  } catch (error) {
    // The state is ours, so its LMS is known: its frames alone may show what went wrong.
    const known = candidates.filter((candidate) => candidate.clientId === state.c);
    if (error instanceof Refusal && known.length > 0)
      error.frameAncestors ??= [...new Set(known.flatMap((candidate) => candidate.origins))];
    // What no browser proved anybody may have sent: see unproven-launch.ts.
    if (error instanceof Refusal && error.code !== "browser_mismatch") error.about ??= ownerOf(known, state);
    throw error;
  }
}

/** What the login gave this browser to keep must be here: else somebody's launch would be opened in another person's browser. */
async function requireSameBrowser(state: LoginState, kept: KeptOfState, ports: LaunchPorts): Promise<void> {
  if (kept(stateCookieName(state)).includes(state.b)) return;
  // A launch takes its cookie away: whoever comes back to it deserves to hear that it was used, not that it is foreign.
  throw new Refusal((await ports.wasRedeemed(state.id)) ? "state_used" : "browser_mismatch");
}

async function verifyFor(
  registration: Registration,
  token: string | undefined,
  state: LoginState,
  ports: LaunchPorts,
): Promise<Pick<VerifiedLaunch, "launch" | "deploymentId">> {
  const claims = await verifySignature(token, (kid) => ports.platformKey(registration, kid));
  checkIdToken(claims, { iss: registration.iss, clientId: registration.clientId, nonce: state.n, nowMs: ports.now });
  const message = readMessage(claims, { targetLinkUri: state.u, loopbackAllowed: ports.loopbackAllowed });
  if (state.d !== undefined && state.d !== message.deploymentId) throw new Refusal("deployment_mismatch");
  const deployment = await requireDeployment(registration, message, ports);
  if (message.resourceLink && message.subject === undefined && !(await ports.admitsAnonymous(registration.tenantId)))
    throw new Refusal("anonymous_refused");
  if (message.deepLinking !== undefined && !teaches(message.roles)) throw new Refusal("deep_linking_role_required");
  return { launch: describe(message, registration, deployment, state), deploymentId: message.deploymentId };
}

/** Whose launch it was, where only one can have been meant. */
function ownerOf(known: readonly Registration[], state: LoginState): Refusal["about"] {
  const [one, ...others] = known.filter(({ tenantId }) => state.t === undefined || tenantId === state.t);
  return one === undefined || others.length > 0 ? undefined : { tenantId: one.tenantId };
}

/** OpenID Connect Core §3.1.2.6: the platform says no. The login is over, so its state is used up. */
async function refuseForPlatform(post: Parameters, state: LoginState, ports: LaunchPorts): Promise<never> {
  if (!(await ports.redeem(state.id, state.e))) throw new Refusal("state_used");
  throw new Refusal("platform_error", `${post.get("error")}: ${post.get("error_description") ?? ""}`);
}

function describe(
  message: Message,
  registration: Registration,
  deployment: DeploymentStanding,
  state: LoginState,
): Launch {
  const { optional, subject } = message;
  return {
    tenantId: registration.tenantId,
    deploymentRowId: deployment.id,
    // Nobody says who it is: then it is somebody of this launch alone, in no count.
    subject: subject ?? `launch ${state.id}`,
    roles: subject === undefined ? message.roles | ROLE.testUser : message.roles,
    person: { name: optional.name, givenName: optional.given_name, email: optional.email },
    ltiContext: optional[CLAIM.context],
    resourceLink: message.resourceLink ?? { id: "" },
    locale: optional[CLAIM.launchPresentation]?.locale ?? optional.locale,
    targetLinkUri: message.targetLinkUri,
    services: readCourseServices(optional),
    ...(message.resourceLink && { placed: readPlaced(optional[CLAIM.custom]) }),
    history: readHistories(optional[CLAIM.custom]),
    ...(message.deepLinking && { deepLinking: message.deepLinking }),
  };
}
