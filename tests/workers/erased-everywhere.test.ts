import {
  createExecutionContext,
  listDurableObjectIds,
  runDurableObjectAlarm,
  runInDurableObject,
  waitOnExecutionContext,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { NEW_LEARNER } from "#app/learner/trace.ts";
import { ROLE } from "#app/lti/roles.ts";
import type { Sign } from "#app/struggle/help-offer.ts";
import { spinRisk } from "#app/struggle/spin-risk.ts";
import { afterTry, NO_TRIES } from "#app/struggle/tries.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { TenantContext } from "#app/tenancy/tenant-context.ts";
import { restoreBackup } from "#db/backup/restore.ts";
import { Settings } from "#db/settings.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { tombstone } from "#workers/copy-names.ts";
import { keptBeside } from "#workers/data-map.ts";
import { createLobby } from "#workers/lobby.ts";
import * as names from "#workers/object-names.ts";
import { backUp, emptyStore, placeOf, store, verify } from "../backups.ts";
import { behindItsBack } from "../behind-its-back.ts";
import { runRetention } from "../daily-retention.ts";
import { fillRecord, freshRecord } from "../full-record.ts";
import { launchOf, type Person } from "../person.ts";

// Everything that can hold a learner is filled with one, the learner erases herself, and every store is searched for every
// name that she ever had. Then the backup of the day before is restored, and she is searched for there.

let tenantId: string;
const learnerId = "learner-00001";
const courseId = "course-00001";
const owner = { learnerId, ltiContextId: courseId };
const zora: Person = { sub: "sub-1", name: "Zora Quandt", givenName: "Zora", roles: ROLE.learner };
const email = "zora.quandt@example.test";
const typed = "zyxquartz";
/** Of the day before: what it holds of her is found when it is restored, and ends with it. */
const BACKUP = "backups/2026-11-27/";
let session: Session;

/** Each name that leads to her: ids of ours, the LMS's, what she is called, and a word that she alone has written. */
const marks = [learnerId, "subject-1", "sub-1", "launch-00001", "Zora", "Quandt", email, typed];

/** Every object that can hold something of a learner, by the names that workers/object-names.ts gives them. */
const objectsOf = () => ({
  CHAT_CONVERSATIONS: env.CHAT_CONVERSATIONS.getByName(names.conversationObjectName(tenantId, owner)),
  STRUGGLE_DETECTOR: env.STRUGGLE_DETECTOR.getByName(names.struggleObjectName(tenantId, owner)),
  OWN_COPIES: env.OWN_COPIES.getByName(names.ownCopyObjectName(tenantId, learnerId)),
  QUOTA: env.QUOTA.getByName(names.quotaObjectName(tenantId)),
  SCORE_OUTBOX: env.SCORE_OUTBOX.getByName(names.outboxObjectName(tenantId, "column-00001")),
  COURSE_INDEX: env.COURSE_INDEX.getByName(names.courseObjectName(tenantId, courseId)),
  ROSTERS: env.ROSTERS.getByName(names.rosterObjectName(tenantId, courseId)),
  RESTORE_TRIALS: env.RESTORE_TRIALS.getByName(names.restoreTrialObjectName(tenantId)),
});
let objects: ReturnType<typeof objectsOf>;

beforeEach(async () => {
  tenantId = `erased-${crypto.randomUUID()}`;
  objects = objectsOf();
  await emptyStore();
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  // The same institution twice: where people are, and where the backup of the day before is made of.
  const yesterday = await freshRecord(env.EMPTY_DB);
  for (const d1 of [env.DB, yesterday]) {
    await fillRecord(d1, [tenantId], 1);
    await d1
      .prepare("UPDATE learner_profiles SET display_name = ?1, given_name = 'Zora', email = ?2 WHERE tenant_id = ?3")
      .bind(zora.name, email, tenantId)
      .run();
    await d1
      .prepare("UPDATE answers SET given = json_object('text', ?1) WHERE tenant_id = ?2")
      .bind(typed, tenantId)
      .run();
  }
  // Its entries are invented: what other tests read of all institutions is a chain that holds.
  await behindItsBack(["audit_log"], [env.DB.prepare("DELETE FROM audit_log WHERE tenant_id = ?").bind(tenantId)]);
  await backUp(placeOf(yesterday), "2026-11-27");
});

test("no place beside the record is left out of the search, but that of logins", () => {
  const searched = [...Object.keys(objects), "LEARNER_COPIES", "PLATFORMS", "BACKUPS"];
  expect([...searched, "OIDC_STATE"].toSorted()).toEqual(Object.keys(keptBeside).toSorted());
});

/** She asks for it herself; or she was not here for longer than her institution lets people be away. */
const ways = {
  "erased herself": async () => expect(await (await enter()).learner.erase()).toBeDefined(),
  "was not here for long": async () => {
    const scope = new TenantScope(env.DB, tenantId);
    await new Settings(scope).set("retention.people", 200, { actor: "operator", version: 0 }, Date.now());
    // Whoever is appointed stays.
    await scope.delete("appointments").execute();
    await scope
      .update("learner_profiles")
      .set({ last_here_at: Date.now() - 201 * 24 * 60 * 60_000 })
      .execute();
    await runRetention(Date.now());
  },
};

test.each(Object.entries(ways))(
  "a learner who %s is in no store any more, nor in a restored backup",
  async (way, erase) => {
    await fill();
    const before = await everything(env.DB);
    // Without that, the search below would prove nothing.
    const filled = new Set(
      [...before].filter(([, text]) => marksIn(text).length > 0).map(([place]) => place.split(".")[0]),
    );
    expect([...filled].toSorted()).toEqual(
      expect.arrayContaining([
        "CHAT_CONVERSATIONS",
        "LEARNER_COPIES",
        "OWN_COPIES",
        "QUOTA",
        "RESTORE_TRIALS",
        "ROSTERS",
        "SCORE_OUTBOX",
        "answers",
        "chat_messages",
        "instructor_questions",
        "learner_profiles",
        "learning_sessions",
        "memberships",
        "intervention_logs",
        "learner_traces",
        "reply_ratings",
        "scores",
        "struggle_events",
      ]),
    );
    expect(marks.filter((mark) => ![...before.values()].some((text) => text.includes(mark)))).toEqual([]);

    // What was observed names her by the object's own name alone.
    expect(before.get("STRUGGLE_DETECTOR.told")).not.toBe("");

    // Bodies are read, too: else the bucket would seem empty of her, whatever lay in it.
    expect(await inBackup()).toBeGreaterThan(10);

    await erase();
    const actor = way === "erased herself" ? ["audit_log.actor: subject-1"] : [];
    const kept = {
      // The former id, so that a restored backup can be told whom it has to forget; and that it was done, in the log, by a random
      // name which nothing leads to a person from.
      record: [...actor, "audit_log.detail: subject-1", "erasures.id: learner-00001"],
      // The same for two days and for the time of the backups: what comes late is known to be of somebody who is gone.
      elsewhere: [
        `BACKUPS.erasures/${tenantId}/learner-00001: learner-00001`,
        `LEARNER_COPIES.${tombstone(session)}: learner-00001`,
      ],
    };
    const after = await everything(env.DB);
    expect(found(after)).toEqual([...kept.elsewhere, ...kept.record].toSorted());
    expect(after.get("STRUGGLE_DETECTOR.told")).toBe("");
    // Who was listed with her still comes.
    expect(after.get("ROSTERS.waiting")).toContain("sub-other");

    const d1 = await freshRecord(env.EMPTY_DB_2);
    const { erased } = await restoreBackup({ d1, store, verify }, "2026-11-27");
    expect(erased).toContainEqual(expect.objectContaining({ tenantId, learnerId }));
    expect(found(await record(d1))).toEqual(["erasures.id: learner-00001"]);
  },
);

/** As she would: launches, asks, fails and is helped, takes a copy along, takes of the model, is scored. */
async function fill(): Promise<void> {
  const [registration] = await within((lobby) => lobby.registrations(`https://lms.example.test/${tenantId}`));
  if (registration === undefined) throw new Error("The institution is not there.");
  const launch = launchOf(
    zora,
    { tenantId, deployment: "d-00001" },
    { ltiContext: { id: "1", title: "Zoology" }, person: { name: zora.name, givenName: zora.givenName, email } },
  );
  session = await within((lobby) => lobby.admit(launch, registration));
  expect(session).toMatchObject({ ...owner, tenantId });
  const tenant = await enter();
  await tenant.learner.lastKnown();
  const question = { id: crypto.randomUUID(), text: `What is a ${typed}, asks Zora?` };
  const asked = await tenant.guide.ask(crypto.randomUUID(), question);
  if (asked.outcome === "answering") await asked.events.pipeTo(new WritableStream());
  const overall = { ...NEW_LEARNER, answers: 3, residual: -1.5, information: 0.75 };
  const sign = (): Sign => ({
    id: crypto.randomUUID(),
    concept: "concept-00001",
    kind: "answer",
    isRight: false,
    risk: spinRisk(afterTry(NO_TRIES, false), 0.3, overall),
  });
  await objects.STRUGGLE_DETECTOR.tell({
    signs: [sign(), sign(), sign()],
    consent: { answers: true, behaviour: true, wantsOffers: true },
    room: { place: "practice", hintsLeft: 2, mayTellSolution: false, prerequisites: [] },
  });
  await objects.OWN_COPIES.begin("en");
  for (let step = 0; step < 100 && (await objects.OWN_COPIES.state()).state !== "ready"; step++)
    await runDurableObjectAlarm(objects.OWN_COPIES);
  await runInDurableObject(objects.QUOTA, (_, { storage: { sql } }) => {
    sql.exec("INSERT INTO used VALUES ('learner', ?, '2026-11', 1, 100)", learnerId);
    sql.exec("INSERT INTO reservations VALUES ('question-1', ?, ?, ?, 100, 0)", learnerId, courseId, Date.now());
  });
  // She is an administrator, too.
  expect(await objects.RESTORE_TRIALS.begin({ actor: "subject-1", learnerId })).toBe("begun");
  await runInDurableObject(objects.RESTORE_TRIALS, (_, { storage }) => storage.setAlarm(Date.now() + 60 * 60_000));
  // The LMS has just listed her and somebody else, and nobody of them is written yet.
  await runInDurableObject(objects.ROSTERS, async (_, { storage }) => {
    const members = [zora, { sub: "sub-other", name: "Otto" }].map(({ sub, name }) => ({
      subject: sub,
      name,
      roles: 1,
      status: "active",
    }));
    storage.sql.exec("UPDATE standing SET state = 'reading', pages = 1, deployment = 'd-00001'");
    storage.sql.exec(
      "INSERT INTO waiting (members) VALUES (?), (?)",
      JSON.stringify(members.slice(0, 1)),
      JSON.stringify(members),
    );
    await storage.setAlarm(Date.now() + 60 * 60_000);
  });
  await runInDurableObject(objects.SCORE_OUTBOX, async (_, { storage }) => {
    storage.sql.exec("INSERT INTO asked (learner_id, scored_at) VALUES (?, 1)", learnerId);
    await storage.setAlarm(Date.now() + 60 * 60_000);
  });
}

/** What each place of every live store holds, as text: a column of a table, a key, a table of an object. */
async function everything(d1: D1Database): Promise<Map<string, string>> {
  const places = await record(d1);
  for (const [binding, kv] of Object.entries({ LEARNER_COPIES: env.LEARNER_COPIES, PLATFORMS: env.PLATFORMS }))
    for (const { name } of await keysOf(kv)) places.set(`${binding}.${name}`, `${name} ${await kv.get(name)}`);
  for (const name of await namesIn(env.BACKUPS))
    if (!name.startsWith(BACKUP)) places.set(`BACKUPS.${name}`, `${name} ${await textOf(env.BACKUPS, name)}`);
  for (const [binding, stub] of Object.entries(objects)) {
    for (const [table, text] of await tablesOf(stub)) places.set(`${binding}.${table}`, text);
    const ids = await listDurableObjectIds(Reflect.get(env, binding));
    expect(ids.map(String)).toContain(String(stub.id));
  }
  return places;
}

/** Every column of every table: of this institution alone, where tables tell them apart. */
async function record(d1: D1Database): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  const tables = await d1.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all<{ name: string }>();
  for (const { name } of tables.results.filter((table) => !/^(sqlite|_cf|d1)_/.test(table.name))) {
    const { results } = await d1.prepare(`SELECT * FROM ${name}`).all();
    for (const row of results.filter((each) => (each["tenant_id"] ?? tenantId) === tenantId))
      for (const [column, value] of Object.entries(row))
        places.set(`${name}.${column}`, `${places.get(`${name}.${column}`) ?? ""} ${String(value)}`);
  }
  return places;
}

