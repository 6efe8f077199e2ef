import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CrisisPolicy } from "#app/guide/crisis-policy.ts";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { Settings } from "#db/settings.ts";
import { statistics, teach } from "../course.ts";
import { ltiContextFactory, seeded } from "../factories.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { linesOf, nextOf, rowsIn } from "../listed.ts";
import { amara, eli, mira, petra } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

const inDanger = "I want to kill myself. What is a p-value?";
let maplewood: Institution;
let harbour: Institution;
let platform: Platform;
let learner: Visit;
let instructor: Visit;
let admin: Visit;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  await teach(maplewood, statistics);
  platform = await Platform.open(maplewood);
  [learner, instructor, admin] = [await platform.visit(mira), await platform.visit(amara), await platform.visit(petra)];
});

const choose = async (policy: CrisisPolicy) => {
  const settings = new Settings(maplewood.scope);
  const { version } = await settings.get("crisis.flags");
  await settings.set("crisis.flags", policy, { actor: "operator", version }, Date.now());
};
const text = async (answer: Response) => (await answer.text()).replaceAll("<!-- -->", "");
const open = async ({ path, cookie }: Visit, page: string) => text(await ask(`${path}/${page}`, { cookie }));
const write = async ({ path, cookie }: Visit, words: string) =>
  text(
    await post(`${path}/guide/${crypto.randomUUID()}/messages`, { id: crypto.randomUUID(), text: words }, { cookie }),
  );
const flags = () => maplewood.scope.from("crisis_flags").selectAll().execute();
const flagged = () => vi.waitUntil(async () => (await flags()).length > 0, { timeout: 10_000 });
const acknowledge = (visit: Visit, page: string, flag: string) =>
  post(`${visit.path}/${page}`, { flag }, { cookie: visit.cookie, accept: "text/html" });

const hand = (visit: Visit, question: string, id: string = crypto.randomUUID()) =>
  post(
    `${visit.path}/instructor`,
    { id, question, talk: "", message: "" },
    { cookie: visit.cookie, accept: "text/html" },
  );
const after = async (visit: Visit, answer: Response) =>
  text(await ask(answer.headers.get("location") ?? "", { cookie: visit.cookie }));
const asked = () => maplewood.scope.from("instructor_questions").select("question").execute();

test("without a policy nobody is told of, and the learner is shown where help is", async () => {
  const reply = await write(learner, inDanger);
  expect(reply).toContain('"reason":"crisis"');
  expect(reply).not.toContain("isFlagged");
  expect(await flags()).toEqual([]);
  expect(await open(learner, "privacy")).not.toContain(m.privacy_flags());
  expect(await open(instructor, "course/crises")).toContain(m.crises_off());
  expect(await open(admin, "admin/crises")).toContain(m.crises_off());
});

