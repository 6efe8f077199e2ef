import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { manifestName } from "#db/backup/backup-manifest.ts";
import { packPart, partName, unpackPart } from "#db/backup/backup-part.ts";
import { BackupRefused } from "#db/backup/backup-refused.ts";
import { restoreBackup } from "#db/backup/restore.ts";
import { backupSignature } from "#workers/backup-signature.ts";
import {
  backUp,
  copyOfStore,
  emptyStore,
  key,
  type MemoryStore,
  memoryStore,
  newKey,
  placeOf,
  verify,
} from "../backups.ts";
import { failingD1 } from "../failing-d1.ts";
import { contentsOf, fillRecord, freshRecord, schemaOf } from "../full-record.ts";

const DAY = "2026-11-22";
const OTHER = "2026-11-23";
const manifest = manifestName(DAY);
const messages = partName({ backup: DAY, table: "chat_messages", part: 1 });
const talks = partName({ backup: DAY, table: "chat_conversations", part: 1 });
let copied: MemoryStore;
let original: Record<string, string[]>;
let store: MemoryStore;
let d1: D1Database;

beforeAll(async () => {
  await emptyStore();
  const source = await freshRecord(env.EMPTY_DB);
  await fillRecord(source, ["maplewood", "harbour"], 60);
  await backUp(placeOf(source), DAY);
  await source.prepare("UPDATE tenants SET name = 'Renamed'").run();
  await backUp(placeOf(source), OTHER);
  await source.prepare("UPDATE tenants SET name = id").run();
  original = await contentsOf(source);
  copied = await copyOfStore();
});

beforeEach(async () => {
  d1 = await freshRecord(env.EMPTY_DB_2);
  store = memoryStore(new Map(copied.objects));
  migrated = 0;
});

/** How often the database was to be given the backup's tables. */
let migrated = 0;
const migrate = async () => {
  migrated += 1;
};
const restore = (name = DAY) => restoreBackup({ d1, store, verify, migrate }, name);
const bytesOf = (name: string) => store.objects.get(name) ?? new Uint8Array();

/** Changes the manifest of the day. */
const edit = (what: (text: string) => string) => {
  const text = new TextDecoder().decode(bytesOf(manifest));
  expect(what(text)).not.toBe(text);
  store.objects.set(manifest, new TextEncoder().encode(what(text)));
};

test("an untouched one is taken", async () => {
  await restore();
  expect(await contentsOf(d1)).toEqual(original);
  expect(migrated).toBe(1);
});

