import { expect, test } from "vitest";
import { unmeasured } from "../../bench/in-workerd/unmeasured.ts";

test("every method of every class that asks the record is measured by the bench", () => {
  expect(unmeasured()).toEqual([]);
});
