import { exports } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { behindItsBack } from "../behind-its-back.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, type Person, petra } from "../person.ts";
import { Platform, tool, type Visit } from "../platform.ts";

let maplewood: Institution;
let harbour: Institution;
let platform: Platform;
let administrator: Visit;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  platform = await Platform.open(maplewood);
  administrator = await platform.visit(petra);
  for (const at of [maplewood, harbour])
    for (let entry = 1; entry <= 60; entry++)
      await new AuditLog(at.scope).append(
        { actor: "operator", action: "deployment.labelled", detail: { deployment: `=${at.name} ${entry}.` } },
        Date.now(),
      );
});

async function see({ path, cookie }: Visit, address: string, fields?: Record<string, string>, page = "/admin/audit") {
  const headers = { cookie, origin: tool, accept: "text/html" };
  const post = fields && { method: "POST", body: new URLSearchParams(fields) };
  const answer = await exports.default.fetch(new Request(`${tool}${path}${page}${address}`, { headers, ...post }));
  return { status: answer.status, headers: answer.headers, text: (await answer.text()).replaceAll("<!-- -->", "") };
}

test("shows its own entries alone, newest first, page by page and by action", async () => {
  const first = await see(administrator, "");
  expect(first.text).toContain(`=${maplewood.name} 60.`);
  expect(first.text).not.toContain(`=${maplewood.name} 10.`);
  expect(first.text).not.toContain(harbour.name);
  const [, before] = /before=(\d+)/.exec(first.text) ?? [];
  const second = await see(administrator, `?before=${before}`);
  expect(second.text).toContain(`=${maplewood.name} 10.`);
  expect(second.text).not.toContain(`=${maplewood.name} 60.`);
  const none = await see(administrator, "?action=learner.erased");
  expect(none.text).toContain(m.audit_none());
  for (const filtered of [none, await see(administrator, "?action=deployment.labelled")])
    expect(filtered.text).toMatch(new RegExp(`href="[^"]*/admin/audit\\??"[^>]*>${m.launches_all()}<`));
  expect(first.text).not.toContain(`>${m.launches_all()}<`);
});

