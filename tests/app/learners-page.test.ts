import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import type { PrivacyChange } from "#app/learner/privacy-settings.ts";
import { m } from "#app/paraglide/messages.js";
import { COPY_RECENT_MS } from "#app/tenancy/learner-list.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Learners } from "#db/learners.ts";
import { Settings } from "#db/settings.ts";
import { ownCopyObjectName } from "#workers/object-names.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import { learnerProfileFactory, seeded } from "../factories.ts";
import { linesOf, nextOf, rowsIn } from "../listed.ts";
import { amara, eli, mira, type Person, petra } from "../person.ts";
import { ask, post, type Visit } from "../platform.ts";

// The learners of an institution in the console: what they decided and asked for. Who was erased is not named again.

let office: OpenConsole;
let learner: Visit;

beforeEach(async () => {
  office = await openConsole();
  learner = await office.platform.visit(mira);
});

const knownAs = async ({ sub }: Person, { scope } = office.maplewood) => new Learners(scope).findByLtiUserId(sub);
const choose = async (person: Person, change: PrivacyChange) =>
  new Learners(office.maplewood.scope).changePrivacySettings((await knownAs(person))?.id ?? "", change, Date.now());
/** The row of a person. */
const rowOf = (text: string, { name }: Person) =>
  text.split("<tr>").find((row) => row.includes(`<span dir="auto">${name}<`));
const namesOf = (text: string) =>
  [...text.matchAll(/<th scope="row"><a [^>]*><span dir="auto">([^<]*)</g)].map(([, name]) => name);
const told = (...times: number[]) => times.map((time) => new Date(time).toISOString());

test("each was last here when they were, and nobody else: by the visits that are kept, and after these are gone", async () => {
  const { scope } = office.maplewood;
  const day = 24 * 60 * 60_000;
  const [herself, other] = [(await knownAs(mira))?.id ?? "", (await knownAs(petra))?.id ?? ""];
  const cameAt = (table: "learning_sessions" | "memberships", id: string, time: number) =>
    env.DB.prepare(
      `UPDATE ${table} SET ${table === "memberships" ? "launched_at" : "session_start"} = ? WHERE tenant_id = ? AND learner_id = ?`,
    )
      .bind(time, office.maplewood.tenantId, id)
      .run();
  const lastHere = async () => {
    const { text } = await office.page("learners");
    return [mira, petra].map(
      (person) => /<time dateTime="([^"]+)"/.exec(rowOf(text, person)?.split(m.learners_last_here())[1] ?? "")?.[1],
    );
  };
  await cameAt("learning_sessions", herself, 3 * day);
  await cameAt("learning_sessions", other, 5 * day);
  expect(await lastHere()).toEqual(told(3 * day, 5 * day));
  await cameAt("memberships", herself, 2 * day);
  await cameAt("memberships", other, 5 * day);
  await scope.delete("learning_sessions").where("learner_id", "=", herself).execute();
  expect(await lastHere()).toEqual(told(2 * day, 5 * day));
});

/** What a learner reads about who saw their data. */
const seenBy = async ({ path, cookie }: Visit) => (await ask(`${path}/privacy`, { cookie })).text();

/** As if they had asked for a copy so long ago. */
async function askForCopy(person: Person, ago = 0): Promise<void> {
  const subject = (await knownAs(person))?.subjectId ?? "";
  const entry = { actor: subject, action: "learner.exported", detail: { subject } } as const;
  await new AuditLog(office.maplewood.scope).append(entry, Date.now() - ago);
}

async function erase({ path, cookie }: Visit): Promise<void> {
  const { status } = await post(`${path}/privacy/erase`, {}, { cookie, accept: "text/html" });
  if (status !== 200) throw new Error(`nobody was erased: ${status}`);
}

