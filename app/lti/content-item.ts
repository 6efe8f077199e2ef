import { type Placed, placedCustom, resourceIdOf } from "./placed.ts";

/** What somebody chose to place. `text`: a sentence below the title, where there is one. */
export type Choice = { placed: Placed; title: string; text?: string | undefined };

/** A link as the platform makes it (Deep Linking 2.0 §3.1, type ltiResourceLink). */
export type ContentItem = {
  type: "ltiResourceLink";
  title: string;
  text?: string;
  url: string;
  custom: Record<string, string>;
  lineItem?: { label: string; scoreMaximum: number; resourceId: string; tag: string };
};

/** How a grade column that was made here is known again. */
export const LINE_ITEM_TAG = "atomic-guide";

/**
 * @param url our launch address, absolute: the platform opens each link by it
 * @param scoreMaximum makes a grade column of so many points beside each link; above 0
 */
export function contentItem({ placed, title, text }: Choice, url: string, scoreMaximum?: number): ContentItem {
  return {
    type: "ltiResourceLink",
    title,
    ...(text !== undefined && text !== "" && { text }),
    url,
    // The platform puts in what it knows; one that does not know the names sends them as they stand, and they are ignored.
    custom: {
      ...placedCustom(placed),
      context_history: "$Context.id.history",
      resource_link_history: "$ResourceLink.id.history",
    },
    ...(scoreMaximum !== undefined && {
      lineItem: {
        label: title,
        scoreMaximum,
        resourceId: resourceIdOf(placed),
        tag: LINE_ITEM_TAG,
      },
    }),
  };
}
