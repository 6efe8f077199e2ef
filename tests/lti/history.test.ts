import { expect, test } from "vitest";
import { readHistories } from "#app/lti/history.ts";

test("what a course and its link were copied from, latest first", () => {
  const custom = { context_history: "102,101", resource_link_history: "7%2C1, 4" };
  expect(readHistories(custom)).toEqual({ contexts: ["102", "101"], links: ["7,1", "4"] });
});

test.each([
  undefined,
  {},
  { context_history: "" },
  // A platform that does not know the name sends it as it stands.
  { context_history: "$Context.id.history", resource_link_history: "1" },
  { context_history: 101 },
  { context_history: null },
  { context_history: ["101"] },
  { context_history: "x".repeat(256) },
])("%j says nothing of the course", (custom) => {
  expect(readHistories(custom)).toBeUndefined();
});

test("what is no encoding stays as it is, and the oldest of many are left out", () => {
  const contexts = ["100%", "1", "2", "3", "4"];
  expect(readHistories({ context_history: [...contexts, "5", "6"].join() })).toEqual({ contexts, links: [] });
});
