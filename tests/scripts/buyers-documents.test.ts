import { expect, test } from "vitest";
import privacy from "../../docs/privacy.md?raw";
import security from "../../docs/security.md?raw";

// Their names alone: nothing of them is loaded.
const files = Object.keys(import.meta.glob("/{app,db,workers,scripts,tests,e2e}/**/*")).map((path) => path.slice(1));

/** What stands in backticks and looks like a place in the repository. */
function places(text: string): string[] {
  return [...text.matchAll(/`((?:app|db|workers|scripts|tests|e2e)\/[\w/.-]*)`/g)].map(([, place]) => place ?? "");
}

test.each([
  ["privacy", privacy],
  ["security", security],
])("whatever %s.md points at is there", (_, text) => {
  const told = places(text);
  expect(told.length).toBeGreaterThan(3);
  expect(
    told.filter((place) => !files.some((file) => file === place || file.startsWith(`${place.replace(/\/$/, "")}/`))),
  ).toEqual([]);
});
