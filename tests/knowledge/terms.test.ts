import { describe, expect, test } from "vitest";
import { searchTerms } from "#app/knowledge/terms.ts";

describe("of a question remain the words that tell passages apart", () => {
  test.each([
    ["What does the standard deviation tell me?", ["standard", "deviation"]],
    ["What is a p-value?", ["p-value"]],
    ["Does correlation mean causation?", ["correlation", "mean", "causation"]],
    ["What is the mean of a sample?", ["mean", "sample"]],
    ["Was ist eine Stichprobe?", ["stichprobe"]],
    ["Können Sie mir die Schallgeschwindigkeit erklären?", ["schallgeschwindigkeit", "erklären"]],
    ["Bessel's correction", ["bessel", "correction"]],
    ["MEDIAN median Median", ["median"]],
    ["Why divide by n - 1?", ["divide", "1"]],
    ["type I and type II errors in a t-test", ["type", "ii", "errors", "t-test"]],
    ["a² + b² at 3.5 km", ["a²", "b²", "3", "5", "km"]],
    ["What is this about?", []],
    ["", []],
  ])("%s", (question, terms) => {
    expect(searchTerms(question)).toEqual(terms);
  });
});

test("a letter is the same letter however it was typed", () => {
  expect(searchTerms("cafe\u0301")).toEqual(searchTerms("caf\u00e9"));
});

test.each([
  '"a" OR "b"',
  "NEAR(x y)",
  "col:val",
  "x* ^y -z",
  "'); DROP TABLE passages; --",
  "\u0000\u0007",
  "🙂 ​‮",
  "%s ${x} {{y}}",
])("of %j nothing remains that a full-text query could misread", (hostile) => {
  for (const term of searchTerms(hostile)) expect(term).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u);
});

test("of a very long question the first sixteen words remain", () => {
  const words = Array.from({ length: 1000 }, (_, index) => `word${index}`);
  expect(searchTerms(words.join(" "))).toEqual(words.slice(0, 16));
});
