import type { Conversation, Message } from "./conversation.ts";

/** A conversation that a search found. @property said the words around what was found; undefined where its title has it */
export type FoundTalk = Conversation & { said: string | undefined };

/** More words than this are not looked for. */
const MOST_WORDS = 8;
/** The record takes patterns of 50 bytes at most: what is longer is compared here. */
const LONGEST_PATTERN = 40;
/** So much is shown around a find, characters. */
const AROUND = 70;

/** @returns the words that somebody looks for: lower case, letters and digits only, each once. Safe whatever was typed. */
export function soughtWords(text: string): string[] {
  const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/**
 * @returns a pattern of SQL's LIKE that stands in each text that has the word: it tells capital letters apart beyond ASCII,
 *   so those match anything, and the text itself is compared by findIn
 */
export function patternOf(word: string): string {
  const letters = [...word].slice(0, LONGEST_PATTERN).map((letter) => (/[a-z0-9]/.test(letter) ? letter : "_"));
  return `%${letters.join("")}%`;
}

/** What was said in a message, by the learner, the course or a model: without what a page adds. */
export function spokenIn({ parts }: Pick<Message, "parts">): string {
  return parts
    .flatMap((part) => (part.type === "text" ? [part.text] : part.type === "data-authored" ? [part.data.text] : []))
    .join("\n");
}

/**
 * @param words as soughtWords gives them
 * @returns the words around the first of them, on one line; undefined where not all of them stand in the text
 */
export function findIn(text: string, words: readonly string[]): string | undefined {
  const line = text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
  const lower = line.toLowerCase();
  const places = words.map((word) => lower.indexOf(word));
  if (words.length === 0 || places.some((place) => place < 0)) return undefined;
  const first = Math.min(...places);
  const from = first <= AROUND ? 0 : line.indexOf(" ", first - AROUND) + 1;
  const to = first + 2 * AROUND >= line.length ? line.length : line.lastIndexOf(" ", first + 2 * AROUND);
  const said = line.slice(from, Math.max(to, first + (words[0]?.length ?? 0)));
  return `${from > 0 ? "…" : ""}${said}${from + said.length < line.length ? "…" : ""}`;
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
