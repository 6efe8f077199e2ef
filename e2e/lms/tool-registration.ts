import { randomBytes } from "node:crypto";

import type { Answer } from "./answer.ts";
import { json } from "./answer.ts";
import type { Call } from "./call.ts";
import type { Platform } from "./campus.ts";
import type { Flavour } from "./flavour.ts";
import { flavours } from "./flavour.ts";
import type { RegisteredTool } from "./registered-tool.ts";
import type { RegistrationRequest } from "./registration-request.ts";
import { readRegistrationRequest, WrongRegistration } from "./registration-request.ts";

const TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

/** Begins a registration: the address to open for the tool, with the token that it may use once. */
export function beginRegistration(platform: Platform, address: string): string {
  const { token: where, configurationPath } = flavourOf(platform);
  const token = randomBytes(24).toString("base64url");
  platform.registrationTokens.set(token, "fresh");
  const configuration = new URL(`${platform.address}${configurationPath}`);
  if (where === "both") configuration.searchParams.set("registration_token", token);
  if (where === "inside") configuration.searchParams.set("key", token);
  const opened = new URL(address);
  opened.searchParams.set("openid_configuration", configuration.href);
  if (where !== "inside") opened.searchParams.set("registration_token", token);
  return opened.href;
}

/** The platform's OpenID configuration. Where the token stands inside its address, it answers to that alone, Brightspace once. */
export function answerConfiguration(platform: Platform, call: Call): Answer {
  const { token: where } = flavourOf(platform);
  platform.configurationVisits.note(call.userAgent);
  if (where === undefined) return json({ error: "not_found" }, 404);
  if (platform.institution.flavour === "canvas" && call.userAgent === "") return json({ errors: ["User-Agent"] }, 403);
  const key = call.query.get(where === "both" ? "registration_token" : "key") ?? "";
  const known = platform.registrationTokens.get(key);
  if (where === "both" && known === undefined) return json({ errors: ["invalid registration token"] }, 401);
  if (where === "inside" && known !== "fresh") return json({ error: "not_found" }, 404);
  if (where === "inside") platform.registrationTokens.set(key, "read");
  return json(openidConfiguration(platform, where === "inside" ? key : undefined));
}

/** As a test wants it to be. */
function amended(configuration: Record<string, unknown>, { desk }: Platform): Record<string, unknown> {
  const others = Object.entries({ ...configuration, ...Object(parsed(desk.orders.configuration)) });
  return Object.fromEntries(others.filter(([, value]) => value !== null));
}

function openidConfiguration(platform: Platform, key: string | undefined): Record<string, unknown> {
  const { issuer, address } = platform;
  const flavour = flavourOf(platform);
  const configuration = {
    issuer,
    authorization_endpoint: `${address}/authorize`,
    token_endpoint: `${address}/token`,
    token_endpoint_auth_methods_supported: ["private_key_jwt"],
    token_endpoint_auth_signing_alg_values_supported: ["RS256"],
    jwks_uri: `${address}/jwks`,
    registration_endpoint: `${address}/registrations${key === undefined ? "" : `?key=${key}`}`,
    scopes_supported: flavour.scopes,
    response_types_supported: ["id_token"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    claims_supported: flavour.claims,
    "https://purl.imsglobal.org/spec/lti-platform-configuration": {
      product_family_code: flavour.family,
      version: flavour.version,
      messages_supported: flavour.messages,
      variables: flavour.variables,
      ...(platform.institution.flavour === "canvas" && {
        "https://canvas.instructure.com/lti/account_name": platform.institution.name,
      }),
    },
  };
  return amended(configuration, platform);
}

/** The registration endpoint: registers a tool once for each token, after checking the request. */
export function answerRegistration(platform: Platform, call: Call): Answer {
  const { flavour: name } = platform.institution;
  const { token: where } = flavourOf(platform);
  if (name === "canvas" && call.userAgent === "") return json({ errors: ["User-Agent"] }, 403);
  const bearer = /^Bearer (.+)$/.exec(call.authorization)?.[1];
  if (where === "inside" && bearer !== undefined) return json({ error: "invalid_request" }, 400);
  const token = where === "inside" ? (call.query.get("key") ?? "") : (bearer ?? "");
  const standing = platform.registrationTokens.get(token);
  if (standing === undefined) return refused(name, 401, "invalid_token");
  if (standing === "used") return refused(name, 401, "token_already_used");
  let request: RegistrationRequest;
  try {
    request = readRegistrationRequest(parsed(call.body), name);
  } catch (error) {
    if (!(error instanceof WrongRegistration)) throw error;
    return name === "canvas" ? json({ errors: error.problems }, 422) : refused(name, 400, error.message);
  }
  platform.registrationTokens.set(token, "used");
  const { grants } = platform.desk.orders;
  const tool = addTool(platform, grants.length > 0 ? { ...request, scopes: grants } : request);
  return json(answerOf(request, tool, flavourOf(platform)), name === "moodle" ? 200 : 201);
}

/** Adds a tool: by its own request, or by hand. */
export function addTool(platform: Platform, request: Omit<RegistrationRequest, "claims" | "custom">): RegisteredTool {
  const number = platform.tools.size + 1;
  const tool: RegisteredTool = {
    clientId: randomBytes(8).toString("hex"),
    deploymentId: String(number),
    name: request.clientName,
    loginUri: request.loginUri,
    redirectUris: request.redirectUris,
    targetLinkUri: request.targetLinkUri,
    jwksUri: request.jwksUri,
    status: flavourOf(platform).waits ? "waiting" : "active",
    scopes: request.scopes,
    placements: request.messages.flatMap(({ type, placements }) => placements.map((place) => `${type}: ${place}`)),
  };
  platform.tools.set(tool.clientId, tool);
  return tool;
}

/** Moodle answers with another list of claims than it was asked for, and application_type as a list. */
function answerOf(request: RegistrationRequest, tool: RegisteredTool, flavour: Flavour): Record<string, unknown> {
  const isMoodle = flavour.family === "moodle";
  return {
    client_id: tool.clientId,
    application_type: isMoodle ? ["web"] : "web",
    response_types: ["id_token"],
    grant_types: ["client_credentials", "implicit"],
    initiate_login_uri: tool.loginUri,
    redirect_uris: tool.redirectUris,
    jwks_uri: tool.jwksUri,
    token_endpoint_auth_method: "private_key_jwt",
    client_name: tool.name,
    scope: tool.scopes.join(" "),
    [TOOL]: {
      version: "1.3.0",
      ...(flavour.deploys && { deployment_id: tool.deploymentId }),
      target_link_uri: tool.targetLinkUri,
      domain: new URL(tool.targetLinkUri).host,
      messages: request.messages.map(({ type, targetLinkUri }) => ({ type, target_link_uri: targetLinkUri })),
      custom_parameters: request.custom,
      claims: isMoodle ? flavour.claims : request.claims,
    },
  };
}

function flavourOf({ institution }: Platform): Flavour {
  return flavours[institution.flavour];
}

/** Moodle says its errors in plain text. */
function refused(name: string, status: number, message: string): Answer {
  if (name !== "moodle") return json({ error: "invalid_client_metadata", error_description: message }, status);
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body: message };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
