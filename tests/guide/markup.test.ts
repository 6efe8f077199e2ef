import { describe, expect, test } from "vitest";
import { hasMarkup, hasMath, withCitationLinks, withMathMarks } from "#app/guide/markup.ts";

describe("whether a text has anything to set", () => {
  test.each([
    "The mean is the sum divided by the count.",
    "It costs from $5 to $10, or 2 * 3 * 4 of them.",
    "A name_with_underscores and a p-value [1], as in 3.5.",
    "Two paragraphs.\n\nNothing else.",
    "1998 was the year.",
  ])("not: %s", (text) => expect(hasMarkup(text)).toBe(false));

  test.each([
    "Take **all** of them.",
    "- one\n- two",
    "1. one\n2. two",
    "### A heading",
    "Call `mean(x)`.",
    "```python\nmean(x)\n```",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "See [there](https://example.org).",
    "It is $\\frac{a}{b}$.",
    "It is \\(x\\).",
    "It is *emphatic*.",
  ])("yes: %s", (text) => expect(hasMarkup(text)).toBe(true));
});

describe("formulas", () => {
  test.each([
    ["$x^2$ and $y$", "$$x^2$$ and $$y$$"],
    ["\\(x\\)", "$$x$$"],
    ["so \\[x = 1\\] holds", "so \n$$\nx = 1\n$$\n holds"],
    ["$$x$$", "$$x$$"],
    ["from $5 to $10", "from $5 to $10"],
    ["a \\$5 note and $x$", "a \\$5 note and $$x$$"],
    ["`$x$` is how to write it", "`$x$` is how to write it"],
    ["```\necho $HOME$\n```", "```\necho $HOME$\n```"],
  ])("%s", (text, marked) => expect(withMathMarks(text)).toBe(marked));

  test("are what asks for the larger script", () => {
    expect(hasMath("It is $x$.")).toBe(true);
    expect(hasMath("It is **bold**, for $5.")).toBe(false);
  });
});

test("citations become links, and an index into a list in code does not", () => {
  const sources = [{ passageId: "p/1", heading: 'The "mean"' }];
  expect(withCitationLinks("so [1]. And [1, 2] too; `list[1]` and [a](b) and [1](c)", sources)).toBe(
    'so [1](#source-p%2F1 "The  mean "). And [1](#source-p%2F1 "The  mean ") [2](#source-) too; `list[1]` and [a](b) and [1](c)',
  );
});
