import { plain } from "./plain-text.ts";

// Zero to nineteen, then the tens, by language, as plain() writes them; alternatives by "/".
const spelled = [
  "zero/nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty/fourty fifty sixty seventy eighty ninety hundred thousand",
  "null eins/ein/eine/einen zwei/zwo drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert tausend",
  "zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante cent/cents mille",
  "cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte/veinti treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento mil",
  "zero uno/un/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille",
  "zero um/uma dois/duas tres quatro cinco seis sete oito nove dez onze doze treze quatorze/catorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem/cento mil",
  "nul een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend",
  "zero jeden/jedna/jedno dwa/dwie trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat sto tysiac",
  "sifir bir iki uc dort bes alti yedi sekiz dokuz on onbir oniki onuc ondort onbes onalti onyedi onsekiz ondokuz yirmi otuz kirk elli altmis yetmis seksen doksan yuz bin",
  "noll en/ett tva tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio fyrtio femtio sextio sjuttio attio nittio hundra tusen",
];
const valueAt = (index: number) => (index < 20 ? index : index < 28 ? (index - 18) * 10 : index === 28 ? 100 : 1000);

/** What a word says as a number; the first language that has it decides. */
const values = new Map<string, number>();
for (const language of spelled)
  for (const [index, words] of language.split(" ").entries())
    for (const alternative of words.split("/")) {
      const key = plain(alternative);
      // Words that are no figures in another language: English "on", "bin", "sex", "once", "dos", "seize", "mil", "six" as in French.
      if (!values.has(key)) values.set(key, valueAt(index));
    }
const AMBIGUOUS = new Set([
  "on",
  "bin",
  "en",
  "un",
  "een",
  "ein",
  "eine",
  "einen",
  "um",
  "uma",
  "una",
  "une",
  "sex",
  "once",
  "dos",
  "sei",
  "tre",
  "cent",
  "cents",
  "cento",
  "null",
  "elf",
  "mil",
  "acht",
]);
const roman = /^(?=[ivxlcdm]{2,})m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const parts = [...values.keys()].filter((each) => each.length > 2).toSorted((a, b) => b.length - a.length);
const joined = new RegExp(`^(?:${parts.join("|")}|und|und|y|e|et|en){2,}$`, "u");

/** A number that was said: as figures, or as a word; `isSure` where the word means nothing else. */
export type Said = { value: number; digits: string; isFigure: boolean; isSure: boolean };

/** All numbers of a text in their order: figures of any script, and words of ten languages, also run together ("vierundzwanzig"). */
export function numbersIn(text: string): Said[] {
  // "1,000.5" and "1.000,5" and "1 000" are looked at as figures with and without what is between.
  const tokens = plain(text).match(/[-−]?\d+(?:[.,'’]\d+)*|\p{L}+/gu) ?? [];
  return tokens.flatMap((token) => (/\d/u.test(token) ? [figure(token)] : word(token)));
}

function figure(token: string): Said {
  const bare = token.replaceAll(/['’−-]/gu, "");
  const lastMark = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  const isThousands =
    /^\d{1,3}(?:[.,]\d{3})+$/u.test(bare) && new Set(bare.match(/[.,]/gu)).size === 1 && !bare.startsWith("0");
  const value =
    lastMark < 0 || isThousands
      ? Number(bare.replaceAll(/[.,]/gu, ""))
      : Number(`${bare.slice(0, lastMark).replaceAll(/[.,]/gu, "")}.${bare.slice(lastMark + 1)}`);
  return { value, digits: bare.replaceAll(/[^\d]/gu, ""), isFigure: true, isSure: true };
}

function word(token: string): Said[] {
  const known = values.get(token);
  if (known !== undefined)
    return [{ value: known, digits: String(known), isFigure: false, isSure: !AMBIGUOUS.has(token) }];
  if (roman.test(token) && token !== "mix" && token !== "di" && token !== "mi" && token !== "vi" && token !== "mm") {
    const value = romanValue(token);
    return [{ value, digits: String(value), isFigure: false, isSure: false }];
  }
  if (token.length > 5 && joined.test(token)) {
    const value = together(token);
    return [{ value, digits: String(value), isFigure: false, isSure: true }];
  }
  return [];
}

/** "vierundzwanzig", "veintidos", "twentyfour": what its parts add up to; hundreds and thousands multiply. */
function together(token: string): number {
  let rest = token;
  let [sum, current] = [0, 0];
  while (rest !== "") {
    const found = parts.find((part) => rest.startsWith(part));
    if (found === undefined) {
      rest = rest.slice(1);
      continue;
    }
    const value = values.get(found) ?? 0;
    if (value === 100) current = Math.max(current, 1) * 100;
    else if (value === 1000) [sum, current] = [sum + Math.max(current, 1) * 1000, 0];
    else current += value;
    rest = rest.slice(found.length);
  }
  return sum + current;
}

function romanValue(token: string): number {
  const figures = [...token].map((letter) => ROMAN[letter] ?? 0);
  return figures.reduce((sum, value, index) => sum + (value < (figures[index + 1] ?? 0) ? -value : value), 0);
}

/** What follows one another as words is also one number: "forty-two", "vierzig zwei", "two hundred five". */
export function composed(said: readonly Said[]): number[] {
  const found: number[] = [];
  for (let from = 0; from < said.length; from += 1) {
    let [sum, current] = [0, 0];
    for (const { value, isFigure } of said.slice(from, from + 6)) {
      if (isFigure) break;
      if (value === 100) current = Math.max(current, 1) * 100;
      else if (value === 1000) [sum, current] = [sum + Math.max(current, 1) * 1000, 0];
      else current += value;
      found.push(sum + current);
    }
  }
  return found;
}
