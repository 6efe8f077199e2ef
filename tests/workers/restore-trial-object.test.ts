import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { AuditLog } from "#db/audit-log.ts";
import { partName } from "#db/backup/backup-part.ts";
import { restoreTrialObjectName } from "#workers/object-names.ts";
import { backupSignature } from "#workers/backup-signature.ts";
import { toolKeys } from "#workers/signing-keys.ts";
import { backUp, emptyStore, placeOf } from "../backups.ts";
import { furnish } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { journal } from "../journal.ts";

const DAY = "2026-11-22";
let maplewood: Institution;
let harbour: Institution;
const trialOf = ({ tenantId }: Institution) => env.RESTORE_TRIALS.getByName(restoreTrialObjectName(tenantId));

const asker1 = { actor: "subject-1", learnerId: "learner-1" };
const asker2 = { actor: "subject-2", learnerId: "learner-2" };

beforeEach(async () => {
  await emptyStore();
  ({ maplewood, harbour } = await twoInstitutions());
  await furnish(maplewood);
  await furnish(harbour);
});

const makeBackup = async () => backUp(placeOf(env.DB, { sign: backupSignature(await toolKeys(env)).sign }), DAY);

/** To its end, alarm by alarm. */
async function finish(at: Institution, each: (step: number) => Promise<unknown> = async () => {}) {
  for (let step = 1; step < 2_000; step++) {
    await runDurableObjectAlarm(trialOf(at));
    const state = await trialOf(at).state();
    if (state.state !== "running") return state;
    await each(step);
  }
  throw new Error("The trial never ends.");
}

const entriesOf = ({ scope }: Institution) => new AuditLog(scope).list({ action: "backup.tried", limit: 9 });

test("the newest backup is read to its end, over restarts, and the institution's own rows are told; one entry says so", async () => {
  await makeBackup();
  expect(await trialOf(maplewood).begin(asker1)).toBe("begun");
  expect(await trialOf(maplewood).begin(asker2)).toBe("running");
  const ended = await finish(maplewood, async (step) => {
    if (step % 20 === 0) await evictDurableObject(trialOf(maplewood));
  });
  expect(ended).toMatchObject({ state: "restorable", backup: DAY });
  if (ended.state !== "restorable") return;
  const ofMessages = ended.tables.find(({ name }) => name === "chat_messages");
  const { rows } = (await env.DB.prepare("SELECT count(*) AS rows FROM chat_messages WHERE tenant_id = ?")
    .bind(maplewood.tenantId)
    .first<{ rows: number }>()) ?? { rows: 0 };
  expect(ofMessages).toMatchObject({ inBackup: rows, now: rows });
  expect(rows).toBeGreaterThan(0);
  const inAll = ended.tables.reduce((sum, { inBackup }) => sum + inBackup, 0);
  expect(await entriesOf(maplewood)).toMatchObject([
    { actor: "subject-1", detail: { backup: DAY, outcome: "restorable", rows: inAll } },
  ]);
  // Another institution's is its own, and its limit too.
  expect(await trialOf(harbour).state()).toEqual({ state: "none" });
  expect(await trialOf(harbour).begin(asker1)).toBe("begun");
  expect(await entriesOf(harbour)).toEqual([]);
  await runInDurableObject(trialOf(maplewood), (_, { storage }) => {
    expect(storage.sql.exec("SELECT actor, learner_id FROM trial").toArray()).toEqual([
      { actor: null, learner_id: null },
    ]);
  });
});

test("where who asked is erased meanwhile it goes on, and names nobody; another's erasure changes nothing", async () => {
  await makeBackup();
  await trialOf(maplewood).begin(asker1);
  const named = () =>
    runInDurableObject(trialOf(maplewood), (_, { storage }) =>
      storage.sql.exec("SELECT actor, learner_id FROM trial").toArray(),
    );
  await trialOf(maplewood).forget(asker2.learnerId);
  expect(await named()).toEqual([{ actor: "subject-1", learner_id: "learner-1" }]);
  await trialOf(maplewood).forget(asker1.learnerId);
  expect(await named()).toEqual([{ actor: null, learner_id: null }]);
  expect(await finish(maplewood)).toMatchObject({ state: "restorable" });
  expect(await entriesOf(maplewood)).toMatchObject([{ actor: "system", detail: { backup: DAY } }]);
});

test("one an hour is the limit", async () => {
  await makeBackup();
  await trialOf(maplewood).begin(asker1);
  await finish(maplewood);
  expect(await trialOf(maplewood).begin(asker1)).toBe("soon");
  await runInDurableObject(trialOf(maplewood), (_, { storage }) => {
    storage.sql.exec("UPDATE trial SET begun_at = begun_at - ?", 60 * 60_000);
  });
  expect(await trialOf(maplewood).begin(asker1)).toBe("begun");
});

test("where there is no backup, none begins", async () => {
  expect(await trialOf(maplewood).begin(asker1)).toBe("no backup");
  expect(await trialOf(maplewood).state()).toEqual({ state: "none" });
});

test("a part that is missing ends it, and the operator's log has the file's name", async () => {
  await makeBackup();
  const part = partName({ backup: DAY, table: "deployments", part: 1 });
  await env.BACKUPS.delete(part);
  await trialOf(maplewood).begin(asker1);
  expect(await finish(maplewood)).toMatchObject({ state: "refused", table: "deployments", isMissing: true });
  expect(journal.warnings.join()).toContain(part);
  expect(await entriesOf(maplewood)).toMatchObject([{ detail: { outcome: "refused" } }]);
});

test("while the bucket does not answer it waits and says so; it gives up in the end, and says that too", async () => {
  await makeBackup();
  await trialOf(maplewood).begin(asker1);
  const away = new Proxy(env.BACKUPS, { get: () => () => Promise.reject(new Error("R2 is away")) });
  const bind = (BACKUPS: R2Bucket) =>
    runInDurableObject(trialOf(maplewood), (instance) => void Object.assign(instance, { env: { ...env, BACKUPS } }));
  await bind(away);
  await runDurableObjectAlarm(trialOf(maplewood));
  expect(await trialOf(maplewood).state()).toMatchObject({ state: "running", isWaiting: true });
  await runInDurableObject(trialOf(maplewood), (_, { storage }) => {
    storage.sql.exec("UPDATE trial SET failures = 59");
  });
  await runDurableObjectAlarm(trialOf(maplewood));
  expect(await trialOf(maplewood).state()).toMatchObject({ state: "unread", backup: DAY });
  expect(await entriesOf(maplewood)).toMatchObject([{ detail: { outcome: "unread" } }]);
});
