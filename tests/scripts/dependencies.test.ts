import { expect, test } from "vitest";
import document from "../../docs/licences.md?raw";
import lock from "../../package-lock.json?raw";
import manifest from "../../package.json?raw";
import messages from "../../project.inlang/settings.json?raw";
import typescript from "../../tsconfig.json?raw";
import { inOneLayout } from "../../scripts/data-map-document.ts";
import { type Lock, licencesDocument, unknownLicences } from "../../scripts/licences-document.ts";
import { importsOf, sources } from "../sources.ts";

const known: Lock = JSON.parse(lock);
const { dependencies, devDependencies, scripts } = JSON.parse(manifest) as Record<string, Record<string, string>>;
/** The styles name their packages, too. */
const styles = Object.values(
  import.meta.glob<string>("/app/**/*.css", { query: "?raw", import: "default", eager: true }),
);
const everything = [
  ...sources.map(({ text }) => text),
  ...styles,
  ...Object.values(scripts ?? {}),
  typescript,
  messages,
].join("\n");

test("whatever is installed for the product is imported by it", () => {
  const imported = new Set(
    sources.flatMap((file) => (/^(app|db|workers|scripts)\//.test(file.path) ? importsOf(file) : [])),
  );
  const isImported = (name: string) => [...imported].some((each) => each === name || each.startsWith(`${name}/`));
  expect(Object.keys(dependencies ?? {}).filter((name) => !isImported(name))).toEqual([]);
});
/** Packages that are asked for by another word. */
const calledFor = new Map([["@vitest/coverage-istanbul", 'provider: "istanbul"']]);
const isNamed = (name: string) => everything.includes(calledFor.get(name) ?? name.replace(/^@types\//, ""));

test("whatever is installed for development is named by a source, a style or a script", () => {
  expect(Object.keys(devDependencies ?? {}).filter((name) => !isNamed(name))).toEqual([]);
});

test("each licence was looked at, and stands in the document: else npm run licences", () => {
  expect(unknownLicences(known)).toEqual([]);
  expect(inOneLayout(document)).toBe(inOneLayout(licencesDocument(known)));
  expect(unknownLicences({ packages: { "node_modules/x": { license: "SSPL-1.0" } } })).toEqual(["x: SSPL-1.0"]);
});
