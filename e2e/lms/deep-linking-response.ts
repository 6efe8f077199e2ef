import { createLocalJWKSet, compactVerify, decodeProtectedHeader } from "jose";

import type { Platform } from "./campus.ts";
import type { PendingLaunch } from "./pending-launches.ts";

/** The tool answered in a way that a strict platform does not take. */
export class WrongResponse extends Error {}

/** A link as the tool describes it. */
export interface ContentItem {
  type: "ltiResourceLink";
  title: string;
  text?: string;
  url?: string;
  custom?: Record<string, string>;
  lineItem?: { label?: string; scoreMaximum: number; resourceId?: string; tag?: string };
}

/** What the tool answered, once it was found right. */
export interface DeepLinkingResponse {
  items: ContentItem[];
  message: string | undefined;
  errorMessage: string | undefined;
}

const lti = "https://purl.imsglobal.org/spec/lti/claim";
const dl = "https://purl.imsglobal.org/spec/lti-dl/claim";
const leeway = 60;

/**
 * Checks the JWT of a deep linking response (Deep Linking 2.0 §4.5, Security Framework 1.0 §5.2) as the strictest
 * platforms do, by the tool's published keys, and uses up its nonce. Throws WrongResponse with the first thing that is wrong.
 */
export async function checkDeepLinkingResponse(
  platform: Platform,
  launch: PendingLaunch,
  jwt: string,
): Promise<DeepLinkingResponse> {
  const claims = await verified(launch.tool.jwksUri, jwt);
  const { tool } = launch;
  const { issuer, usedNonces } = platform;
  const now = Math.floor(Date.now() / 1000);
  const { iss, aud, azp, exp, iat, nonce } = claims;
  must(iss === tool.clientId, `iss is ${say(iss)}, not the client_id`);
  must(aud === issuer || (Array.isArray(aud) && aud.length === 1 && aud[0] === issuer), `aud is ${say(aud)}`);
  must(azp === undefined || azp === issuer, `azp is ${say(azp)}`);
  must(typeof exp === "number" && exp > now - leeway, `exp is ${say(exp)}`);
  must(typeof iat === "number" && Math.abs(iat - now) < 300 + leeway, `iat is ${say(iat)}`);
  must(typeof nonce === "string" && nonce.length >= 16, `nonce is ${say(nonce)}`);
  must(!usedNonces.has(String(nonce)), "nonce was used before");
  usedNonces.set(String(nonce), true);
  must(claims[`${lti}/deployment_id`] === tool.deploymentId, "deployment_id is another one's");
  must(claims[`${lti}/message_type`] === "LtiDeepLinkingResponse", "message_type is wrong");
  must(claims[`${lti}/version`] === "1.3.0", "version is wrong");
  const asked = launch.deepLinking?.asked ?? {};
  must(claims[`${dl}/data`] === asked.data, `data is ${say(claims[`${dl}/data`])}, not ${say(asked.data)}`);
  const items = claims[`${dl}/content_items`] ?? [];
  must(Array.isArray(items), "content_items is no list");
  // Checked one by one.
  for (const item of items as unknown[]) checkItem(item, asked, new URL(tool.targetLinkUri).origin);
  const all = items as ContentItem[];
  must(asked.accept_multiple !== false || all.length <= 1, "there are several items");
  return {
    items: all,
    message: text(claims[`${dl}/msg`]),
    errorMessage: text(claims[`${dl}/errormsg`]),
  };
}

async function verified(jwksUri: string, jwt: string): Promise<Record<string, unknown>> {
  must(jwt !== "", "the field JWT is missing");
  const { alg, kid } = decodeProtectedHeader(jwt);
  must(alg === "RS256", `alg is ${say(alg)}`);
  must(typeof kid === "string" && kid !== "", "kid is missing");
  const response = await fetch(jwksUri, { headers: { "user-agent": "practice-lms" } });
  // The tool's own document; jose checks the keys.
  const jwks = (await response.json()) as { keys: { kid?: string }[] };
  must(
    jwks.keys.some((key) => key.kid === kid),
    "kid is not in the tool's key set",
  );
  try {
    const { payload } = await compactVerify(jwt, createLocalJWKSet(jwks as Parameters<typeof createLocalJWKSet>[0]));
    return Object(JSON.parse(new TextDecoder().decode(payload)));
  } catch (error) {
    throw new WrongResponse(`The signature does not hold: ${String(error)}.`, { cause: error });
  }
}

function checkItem(value: unknown, asked: Record<string, unknown>, toolOrigin: string): void {
  const item: Record<string, unknown> = Object(value);
  const types = Array.isArray(asked.accept_types) ? asked.accept_types : [];
  must(item.type === "ltiResourceLink" && types.includes(item.type), `an item's type is ${say(item.type)}`);
  must(typeof item.title === "string" && item.title !== "", "an item has no title");
  must(
    item.url === undefined || (URL.canParse(String(item.url)) && new URL(String(item.url)).origin === toolOrigin),
    `an item's url is ${say(item.url)}`,
  );
  const custom = Object.values(Object(item.custom ?? {}));
  must(
    custom.every((each) => typeof each === "string"),
    "a custom value is no text",
  );
  if (item.lineItem === undefined) return;
  must(asked.accept_lineitem !== false, "an item brings a line item");
  const { scoreMaximum } = Object(item.lineItem);
  must(typeof scoreMaximum === "number" && scoreMaximum > 0, `scoreMaximum is ${say(scoreMaximum)}`);
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new WrongResponse(`${otherwise}.`);
}

function say(value: unknown): string {
  return JSON.stringify(value) ?? "missing";
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
