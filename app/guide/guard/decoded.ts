import { plain, squeezed } from "./plain-text.ts";

/**
 * Tells whether a text says a secret when it is read another way: backwards, by shifted letters, by initials, or decoded.
 * A reply is looked at again with each line that it grows by: so the secrets are turned, which is done once, and not the text;
 * and what a run of letters decodes to is worked out when it is met first.
 * @param secrets squeezed
 */
export function saidOtherwise(secrets: readonly string[]): (text: string) => boolean {
  const turned = secrets.flatMap((secret) => [secret, backwards(secret), shifted(secret, 13), atbash(secret)]);
  const met = new Map<string, string[]>();
  const decodedOnce = (run: string) => {
    const known = met.get(run) ?? decoded(run);
    met.set(run, known);
    return known;
  };
  return (text) => {
    if (secrets.length === 0) return false;
    const bare = squeezed(text);
    if (turned.some((secret) => bare.includes(secret))) return true;
    const read = plain(text);
    const readings = [
      initials(read, /\p{L}+|\p{N}+/gu),
      initials(read, /(?<=^|[.!?\n]\s*)[\p{L}\p{N}]/gu),
      ...[...text.matchAll(/[A-Za-z0-9+/_-]{4,}={0,2}/g)].flatMap(([run]) => decodedOnce(run)),
      ...binary(text),
    ];
    return secrets.some((secret) => readings.some((reading) => reading.includes(secret)));
  };
}

function backwards(text: string): string {
  return [...text].toReversed().join("");
}

function shifted(text: string, by: number): string {
  return text.replaceAll(/[a-z]/g, (letter) =>
    String.fromCodePoint((((letter.codePointAt(0) ?? 97) - 97 + by) % 26) + 97),
  );
}

function atbash(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(97 + 122 - (letter.codePointAt(0) ?? 97)));
}

function initials(read: string, of: RegExp): string {
  return (read.match(of) ?? []).map((word) => word[0] ?? "").join("");
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
