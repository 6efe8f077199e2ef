import { expect, test } from "vitest";
import { pageByKey } from "#app/tenancy/page-by-key.ts";

const stored = ["a", "b", "c", "d", "e"];
const asked: number[] = [];
/** A page of what is behind a letter. */
const after = (place: string, limit: number) =>
  pageByKey(
    limit,
    async (most) => {
      asked.push(most);
      return stored.filter((each) => each > place).slice(0, most);
    },
    (last) => `key of ${last}`,
  );

test.each([
  ["the page after begins behind the last one that is shown", "", 2, ["a", "b"], "key of b"],
  ["a page that ends the list exactly is the last", "c", 2, ["d", "e"], undefined],
  ["a page that is not full is the last", "d", 2, ["e"], undefined],
  ["one that would be alone on the page after has that page", "", 4, ["a", "b", "c", "d"], "key of d"],
  ["behind the end nothing is", "e", 2, [], undefined],
])("%s", async (_, place, limit, shown, next) => {
  expect(await after(place, limit)).toEqual({ shown, next });
});

test("the list is asked once, for one more than is shown", async () => {
  asked.length = 0;
  await after("", 3);
  expect(asked).toEqual([4]);
});
