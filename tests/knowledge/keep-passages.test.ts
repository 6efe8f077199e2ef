import { expect, test } from "vitest";
import { keepPassages } from "#app/knowledge/keep-passages.ts";

const standing = [
  { id: "a", heading: "Mean", text: "The balance point." },
  { id: "b", heading: "Median", text: "The middle." },
  { id: "c", heading: "Range", text: "From end to end." },
];

test("what says the same keeps its id, then what stands under the same heading; the rest is new", () => {
  let made = 0;
  const kept = keepPassages(
    standing,
    [
      { heading: "Range", text: "From end to end." },
      { heading: "Median", text: "The one in the middle." },
      { heading: "The average", text: "The balance point." },
      { heading: "Mode", text: "The most common." },
    ],
    () => `new-${++made}`,
  );
  expect(kept.map(({ id }) => id)).toEqual(["c", "b", "a", "new-1"]);
});
