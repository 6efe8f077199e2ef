import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { writeLastBackup } from "#db/backup/last-backup.ts";
import { restoreTrialObjectName } from "#workers/object-names.ts";
import { backupSignature } from "#workers/backup-signature.ts";
import { toolKeys } from "#workers/signing-keys.ts";
import { backUp, emptyStore, placeOf, store } from "../backups.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, petra } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

const HOUR = 60 * 60_000;
let maplewood: Institution;
let platform: Platform;
let admin: Visit;

beforeEach(async () => {
  await emptyStore();
  ({ maplewood } = await twoInstitutions());
  platform = await Platform.open(maplewood);
  admin = await platform.visit(petra);
});

const read = async (answer: Response) => ({
  status: answer.status,
  text: (await answer.text()).replaceAll("<!-- -->", ""),
});
const page = async ({ path, cookie } = admin) => read(await ask(`${path}/admin/backups`, { cookie }));
const begin = async ({ path, cookie } = admin) =>
  read(await post(`${path}/admin/backups`, {}, { cookie, accept: "text/html" }));

test("is for those who administer the tenant", async () => {
  for (const person of [mira, amara]) {
    const visit = await platform.visit(person);
    expect((await page(visit)).status).toBe(403);
    expect((await begin(visit)).status).toBe(403);
  }
});

test("before the first backup there is nothing to test, and it says when there will be", async () => {
  const { status, text } = await page();
  expect(status).toBe(200);
  expect(text).toContain("The first one is made in the coming night.");
  expect(text).not.toContain("Start the restore test");
  expect((await begin()).status).toBe(409);
});

test("a missing one is told", async () => {
  await writeLastBackup(store, { name: "2026-11-22", startedAt: 0, finishedAt: Date.now() - 40 * HOUR, rows: 1 });
  expect((await page()).text).toContain("Yesterday’s backup is missing.");
});

test("a test is begun, runs, and says what was checked; a second one has to wait", async () => {
  const sign = backupSignature(await toolKeys(env)).sign;
  await backUp(placeOf(env.DB, { sign }), "2026-11-22");
  const before = await page();
  expect(before.text).toContain("1 days, of at most 30");
  expect(before.text).toContain("Start the restore test");
  const begun = await begin();
  expect(begun.status).toBe(200);
  const object = env.RESTORE_TRIALS.getByName(restoreTrialObjectName(maplewood.tenantId));
  for (let step = 0; step < 2_000 && (await object.state()).state === "running"; step++)
    await runDurableObjectAlarm(object);
  const { text } = await page();
  expect(text).toMatch(/The backup of 2026-11-22 could be restored: \d+ tables, with \d+ rows of your institution\./);
  expect(text).toContain("The manifest is word for word what a key of this tool signed.");
  expect(text).toContain("npm run db:restore");
  const again = await begin();
  expect([again.status, again.text]).toEqual([409, expect.stringContaining("There was one less than an hour ago.")]);
});
