import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { AuditLog } from "#db/audit-log.ts";
import { Conversations } from "#db/conversations.ts";
import { Erasure } from "#db/erasure.ts";
import { Learners } from "#db/learners.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { conversationFactory, membershipFactory, seeded } from "../factories.ts";
import { failingD1, type Failure } from "../failing-d1.ts";
import { everythingOf, furnish, ownedTables } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { admit, eli, mira } from "../person.ts";
import { unsettledOf } from "../unsettled.ts";

type ForeignKey = { id: number; table: string; from: string; to: string; on_delete: string };

const NOW = Date.UTC(2026, 8, 2);
const subject = "s-7";
let maplewood: Institution;
let harbour: Institution;
let erasure: Erasure;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  erasure = new Erasure(maplewood.scope);
  for (const at of [maplewood, harbour]) await furnish(at);
  await maplewood.scope
    .update("learner_profiles")
    .set({ lti_user_id: "sub-of-mira", display_name: "Mira Okafor", given_name: "Mira", email: "mira@example.test" })
    .where("id", "=", same.learner)
    .execute();
});

test("the courses that have something of a learner are named, and not those of others", async () => {
  const elsewhere = { learner_id: same.neighbour, lti_context_id: same.copiedCourse };
  await maplewood.scope.batch([
    maplewood.scope.insert("memberships", membershipFactory(seeded(), elsewhere)),
    maplewood.scope.insert("chat_conversations", conversationFactory(seeded(), elsewhere)),
  ]);
  expect(await erasure.erase(same.learner, "operator", NOW)).toMatchObject({ ltiContextIds: [same.course] });
});

test("whatever points at a learner goes with the learner", async () => {
  const dependent = await tablesOfLearners();
  expect([...dependent.keys()].toSorted()).toEqual([
    "answers",
    "appointments",
    "chat_conversations",
    "chat_messages",
    "crisis_flags",
    "deep_linking_requests",
    "instructor_questions",
    "intervention_logs",
    "learner_traces",
    "learning_sessions",
    "memberships",
    "reply_ratings",
    "scores",
    "struggle_events",
  ]);
  // Whatever names a person by a column of such a name is one of them; "learners" is how many there were.
  const naming: string[] = [];
  for (const table of await ownedTables()) {
    const columns = await pragma<{ name: string }>(`table_info(${table})`);
    if (columns.some(({ name }) => /learner(?!s$)|subject_id|lti_user_id|person|user/.test(name))) naming.push(table);
  }
  expect(naming).toContain("memberships");
  expect(naming.filter((table) => table !== "learner_profiles" && !dependent.has(table))).toEqual([]);
  const before = await everythingOf(maplewood);
  await erasure.erase(same.learner, "operator", NOW);
  const after = await everythingOf(maplewood);
  const filled = (rows: typeof before) => [...dependent.keys()].filter((table) => rows[table]?.length !== 0);
  expect(filled(before)).toEqual([...dependent.keys()]);
  expect(filled(after)).toEqual([]);
  expect(after["learner_profiles"]).toMatchObject([{ id: same.neighbour }]);
});

test("of an erased learner nothing is left but the former id, and a name in the log that leads nowhere", async () => {
  const before = await everythingOf(maplewood);
  const { lti_user_id: _, ...row } = before["learner_profiles"]?.find(({ id }) => id === same.learner) ?? {};
  expect(row["subject_id"]).toBe(subject);
  const marks = ["sub-of-mira", "Mira", "Okafor", "mira@example.test", subject, same.learner, same.launch];
  marks.push(same.conversation, same.question, same.reply, "event-1", "intervention-1", "membership-1");
  marks.push("A question at", "A reply at", "A talk at");
  // Each can be found as long as she is there.
  expect(marks.filter((mark) => placesOf(mark, before).length === 0)).toEqual([]);

  await erasure.erase(same.learner, "operator", NOW);
  const after = await everythingOf(maplewood);
  const left = Object.fromEntries(marks.map((mark) => [mark, placesOf(mark, after)]));
  expect(Object.entries(left).filter(([, places]) => places.length > 0)).toEqual([
    // What she did herself before, and that she was erased.
    [subject, ["audit_log.actor", "audit_log.detail"]],
    [same.learner, ["erasures.id"]],
  ]);
});

test("an erasure is written down with it, and says what else must be cleared", async () => {
  const elsewhere = await admit({ ...mira, sub: "sub-of-mira" }, maplewood, { ltiContext: { id: "102" } });
  const answer = await erasure.erase(same.learner, "s-8", NOW);
  const ltiContextIds = expect.arrayContaining([same.course, elsewhere.ltiContextId]);
  expect(answer).toEqual({ learnerId: same.learner, ltiUserId: "sub-of-mira", ltiContextIds });
  const [entry] = await new AuditLog(maplewood.scope).list({ limit: 1 });
  expect(entry).toMatchObject({ actor: "s-8", action: "learner.erased", at: NOW, detail: { subject } });
  expect(await unsettledOf(maplewood)).toMatchObject([{ learnerId: same.learner, erasedAt: NOW }]);
});

test("erasing again says that there is nobody, and changes nothing", async () => {
  expect(await erasure.erase("nobody", "operator", NOW)).toBe("gone");
  await erasure.erase(same.learner, "operator", NOW);
  const once = await everythingOf(maplewood);
  expect(await erasure.erase(same.learner, "operator", NOW + 1)).toBe("gone");
  expect(await everythingOf(maplewood)).toEqual(once);
  expect((await everythingOf(harbour))["learner_profiles"]).toHaveLength(2);
});

