import { expect, test } from "vitest";
import { learnerProfileFactory, registrationFactory, seeded } from "./factories.ts";

test("the same calls from the same seed make the same rows, and another seed makes others", () => {
  expect(make(1)).toEqual(make(1));
  expect(make(100)).not.toEqual(make(1));
});

test("no two rows of a seed meet, and their ids grow", () => {
  const seed = seeded();
  const rows = Array.from({ length: 300 }, () => learnerProfileFactory(seed));
  for (const column of ["id", "lti_user_id", "subject_id"] as const)
    expect(new Set(rows.map((row) => row[column])).size).toBe(rows.length);
  const ids = rows.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
});

function make(start: number): object[] {
  const seed = seeded(start);
  return [registrationFactory(seed), learnerProfileFactory(seed), learnerProfileFactory(seed, { email: "e" })];
}
