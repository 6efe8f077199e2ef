/** A unit: how many of the base units it is, and their powers. Scales with a zero of their own (°C) are units of their own. */
export type Unit = { factor: number; powers: Record<string, number> };

const PREFIXES: Record<string, number> = {
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 1e2,
  d: 1e-1,
  c: 1e-2,
  m: 1e-3,
  µ: 1e-6,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
};

const of = (factor: number, powers: Record<string, number>): Unit => ({ factor, powers });
const energy = { g: 1, m: 2, s: -2 };
/** SI's units and those used beside it; those that take prefixes. The gram stands for the mass. */
const PREFIXED: Record<string, Unit> = {
  m: of(1, { m: 1 }),
  g: of(1, { g: 1 }),
  s: of(1, { s: 1 }),
  A: of(1, { A: 1 }),
  K: of(1, { K: 1 }),
  mol: of(1, { mol: 1 }),
  cd: of(1, { cd: 1 }),
  Hz: of(1, { s: -1 }),
  N: of(1e3, { g: 1, m: 1, s: -2 }),
  Pa: of(1e3, { g: 1, m: -1, s: -2 }),
  J: of(1e3, energy),
  W: of(1e3, { g: 1, m: 2, s: -3 }),
  C: of(1, { A: 1, s: 1 }),
  V: of(1e3, { g: 1, m: 2, s: -3, A: -1 }),
  F: of(1e-3, { g: -1, m: -2, s: 4, A: 2 }),
  Ω: of(1e3, { g: 1, m: 2, s: -3, A: -2 }),
  T: of(1e3, { g: 1, s: -2, A: -1 }),
  l: of(1e-3, { m: 3 }),
  L: of(1e-3, { m: 3 }),
  eV: of(1.602176634e-16, energy),
  cal: of(4184, energy),
  bar: of(1e8, { g: 1, m: -1, s: -2 }),
  M: of(1e3, { mol: 1, m: -3 }),
  bit: of(1, { bit: 1 }),
};
const PLAIN: Record<string, Unit> = {
  "%": of(0.01, {}),
  min: of(60, { s: 1 }),
  h: of(3600, { s: 1 }),
  d: of(86_400, { s: 1 }),
  t: of(1e6, { g: 1 }),
  ha: of(1e4, { m: 2 }),
  B: of(8, { bit: 1 }),
  kB: of(8e3, { bit: 1 }),
  MB: of(8e6, { bit: 1 }),
  GB: of(8e9, { bit: 1 }),
  TB: of(8e12, { bit: 1 }),
  rad: of(1, { rad: 1 }),
  "°": of(Math.PI / 180, { rad: 1 }),
  mmHg: of(133_322.387_415, { g: 1, m: -1, s: -2 }),
  atm: of(101_325_000, { g: 1, m: -1, s: -2 }),
  in: of(0.0254, { m: 1 }),
  ft: of(0.3048, { m: 1 }),
  yd: of(0.9144, { m: 1 }),
  mi: of(1609.344, { m: 1 }),
  lb: of(453.592_37, { g: 1 }),
  oz: of(28.349_523_125, { g: 1 }),
};
/** Words, in the languages of the interface, for what is written as symbols. */
const WORDS: Record<string, string> = {
  meter: "m",
  metre: "m",
  gram: "g",
  gramm: "g",
  kilogram: "kg",
  kilogramm: "kg",
  kilo: "kg",
  kilometer: "km",
  kilometre: "km",
  centimeter: "cm",
  centimetre: "cm",
  zentimeter: "cm",
  millimeter: "mm",
  millimetre: "mm",
  second: "s",
  sekunde: "s",
  sec: "s",
  sek: "s",
  minute: "min",
  hour: "h",
  stunde: "h",
  std: "h",
  day: "d",
  tag: "d",
  liter: "L",
  litre: "L",
  milliliter: "mL",
  millilitre: "mL",
  newton: "N",
  joule: "J",
  watt: "W",
  volt: "V",
  ampere: "A",
  amp: "A",
  ohm: "Ω",
  pascal: "Pa",
  hertz: "Hz",
  kelvin: "K",
  mole: "mol",
  percent: "%",
  prozent: "%",
  degree: "°",
  grad: "°",
  inch: "in",
  foot: "ft",
  feet: "ft",
  mile: "mi",
  pound: "lb",
  euro: "€",
  eur: "€",
  dollar: "$",
  usd: "$",
  gbp: "£",
};