test("of five who erase one learner at once one does, and it is written down once", async () => {
  const all = await Promise.all(
    Array.from({ length: 5 }, (_, index) => new Erasure(maplewood.scope).erase(same.learner, "operator", NOW + index)),
  );
  expect(all.filter((answer) => answer !== "gone")).toHaveLength(1);
  const { audit_log, erasures } = await everythingOf(maplewood);
  expect(audit_log?.filter(({ action }) => action === "learner.erased")).toHaveLength(1);
  expect(erasures?.filter(({ id }) => id === same.learner)).toHaveLength(1);
});

test("two learners who are erased at once are both in the chain", async () => {
  const { seq } = await new AuditLog(maplewood.scope).head();
  const both = [same.learner, same.neighbour].map((id) => erasure.erase(id, "operator", NOW));
  expect(await Promise.all(both)).not.toContain("gone");
  const { audit_log, learner_profiles } = await everythingOf(maplewood);
  expect(learner_profiles).toEqual([]);
  const erased = audit_log?.filter(({ action }) => action === "learner.erased");
  expect(erased?.map((entry) => entry["seq"]).toSorted()).toEqual([seq + 1, seq + 2]);
});

test("an erasure that was done and told that it failed is known again, and stands once", async () => {
  let written = 0;
  // The answers to reads come; that to the first writing batch is lost.
  const failures: (Failure | undefined)[] = [undefined, undefined, { message: "Network connection lost.", done: true }];
  const scope = new TenantScope(
    failingD1(env.DB, () => failures[written++]),
    maplewood.tenantId,
  );
  const answer = await new Erasure(scope).erase(same.learner, "operator", NOW);
  expect(written).toBeGreaterThan(3);
  expect(answer).toMatchObject({ learnerId: same.learner, ltiUserId: "sub-of-mira" });
  const { audit_log, learner_profiles } = await everythingOf(maplewood);
  expect(learner_profiles).toHaveLength(1);
  expect(audit_log?.filter(({ action }) => action === "learner.erased")).toHaveLength(1);
});

test("a learner whom a restored backup brought back is erased again", async () => {
  await maplewood.scope.insert("erasures", { id: same.learner, erased_at: NOW - 5, settled_at: NOW - 4 }).execute();
  expect(await erasure.erase(same.learner, "system", NOW)).toMatchObject({ learnerId: same.learner });
  expect(await unsettledOf(maplewood)).toMatchObject([{ learnerId: same.learner, erasedAt: NOW }]);
  expect(await new Learners(maplewood.scope).find(same.learner)).toBeUndefined();
});

test("erasures are settled once, oldest first", async () => {
  await erasure.erase(same.neighbour, "operator", NOW);
  await erasure.erase(same.learner, "operator", NOW + 1);
  expect(await unsettledOf(maplewood)).toMatchObject([
    { learnerId: same.neighbour, erasedAt: NOW },
    { learnerId: same.learner, erasedAt: NOW + 1 },
  ]);
  expect(await erasure.settle(same.neighbour, NOW + 2)).toBe(true);
  expect(await erasure.settle(same.neighbour, NOW + 3)).toBe(false);
  expect(await erasure.settle("nobody", NOW)).toBe(false);
  expect(await unsettledOf(maplewood)).toMatchObject([{ learnerId: same.learner, erasedAt: NOW + 1 }]);
});

test("who comes back after an erasure is somebody new", async () => {
  const before = await admit(eli, maplewood);
  await erasure.erase(before.learnerId, "operator", NOW);
  const after = await admit(eli, maplewood);
  expect(after.learnerId).not.toBe(before.learnerId);
});

test("whoever writes late for an erased learner writes nothing, and is told so", async () => {
  const owner = { learnerId: same.learner, ltiContextId: same.course };
  const conversations = new Conversations(maplewood.scope, owner);
  const late = [{ id: "late", seq: 9, role: "user", parts: [], createdAt: NOW }] as const;
  const messages = late.map((message) => ({ ...message, parts: [] }));
  expect(await conversations.write(same.conversation, "", messages, NOW)).toBe(true);
  await erasure.erase(same.learner, "operator", NOW);
  const erased = await everythingOf(maplewood);
  expect(await conversations.write(same.conversation, "", messages, NOW)).toBe(false);
  expect(await conversations.write("a-new-one", "", messages, NOW)).toBe(false);
  expect(await everythingOf(maplewood)).toEqual(erased);
});

/** Tables whose rows go when a learner goes, however far away. @throws when one would stand in the way */
async function tablesOfLearners(): Promise<Map<string, string>> {
  const found = new Map([["learner_profiles", ""]]);
  const keys: (ForeignKey & { of: string })[] = [];
  for (const of of await ownedTables())
    for (const key of await pragma<ForeignKey>(`foreign_key_list(${of})`)) keys.push({ ...key, of });
  for (const parent of found.keys())
    for (const { of } of keys.filter(({ table, on_delete }) => table === parent && on_delete === "CASCADE"))
      if (!found.has(of)) found.set(of, parent);
  const inTheWay = keys.filter(({ table, of, on_delete }) => found.has(table) && !found.has(of) && on_delete !== "");
  expect(inTheWay).toEqual([]);
  found.delete("learner_profiles");
  return found;
}

async function pragma<Row>(name: string): Promise<Row[]> {
  return (await env.DB.prepare(`PRAGMA ${name}`).all<Row>()).results;
}

/** @returns the columns in which a text stands, anywhere */
function placesOf(mark: string, everything: Record<string, Record<string, unknown>[]>): string[] {
  const places = Object.entries(everything).flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => (String(value).includes(mark) ? [`${table}.${column}`] : [])),
    ),
  );
  return [...new Set(places)].toSorted();
}
