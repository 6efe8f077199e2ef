import type { Campus, Platform } from "./campus.ts";
import { otherPlatform } from "./campus.ts";
import type { FaultScope } from "./fault-value.ts";

/** What the faults of one launch may refer to; `fault-value.ts` says how. */
export async function faultScope(campus: Campus, platform: Platform, launchId: string): Promise<FaultScope> {
  const other = otherPlatform(campus, platform);
  const unpublished = await campus.unpublishedKey();
  return {
    nowSeconds: Math.floor(Date.now() / 1000),
    names: {
      lms: campus.origin,
      toolOrigin: campus.toolOrigin,
      issuer: platform.issuer,
      issuerInCapitals: `${campus.origin}/${platform.institution.slug.toUpperCase()}`,
      issuerOverTls: platform.issuer.replace("http:", "https:"),
      clientId: platform.institution.clientId,
      otherIssuer: other.issuer,
      otherClientId: other.institution.clientId,
      otherKid: (await other.keys.signing()).kid,
      unpublishedKid: unpublished.kid,
      launchId,
    },
    keys: { unpublished: unpublished.publicJwk },
  };
}
