import { CLAIM } from "./claims.ts";
import { requireReachable } from "./reachable.ts";
import { Refusal } from "./refusal.ts";

/** What a platform asks for in a deep linking request, as far as it binds the answer (Deep Linking 2.0 §4.4.1). */
export type DeepLinkingSettings = {
  /** Where the answer is posted to. */
  returnUrl: string;
  /** The platform takes links to a tool, which is all that we make. */
  acceptsLinks: boolean;
  acceptsSeveral: boolean;
  acceptsLineItems: boolean;
  /** JSON of what must come back exactly; absent where the platform sent nothing. */
  data?: string | undefined;
};

/** Longer than any address that a browser goes to. */
const LONGEST_URL = 8_000;

/**
 * @param claim the settings claim of a verified message
 * @param loopbackAllowed lets http through to this machine: local use only
 * @throws Refusal deep_linking_settings_missing, deep_linking_return_url_invalid, deep_linking_accept_types_missing
 */
export function readDeepLinkingSettings(claim: unknown, loopbackAllowed: boolean): DeepLinkingSettings {
  if (typeof claim !== "object" || claim === null || Array.isArray(claim))
    throw new Refusal("deep_linking_settings_missing");
  const settings: Record<string, unknown> = { ...claim };
  const types: unknown = settings["accept_types"];
  const returnUrl = readReturnUrl(settings["deep_link_return_url"], loopbackAllowed);
  if (!Array.isArray(types) || types.length === 0) throw new Refusal("deep_linking_accept_types_missing");
  // Required by the specification and left out by platforms; where the answer is shown is theirs to say (§4.4.1).
  if (!Array.isArray(settings["accept_presentation_document_targets"]))
    console.info(JSON.stringify({ tolerated: `${CLAIM.deepLinkingSettings} lacks presentation targets` }));
  return {
    returnUrl,
    acceptsLinks: types.includes("ltiResourceLink"),
    acceptsSeveral: !isFalse(settings["accept_multiple"]),
    acceptsLineItems: !isFalse(settings["accept_lineitem"]),
    ...(settings["data"] !== undefined && { data: JSON.stringify(settings["data"]) }),
  };
}

function readReturnUrl(value: unknown, loopbackAllowed: boolean): string {
  if (typeof value !== "string" || value === "" || value.length > LONGEST_URL)
    throw new Refusal("deep_linking_return_url_invalid", String(value).slice(0, 100));
  try {
    return requireReachable(value, loopbackAllowed);
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal("deep_linking_return_url_invalid", value);
    throw error;
  }
}

/** What is not said is allowed; some platforms say it in words. */
function isFalse(value: unknown): boolean {
  return value === false || value === "false";
}
