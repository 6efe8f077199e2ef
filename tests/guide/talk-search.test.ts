import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findIn, patternOf, soughtWords, spokenIn } from "#app/guide/talk-search.ts";

test.each([
  ["The  Median!", ["the", "median"]],
  ['"x" OR NEAR( a*', ["x", "or", "near", "a"]],
  ["Übung übung", ["übung"]],
  ["%_%", []],
  ["", []],
])("what is sought by %o", (text, words) => {
  expect(soughtWords(text)).toEqual(words);
});

test("a pattern has no wildcard of the person's own, and fits into 50 bytes whatever is sought", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      for (const word of soughtWords(text)) {
        expect(patternOf(word)).toMatch(/^%[a-z0-9_]*%$/);
        expect(new TextEncoder().encode(patternOf(word)).length).toBeLessThanOrEqual(50);
      }
    }),
  );
});

test("the words around a find are one line, cut between words", () => {
  const text = `${"before ".repeat(40)}the Median\nhalves ${"after ".repeat(40)}`;
  const said = findIn(text, ["median", "halves"]);
  expect(said).toMatch(/^…before .*the Median halves .*after…$/);
  expect(said?.length).toBeLessThan(230);
  expect(findIn("The median.", ["median"])).toBe("The median.");
  expect(findIn(`${"x".repeat(400)}median`, ["median"])).toContain("median");
});

test("all words must stand in it", () => {
  expect(findIn("The median halves the data.", ["median", "mean"])).toBeUndefined();
  expect(findIn("The median.", [])).toBeUndefined();
});

test("only what was said counts, not how it is stored", () => {
  const parts = [
    { type: "text" as const, text: "The mean." },
    { type: "data-authored" as const, data: { kind: "hint" as const, taskId: "task", text: "Sort first." } },
    { type: "data-notice" as const, data: { reason: "stopped" as const } },
  ];
  expect(spokenIn({ parts })).toBe("The mean.\nSort first.");
});
