import type { Platform } from "./campus.ts";
import { launchClaims } from "./launch-claims.ts";
import { launchFlavours } from "./launch-flavour.ts";
import type { PendingLaunch } from "./pending-launches.ts";

const lti = "https://purl.imsglobal.org/spec/lti/claim";
export const deepLinkingSettings = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

/** The claims of a good deep linking request (Deep Linking 2.0 §4.4), from a platform that says all that it can, or what its flavour does. */
export function deepLinkingClaims(
  platform: Platform,
  launch: PendingLaunch,
  nonce: string,
  nowSeconds: number,
): Record<string, unknown> {
  const { [`${lti}/resource_link`]: _, ...claims } = launchClaims(platform, launch, nonce, nowSeconds);
  return {
    ...claims,
    [`${lti}/message_type`]: "LtiDeepLinkingRequest",
    [deepLinkingSettings]: {
      deep_link_return_url: `${platform.address}/courses/${launch.course.id}/deep-linking/return?launch=${launch.id}&a=1`,
      accept_types: ["link", "file", "html", "ltiResourceLink", "image"],
      accept_media_types: "image/*,text/html",
      accept_presentation_document_targets: ["iframe", "window", "embed"],
      accept_multiple: true,
      accept_lineitem: true,
      auto_create: true,
      title: "",
      text: "",
      // What a tool might spoil: signs, spaces, another script, a line's end.
      data: `place=${launch.id}&q="<ü>'  \\n\n`,
      ...(!platform.institution.saysAll && launchFlavours[platform.institution.flavour].deepLinking),
    },
  };
}
