/** Anything that reads better when it is set: lists, headings, emphasis, code, tables, links, formulas. */
const MARKUP =
  /^ {0,3}(?:#{1,6} |[-*+] |\d{1,9}[.)] |> |```|~~~|\|.*\||(?:-{3,}|\*{3,}) *$)|\*\*\S|(?<![\p{L}\p{N}])(?:__|\*|_)(?=\S)[^*_\n]+(?:__|\*|_)(?![\p{L}\p{N}])|`[^`\n]+`|\]\([^)\s]+\)/mu;

/** Code is left as it is: what looks like a mark in it is none. */
const CODE = /(```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]*`)/u;

/**
 * A formula between single dollars, as Pandoc reads them: no space inside next to a dollar, no figure behind the last one.
 * So "from $5 to $10" has none.
 */
const SINGLE_DOLLARS = /(?<![\\$])\$(?=[^\s$])((?:\\.|[^$\\\n])*?)(?<=[^\s\\])\$(?![\d$])/gu;
const ROUND = /\\\(([\s\S]+?)\\\)/gu;
const SQUARE = /\\\[([\s\S]+?)\\\]/gu;
const DOUBLE_DOLLARS = /\$\$[\s\S]+?\$\$/u;

/** @returns whether a text has Markdown or formulas in it: else its paragraphs are all there is */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text) || hasMath(text);
}

export function hasMath(text: string): boolean {
  return DOUBLE_DOLLARS.test(withMathMarks(text));
}

/** @returns the text with every formula between double dollars, whichever way it was written: $…$, \(…\), \[…\] */
export function withMathMarks(text: string): string {
  return outsideCode(text, (prose) =>
    prose
      .replaceAll(SQUARE, (_, formula: string) => `\n$$\n${formula.trim()}\n$$\n`)
      .replaceAll(ROUND, (_, formula: string) => `$$${formula.trim()}$$`)
      .replaceAll(SINGLE_DOLLARS, (_, formula: string) => `$$${formula}$$`),
  );
}

/** [1] and [1, 2], as a model cites. Not the text of a link. */
export const CITED = /\[(\d{1,2}(?:\s*[,–-]\s*\d{1,2})*)\](?![(:])/gu;

/** What a citation says of its passage. */
type Cited = { passageId: string; heading: string };

/** @returns the text with each [1] as a link to its passage, its heading as the link's title; to none while that is not known */
export function withCitationLinks(text: string, sources: readonly Cited[]): string {
  const link = (figure: string) => {
    const source = sources[Number(figure) - 1];
    if (source === undefined) return `[${figure}](#source-)`;
    const title = source.heading.replaceAll(/["\\\n]/gu, " ");
    return `[${figure}](#source-${encodeURIComponent(source.passageId)} "${title}")`;
  };
  return outsideCode(text, (prose) =>
    prose.replaceAll(CITED, (_, figures: string) => (figures.match(/\d+/gu) ?? []).map(link).join(" ")),
  );
}

function outsideCode(text: string, change: (prose: string) => string): string {
  return text
    .split(CODE)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join("");
}
