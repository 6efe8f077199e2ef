/** A file, and the same text with its comments, strings and regular expressions blanked out, at the same places. */
export type Code = { path: string; text: string; masked: string };

/** @param path decides how comments and strings look: `.sql`, or TypeScript */
export function readCode(path: string, text: string): Code {
  return { path, text, masked: path.endsWith(".sql") ? maskSql(text) : maskTypeScript(text) };
}

/** @param open the place of a bracket @returns the place of the bracket that closes it @throws RangeError without one */
export function closing({ path, masked }: Code, open: number): number {
  let depth = 0;
  for (let at = open; at < masked.length; at++) {
    if ("([{".includes(masked.charAt(at))) depth++;
    else if (")]}".includes(masked.charAt(at)) && --depth === 0) return at;
  }
  throw new RangeError(`${path}: what opens at ${open} is not closed.`);
}

/** @returns the ends of the parts of a stretch of code between separators that stand outside of brackets */
export function splitAt({ masked }: Code, from: number, to: number, separator: string): [from: number, to: number][] {
  const parts: [number, number][] = [];
  let depth = 0;
  let began = from;
  for (let at = from; at < to; at++) {
    if ("([{".includes(masked.charAt(at))) depth++;
    else if (")]}".includes(masked.charAt(at))) depth--;
    else if (depth === 0 && masked.startsWith(separator, at)) {
      parts.push([began, at]);
      began = at + separator.length;
    }
  }
  return [...parts, [began, to]];
}

export function lineOf({ text }: Code, at: number): number {
  return text.slice(0, at).split("\n").length;
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, " ");
}

function maskSql(text: string): string {
  return text.replaceAll(/--.*$|'(?:[^']|'')*'/gm, blank);
}

const piece =
  /\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?<=[(,=:[!&|?{};]\s*|\breturn\s+)\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*|`/gm;

/** What stands between `${` and `}` in a template stays: it is code. */
function maskTypeScript(text: string): string {
  let out = "";
  let at = 0;
  piece.lastIndex = 0;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    out += text.slice(at, match.index);
    if (match[0] === "`") {
      const template = maskTemplate(text, match.index);
      out += template;
      at = match.index + template.length;
    } else {
      out += blank(match[0]);
      at = match.index + match[0].length;
    }
    piece.lastIndex = at;
  }
  return out + text.slice(at);
}

function maskTemplate(text: string, open: number): string {
  let out = " ";
  let at = open + 1;
  while (at < text.length && text.charAt(at) !== "`") {
    if (text.startsWith("${", at)) {
      const end = endOfSubstitution(text, at + 2);
      out += `  ${maskTypeScript(text.slice(at + 2, end))} `;
      at = end + 1;
    } else {
      const length = text.charAt(at) === "\\" ? 2 : 1;
      out += blank(text.slice(at, at + length));
      at += length;
    }
  }
  return `${out} `;
}

function endOfSubstitution(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "`") at += maskTemplate(text, at).length - 1;
    else if (char === "{") depth++;
    else if (char === "}" && depth-- === 0) return at;
  }
  return text.length;
}