test("each stands with what they said of each optional processing, and which notice they read", async () => {
  await choose(mira, {
    modelCalls: true,
    modelHost: "a.example",
    profiling: false,
    noticeVersion: "2020-01-01",
    noticeAcceptedAt: Date.now(),
  });
  const { text } = await office.page("learners");
  expect(namesOf(text)).toEqual([petra.name, mira.name]);
  const row = rowOf(text, mira);
  expect(row).toContain(`<b>${m.consent_yes()}</b> ${m.consent_model_calls()} (a.example)<`);
  expect(row).toContain(`<b>${m.consent_no()}</b> ${m.consent_profiling()}<`);
  expect(row).toContain(
    `<b>${m.consent_unasked()}</b> ${[m.consent_behaviour(), m.consent_help_offers(), m.consent_shares_struggle()].join(", ")}<`,
  );
  expect(row).toContain(m.learners_notice_old({ version: "2020-01-01" }));
  expect(rowOf(text, petra)).toContain(m.learners_decided_nothing());
  expect(text).not.toContain(m.learners_held_back());
  await new Settings(office.maplewood.scope).set(
    "learners.minors",
    { areMinors: true },
    { actor: "operator", version: 0 },
    Date.now(),
  );
  expect((await office.page("learners")).text).toContain(m.learners_held_back());
});

test("they are found by what they said, by a name, and by having asked for a copy", async () => {
  await office.platform.visit(eli);
  await choose(mira, { modelCalls: true, modelHost: "models.example.com" });
  await choose(eli, { modelCalls: false });
  const found = async (search: string) => namesOf((await office.page(`learners?${search}`)).text);
  expect(await found("consent=modelCalls.yes")).toEqual([mira.name]);
  expect(await found("consent=modelCalls.no")).toEqual([eli.name]);
  expect(await found("consent=modelCalls.unasked")).toEqual([petra.name]);
  expect(await found("consent=modelCalls.unasked&q=eli")).toEqual([]);
  expect(await found("q=BRANDT")).toEqual([eli.name]);
  // What is no choice leaves nobody out.
  expect(await found("consent=toString.yes")).toHaveLength(3);
  await askForCopy(mira);
  await askForCopy(eli, 2 * COPY_RECENT_MS);
  expect(await found("copy=asked")).toEqual([mira.name]);
  expect((await office.page("learners?q=nobody")).text).toContain(m.learners_none_such());
});

test("how a copy stands is told by whoever makes it; what was asked for long ago is over", async () => {
  const object = env.OWN_COPIES.getByName(
    ownCopyObjectName(office.maplewood.tenantId, (await knownAs(mira))?.id ?? ""),
  );
  const row = async () => rowOf((await office.page("learners")).text, mira);
  await askForCopy(mira);
  expect(await row()).toContain(m.learners_copy_over());
  await object.begin("en");
  for (let step = 0; (await object.state()).state !== "ready" && step < 50; step++) await runDurableObjectAlarm(object);
  expect(await row()).toContain(m.learners_copy_ready());
  await office.platform.visit(eli);
  await askForCopy(eli, COPY_RECENT_MS + 1_000);
  expect(rowOf((await office.page("learners")).text, eli)).toContain(m.learners_copy_over());
});

test("who was erased is named nowhere any more: what is left is what stands in their receipt", async () => {
  expect((await office.page("learners?show=erasures")).text).toContain(m.erasures_none());
  const subject = (await knownAs(mira))?.subjectId ?? "";
  await askForCopy(mira);
  await erase(learner);
  const pages = ["learners", "learners?show=erasures", "export/learners.csv", "export/erasures.csv"];
  for (const page of pages) expect((await office.page(page)).text).not.toContain(mira.givenName);
  const erased = await office.page("learners?show=erasures");
  expect(erased.text).toContain(`<code>${subject}</code>`);
  expect(erased.text).toContain(`status-active">${m.erasures_done()}`);
  expect(erased.text).not.toContain(m.erasures_waiting({ count: 1 }));

  // As if an object could not be told yet.
  await office.maplewood.scope.update("erasures").set({ settled_at: null }).execute();
  const open = await office.page("learners?show=erasures");
  expect(open.text).toContain(`status-pending">${m.erasures_under_way()}`);
  expect(open.text).toContain(m.erasures_waiting({ count: 1 }));
  expect(linesOf((await office.page("export/erasures.csv")).text)[1]).toMatch(new RegExp(`^${subject},.*,under way$`));
});

