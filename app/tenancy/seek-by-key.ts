import type { PageByKey } from "./page-by-key.ts";

/** So many rows one statement looks at, where no index answers what is looked for. */
export const WINDOW = 500;
/** So many rows are looked at for one page, or one part of a file. */
export const MOST_LOOKED_AT = 10_000;

/**
 * What stands in one window of a list.
 * @property reached the key of the last row that was looked at; undefined where the list ends there, or all of it was looked at
 */
export type Seen<Each> = { found: Each[]; reached: string | undefined };
/** @property isCut whether it is not full, and more may be behind what was looked at */
export type SoughtPage<Each> = PageByKey<Each, string> & { isCut: boolean };

/**
 * A page of what is looked for in a list, window by window: until it is full, the list ends, or enough was looked at.
 * @param limit how many it holds at most
 * @param after where it begins; undefined: at the list's beginning
 * @param read what a window behind a key holds: so many at most
 * @param most so many rows are looked at
 */
export async function seekByKey<Each extends { id: string }>(
  limit: number,
  after: string | undefined,
  read: (after: string | undefined, most: number) => Promise<Seen<Each>>,
  most = MOST_LOOKED_AT,
): Promise<SoughtPage<Each>> {
  const all: Each[] = [];
  let place = after;
  for (let lookedAt = WINDOW; ; lookedAt += WINDOW) {
    // oxlint-disable-next-line no-await-in-loop -- each window begins where the one before ended
    const { found, reached } = await read(place, limit + 1 - all.length);
    all.push(...found);
    const shown = all.slice(0, limit);
    if (all.length > limit) return { shown, next: shown.at(-1)?.id, isCut: false };
    if (reached === undefined) return { shown, next: undefined, isCut: false };
    if (lookedAt >= most) return { shown, next: reached, isCut: shown.length < limit };
    place = reached;
  }
}
