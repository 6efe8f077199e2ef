import type { Group } from "./trial.ts";

/** Where a folder's mistakes show first. What survives there meets all tests. */
const folders: [path: RegExp, tests: string[]][] = [
  [/^db\/(guard\/|tenant-guard\.ts)/, ["tests/db/tenant-guard.test.ts"]],
  [
    /^db\/tenant-scope\.ts/,
    ["tests/db/tenant-guard.test.ts", "tests/db/tenant-scope.test.ts", "tests/db/two-tenants.test.ts"],
  ],
  [/^db\/migrations\/0034/, ["tests/db/upgrades.test.ts"]],
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
  [/^db\/consent/, ["tests/app/minors.test.ts", "tests/db/two-tenants.test.ts", "tests/model/"]],
  [/^db\/course-quotas/, ["tests/db/row-window.test.ts", "tests/db/two-tenants.test.ts", "tests/model/"]],
  [/^db\/(late-)?admission/, ["tests/db/admission.test.ts", "tests/db/two-tenants.test.ts", "tests/model/"]],
  [
    /^db\/(copied|copy|course-copies)/,
    ["tests/db/course-copies.test.ts", "tests/db/two-tenants.test.ts", "tests/model/"],
  ],
  [/^db\//, ["tests/db/two-tenants.test.ts", "tests/db/tenant-scope.test.ts", "tests/model/"]],
  [/^app\/lti\/require-deployment/, ["tests/app/arrivals.test.ts", "tests/lti/verify-launch.test.ts"]],
  [/^app\/lti\/verify-launch/, ["tests/lti/", "tests/app/launch.test.ts"]],
  [/^app\/lti\//, ["tests/lti/"]],
  [/^app\/tenancy\//, ["tests/tenancy/", "tests/app/visit.test.ts"]],
  [/^app\/middleware\/require-role/, ["tests/app/administrators-page.test.ts"]],
  [
    /^app\/middleware\//,
    [
      "tests/app/visit.test.ts",
      "tests/app/without-cookie.test.ts",
      "tests/app/page-forms.test.ts",
      "tests/app/faults.test.ts",
    ],
  ],
  [/^app\/routes\/lti\//, ["tests/app/register.test.ts", "tests/app/arrivals.test.ts", "tests/app/launch.test.ts"]],
  [/^app\/routes\/launch\/practise-set/, ["tests/app/practice-sets.test.ts"]],
  [/^app\/routes\/launch\//, ["tests/app/visit.test.ts", "tests/app/foreign-ids.test.ts"]],
  [/^(app\/learner\/practice-log|workers\/(told-solution|practising))/, ["tests/app/practice.test.ts"]],
  [/^app\/audit\/role-changes/, ["tests/db/launched-roles.test.ts"]],
  [
    /^workers\/connecting/,
    ["tests/app/register.test.ts", "tests/app/invitations-page.test.ts", "tests/app/any-input.test.ts"],
  ],
  [/^workers\/copy-names/, ["tests/workers/learner-copies.test.ts", "tests/workers/erased-everywhere.test.ts"]],
  [/^workers\/(erasing-people|settings-choice)/, ["tests/workers/administrators-alone.test.ts"]],
  [/^workers\/erasing/, ["tests/workers/retention.test.ts", "tests/app/privacy.test.ts"]],
  [
    /^workers\/tenant-context/,
    ["tests/workers/administrators-alone.test.ts", "tests/app/support-page.test.ts", "tests/app/set-up.test.ts"],
  ],
  [/^workers\/choosing-privacy/, ["tests/app/minors.test.ts"]],
  [/^workers\/course-copying/, ["tests/app/copying.test.ts", "tests/workers/administrators-alone.test.ts"]],
  [
    /^workers\/entering/,
    ["tests/app/administrators-page.test.ts", "tests/failures/stories.test.ts", "tests/app/visit.test.ts"],
  ],
  [/^workers\/(concept|set)-authoring/, ["tests/app/acts-in-another-course.test.ts"]],
  [/^workers\/(jobs|settle-erasures|daily)/, ["tests/workers/jobs.test.ts"]],
  [
    /^workers\/(tenant-|audit-reading|crisis-watching|course-(minors|quotas)|placing)/,
    [
      "tests/workers/administrators-alone.test.ts",
      "tests/app/visit.test.ts",
      "tests/app/launch.test.ts",
      "tests/app/foreign-ids.test.ts",
    ],
  ],
  [/^(app|workers)\//, ["tests/app/visit.test.ts", "tests/app/launch.test.ts", "tests/app/foreign-ids.test.ts"]],
];

/** Asks every repository: a minute that one of them need not wait for. */
const everyRepository = "tests/db/two-tenants.test.ts";

/** Holds what every repository does beside an oracle; one of them by itself tells in seconds. */
const oracle = "tests/model/model.test.ts";

/** All test files and folders that are named here: what has moved would be asked no more, and nobody would notice. */
export const namedHere: readonly string[] = [...folders.flatMap(([, tests]) => tests), everyRepository, oracle];

/**
 * @returns the nearest tests one after the other, as most mutants are caught by the first. Of those that ask every repository
 * only what is about the file's own: their whole is minutes, and among the rest of the tests.
 */
export function nearGroups(near: readonly string[], text: string): Group[] {
  const classes = [...text.matchAll(/^export class (\w+)/gm)].map(([, name]) => name);
  if (classes.length === 0 || !near.includes(oracle)) return near.map((test) => ({ tests: [test] }));
  const some = classes.join("|");
  const own = new Map([
    [everyRepository, `^everything that an institution owns|(^|\\s)(${some})\\.`],
    [oracle, `^every method of every repository is among|(^|\\s)(${some}) \\(alone\\)$`],
  ]);
  return near.map((test) => ({ tests: [test], ...(own.has(test) && { named: own.get(test) ?? "" }) }));
}

/**
 * @param caught the file and the full name of the test that noticed a mutant
 * @returns that test alone; undefined when it was no test that noticed
 */
export function testAlone(caught: string): Group | undefined {
  const [, file, name] = /^(tests\/.*?\.test\.ts) › (.*)$/s.exec(caught) ?? [];
  if (file === undefined || name === undefined) return undefined;
  return { tests: [file], named: `^${namePattern(name)}$` };
}

/**
 * @param tests that there are, with their texts
 * @returns those to run first for a file: the one of its own name, those that use it (all of the record is used by its oracle), and
 *   its folder's
 */
export function nearTests(path: string, tests: ReadonlyMap<string, string>): string[] {
  const names = [...tests.keys()];
  const name = path.replace(/^.*\//, "").replace(/\.\w+$/, "");
  const own = names.filter((test) => test.endsWith(`/${name}.test.ts`));
  const using = path.startsWith("db/") ? [] : names.filter((test) => tests.get(test)?.includes(`"#${path}"`));
  const folder = folders.find(([of]) => of.test(path))?.[1] ?? [];
  const near = folder.flatMap((part) => names.filter((test) => test.startsWith(part)));
  return [...new Set([...own, ...using, ...near])];
}

/** @param name full, with its groups @returns what matches it alone, as Vitest asks for it */
export function namePattern(name: string): string {
  return name.replaceAll(" > ", " ").replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
