import { expect, test } from "vitest";
import { count, type Histogram, merge, quantile } from "#db/record/histogram.ts";

function of(durations: readonly number[]): Histogram {
  const histogram: Histogram = {};
  for (const ms of durations) count(histogram, ms);
  return histogram;
}

test.each([0.11, 0.5, 1, 3, 7.3, 49, 50, 51, 100, 999, 12_345, 60_000])("tells %d ms within a tenth", (ms) => {
  const told = quantile(of([ms]), 0.5) ?? 0;
  expect(Math.abs(told - ms) / ms).toBeLessThan(0.1);
});

test("tells p50 and p95 of many within a tenth", () => {
  const durations = Array.from({ length: 2_000 }, (_, index) => 0.2 * 1.004 ** index);
  const histogram = of(durations.toSorted((a, b) => ((a * 7919) % 13) - ((b * 7919) % 13)));
  for (const q of [0.5, 0.95, 0.99]) {
    const truly = durations[Math.ceil(q * durations.length) - 1] ?? 0;
    expect(Math.abs((quantile(histogram, q) ?? 0) - truly) / truly).toBeLessThan(0.1);
  }
});

test("what is put together says the same as what was counted together", () => {
  const [here, there] = [
    [1, 2, 3, 400],
    [0, 2, 50, 50, 7_000],
  ] as const;
  const both = of(here);
  merge(both, of(there));
  expect(both).toEqual(of([...here, ...there]));
});

test("knows its ends: nothing, no time at all, and more than a minute", () => {
  expect(quantile({}, 0.5)).toBeUndefined();
  expect(quantile(of([0, -1, Number.NaN]), 1)).toBe(0.1);
  expect(quantile(of([10 ** 9]), 0.5)).toBeGreaterThan(60_000);
});
