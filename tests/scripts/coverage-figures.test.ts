import { expect, test } from "vitest";
import architecture from "../../ARCHITECTURE.md?raw";
import { figuresOf, withFigures } from "../../scripts/coverage-figures.mjs";

const said = [...architecture.matchAll(/^- ((?:app|db|workers)[\w/]*): ([\d.]+)$/gm)];
const folders = said.map(([, folder = ""]) => folder);
const day = /On (\d{4}-\d\d-\d\d), in percent/.exec(architecture)?.[1] ?? "";

test("a folder's figure is of the lines of its own files, rounded down", () => {
  const files = folders.map((folder) => [`/at/${folder}/one.ts`, { lines: { total: 3, covered: 2 } }]);
  const more = { "/at/db/two.ts": { lines: { total: 3, covered: 3 } }, total: { lines: { total: 1, covered: 0 } } };
  const figures = new Map(figuresOf({ ...Object.fromEntries(files), ...more }, "/at/"));
  expect([figures.get("db"), figures.get("db/backup"), figures.get("workers")]).toEqual([83.3, 66.6, 66.6]);
});

test("a folder of which nothing was run is no figure", () => {
  expect(() => figuresOf({}, "/at/")).toThrow("No file of db is in the coverage");
});

test("the document is as the command writes it, and nothing else of it changes", () => {
  const figures = said.map(([, folder = "", percent]): [string, number] => [folder, Number(percent)]);
  expect(figures.length).toBeGreaterThan(10);
  expect(withFigures(architecture, figures, day)).toBe(architecture);
  const other = withFigures(architecture, [["db", 12]], "2026-01-31");
  expect(other).toContain("- db: 12\n");
  expect(other.split("## Lines that")[0]).toBe(architecture.split("## Lines that")[0]);
});
