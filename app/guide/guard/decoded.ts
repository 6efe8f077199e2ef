import { plain, squeezed } from "./plain-text.ts";

/** All that a text may say when it is read another way: backwards, by shifted letters, by initials, or decoded. Squeezed. */
export function otherReadings(text: string): string[] {
  const bare = squeezed(text);
  return [
    bare,
    [...bare].toReversed().join(""),
    shifted(bare, 13),
    atbash(bare),
    initials(text, /\p{L}+|\p{N}+/gu),
    initials(text, /(?<=^|[.!?\n]\s*)[\p{L}\p{N}]/gu),
    ...[...text.matchAll(/[A-Za-z0-9+/_-]{4,}={0,2}/g)].flatMap(([run]) => decoded(run)),
    ...binary(text),
  ].filter((reading) => reading !== "");
}

function shifted(text: string, by: number): string {
  return text.replaceAll(/[a-z]/g, (letter) =>
    String.fromCodePoint((((letter.codePointAt(0) ?? 97) - 97 + by) % 26) + 97),
  );
}

function atbash(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(97 + 122 - (letter.codePointAt(0) ?? 97)));
}

function initials(text: string, of: RegExp): string {
  return (plain(text).match(of) ?? []).map((word) => word[0] ?? "").join("");
}

/** Base64 and hexadecimal, twice at most. */
function decoded(run: string, depth = 0): string[] {
  const found: string[] = [];
  const base64 = base64Text(run);
  if (base64 !== undefined) found.push(squeezed(base64), ...(depth === 0 ? decoded(base64.trim(), 1) : []));
  if (/^(?:[0-9a-f]{2}){2,}$/i.test(run))
    found.push(squeezed(String.fromCodePoint(...(run.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)))));
  return found;
}

function base64Text(run: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(run.replaceAll("-", "+").replaceAll("_", "/").replaceAll("=", "")), (c) =>
      c.charCodeAt(0),
    );
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return /^[\p{L}\p{N}\p{P}\p{S}\p{Z}\s]+$/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Groups of bits, as letters and as numbers. */
function binary(text: string): string[] {
  const groups = text.match(/\b[01]{4,8}\b/g) ?? [];
  const codes = groups.map((group) => Number.parseInt(group, 2));
  return codes.length === 0 ? [] : [squeezed(String.fromCodePoint(...codes)), codes.join("")];
}
