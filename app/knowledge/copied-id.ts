/**
 * What was copied into a course bears the id of where it first stood, and its course's: `<origin>@<course>`. So a link that
 * was copied with its course, and still names the origin, finds the copy; and copying again makes nothing twice.
 */
const MARK = "@";

/** @returns the id under which it first stood: what a placed link names, wherever it goes */
export function originOf(id: string): string {
  return id.split(MARK, 1)[0] ?? id;
}

/** @returns the id of its copy in a course */
export function copiedId(id: string, ltiContextId: string): string {
  return `${originOf(id)}${MARK}${ltiContextId}`;
}
