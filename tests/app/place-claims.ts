import { CLAIM } from "#app/lti/claims.ts";

/** What an LMS's request says that asks what to place, as a Moodle 4.5 sends it, with its ids and without data. */
export const askingToPlace = {
  [CLAIM.messageType]: "LtiDeepLinkingRequest",
  [CLAIM.resourceLink]: undefined,
  [CLAIM.deepLinkingSettings]: {
    accept_types: ["ltiResourceLink"],
    accept_presentation_document_targets: ["frame", "iframe", "window"],
    accept_multiple: true,
    deep_link_return_url: "https://lms.example.test/mod/lti/contentitem_return.php?course=2&id=1&sesskey=Qou2wb6DFs",
  },
};
