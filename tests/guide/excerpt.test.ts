import { describe, expect, test } from "vitest";
import { excerpt } from "#app/guide/excerpt.ts";
import { searchTerms } from "#app/knowledge/terms.ts";
import { sound, statistics } from "../course.ts";

const words = (text: string) => text.split(/\s+/).length;

test("the sentences in which most of the words stand are taken", () => {
  const text = `The pool is open. ${"It is a fine pool with many lanes. ".repeat(8)}A median splits the swimmers in half.`;
  expect(excerpt(text, ["median", "swimmers"])).toContain("A median splits the swimmers in half.");
});

test("the first run wins a tie, also when no word stands anywhere", () => {
  const text = `First comes this. ${"Then much more of the same kind follows here. ".repeat(10)}`;
  expect(excerpt(text, ["unheard"])).toMatch(/^First comes this\./);
});

test("other forms of a word count", () => {
  const text = `${"Nothing of it is said in this sentence at all, which is long. ".repeat(12)}Deviating is normal.`;
  expect(excerpt(text, ["deviation"])).toContain("Deviating");
  expect(excerpt(text, ["debate"])).not.toContain("Deviating");
});

test("a sentence that is longer than an excerpt stays whole", () => {
  const sentence = `${"word ".repeat(80)}end.`;
  expect(excerpt(sentence, ["word"])).toBe(sentence);
});

test("nothing comes of nothing", () => {
  expect(excerpt("", ["mean"])).toBe("");
});

describe("of every passage of the demo's courses", () => {
  const passages = [...statistics.sections, ...sound.sections].flatMap((section) => section.passages);

  test("an excerpt is verbatim, short, and does not run over a paragraph", () => {
    expect(passages.length).toBeGreaterThan(30);
    for (const { heading, text } of passages) {
      const taken = excerpt(text, searchTerms(heading));
      expect(text).toContain(taken);
      expect(taken).not.toBe("");
      expect(taken).not.toContain("\n\n");
      expect(words(taken)).toBeLessThanOrEqual(Math.max(45, ...text.split(/(?<=[.?!])\s/).map(words)));
    }
  });
});
