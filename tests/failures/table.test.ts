import { describe, expect, test } from "vitest";
import { columns, parts, table, walks } from "./table.ts";
import { walkCell } from "./walk-cell.ts";

describe.each(parts)("%s", (part) => {
  describe.each(columns)("%s", (ailment) => {
    test.each(walks.map((way) => [way, table[part][ailment][way]] as const))("%s: %s", async (way, outcome) => {
      expect.hasAssertions();
      await walkCell(way, part, ailment, outcome);
    });
  });
});
