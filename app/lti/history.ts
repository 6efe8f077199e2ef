/** More of them help nobody. */
const MOST = 5;
const LONGEST_ID = 255;

/** What a course, or a link, was copied from, as the platform calls it, latest first. */
export type History = { contexts: string[]; links: string[] };

/**
 * What a launch says of copies, in the custom values that we ask for.
 * @returns undefined where it says nothing of the course
 */
export function readHistories(custom: Readonly<Record<string, unknown>> | undefined): History | undefined {
  const contexts = readHistory(custom?.["context_history"]);
  return contexts.length === 0 ? undefined : { contexts, links: readHistory(custom?.["resource_link_history"]) };
}

/**
 * Reads `$Context.id.history` and `$ResourceLink.id.history` as a platform fills them in (LTI Core 1.3 §B.2: ids, URL-encoded,
 * separated by commas).
 * @param value of the custom parameter; whatever else it is, there is no history
 */
function readHistory(value: unknown): string[] {
  if (typeof value !== "string" || value.startsWith("$")) return [];
  return value
    .split(",")
    .map((id) => decoded(id.trim()))
    .filter((id) => id !== "" && id.length <= LONGEST_ID)
    .slice(0, MOST);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
