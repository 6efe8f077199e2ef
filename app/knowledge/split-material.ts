import { type Block, readBlocks } from "./material-blocks.ts";

/** A passage before it has its place. */
export type Piece = { heading: string; text: string };

/** About as long as a passage should be, characters: a screen, some 200 words. */
export const GOOD_LENGTH = 1_400;
/** Prose is never longer. */
export const MOST_PROSE = 2_400;
/** Nor code, a formula or a table, which stay whole up to here. */
export const MOST_WHOLE = 8_000;
const MOST_HEADING = 200;

/**
 * Splits material into passages that follow its headings. All of its words stand in one of them, in their order; a heading that
 * has no text of its own goes before the next one.
 * @param markdown as it was written
 * @param title the heading of what stands before the first one
 */
export function splitMaterial(markdown: string, title: string): Piece[] {
  const pieces: Piece[] = [];
  let heading = title;
  /** Headings that wait for their text. */
  let waiting: string[] = [];
  let texts: string[] = [];
  const flush = () => {
    if (texts.length > 0) pieces.push({ heading, text: texts.join("\n\n") });
    texts = [];
  };
  for (const block of readBlocks(markdown.replaceAll(/\r\n?/g, "\n"))) {
    if (block.kind === "heading") {
      flush();
      waiting.push(block.text);
      continue;
    }
    if (waiting.length > 0) {
      heading = headed(waiting, texts);
      waiting = [];
    }
    for (const text of bounded(block)) {
      const length = texts.reduce((sum, each) => sum + each.length + 2, 0);
      const limit = block.kind === "whole" ? MOST_PROSE : GOOD_LENGTH;
      if (texts.length > 0 && length + text.length > limit) flush();
      texts.push(text);
    }
  }
  flush();
  if (waiting.length > 0)
    pieces.push({ heading: waiting.at(-1)?.slice(0, MOST_HEADING) ?? title, text: waiting.join("\n\n") });
  return pieces.flatMap(shortened);
}

/** Headings above one another read as one. One that is longer than a heading is text as well. */
function headed(waiting: readonly string[], texts: string[]): string {
  const joined = waiting.join(" · ");
  if (joined.length <= MOST_HEADING) return joined;
  texts.push(...waiting);
  return `${joined.slice(0, MOST_HEADING - 1)}…`;
}

/** A text of waiting headings may be long. */
function shortened(piece: Piece): Piece[] {
  if (piece.text.length <= MOST_WHOLE) return [piece];
  return slices(piece.text, MOST_PROSE, /\s/).map((text) => ({ ...piece, text }));
}

function bounded(block: Exclude<Block, { kind: "heading" }>): string[] {
  if (block.kind === "prose")
    return block.text.length <= MOST_PROSE ? [block.text] : slices(block.text, MOST_PROSE, /[.!?…]["”’)]?\s/, /\s/);
  if (block.text.length <= MOST_WHOLE) return [block.text];
  // Too long for one passage: code goes on in a fence of its own.
  const [, opening, marks = ""] = /^( {0,3}(`{3,}|~{3,}).*)\n/.exec(block.text) ?? [];
  const parts = slices(block.text, MOST_WHOLE - 200, /\n/);
  if (opening === undefined || opening.length > 80) return parts;
  return parts.map(
    (part, index) => `${index > 0 ? `${opening}\n` : ""}${part}${index < parts.length - 1 ? `\n${marks}` : ""}`,
  );
}

/** Cuts at the last of the best places to cut, none longer than `most`. */
function slices(text: string, most: number, ...places: RegExp[]): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const cut = cutOf(rest.slice(0, most), places);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).replace(/^\s*\n|^[ \t]+/, "");
  }
  return [...parts, rest].filter((part) => part.trim() !== "");
}

function cutOf(window: string, places: readonly RegExp[]): number {
  for (const place of places) {
    const ends = [...window.matchAll(new RegExp(place, "g"))].map((match) => match.index + match[0].length);
    const last = ends.at(-1);
    if (last !== undefined && last > window.length / 3) return last;
  }
  // Never between the halves of one character.
  return /[\uD800-\uDBFF]$/.test(window) ? window.length - 1 : window.length;
}
