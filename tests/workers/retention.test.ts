import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { retentionNames } from "#app/tenancy/retention-choice.ts";
import { AuditLog } from "#db/audit-log.ts";
import { dataMap } from "#db/data-map.ts";
import { Metrics } from "#db/metrics.ts";
import { Settings } from "#db/settings.ts";
import { advanceRetention, type RetentionProgress, retentionStart } from "#workers/retention.ts";
import { everythingOf, furnish } from "../furnish.ts";
import { type Institution, same, times, twoInstitutions } from "../institution.ts";
import { journal } from "../journal.ts";
import { tool } from "../tool.ts";

const DAY = 24 * 60 * 60_000;
const NOW = times.created_at + 400 * DAY;
const place = { d1: env.DB, tool, now: NOW };
let maplewood: Institution;
let harbour: Institution;

// Tenants without a platform are no registrations: neither those of other tests have their turn here, nor these elsewhere.
const hideTenants = () => env.DB.prepare("DELETE FROM platforms").run();
afterEach(hideTenants);

beforeEach(async () => {
  await hideTenants();
  await env.DB.prepare("DELETE FROM metrics").run();
  ({ maplewood, harbour } = await twoInstitutions());
  await furnish(maplewood);
  await furnish(harbour);
});

/** All steps of a day. */
async function retain(now = NOW): Promise<RetentionProgress> {
  let progress = retentionStart;
  while (progress.after !== null) progress = await advanceRetention({ ...place, now }, progress);
  return progress;
}

const choose = ({ scope }: Institution, name: Parameters<Settings["set"]>[0], days: number) =>
  new Settings(scope).set(name, days, { actor: "operator", version: 0 }, NOW);
/** Of these tables, those in which Maplewood holds nothing. */
const emptyOf = async (tables: readonly string[]) => {
  const everything = await everythingOf(maplewood);
  return tables.filter((table) => everything[table]?.length === 0);
};
const held = async (at: Institution, table: string) => (await everythingOf(at))[table]?.length;
const figures = (count: number, hour: number) =>
  Array.from({ length: count }, (_, number) => ({ name: `query ${number}`, hour, kind: "query" as const }));

/** A figure of no tenant. */
const addInstallations = (hour: number) =>
  env.DB.prepare("INSERT INTO metrics (name, hour, kind) VALUES ('q', ?, 'query')").bind(hour).run();