test("erasures are looked at by how far they are, in either order, page by page, and so is their file", async () => {
  const { scope } = office.maplewood;
  const start = Date.now() - 100_000;
  for (let number = 0; number < 60; number++)
    await new AuditLog(scope).append(
      { actor: "operator", action: "learner.erased", detail: { subject: number === 0 ? "=one" : `subject-${number}` } },
      start + number,
    );
  for (const number of [0, 7])
    await scope
      .insert("erasures", {
        id: `former-${number}`,
        erased_at: start + number,
        lti_context_ids: "[]",
        settled_at: null,
      })
      .execute();
  const see = async (search: string) => (await office.page(`learners?show=erasures&${search}`)).text;
  for (const sort of ["newest", "oldest"]) {
    const first = await see(`sort=${sort}&state=done`);
    const second = (await office.page(`learners?${nextOf(first)}`)).text;
    expect([rowsIn(first), rowsIn(second), nextOf(second)]).toEqual([50, 8, ""]);
    expect(first.includes("<code>subject-1</code>")).toBe(sort === "oldest");
  }
  const underWay = await see("state=under-way");
  expect(underWay.indexOf("subject-7")).toBeLessThan(underWay.indexOf("<code>=one"));
  expect(rowsIn(underWay)).toBe(2);
  const lines = linesOf((await office.page("export/erasures.csv?show=erasures&state=under-way&sort=oldest")).text);
  expect(lines.slice(1)).toEqual([
    expect.stringMatching(/^"'=one",.*,under way$/),
    expect.stringContaining("subject-7"),
  ]);
  await scope.update("erasures").set({ settled_at: start }).execute();
  const none = await see("state=under-way");
  expect(none).toContain(m.launches_none_such());
  expect(none).toMatch(new RegExp(`show=erasures"[^>]*>${m.launches_all()}<`));
});

test("that somebody looked, each learner can read, also who came in the same hour; of the hours before they cannot", async () => {
  expect(await seenBy(learner)).not.toContain(m.privacy_seen_learners());
  await office.page("learners");
  await office.page("export/learners.csv");
  await expect.poll(() => seenBy(learner), { timeout: 10_000 }).toContain(m.privacy_seen_learners());
  expect(await seenBy(learner)).toContain(petra.name);
  const entries = await new AuditLog(office.maplewood.scope).list({ action: "learners.seen", limit: 10 });
  // Once an hour of each visit.
  expect(entries.map(({ detail }) => detail)).toEqual([{ what: "decisions" }]);
  await office.page("people");
  await expect.poll(() => seenBy(learner), { timeout: 10_000 }).toContain(m.privacy_seen_names());
});

test("many are paged by key, and none is left out or told twice; nor is a preview, or anybody of another institution", async () => {
  const seed = seeded(1_000);
  const { scope } = office.maplewood;
  const rows = Array.from({ length: 40 }, (_, number) =>
    learnerProfileFactory(seed, { display_name: `Learner ${number}`, test_user: number === 39 ? 1 : 0 }),
  );
  await scope.batch(rows.map((row) => scope.insert("learner_profiles", row)));
  const theirs = learnerProfileFactory(seed, { display_name: "Somebody else" });
  await office.harbour.scope.insert("learner_profiles", theirs).execute();
  const first = (await office.page("learners")).text;
  const next = /[?&]after=([\w-]+)"/.exec(first)?.[1];
  const second = (await office.page(`learners?after=${next}`)).text;
  expect([namesOf(first).length, namesOf(second).length]).toEqual([25, 16]);
  const all = [...namesOf(first), ...namesOf(second)];
  expect(new Set(all).size).toBe(41);
  const newest = namesOf((await office.page("learners?sort=newest")).text);
  expect(newest).toEqual(all.toReversed().slice(0, 25));
  expect(all).not.toContain("Somebody else");
  expect(all).not.toContain("Learner 39");
});