/** The bytes of an index, too: as signs of one byte each, in which words can be found. */
function tablesOf(stub: DurableObjectStub): Promise<[table: string, text: string][]> {
  return runInDurableObject(stub, async (_, { storage }) => {
    const tables = storage.sql.exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").toArray();
    const texts = tables
      .filter(({ name }) => !name.startsWith("_cf_"))
      .map(({ name }): [string, string] => [
        name,
        storage.sql
          .exec(`SELECT * FROM "${name}"`)
          .toArray()
          .flatMap((row) => Object.values(row).map(asText))
          .join(" "),
      ]);
    return [...texts, ["(entries)", JSON.stringify([...(await storage.list())])]];
  });
}

function asText(value: SqlStorageValue): string {
  return value instanceof ArrayBuffer ? new TextDecoder("latin1").decode(value) : String(value);
}

async function keysOf(kv: KVNamespace): Promise<{ name: string }[]> {
  const keys: { name: string }[] = [];
  for (let cursor: string | null = null; ;) {
    const page: KVNamespaceListResult<unknown> = await kv.list({ cursor });
    keys.push(...page.keys.filter(({ name }) => name.includes(tenantId)));
    if (page.list_complete) return keys;
    ({ cursor } = page);
  }
}

async function namesIn(bucket: R2Bucket): Promise<string[]> {
  const { objects: listed, truncated } = await bucket.list();
  if (truncated) throw new Error("There is more in the bucket than was searched.");
  return listed.map(({ key }) => key);
}

