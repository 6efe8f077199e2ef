import { expect, test } from "vitest";
import document from "../../docs/licences.md?raw";
import lock from "../../package-lock.json?raw";
import manifest from "../../package.json?raw";
import messages from "../../project.inlang/settings.json?raw";
import typescript from "../../tsconfig.json?raw";
import { inOneLayout } from "../../scripts/data-map-document.ts";
import { type CopiedData, type Lock, licencesDocument, unknownLicences } from "../../scripts/licences-document.ts";
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

const licences = import.meta.glob<string>("/{app,db,workers}/**/*.LICENSE", {
  query: "?raw",
  import: "default",
  eager: true,
});
/** With their comments: it is there that a licence is named. */
const texts = Object.entries(
  import.meta.glob<string>(["/{app,db,workers}/**/*.{ts,tsx}", "!/app/paraglide/**"], {
    query: "?raw",
    import: "default",
    eager: true,
  }),
).map(([address, text]) => ({ path: address.slice(1), text }));
const folderOf = (path: string) => path.replace(/[^/]+$/, "");
const copied: CopiedData[] = Object.entries(licences)
  .map(([address, text]) => {
    const licence = address.slice(1);
    const name = licence.slice(folderOf(licence).length);
    const naming = texts.filter((each) => folderOf(each.path) === folderOf(licence) && each.text.includes(name));
    return { licence, text, sources: naming.map(({ path }) => path).toSorted() };
  })
  .toSorted((one, other) => (one.licence < other.licence ? -1 : 1));

test("other people's data in the sources names its licence, which stands in the document whole", () => {
  const derived = texts.filter(({ text }) => /\bcopyright\b|\bWordNet\b|all rights reserved/i.test(text));
  const named = copied.flatMap((each) => each.sources);
  expect(derived.map(({ path }) => path).filter((path) => !named.includes(path))).toEqual([]);
  expect(named).toEqual(["app/knowledge/common-words.ts", "app/knowledge/thesaurus.ts"]);
  expect(document).toContain("the same appear on ALL copies of the software, database and");
  expect(document).toContain("WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.");
});

test("each licence was looked at, and stands in the document: else npm run licences", () => {
  expect(unknownLicences(known)).toEqual([]);
  expect(inOneLayout(document)).toBe(inOneLayout(licencesDocument(known, copied)));
  expect(unknownLicences({ packages: { "node_modules/x": { license: "SSPL-1.0" } } })).toEqual(["x: SSPL-1.0"]);
});
