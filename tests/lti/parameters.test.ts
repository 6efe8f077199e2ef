import { expect, test } from "vitest";
import { readParameters } from "#app/lti/parameters.ts";
import { refused } from "./refused.ts";

const read = (query: string) => readParameters(new URLSearchParams(query), ["iss", "hint"]);

test("a parameter is read as it was sent", () => {
  const hint = '{"a":"b&c=d%20+ü"}';
  expect(read(new URLSearchParams({ iss: "a", hint }).toString()).get("hint")).toBe(hint);
});

test("what is absent is told from what is empty", () => {
  expect([read("iss=").get("iss"), read("iss=").has("iss")]).toEqual(["", true]);
  expect([read("").get("iss"), read("").has("iss")]).toEqual([undefined, false]);
});

test("L20 a known parameter that comes twice is refused, also when it is the same twice", async () => {
  expect(await refused(() => read("iss=a&iss=b"))).toBe("parameter_repeated");
  expect(await refused(() => read("iss=a&iss=a"))).toBe("parameter_repeated");
});

test("L19 an unknown parameter may come as often as it likes", async () => {
  expect(await refused(() => read("iss=a&canvas_region=x&canvas_region=y"))).toBeUndefined();
});
