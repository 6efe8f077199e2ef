import { CLAIM, type OptionalClaims, optionalClaims, resourceLinkText } from "./claims.ts";
import { Refusal } from "./refusal.ts";
import { readRoles, type Roles } from "./roles.ts";

/** The LTI claims of a resource link launch, checked and in our words. */
export type ResourceLinkMessage = {
  deploymentId: string;
  targetLinkUri: string;
  subject: string;
  roles: Roles;
  resourceLink: { id: string; title?: string | undefined; description?: string | undefined };
  optional: OptionalClaims;
};

/** LTI Core 1.3 §5.3: longest deployment_id, sub, context and resource link id. */
const LONGEST_ID = 255;

/**
 * The LTI rules of a resource link launch (LTI Core 1.3 §5.3). Required claims are strict; optional ones are dropped
 * where they have the wrong type, because real platforms send such.
 * @param targetLinkUri what the login said: the claim must be the same (§5.3.4)
 * @throws Refusal
 */
export function readMessage(claims: Record<string, unknown>, targetLinkUri: string): ResourceLinkMessage {
  if (claims[CLAIM.version] !== "1.3.0") throw new Refusal("version_unsupported", String(claims[CLAIM.version]));
  const type = claims[CLAIM.messageType];
  if (typeof type !== "string" || type === "") throw new Refusal("message_type_missing");
  if (type !== "LtiResourceLinkRequest") throw new Refusal("message_type_unsupported", type);
  return {
    deploymentId: readDeploymentId(claims[CLAIM.deploymentId]),
    targetLinkUri: readTarget(claims[CLAIM.targetLinkUri], targetLinkUri),
    subject: readSubject(claims["sub"]),
    roles: readRolesClaim(claims[CLAIM.roles]),
    resourceLink: readResourceLink(claims[CLAIM.resourceLink]),
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

function readSubject(value: unknown): string {
  if (value === undefined || value === "") throw new Refusal("subject_missing");
  if (typeof value !== "string" || value.length > LONGEST_ID) throw new Refusal("subject_invalid");
  return value;
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
