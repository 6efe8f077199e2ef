import { expect, test } from "vitest";
import { costOf, everyDay, forecast, limitReachedAt, readPrice } from "#app/guide/model-usage.ts";

const DAY = 24 * 60 * 60_000;
const at = (day: number) => Date.UTC(2026, 10, day);

test("a month comes to what was taken, divided by the share of it that is over", () => {
  expect(forecast(1_000, at(11))).toBe(3_000);
  expect(forecast(1_000, at(16))).toBe(2_000);
  expect(forecast(0, at(16))).toBe(0);
  expect(forecast(1_000, at(1) + DAY - 1)).toBeUndefined();
});

test("a limit is reached where the pace leads beyond it before the month ends", () => {
  expect(limitReachedAt(1_000, 2_000, at(11))).toBe(at(21));
  expect(limitReachedAt(1_000, 3_000, at(11))).toBeUndefined();
  expect(limitReachedAt(1_000, 500, at(11))).toBe(at(11));
  expect(limitReachedAt(0, 0, at(11))).toBeUndefined();
});

test("every day up to today is there", () => {
  const days = everyDay([{ day: "2026-11-02", messages: 1, tokens: 5 }], at(3));
  expect(days.map(({ day, tokens }) => [day, tokens])).toEqual([
    ["2026-11-01", 0],
    ["2026-11-02", 5],
    ["2026-11-03", 0],
  ]);
});

test("a price is read as people write it, and what is none is told of", () => {
  expect(readPrice({ price: "0,60", currency: "eur" })).toEqual({ perMillion: 0.6, currency: "EUR" });
  expect(readPrice({ price: " ", currency: "" })).toBeUndefined();
  for (const price of ["0", "-1", "a lot", "1e9"]) expect(readPrice({ price, currency: "EUR" })).toBe("wrong");
  expect(readPrice({ price: "1", currency: "Euro" })).toBe("wrong");
  expect(costOf(500_000, { perMillion: 0.6, currency: "EUR" })).toBeCloseTo(0.3);
});