describe("where those who teach are told", () => {
  beforeEach(() => choose("instructors"));

  test("the notice says so before, and once more to who has read the one before", async () => {
    await choose("off");
    await post(`${learner.path}/privacy`, { intent: "read" }, { cookie: learner.cookie });
    expect(await open(learner, "guide")).not.toContain(m.privacy_notice_short());
    await choose("instructors");
    const words = m.privacy_flags_instructors({ days: 30 });
    for (const page of ["guide", "privacy"]) expect(await open(learner, page)).toContain(words);
    await post(`${learner.path}/privacy`, { intent: "read" }, { cookie: learner.cookie });
    expect(await open(learner, "guide")).not.toContain(words);
    await choose("administrators");
    expect(await open(learner, "guide")).toContain(m.privacy_flags_administrators({ days: 30 }));
  });

  test("a message with such words makes a flag without them, which those who teach and administer see; others make none", async () => {
    await write(await platform.visit(eli), "What is a p-value?");
    expect(await write(learner, inDanger)).toContain('"isFlagged":true');
    await flagged();
    const [flag, ...more] = await flags();
    expect(more).toEqual([]);
    expect(JSON.stringify(flag)).not.toMatch(/kill myself|p-value/);
    for (const [visit, page] of [
      [instructor, "course/crises"],
      [admin, "admin/crises"],
    ] as const) {
      const shown = await open(visit, page);
      expect(shown).toContain(mira.name);
      expect(shown).not.toContain(eli.name);
      expect(shown).not.toMatch(/kill myself|p-value/);
    }
    for (const page of ["course/crises", "admin/crises"])
      expect((await ask(`${learner.path}/${page}`, { cookie: learner.cookie })).status).toBe(403);
    expect((await ask(`${instructor.path}/admin/crises`, { cookie: instructor.cookie })).status).toBe(403);
    // Of another institution, nobody.
    expect(await harbour.scope.from("crisis_flags").select("id").execute()).toEqual([]);
  });

  test("who looks after somebody says so once; the learner can see it, and that it was looked at", async () => {
    await write(learner, inDanger);
    await flagged();
    const id = (await flags())[0]?.id ?? "";
    expect(await text(await acknowledge(instructor, "course/crises", id))).toContain(m.crises_acknowledged());
    await acknowledge(admin, "admin/crises", id);
    const entries = await new AuditLog(maplewood.scope).list({ limit: 20, action: "crisis.acknowledged" });
    expect(entries).toHaveLength(1);
    await open(instructor, "course/crises");
    const seen = () => open(learner, "privacy");
    expect(await seen()).toContain(m.privacy_seen_acknowledged());
    await expect.poll(seen, { timeout: 10_000 }).toContain(m.privacy_seen_crises());
    expect((await acknowledge(instructor, "course/crises", "nobody's")).status).toBe(404);
  });

  test("a preview by those who teach makes none", async () => {
    expect(await write(instructor, inDanger)).not.toContain("isFlagged");
    expect(await flags()).toEqual([]);
  });
});

describe("in a question that is handed over to those who teach", () => {
  test("the learner is shown at once where help is, and it is handed over; without a policy nobody is told", async () => {
    expect(await after(learner, await hand(learner, "What is a p-value?"))).not.toContain(m.notice_crisis());
    const page = await after(learner, await hand(learner, inDanger));
    expect(page).toContain(m.notice_crisis());
    expect(page).toContain(m.handed_sent());
    expect(page).not.toContain(m.notice_crisis_flagged());
    expect(await asked()).toContainEqual({ question: inDanger });
    expect(await flags()).toEqual([]);
  });

  test("in the institution's words, and whom the policy names is told, once", async () => {
    await choose("administrators");
    const settings = new Settings(maplewood.scope);
    const { version } = await settings.get("guide.crisis_text");
    const words = "Call the porter: 555 0100.";
    await settings.set("guide.crisis_text", words, { actor: "operator", version }, Date.now());
    const id = crypto.randomUUID();
    const page = await after(learner, await hand(learner, inDanger, id));
    expect(page).toContain(words);
    expect(page).toContain(m.notice_crisis_flagged());
    await hand(learner, inDanger, id);
    expect(await flags()).toMatchObject([{ seen_by: "administrators", learner_id: expect.any(String) }]);
    expect(await open(admin, "admin/crises")).toContain(mira.name);
  });

  test("also where too many wait for an answer", async () => {
    await choose("instructors");
    for (let count = 0; count < 20; count++) await hand(learner, "What is a p-value?");
    const answer = await hand(learner, inDanger);
    expect(answer.status).toBe(409);
    expect(await text(answer)).toContain(m.notice_crisis());
    expect(await flags()).toHaveLength(1);
  });

  test("a preview by those who teach makes no flag", async () => {
    await choose("instructors");
    expect(await after(instructor, await hand(instructor, inDanger))).toContain(m.notice_crisis());
    expect(await flags()).toEqual([]);
  });
});

