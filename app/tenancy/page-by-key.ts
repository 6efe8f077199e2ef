/** @property next the key of the last one, where there is a page after; undefined where this is the last page */
export type PageByKey<Each, Key> = { shown: Each[]; next: Key | undefined };

/**
 * A page of a list that goes on by key. One more than it holds is asked for: whether there is one says whether there is a
 * page after.
 * @param limit how many it holds at most
 * @param read the list's beginning from where the page begins: so many at most
 * @param keyOf by what the page after is asked for, of the last one of this
 */
export async function pageByKey<Each, Key>(
  limit: number,
  read: (most: number) => Promise<readonly Each[]>,
  keyOf: (last: Each) => Key,
): Promise<PageByKey<Each, Key>> {
  const found = await read(limit + 1);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: found.length > limit && last !== undefined ? keyOf(last) : undefined };
}
