import { describe, expect, test } from "vitest";
import { findCycle, PrerequisiteCycle } from "#app/knowledge/prerequisite-cycle.ts";

/** "a-b" says that a needs b. */
const edges = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [concept = "", prerequisite = ""] = pair.split("-");
    return { concept, prerequisite };
  });

describe("a cycle of prerequisites", () => {
  test.each([
    ["none of nothing", [], undefined],
    ["none in a chain", ["a-b", "b-c"], undefined],
    ["none where two ways lead to the same", ["a-b", "a-c", "b-d", "c-d"], undefined],
    ["of one that needs itself", ["a-a"], "aa"],
    ["of two", ["a-b", "b-a"], "aba"],
    ["of three, from where it was found first", ["a-b", "b-c", "c-a"], "abca"],
    ["without what only leads to it", ["a-b", "b-c", "c-b"], "bcb"],
    ["behind a way that is clear", ["a-b", "b-c", "a-d", "d-e", "e-d"], "ded"],
    ["in a part of its own", ["a-b", "x-y", "y-x"], "xyx"],
  ])("is %s", (_name, pairs, cycle) => {
    expect(findCycle(edges(...pairs))?.join("")).toBe(cycle);
  });

  test("is found at the end of a chain that is longer than any stack", () => {
    const chain = Array.from({ length: 50_000 }, (_, n) => ({ concept: `${n}`, prerequisite: `${n + 1}` }));
    expect(findCycle(chain)).toBeUndefined();
    expect(findCycle([...chain, { concept: "50000", prerequisite: "49999" }])).toEqual(["49999", "50000", "49999"]);
  });

  test("is named", () => {
    expect(new PrerequisiteCycle(["Pitch", "Wave", "Pitch"]).message).toBe(
      "Prerequisites go in a circle: Pitch → Wave → Pitch.",
    );
  });
});
