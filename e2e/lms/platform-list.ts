import type { Campus, Platform } from "./campus.ts";

/** The values that an administrator needs to register a platform by hand. */
export interface PlatformEntry {
  slug: string;
  name: string;
  issuer: string;
  clientId: string;
  deploymentIds: string[];
  authorizationEndpoint: string;
  tokenEndpoint: string;
  jwksUri: string;
  /** The origins whose pages may frame the tool. */
  origins: string[];
}

export function platformList(campus: Campus): PlatformEntry[] {
  return campus.platforms.map(({ institution, issuer }) => ({
    slug: institution.slug,
    name: institution.name,
    issuer,
    clientId: institution.clientId,
    deploymentIds: [institution.deploymentId],
    authorizationEndpoint: `${issuer}/authorize`,
    tokenEndpoint: `${issuer}/token`,
    jwksUri: `${issuer}/jwks`,
    origins: [campus.origin],
  }));
}

/** A platform's openid-configuration, with the members that Moodle's has and this LMS can mean. */
export function openidConfiguration({ issuer }: Platform): Record<string, unknown> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    token_endpoint_auth_methods_supported: ["private_key_jwt"],
    token_endpoint_auth_signing_alg_values_supported: ["RS256"],
    jwks_uri: `${issuer}/jwks`,
    scopes_supported: ["openid"],
    response_types_supported: ["id_token"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    claims_supported: ["sub", "iss", "name", "given_name", "family_name", "email"],
    "https://purl.imsglobal.org/spec/lti-platform-configuration": {
      product_family_code: "practice-lms",
      version: "1",
      messages_supported: ["LtiResourceLinkRequest"],
      variables: [],
    },
  };
}
