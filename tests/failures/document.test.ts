import { expect, test } from "vitest";
import architecture from "../../ARCHITECTURE.md?raw";
import { columns, outcomes, parts, table, walks } from "./table.ts";

const section = architecture.split("\n## ").find((text) => text.startsWith("When something fails")) ?? "";
const rows = section
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test("the document says what the tests prove, cell by cell", () => {
  expect(rows[0]).toEqual(["Part", "It …", ...walks]);
  expect(rows.slice(2)).toEqual(
    parts.flatMap((part) =>
      columns.map((ailment) => [part, ailment, ...walks.map((walk) => table[part][ailment][walk])]),
    ),
  );
});

test("every outcome is explained below the table, and used in it", () => {
  const used = new Set(rows.slice(2).flatMap((row) => row.slice(2)));
  expect([...used].toSorted()).toEqual([...outcomes].toSorted());
  const explained = section.slice(section.lastIndexOf("\n|")).toLowerCase();
  for (const word of new Set(outcomes.flatMap((outcome) => outcome.split(/: as ever; |: later|: same launch again/))))
    expect(explained).toContain(word.replace("later, with the line", "with the line"));
});
