/** A piece of Markdown that means something only as a whole: a paragraph, a list, a table, code, a formula; or a heading. */
export type Block =
  | { kind: "heading"; level: number; text: string }
  /** @property kind whole: code, a formula or a table, which a reader needs in one piece */
  | { kind: "prose" | "whole"; text: string };

const fence = /^ {0,3}(`{3,}|~{3,})/;
const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const underline = /^ {0,3}(=+|-{3,})[ \t]*$/;
/** What opens a formula of its own, and what closes it. */
const formulas: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^\s*\$\$(?!.*\$\$\s*$)/, /\$\$\s*$/],
  [/^\s*\\\[(?!.*\\\]\s*$)/, /\\\]\s*$/],
  [/^\s*\\begin\{(?!.*\\end\{)/, /\\end\{[^}]*\}\s*$/],
];

/**
 * Reads Markdown line by line. Every line that is not blank stands in exactly one block, verbatim but for the marks of headings.
 * @param markdown with "\n" between lines
 */
export function readBlocks(markdown: string): Block[] {
  const lines = markdown.split("\n");
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const end = () => {
    if (paragraph.length === 0) return;
    const isTable = paragraph.length > 1 && /^\s*\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$/.test(paragraph[1] ?? "");
    blocks.push({ kind: isTable ? "whole" : "prose", text: paragraph.join("\n") });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const closing = closes(line, paragraph.length > 0);
    if (closing !== undefined) {
      end();
      const from = at;
      while (at + 1 < lines.length && !closing.test(lines[++at] ?? ""));
      blocks.push({ kind: "whole", text: trimBlank(lines.slice(from, at + 1)) });
      continue;
    }
    const [, marks = "", title = ""] = heading.exec(line) ?? [];
    if (marks !== "" && title.trim() !== "") {
      end();
      blocks.push({ kind: "heading", level: marks.length, text: title.trim() });
    } else if (underline.test(line) && paragraph.length === 1 && !/^\s*([-*+|>]|\d+[.)])/.test(paragraph[0] ?? "")) {
      blocks.push({ kind: "heading", level: line.includes("=") ? 1 : 2, text: (paragraph[0] ?? "").trim() });
      paragraph = [];
    } else if (line.trim() === "") end();
    else paragraph.push(line);
  }
  end();
  return blocks;
}

/** @returns how the block ends that this line opens, where that is not the next blank line */
function closes(line: string, inParagraph: boolean): RegExp | undefined {
  const [, marks] = fence.exec(line) ?? [];
  if (marks !== undefined) return new RegExp(`^ {0,3}${marks[0]}{${marks.length},}\\s*$`);
  if (inParagraph) return undefined;
  return formulas.find(([open]) => open.test(line))?.[1];
}

/** An unclosed block runs to the end of the text: without the blank lines there. */
function trimBlank(lines: readonly string[]): string {
  return lines.join("\n").replace(/\s+$/, "");
}
