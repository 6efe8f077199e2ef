import { runDurableObjectAlarm } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { privacySettingsSchema } from "#app/learner/privacy-settings.ts";
import { ROLE } from "#app/lti/roles.ts";
import { m } from "#app/paraglide/messages.js";
import { defaultSettings } from "#app/tenancy/tenant-settings.ts";
import { AuditLog } from "#db/audit-log.ts";
import { dataMap } from "#db/data-map.ts";
import { Settings } from "#db/settings.ts";
import { erasureReceipt } from "#workers/erasure-receipt.ts";
import { ownCopyObjectName } from "#workers/object-names.ts";
import { toolKeys } from "#workers/signing-keys.ts";
import { statistics, teach } from "../course.ts";
import { giveModel, modelHost } from "../model-of.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, eli, mira } from "../person.ts";
import { Platform, tool, type Visit } from "../platform.ts";

let maplewood: Institution;
let platform: Platform;
let learner: Visit;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await teach(maplewood, statistics);
  platform = await Platform.open(maplewood);
  learner = await platform.visit(mira);
});

function ask({ path, cookie }: Visit, address: string, init: RequestInit = {}): Promise<Response> {
  const headers = { cookie, origin: tool, accept: "text/html" };
  return exports.default.fetch(new Request(`${tool}${path}${address}`, { headers, redirect: "manual", ...init }));
}
const see = async (visit: Visit, address = "/privacy") =>
  (await (await ask(visit, address)).text()).replaceAll("<!-- -->", "");
const say = (visit: Visit, intent: string, host = modelHost()) =>
  ask(visit, "/privacy", { method: "POST", body: new URLSearchParams({ intent, host }) });
const learnerId = async (sub: string) => {
  const rows = await maplewood.scope.from("learner_profiles").where("lti_user_id", "=", sub).select("id").execute();
  return rows[0]?.id ?? "";
};
const settings = async () => {
  const rows = await maplewood.scope.from("learner_profiles").select(["lti_user_id", "privacy_settings"]).execute();
  return JSON.parse(rows.find((row) => row.lti_user_id === mira.sub)?.privacy_settings ?? "{}");
};

test("the notice is shown until it was read, allows nothing, and those who teach do not see it", async () => {
  expect(await see(learner, "/guide")).toContain(m.privacy_notice_short());
  expect((await say(learner, "read")).headers.get("location")).toBe(`${learner.path}/guide`);
  expect(await see(learner, "/guide")).not.toContain(m.privacy_notice_short());
  expect(Object.keys(await settings()).toSorted()).toEqual(["noticeAcceptedAt", "noticeVersion"]);
  expect(await see(await platform.visit(amara), "/guide")).not.toContain(m.privacy_notice_short());
});

test("that the LMS gave or took a role is told as that, by the tool itself, and as nobody's look at anything", async () => {
  const both = { ...mira, roles: ROLE.administrator | ROLE.instructor };
  await platform.visit(both);
  const given = await see(learner);
  for (const words of [m.privacy_seen_administrator_given(), m.privacy_seen_instructor_given()])
    expect(given).toContain(`<td>${m.privacy_seen_system()}</td><td>${words}`);
  expect(given).not.toContain(m.privacy_seen_instructor_taken());
  await platform.visit(mira);
  const taken = await see(learner);
  for (const words of [m.privacy_seen_administrator_taken(), m.privacy_seen_instructor_taken()])
    expect(taken).toContain(`<td>${m.privacy_seen_system()}</td><td>${words}`);
  expect(taken).not.toContain("looked at the");
  // Whoever teaches beside them sees nothing of it in their own list.
  expect(await see(await platform.visit(eli))).toContain(m.privacy_seen_none());
});

test("the whole notice names the model's provider; what is optional is asked one by one, and the Guide works after no", async () => {
  expect(await see(learner)).toContain(m.privacy_ai_none());
  await giveModel(maplewood, "ok");
  const page = await see(learner);
  expect(page).toContain("127.0.0.1");
  expect(page).not.toContain(m.privacy_model_worded());
  for (const no of ["model-not", "forbid", "observe-not"]) expect((await say(learner, no)).status).toBe(303);
  expect(await settings()).toMatchObject({ modelCalls: false, profiling: false, behaviour: false });
  const body = new URLSearchParams({ id: crypto.randomUUID(), text: "What is a p-value?" });
  const reply = await ask(learner, `/guide/${crypto.randomUUID()}/messages`, { method: "POST", body });
  expect(reply.status).toBeLessThan(400);
  const refused = await see(learner);
  expect(refused).toContain(m.privacy_model_worded());
  expect(refused).toContain(`href="${learner.path}/guide?talks"`);
  await say(learner, "model");
  expect(await settings()).toMatchObject({ modelCalls: true, profiling: false });
});