test("where only administrators are told, those who teach see nothing and can do nothing, also after the policy is changed", async () => {
  await choose("administrators");
  await write(learner, inDanger);
  await flagged();
  const id = (await flags())[0]?.id ?? "";
  expect(await open(admin, "admin/crises")).toContain(mira.name);
  expect(await open(instructor, "course/crises")).not.toContain(mira.name);
  await choose("instructors");
  expect(await open(instructor, "course/crises")).not.toContain(mira.name);
  const refused = await acknowledge(instructor, "course/crises", id);
  expect([refused.status, (await refused.text()).includes(m.crises_gone({ days: 30 }))]).toEqual([404, true]);
  expect((await flags())[0]?.acknowledged_at).toBeNull();
});

test("a flag goes with its learner", async () => {
  await choose("instructors");
  await write(learner, inDanger);
  await flagged();
  await post(`${learner.path}/privacy/erase`, {}, { cookie: learner.cookie });
  expect(await flags()).toEqual([]);
});

const file = async (search = "") => linesOf(await open(admin, `admin/export/crises.csv${search}`));

describe("in the console", () => {
  let waves: string;

  /** Flags of the learner by the minute, the oldest first; of every other one somebody looks after. */
  beforeEach(async () => {
    await choose("administrators");
    const { scope } = maplewood;
    const seed = seeded(3_000);
    const other = ltiContextFactory(seed, { title: "=Waves" });
    await scope.insert("lti_contexts", other).execute();
    const [{ id: course = "" } = {}] = await scope
      .from("lti_contexts")
      .where("title", "=", statistics.title)
      .select("id")
      .execute();
    waves = other.id;
    const { id } = await scope
      .from("learner_profiles")
      .where("display_name", "=", mira.name)
      .select("id")
      .executeTakeFirstOrThrow();
    await scope.batch(
      Array.from({ length: 30 }, (_, index) =>
        scope.insert("crisis_flags", {
          id: `flag-${String(index).padStart(2, "0")}`,
          lti_context_id: index < 5 ? other.id : course,
          learner_id: id,
          seen_by: "administrators",
          flagged_at: Date.now() - 60_000 * (30 - index),
          acknowledged_at: index % 2 === 0 ? null : Date.now(),
        }),
      ),
    );
  });

  test("flags are filtered by whether somebody looks after them and by course; where none is left, the way back is there", async () => {
    expect(rowsIn(await open(admin, "admin/crises?state=open"))).toBe(15);
    const one = await open(admin, `admin/crises?course=${waves}&state=settled`);
    expect(rowsIn(one)).toBe(2);
    expect(one).toContain(`<option value="${waves}" selected="">=Waves</option>`);
    const none = await open(admin, "admin/crises?course=elsewhere");
    expect(none).toContain(m.launches_none_such());
    expect(none).toContain(m.launches_all());
    expect(none).not.toContain(m.crises_none({ days: 30 }));
  });

  test("they are paged by key in either order, with their filter", async () => {
    for (const sort of ["newest", "oldest"]) {
      const first = await open(admin, `admin/crises?sort=${sort}`);
      const second = await open(admin, `admin/crises?${nextOf(first)}`);
      expect([rowsIn(first), rowsIn(second), nextOf(second)]).toEqual([20, 10, ""]);
      // The five of the other course are the oldest.
      expect(first.includes("=Waves")).toBe(sort === "oldest");
    }
    expect(rowsIn(await open(admin, "admin/crises?after=nowhere"))).toBe(20);
  });

  test("the file holds all of them without a formula, as the page is filtered and sorted, and is for administrators", async () => {
    expect(await file()).toHaveLength(31);
    const lines = await file("?state=open&sort=oldest");
    expect(lines[0]).toContain("learner,course,seen,state,looked_after_since");
    expect(lines).toHaveLength(16);
    expect(lines[1]).toMatch(new RegExp(`^${mira.name},"'=Waves",.*,open,$`));
    const refused = await ask(`${instructor.path}/admin/export/crises.csv`, { cookie: instructor.cookie });
    expect(refused.status).toBe(403);
  });
});