/** Reads "kg", "m/s^2", "m s⁻²", "N·m", "km per hour". What is not known is a unit of its own, by its word. '' is 1. */
export function readUnit(text: string): Unit {
  const plain = text
    .replaceAll(/[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (digits) => digits.normalize("NFKC").replaceAll("−", "-"))
    .normalize("NFKC")
    .replaceAll("μ", "µ")
    .replaceAll(/[−–]/gu, "-")
    .replaceAll(/\s(?:per|pro)\s/gu, "/")
    .replaceAll(/[()[\]]/gu, " ");
  const unit = { factor: 1, powers: {} as Record<string, number> };
  let sign = 1;
  for (const [, slash, symbol = "", exponent] of plain.matchAll(/(\/)|([^\s\d/*·⋅^+-]+)(?:\^|\*\*)?([+-]?\d)?/gu)) {
    if (slash !== undefined) {
      sign = -1;
      continue;
    }
    multiply(unit, symbolOf(symbol), sign * Number(exponent ?? 1));
  }
  return unit;
}

function multiply(unit: Unit, by: Unit, power: number): void {
  unit.factor *= by.factor ** power;
  for (const [base, times] of Object.entries(by.powers)) {
    const sum = (unit.powers[base] ?? 0) + times * power;
    if (sum === 0) delete unit.powers[base];
    else unit.powers[base] = sum;
  }
}

function symbolOf(written: string): Unit {
  const known = knownSymbol(written);
  if (known !== undefined) return known;
  const word = written.toLowerCase().replace(/\.$/u, "");
  const singular = [word, word.replace(/s$/u, ""), word.replace(/n$/u, ""), word.replace(/en$/u, "")];
  for (const each of singular) {
    const symbol = Object.hasOwn(WORDS, each) ? WORDS[each] : undefined;
    if (symbol !== undefined) return knownSymbol(symbol) ?? of(1, { [symbol]: 1 });
  }
  // "KG", "Km": in another case, where that is not another unit.
  const cased = [word, `${word.slice(0, -1)}${word.slice(-1).toUpperCase()}`].map(knownSymbol).find((unit) => unit);
  return cased ?? of(1, { [singular[1] ?? word]: 1 });
}

function knownSymbol(symbol: string): Unit | undefined {
  if (Object.hasOwn(PLAIN, symbol)) return PLAIN[symbol];
  if (Object.hasOwn(PREFIXED, symbol)) return PREFIXED[symbol];
  const prefix = symbol.slice(0, 1);
  const base = symbol.slice(1);
  if (!Object.hasOwn(PREFIXES, prefix) || !Object.hasOwn(PREFIXED, base)) return undefined;
  const { factor, powers } = PREFIXED[base] ?? of(1, {});
  return of(factor * (PREFIXES[prefix] ?? 1), powers);
}

const BASES = new Set(["m", "g", "s", "A", "K", "mol", "cd", "rad", "bit", "€", "$", "£", "°c", "°f"]);

/** Whether all of it is made of units that are known here. */
export function isKnown({ powers }: Unit): boolean {
  return Object.keys(powers).every((base) => BASES.has(base));
}

/** How many of `to` one of `from` is; undefined where they measure different things. */
export function conversion(from: Unit, to: Unit): number | undefined {
  const names = new Set([...Object.keys(from.powers), ...Object.keys(to.powers)]);
  for (const name of names) if (from.powers[name] !== to.powers[name]) return undefined;
  return from.factor / to.factor;
}
