import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MOST_ERASED_A_DAY, retentionNames } from "#app/tenancy/retention-choice.ts";
import type { RetentionSetting } from "#app/tenancy/tenant-settings.ts";
import { ROLE } from "#app/lti/roles.ts";
import { AuditLog } from "#db/audit-log.ts";
import { dataMap } from "#db/data-map.ts";
import { Erasure } from "#db/erasure.ts";
import { Learners } from "#db/learners.ts";
import { Metrics } from "#db/metrics.ts";
import { Settings } from "#db/settings.ts";
import { UnseenPeople } from "#db/unseen-people.ts";
import { tombstone } from "#workers/copy-names.ts";
import { advanceRetention, type Erase, type RetentionProgress, retentionStart } from "#workers/retention.ts";
import { eraseEverywhere, runRetention } from "../daily-retention.ts";
import { learnerProfileFactory, membershipFactory, seeded } from "../factories.ts";
import { everythingOf, furnish } from "../furnish.ts";
import { type Institution, same, times, twoInstitutions } from "../institution.ts";
import { journal } from "../journal.ts";
import { tool } from "../tool.ts";

const DAY = 24 * 60 * 60_000;
const NOW = times.created_at + 400 * DAY;
const place = { d1: env.DB, tool, now: NOW, erase: eraseEverywhere };
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

const retain = (now = NOW) => runRetention(now);

