import type { OpenedPlace } from "#app/knowledge/course-outline.ts";
import type { Placed } from "#app/lti/placed.ts";
import type { CoursePlaces } from "#db/course-places.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";

/**
 * What a placed link opens now. The Guide opens without it, so nobody waits long for the record.
 * @param places by the record's `quick` handle
 */
export async function openPlace(placed: Placed | undefined, places: CoursePlaces): Promise<OpenedPlace | undefined> {
  try {
    if (placed?.kind === "concept") return await places.concept(placed.id);
    if (placed?.kind === "section") return await places.section(placed.id);
    if (placed?.kind === "practice") return await places.practice(placed.id);
    return undefined;
  } catch (error) {
    if (error instanceof RecordUnavailable) return undefined;
    throw error;
  }
}
