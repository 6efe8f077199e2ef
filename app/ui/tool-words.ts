import type { ToolWords } from "#app/lti/tool-registration.ts";
import { m } from "#app/paraglide/messages.js";

/** What is said of the tool in the LMS, in the language of whoever registers it. */
export function toolWords(): ToolWords {
  return {
    name: m.app_name(),
    description: m.home_lead(),
    linkLabel: m.tool_link_label(),
    placeLabel: m.tool_place_label(),
  };
}
