import type { Group } from "./trial.ts";

/** Where a folder's mistakes show first. What survives there meets all tests. */
const folders: [path: RegExp, tests: string[]][] = [
  [/^db\/(guard\/|tenant-guard\.ts)/, ["tests/db/tenant-guard.test.ts"]],
  [
    /^db\/tenant-scope\.ts/,
    ["tests/db/tenant-guard.test.ts", "tests/db/tenant-scope.test.ts", "tests/db/two-tenants.test.ts"],
  ],
  [
    /^db\/migrations\//,
    [
      "tests/db/schema.test.ts",
      "tests/db/tenant-scope.test.ts",
      "tests/db/two-tenants.test.ts",
      "tests/db/audit-log.test.ts",
      "tests/model/",
    ],
  ],
  [/^db\/backup\//, ["tests/db/backup", "tests/db/restore"]],
  [
    /^db\/(copied|copy|course-copies)/,
    ["tests/db/course-copies.test.ts", "tests/db/two-tenants.test.ts", "tests/model/"],
  ],
  [/^db\//, ["tests/db/two-tenants.test.ts", "tests/db/tenant-scope.test.ts", "tests/model/"]],
  [/^app\/lti\//, ["tests/lti/"]],
  [/^app\/tenancy\//, ["tests/tenancy/", "tests/app/visit.test.ts"]],
  [/^app\/middleware\//, ["tests/app/visit.test.ts"]],
  [/^app\/routes\/launch\//, ["tests/app/visit.test.ts", "tests/app/foreign-ids.test.ts"]],
  [/^workers\/(jobs|settle-erasures|daily)/, ["tests/workers/jobs.test.ts"]],
  [/^(app|workers)\//, ["tests/app/visit.test.ts", "tests/workers/", "tests/app/launch.test.ts"]],
];

/** Asks every repository: a minute that one of them need not wait for. */
const everyRepository = "tests/db/two-tenants.test.ts";

/** Holds what every repository does beside an oracle; one of them by itself tells in seconds. */
const oracle = "tests/model/model.test.ts";

/** @returns the nearest tests one after the other, as most mutants are caught by the first; a repository's own cases before all. */
export function nearGroups(near: readonly string[], text: string): Group[] {
  const classes = [...text.matchAll(/^export class (\w+)/gm)].map(([, name]) => name);
  const some = classes.join("|");
  return near.flatMap((test) => [
    ...(test === everyRepository && classes.length > 0
      ? [
          { tests: [test], named: `^everything that an institution owns|(^|\\s)(${some})\\.` },
          ...(near.includes(oracle)
            ? [{ tests: [oracle], named: `^every method of every repository is among|(^|\\s)(${some}) \\(alone\\)$` }]
            : []),
        ]
      : []),
    { tests: [test] },
  ]);
}

/** @param tests that there are @returns those to run first for a file: the one of its own name, and its folder's */
export function nearTests(path: string, tests: readonly string[]): string[] {
  const name = path.replace(/^.*\//, "").replace(/\.\w+$/, "");
  const own = tests.filter((test) => test.endsWith(`/${name}.test.ts`));
  const folder = folders.find(([of]) => of.test(path))?.[1] ?? [];
  const near = folder.flatMap((part) => tests.filter((test) => test.startsWith(part)));
  return [...new Set([...own, ...near])];
}