describe("what is older than its tenant keeps it goes, and nothing else", () => {
  test("sessions with what happened in them, what became of launches, and figures", async () => {
    const [before, other] = [await everythingOf(maplewood), await everythingOf(harbour)];
    await choose(harbour, "retention.learning_sessions", 500);
    await choose(harbour, "retention.metrics", 3_650);
    await choose(harbour, "retention.launch_records", 3_650);
    const minute = NOW - 3_600 * DAY;
    await harbour.scope.insert("metrics", figures(1, minute)).execute();
    await harbour.scope
      .insert("launch_records", { minute, outcome: "admitted", deployment: "1", code: "", at: minute })
      .execute();
    await retain();
    const limits = new Set(["retention.learning_sessions", "retention.launch_records", "retention.metrics"]);
    const classed = Object.entries(dataMap).flatMap(([table, { kept }]) => (limits.has(kept) ? [table] : []));
    const gone = ["crisis_flags", ...classed];
    const after = await everythingOf(maplewood);
    for (const table of gone) expect([table, before[table]?.length, after[table]?.length]).toEqual([table, 1, 0]);
    for (const table of Object.keys(before).filter((name) => !gone.includes(name)))
      expect(after[table]).toEqual(before[table]);
    // How long it is known that somebody may be in danger is the same everywhere.
    for (const table of gone.filter((name) => name !== "crisis_flags"))
      expect([table, await held(harbour, table)]).toEqual([table, other[table]?.length]);
  });

  test("to the day", async () => {
    const hours = [NOW - 90 * DAY - 1, NOW - 90 * DAY, NOW];
    await maplewood.scope
      .insert(
        "metrics",
        hours.map((hour) => ({ name: "query", hour, kind: "query" as const })),
      )
      .execute();
    await maplewood.scope
      .update("learning_sessions")
      .set({ expires_at: NOW - 365 * DAY })
      .execute();
    await retain();
    const left = await new Metrics(maplewood.scope).hours({ from: 0, to: NOW + 1 });
    expect(left.map(({ hour }) => hour)).toEqual(hours.slice(1));
    expect(await held(maplewood, "learning_sessions")).toBe(1);
    await retain(NOW + 1);
    expect(await held(maplewood, "learning_sessions")).toBe(0);
  });

  test("conversations with what was said in them, by when something was said last", async () => {
    const talk = { learner_id: same.learner, lti_context_id: same.course, created_at: 0 };
    const say = { seq: 1, role: "user", parts: "[]", created_at: 0 } as const;
    for (const { scope } of [maplewood, harbour]) {
      await scope
        .insert("chat_conversations", [
          { ...talk, id: "rested", updated_at: NOW - 30 * DAY - 1 },
          { ...talk, id: "went-on", updated_at: NOW - 30 * DAY },
        ])
        .execute();
      await scope
        .insert("chat_messages", [
          { ...say, id: "a", conversation_id: "rested" },
          { ...say, id: "a", conversation_id: "went-on" },
        ])
        .execute();
      await scope.update("chat_conversations").set({ updated_at: NOW }).where("id", "=", same.conversation).execute();
    }
    const other = await everythingOf(harbour);
    await choose(maplewood, "retention.conversations", 30);
    await retain();
    const left = await everythingOf(maplewood);
    expect(left["chat_conversations"]).toMatchObject([{ id: same.conversation }, { id: "went-on" }]);
    expect(left["chat_messages"]?.filter(({ conversation_id }) => conversation_id === "rested")).toEqual([]);
    expect(left["chat_messages"]).toHaveLength(3);
    const after = await everythingOf(harbour);
    for (const table of ["chat_conversations", "chat_messages"]) expect(after[table]).toEqual(other[table]);
  });

  test("each class by its tenant's own limit: a shorter one deletes nothing of another class or of another tenant", async () => {
    const [at, minute] = [NOW - 20 * DAY, { outcome: "admitted", deployment: "1", code: "", at: 0 } as const];
    for (const { scope } of [maplewood, harbour]) {
      await scope.update("chat_conversations").set({ updated_at: at }).execute();
      await scope.update("instructor_questions").set({ updated_at: at }).execute();
      await scope.update("learning_sessions").set({ expires_at: at }).execute();
      await scope.delete("launch_records").execute();
      await scope.insert("launch_records", { ...minute, minute: at }).execute();
      await scope.delete("metrics").execute();
      await scope.insert("metrics", figures(1, at)).execute();
    }
    const classes = {
      "retention.conversations": ["chat_conversations", "chat_messages", "instructor_questions"],
      "retention.learning_sessions": ["learning_sessions", "struggle_events"],
      "retention.launch_records": ["launch_records"],
      "retention.metrics": ["metrics"],
    } as const;
    for (const { scope } of [maplewood, harbour]) await scope.delete("crisis_flags").execute();
    const [tables, other] = [Object.values(classes).flat(), await everythingOf(harbour)];
    const { answer_tallies: sums } = await everythingOf(maplewood);
    expect(sums).not.toEqual([]);
    const gone = new Set<string>();
    for (const name of retentionNames.filter((each) => each !== "retention.audit_log")) {
      await choose(maplewood, name, 20);
      await retain();
      expect(await emptyOf(tables)).toEqual([...gone]);
      await new Settings(maplewood.scope).set(name, 19, { actor: "operator", version: 1 }, NOW);
      await retain();
      for (const table of classes[name]) gone.add(table);
      expect(await emptyOf(tables)).toEqual([...gone]);
    }
    expect((await everythingOf(maplewood))["answer_tallies"]).toEqual(sums);
    expect(await everythingOf(harbour)).toEqual(other);
  });

  test("the audit log's beginning, behind a signed checkpoint", async () => {
    const log = new AuditLog(maplewood.scope);
    const entry = {
      actor: "operator",
      action: "deployment.labelled",
      detail: { deployment: same.deployment },
    } as const;
    await log.append(entry, NOW - 10 * DAY);
    await log.append(entry, NOW);
    await choose(maplewood, "retention.audit_log", 5);
    await retain();
    expect((await log.list({ limit: 10 })).map(({ seq }) => seq)).toEqual([5, 4]);
    expect(await log.verify(tool)).toMatchObject({ whole: true, entries: 2 });
    expect(await new AuditLog(harbour.scope).list({ limit: 10 })).toHaveLength(1);
  });

  test("figures of the installation, which are no tenant's", async () => {
    await addInstallations(NOW - 91 * DAY);
    await addInstallations(NOW - 89 * DAY);
    await retain();
    expect(await env.DB.prepare("SELECT hour FROM metrics WHERE tenant_id = ''").raw()).toEqual([[NOW - 89 * DAY]]);
  });
});

