// M. F. Porter, An algorithm for suffix stripping, Program 14 (1980), as FTS5's tokenizer "porter" applies it.

const c = "[^aeiouy]";
const v = "[aeiouy]";
const C = `(?:[^aeiou][^aeiouy]*)`;
const V = `(?:[aeiouy][aeiou]*)`;
const measured = (least: string) => new RegExp(`^${C}?${least}`);
/** m > 0, m = 1, m > 1: how often a vowel is followed by a consonant. */
const some = measured(`${V}${C}`);
const one = new RegExp(`^${C}?${V}${C}${V}?$`);
const several = measured(`${V}${C}${V}${C}`);
const vowel = new RegExp(`^${C}?${v}`);
const short = new RegExp(`^${C}${v}[^aeiouwxy]$`);
const double = new RegExp(`(${c})\\1$`);

const step2: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["logi", "log"],
  ["bli", "ble"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
];
const step3: readonly (readonly [string, string])[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];
/**
 * @param word lower case
 * @returns what the forms of a word have in common; other scripts and words with digits as they are
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let w = word;
  if (/(ss|i)es$/.test(w)) w = w.slice(0, -2);
  else if (/[^s]s$/.test(w)) w = w.slice(0, -1);

  if (w.endsWith("eed")) w = some.test(w.slice(0, -3)) ? w.slice(0, -1) : w;
  else {
    const [, base] = /^(.*)(?:ed|ing)$/.exec(w) ?? [];
    if (base !== undefined && vowel.test(base)) {
      w = base;
      if (/(at|bl|iz)$/.test(w)) w += "e";
      else if (double.test(w) && !/[lsz]$/.test(w)) w = w.slice(0, -1);
      else if (one.test(w) && short.test(w)) w += "e";
    }
  }
  if (w.endsWith("y") && vowel.test(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = replaced(replaced(w, step2), step3);

  // The longest ending counts, whether or not what is before it is long enough.
  const ending = longestEnding(w);
  if (ending !== "" && several.test(w.slice(0, -ending.length))) w = w.slice(0, -ending.length);
  if (w.endsWith("e")) {
    const rest = w.slice(0, -1);
    if (several.test(rest) || (one.test(rest) && !short.test(rest))) w = rest;
  }
  if (w.endsWith("ll") && several.test(w)) w = w.slice(0, -1);
  return w;
}

function replaced(word: string, endings: readonly (readonly [string, string])[]): string {
  const found = endings.filter(([ending]) => word.endsWith(ending)).toSorted(([a], [b]) => b.length - a.length)[0];
  if (found === undefined) return word;
  const rest = word.slice(0, -found[0].length);
  return some.test(rest) ? rest + found[1] : word;
}

const endings4 = "al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize"
  .split(" ")
  .toSorted((a, b) => b.length - a.length);

function longestEnding(word: string): string {
  if (/[st]ion$/.test(word)) return "ion";
  return endings4.find((ending) => word.endsWith(ending)) ?? "";
}
