import { stem } from "./stem.ts";

/** Signs that are read as words. */
const signs: Record<string, string> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  Δ: "delta",
  ε: "epsilon",
  θ: "theta",
  λ: "lambda",
  μ: "mu",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  Σ: "sigma sum",
  τ: "tau",
  φ: "phi",
  χ: "chi",
  ω: "omega",
  Ω: "omega",
  "∑": "sum",
  "∫": "integral",
  "√": "square root",
  "∞": "infinity",
  "≤": "less equal",
  "≥": "greater equal",
  "≠": "not equal",
  "≈": "approximately",
  "²": " squared",
  "³": " cubed",
  "°": " degree",
  "%": " percent",
  "€": " euro",
};
const sign = new RegExp(`[${Object.keys(signs).join("")}]`, "gu");
/** Commands of LaTeX that say how something is set, not what it is. */
const setting =
  /^(left|right|begin|end|text|mathrm|mathbf|mathit|operatorname|quad|qquad|cdot|align\w*|big\w*|displaystyle)$/;
const commands: Record<string, string> = {
  frac: "fraction",
  dfrac: "fraction",
  sqrt: "square root",
  int: "integral",
  bar: "mean",
  overline: "mean",
  infty: "infinity",
  leq: "less equal",
  le: "less equal",
  geq: "greater equal",
  ge: "greater equal",
  neq: "not equal",
  approx: "approximately",
  partial: "derivative",
  prod: "product",
  to: "",
  times: "times",
  pm: "plus minus",
  in: "element",
};

/**
 * Reads Markdown, code and formulas as words: marks and addresses go, identifiers are taken apart (and stay whole, too), signs
 * and LaTeX's commands are read aloud.
 * @returns stems, in their order, each as often as it stands there: letters and digits only, so safe to quote in a query
 */
export function indexWords(markdown: string): string[] {
  const text = markdown
    .replaceAll(/\]\([^)\s]*(?:\s"[^"]*")?\)/g, "] ")
    .replaceAll(/<\/?[a-z][^>]{0,200}>/gi, " ")
    .replaceAll(
      /\\([a-zA-Z]+)/g,
      (_, command: string) => ` ${setting.test(command) ? "" : (commands[command] ?? command)} `,
    )
    .replaceAll(sign, (each) => ` ${signs[each] ?? ""} `)
    .replaceAll(/\^2\b/g, " squared ");
  const words: string[] = [];
  for (const [found] of text.matchAll(/[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)*/gu)) {
    const parts = found.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1_$2").split("_");
    for (const part of parts) words.push(wordStem(part));
    if (parts.length > 1) words.push(plain(parts.join("")));
  }
  return words;
}

const known = new Map<string, string>();

/** @param word letters and digits only */
export function wordStem(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const stemmed = stem(plain(word));
  // Bounded: it lives as long as the isolate.
  if (known.size > 50_000) known.clear();
  known.set(word, stemmed);
  return stemmed;
}

/** Small letters without accents: "Été" is looked for as "ete". */
function plain(word: string): string {
  return /^[a-z0-9]+$/.test(word)
    ? word
    : word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}

/** A passage's columns in the index. */
export function indexedAs(heading: string, text: string, sectionTitle: string): [string, string, string] {
  return [[...new Set(indexWords(heading))].join(" "), indexWords(text).join(" "), indexWords(sectionTitle).join(" ")];
}
