import type { Platform } from "./campus.ts";
import type { PendingLaunch } from "./pending-launches.ts";

/** The tool asked for a launch in a way that a strict platform does not take. */
export class WrongRequest extends Error {
  readonly parameter: string;

  constructor(parameter: string, problem: string) {
    super(`The parameter "${parameter}" ${problem}.`);
    this.parameter = parameter;
  }
}

/** What a right request leads to. */
export interface AuthenticationRequest {
  launch: PendingLaunch;
  redirectUri: string;
  state: string;
  nonce: string;
}

/**
 * Checks the tool's authentication request (Security Framework 1.0 §5.1.1.2) as the strictest
 * platforms do, and uses up its nonce. Throws WrongRequest with the first parameter that is wrong.
 */
export function checkAuthenticationRequest(platform: Platform, parameters: URLSearchParams): AuthenticationRequest {
  for (const name of parameters.keys()) {
    if (parameters.getAll(name).length > 1) throw new WrongRequest(name, "was sent more than once");
  }
  const tool = platform.tools.get(present(parameters, "client_id"));
  if (!tool) throw new WrongRequest("client_id", "is of no tool that is registered here");
  const redirectUri = present(parameters, "redirect_uri");
  if (!tool.redirectUris.includes(redirectUri)) throw new WrongRequest("redirect_uri", "is not registered");
  mustBe(parameters, "scope", "openid");
  mustBe(parameters, "response_type", "id_token");
  mustBe(parameters, "response_mode", "form_post");
  mustBe(parameters, "prompt", "none");
  const launch = findLaunch(platform, parameters);
  if (launch.tool !== tool) throw new WrongRequest("client_id", "is not that of the tool which was launched");
  const state = present(parameters, "state");
  const nonce = present(parameters, "nonce");
  if (platform.usedNonces.has(nonce)) throw new WrongRequest("nonce", "was used before");
  platform.usedNonces.set(nonce, true);
  return { launch, redirectUri, state, nonce };
}

function findLaunch({ launches }: Platform, parameters: URLSearchParams): PendingLaunch {
  const loginHint = present(parameters, "login_hint");
  const messageHint = parameters.get("lti_message_hint");
  if (messageHint === null) {
    const launch = launches.withLoginHint(loginHint);
    if (!launch) throw new WrongRequest("login_hint", "belongs to no launch of this platform");
    if (launch.messageHint === undefined) return launch;
    throw new WrongRequest("lti_message_hint", "is missing, though the login had one");
  }
  const launch = launches.withMessageHint(messageHint);
  if (!launch) throw new WrongRequest("lti_message_hint", "is not one that this platform sent");
  if (launch.loginHint !== loginHint) {
    throw new WrongRequest("login_hint", "does not belong to this launch");
  }
  return launch;
}

function present(parameters: URLSearchParams, name: string): string {
  const value = parameters.get(name);
  if (!value) throw new WrongRequest(name, "is missing");
  return value;
}

function mustBe(parameters: URLSearchParams, name: string, expected: string): void {
  const value = present(parameters, name);
  if (value !== expected) throw new WrongRequest(name, `is "${value}" instead of "${expected}"`);
}
