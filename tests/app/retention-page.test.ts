import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { fieldOf, retentionNames } from "#app/tenancy/retention-choice.ts";
import { defaultSettings, type RetentionSetting } from "#app/tenancy/tenant-settings.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Settings } from "#db/settings.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import { runRetention } from "../daily-retention.ts";
import { learnerProfileFactory, seeded } from "../factories.ts";
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
  ...Object.fromEntries(
    retentionNames.map((name) => [fieldOf(name), String(changed[name] ?? defaultSettings[name] ?? "")]),
  ),
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
    expect(text).toMatch(new RegExp(`<input[^>]*name="${fieldOf(name)}"[^>]*value="${defaultSettings[name] ?? ""}"`));
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
     WITH RECURSIVE i(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM i WHERE i < 300)
     SELECT ?, i * 60000, 'admitted', '1', '', 0 FROM i`,
  )
    .bind(office.maplewood.tenantId)
    .run();
  expect((await page()).text).toContain("The next daily run deletes more than 200 records.");
});

/** Of as many as are named, each so many days ago. */
const meet = ({ scope }: Institution, days: number[]) =>
  scope.batch(
    days.map((each) => {
      const id = crypto.randomUUID();
      return scope.insert("learner_profiles", {
        ...learnerProfileFactory(seeded(), { id, lti_user_id: id, subject_id: id }),
        last_here_at: Date.now() - each * DAY,
      });
    }),
  );
const away = (days: string) => ({ ...fields({}), people: days });
const erased = async ({ scope }: Institution) => (await scope.from("erasures").select("id").execute()).length;

describe("people who were not here for long", () => {
  test("are erased by nobody until an administrator says so", async () => {
    await meet(office.maplewood, [5_000]);
    expect((await page()).text).toContain("Nobody is erased by this.");
    await runRetention(Date.now());
    expect(await erased(office.maplewood)).toBe(0);
  });

  test("what the page shows is what is asked for, stored, and then done", async () => {
    await meet(office.maplewood, [199, 201, 400]);
    await meet(office.harbour, [400, 400, 400]);
    const asked = await save(away("200"));
    expect(asked.text).toContain(
      "People who have been away for long, 200 days: 2 people would be erased, with all that is kept of them.",
    );
    expect(await stored()).toEqual(defaultSettings);
    const done = await save({ ...away("200"), sure: "yes" });
    expect(done.text).toContain("The next daily run erases 2 people.");
    expect(await stored()).toMatchObject({ "retention.people": 200 });
    await runRetention(Date.now());
    expect([await erased(office.maplewood), await erased(office.harbour)]).toEqual([2, 0]);
    expect((await page()).text).toContain("Nobody has been away for that long.");
  });

  test("stay for ever again where the field is emptied, which asks nothing", async () => {
    await save({ ...away("200"), sure: "yes" });
    await meet(office.maplewood, [400]);
    const answer = await save({ ...away(""), versions: JSON.stringify({ "retention.people": 1 }) });
    expect(answer.text).toContain("Saved.");
    expect(await stored()).toMatchObject({ "retention.people": null });
    await runRetention(Date.now());
    expect(await erased(office.maplewood)).toBe(0);
  });

  test("who is many is not counted to the end, and the page says how many go a day", async () => {
    await save({ ...away("200"), sure: "yes" });
    const { tenantId } = office.maplewood;
    const crowd = (count: number) =>
      env.DB.prepare(
        `INSERT INTO learner_profiles (tenant_id, id, lti_user_id, subject_id, created_at, updated_at)
         WITH RECURSIVE i(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM i WHERE i < ?2)
         SELECT ?1, ?2 || 'p-' || i, ?2 || 'sub-' || i, ?2 || 'subject-' || i, 1, 1 FROM i`,
      )
        .bind(tenantId, count)
        .run();
    await crowd(500);
    expect((await page()).text).toContain("The next daily run erases 500 people.");
    await crowd(1);
    expect((await page()).text).toContain("more than 500 people would be erased now; the daily runs take 500 a day.");
  });
});

test.each([
  ["a term", { "retention.people": 179 }, "people"],
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

test("where somebody else changed one of two, neither is saved, both stay in the form, and saving again stores both", async () => {
  await save(fields({ "retention.metrics": 365 }));
  const changed = { "retention.metrics": 400, "retention.launch_records": 7 };
  const late = await save({ ...fields(changed), sure: "yes" });
  expect(late.status).toBe(409);
  expect(late.text).toContain(m.changed_meanwhile());
  expect(await stored()).toMatchObject({ "retention.metrics": 365, "retention.launch_records": 30 });
  for (const [name, days] of Object.entries(changed))
    expect(late.text).toMatch(new RegExp(`<input[^>]*name="${name.slice("retention.".length)}"[^>]*value="${days}"`));
  await save({ ...fields(changed, { "retention.metrics": 1 }), sure: "yes" });
  expect(await stored()).toMatchObject(changed);
});

test("who saw an older version changes nothing", async () => {
  await save(fields({ "retention.metrics": 365 }));
  const late = await save(fields({ "retention.metrics": 400 }));
  expect([late.status, (await stored())["retention.metrics"]]).toEqual([409, 365]);
});
