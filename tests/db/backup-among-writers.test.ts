import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { readManifest } from "#db/backup/backup-manifest.ts";
import { restoreBackup } from "#db/backup/restore.ts";
import { openRecord } from "#db/record/record-access.ts";
import { LearnerCopies } from "#workers/learner-copies.ts";
import { OwnLearner } from "#workers/own-learner.ts";
import { ReadThrough } from "#workers/read-through.ts";
import { backUp, emptyStore, placeOf, store, verify } from "../backups.ts";
import { contentsOf, fillRecord, freshRecord, schemaOf } from "../full-record.ts";

const DAY = "2026-11-22";
const tenants = ["maplewood", "harbour", "riverside"];
let source: D1Database;

beforeEach(async () => {
  await emptyStore();
  source = await freshRecord(env.EMPTY_DB);
});

const run = (sql: string, ...values: unknown[]) =>
  source
    .prepare(sql)
    .bind(...values)
    .run();

const now = () => Date.now();

/** Erases by the product's own way, from the learner's request on. */
async function erase(tenantId: string, learnerId: string): Promise<void> {
  const session = { tenantId, learnerId, launchId: "launch", ltiContextId: "course-00001", deploymentRowId: "d-00001" };
  const ports = { now, later: () => {}, used: () => undefined };
  const own = new OwnLearner(
    { ...session, roles: 0, generation: 0, expiresAt: now() },
    {
      record: openRecord(source, { budgetMs: 5_000 }),
      copies: new LearnerCopies(env.LEARNER_COPIES, new ReadThrough(env.LEARNER_COPIES, ports)),
      conversations: env.CHAT_CONVERSATIONS,
      struggles: env.STRUGGLE_DETECTOR,
      ownCopies: env.OWN_COPIES,
      rosters: env.ROSTERS,
      restoreTrials: env.RESTORE_TRIALS,
      outboxes: env.SCORE_OUTBOX,
      backups: env.BACKUPS,
      now,
    },
  );
  await own.erase();
}

async function restored() {
  const d1 = await freshRecord(env.EMPTY_DB_2);
  return { d1, report: await restoreBackup({ d1, store, verify }, DAY) };
}

/** Takes the end of an audit log away, as nobody can but by hand. */
async function cutAuditLog(): Promise<void> {
  await run("DROP TRIGGER audit_log_is_kept");
  await run("DELETE FROM audit_log WHERE tenant_id = 'harbour' AND seq > 28");
}

/** Runs something once, when a table was just read. */
function onceAfter(table: string, what: () => Promise<unknown>) {
  let done = false;
  return async ({ phase, tables, at, after }: Parameters<NonNullable<Parameters<typeof backUp>[2]>>[0]) => {
    const name = tables[at]?.name;
    if (done || phase !== "read" || name !== table || after === null) return;
    done = true;
    await what();
  };
}

