import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Grade, gradeAnswer } from "#app/knowledge/grade-answer.ts";
import { readNumber } from "#app/knowledge/read-number.ts";

const common = { prompt: "How much?", hints: [], solution: "" };

function number(text: string, value: number, tolerance = 0, unit = ""): Grade {
  return gradeAnswer({ kind: "numeric", answer: { value, tolerance, unit }, ...common }, { text });
}
function short(text: string, ...accepted: string[]): Grade {
  return gradeAnswer({ kind: "short", answer: { accepted }, ...common }, { text });
}
function choice(chosen: number[], ...correct: boolean[]): Grade {
  const options = correct.map((isCorrect, at) => ({ text: `Option ${at}`, correct: isCorrect }));
  return gradeAnswer({ kind: "choice", answer: { options }, ...common }, { options: chosen });
}

const withComma = (value: number) => value.toFixed(4).replace(".", ",");

describe("numbers", () => {
  test.each([
    ["1234.5", [1234.5]],
    ["1,234.5", [1234.5]],
    ["1.234,5", [1234.5]],
    ["1 234,5", [1234.5]],
    ["1'234.5", [1234.5]],
    ["1\u202f234", [1234]],
    ["1,234", [1.234, 1234]],
    ["0,234", [0.234]],
    ["1,234,567", [1_234_567]],
    [",5", [0.5]],
    ["1.2345", [1.2345]],
    ["1234567.25", [1_234_567.25]],
    ["−3", [-3]],
    ["+3", [3]],
    ["3/4", [0.75]],
    ["1 1/2", [1.5]],
    ["1½", [1.5]],
    ["2e-3", [0.002]],
    ["2·10⁻³", [0.002]],
    ["2 × 10^3", [2000]],
    ["10³", [1000]],
    ["2^10", [1024]],
    ["x = 3", [3]],
    ["≈ 3", [3]],
    ["ca. 3", [3]],
    ["3.", [3]],
  ])("%s is read", (text, values) => {
    const read = readNumber(text)?.values.map((value) => Number(value.toPrecision(12)));
    expect(read?.toSorted((a, b) => a - b)).toEqual(values);
  });

  test.each(["", "three or so", "10 or 12", "3 of 4", "1.5.2", "5 ± 0.1", "not 5", "1/0", "-", "1e999"])(
    "%s is no number",
    (text) => expect(readNumber(text)).toBeUndefined(),
  );

  test.each([
    ["150 cm", 1.5, 0, "m", "right"],
    ["1.5 m", 1.5, 0, "m", "right"],
    ["1.5m", 1.5, 0, "m", "right"],
    ["1,5 Meter", 1.5, 0, "m", "right"],
    ["9,81 m/s²", 9.81, 0.01, "m/s^2", "right"],
    ["9.81 m s^-2", 9.81, 0.01, "m/s²", "right"],
    ["9.81 N/kg", 9.81, 0.01, "m/s²", "right"],
    ["36 km/h", 10, 0, "m/s", "right"],
    ["36 km per hour", 10, 0, "m/s", "right"],
    ["2 KG", 2, 0, "kg", "right"],
    ["2000 g", 2, 0, "kg", "right"],
    ["4186 J/(kg K)", 4.186, 0.01, "kJ/(kg·K)", "right"],
    ["5 mW", 5, 0, "MW", "wrong"],
    ["5 kg", 5, 0, "m", "wrong"],
    ["20 °C", 20, 0, "°C", "right"],
    ["20 ℃", 20, 0, "°C", "right"],
    ["20 K", 20, 0, "°C", "wrong"],
    ["$ 20", 20, 0, "$", "right"],
    ["20 €", 20, 0, "EUR", "right"],
    ["20 €", 20, 0, "$", "wrong"],
    ["50 %", 50, 0, "%", "right"],
    ["0.5", 50, 0, "%", "wrong"],
    ["50 %", 0.5, 0, "", "right"],
    ["50 %", 50, 0, "", "right"],
    ["12 apples", 12, 0, "", "right"],
    ["12 apples", 12, 0, "apple", "right"],
    ["12 pears", 12, 0, "apple", "unclear"],
    ["2 Stunden", 120, 0, "min", "right"],
    ["0.1 mol/L", 100, 0, "mM", "right"],
    ["2 GB", 2000, 0, "MB", "right"],
    ["about that", 1, 0, "", "unclear"],
  ] as const)("%s for %d ± %d %s: %s", (text, value, tolerance, unit, verdict) => {
    expect(number(text, value, tolerance, unit).verdict).toBe(verdict);
  });

  test("a unit that is missing is told, and another kind of unit too", () => {
    expect(number("5", 5, 0, "m")).toEqual({ verdict: "right", note: "unit-missing" });
    expect(number("5 kg", 5, 0, "m")).toEqual({ verdict: "wrong", note: "other-unit" });
  });

  test("the tolerance decides, on both sides, in any way of writing", () => {
    const value = fc.integer({ min: -99_999, max: 99_999 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 500 }), fc.boolean(), (right, cents, isAbove) => {
        const tolerance = cents / 100;
        const at = (distance: number) => right + (isAbove ? distance : -distance);
        for (const write of [String, withComma, (n: number) => n.toExponential(9)]) {
          expect(number(write(at(tolerance)), right, tolerance).verdict).toBe("right");
          expect(number(write(at(tolerance + 0.01)), right, tolerance).verdict).toBe("wrong");
        }
      }),
    );
  });

  test("a unit converted there and back is the same answer", () => {
    const units = [
      ["m", "km", 1e-3],
      ["g", "kg", 1e-3],
      ["m/s", "km/h", 3.6],
      ["J", "kJ", 1e-3],
      ["min", "h", 1 / 60],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.integer({ min: 1, max: 10_000 }), ([from, to, factor], value) => {
        expect(number(`${value} ${from}`, value * factor, 0, to)).toEqual({ verdict: "right" });
        expect(number(`${value + 1} ${from}`, value * factor, 0, to)).toEqual({ verdict: "wrong" });
      }),
    );
  });
});

