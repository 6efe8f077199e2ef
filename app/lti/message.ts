import { CLAIM, type OptionalClaims, optionalClaims, resourceLinkText } from "./claims.ts";
import { type DeepLinkingSettings, readDeepLinkingSettings } from "./deep-linking.ts";
import { Refusal } from "./refusal.ts";
import { readRoles, type Roles } from "./roles.ts";

/** The LTI claims of a message, checked and in our words. */
export type Message = {
  deploymentId: string;
  targetLinkUri: string;
  /** Absent where a deep linking request does not say who asks, and in a launch of somebody anonymous. */
  subject: string | undefined;
  roles: Roles;
  /** Of a resource link launch. */
  resourceLink?: { id: string; title?: string | undefined; description?: string | undefined };
  /** Of a deep linking request. */
  deepLinking?: DeepLinkingSettings;
  optional: OptionalClaims;
};

/** LTI Core 1.3 §5.3: longest deployment_id, sub, context and resource link id. */
const LONGEST_ID = 255;

/** What is known beside the claims. */
export type Expected = {
  /** What the login said: the claim must be the same (§5.3.4). */
  targetLinkUri: string;
  /** Lets http through to this machine: local use only. */
  loopbackAllowed: boolean;
};

/**
 * The LTI rules of the messages that we know (LTI Core 1.3 §5.3, Deep Linking 2.0 §4.4). Required claims are strict; optional
 * ones are dropped where they have the wrong type, because real platforms send such.
 * @throws Refusal
 */
export function readMessage(claims: Record<string, unknown>, expected: Expected): Message {
  if (claims[CLAIM.version] !== "1.3.0") throw new Refusal("version_unsupported", String(claims[CLAIM.version]));
  const type = claims[CLAIM.messageType];
  if (typeof type !== "string" || type === "") throw new Refusal("message_type_missing");
  if (type === "LtiResourceLinkRequest") return readResourceLinkRequest(claims, expected);
  if (type === "LtiDeepLinkingRequest") return readDeepLinkingRequest(claims, expected);
  throw new Refusal("message_type_unsupported", type);
}

function readResourceLinkRequest(claims: Record<string, unknown>, { targetLinkUri }: Expected): Message {
  const deploymentId = readDeploymentId(claims[CLAIM.deploymentId]);
  const target = readTarget(claims[CLAIM.targetLinkUri], targetLinkUri);
  const subject = readSubject(claims["sub"]);
  if (subject === undefined && !isAnonymous(claims)) throw new Refusal("subject_missing");
  return {
    deploymentId,
    targetLinkUri: target,
    subject,
    roles: readRolesClaim(claims[CLAIM.roles]),
    resourceLink: readResourceLink(claims[CLAIM.resourceLink]),
    optional: optionalClaims.parse(claims),
  };
}

/** Person, roles, course and target may all be missing (Deep Linking 2.0 §4.4); a resource link is none of its business. */
function readDeepLinkingRequest(claims: Record<string, unknown>, expected: Expected): Message {
  const { targetLinkUri, loopbackAllowed } = expected;
  return {
    deploymentId: readDeploymentId(claims[CLAIM.deploymentId]),
    targetLinkUri: readTarget(claims[CLAIM.targetLinkUri] || targetLinkUri, targetLinkUri),
    subject: readSubject(claims["sub"]),
    roles: claims[CLAIM.roles] === undefined ? 0 : readRolesClaim(claims[CLAIM.roles]),
    deepLinking: readDeepLinkingSettings(claims[CLAIM.deepLinkingSettings], loopbackAllowed),
    optional: optionalClaims.parse(claims),
  };
}

function readDeploymentId(value: unknown): string {
  if (value === undefined || value === "") throw new Refusal("deployment_missing");
  if (typeof value !== "string" || value.length > LONGEST_ID) throw new Refusal("deployment_invalid");
  return value;
}

function readTarget(value: unknown, expected: string): string {
  if (value === undefined || value === "") throw new Refusal("target_link_uri_missing");
  if (value !== expected) throw new Refusal("target_link_uri_mismatch", String(value));
  return expected;
}

function readSubject(value: unknown): string | undefined {
  if (value === undefined || value === "") return undefined;
  if (typeof value !== "string" || value.length > LONGEST_ID) throw new Refusal("subject_invalid");
  return value;
}

/** Without `sub`, nothing else may say who it is (LTI Core 1.3 §5.3.6.1). An empty one is a mistake, not silence. */
function isAnonymous(claims: Record<string, unknown>): boolean {
  const named = ["sub", "given_name", "family_name", "middle_name", "name", "email", "picture"];
  return named.every((claim) => claims[claim] === undefined);
}

function readRolesClaim(value: unknown): Roles {
  if (!Array.isArray(value)) throw new Refusal("roles_invalid");
  const names: unknown[] = value;
  if (!names.every((name) => typeof name === "string")) throw new Refusal("roles_invalid");
  return readRoles(names);
}

function readResourceLink(value: unknown) {
  const link: Record<string, unknown> = typeof value === "object" && value !== null ? { ...value } : {};
  const id = link["id"];
  if (id === undefined || id === "" || id === null) throw new Refusal("resource_link_missing");
  if (typeof id !== "string" || id.length > LONGEST_ID) throw new Refusal("resource_link_invalid");
  return { id, ...resourceLinkText.parse(link) };
}
