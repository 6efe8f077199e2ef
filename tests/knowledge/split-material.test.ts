import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GOOD_LENGTH, MOST_PROSE, MOST_WHOLE, splitMaterial } from "#app/knowledge/split-material.ts";

const word = fc.constantFrom(
  "mean",
  "spread",
  "Ünïcode",
  "$x^2$",
  "`code()`",
  "😀",
  "**bold**",
  "1.",
  "-",
  "a|b",
  "“so.”",
  "#5",
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 400 }).map((words) => words.join(" "));
const code = fc
  .array(fc.constantFrom("for x in xs:", "    print(x)", "", "# a comment", "$$"), { minLength: 1, maxLength: 60 })
  .map((lines) => ["```python", ...lines, "```"].join("\n"));
const formula = fc.constantFrom(
  "$$\n\\bar{x} = \\frac{1}{n}\n\n\\sum x_i\n$$",
  "\\[\na\n\nb\n\\]",
  "\\begin{align}\na\n\nb\n\\end{align}",
);
const table = fc
  .array(fc.constant("| 1 | 2 |"), { minLength: 1, maxLength: 30 })
  .map((rows) => ["| a | b |", "|---|---|", ...rows].join("\n"));
const title = fc
  .tuple(fc.constantFrom("#", "##", "###"), fc.constantFrom("Spread", "Mean", "What varies"))
  .map((parts) => parts.join(" "));
const markdown = fc
  .array(fc.oneof(paragraph, code, formula, table, title), { maxLength: 12 })
  .map((blocks) => blocks.join("\n\n"));

/** What a reader sees, without spaces and the marks of headings. */
const letters = (text: string) => text.replaceAll(/^ {0,3}#{1,6} /gm, "").replaceAll(/\s/g, "");

describe("whatever is written", () => {
  test("no word is lost, and none changes its place", () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ maxLength: 3_000 })), (source) => {
        const pieces = splitMaterial(source, "Title");
        const told = pieces.map((piece) => letters(`${piece.heading}\n${piece.text}`)).join("");
        let from = 0;
        for (const each of letters(source.replaceAll(/^\s{0,3}([=-]{3,}|=+)\s*$/gm, ""))) {
          const at = told.indexOf(each, from);
          // A heading's closing marks are no words.
          if (at < 0 && each === "#") continue;
          expect(at, `${each} of ${JSON.stringify(source)}`).toBeGreaterThanOrEqual(0);
          from = at + 1;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("each block stands whole in one passage, and no passage is too long or empty", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(code, formula, table), { minLength: 1, maxLength: 8 }),
        paragraph,
        (blocks, prose) => {
          const pieces = splitMaterial([...blocks, prose].join("\n\n"), "Title");
          for (const block of blocks) expect(pieces.some(({ text }) => text.includes(block))).toBe(true);
          for (const { heading, text } of pieces) {
            expect(text.trim()).not.toBe("");
            expect(heading.length).toBeLessThanOrEqual(200);
            expect(text.length).toBeLessThanOrEqual(MOST_WHOLE);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("prose, and code without an end, are bounded", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("x", "word ", "A sentence. ", "😀", "line\n"),
        fc.nat({ max: 30_000 }),
        (unit, times) => {
          for (const { text } of splitMaterial(unit.repeat(times), "Title")) {
            expect(text.length).toBeLessThanOrEqual(MOST_PROSE);
            expect(text.isWellFormed()).toBe(true);
          }
          for (const { text } of splitMaterial(`\`\`\`\n${unit.repeat(times)}`, "Title"))
            expect(text.length).toBeLessThanOrEqual(MOST_WHOLE);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("passages follow the headings", () => {
  const pieces = splitMaterial(
    "Before.\n\n# Waves\n\n## What moves\n\nThe air.\n\nNot far.\n\nPitch\n-----\n\nHow fast.\n\n### Afterwards",
    "Sound",
  );

  test("by all kinds of them; one without text goes before the next", () => {
    expect(pieces).toEqual([
      { heading: "Sound", text: "Before." },
      { heading: "Waves · What moves", text: "The air.\n\nNot far." },
      { heading: "Pitch", text: "How fast." },
      { heading: "Afterwards", text: "Afterwards" },
    ]);
  });

  test("a heading inside code is none", () => {
    expect(splitMaterial("```\n# no heading\n```", "Code")).toEqual([
      { heading: "Code", text: "```\n# no heading\n```" },
    ]);
  });

  test("a long section becomes several passages under one heading, cut between paragraphs", () => {
    const long = Array.from({ length: 6 }, (_, at) => `Paragraph ${at}. ${"Words and more words. ".repeat(20)}`.trim());
    const split = splitMaterial(`# Long\n\n${long.join("\n\n")}`, "");
    expect(split.length).toBeGreaterThan(1);
    expect(split.map(({ text }) => text).join("\n\n")).toBe(long.join("\n\n"));
    expect(split.every(({ heading, text }) => heading === "Long" && text.length <= GOOD_LENGTH)).toBe(true);
  });
});