test("a yes is kept with the name that was shown, asked again under another one, and a no is not", async () => {
  await giveModel(maplewood, "ok");
  const shown = /name="host" value="([^"]*)"/.exec(await see(learner))?.[1] ?? "";
  await say(learner, "model", shown);
  expect(await settings()).toMatchObject({ modelCalls: true, modelHost: modelHost() });
  expect(await see(learner)).toContain(m.privacy_allowed());
  await giveModel(maplewood, "another");
  expect(await see(learner)).toContain(m.privacy_allowed());

  await giveModel(maplewood, "ok", { baseUrl: "https://models.example.com/v1" });
  const anew = m.privacy_model_anew({ host: "models.example.com" });
  for (const page of ["/privacy", "/guide"]) expect(await see(learner, page)).toContain(anew);
  expect(await see(learner)).not.toContain(m.privacy_allowed());
  // The page of before was still open.
  await say(learner, "model", shown);
  expect(await see(learner)).toContain(anew);
  await say(learner, "model", "models.example.com");
  expect(await see(learner)).toContain(m.privacy_allowed());

  await say(learner, "model-not");
  expect(await settings()).toMatchObject({ modelCalls: false });
  expect(await settings()).not.toHaveProperty("modelHost");
  await giveModel(maplewood, "ok");
  expect(await see(learner)).toContain(m.privacy_refused());
  const nobodys = new URLSearchParams({ intent: "model" });
  expect((await ask(learner, "/privacy", { method: "POST", body: nobodys })).status).toBe(404);
});

/** Each choice: the field that keeps it, what it is called, and the wishes that say yes and no. */
const choices = [
  ["modelCalls", m.privacy_model, "model"],
  ["profiling", m.learning_choice, "allow", "forbid"],
  ["behaviour", m.help_choice, "observe"],
  ["helpOffers", m.help_offers_on, "offers"],
  ["sharesStruggle", m.share_title, "share"],
] as const;

test("what is chosen is all on the page, each by itself, and taken back as easily", async () => {
  const kept = Object.keys(privacySettingsSchema.shape).filter(
    (field) => !field.startsWith("notice") && field !== "modelHost",
  );
  expect(choices.map(([field]) => field).toSorted()).toEqual(kept.toSorted());
  await giveModel(maplewood, "ok");
  const page = await see(learner);
  for (const [, title, yes, no = `${yes}-not`] of choices) {
    expect(page).toContain(title());
    // Help is offered until it is refused: what is asked of it is whether to end that.
    expect(page).toContain(`value="${yes === "offers" ? no : yes}"`);
  }
  for (const [field, , yes, no = `${yes}-not`] of choices) {
    for (const [wish, isAllowed] of [
      [yes, true],
      [no, false],
    ] as const) {
      const { [field]: _, modelHost: __, ...others } = await settings();
      expect((await say(learner, wish)).headers.get("location")).toBe(`${learner.path}/privacy`);
      const { modelHost: _host, ...stands } = await settings();
      expect(stands).toEqual({ ...others, [field]: isAllowed });
    }
  }
  await new Settings(maplewood.scope).set("struggle.names", "never", { actor: "operator", version: 0 }, Date.now());
  expect(await see(learner)).toContain(m.share_never());
  expect(await see(learner)).not.toContain('value="share"');
});

