import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { ROLE } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Erasure } from "#db/erasure.ts";
import { Learners } from "#db/learners.ts";
import { ownCopyObjectName } from "#workers/object-names.ts";
import { ownDataOf } from "#workers/own-data.ts";
import { d1ThatIsDown } from "../failing-d1.ts";
import { furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";

let maplewood: Institution;
let harbour: Institution;
const copyOf = ({ tenantId }: Institution, learner: string = same.learner) =>
  env.OWN_COPIES.getByName(ownCopyObjectName(tenantId, learner));

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  await furnish(maplewood);
  await furnish(harbour);
});

/** To its end, alarm by alarm. @param each is told of each of them @returns how many it took */
async function finish(at: Institution, each?: (step: number) => Promise<unknown>): Promise<number> {
  for (let step = 1; step < 500; step++) {
    await runDurableObjectAlarm(copyOf(at));
    if ((await copyOf(at).state()).state === "ready") return step;
    await each?.(step);
  }
  throw new Error("The copy is never ready.");
}

/** As the learner gets it: part by part. */
function download({ tenantId, scope }: Institution, format: "json" | "html") {
  const session: Session = {
    tenantId,
    launchId: "launch",
    learnerId: same.learner,
    ltiContextId: same.course,
    deploymentRowId: "deployment",
    roles: ROLE.learner,
    generation: 0,
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
  return ownDataOf(env, scope, session, undefined).file(format);
}

async function fileOf(at: Institution, format: "json" | "html"): Promise<string> {
  return new Response(await download(at, format)).text();
}

test("everything that is kept of a learner is in it, as JSON and to read; nothing of others, or of another institution", async () => {
  const subject = (await new Learners(maplewood.scope).find(same.learner))?.subjectId ?? "";
  const entry = { actor: subject, action: "learner.exported", detail: { subject } } as const;
  const log = new AuditLog(maplewood.scope);
  await log.append(entry, Date.now());
  const seen = { actor: "somebody-who-teaches", action: "course.seen" } as const;
  await log.append({ ...seen, detail: { course: same.course, what: "people" } }, Date.now());
  await log.append({ ...seen, detail: { course: same.course, what: "scores" } }, 1);
  await log.append({ ...seen, detail: { course: "of-others", what: "people" } }, Date.now());
  await log.append({ actor: seen.actor, action: "learners.seen", detail: { what: "names" } }, Date.now());
  await log.append({ actor: seen.actor, action: "learners.seen", detail: { what: "names" } }, 1);
  expect(await download(maplewood, "json")).toBeUndefined();
  await copyOf(maplewood).begin("de");
  await finish(maplewood);
  const json = await fileOf(maplewood, "json");
  const { madeAt, ...sections } = JSON.parse(json);
  expect(Date.parse(madeAt)).toBeLessThanOrEqual(Date.now());
  const empty = Object.keys(sections).filter((section) => sections[section].length === 0);
  expect(empty).toEqual([]);
  expect(sections.learner_profiles).toMatchObject([{ id: same.learner, cognitive_profile: {} }]);
  expect(sections.chat_messages).toMatchObject([
    { id: same.question, parts: [{ type: "text", text: `A question at ${maplewood.name}` }] },
    { id: same.reply },
  ]);
  expect(sections.audit_log).toMatchObject([
    { action: "learners.seen", detail: { what: "names" } },
    { action: "course.seen", detail: { course: same.course } },
    { action: "learner.exported" },
  ]);
  const html = await fileOf(maplewood, "html");
  expect(html).toContain('<html lang="de">');
  for (const text of [json, html]) {
    expect(text).toContain(`A question at ${maplewood.name}`);
    expect(text).not.toContain(harbour.name);
    expect(text).not.toContain(same.neighbour);
    expect(text).not.toContain(maplewood.tenantId);
  }
});

test("ten thousand messages are ready within a minute, in small steps that a restart does not lose or double", async () => {
  await maplewood.db
    .prepare(
      `INSERT INTO chat_messages (tenant_id, conversation_id, id, seq, role, parts, created_at)
       WITH RECURSIVE n(value) AS (SELECT 10 UNION ALL SELECT value + 1 FROM n WHERE value < 10009)
       SELECT ?, ?, 'many-' || value, value, 'user', json_array(json_object('type', 'text', 'text', '<b>' || value || '</b>')), value FROM n`,
    )
    .bind(maplewood.tenantId, same.conversation)
    .run();
  await copyOf(maplewood).begin("en");
  const began = Date.now();
  const steps = await finish(maplewood, async (step) => {
    if (step % 20 === 0) await evictDurableObject(copyOf(maplewood));
    // Asked for again while it is made, it goes on.
    if (step === 30) await copyOf(maplewood).begin("en");
  });
  expect(Date.now() - began).toBeLessThan(60_000);
  expect(steps).toBeGreaterThan(20);
  const { chat_messages: messages } = JSON.parse(await fileOf(maplewood, "json"));
  const ids = messages.map(({ id }: { id: string }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([10_002, 10_002]);
  const html = await fileOf(maplewood, "html");
  expect(html.split("<article>")).toHaveLength(10_003);
  expect(html).toContain("&lt;b&gt;10009&lt;/b&gt;");

  // Whoever is still taking it along when it goes does not get the half for the whole.
  const reader = (await download(maplewood, "html"))?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await copyOf(maplewood).forget();
  const rest = async () => {
    while (!(await reader?.read())?.done);
  };
  await expect(rest()).rejects.toThrow("no longer kept");
});

test("while the record is down it waits; after a day it is gone, and with its learner at once", async () => {
  await copyOf(maplewood).begin("en");
  const bind = (DB: D1Database) =>
    runInDurableObject(copyOf(maplewood), (instance) => void Object.assign(instance, { env: { ...env, DB } }));
  await bind(d1ThatIsDown(env.DB).db);
  await runDurableObjectAlarm(copyOf(maplewood));
  expect(await copyOf(maplewood).state()).toMatchObject({ state: "making", records: 0 });
  await bind(env.DB);
  await finish(maplewood);
  await runDurableObjectAlarm(copyOf(maplewood));
  expect(await copyOf(maplewood).state()).toEqual({ state: "none" });

  await copyOf(maplewood).begin("en");
  await finish(maplewood);
  await new Erasure(maplewood.scope).erase(same.learner, "operator", Date.now());
  await copyOf(maplewood).forget();
  expect(await download(maplewood, "json")).toBeUndefined();
});
