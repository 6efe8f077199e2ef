import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { fieldOf, retentionNames } from "#app/tenancy/retention-choice.ts";
import { defaultSettings, type RetentionSetting } from "#app/tenancy/tenant-settings.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Settings } from "#db/settings.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import type { Institution } from "../institution.ts";
import { amara, mira } from "../person.ts";
import type { Visit } from "../platform.ts";

const DAY = 24 * 60 * 60_000;
let office: OpenConsole;

beforeEach(async () => {
  office = await openConsole();
});

const page = (visit?: Visit) => office.page("retention", visit);
const save = (form: Record<string, string>, visit?: Visit) => office.say("retention", form, visit);

/** What an administrator enters: all at their default, but for these. */
const fields = (changed: Partial<Record<RetentionSetting, number | string>> = {}, versions = {}) => ({
  versions: JSON.stringify(versions),
  ...Object.fromEntries(retentionNames.map((name) => [fieldOf(name), String(changed[name] ?? defaultSettings[name])])),
});
const stored = async ({ scope } = office.maplewood) => (await new Settings(scope).all()).values;

/** Figures of some days ago. */
const addFigures = ({ scope }: Institution, count: number, days: number) =>
  scope
    .insert(
      "metrics",
      Array.from({ length: count }, (_, n) => ({
        name: `old ${n}`,
        hour: Date.now() - days * DAY,
        kind: "query" as const,
      })),
    )
    .execute();

test("is for those who administer the tenant", async () => {
  for (const person of [mira, amara]) {
    const visit = await office.platform.visit(person);
    expect((await page(visit)).status).toBe(403);
    expect((await save(fields({ "retention.metrics": 100 }), visit)).status).toBe(403);
  }
  expect(await stored()).toEqual(defaultSettings);
});

test("says how long each class is kept, what the next run deletes of it, and what has another limit", async () => {
  await addFigures(office.maplewood, 3, 91);
  await addFigures(office.harbour, 5, 91);
  const { text } = await page();
  for (const name of retentionNames)
    expect(text).toMatch(new RegExp(`<input[^>]*name="${fieldOf(name)}"[^>]*value="${defaultSettings[name]}"`));
  expect(text).toContain("The next daily run deletes 3 records.");
  expect(text.match(/Nothing is that old today\./g)).toHaveLength(4);
  expect(text).toContain("Copies in backups</dt><dd>30 days");
});

test("of what others hang on, it says that these go too", async () => {
  await office.platform.visit(mira);
  const { scope } = office.maplewood;
  const her = scope.from("learner_profiles").where("lti_user_id", "=", mira.sub).select("id");
  await scope
    .update("learning_sessions")
    .set({ expires_at: Date.now() - 400 * DAY })
    .where("learner_id", "in", her)
    .execute();
  expect((await page()).text).toContain("The next daily run deletes 1 record and everything attached.");
});

test("a longer limit holds at once, and the audit log says which", async () => {
  expect((await save(fields({ "retention.metrics": 365 }))).text).toContain("Saved.");
  expect(await stored()).toMatchObject({ "retention.metrics": 365, "retention.conversations": 730 });
  const [entry] = await new AuditLog(office.maplewood.scope).list({ limit: 1 });
  expect(entry).toMatchObject({
    action: "setting.changed",
    detail: { setting: "retention.metrics", version: 1, days: 365 },
  });
});

test("a shorter one is stored when what it deletes was shown, and not before", async () => {
  await addFigures(office.maplewood, 2, 40);
  await addFigures(office.harbour, 7, 40);
  const form = fields({ "retention.metrics": 30 });
  const asked = await save(form);
  expect(asked.text).toContain("Figures by the hour, 30 days: 2 records would be deleted.");
  expect(asked.text).toMatch(/<button[^>]*name="sure"/);
  expect(await stored()).toEqual(defaultSettings);
  expect((await save({ ...form, sure: "yes" })).text).toContain("The next daily run deletes 2 records.");
  expect(await stored()).toMatchObject({ "retention.metrics": 30 });
  expect(await stored(office.harbour)).toEqual(defaultSettings);
});

test("what is many is not counted to its end", async () => {
  await env.DB.prepare(
    `INSERT INTO launch_records (tenant_id, minute, outcome, deployment, code, at)
     WITH RECURSIVE i(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM i WHERE i < 1100)
     SELECT ?, i * 60000, 'admitted', '1', '', 0 FROM i`,
  )
    .bind(office.maplewood.tenantId)
    .run();
  expect((await page()).text).toContain("The next daily run deletes more than 1000 records.");
});

test.each([
  ["no number", { "retention.conversations": "for ever" }, "conversations"],
  ["nothing", { "retention.conversations": 0 }, "conversations"],
  ["too many", { "retention.launch_records": 3_651 }, "launch_records"],
  ["a log that forgets at once", { "retention.audit_log": 89 }, "audit_log"],
])("%s is marked, stays in its field, and saves nothing", async (_, changed, field) => {
  const answer = await save({ ...fields(changed), sure: "yes" });
  expect(answer.status).toBe(422);
  const [entered] = Object.values(changed);
  expect(answer.text).toMatch(new RegExp(`<input[^>]*aria-invalid="true"[^>]*name="${field}"[^>]*value="${entered}"`));
  expect(await stored()).toEqual(defaultSettings);
});

test("what the operator chose beyond these bounds may stay", async () => {
  const by = { actor: "operator", version: 0 };
  await new Settings(office.maplewood.scope).set("retention.audit_log", 5, by, Date.now());
  const form = fields({ "retention.audit_log": 5, "retention.metrics": 100 }, { "retention.audit_log": 1 });
  expect((await save(form)).text).toContain("Saved.");
  expect(await stored()).toMatchObject({ "retention.audit_log": 5, "retention.metrics": 100 });
});

test("who saw an older version changes nothing", async () => {
  await save(fields({ "retention.metrics": 365 }));
  const late = await save(fields({ "retention.metrics": 400 }));
  expect([late.status, (await stored())["retention.metrics"]]).toEqual([409, 365]);
});