/** By which words of the notice a group is said to see a table. Of a table that is about administrators alone, nothing. */
const wordsFor: Partial<Record<"instructors" | "administrators", Record<string, readonly [RegExp, RegExp]>>> = {
  instructors: {
    learner_profiles: [/your name/, /deinen Namen/],
    memberships: [/role, status in the LMS and when you last came/, /Rolle, deinen Status im LMS und wann du zuletzt/],
    scores: [/scores/, /Punkte/],
    instructor_questions: [/hand over/, /weitergibst/],
    struggle_events: [/if you say yes to that, by name/, /wenn du dem zustimmst, mit Namen/],
    crisis_flags: [/may need help/, /vielleicht Hilfe brauchst/],
  },
  administrators: {
    learner_profiles: [
      /your name and e-mail address.*what you decide/,
      /deinen Namen und deine E-Mail-Adresse.*entscheidest/,
    ],
    learning_sessions: [/when you were here/, /wann du hier warst/],
    crisis_flags: [/may need help/, /vielleicht Hilfe brauchst/],
    erasures: [/the log/, /das Protokoll/],
    audit_log: [/the log/, /das Protokoll/],
  },
};
const aboutStaff: ReadonlySet<string> = new Set(["appointments"]);

test.each(["instructors", "administrators"] as const)("the notice says what %s see, by the data map", (group) => {
  const people = Object.entries(dataMap).filter(([table, { holds }]) => holds !== "" && !aboutStaff.has(table));
  const seen = people.filter(([, { seenBy }]) => seenBy.includes(group)).map(([table]) => table);
  for (const [at, locale] of (["en", "de"] as const).entries()) {
    const said = group === "instructors" ? m.privacy_who_instructors : m.privacy_who_administrators;
    const flags = m.privacy_flags_instructors({ days: 30 }, { locale });
    const silent = seen.filter((table) => !wordsFor[group]?.[table]?.[at]?.test(`${said({}, { locale })} ${flags}`));
    expect(silent).toEqual([]);
  }
});

test("the notice says that the e-mail address is kept, who sees what, and how long by the institution's own limits", async () => {
  const chosen = new Settings(maplewood.scope);
  await chosen.set("retention.learning_sessions", 41, { actor: "operator", version: 0 }, Date.now());
  const page = await see(learner);
  expect(m.privacy_what_text()).toContain("e-mail address and ID");
  for (const said of [
    m.privacy_what_text,
    m.privacy_who_instructors,
    m.privacy_who_administrators,
    m.privacy_who_operator,
  ])
    expect(page).toContain(said());
  const { "retention.conversations": days, "retention.audit_log": logDays } = defaultSettings;
  expect(page).toContain(m.privacy_how_long_text({ days, visitDays: 41, logDays, backupDays: BACKUP_DAYS }));
});

test("where people go who were not here for long, both notices say after how many days, and before nothing of it", async () => {
  expect(await see(learner)).not.toContain("after you last came from your LMS");
  await new Settings(maplewood.scope).set("retention.people", 737, { actor: "operator", version: 0 }, Date.now());
  const { "retention.conversations": days, "retention.learning_sessions": visitDays } = defaultSettings;
  const limits = { days, visitDays, logDays: defaultSettings["retention.audit_log"], backupDays: BACKUP_DAYS };
  expect(await see(learner)).toContain(m.privacy_how_long_text_unseen({ ...limits, unseenDays: 737 }));
  expect(await see(learner, "/guide")).toContain(m.privacy_short_kept_unseen({ days, unseenDays: 737 }));
});

test("a copy is made with one click, and is nobody else's", async () => {
  expect((await ask(learner, "/privacy/copy/json")).status).toBe(404);
  expect((await say(learner, "copy")).status).toBe(303);
  const object = env.OWN_COPIES.getByName(ownCopyObjectName(maplewood.tenantId, await learnerId(mira.sub)));
  for (let step = 0; (await object.state()).state !== "ready" && step < 50; step++) await runDurableObjectAlarm(object);
  const page = await see(learner);
  expect(page).toContain(m.privacy_copy_ready());
  // Chromium breaks a link with this attribute off in the frame of an LMS.
  expect(page).not.toMatch(/<a [^>]*\bdownload\b/);
  const file = await ask(learner, "/privacy/copy/json");
  expect(file.headers.get("content-disposition")).toContain("attachment");
  expect(await file.json()).toMatchObject({ learner_profiles: [{ display_name: mira.name }] });
  expect(await (await ask(learner, "/privacy/copy/html")).text()).toContain(mira.name);
  expect((await ask(learner, "/privacy/copy/exe")).status).toBe(404);
  expect((await ask(await platform.visit(eli), "/privacy/copy/json")).status).toBe(404);
  expect(await see(learner)).toContain(m.privacy_seen_exported());
});

