import type { Grade } from "./grade-answer.ts";
import { readNumber } from "./read-number.ts";
import { conversion, isKnown, readUnit } from "./unit.ts";

/**
 * Grades a number. Right when it lies within the tolerance (0: exactly), in the question's unit or one that can be converted into it. A
 * number without a unit is taken to be in the question's; a unit that was not asked for is passed over, but "%" is a hundredth too. The
 * right number with a word that is no unit is asked for again.
 */
export function gradeNumber(asked: { value: number; tolerance: number; unit: string }, text: string): Grade {
  const written = readNumber(text);
  if (written === undefined) return { verdict: "unclear", note: "no-number" };
  const isIn = (factor: number) => written.values.some((value) => isWithin(value * factor, asked));
  if (written.unit === "") {
    if (!isIn(1)) return { verdict: "wrong" };
    return asked.unit === "" ? { verdict: "right" } : { verdict: "right", note: "unit-missing" };
  }
  const given = readUnit(written.unit);
  const factor = conversion(given, readUnit(asked.unit));
  if (factor !== undefined && isIn(factor)) return { verdict: "right" };
  if (asked.unit === "") return { verdict: isIn(1) ? "right" : "wrong" };
  if (factor !== undefined) return { verdict: "wrong" };
  return { verdict: isKnown(given) || !isIn(1) ? "wrong" : "unclear", note: "other-unit" };
}

/** Computers' fractions are not exact: 0.1 + 0.2 is 0.3 all the same. */
function isWithin(given: number, { value, tolerance }: { value: number; tolerance: number }): boolean {
  return Math.abs(given - value) <= tolerance + 1e-9 * Math.max(tolerance, Math.abs(value));
}