describe("a backup is refused, and nothing is written", () => {
  const cases: Record<string, [tamper: () => void | Promise<void>, says: RegExp]> = {
    "whose part is cut": [
      () => void store.objects.set(messages, bytesOf(messages).slice(0, -20)),
      /chat_messages-000001\.jsonl\.gz cannot be read/,
    ],
    "whose part has a changed byte": [
      () => void store.objects.set(messages, bytesOf(messages).with(400, (bytesOf(messages)[400] ?? 0) ^ 1)),
      /chat_messages-000001\.jsonl\.gz cannot be read/,
    ],
    "whose part is missing": [() => void store.objects.delete(messages), /chat_messages-000001\.jsonl\.gz is missing/],
    "whose parts are swapped": [
      () => {
        const [one, other] = [bytesOf(messages), bytesOf(talks)];
        store.objects.set(messages, other).set(talks, one);
      },
      /chat_(messages|conversations)-000001\.jsonl\.gz is another part/,
    ],
    "whose part is that of another backup": [
      () =>
        void store.objects.set(
          partName({ backup: DAY, table: "tenants", part: 1 }),
          bytesOf(partName({ backup: OTHER, table: "tenants", part: 1 })),
        ),
      /tenants-000001\.jsonl\.gz is another part/,
    ],
    "whose part was written anew, with a row changed": [
      async () => {
        const row = [
          "maplewood",
          "https://lms.example.test/maplewood",
          "atomic-guide",
          "",
          "[]",
          "Mine",
          "active",
          0,
          0,
        ];
        const header = { backup: DAY, table: "tenants", part: 1, rows: 2, previous: "" };
        const { bytes } = await packPart(header, [JSON.stringify(row), JSON.stringify(row.with(0, "harbour"))]);
        store.objects.set(partName(header), bytes);
      },
      /The parts of tenants in the backup 2026-11-22 are not those that were signed/,
    ],
    "whose part was written anew, before another one": [
      async () => {
        const place = { backup: DAY, table: "chat_messages", part: 1, previous: "" };
        const { lines } = await unpackPart(bytesOf(messages), place);
        const changed = lines.with(0, (lines[0] ?? "").replace("user", "assistant"));
        store.objects.set(messages, (await packPart({ ...place, rows: lines.length }, changed)).bytes);
      },
      /chat_messages-000002\.jsonl\.gz does not follow the part before it/,
    ],
    "whose manifest tells other rows": [
      () => edit((text) => text.replace('"rows": 1440', '"rows": 1441')),
      /manifest\.json was changed/,
    ],
    "whose manifest is cut": [() => edit((text) => text.slice(0, 500)), /manifest\.json is cut/],
    "whose manifest is that of another one": [
      () => void store.objects.set(manifest, bytesOf(manifestName(OTHER))),
      /manifest\.json was changed/,
    ],
    "that was never finished": [
      () => void store.objects.delete(manifest),
      /There is no backups\/2026-11-22\/manifest\.json/,
    ],
    "that somebody else signed": [
      async () => {
        const forged = await backupSignature([await newKey("tool-of-the-backups")]).sign({ backup: DAY, sha256: "x" });
        edit((text) => text.replace(/"signature": ".*"/, `"signature": "${forged}"`));
      },
      /was not signed by one of the tool's keys/,
    ],
  };
  test.each(Object.entries(cases))("%s", async (_name, [tamper, says]) => {
    await tamper();
    await expect(restore()).rejects.toThrow(BackupRefused);
    await expect(restore()).rejects.toThrow(says);
    await expect(restore()).rejects.toThrow(
      /\. Nothing was restored: take another backup, or a whole copy of this one\.$/,
    );
    expect(migrated).toBe(0);
    expect(Object.values(await contentsOf(d1)).flat()).toEqual([]);
    expect(await schemaOf(d1)).toEqual(await schemaOf(env.EMPTY_DB));
  });

  test("into a database that is not empty", async () => {
    await fillRecord(d1, ["riverside"], 1);
    const before = await contentsOf(d1);
    await expect(restore()).rejects.toThrow(
      /The database is not empty: \w+ has rows\. A backup is restored into an empty one\./,
    );
    expect(await contentsOf(d1)).toEqual(before);
  });

  test("into a database of other migrations", async () => {
    await d1.prepare("INSERT INTO d1_migrations (name) VALUES ('0099_plants.sql')").run();
    await expect(restore()).rejects.toThrow("differ in the migration 0099_plants.sql");
    await d1.prepare("DELETE FROM d1_migrations WHERE name = '0099_plants.sql'").run();
    await d1.prepare("UPDATE d1_migration_hashes SET sha256 = 'x' WHERE name = '0002_triggers.sql'").run();
    await expect(restore()).rejects.toThrow("differ in the migration 0002_triggers.sql");
  });
});

test("a public half of the key is enough to verify, and a key of another kid is none", async () => {
  const { kty, kid, n, e } = key;
  await restoreBackup({ d1, store, verify: backupSignature([{ kty, kid, n, e }]).verify }, DAY);
  const other = backupSignature([{ ...key, kid: "other" }]);
  await expect(restoreBackup({ d1, store, verify: other.verify }, DAY)).rejects.toThrow("not signed");
});

/** Stops at the so-manyth question to the database. */
function interruptedAt(count: number) {
  let asked = 0;
  return failingD1(d1, () => (++asked > count ? { message: "the lights went out" } : undefined));
}

describe("a restore that was interrupted", () => {
  test.each([45, 60, 75, 100])("at question %i is done by running it again", async (count) => {
    await expect(restoreBackup({ d1: interruptedAt(count), store, verify }, DAY)).rejects.toThrow(
      "the lights went out",
    );
    await restore();
    expect(await contentsOf(d1)).toEqual(original);
    expect(await schemaOf(d1)).toEqual(await schemaOf(env.EMPTY_DB));
  });

  test("and into which something was written meanwhile, is swept first", async () => {
    await expect(restoreBackup({ d1: interruptedAt(60), store, verify }, DAY)).rejects.toThrow("the lights went out");
    await d1
      .prepare(
        "INSERT INTO tenants (id, iss, client_id, name, created_at, updated_at) VALUES ('a', 'b', 'c', 'd', 0, 0)",
      )
      .run();
    await restore();
    expect(await contentsOf(d1)).toEqual(original);
  });

  test("is not taken over by another backup, nor for an empty database", async () => {
    await expect(restoreBackup({ d1: interruptedAt(75), store, verify }, DAY)).rejects.toThrow("the lights went out");
    await expect(restore(OTHER)).rejects.toThrow("A restore of 2026-11-22 was begun here and is not finished");
  });
});

