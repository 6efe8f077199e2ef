/** What of package-lock.json is read. */
export type Lock = {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean }>;
};

/** Licences under which what a Worker or a page is made of may be passed on with it. */
const allowed = new Set([
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Unlicense",
  "(AFL-2.1 OR BSD-3-Clause)",
  "(MIT OR GPL-3.0-or-later)",
  "(MIT AND Zlib)",
]);

/** What the product is made of: everything that is installed and is not for development alone, by its licence. */
function byLicence({ packages }: Lock): [licence: string, names: string[]][] {
  const used = Object.entries(packages).filter(([path, each]) => path !== "" && !each.dev && !each.devOptional);
  const grouped = Map.groupBy(used, ([, { license }]) => license ?? "none is named");
  return [...grouped]
    .map(([licence, group]): [string, string[]] => [
      licence,
      [...new Set(group.map(([path]) => path.replace(/^.*node_modules\//, "")))].toSorted(),
    ])
    .toSorted(([, one], [, other]) => other.length - one.length);
}

/** @returns packages whose licence nobody looked at */
export function unknownLicences(lock: Lock): string[] {
  return byLicence(lock).flatMap(([licence, names]) =>
    allowed.has(licence) ? [] : names.map((name) => `${name}: ${licence}`),
  );
}

/** What of other people's data stands in the sources. */
export type CopiedData = {
  /** Its licence's file, as `app/…/name.LICENSE`: it has to go with every copy. */
  licence: string;
  text: string;
  /** The sources that are made of it: those that name the file. */
  sources: readonly string[];
};

/** docs/licences.md @param copied in the order in which it is listed */
export function licencesDocument(lock: Lock, copied: readonly CopiedData[]): string {
  return [
    "# Licences",
    "",
    "What the Worker, the pages and the commands are made of, by licence; without what only development needs. Written by",
    "`npm run licences` from the lockfile. `tests/scripts/dependencies.test.ts` fails for a licence that nobody looked at, and for",
    "a package that nothing asks for any more.",
    "",
    "| Licence | Packages | |",
    "| --- | ---: | --- |",
    ...byLicence(lock).map(([licence, names]) => `| ${licence} | ${names.length} | ${names.join(", ")} |`),
    "",
    "## Data in the sources",
    "",
    "What is derived from other people's data, and the licence that goes with every copy of it.",
    "",
    ...copied.flatMap(({ licence, text, sources }) => [
      `${sources.map((source) => `\`${source}\``).join(", ")}, by \`${licence}\`:`,
      "",
      "```text",
      ...text
        .trimEnd()
        .split("\n")
        .map((line) => line.trimEnd()),
      "```",
      "",
    ]),
  ].join("\n");
}