test("the file has no formula in it, and is filtered as the page is", async () => {
  await choose(mira, { behaviour: true, modelCalls: true, modelHost: "models.example.com" });
  await office.maplewood.scope
    .update("learner_profiles")
    .set({ display_name: "=HYPERLINK(1)" })
    .where("lti_user_id", "=", mira.sub)
    .execute();
  const { text, headers } = await office.page("export/learners.csv?consent=behaviour.yes");
  expect(headers.get("content-type")).toContain("text/csv");
  const [head, ...rows] = linesOf(text);
  expect(head).toContain("name,email,known_since,last_here,notice_read,notice_version,profiling,modelCalls,behaviour,");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/^"'=HYPERLINK\(1\)",,.*,,,unasked,yes,yes,unasked,unasked,models\.example\.com,$/);
});

test("only who administers sees them", async () => {
  const pages = ["learners", "learners?show=erasures", "export/learners.csv", "export/erasures.csv"];
  for (const person of [mira, amara]) expect(await office.statusesFor(person, pages)).toEqual([403, 403, 403, 403]);
  expect(await new AuditLog(office.maplewood.scope).list({ action: "learners.seen", limit: 1 })).toEqual([]);
});

/** So many more whom nobody looks for, and behind them all one who is called so. */
async function crowd(count: number, last: string): Promise<void> {
  const { db, tenantId } = office.maplewood;
  await db
    .prepare(
      `INSERT INTO learner_profiles (tenant_id, id, lti_user_id, subject_id, display_name, created_at, updated_at)
       WITH RECURSIVE each (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM each WHERE i <= ?2)
       SELECT ?1, printf('x-%06d', i), 'crowd-' || i, 'crowd-' || i, iif(i > ?2, ?3, 'Somebody'), 1, 1 FROM each`,
    )
    .bind(tenantId, count, last)
    .run();
}

test.each(["learners", "people"])("%s: a rare name is found behind more than one window looks at", async (list) => {
  await crowd(1_200, "Zoraida");
  const { text } = await office.page(`${list}?q=zoraida`);
  expect(text).toContain('<span dir="auto">Zoraida<');
  expect(nextOf(text)).toBe("");
  expect(text).not.toContain(m.list_looked({ count: "10,000" }));
  const { text: newest } = await office.page(`${list}?q=${encodeURIComponent(mira.name)}&sort=newest`);
  expect(newest).toContain(mira.name);
});

test.each(["learners", "people"])("%s: behind all that is looked at, the page says so and leads on", async (list) => {
  await crowd(10_100, "Zoraida");
  const { text } = await office.page(`${list}?q=zoraida`);
  expect(text).toContain(m.list_looked({ count: "10,000" }));
  expect(text).not.toContain("Zoraida<");
  for (const none of [m.learners_none_such(), m.admins_nobody_such()]) expect(text).not.toContain(none);
  const { text: further } = await office.page(`${list}?${nextOf(text)}`);
  expect(further).toContain('<span dir="auto">Zoraida<');
  expect(nextOf(further)).toBe("");
  // The file, too, ends there, and says where the rest is.
  const { text: file, headers } = await office.page(`export/${list}.csv?q=zoraida`);
  const [, rest = ""] = /<\?([^>]+)>/.exec(headers.get("link") ?? "") ?? [];
  expect(linesOf(file).slice(1)).toEqual([expect.stringContaining(`${list}.csv?${rest}`)]);
  const { text: last, headers: ofLast } = await office.page(`export/${list}.csv?${rest}`);
  expect(linesOf(last).slice(1)).toEqual([expect.stringMatching(/^Zoraida,/)]);
  expect(ofLast.get("link")).toBeNull();
  // Nobody of all: the last page says that nothing more comes, and not that there is nothing.
  const { text: nobody } = await office.page(`${list}?q=zzz`);
  expect((await office.page(`${list}?${nextOf(nobody)}`)).text).toContain(m.list_no_more());
});
