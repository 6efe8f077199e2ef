import { describe, expect, test } from "vitest";
import { checks, nothingLostNothingDoubled } from "./outcomes.ts";
import { columns, parts, table, walks } from "./table.ts";
import { walk } from "./walking.ts";

describe.each(parts)("%s", (part) => {
  describe.each(columns)("%s", (ailment) => {
    test.each(walks.map((way) => [way, table[part][ailment][way]] as const))("%s: %s", async (way, outcome) => {
      expect.hasAssertions();
      const walked = await walk(way, part, ailment);
      checks[outcome](walked);
      nothingLostNothingDoubled(walked);
    });
  });
});
