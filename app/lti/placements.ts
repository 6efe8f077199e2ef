import type { PlatformConfiguration } from "./platform-configuration.ts";

export const RESOURCE_LINK = "LtiResourceLinkRequest";
export const DEEP_LINKING = "LtiDeepLinkingRequest";

/** A kind of message that we answer, and where the LMS shall offer it; `more` is the LMS's own vocabulary. */
export type OfferedMessage = { type: string; placements: string[]; more?: Record<string, unknown> };

type Wish = { type: string; placements: string[]; more?: Record<string, unknown> };

const canvas = "https://canvas.instructure.com/lti";
/** Dynamic Registration 1.0 §3.4 knows two: the course's content, and the editor. */
const anywhere: Wish[] = [
  { type: RESOURCE_LINK, placements: ["ContentArea"] },
  { type: DEEP_LINKING, placements: ["ContentArea", "RichTextEditor"] },
];

/** Where each family lets a tool stand. Moodle reads deep linking messages only, and offers every tool as an activity. */
const wishes: Record<string, Wish[]> = {
  canvas: [
    {
      type: RESOURCE_LINK,
      placements: ["course_navigation"],
      more: { [`${canvas}/course_navigation/default_enabled`]: true, [`${canvas}/visibility`]: "members" },
    },
    {
      type: DEEP_LINKING,
      placements: ["link_selection", "assignment_selection", "module_index_menu_modal", "editor_button"],
    },
  ],
  moodle: [
    { type: RESOURCE_LINK, placements: [] },
    { type: DEEP_LINKING, placements: ["ContentArea"] },
  ],
  desire2learn: anywhere,
  sakai: anywhere,
};

/**
 * @returns the messages to ask for, of those that the platform supports, with the placements that it knows. One that does not
 *   list its messages or placements is asked for all that its family has.
 */
export function offeredMessages({ family, messages }: PlatformConfiguration): OfferedMessage[] {
  const all = wishes[family] ?? anywhere;
  return all.flatMap((wish) => {
    const supported = messages.filter(({ type }) => type === wish.type);
    if (messages.length > 0 && supported.length === 0) return [];
    const known = supported.flatMap(({ placements }) => placements ?? []);
    const placements = known.length === 0 ? wish.placements : wish.placements.filter((name) => known.includes(name));
    return [{ ...wish, placements }];
  });
}
