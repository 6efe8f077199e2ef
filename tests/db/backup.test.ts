import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { advanceBackup, beginBackup } from "#db/backup/backup.ts";
import { manifestName, readManifest } from "#db/backup/backup-manifest.ts";
import { pruneBackups } from "#db/backup/backup-prune.ts";
import { bucketStore } from "#db/backup/backup-store.ts";
import { readTables } from "#db/backup/backup-tables.ts";
import { readErasureList } from "#db/backup/erasure-list.ts";
import { readLastBackup } from "#db/backup/last-backup.ts";
import { restoreBackup } from "#db/backup/restore.ts";
import { backUp, emptyStore, placeOf, store, verify } from "../backups.ts";
import { contentsOf, fillRecord, freshRecord, schemaOf } from "../full-record.ts";

const DAY = "2026-11-22";
const tenants = ["maplewood", "harbour", "riverside"];
let source: D1Database;

beforeEach(async () => {
  await emptyStore();
  source = await freshRecord(env.EMPTY_DB);
});

async function restored(name = DAY) {
  const d1 = await freshRecord(env.EMPTY_DB_2);
  return { d1, report: await restoreBackup({ d1, store, verify }, name) };
}

test("children are read before their parents, and learners before the list of who was erased", async () => {
  const tables = await readTables(source);
  const place = (name: string) => tables.findIndex((table) => table.name === name);
  for (const { name, foreignKeys } of tables)
    for (const { parent } of foreignKeys) expect(place(name), `${name} → ${parent}`).toBeLessThan(place(parent));
  expect(place("audit_log")).toBeLessThan(place("audit_checkpoints"));
  expect(place("learner_profiles")).toBeLessThan(place("erasures"));
  expect(tables.at(-1)?.name).toBe("tenants");
});

