import { expect, test } from "vitest";
import architecture from "../../ARCHITECTURE.md?raw";
import { columns, elsewhere, meetings, outcomes, parts, table, walks } from "./table.ts";

const section = architecture.split("\n## ").find((text) => text.startsWith("When something fails")) ?? "";
const tables = section
  .split("\n\n")
  .filter((block) => block.startsWith("|"))
  .map((block) => block.split("\n").map((line) => line.split("|").slice(1, -1)))
  .map((rows) => rows.map((row) => row.map((cell) => cell.trim())));
const [cells = [], ways = []] = tables;

test("the document says what the tests prove, cell by cell", () => {
  expect(cells[0]).toEqual(["Part", "It …", ...walks]);
  expect(cells.slice(2)).toEqual(
    parts.flatMap((part) =>
      columns.map((ailment) => [part, ailment, ...walks.map((walk) => table[part][ailment][walk])]),
    ),
  );
});

test("every outcome is explained below the table, and used in it", () => {
  const used = new Set(cells.slice(2).flatMap((row) => row.slice(2)));
  expect([...used].toSorted()).toEqual([...outcomes].toSorted());
  const explained = section.slice(section.lastIndexOf("\n|")).toLowerCase();
  for (const word of new Set(outcomes.flatMap((outcome) => outcome.split(/: as ever; |: later|: same launch again/))))
    expect(explained).toContain(word.replace("later, with the line", "with the line"));
});

test("every part is met by a walk, and the document says where that goes another way than usual", () => {
  expect(parts.filter((part) => meetings[part].length === 0)).toEqual([]);
  expect(ways.slice(2)).toEqual(
    Object.entries(elsewhere).flatMap(([part, others]) =>
      Object.entries(others).map(([walk, way]) => [part, walk, way]),
    ),
  );
});
