import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import type { JSONWebKeySet } from "jose";

import type { Answer } from "../answer.ts";
import { json, page } from "../answer.ts";
import type { Call } from "../call.ts";
import type { Platform } from "../campus.ts";
import type { RegisteredTool } from "../registered-tool.ts";
import { gradeScopes, nrpsScope } from "./service-desk.ts";

const deploymentClaim = "https://purl.imsglobal.org/spec/lti/claim/deployment_id";
const lifetimeSeconds = 3600;

/**
 * The token endpoint (Security Framework 1.0 §4.1): checks the tool's assertion as the strictest platforms do, and says in
 * error_description what is wrong with it.
 */
export async function tokenEndpoint(platform: Platform, call: Call): Promise<Answer> {
  const { desk, institution } = platform;
  if (call.method !== "POST") return no("invalid_request", "the token endpoint takes a POST", 405);
  if (!/^application\/x-www-form-urlencoded\b/.test(call.headers.get("content-type") ?? ""))
    return no("invalid_request", "the request is no form");
  if (call.form.get("grant_type") !== "client_credentials")
    return no("unsupported_grant_type", "grant_type is not client_credentials");
  if (call.form.get("client_assertion_type") !== "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
    return no("invalid_request", "client_assertion_type is wrong");
  if (desk.orders.tokenError) return no(desk.orders.tokenError, "the tool is not known here", 401);

  const assertion = call.form.get("client_assertion") ?? "";
  const tool = claimedTool(platform, assertion);
  if (tool === undefined) return no("invalid_client", "no such tool is registered here", 401);
  const keys = await keysOf(tool);
  // As Moodle does.
  if (keys === undefined) return page("<!doctype html><title>Error</title><h1>Error</h1>", 404);
  const fault = await faultOf(assertion, platform, tool, keys);
  if (fault !== undefined) return no("invalid_client", fault, 401);

  const supported = new Set([
    nrpsScope,
    ...(desk.orders.grades === "read-only" ? gradeScopes.filter((scope) => scope.endsWith(".readonly")) : gradeScopes),
  ]);
  const asked = (call.form.get("scope") ?? "").split(" ").filter(Boolean);
  const granted = asked.filter((scope) => supported.has(scope));
  if (granted.length === 0) return no("invalid_scope", "none of these scopes is for this tool");
  const body = {
    access_token: desk.newToken(granted),
    token_type: institution.slug.startsWith("lab/") ? "bearer" : "Bearer",
    expires_in: lifetimeSeconds,
    scope: granted.join(" "),
  };
  return json(body, 200, desk.flavour.tokenAsHtml ? { "content-type": "text/html; charset=utf-8" } : {});
}

/** The tool that the assertion says it is of; whether that is true, its key tells. */
function claimedTool({ tools }: Platform, assertion: string): RegisteredTool | undefined {
  try {
    return tools.get(decodeJwt(assertion).iss ?? "");
  } catch {
    return undefined;
  }
}

async function keysOf({ jwksUri }: RegisteredTool): Promise<JSONWebKeySet | undefined> {
  try {
    const response = await fetch(jwksUri, { signal: AbortSignal.timeout(10_000) });
    // What it says is checked by whoever verifies with it.
    return response.ok ? ((await response.json()) as JSONWebKeySet) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns what is wrong with the assertion; undefined when nothing is */
async function faultOf(
  assertion: string,
  { desk, address }: Platform,
  { clientId, deploymentId }: RegisteredTool,
  keys: JSONWebKeySet,
): Promise<string | undefined> {
  const audience = desk.flavour.assertionAudience ?? `${address}/token`;
  try {
    const header = decodeProtectedHeader(assertion);
    if (header.typ !== "JWT") return "the header's typ is not JWT";
    if (header.kid === undefined) return "the header names no kid";
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(keys), {
      algorithms: ["RS256"],
      audience,
      issuer: clientId,
      subject: clientId,
      requiredClaims: ["iat", "exp", "jti"],
      clockTolerance: 30,
    });
    if (Array.isArray(payload.aud)) return "aud names several";
    if ((payload.exp ?? 0) - (payload.iat ?? 0) > 300) return "it lives longer than five minutes";
    if (typeof payload.jti !== "string" || payload.jti.length < 16) return "its jti is too short to be unique";
    if (desk.usedAssertions.get(payload.jti)) return "its jti was used before";
    desk.usedAssertions.set(payload.jti, true);
    const deployment = payload[deploymentClaim];
    if (deployment !== undefined && deployment !== deploymentId) return "it is of another deployment";
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function no(error: string, description: string, status = 400): Answer {
  return json({ error, error_description: description }, status);
}
