import { beforeEach, expect, test } from "vitest";
import { MOST_LOOKED_AT, seekByKey, WINDOW } from "#app/tenancy/seek-by-key.ts";

/** How many stand in a list, and at which places what is looked for stands. */
let list: { length: number; places: number[] };
let windows: (string | undefined)[];

const key = (place: number) => String(place).padStart(6, "0");

beforeEach(() => {
  list = { length: 30_000, places: [] };
  windows = [];
});

async function read(from: string | undefined, count: number) {
  windows.push(from);
  const first = from === undefined ? 0 : Number(from) + 1;
  const end = first + WINDOW;
  const found = list.places.filter((place) => place >= first && place < Math.min(end, list.length));
  return {
    found: found.slice(0, count).map((place) => ({ id: key(place) })),
    reached: end > list.length ? undefined : key(end - 1),
  };
}

const seek = (limit: number, { after, most }: { after?: string; most?: number } = {}) =>
  seekByKey(limit, after, read, most);

const ids = (places: number[]) => places.map((place) => ({ id: key(place) }));

test("what stands behind the first window is found, and windows follow each other without a gap", async () => {
  list.places = [499, 500, 1_300];
  list.length = 1_400;
  expect(await seek(10)).toEqual({ shown: ids([499, 500, 1_300]), next: undefined, isCut: false });
  expect(windows).toEqual([undefined, key(499), key(999)]);
});

test("a page that is full goes on behind the last one that it shows, and looks no further", async () => {
  list.places = [3, 600, 601, 9_000];
  expect(await seek(2)).toEqual({ shown: ids([3, 600]), next: key(600), isCut: false });
  expect(windows).toHaveLength(2);
  expect(await seek(2, { after: key(600) })).toMatchObject({ shown: ids([601, 9_000]) });
});

test("where enough was looked at, the page goes on from there, though it is not full", async () => {
  list.places = [7, 10_001];
  expect(await seek(5)).toEqual({ shown: ids([7]), next: key(MOST_LOOKED_AT - 1), isCut: true });
  expect(windows).toHaveLength(MOST_LOOKED_AT / WINDOW);
  expect(await seek(5, { after: key(MOST_LOOKED_AT - 1) })).toMatchObject({
    shown: ids([10_001]),
  });
});

test("a page that is full where enough was looked at does not say that it looked no further", async () => {
  list.places = [7, 8, 10_001];
  expect(await seek(2)).toEqual({ shown: ids([7, 8]), next: key(MOST_LOOKED_AT - 1), isCut: false });
});

test("where looking costs more, less is looked at", async () => {
  list.places = [1_499, 1_500];
  expect(await seek(5, { most: 1_500 })).toEqual({ shown: ids([1_499]), next: key(1_499), isCut: true });
});
