import { describe, expect, test } from "vitest";
import { indexWords } from "#app/knowledge/index-words.ts";
import { forgiven, typingErrors } from "#app/knowledge/spelling.ts";
import { stem } from "#app/knowledge/stem.ts";
import { suggestConcepts } from "#app/knowledge/suggest-concepts.ts";

describe("what is indexed", () => {
  test.each([
    ["**Bold** _words_ and [a link](https://example.test/path)", "bold word and a link"],
    ["`elapsedSeconds` and `max_value`", "elaps second elapsedseconds and max valu maxvalue"],
    ["$\\sigma^2 = \\frac{1}{n}\\sum x$", "sigma squar fraction 1 n sum x"],
    ["σ ≤ 5 %", "sigma less equal 5 percent"],
    ["Été, Straße", "et strass"],
  ])("%s", (text, words) => expect(indexWords(text).join(" ")).toBe(words));
});

test.each([
  ["running", "run"],
  ["relational", "relat"],
  ["happiness", "happi"],
  ["generously", "gener"],
  ["oscillators", "oscil"],
  ["Über", "Über"],
])("%s is stemmed to %s", (word, stemmed) => expect(stem(word)).toBe(stemmed));

test("typing errors are counted: too many, too few, others, exchanged", () => {
  expect([
    typingErrors("median", "meidan", 2),
    typingErrors("median", "medin", 2),
    typingErrors("median", "medixan", 2),
    typingErrors("median", "mediun", 2),
    typingErrors("median", "mode", 2),
  ]).toEqual([1, 1, 1, 1, 3]);
  expect([forgiven("cat"), forgiven("mean"), forgiven("deviation"), forgiven("h2so4")]).toEqual([0, 1, 2, 0]);
});

test("headings and bold terms are suggested, but for what is there or was declined", () => {
  const passages = [
    { id: "1", heading: "Spread · Variance", text: "The **standard deviation** is its root." },
    { id: "2", heading: "Mean", text: "See the **standard deviation** and the **mode**." },
  ];
  expect(suggestConcepts(passages, ["mean"])).toEqual([
    { name: "standard deviation", origin: "term", passages: ["1", "2"] },
    { name: "Variance", origin: "heading", passages: ["1"] },
  ]);
});