test("writers insert, change, delete and erase all the while, and what is restored holds together", async () => {
  await fillRecord(source, tenants, 100);
  let step = 0;
  await backUp(placeOf(source), DAY, async () => {
    step += 1;
    const [tenant, learner] = [tenants[step % 3] ?? "", `learner-${String(100 - step).padStart(5, "0")}`];
    await run(
      "INSERT INTO learner_profiles (tenant_id, id, lti_user_id, subject_id, created_at, updated_at) VALUES (?1, ?2, ?2, ?2, ?3, ?3)",
      tenant,
      `newcomer-${step}`,
      Date.now(),
    );
    await run(
      "INSERT INTO chat_conversations (tenant_id, id, learner_id, lti_context_id, created_at, updated_at) VALUES (?1, ?2, ?2, 'course-00001', ?3, ?3)",
      tenant,
      `newcomer-${step}`,
      Date.now(),
    );
    await run(
      "UPDATE lti_contexts SET title = ?1, updated_at = ?2 WHERE tenant_id = ?3",
      `step ${step}`,
      Date.now(),
      tenant,
    );
    if (step % 4 === 0) await erase(tenant, learner);
    if (step % 7 === 0)
      await run(
        "DELETE FROM chat_conversations WHERE tenant_id = ? AND id = ?",
        tenant,
        `talk-${String(step).padStart(5, "0")}`,
      );
    if (step % 9 === 0)
      await run(
        "DELETE FROM knowledge_graph WHERE tenant_id = ? AND id = ?",
        tenant,
        `concept-${String(step / 3).padStart(5, "0")}`,
      );
    if (step % 5 === 0)
      await run(
        "INSERT INTO deployments (tenant_id, id, deployment_id, created_at, updated_at) VALUES (?1, ?2, ?2, 0, 0)",
        tenant,
        `later-${step}`,
      );
  });
  const { tables } = await readManifest(store, DAY, verify);
  expect(tables.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(5_000);
  expect(tables.find(({ name }) => name === "lti_contexts")?.afterwards.changed).toBe(15);
  expect(tables.find(({ name }) => name === "prerequisites")?.afterwards).toMatchObject({
    changed: null,
    toldBy: null,
  });

  const { d1, report } = await restored();
  const gone = await source
    .prepare("SELECT tenant_id, id FROM erasures WHERE id GLOB 'learner-*'")
    .all<{ tenant_id: string; id: string }>();
  expect(gone.results.length).toBeGreaterThan(5);
  for (const { tenant_id: tenant, id } of gone.results)
    expect(
      await d1.prepare("SELECT 1 FROM learner_profiles WHERE tenant_id = ? AND id = ?").bind(tenant, id).first(),
    ).toBeNull();
  expect((await d1.prepare("PRAGMA foreign_key_check").all()).results).toEqual([]);
  expect(await schemaOf(d1)).toEqual(await schemaOf(source));
  expect(report.tables.filter(({ whole }) => whole).length).toBeGreaterThan(5);
  // What is in both, and was left alone meanwhile, is the same.
  const [before, after] = [await contentsOf(source), await contentsOf(d1)];
  expect(after["passages"]).toEqual(before["passages"]);
  // What was logged after the log was read is lost with the database; the rest goes as far as the chain does.
  expect(after["audit_log"]?.length).toBeGreaterThanOrEqual(90);
  expect(before["audit_log"]).toEqual(expect.arrayContaining(after["audit_log"] ?? []));
  // Derived lists agree with what is there.
  const deployments =
    "SELECT id, deployment_ids = (SELECT json_group_array(deployment_id) FROM (SELECT deployment_id FROM deployments WHERE tenant_id = tenants.id ORDER BY 1)) FROM tenants ORDER BY id";
  expect(await d1.prepare(deployments).raw()).toEqual(tenants.toSorted().map((tenant) => [tenant, 1]));
});

test("a parent that was deleted meanwhile is named, and what hung on it stays out", async () => {
  await fillRecord(source, ["maplewood"], 30);
  await backUp(
    placeOf(source),
    DAY,
    onceAfter("chat_messages", () => run("DELETE FROM chat_conversations WHERE id = 'talk-00003'")),
  );
  const { d1, report } = await restored();
  expect(report.deletedParents).toEqual([{ table: "chat_conversations", key: ["maplewood", "talk-00003"], rows: 13 }]);
  expect(report.rows).toEqual({ chat_messages: { orphan: 12 }, reply_ratings: { orphan: 1 } });
  const incomplete = report.tables.filter(({ whole }) => !whole).map(({ name }) => name);
  expect(incomplete.toSorted()).toEqual(["chat_messages", "reply_ratings"]);
  expect(await d1.prepare("SELECT count(*) AS n FROM chat_messages").first("n")).toBe(348);
});

test("who was erased while the backup was made stays erased, whether before or after being read", async () => {
  await fillRecord(source, tenants, 30);
  const writers = [
    onceAfter("chat_messages", () => erase("maplewood", "learner-00001")),
    onceAfter("learner_profiles", () => erase("harbour", "learner-00002")),
  ];
  await backUp(placeOf(source), DAY, async (progress) => {
    for (const writer of writers) await writer(progress);
  });
  // And one more, long after.
  await erase("riverside", "learner-00003");

  const { d1, report } = await restored();
  expect(report.erased).toEqual([
    { tenantId: "harbour", learnerId: "learner-00002" },
    { tenantId: "riverside", learnerId: "learner-00003" },
  ]);
  // Maplewood's was gone when learners were read: what was read of theirs before hangs on parents that were deleted meanwhile.
  expect(report.rows["chat_messages"]).toEqual({ orphan: 12, erased: 24 });
  expect(report.deletedParents).toContainEqual({
    table: "chat_conversations",
    key: ["maplewood", "talk-00001"],
    rows: 13,
  });
  for (const { key } of report.deletedParents) expect(key).toEqual(["maplewood", expect.stringMatching(/-00001$/)]);
  const contents = JSON.stringify(Object.entries(await contentsOf(d1)).filter(([name]) => name !== "erasures"));
  for (const [tenant, number] of [
    ["maplewood", 1],
    ["harbour", 2],
    ["riverside", 3],
  ] as const)
    expect(contents).not.toMatch(new RegExp(`\\\\"tenant_id\\\\":\\\\"${tenant}\\\\"[^}]*learner-0000${number}`));
  const unsettled = await d1.prepare("SELECT tenant_id, id FROM erasures WHERE settled_at IS NULL ORDER BY 1").raw();
  // Who was not in the backup any more has nothing to be told of; the other two are told again.
  expect(unsettled).toEqual(
    expect.arrayContaining([
      ["harbour", "learner-00002"],
      ["riverside", "learner-00003"],
    ]),
  );
  // Harbour's other learners of the same ids are all there.
  expect(await d1.prepare("SELECT count(*) AS n FROM learner_profiles").first("n")).toBe(90 - 3);
});

test("an erasure that only the record knew of is applied again too", async () => {
  await fillRecord(source, ["maplewood"], 5);
  await backUp(
    placeOf(source),
    DAY,
    onceAfter("learner_profiles", async () => {
      await erase("maplewood", "learner-00002");
      await run("UPDATE erasures SET settled_at = 1 WHERE id = 'learner-00002'");
      await store.remove(["erasures/maplewood/learner-00002"]);
    }),
  );
  const { d1, report } = await restored();
  // Copies and objects may have come from the backup's time, too: they are told again.
  expect(await d1.prepare("SELECT settled_at FROM erasures WHERE id = 'learner-00002'").first("settled_at")).toBeNull();
  expect(report.erased).toEqual([{ tenantId: "maplewood", learnerId: "learner-00002" }]);
  expect(
    await d1.prepare("SELECT count(*) AS n FROM chat_messages WHERE conversation_id = 'talk-00002'").first("n"),
  ).toBe(0);
});

const moved = async () => {
  // The person's name passes to another row, behind the place that was read already.
  await run("DELETE FROM learner_profiles WHERE id = 'learner-00001'");
  await run(
    `INSERT INTO learner_profiles (tenant_id, id, lti_user_id, subject_id, created_at, updated_at)
     VALUES ('maplewood', 'learner-99999', 'sub-1', 'another', 0, 0)`,
  );
};

test("of two rows that were never there together, the later one is restored", async () => {
  await fillRecord(source, ["maplewood"], 900);
  const { tables } = await backUp(placeOf(source), DAY, onceAfter("learner_profiles", moved));
  expect(tables.find(({ name }) => name === "learner_profiles")?.parts).toBeGreaterThan(1);
  const { d1, report } = await restored();
  const rows = await d1.prepare("SELECT id FROM learner_profiles WHERE lti_user_id = 'sub-1'").raw();
  expect(rows).toEqual([["learner-99999"]]);
  expect(report.rows["learner_profiles"]).toEqual({ outdated: 1 });
});

test("an audit log that is shorter than it was when the backup began is not taken for whole", async () => {
  await fillRecord(source, ["maplewood", "harbour"], 5);
  await backUp(placeOf(source), DAY, onceAfter("audit_heads", cutAuditLog));
  await expect(restored()).rejects.toThrow("The audit log of the tenant harbour lacks its entry 30.");
});

test("another institution's checkpoint stands for nothing that is missing", async () => {
  await fillRecord(source, ["maplewood", "harbour"], 5);
  await run("INSERT INTO audit_checkpoints VALUES ('maplewood', 'c', 30, 'hash-30', 0, 'signed')");
  await backUp(placeOf(source), DAY, onceAfter("audit_heads", cutAuditLog));
  await expect(restored()).rejects.toThrow("The audit log of the tenant harbour lacks its entry 30.");
});

test("entries that retention took away behind a checkpoint are not missed", async () => {
  await fillRecord(source, ["maplewood"], 5);
  const retention = () =>
    source.batch([
      source.prepare("INSERT INTO audit_checkpoints VALUES ('maplewood', 'c', 30, 'hash-30', 0, 'signed')"),
      source.prepare("DELETE FROM audit_log WHERE seq <= 30"),
    ]);
  await backUp(placeOf(source), DAY, onceAfter("audit_heads", retention));
  const { d1 } = await restored();
  expect(await d1.prepare("SELECT count(*) AS n FROM audit_log").first("n")).toBe(0);
});