test("a record that rests comes back word for word, with its triggers and indexes", async () => {
  await fillRecord(source, tenants, 100);
  await backUp(placeOf(source), DAY);
  const { d1, report } = await restored();

  expect(await contentsOf(d1)).toEqual(await contentsOf(source));
  expect(await schemaOf(d1)).toEqual(await schemaOf(source));
  expect(report).toMatchObject({ backup: DAY, deletedParents: [], erased: [], mended: {} });
  expect(report.tables.filter(({ whole }) => !whole)).toEqual([]);
  expect(report.tables.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(5_000);
  // The triggers are at work again.
  await expect(d1.prepare("UPDATE audit_log SET hash = 'x'").run()).rejects.toThrow("append-only");
});

test("the manifest tells what there is, from when, and that nothing changed meanwhile", async () => {
  await fillRecord(source, tenants, 10);
  await backUp(placeOf(source), DAY);
  const manifest = await readManifest(store, DAY, verify);
  expect(manifest.migrations.map(({ name }) => name)).toEqual(env.TEST_MIGRATIONS.map(({ name }) => name));
  expect(manifest.migrations[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(manifest.bookmarks).toEqual({ started: expect.any(String), finished: expect.any(String) });
  expect(manifest.finishedAt).toBeGreaterThanOrEqual(manifest.startedAt);
  const messages = manifest.tables.find(({ name }) => name === "chat_messages");
  expect(messages).toMatchObject({ rows: 360, parts: 1, afterwards: { rows: 360, changed: 0, toldBy: "created_at" } });
  expect(manifest.tables.find(({ name }) => name === "audit_heads")).toMatchObject({ rows: 3 });
  expect(await readLastBackup(store)).toMatchObject({ name: DAY, finishedAt: manifest.finishedAt });
});

test("a page holds a quarter of a megabyte, whatever the size of its rows", async () => {
  await fillRecord(source, ["maplewood"], 40);
  await source
    .prepare("UPDATE chat_messages SET parts = json_array(hex(zeroblob(900000))) WHERE seq BETWEEN 100 AND 103")
    .run();
  await source.prepare("UPDATE passages SET text = hex(randomblob(20000))").run();
  const progress = await backUp(placeOf(source), DAY);
  const parts = (name: string) => progress.tables.find((table) => table.name === name)?.parts;
  // Four rows of 1.8 MB, each with a page of its own, and small ones around them.
  expect(parts("chat_messages")).toBeGreaterThanOrEqual(5);
  expect(parts("passages")).toBeGreaterThanOrEqual(6);
  const { d1 } = await restored();
  expect(await contentsOf(d1)).toEqual(await contentsOf(source));
});

test("a BLOB comes back byte for byte", async () => {
  // No table of the product has one yet: a backup must not wait for the day that one does.
  for (const d1 of [source, await freshRecord(env.EMPTY_DB_2)])
    await d1.prepare("CREATE TABLE pictures (id TEXT PRIMARY KEY, bytes BLOB, scale REAL) STRICT").run();
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  await source
    .prepare("INSERT INTO pictures VALUES ('all', ?, 0.1), ('none', NULL, 5.0), ('empty', x'', 1e300)")
    .bind(bytes)
    .run();
  await backUp(placeOf(source), DAY);
  await restoreBackup({ d1: env.EMPTY_DB_2, store, verify }, DAY);
  const pictures = "SELECT id, hex(bytes), typeof(bytes), scale FROM pictures ORDER BY id";
  expect(await env.EMPTY_DB_2.prepare(pictures).raw()).toEqual(await source.prepare(pictures).raw());
});

test("an integer that cannot be told exactly stops the backup, instead of being rounded", async () => {
  await fillRecord(source, ["maplewood"], 1);
  await source.prepare("UPDATE learner_profiles SET generation = 9007199254740993").run();
  await expect(backUp(placeOf(source), DAY)).rejects.toThrow("cannot be backed up exactly");
  expect(await store.get(manifestName(DAY))).toBeUndefined();
});

describe("steps", () => {
  test("a step that is done twice, and one of which nobody knows, leave the same backup", async () => {
    await fillRecord(source, tenants, 30);
    const place = placeOf(source);
    let progress = await beginBackup(place, DAY);
    while (progress.phase !== "done") {
      await advanceBackup(place, progress);
      // As a workflow keeps it between two steps.
      progress = await advanceBackup(place, JSON.parse(JSON.stringify(progress)));
    }
    const { d1 } = await restored();
    expect(await contentsOf(d1)).toEqual(await contentsOf(source));
  });

  test("what an earlier try left is cleared, and a finished backup stays as it is", async () => {
    await fillRecord(source, ["maplewood"], 10);
    const stray = `backups/${DAY}/chat_messages-000009.jsonl.gz`;
    await store.put(stray, new Uint8Array([1]));
    await backUp(placeOf(source), DAY);
    expect(await store.get(stray)).toBeUndefined();
    const finished = await store.get(manifestName(DAY));
    await fillRecord(source, ["harbour"], 10);
    expect(await backUp(placeOf(source), DAY)).toMatchObject({ phase: "done" });
    expect(await store.get(manifestName(DAY))).toEqual(finished);
  });

  test("a backup that a migration comes into begins again", async () => {
    await fillRecord(source, ["maplewood"], 10);
    let begun = 0;
    await backUp(placeOf(source), DAY, async ({ phase, at }) => {
      if (phase === "clear") begun += 1;
      if (phase === "read" && at === 3 && begun === 0) {
        begun = 1;
        await source.batch([
          source.prepare("CREATE TABLE plants (id TEXT PRIMARY KEY) STRICT"),
          source.prepare("INSERT INTO d1_migrations (name) VALUES ('0099_plants.sql')"),
        ]);
      }
    });
    expect(begun).toBe(2);
    const { tables, migrations } = await readManifest(store, DAY, verify);
    expect(tables.map(({ name }) => name)).toContain("plants");
    expect(migrations.at(-1)).toEqual({ name: "0099_plants.sql", sha256: null });
  });
});

/** A bucket that answers in short pages. */
const list: R2Bucket["list"] = (options) => env.BACKUPS.list({ ...options, limit: 1 });

test("a list of more than a thousand erasures is read to its end, and no folder is overlooked", async () => {
  await fillRecord(source, ["maplewood"], 2);
  const names = Array.from({ length: 1_003 }, (_, number) => `erasures/maplewood/former-${number}`);
  for (let at = 0; at < names.length; at += 100)
    await Promise.all(names.slice(at, at + 100).map((name) => env.BACKUPS.put(name, '{"erasedAt":1}')));
  await env.BACKUPS.put("erasures/maplewood/learner-00002", '{"erasedAt":1}');
  await backUp(placeOf(source), DAY);
  expect(await readManifest(store, DAY, verify)).toMatchObject({ erasures: 1_004 });
  const { report } = await restored();
  expect(report).toMatchObject({ listed: 1_004, erased: [{ tenantId: "maplewood", learnerId: "learner-00002" }] });
  const short = bucketStore(
    new Proxy(env.BACKUPS, {
      get: (bucket, name) => (name === "list" ? list : Reflect.get(bucket, name).bind(bucket)),
    }),
  );
  await store.put("backups/2026-11-23/manifest.json", new Uint8Array([1]));
  expect(await short.folders("backups/")).toEqual([`backups/${DAY}/`, "backups/2026-11-23/"]);
  await store.remove(names.slice(0, 1_000));
  expect(await readErasureList(short)).toHaveLength(4);
});

/** A day of October. */
const day = (number: number) => new Date(Date.UTC(2026, 9, number)).toISOString().slice(0, 10);

const folders = async () => (await store.folders("backups/")).map((folder) => folder.slice("backups/".length, -1));
const keep = async (...names: string[]) => {
  for (const name of names) await store.put(manifestName(name), new Uint8Array([1]));
};

describe("thirty days are kept", () => {
  test("older ones go, and so does what lies between them", async () => {
    await fillRecord(source, ["maplewood"], 1);
    const earlier = Array.from({ length: 30 }, (_, index) => day(index + 1));
    await keep(...earlier, "2026-10-01T12-00-00Z", "2026-10-20T12-00-00Z");
    // Begun by a command, and never finished.
    await store.put("backups/2026-10-01T18-00-00Z/tenants-000001.jsonl.gz", new Uint8Array([1]));
    const half = await beginBackup(placeOf(source), day(31));
    await advanceBackup(placeOf(source), await advanceBackup(placeOf(source), half));
    expect(await store.get(manifestName(day(1)))).toBeDefined();

    await backUp(placeOf(source), day(31));
    expect(await folders()).toEqual([...earlier.slice(1), day(31), "2026-10-20T12-00-00Z"].toSorted());
  });

  test("days that failed keep none longer", async () => {
    await keep(day(1), day(2), day(12), day(20));
    await backUp(placeOf(source), day(41));
    expect(await folders()).toEqual([day(12), day(20), day(41)]);
  });

  test("the newest whole one stays, however old it is, and nothing else does", async () => {
    await keep(day(1), day(2));
    await store.put(`backups/${day(3)}/tenants-000001.jsonl.gz`, new Uint8Array([1]));
    for (let steps = 0; !(await pruneBackups(store, day(90))); steps++) expect(steps).toBeLessThan(5);
    expect(await folders()).toEqual([day(2)]);
  });
});
