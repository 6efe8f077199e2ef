import type { ToolAddressList } from "./tool-addresses.ts";
import { customParameters, type ToolWords, wantedScopes } from "./tool-registration.ts";

/** Where the tool stands in Canvas: in the course's menu, and where instructors add content. */
const placements = [
  { placement: "course_navigation", message_type: "LtiResourceLinkRequest" },
  { placement: "link_selection", message_type: "LtiDeepLinkingRequest" },
  { placement: "assignment_selection", message_type: "LtiDeepLinkingRequest" },
  { placement: "editor_button", message_type: "LtiDeepLinkingRequest" },
] as const;

/** The JSON that Canvas takes for an LTI developer key ("Enter URL", "Paste JSON"). */
export function canvasConfiguration(words: ToolWords, { login, launch, keys, icon }: ToolAddressList) {
  return {
    title: words.name,
    description: words.description,
    oidc_initiation_url: login,
    target_link_uri: launch,
    redirect_uris: [launch],
    public_jwk_url: keys,
    scopes: wantedScopes,
    custom_fields: customParameters,
    extensions: [
      {
        platform: "canvas.instructure.com",
        tool_id: "atomic-guide",
        domain: new URL(launch).host,
        privacy_level: "name_only",
        settings: {
          text: words.name,
          icon_url: icon,
          placements: placements.map(({ placement, message_type }) => ({
            placement,
            message_type,
            target_link_uri: launch,
            text: message_type === "LtiDeepLinkingRequest" ? words.placeLabel : words.linkLabel,
            icon_url: icon,
            enabled: true,
            ...(placement === "course_navigation" && { default: "enabled", visibility: "members" }),
            ...(placement !== "course_navigation" && { selection_width: 800, selection_height: 600 }),
          })),
        },
      },
    ],
  };
}