test("the oldest stand first where the address says so, on each page and in the file", async () => {
  const first = await see(administrator, "?sort=oldest&action=deployment.labelled");
  expect(first.text).toContain(`=${maplewood.name} 1.`);
  expect(first.text).not.toContain(`=${maplewood.name} 60.`);
  expect(first.text).toContain('aria-sort="ascending"');
  const [, next = ""] = /href="[^"]*\?([^"]*before=\d+)"/.exec(first.text) ?? [];
  const second = await see(administrator, `?${next.replaceAll("&amp;", "&")}`);
  expect(second.text).toContain(`=${maplewood.name} 60.`);
  expect(second.text).not.toContain(`=${maplewood.name} 1.`);
  const { text } = await see(administrator, "/export?sort=oldest&action=deployment.labelled");
  expect(text.split("\r\n")[1]).toContain(`=${maplewood.name} 1.`);
});

const DAY = 86_400_000;
/** Days before the others, one entry each, and then another one of the last of them. */
async function writeDays(scope: Institution["scope"]): Promise<void> {
  await behindItsBack(
    ["audit_log"],
    [maplewood.db.prepare("DELETE FROM audit_log WHERE tenant_id = ?").bind(maplewood.tenantId)],
  );
  const log = new AuditLog(scope);
  const write = (deployment: string, at: number) =>
    log.append({ actor: "operator", action: "deployment.labelled", detail: { deployment } }, at);
  for (const day of [1, 2, 3]) await write(`of day ${day}.`, Date.UTC(2026, 4, day) + DAY - 1);
  await log.append(
    { actor: "operator", action: "learner.erased", detail: { subject: "s-of day 3." } },
    Date.UTC(2026, 4, 4) - 1,
  );
  for (let entry = 1; entry <= 60; entry++) await write(`of day 4, ${entry}.`, Date.UTC(2026, 4, 4) + entry);
}
const daysIn = (text: string) => [...new Set(Array.from(text.matchAll(/of day (\d)/g), ([, day]) => day))];

test("a day and a span of days show their entries alone, page by page, by action and in the file", async () => {
  await writeDays(maplewood.scope);
  const days = async (query: string) => daysIn((await see(administrator, `?${query}`)).text);
  expect(await days("")).toEqual(["4"]);
  expect(await days("from=2026-05-02&to=2026-05-02")).toEqual(["2"]);
  expect(await days("from=2026-05-02&to=2026-05-03")).toEqual(["3", "2"]);
  expect(await days("from=2026-05-02&to=2026-05-03&sort=oldest")).toEqual(["2", "3"]);
  expect(await days("to=2026-05-02")).toEqual(["2", "1"]);
  expect(await days("from=2026-05-03&action=learner.erased")).toEqual(["3"]);
  expect(await days("from=2026-05-01&to=2026-05-03&action=deployment.labelled")).toEqual(["3", "2", "1"]);
  const first = await see(administrator, "?from=2026-05-03&sort=oldest");
  const [, next = ""] = /href="[^"]*\?([^"]*before=\d+)"/.exec(first.text) ?? [];
  expect(next).toContain("from=2026-05-03");
  const second = await see(administrator, `?${next.replaceAll("&amp;", "&")}`);
  expect([second.text.includes("of day 4, 60."), second.text.includes("of day 4, 1.")]).toEqual([true, false]);
  // Where a page would begin outside the days, it shows nothing of outside.
  expect(await days("from=2026-05-02&to=2026-05-02&before=60")).toEqual(["2"]);
  expect(await days("from=2026-05-02&to=2026-05-02&sort=oldest&before=1")).toEqual(["2"]);
  expect(first.text).toMatch(/name="from"[^>]*value="2026-05-03"|value="2026-05-03"[^>]*name="from"/);
  expect(first.text).toContain("/admin/audit/export?from=2026-05-03&amp;sort=oldest");
  const file = await see(administrator, "/export?from=2026-05-02&to=2026-05-03");
  expect(daysIn(file.text)).toEqual(["3", "2"]);
  expect(file.text.trim().split("\r\n")).toHaveLength(4);
});

test("where nothing was written in these days, it is said, and the way to all of it is there", async () => {
  const { text, status } = await see(administrator, "?from=2020-01-01&to=2020-01-02");
  expect(status).toBe(200);
  expect(text).toContain(m.audit_none_then());
  expect(text).toMatch(new RegExp(`href="[^"]*/admin/audit\\??"[^>]*>${m.launches_all()}<`));
  expect((await see(administrator, "?from=2999-01-01")).text).toContain(m.audit_none_then());
});

test.each([
  ["from=yesterday", m.days_unread({ field: m.days_from() })],
  ["to=2026-02-30&action=deployment.labelled", m.days_unread({ field: m.days_to() })],
  ["from=2026-05-03&to=2026-05-02", m.days_reversed()],
])("%s is told with what to do, at the field, and nothing is listed", async (query, words) => {
  const { text, status } = await see(administrator, `?${query}`);
  expect(status).toBe(400);
  expect(text).toContain(`>${words}</p>`);
  expect(text).toMatch(/role="alert" id="days-problem"/);
  expect(text).toMatch(/type="date"[^>]*aria-invalid="true"/);
  expect(text).not.toContain(`=${maplewood.name}`);
  expect(text).not.toContain(m.audit_none());
  const file = await see(administrator, `/export?${query}`);
  expect([file.status, file.text]).toEqual([400, words]);
});

test("what an entry says of an LMS is told line by line", async () => {
  const lms = {
    iss: "https://lms.maplewood.example.test",
    clientId: "guide",
    deploymentKey: "",
    authorizationEndpoint: "https://lms.maplewood.example.test/authorize",
    tokenEndpoint: "https://lms.maplewood.example.test/token",
    jwksUri: "https://lms.maplewood.example.test/keys",
    origins: ["https://lms.maplewood.example.test", "https://maplewood.example.test"],
  };
  await new AuditLog(maplewood.scope).append(
    { actor: "operator", action: "tenant.created", detail: { status: "active", lms, deployments: ["1"] } },
    Date.now(),
  );
  const { text } = await see(administrator, "?action=tenant.created");
  expect(text).toContain("<div>Now: active</div><div>LMS · Issuer: https://lms.maplewood.example.test</div>");
  expect(text).toContain(
    "<div>LMS · Origins: https://lms.maplewood.example.test, https://maplewood.example.test</div><div>Deployments: 1</div>",
  );
});

test("its file has no formula in it, and the chain is followed", async () => {
  const { text, headers } = await see(administrator, "/export?action=deployment.labelled");
  expect(headers.get("content-disposition")).toContain("attachment");
  expect(text.split("\r\n")).toHaveLength(62);
  expect(text.split("\r\n").some((line) => /(^|,)"?[=+@-]/.test(line))).toBe(false);
  const verified = await see(administrator, "", {});
  expect(verified.text).toMatch(/The log is whole: 6\d entries/);
});

test("a long log is followed part by part, each form from where the one before ended", async () => {
  const entries = Array.from(
    { length: 50 },
    () => ({ actor: "operator", action: "deployment.labelled", detail: { deployment: "d" } }) as const,
  );
  for (let batch = 0; batch < 20; batch++)
    await new AuditLog(maplewood.scope).change(Date.now(), async () => ({
      entries,
      write: (rows) => maplewood.scope.batch(rows),
    }));
  const { seq } = await new AuditLog(maplewood.scope).head();
  const part = await see(administrator, "", {});
  expect(part.text).toContain(m.audit_whole_so_far({ entries: 1_000 }));
  const field = (name: string) => new RegExp(`name="${name}" value="(\\w+)"`).exec(part.text)?.[1] ?? "";
  const to = { seq: field("seq"), hash: field("hash"), entries: field("entries") };
  expect(to).toMatchObject({ seq: "1000", entries: "1000" });
  expect((await see(administrator, "", to)).text).toContain(`The log is whole: ${seq} entries`);
  const changed = await see(administrator, "", { ...to, hash: "0".repeat(64) });
  expect(changed.text).toContain(m.audit_broken({ seq: 1_001, reason: "unlinked" }));
  // What is no place begins anew.
  const anew = await see(administrator, "", { seq: "-1", hash: "x", entries: "" });
  expect(anew.text).toContain(m.audit_whole_so_far({ entries: 1_000 }));
});

test("who reads what a learner did is written down, where the learner sees it", async () => {
  const log = new AuditLog(maplewood.scope);
  const seen = async () => (await log.list({ limit: 5, action: "learners.seen" })).map(({ detail }) => detail);
  await see(administrator, "");
  expect(await seen()).toEqual([]);
  const { path, cookie } = await platform.visit(mira);
  const { subject_id: actor } = await maplewood.scope
    .from("learner_profiles")
    .where("lti_user_id", "=", mira.sub)
    .select("subject_id")
    .executeTakeFirstOrThrow();
  await log.append({ actor, action: "learner.exported", detail: { subject: actor } }, Date.now());
  expect((await see(administrator, "")).text).toContain(mira.name);
  await expect.poll(seen).toEqual([{ what: "log" }]);
  expect((await see({ path, cookie }, "", undefined, "/privacy")).text).toContain(m.privacy_seen_log());
});

/** What an entry is about: somebody of this institution, and a course of it. */
async function writeScore(subject: string, course: string, actor = "operator"): Promise<void> {
  const detail = { subject, course, column: "column-1" };
  await new AuditLog(maplewood.scope).append({ actor, action: "score.sent", detail }, Date.now());
}
const subjectOf = async ({ sub }: Person) =>
  (
    await maplewood.scope
      .from("learner_profiles")
      .where("lti_user_id", "=", sub)
      .select("subject_id")
      .executeTakeFirstOrThrow()
  ).subject_id;
const courseId = async () => (await maplewood.scope.from("lti_contexts").select("id").executeTakeFirstOrThrow()).id;

test("whom and which course an entry is about is told by name, on the page and in the file; who is erased, as such", async () => {
  await platform.visit(mira);
  const course = await courseId();
  await writeScore(await subjectOf(mira), course);
  const { text } = await see(administrator, "?action=score.sent");
  expect(text).toContain(`<div>Person: ${mira.name}</div><div>Course: Introductory statistics</div>`);
  expect(text).toContain(`${m.audit_action_score_sent()}<code class="cell-note">score.sent</code>`);
  const file = await see(administrator, "/export?action=score.sent");
  const [headings, row] = file.text.split("\r\n");
  expect(headings).toContain("seq,at,actor,name,action,words,subject,course,detail");
  expect(row).toContain(`,score.sent,${m.audit_action_score_sent()},${mira.name},Introductory statistics,`);
  expect(row).toContain(await subjectOf(mira));
  await writeScore("erased-subject", "course-of-nobody");
  const gone = await see(administrator, "?action=score.sent");
  expect(gone.text).toContain(
    `<div>Person: ${m.privacy_seen_somebody()}</div><div>Course: ${m.audit_course_gone()}</div>`,
  );
});

test("somebody whom the LMS does not name is not told as erased, and who was in danger is not named", async () => {
  await platform.visit(mira);
  const subject = await subjectOf(mira);
  await new AuditLog(maplewood.scope).append(
    { actor: "operator", action: "crisis.acknowledged", detail: { subject } },
    Date.now(),
  );
  const danger = await see(administrator, "?action=crisis.acknowledged");
  expect(danger.text).toContain(`<div>Person: ${m.audit_withheld()}</div>`);
  expect(danger.text).not.toContain(mira.name);
  await maplewood.scope
    .update("learner_profiles")
    .set({ display_name: null, given_name: null })
    .where("subject_id", "=", subject)
    .execute();
  await writeScore(subject, await courseId());
  expect((await see(administrator, "?action=score.sent")).text).toContain(`<div>Person: ${m.member_unnamed()}</div>`);
});

test("what one person did stands alone where the address says so, page by page and in the file", async () => {
  await platform.visit(amara);
  const actor = await subjectOf(amara);
  await writeScore("s-1", "c-1", actor);
  const all = await see(administrator, "");
  expect(all.text).toMatch(new RegExp(`href="[^"]*\\?person=${actor}"[^>]*>${amara.name}<`));
  const only = await see(administrator, `?person=${actor}`);
  expect(only.text).toContain(m.audit_only_person({ who: amara.name }));
  expect(only.text).toContain("score.sent");
  expect(only.text).not.toContain("deployment.labelled");
  expect(only.text).toContain(`/admin/audit/export?person=${actor}`);
  const file = await see(administrator, `/export?person=${actor}`);
  expect(file.text.trim().split("\r\n")).toHaveLength(2);
  const operator = await see(administrator, "?person=operator");
  expect(operator.text).toContain(m.audit_only_person({ who: m.privacy_seen_operator() }));
  expect(operator.text).toMatch(/href="[^"]*\?person=operator&amp;before=\d+"/);
});

test("is for those who administer the tenant", async () => {
  const instructor = await platform.visit(amara);
  for (const [address, fields] of [
    ["", undefined],
    ["", {}],
    ["/export", undefined],
  ] as const)
    expect((await see(instructor, address, fields)).status).toBe(403);
});
