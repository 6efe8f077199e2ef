import { expect, test } from "vitest";
import { readVersion } from "#app/tenancy/setting-version.ts";

test.each([
  ["0", 0],
  ["7", 7],
  ["999999999", 999_999_999],
])("%o is a version", (text, version) => {
  expect(readVersion(text)).toBe(version);
});

test.each([undefined, null, "", " 1", "-1", "1.5", "1e3", "NaN", "0x1", "Infinity", "1000000000"])(
  "%o is none: the form is out of date, wherever something was chosen",
  (text) => {
    expect(readVersion(text)).toBe(0);
  },
);