describe("steps", () => {
  test("take away so many rows and no more, and go on where they were", async () => {
    await retain();
    await maplewood.scope.insert("metrics", figures(8, 1)).execute();
    for (let hour = 0; hour < 60; hour++) await maplewood.scope.insert("metrics", figures(8, 1_000 + hour)).execute();
    const rows = () => held(maplewood, "metrics");
    const [start, steps] = [(await rows()) ?? 0, [] as number[]];
    let progress = retentionStart;
    while (progress.after !== null) {
      const before = await held(maplewood, "metrics");
      // As a workflow keeps it between two steps, of which the second may be done twice.
      progress = JSON.parse(JSON.stringify(await advanceRetention(place, progress)));
      steps.push((before ?? 0) - ((await rows()) ?? 0));
    }
    expect(start).toBe(488);
    expect(steps.slice(0, 3)).toEqual([200, 200, 88]);
    expect(progress.removed).toBe(488);
    expect(await retain()).toMatchObject({ removed: 0 });
  });

  test("go through every tenant, ten at a time", async () => {
    const all = [maplewood, harbour];
    for (let count = 0; count < 6; count++) all.push(...Object.values(await twoInstitutions()));
    for (const { scope } of all) await scope.insert("metrics", { name: "old", hour: 1, kind: "query" }).execute();
    expect(await retain()).toMatchObject({ steps: 2 });
    for (const each of all) expect(await held(each, "metrics")).toBe(0);
  });

  test("a chain that is not what was written is left alone and told of; the others go on", async () => {
    await maplewood.scope.insert("metrics", { name: "old", hour: 1, kind: "query" }).execute();
    for (const each of [maplewood, harbour]) await choose(each, "retention.audit_log", 1);
    const [first] = [maplewood, harbour].toSorted((one, other) => (one.tenantId < other.tenantId ? -1 : 1));
    const trigger = await env.DB.prepare(
      "SELECT sql FROM sqlite_master WHERE name = 'audit_log_is_append_only'",
    ).first<string>("sql");
    await env.DB.batch([
      env.DB.prepare("DROP TRIGGER audit_log_is_append_only"),
      env.DB.prepare("UPDATE audit_log SET actor = 'nobody' WHERE tenant_id = ? AND seq = 2").bind(
        first?.tenantId ?? "",
      ),
      env.DB.prepare(trigger ?? ""),
    ]);
    await retain(NOW + 2 * DAY);
    expect(journal.errors).toEqual([
      `retention leaves an audit log alone ${first?.tenantId} The audit log is broken at 2: changed.`,
    ]);
    journal.errors = [];
    const other = first === maplewood ? harbour : maplewood;
    expect(await held(first!, "audit_log")).toBe(2);
    expect(await held(other, "audit_log")).toBe(0);
  });
});
