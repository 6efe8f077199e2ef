/** A number as somebody wrote it, and what stands behind or before it: its unit. */
export type WrittenNumber = { values: number[]; unit: string };

const currency = "[€$£¥₣₹]";
const figures = String.raw`(?:\d{1,3}(?:[ '.,]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?|[.,]\d+)`;
const power = String.raw`e([+-]?\d{1,3})|(?: ?[*x] ?10 ?(?:\^ ?|\*\* ?)\(?([+-]?\d{1,3})\)?)`;
const fraction = String.raw`(?: ?/ ?(\d+(?:[.,]\d+)?)(?![\d]))?`;
const opening =
  /^(?:(?:ca|circa|zirka|about|around|roughly|approx|approximately|etwa|rund|ungefähr)\b\.? ?)?(?:(?:\p{L}{1,3} ?)?[=≈~])? ?/iu;
const number = new RegExp(
  String.raw`^(${currency})? ?([+-])? ?(${currency})? ?(?:(\d+) (?=\d+ ?/))?(${figures})(?:${power}|\^\(?([+-]?\d{1,3})\)?)?${fraction}`,
  "iu",
);

const fractions = new Map([..."½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚"].map((sign) => [sign, sign.normalize("NFKC").replace("⁄", "/")]));

/**
 * Reads "1,234.5 kg", "1.234,5", "3/4", "1 1/2", "2·10⁻³ m", "-5 %", "x = 3", "$ 20". Where a comma or a point may part thousands or begin
 * decimals ("1,234"), both are meant.
 * @returns nothing where there is no number, or more than one
 */
export function readNumber(text: string): WrittenNumber | undefined {
  const plain = text
    .replaceAll(/[½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚]/gu, (sign) => ` ${fractions.get(sign) ?? sign}`)
    .replaceAll(/(?<=\d)[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (digits) => `^${digits.normalize("NFKC")}`)
    .replaceAll(/[−–—‒]/gu, "-")
    .replaceAll(/[×·⋅∙]/gu, "*")
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(opening, "")
    .trim();
  const match = number.exec(plain);
  if (match === null) return undefined;
  const [whole, before, sign, after, mixed, digits = "", exponent, tens, root, divisor] = match;
  const rest = plain
    .slice(whole.length)
    .trim()
    .replace(/[.,;!]+$/u, "");
  if (/\d/u.test(rest.replaceAll(/[()]/gu, "").replaceAll(/(?<=[\p{L}^])[-+]?\d/gu, ""))) return undefined;
  const scale = (value: number) => Number(`${value}e${exponent ?? tens ?? 0}`) * (sign === "-" ? -1 : 1);
  const values = readings(digits)
    .map((value) => value ** Number(root ?? 1))
    .flatMap((value) =>
      divisor === undefined ? [value] : readings(divisor).map((by) => Number(mixed ?? 0) + value / by),
    );
  const finite = [...new Set(values.map(scale))].filter(Number.isFinite);
  return finite.length === 0 ? undefined : { values: finite, unit: before ?? after ?? rest };
}

/** What figures may mean. */
function readings(digits: string): number[] {
  const tight = digits.replaceAll(/[ ']/gu, "");
  const marks = tight.replaceAll(/\d/gu, "");
  if (marks === "") return [Number(tight)];
  const last = Math.max(tight.lastIndexOf("."), tight.lastIndexOf(","));
  const decimal = Number(`${tight.slice(0, last).replaceAll(/[.,]/gu, "")}.${tight.slice(last + 1)}`);
  const thousands = Number(tight.replaceAll(/[.,]/gu, ""));
  const parts = /^[1-9]\d{0,2}([.,]\d{3})+$/u.test(tight);
  if (marks.length === 1) return parts ? [decimal, thousands] : [decimal];
  return new Set(marks).size === 1 ? [thousands] : [decimal];
}
