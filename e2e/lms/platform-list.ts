import type { Campus } from "./campus.ts";

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
  return campus.platforms.map(({ institution, issuer, address }) => ({
    slug: institution.slug,
    name: institution.name,
    issuer,
    clientId: institution.clientId,
    deploymentIds: [institution.deploymentId],
    authorizationEndpoint: `${address}/authorize`,
    tokenEndpoint: `${address}/token`,
    jwksUri: `${address}/jwks`,
    origins: [campus.origin],
  }));
}
