import { expect, test } from "vitest";
import { missingKinds, objectCalls, unplacedCalls } from "../../bench/in-workerd/object-calls.ts";

test("every call of every object is measured by the bench, or is said why not", () => {
  expect(unplacedCalls()).toEqual([]);
});

test("a measured call that no kind is named after is noticed", () => {
  const all = Object.entries(objectCalls).flatMap(([binding, { measured }]) =>
    measured.map((method) => (method === "alarm" ? `${binding}'s alarm, all of it` : `${binding}.${method} of many`)),
  );
  expect(missingKinds(all)).toEqual([]);
  expect(missingKinds(all.filter((kind) => !kind.startsWith("QUOTA")))).toEqual(
    objectCalls["QUOTA"]?.measured.map((method) => `QUOTA.${method}`),
  );
});
