import { CLAIM } from "./claims.ts";
import type { ContentItem } from "./content-item.ts";

/** How long a platform may take to read it, seconds. */
const LIFETIME = 5 * 60;

/** Between whom the answer goes: from the tool, as the platform calls it, to the platform, as it calls itself. */
export type Parties = { iss: string; clientId: string; deploymentId: string };

export type Answer = {
  items: readonly ContentItem[];
  /** JSON, exactly as it was asked. */
  data?: string | undefined;
  /** A sentence for the person, by the platform. */
  message?: string | undefined;
  /** The same, where it went wrong. */
  errorMessage?: string | undefined;
};

/**
 * The claims of a deep linking response (Deep Linking 2.0 §4.5, Security Framework 1.0 §5.2.2). No items: nothing was chosen.
 * @param nonce random, new for each answer
 */
export function deepLinkingResponse(
  { iss, clientId, deploymentId }: Parties,
  { items, data, message, errorMessage }: Answer,
  { nonce, nowMs }: { nonce: string; nowMs: number },
): Record<string, unknown> {
  const now = Math.floor(nowMs / 1000);
  return {
    iss: clientId,
    aud: iss,
    iat: now,
    exp: now + LIFETIME,
    nonce,
    [CLAIM.deploymentId]: deploymentId,
    [CLAIM.messageType]: "LtiDeepLinkingResponse",
    [CLAIM.version]: "1.3.0",
    [CLAIM.contentItems]: items,
    ...(data !== undefined && { [CLAIM.data]: JSON.parse(data) as unknown }),
    ...(message !== undefined && { [CLAIM.message]: message }),
    ...(errorMessage !== undefined && { [CLAIM.errorMessage]: errorMessage }),
  };
}