type RecordClass = Exclude<RetentionSetting, "retention.audit_log" | "retention.people">;
const recordClasses = retentionNames.filter(
  (name): name is RecordClass => name !== "retention.audit_log" && name !== "retention.people",
);
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
    for (const name of recordClasses) {
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

const LIMIT = 180;
const person = (id: string, days: number) => ({
  ...learnerProfileFactory(seeded(), { id, lti_user_id: `sub of ${id}`, subject_id: `subject of ${id}` }),
  last_here_at: NOW - days * DAY,
});
const meet = ({ scope }: Institution, people: [id: string, days: number][]) =>
  scope.batch(people.map(([id, days]) => scope.insert("learner_profiles", person(id, days))));
const idsOf = async ({ scope }: Institution) =>
  (await scope.from("learner_profiles").select("id").orderBy("id").execute()).map(({ id }) => id);
const erasedAt = async ({ scope }: Institution) =>
  (await scope.from("erasures").where("settled_at", "is not", null).select("id").orderBy("id").execute()).map(
    ({ id }) => id,
  );
const seenNow = ({ scope }: Institution, id: string) =>
  new Learners(scope).findOrCreate(
    { ltiUserId: `sub of ${id}`, displayName: "Here again", givenName: undefined, email: undefined, testUser: false },
    NOW,
  );
const counting = ({ scope }: Institution) => new UnseenPeople(scope).count(NOW - LIMIT * DAY, 500);

const listed = (id: string, days: number) => ({ ...person(id, 0), last_here_at: null, updated_at: NOW - days * DAY });
const allBut =
  (stuck: string): Erase =>
  (scope, wish) =>
    wish.learnerId === stuck ? Promise.reject(new Error("D1 is down")) : eraseEverywhere(scope, wish);
/** In the record alone. */
const eraseQuickly: Erase = async (scope, { learnerId, actor, unseen }) => {
  const erased = await new Erasure(scope).erase(learnerId, actor, NOW, unseen);
  return erased === "gone" ? undefined : NOW;
};

describe("people who were not here for long", () => {
  beforeEach(async () => {
    for (const { scope } of [maplewood, harbour]) {
      await scope.update("learner_profiles").set({ last_here_at: NOW }).execute();
      await scope.delete("erasures").execute();
    }
  });

  test("stay where nobody chose that they go", async () => {
    await meet(maplewood, [["ancient", 3_650]]);
    await retain();
    expect(await idsOf(maplewood)).toContain("ancient");
  });

  test("go to the day, in the institution that chose it, and are told everywhere", async () => {
    const people: [string, number][] = [
      ["yesterday", 1],
      ["on-the-day", LIMIT],
      ["a-day-later", LIMIT + 1],
    ];
    for (const at of [maplewood, harbour]) await meet(at, people);
    await choose(maplewood, "retention.people", LIMIT);
    expect([await counting(maplewood), await idsOf(harbour)]).toEqual([1, await idsOf(maplewood)]);
    expect(await retain()).toMatchObject({ removed: expect.any(Number) });
    expect(await idsOf(maplewood)).toEqual([same.learner, same.neighbour, "on-the-day", "yesterday"].toSorted());
    expect(await erasedAt(maplewood)).toEqual(["a-day-later"]);
    const [entry] = await new AuditLog(maplewood.scope).list({ limit: 1 });
    expect(entry).toMatchObject({
      actor: "system",
      action: "learner.erased",
      detail: { subject: "subject of a-day-later", unseenDays: LIMIT },
    });
    expect((await env.BACKUPS.head(`erasures/${maplewood.tenantId}/a-day-later`))?.key).toBeDefined();
    expect(
      await env.LEARNER_COPIES.get(tombstone({ tenantId: maplewood.tenantId, learnerId: "a-day-later" })),
    ).not.toBe(null);
    expect([await idsOf(harbour), await erasedAt(harbour)]).toEqual([
      [...people.map(([id]) => id), same.learner, same.neighbour].toSorted(),
      [],
    ]);
    expect(await counting(maplewood)).toBe(0);
  });

  test("who is appointed, teaches or administers stays; who is not listed as a teacher any more goes", async () => {
    const roles = { teacher: ROLE.instructor, author: ROLE.contentDeveloper, dean: ROLE.administrator | ROLE.learner };
    const gone = { "former teacher": ROLE.instructor, mentor: ROLE.mentor, pupil: ROLE.learner };
    await meet(
      maplewood,
      ["appointed", ...Object.keys({ ...roles, ...gone })].map((id) => [id, 2_000]),
    );
    const { scope } = maplewood;
    await scope.insert("appointments", { learner_id: "appointed", appointed_at: 1 }).execute();
    for (const [id, flags] of Object.entries({ ...roles, ...gone }))
      await scope
        .insert("memberships", {
          ...membershipFactory(seeded(), { id: `of ${id}`, lti_context_id: same.course, learner_id: id, roles: flags }),
          status: id.startsWith("former") ? "unlisted" : "active",
        })
        .execute();
    await choose(maplewood, "retention.people", LIMIT);
    expect(await counting(maplewood)).toBe(3);
    await retain();
    expect(await erasedAt(maplewood)).toEqual(Object.keys(gone).toSorted());
    expect(await idsOf(maplewood)).toEqual(
      ["appointed", ...Object.keys(roles), same.learner, same.neighbour].toSorted(),
    );
  });

  test("of whom only the LMS has told, by when it told something last", async () => {
    const { scope } = maplewood;
    for (const [id, days] of [
      ["listed", LIMIT],
      ["forgotten", LIMIT + 1],
    ] as const)
      await scope.insert("learner_profiles", listed(id, days)).execute();
    await choose(maplewood, "retention.people", LIMIT);
    await retain();
    expect(await erasedAt(maplewood)).toEqual(["forgotten"]);
  });

  test("who comes between the list and the deletion stays, with everything", async () => {
    await meet(maplewood, [
      ["comes", 300],
      ["goes", 300],
    ]);
    await choose(maplewood, "retention.people", LIMIT);
    const done = new Map<string, number | undefined>();
    const late: Erase = async (scope, wish) => {
      if (wish.learnerId === "comes") await seenNow(maplewood, "comes");
      const at = await eraseEverywhere(scope, wish);
      done.set(wish.learnerId, at);
      return at;
    };
    const removed = (await advanceRetention({ ...place, erase: late }, retentionStart)).removed;
    expect(removed).toBeGreaterThan(0);
    expect(await erasedAt(maplewood)).toEqual(["goes"]);
    expect(await idsOf(maplewood)).toContain("comes");
    expect([...done]).toEqual([
      ["comes", undefined],
      ["goes", expect.any(Number)],
    ]);
  });

  test("go in steps of ten, and on where they were, also where a step is done twice", async () => {
    const people = Array.from({ length: 24 }, (_, n): [string, number] => [`p-${String(n).padStart(2, "0")}`, 900 - n]);
    await retain();
    await meet(maplewood, people);
    await choose(maplewood, "retention.people", LIMIT);
    expect(await counting(maplewood)).toBe(24);
    const told: string[] = [];
    const telling: Erase = (scope, wish) => {
      told.push(wish.learnerId);
      return eraseEverywhere(scope, wish);
    };
    const steps: number[] = [];
    let progress = retentionStart;
    while (progress.after !== null) {
      const before = told.length;
      const kept: RetentionProgress = JSON.parse(JSON.stringify(progress));
      progress = await advanceRetention({ ...place, erase: telling }, kept);
      steps.push(told.length - before);
      // Its answer was lost: the same step again.
      if (steps.length === 1) progress = await advanceRetention({ ...place, erase: telling }, kept);
    }
    // The longest ago first; nobody twice.
    expect(told).toEqual(people.map(([id]) => id));
    expect(steps.filter((count) => count > 0)).toEqual([10, 4]);
    expect(await erasedAt(maplewood)).toEqual(people.map(([id]) => id));
  });

  test("one who cannot be erased holds up nobody, and is tried again the next day", async () => {
    await meet(maplewood, [
      ["stuck", 900],
      ["next", 800],
    ]);
    await choose(maplewood, "retention.people", LIMIT);
    await runRetention(NOW, allBut("stuck"));
    expect(await erasedAt(maplewood)).toEqual(["next"]);
    expect(journal.errors).toEqual([`retention could not erase somebody ${maplewood.tenantId} Error: D1 is down`]);
    journal.errors = [];
    await retain();
    expect(await erasedAt(maplewood)).toEqual(["next", "stuck"]);
  });

  test("of an institution, so many a day and no more; the others have their turn, and the rest the next day", async () => {
    const many = MOST_ERASED_A_DAY + 3;
    await env.DB.prepare(
      `INSERT INTO learner_profiles (tenant_id, id, lti_user_id, subject_id, created_at, updated_at, last_here_at)
       WITH RECURSIVE i(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM i WHERE i < ?2)
       SELECT ?1, 'p-' || i, 'sub-' || i, 'subject-' || i, 1, 1, i FROM i`,
    )
      .bind(maplewood.tenantId, many)
      .run();
    await meet(harbour, [["goes", 900]]);
    for (const each of [maplewood, harbour]) await choose(each, "retention.people", LIMIT);
    const left = async () => (await idsOf(maplewood)).filter((id) => id.startsWith("p-"));
    await runRetention(NOW, eraseQuickly);
    expect(await left()).toEqual([many - 2, many - 1, many].map((n) => `p-${n}`));
    expect(await idsOf(harbour)).not.toContain("goes");
    expect(journal.warnings).toContain(
      `more people who were not here for long wait for tomorrow ${maplewood.tenantId}`,
    );
    await runRetention(NOW, eraseQuickly);
    expect(await left()).toEqual([]);
  }, 60_000);
});

test("people take half of a day's steps at most: the rest is for all else of every institution", async () => {
  await meet(maplewood, [["waits", 900]]);
  await choose(maplewood, "retention.people", LIMIT);
  await maplewood.scope.insert("metrics", { name: "old", hour: 1, kind: "query" }).execute();
  let progress: RetentionProgress = { ...retentionStart, steps: 500 };
  while (progress.after !== null) progress = await advanceRetention(place, progress);
  expect(await held(maplewood, "metrics")).toBe(0);
  expect(await idsOf(maplewood)).toContain("waits");
  expect(journal.warnings).toContain("people who were not here for long wait for tomorrow ");
  await advanceRetention(place, { ...retentionStart, steps: 499 });
  expect(await idsOf(maplewood)).not.toContain("waits");
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