describe("short texts", () => {
  test.each([
    ["Mitochondrion", "mitochondrion"],
    ["the mitochondrion.", "mitochondrion"],
    ["  light   reaction ", "light reaction"],
    ["light-reaction", "light reaction"],
    ["“osmosis”", "osmosis"],
    ["Zürich", "Zuerich"],
    ["zurich", "Zürich"],
    ["Strasse", "Straße"],
    ["café", "cafe"],
    ["CO₂", "CO2"],
    ["x²", "x^2"],
    ["y=2x+1", "y = 2x + 1"],
    ["die Zelle", "Zelle"],
    ["C++", "c++"],
  ])("%s is %s", (text, accepted) => expect(short(text, "something else", accepted)).toEqual({ verdict: "right" }));

  test.each([
    ["-5", "5"],
    ["C", "C++"],
    ["meiosis", "mitosis"],
    ["H2O2", "H2O"],
    ["cat", "cut"],
    ["not osmosis", "osmosis"],
  ])("%s is not %s", (text, accepted) => expect(short(text, accepted)).toEqual({ verdict: "wrong" }));

  test("a typing error is neither right nor wrong", () => {
    expect(short("mitochondrin", "mitochondrion")).toEqual({ verdict: "unclear", note: "check-spelling" });
    expect(short("affect", "effect")).toEqual({ verdict: "unclear", note: "check-spelling" });
  });

  test("case and spaces never matter", () => {
    const word = fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,2}$/);
    fc.assert(
      fc.property(word, (text) => {
        expect(short(`  ${text.toUpperCase().replaceAll(" ", "   ")} `, text)).toEqual({ verdict: "right" });
      }),
    );
  });
});

describe("choices", () => {
  test("one right option is chosen alone", () => {
    expect(choice([1], false, true, false)).toEqual({ verdict: "right" });
    expect(choice([0], false, true, false)).toEqual({ verdict: "wrong" });
    expect(choice([0, 1], false, true, false)).toEqual({ verdict: "unclear", note: "choose-one" });
    expect(choice([], false, true)).toEqual({ verdict: "unclear", note: "empty" });
    expect(choice([7], false, true)).toEqual({ verdict: "unclear", note: "empty" });
  });

  test("several right options are chosen all, and no other", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 8 }), (options) => {
        const correct = options.map(([isCorrect]) => isCorrect);
        fc.pre(correct.filter(Boolean).length > 1 && options.some(([, isChosen]) => isChosen));
        const chosen = options.flatMap(([, isChosen], at) => (isChosen ? [at] : []));
        const isSame = options.every(([isCorrect, isChosen]) => isCorrect === isChosen);
        const isPart = !isSame && chosen.every((at) => correct[at]);
        expect(choice(chosen, ...correct)).toEqual(
          isSame ? { verdict: "right" } : isPart ? { verdict: "wrong", note: "some-right" } : { verdict: "wrong" },
        );
      }),
    );
  });
});

test("whatever is written gets a grade, the same each time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      for (const grade of [() => number(text, 1, 0.5, "m/s"), () => short(text, "osmosis")])
        expect(grade()).toEqual(grade());
    }),
  );
  expect(short("x".repeat(401), "x")).toEqual({ verdict: "unclear", note: "too-long" });
  expect(number(`${"1 ".repeat(200)}`, 1).verdict).not.toBe("right");
});

test("an accepted answer and the value itself are right", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), (accepted) => {
      fc.pre(/[\p{L}\p{N}]/u.test(accepted));
      expect(short(accepted, accepted).verdict).toBe("right");
    }),
  );
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(number(String(value), value).verdict).toBe("right");
    }),
  );
});