/** What is packed is unpacked. */
async function textOf(bucket: R2Bucket, name: string): Promise<string> {
  const body = (await bucket.get(name))?.body;
  if (body === undefined) throw new Error(`${name} is not there.`);
  return new Response(name.endsWith(".gz") ? body.pipeThrough(new DecompressionStream("gzip")) : body).text();
}

/** What the backup of the day before holds of her, until it ends. */
async function inBackup(): Promise<number> {
  const parts = (await namesIn(env.BACKUPS)).filter((name) => name.startsWith(BACKUP));
  const texts = await Promise.all(parts.map((name) => textOf(env.BACKUPS, name)));
  return texts.filter((text) => marksIn(text).length > 0).length;
}

function marksIn(text: string): string[] {
  return marks.filter((mark) => new RegExp(`(?<![\\w-])${mark.replaceAll(".", "\\.")}(?![\\w-])`).test(text));
}

/** @returns "place: mark" for each that is found */
function found(places: Map<string, string>): string[] {
  return [...places].flatMap(([place, text]) => marksIn(text).map((mark) => `${place}: ${mark}`)).toSorted();
}

function enter(): Promise<TenantContext> {
  return within((lobby) => lobby.enter(session));
}

async function within<Value>(use: (lobby: ReturnType<typeof createLobby>) => Promise<Value>): Promise<Value> {
  const ctx = createExecutionContext();
  const value = await use(createLobby(env, ctx));
  await waitOnExecutionContext(ctx);
  return value;
}
