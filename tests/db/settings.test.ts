import { beforeEach, expect, test } from "vitest";
import { defaultSettings } from "#app/tenancy/tenant-settings.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Settings } from "#db/settings.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { tool } from "../tool.ts";

const NOW = Date.UTC(2026, 8, 3);
const admin = (version: number) => ({ actor: "s-1", version });
let maplewood: Institution;
let settings: Settings;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  settings = new Settings(maplewood.scope);
});

test("nothing chosen is the default, at version 0", async () => {
  expect(await settings.all()).toEqual({ values: defaultSettings, versions: {} });
  expect(await settings.get("retention.metrics")).toEqual({ value: 90, version: 0 });
});

test("what is chosen stands, and is in the audit log", async () => {
  expect(await settings.set("retention.metrics", 30, admin(0), NOW)).toBe(true);
  expect(await settings.set("retention.metrics", 60, admin(1), NOW + 1)).toBe(true);
  expect(await settings.get("retention.metrics")).toEqual({ value: 60, version: 2 });
  expect(await settings.all()).toEqual({
    values: { ...defaultSettings, "retention.metrics": 60 },
    versions: { "retention.metrics": 2 },
  });
  const log = new AuditLog(maplewood.scope);
  expect(await log.list({ limit: 9 })).toMatchObject([
    { actor: "s-1", action: "setting.changed", detail: { setting: "retention.metrics", version: 2 } },
    { actor: "s-1", action: "setting.changed", detail: { setting: "retention.metrics", version: 1 } },
  ]);
  expect(await log.verify(tool)).toMatchObject({ whole: true });
});

test("the log tells where questions go and whether learners may be minors, and neither a key nor what was written", async () => {
  const host = {
    provider: "openai-compatible",
    baseUrl: "https://user:word@models.example.test:8443/v1",
    model: "small",
    sealedKey: "sealed-key",
    firstTokenMs: 8_000,
    replyMs: 60_000,
  } as const;
  await settings.set("model", host, admin(0), NOW);
  await settings.set("model", { provider: "none" }, admin(1), NOW + 1);
  const reference = "File 7, of Ms Novak";
  await settings.set("learners.minors", { areMinors: true }, admin(0), NOW + 2);
  const authorisation = { reference, by: "s-1", at: NOW };
  await settings.set("learners.minors", { areMinors: true, authorisation }, admin(1), NOW + 3);
  const entries = await new AuditLog(maplewood.scope).list({ limit: 9 });
  expect(entries.map(({ detail }) => detail)).toEqual([
    { setting: "learners.minors", version: 2, on: true, authorised: true },
    { setting: "learners.minors", version: 1, on: true, authorised: false },
    { setting: "model", version: 2, provider: "none" },
    { setting: "model", version: 1, provider: "openai-compatible", host: "models.example.test:8443" },
  ]);
});

test.each([0, 2, 7])("whoever saw version %i of a setting that is at 1 changes nothing", async (version) => {
  await settings.set("retention.metrics", 30, admin(0), NOW);
  const before = await everythingOf(maplewood);
  expect(await settings.set("retention.metrics", 60, admin(version), NOW + 1)).toBe(false);
  expect(await everythingOf(maplewood)).toEqual(before);
});

test("of several who change it at once one does, and one entry says so", async () => {
  const chosen = [30, 40, 50, 60];
  const told = await Promise.all(
    chosen.map((value, n) => new Settings(maplewood.scope).set("retention.metrics", value, admin(0), NOW + n)),
  );
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(await settings.get("retention.metrics")).toEqual({ value: chosen[told.indexOf(true)], version: 1 });
  expect(await new AuditLog(maplewood.scope).list({ limit: 9 })).toHaveLength(1);
});

const limits = (metrics: number, launches: number) => ({
  "retention.metrics": metrics,
  "retention.launch_records": launches,
});
const all = (metrics: number, launches: number) => ({ actor: "s-1", versions: limits(metrics, launches) });

test("several are chosen together, each with its entry; what stands already has none", async () => {
  expect(await settings.setAll(limits(30, 60), all(0, 0), NOW)).toEqual([]);
  expect(await settings.setAll(limits(30, 61), all(0, 1), NOW + 1)).toEqual([]);
  expect(await settings.all()).toMatchObject({ values: limits(30, 61), versions: limits(1, 2) });
  const log = new AuditLog(maplewood.scope);
  expect((await log.list({ limit: 9 })).map(({ detail }) => detail)).toEqual([
    { setting: "retention.launch_records", version: 2, days: 61 },
    { setting: "retention.launch_records", version: 1, days: 60 },
    { setting: "retention.metrics", version: 1, days: 30 },
  ]);
  expect(await log.verify(tool)).toMatchObject({ whole: true });
});

test("where one of several was changed meanwhile, none is", async () => {
  await settings.set("retention.metrics", 40, admin(0), NOW);
  const before = await everythingOf(maplewood);
  expect(await settings.setAll(limits(30, 7), all(0, 0), NOW + 1)).toEqual(["retention.metrics"]);
  expect(await everythingOf(maplewood)).toEqual(before);
});

test("of several who change several at once, one does, with all of theirs", async () => {
  const told = await Promise.all(
    [10, 20, 30].map((value, n) => new Settings(maplewood.scope).setAll(limits(value, value), all(0, 0), NOW + n)),
  );
  expect(told.filter(({ length }) => length === 0)).toHaveLength(1);
  const { values } = await settings.all();
  expect(values["retention.metrics"]).toBe(values["retention.launch_records"]);
  expect(await new AuditLog(maplewood.scope).list({ limit: 9 })).toHaveLength(2);
});

test("what cannot be chosen is refused", async () => {
  await expect(settings.set("retention.metrics", 0, admin(0), NOW)).rejects.toThrow("too_small");
  expect(await settings.all()).toEqual({ values: defaultSettings, versions: {} });
});

test("a name that this version does not know stays", async () => {
  const unknown = { name: "of tomorrow", value: "true", updated_at: NOW };
  await maplewood.scope.insert("tenant_settings", unknown).execute();
  await settings.set("retention.metrics", 30, admin(0), NOW);
  expect(await settings.all()).toMatchObject({ versions: { "retention.metrics": 1 } });
  expect((await everythingOf(maplewood))["tenant_settings"]).toMatchObject([unknown, {}]);
});
