import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readDaySpan, timesOf } from "#app/tenancy/day-span.ts";

test("a day is the first and the last of its span, from midnight to midnight UTC", () => {
  const { days, problem } = readDaySpan("2026-11-28", "2026-11-28");
  expect(problem).toBeUndefined();
  expect(timesOf(days)).toEqual({ since: Date.UTC(2026, 10, 28), until: Date.UTC(2026, 10, 29) });
});

test("a span is open at the end that is not said", () => {
  expect(timesOf(readDaySpan("2026-11-28", "").days)).toEqual({ since: Date.UTC(2026, 10, 28) });
  expect(timesOf(readDaySpan("", "2024-02-29").days)).toEqual({ until: Date.UTC(2024, 2, 1) });
  expect(timesOf(readDaySpan("", "").days)).toEqual({});
});

test.each(["yesterday", "28.11.2026", "2026-11-31", "2025-02-29", "2026-13-01", "2026-11-28T10:00Z", "+02026-11-28"])(
  "%s is no day: which field it was is told, and it is not read",
  (text) => {
    expect(readDaySpan(text, "2026-11-28")).toEqual({ days: { to: "2026-11-28" }, problem: { unread: "first" } });
    expect(readDaySpan("", text)).toEqual({ days: {}, problem: { unread: "last" } });
  },
);

test("a span whose first day comes after its last is told, and stands as it was asked for", () => {
  const days = { from: "2026-11-29", to: "2026-11-28" };
  expect(readDaySpan("2026-11-29", "2026-11-28")).toEqual({ days, problem: "reversed" });
});

function isInOrder(from: string, to: string): boolean {
  const { days, problem } = readDaySpan(from, to);
  const { since = -Infinity, until = Infinity } = timesOf(days);
  return problem !== undefined || since < until;
}

test("whatever is sent is a span in order, or a problem", () => {
  const any = fc.oneof(
    fc.string(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  );
  fc.assert(
    fc.property(any, any, (from, to) => {
      expect(isInOrder(from, to)).toBe(true);
    }),
  );
});
