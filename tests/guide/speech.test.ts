import { describe, expect, test } from "vitest";
import { Speech, type SpeechRules } from "#app/guide/speech.ts";
import { MOST_WORDS } from "#app/guide/voice.ts";

const rules: SpeechRules = { sources: 2, shows: "words", forbids: () => undefined };

function spoken(chunks: readonly string[], changed: Partial<SpeechRules> = {}): string[] {
  const speech = new Speech({ ...rules, ...changed });
  return [...chunks.map((chunk) => speech.hear(chunk)), speech.end()];
}

describe("what a model says", () => {
  test("is shown by whole words, and nothing is lost", () => {
    expect(spoken(["A med", "ian is", " a place", "."])).toEqual(["A", " median", " is a", "", " place."]);
    expect(spoken(["A med", "ian is", " a place", "."]).join("")).toBe("A median is a place.");
  });

  test("shows no half word and no half citation", () => {
    const shown = spoken(["See [", "1", "] and ", "more"]);
    expect(shown[0]).not.toContain("[");
    expect(shown[1]).not.toContain("[");
    expect(shown.join("")).toBe("See [1] and more");
  });

  test("is looked at the more seldom the longer it is, and shown by lines then; nothing is lost, and its beginning waits for nothing", () => {
    const words = Array.from({ length: MOST_WORDS }, (_, at) => `${at === 0 ? "" : " "}word${at}`);
    const seen: number[] = [];
    const shown = spoken(words, { forbids: (said) => void seen.push(said.length) });
    expect(shown.join("")).toBe(words.join(""));
    expect(shown.slice(1, 5).every((piece) => piece !== "")).toBe(true);
    expect(seen.reduce((sum, length) => sum + length, 0)).toBeLessThan(20 * words.join("").length);
    expect(Math.max(...shown.map((piece) => piece.length))).toBeLessThan(words.join("").length / 8);
  });

  test("that is held back is shown at its end, whole", () => {
    expect(spoken(["A median ", "is a place."], { shows: "whole" })).toEqual(["", "", "A median is a place."]);
  });

  test.each([["[3]"], ["[0]"], ["[1, 3]"], ["[1-3]"], ["[99]"]])("cites only what was found: not %s", (citation) => {
    expect(() => spoken([`So it is ${citation}.`])).toThrow("citation");
  });

  test("has an end", () => {
    expect(() => spoken([`${"word ".repeat(MOST_WORDS + 1)}.`])).toThrow("length");
    expect(() => spoken(["x".repeat(100_000)], { shows: "whole" })).toThrow("length");
  });

  test("must be something", () => {
    expect(() => spoken(["  ", "\n"])).toThrow("empty");
  });

  test("is withheld before the forbidden word is shown", () => {
    const speech = new Speech({ ...rules, forbids: (said) => (said.includes("42") ? "answer" : undefined) });
    expect(speech.hear("It is 4")).toBe("It is");
    expect(() => speech.hear("2 I say ")).toThrow("answer");
  });
});
