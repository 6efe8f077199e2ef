import { expect, test } from "vitest";
import { nextStepOf, type SetUpFacts, setUpSteps } from "#app/tenancy/set-up.ts";

const done: SetUpFacts = {
  status: "active",
  waiting: 0,
  firstLaunchAt: 1,
  hasMaterial: true,
  hasModel: true,
  tookKey: true,
  refusedKey: undefined,
};
const next = (facts: Partial<SetUpFacts>) => nextStepOf(setUpSteps({ ...done, ...facts }));

test("where everything is done, nothing is next; a model is nobody's duty", () => {
  expect(setUpSteps(done).map(({ state }) => state)).toEqual(["done", "done", "done", "done", "done"]);
  expect(next({})).toBeUndefined();
  expect(next({ hasModel: false })).toBeUndefined();
});

test("what is missing is next in the order in which it is done", () => {
  const nothing = { firstLaunchAt: undefined, hasMaterial: false, tookKey: false };
  expect(next({ ...nothing, status: "pending" })).toEqual({ name: "registered", state: "open" });
  expect(next(nothing)).toEqual({ name: "launch", state: "open" });
  expect(next({ ...nothing, firstLaunchAt: 1 })).toEqual({ name: "key", state: "open" });
  expect(next({ waiting: 2, hasMaterial: false })).toEqual({ name: "deployments", state: "open" });
  expect(next({ hasMaterial: false })).toEqual({ name: "material", state: "open" });
});

test("what is wrong goes before what is missing, also where the key was taken once", () => {
  const refusedKey = { said: "invalid_client", at: 2 };
  expect(next({ refusedKey, hasMaterial: false, waiting: 1 })).toEqual({ name: "key", state: "problem" });
});