test("a restored database that is not as the backup says is never called restored", async () => {
  const meddling = failingD1(d1, () => undefined);
  const prepare = meddling.prepare.bind(meddling);
  const place = {
    d1: new Proxy(meddling, {
      get: (target, name) =>
        name === "prepare"
          ? (sql: string) =>
              prepare(
                sql
                  .replace('INSERT INTO "tenant_settings"', 'INSERT OR IGNORE INTO "tenant_settings"')
                  .replace('value ->> 2 AS "value"', "'0' AS \"value\""),
              )
          : Reflect.get(target, name),
    }),
    store,
    verify,
  };
  await expect(restoreBackup(place, DAY)).rejects.toThrow(/tenant_settings is not as it is in the backup/);
  // The mark stays: it is still no database to be used.
  expect(await d1.prepare("SELECT backup FROM restore_in_progress").first("backup")).toBe(DAY);
});

const put = (name: string) => store.objects.set(name, new TextEncoder().encode('{"erasedAt":1}'));
const learners = async () => (await contentsOf(d1))["learner_profiles"]?.length;
const listed = (from: MemoryStore) => [...from.objects].filter(([name]) => name.startsWith("erasures/harbour/"));

describe("the list of erasures", () => {
  const mark = "erasures/list.json";

  test("lies beside a backup also while nobody is in it, and such a one is enough", async () => {
    expect(store.objects.has(mark)).toBe(true);
    expect(await restore()).toMatchObject({ listed: 0, erased: [] });
  });

  test("that is missing is not taken for an empty one: the backup is refused, unless that is agreed to", async () => {
    store.objects.delete(mark);
    await expect(restore()).rejects.toThrow(
      "There is no list of erasures beside the backup 2026-11-22: who was erased since would be back.",
    );
    await expect(restore()).rejects.toThrow(BackupRefused);
    expect(Object.values(await contentsOf(d1)).flat()).toEqual([]);
    expect(await restoreBackup({ d1, store, verify, withoutErasures: true }, DAY)).toMatchObject({ listed: null });
    expect(await contentsOf(d1)).toEqual(original);
  });

  test("may lie elsewhere", async () => {
    store.objects.delete(mark);
    const elsewhere = memoryStore();
    await elsewhere.put("erasures/maplewood/learner-00003", new TextEncoder().encode('{"erasedAt":5}'));
    const report = await restoreBackup({ d1, store, erasures: [store, elsewhere], verify }, DAY);
    expect(report).toMatchObject({ listed: 1, erased: [{ tenantId: "maplewood", learnerId: "learner-00003" }] });
    expect(await learners()).toBe(119);
    expect(await d1.prepare("SELECT erased_at FROM erasures WHERE id = 'learner-00003'").first("erased_at")).toBe(5);
  });

  test("that has fewer entries than when the backup was made is refused", async () => {
    await emptyStore();
    const source = await freshRecord(env.EMPTY_DB);
    await fillRecord(source, ["maplewood"], 5);
    for (const name of ["learner-00001", "learner-00002"])
      await env.BACKUPS.put(`erasures/maplewood/${name}`, '{"erasedAt":1}');
    await backUp(placeOf(source), DAY);
    store = await copyOfStore();
    store.objects.delete("erasures/maplewood/learner-00002");
    await expect(restore()).rejects.toThrow(
      "The list of erasures has 1 entries, and had 2 when the backup 2026-11-22 was made",
    );
    // Another installation's, too.
    await expect(restoreBackup({ d1, store, erasures: [memoryStore()], verify }, DAY)).rejects.toThrow(BackupRefused);
    expect(await restoreBackup({ d1, store, verify, withoutErasures: true }, DAY)).toMatchObject({
      listed: 1,
      erased: [{ tenantId: "maplewood", learnerId: "learner-00001" }],
    });
  });

  test("is applied to its last entry, in however many pages it comes", async () => {
    for (let number = 0; number < 40; number++) put(`erasures/harbour/former-${number}`);
    put("erasures/maplewood/learner-00060");
    expect(await restore()).toMatchObject({
      listed: 41,
      erased: [{ tenantId: "maplewood", learnerId: "learner-00060" }],
    });
    expect(await learners()).toBe(119);
  });

  test("is copied beside a backup that is written elsewhere", async () => {
    for (let number = 0; number < 20; number++) put(`erasures/harbour/former-${number}`);
    const there = memoryStore();
    await backUp(placeOf(env.EMPTY_DB, { store: there, erasures: store }), DAY);
    expect(listed(there)).toHaveLength(20);
    expect(listed(there).toSorted()).toEqual(listed(store).toSorted());
    expect(await restoreBackup({ d1, store: there, verify }, DAY)).toMatchObject({ listed: 20 });
  });
});