test("a learner sees who looked", async () => {
  expect(await see(learner)).toContain(m.privacy_seen_none());
  const instructor = await platform.visit(amara);
  await see(instructor, "/course/people");
  await see(instructor, "/course/asked");
  await expect.poll(() => see(learner), { timeout: 10_000 }).toContain(m.privacy_seen_questions());
  const page = await see(learner);
  expect(page).toContain(m.privacy_seen_people());
  expect(page).toContain(amara.name);
});

const hourOf = (at = 0) => Math.floor(at / 3_600_000) * 3_600_000;

test("who looked is told page by page: from the hour on in which the learner came, to the institution or to the course", async () => {
  const log = new AuditLog(maplewood.scope);
  const [who] = await maplewood.scope
    .from("learner_profiles")
    .where("lti_user_id", "=", mira.sub)
    .selectAll()
    .execute();
  const [is] = await maplewood.scope
    .from("memberships")
    .where("learner_id", "=", who?.id ?? "")
    .selectAll()
    .execute();
  const look = { actor: "somebody", action: "course.seen" } as const;
  const course = is?.lti_context_id ?? "";
  await log.append({ ...look, detail: { course, what: "scores" } }, hourOf(is?.created_at) - 1);
  await log.append(
    { actor: "somebody", action: "learners.seen", detail: { what: "decisions" } },
    hourOf(who?.created_at) - 1,
  );
  await log.append({ ...look, detail: { course, what: "people" } }, hourOf(is?.created_at));
  await log.append({ actor: "somebody", action: "learners.seen", detail: { what: "names" } }, hourOf(who?.created_at));
  const page = await see(learner);
  for (const seen of [m.privacy_seen_people(), m.privacy_seen_names()]) expect(page).toContain(seen);
  for (const seen of [m.privacy_seen_scores(), m.privacy_seen_learners()]) expect(page).not.toContain(seen);
  expect(page).not.toMatch(/before=\d+#sightings/);
  const exported = { actor: who?.subject_id ?? "", action: "learner.exported" } as const;
  const entries = Array.from({ length: 49 }, () => ({ ...exported, detail: { subject: exported.actor } }));
  await log.change(Date.now(), async () => ({ entries, write: (rows) => maplewood.scope.batch([...rows]) }));
  const newest = await see(learner);
  expect(newest).toContain(m.privacy_seen_names());
  expect(newest).not.toContain(m.privacy_seen_people());
  const [, older = ""] = /href="[^"]*(\?before=\d+)#sightings"/.exec(newest) ?? [];
  const oldest = await see(learner, `/privacy${older}`);
  expect(oldest).toContain(m.privacy_seen_people());
  for (const told of [m.privacy_seen_names(), m.privacy_seen_exported()]) expect(oldest).not.toContain(told);
  expect(oldest).not.toMatch(/before=\d+#sightings/);
});

test("everything is deleted after one question, with a receipt, and the visit is over", async () => {
  expect(await see(learner)).not.toContain(m.privacy_erase_sure());
  expect(await see(learner, "/privacy?erase")).toContain(m.privacy_erase_sure());
  expect((await ask(learner, "/privacy/erase")).status).toBe(404);
  const answer = await ask(learner, "/privacy/erase", { method: "POST", body: new URLSearchParams() });
  expect(answer.status).toBe(200);
  const said = await answer.text();
  expect(said).toContain(`<h1 id="notice-title">${m.privacy_erased_title()}</h1>`);
  const receipt = /<code>([\w-]+\.[\w-]+\.[\w-]+)<\/code>/.exec(said)?.[1] ?? "";
  const signed = await erasureReceipt(await toolKeys(env)).verify(receipt);
  expect(signed).toEqual({ tenant: maplewood.tenantId, subject: expect.any(String), erasedAt: expect.any(Number) });
  const [entry] = await maplewood.scope
    .from("audit_log")
    .where("action", "=", "learner.erased")
    .select("actor")
    .execute();
  expect(signed?.subject).toBe(entry?.actor);
  expect(await learnerId(mira.sub)).toBe("");
  expect((await ask(learner, "/privacy")).status).toBe(401);
});
