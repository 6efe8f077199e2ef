import { expect, test } from "vitest";
import accessibility from "../../docs/accessibility.md?raw";
import privacy from "../../docs/privacy.md?raw";
import security from "../../docs/security.md?raw";

// Their names alone: nothing of them is loaded.
const files = Object.keys(import.meta.glob("/{app,db,workers,scripts,tests,e2e}/**/*")).map((path) => path.slice(1));

/** What stands in backticks and looks like a place in the repository. */
function places(text: string): string[] {
  return [...text.matchAll(/`((?:app|db|workers|scripts|tests|e2e)\/[\w/.-]*)`/g)].map(([, place]) => place ?? "");
}

test.each([
  ["accessibility", accessibility],
  ["privacy", privacy],
  ["security", security],
])("whatever %s.md points at is there", (_, text) => {
  const told = places(text);
  expect(told.length).toBeGreaterThan(3);
  expect(
    told.filter((place) => !files.some((file) => file === place || file.startsWith(`${place.replace(/\/$/, "")}/`))),
  ).toEqual([]);
});

/** Levels A and AA of WCAG 2.2, without what it took out (4.1.1). */
const levelA =
  "1.1.1|1.2.1–1.2.3|1.3.1|1.3.2|1.3.3|1.4.1|1.4.2|2.1.1|2.1.2|2.1.4|2.2.1|2.2.2|2.3.1|2.4.1|2.4.2|2.4.3|2.4.4|2.5.1|2.5.2|2.5.3|2.5.4|3.1.1|3.2.1|3.2.2|3.2.6|3.3.1|3.3.2|3.3.7|4.1.2";
const levelAA =
  "1.2.4, 1.2.5|1.3.4|1.3.5|1.4.3|1.4.4|1.4.5|1.4.10|1.4.11|1.4.12|1.4.13|2.4.5|2.4.6|2.4.7|2.4.11|2.5.7|2.5.8|3.1.2|3.2.3|3.2.4|3.3.3|3.3.4|3.3.8|4.1.3";
const criteria = `${levelA}|${levelAA}`.split("|");

/** The rows of a document's tables, without their heads. */
function rowsOf(text: string): string[][] {
  return [...text.matchAll(/^\|(.*)\|$/gm)]
    .map(([, row]) => (row ?? "").split(" | ").map((cell) => cell.trim()))
    .filter(([first]) => first !== undefined && !/^(-+|Criterion|Theme|Threat)$/.test(first.replace(/ .*/, "")));
}

test("the statement of accessibility says of every criterion how far it is met, and what that rests on", () => {
  const rows = rowsOf(accessibility);
  expect(rows.map(([name = ""]) => /^[\d., –]*\d/.exec(name)?.[0])).toEqual(criteria);
  const levels = new Set(["Supports", "Partially supports", "Does not support", "Not applicable"]);
  expect(rows.filter(([, level = ""]) => !levels.has(level))).toEqual([]);
  const restless = rows.filter(
    ([, level = "", remark = ""]) =>
      level.endsWith("upports") && places(remark).length === 0 && !/\baxe\b/.test(remark),
  );
  expect(restless).toEqual([]);
});

test("every answer to a questionnaire points at code, a test or a document", () => {
  const answers = rowsOf(security.slice(security.indexOf("## For a questionnaire")));
  expect(answers.length).toBeGreaterThan(20);
  expect(answers.filter(([, answer = ""]) => places(answer).length === 0 && !/\]\([\w./]+\.md\)/.test(answer))).toEqual(
    [],
  );
});
