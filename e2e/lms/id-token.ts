import type { Campus, Platform } from "./campus.ts";
import { otherPlatform } from "./campus.ts";
import type { Fault } from "./fault.ts";
import { changed } from "./fault.ts";
import { faultScope } from "./fault-scope.ts";
import type { FaultScope } from "./fault-value.ts";
import { faultValues } from "./fault-value.ts";
import { deepLinkingClaims, deepLinkingSettings } from "./deep-linking-claims.ts";
import { launchClaims } from "./launch-claims.ts";
import type { PendingLaunch } from "./pending-launches.ts";
import { signedToken } from "./signature.ts";

/** The id_token of a launch (Security Framework 1.0 §5.1.2), good or with the launch's fault. */
export async function idToken(
  campus: Campus,
  platform: Platform,
  launch: PendingLaunch,
  nonce: string,
): Promise<string> {
  const fault = campus.faults.get(launch.faultId ?? "");
  const scope = await faultScope(campus, platform, launch.id);
  const message = launch.deepLinking ? deepLinkingClaims : launchClaims;
  const claims = message(platform, launch, nonce, scope.nowSeconds);
  const keys = {
    own: await platform.keys.signing(),
    other: await otherPlatform(campus, platform).keys.signing(),
    unpublished: await campus.unpublishedKey(),
  };
  const header = (alg: string) => {
    const good = { typ: "JWT", alg, kid: keys.own.kid };
    return changed(good, { ...fault?.header, set: faultValues(fault?.header?.set ?? {}, scope) });
  };
  const payload = fault ? faultyClaims(claims, fault, scope) : claims;
  if (launch.deepLinking) launch.deepLinking.asked = Object(payload[deepLinkingSettings]);
  return signedToken(header, payload, fault?.sign ?? "rs256", keys);
}

function faultyClaims(claims: Record<string, unknown>, fault: Fault, scope: FaultScope): Record<string, unknown> {
  const base = fault.payload ? faultValues(fault.payload, scope) : claims;
  const amended = Object.entries(fault.amend ?? {}).map(([name, members]) => {
    const claim = base[name];
    if (typeof claim !== "object") throw new Error(`There is no claim "${name}" to amend.`);
    return [name, { ...claim, ...faultValues(members, scope) }];
  });
  const set = { ...Object.fromEntries(amended), ...faultValues(fault.set ?? {}, scope) };
  return changed(base, { ...(fault.remove && { remove: fault.remove }), set });
}
