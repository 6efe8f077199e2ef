import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { manifestName } from "#db/backup/backup-manifest.ts";
import { packPart, partName } from "#db/backup/backup-part.ts";
import { countOwnStretch } from "#db/backup/own-stretch.ts";
import { advanceTrial, beginTrial, type TrialProgress } from "#db/backup/restore-trial.ts";
import { backupSignature } from "#workers/backup-signature.ts";
import { backUp, copyOfStore, emptyStore, type MemoryStore, memoryStore, newKey, placeOf, verify } from "../backups.ts";
import { fillRecord, freshRecord } from "../full-record.ts";

const DAY = "2026-11-22";
const LEARNERS = { maplewood: 60, harbour: 7 };
const messages = partName({ backup: DAY, table: "chat_messages", part: 1 });
let copied: MemoryStore;
let store: MemoryStore;
let d1: D1Database;

beforeAll(async () => {
  await emptyStore();
  const source = await freshRecord(env.EMPTY_DB);
  for (const [tenant, learners] of Object.entries(LEARNERS)) await fillRecord(source, [tenant], learners);
  await backUp(placeOf(source), DAY);
  copied = await copyOfStore();
});

beforeEach(() => {
  d1 = env.EMPTY_DB;
  store = memoryStore(new Map(copied.objects));
});

/** To its end; what a step returns goes through JSON, as it is kept between two of them. */
async function tried(tenantId: string, with_ = verify): Promise<TrialProgress> {
  let progress = beginTrial(DAY);
  for (let steps = 0; progress.phase !== "done"; steps++) {
    if (steps > 300) throw new Error("The trial never ends.");
    progress = JSON.parse(JSON.stringify(await advanceTrial({ d1, store, verify: with_ }, tenantId, progress)));
  }
  return progress;
}

const countOf = async (tenantId: string, table: string) => {
  const column = table === "tenants" ? "id" : "tenant_id";
  const counted = d1.prepare(`SELECT count(*) AS rows FROM ${table} WHERE ${column} = ?`).bind(tenantId);
  return (await counted.first<{ rows: number }>())?.rows;
};

test.each(Object.entries(LEARNERS))(
  "of %s its own rows are counted, in every table that is its own",
  async (tenant) => {
    const { tables, refused, head, reached, of } = await tried(tenant);
    expect(refused).toBeUndefined();
    expect([head === null, reached]).toEqual([false, true]);
    expect(of).toBeGreaterThan(tables.length);
    expect(tables.length).toBeGreaterThan(30);
    for (const { name, inBackup, now, older } of tables) {
      const rows = await countOf(tenant, name);
      expect({ name, inBackup, now }).toEqual({ name, inBackup: rows, now: rows });
      expect(older ?? 0).toBeLessThanOrEqual(now);
    }
    expect(tables.find(({ name }) => name === "chat_messages")).toMatchObject({
      inBackup: LEARNERS[tenant as "harbour"] * 12,
    });
    // Where rows tell their time, they were looked at: else nothing would be compared.
    expect(tables.filter(({ older }) => older !== undefined && older > 0).length).toBeGreaterThan(15);
  },
);

test("of an institution that came after the backup there is nothing, and nothing is missing", async () => {
  await fillRecord(d1, ["riverside"], 2);
  await d1.prepare("UPDATE tenants SET updated_at = ? WHERE id = 'riverside'").bind(Date.now()).run();
  const { tables, head } = await tried("riverside");
  expect(head).toBeNull();
  expect(new Set(tables.map(({ inBackup }) => inBackup))).toEqual(new Set([0]));
  const tenants = tables.find(({ name }) => name === "tenants");
  expect(tenants).toEqual({ name: "tenants", inBackup: 0, now: 1, older: 0 });
});

test("rows of long before the backup that it lacks show", async () => {
  const row =
    "INSERT INTO lti_contexts (tenant_id, id, context_id, created_at, updated_at) VALUES ('harbour', 'x', 'x', 1, 1)";
  await d1.prepare(row).run();
  const course = (await tried("harbour")).tables.find(({ name }) => name === "lti_contexts");
  await d1.prepare("DELETE FROM lti_contexts WHERE tenant_id = 'harbour' AND id = 'x'").run();
  expect(course).toEqual({ name: "lti_contexts", inBackup: 5, now: 6, older: 6 });
});

test("rows of the record are counted stretch by stretch, and never those of another institution", async () => {
  const source = { name: "chat_messages", columns: ["created_at"], key: ["tenant_id", "conversation_id", "id"] };
  let after = null;
  let rows = 0;
  let stretches = 0;
  do {
    const where = { tenantId: "harbour", after, before: 0 } as const;
    const stretch: Awaited<ReturnType<typeof countOwnStretch>> = await countOwnStretch(d1, source, where, 10);
    rows += stretch.rows;
    stretches += 1;
    after = stretch.last;
    expect(after === null || after[0] === "harbour").toBe(true);
  } while (after !== null);
  expect([rows, stretches]).toEqual([84, 9]);
});

const bytesOf = (name: string) => store.objects.get(name) ?? new Uint8Array();

describe("what cannot be restored is told, with its table", () => {
  const cases: Record<string, [tamper: () => unknown, table: string | null, isMissing: boolean]> = {
    "a part is cut": [() => store.objects.set(messages, bytesOf(messages).slice(0, -20)), "chat_messages", false],
    "a part is missing": [() => store.objects.delete(messages), "chat_messages", true],
    "a part was written anew": [
      async () => {
        const header = { backup: DAY, table: "tenants", part: 1, rows: 1, previous: "" };
        store.objects.set(partName(header), (await packPart(header, ["[]"])).bytes);
      },
      "tenants",
      false,
    ],
    "there is no manifest": [() => store.objects.delete(manifestName(DAY)), null, true],
    "the manifest is cut": [
      () => store.objects.set(manifestName(DAY), bytesOf(manifestName(DAY)).slice(0, 400)),
      null,
      false,
    ],
  };
  test.each(Object.entries(cases))("%s", async (_, [tamper, table, isMissing]) => {
    await tamper();
    const { refused } = await tried("maplewood");
    expect(refused).toMatchObject({ table, isMissing });
  });

  test("it was signed by nobody whom we know", async () => {
    const other = backupSignature([await newKey("another tool's")]);
    expect((await tried("maplewood", other.verify)).refused).toMatchObject({ table: null, isMissing: false });
  });
});

test("an audit log that ends before its head is seen to be cut", async () => {
  const { head, reached } = await advanceTrial({ d1, store, verify }, "harbour", beginTrial(DAY));
  expect([head?.seq, reached]).toEqual([await countOf("harbour", "audit_log"), false]);
});
