import { expect, test } from "vitest";
import {
  otherOrder,
  readTimeOrder,
  readTimePlace,
  type TimeOrder,
  writeTimeOrder,
  writeTimePlace,
} from "#app/tenancy/time-order.ts";

const orders: TimeOrder[] = ["newest", "oldest"];

test.each(orders)("a list whose own order is %s: every order is read as it was written", (own) => {
  for (const order of orders) expect(readTimeOrder(new URLSearchParams(writeTimeOrder(order, own)), own)).toBe(order);
  expect(writeTimeOrder(own, own)).toEqual({});
  expect(readTimeOrder(new URLSearchParams({ sort: otherOrder(own) }), own)).not.toBe(own);
});

test.each(["", "NEWEST", "title"])("%o is no order: it is the list's own", (sort) => {
  expect(readTimeOrder(new URLSearchParams({ sort }), "oldest")).toBe("oldest");
});

test.each([
  { at: 0, id: "a" },
  { at: 1_793_000_000_000, id: "0198c2f0-0000-7000-8000-000000000001" },
  { at: 999_999_999_999_999, id: "a.b ü" },
])("the place %o is read as it was written", (place) => {
  expect(readTimePlace(writeTimePlace(place))).toEqual(place);
});

test.each([
  undefined,
  null,
  "",
  "1",
  "1.",
  ".a",
  "-1.a",
  "1e3.a",
  "now.a",
  "1234567890123456.a",
  `1.${"a".repeat(101)}`,
])("%o is no place: the list begins at its beginning", (said) => {
  expect(readTimePlace(said)).toBeUndefined();
});
