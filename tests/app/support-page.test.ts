import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import type { SupportDecision } from "#app/tenancy/support-access.ts";
import { AuditLog } from "#db/audit-log.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import { Settings } from "#db/settings.ts";
import { SupportAccesses } from "#db/support-accesses.ts";
import { uuidv7 } from "#db/uuid.ts";
import { installationIn } from "../../scripts/installation.ts";
import { readSupportRequest } from "../../scripts/support-options.ts";
import { showSupport } from "../../scripts/support-sight.ts";
import { sound, teach } from "../course.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import type { Institution } from "../institution.ts";
import { amara, mira } from "../person.ts";
import { ask, type Platform, type Visit } from "../platform.ts";

const HOUR = 60 * 60_000;
let office: OpenConsole;
let maplewood: Institution;
let harbour: Institution;
let platform: Platform;
let admin: Visit;

beforeEach(async () => {
  office = await openConsole();
  ({ maplewood, harbour, platform, admin } = office);
});

const page = (visit?: Visit) => office.page("support", visit);
const decide = (form: Record<string, string>, visit?: Visit) => office.say("support", form, visit);

/** As the operator's command asks. @param how.clock that of whoever asks @returns the request's id */
async function askFor(at: Institution, how: { hours?: number; now?: number; clock?: number; label?: string } = {}) {
  const { hours = 24, now = Date.now(), clock = now, label = "Help desk 2" } = how;
  const id = uuidv7(clock);
  const request = { id, label, reason: "Launches <fail> since Monday.", hours };
  expect(await new SupportAccesses(at.scope).ask(request, now)).toBe(true);
  return id;
}

/** @returns whether somebody else could ask now */
const askAgain = () =>
  new SupportAccesses(maplewood.scope).ask({ id: uuidv7(Date.now()), label: "x", reason: "y", hours: 1 }, Date.now());

/** As the operator's command looks. */
async function look({ tenantId }: Institution, now = Date.now()): Promise<string> {
  const at = installationIn(env.DB);
  const tenant = await at.directory.getTenantById(tenantId);
  if (tenant === undefined) throw new Error("The tenant is gone.");
  const { text, json } = await showSupport(at, tenant, now);
  return `${text}\n${JSON.stringify(json)}`;
}

const newest = async ({ scope } = maplewood) => (await new SupportAccesses(scope).list({ limit: 1 }, Date.now()))[0];
const actions = async ({ scope } = maplewood) =>
  (await new AuditLog(scope).list({ limit: 9 })).filter(({ action }) => action.startsWith("support."));

test("is for those who administer the tenant, and a request of another institution is not there", async () => {
  const id = await askFor(maplewood);
  for (const person of [mira, amara]) {
    const visit = await platform.visit(person);
    expect((await page(visit)).status).toBe(403);
    expect((await office.page("export/support.csv", visit)).status).toBe(403);
    expect((await decide({ access: id, decision: "approve", hours: "1" }, visit)).status).toBe(403);
  }
  const theirs = await askFor(harbour);
  expect((await decide({ access: theirs, decision: "approve", hours: "1" })).status).toBe(404);
  expect([(await newest())?.outcome, (await newest(harbour))?.outcome]).toEqual([undefined, undefined]);
});

test("nothing is shown until an administrator approves, and the command says why", async () => {
  await expect(look(maplewood)).rejects.toThrow(/was not asked yet, so nothing of it is shown/);
  const id = await askFor(maplewood);
  await expect(look(maplewood)).rejects.toThrow(/has not answered yet/);
  // It stands where an administrator sees it, in its own words.
  expect(await (await ask(`${admin.path}/admin`, { cookie: admin.cookie })).text()).toContain(
    "asks to see how the tool",
  );
  const { text } = await page();
  for (const said of ["Help desk 2", "Launches &lt;fail&gt; since Monday.", "24 hours", "They cannot see names"])
    expect(text).toContain(said);

  expect((await decide({ access: id, decision: "approve", hours: "4" })).text).toContain("Approved. It ends by itself");
  const access = await newest();
  expect((access?.endsAt ?? 0) - (access?.answeredAt ?? 0)).toBe(4 * HOUR);
  expect(await look(maplewood)).toContain("Maplewood College");
  expect((await page()).text).toContain("What was looked at");
  expect((await actions()).map(({ actor, action }) => `${actor.length > 20 ? "somebody" : actor} ${action}`)).toEqual([
    "support support.looked",
    "somebody support.approved",
    "support support.asked",
  ]);
  // An institution's approval is its own.
  await expect(look(harbour)).rejects.toThrow(/was not asked yet/);
});

test("who waits is told and shown wherever the request stands in the list, and whatever is looked at", async () => {
  await decide({ access: await askFor(maplewood), decision: "refuse" });
  // Asked later, by a clock that is behind: of the two, the decided one is the newest.
  const id = await askFor(maplewood, { clock: Date.now() - HOUR, label: "Help desk 3" });
  expect((await newest())?.outcome).toBe("refused");
  expect((await office.page("")).text).toContain("asks to see how the tool");
  await expect(look(maplewood)).rejects.toThrow(/has not answered yet/);
  expect(await askAgain()).toBe(false);
  for (const address of ["support", "support?state=refused", "support?before=0"])
    expect((await office.page(address)).text).toContain(`name="access" value="${id}"`);
  await decide({ access: id, decision: "approve", hours: "1" });
  expect((await office.page("")).text).not.toContain("asks to see how the tool");
  expect(await look(maplewood)).toContain("Maplewood College");
});

const daysAgo = (days: number) => Date.now() - days * 24 * HOUR;
const asked = (label: string, days: number) => askFor(maplewood, { label, now: daysAgo(days) });
const decided = async (label: string, days: number, decision: SupportDecision) =>
  new SupportAccesses(maplewood.scope).decide(await asked(label, days), decision, "x", daysAgo(days));

/** One of each, and 27 that were refused. */
async function askOften(): Promise<void> {
  await asked("=HYPERLINK(1)", 60);
  await decided("was over", 40, { decision: "approve", hours: 1 });
  for (let index = 0; index < 27; index++) await decided(`no ${index}`, 39, { decision: "refuse" });
  await decided("was ended", 0, { decision: "approve", hours: 1 });
  await decide({ access: (await newest())?.id ?? "", decision: "end" });
  await asked("waits", 0);
}

/** What a page of the list shows. @returns next: the query of the page after */
async function listed(search: string) {
  const { text } = await office.page(`support?${search}`);
  const labels = [...text.matchAll(/<td><bdi>([^<]*)</g)].map(([, label]) => label ?? "");
  return { text, labels, next: /href="[^"]*\?([^"]*before=[^"]*)"/.exec(text)?.[1] };
}

test("the list is filtered by how each stands, on pages by key, in the address", async () => {
  await askOften();
  for (const [state, label] of [
    ["asked", "waits"],
    ["lapsed", "=HYPERLINK(1)"],
    ["over", "was over"],
    ["ended", "was ended"],
  ])
    expect((await listed(`state=${state}`)).labels).toEqual([label]);
  const none = await listed("state=approved");
  expect([none.labels, none.text.includes("There is none of these.")]).toEqual([[], true]);

  const first = await listed("state=refused");
  const second = await listed(first.next ?? "");
  expect([first.labels.length, second.labels.length, second.next]).toEqual([25, 2, undefined]);
  expect(new Set([...first.labels, ...second.labels]).size).toBe(27);
  // What an address says wrongly, it does not say.
  expect((await listed("state=open")).labels).toHaveLength(25);
});

test("the list and its file stand in either order, and the filter keeps it", async () => {
  await askOften();
  const first = await listed("sort=oldest");
  expect([first.labels[0], first.labels[1]]).toEqual(["=HYPERLINK(1)", "was over"]);
  expect(first.text).toMatch(/<th scope="col" aria-sort="ascending"><a href="[^"]*support"/);
  expect(first.text).toContain('<input type="hidden" name="sort" value="oldest"/>');
  const second = await listed((first.next ?? "").replaceAll("&amp;", "&"));
  expect([second.labels.length, second.labels.at(-1)]).toEqual([6, "waits"]);
  expect(new Set([...first.labels, ...second.labels]).size).toBe(31);
  const newestOnes = await listed("");
  expect(newestOnes.labels).toEqual([...first.labels, ...second.labels].toReversed().slice(0, 25));
  expect(newestOnes.text).toMatch(/<th scope="col" aria-sort="descending"><a href="[^"]*\?sort=oldest"/);
  const file = (await office.page("export/support.csv?sort=oldest&state=refused")).text.trimEnd().split("\r\n");
  expect([file.length, file[1]?.includes("no 0"), file.at(-1)?.includes("no 26")]).toEqual([28, true, true]);
});

test("the file has no formula in it, and is filtered as the page is", async () => {
  await askOften();
  const { text, headers } = await office.page("export/support.csv?state=lapsed");
  expect(headers.get("content-type")).toContain("text/csv");
  const [head, ...rows] = text.trimEnd().split("\r\n");
  expect(head).toContain("asked,who,why,hours,state,answered,until");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/,"'=HYPERLINK\(1\)",Launches <fail> since Monday\.,24,lapsed,,$/);
  expect((await office.page("export/support.csv")).text.trimEnd().split("\r\n")).toHaveLength(32);
});

test("it ends by itself, and at once where somebody ends it", async () => {
  const id = await askFor(maplewood);
  await decide({ access: id, decision: "approve", hours: "1" });
  await look(maplewood, Date.now() + HOUR - 60_000);
  await expect(look(maplewood, Date.now() + HOUR)).rejects.toThrow(/ended by itself/);
  expect((await decide({ access: id, decision: "end" })).text).toContain("Nothing is shown any more.");
  await expect(look(maplewood)).rejects.toThrow(/ended the access/);
  expect((await actions()).filter(({ action }) => action === "support.looked")).toHaveLength(1);
  expect((await decide({ access: id, decision: "approve", hours: "1" })).status).toBe(409);
});

test("what was refused, or not answered within a week, shows nothing; it can be asked again", async () => {
  const now = Date.now();
  await askFor(maplewood, { now: now - 8 * 24 * HOUR });
  await expect(look(maplewood)).rejects.toThrow(/did not answer within a week/);
  const id = await askFor(maplewood);
  expect(await askAgain()).toBe(false);
  expect((await decide({ access: id, decision: "refuse" })).text).toContain("Refused. Nothing was shown.");
  await expect(look(maplewood)).rejects.toThrow(/refused/);
  await askFor(maplewood);
});

test.each([
  [{ decision: "approve", hours: "25" }, 409],
  [{ decision: "approve", hours: "73" }, 422],
  [{ decision: "approve", hours: "0" }, 422],
  [{ decision: "enter as Mira" }, 422],
])("%s approves nothing", async (form: Record<string, string>, status) => {
  const id = await askFor(maplewood);
  expect((await decide({ access: id, ...form })).status).toBe(status);
  expect(await newest()).toMatchObject({ outcome: undefined });
});

test("what is shown is of the tool: no person, word, id or secret of the institution is in it", async () => {
  await teach(maplewood, sound);
  await platform.visit(mira);
  const { scope } = maplewood;
  const by = { actor: "operator", version: 0 };
  const settings = new Settings(scope);
  await settings.set("guide.help_contact", "zora.quandt@example.test", by, Date.now());
  await settings.set("guide.crisis_text", "Ring Zora Quandt.", by, Date.now());
  const authorisation = { reference: "File of Zora Quandt", by: "operator", at: 1 };
  await settings.set("learners.minors", { areMinors: true, authorisation }, by, Date.now());
  const model = { provider: "openai-compatible", baseUrl: "https://zora.example.test/v1", model: "small" } as const;
  await settings.set(
    "model",
    { ...model, sealedKey: "the sealed key", firstTokenMs: 100, replyMs: 1_000 },
    by,
    Date.now(),
  );
  await settings.set("keys.rotation_wish", { reason: "Zora Quandt said so", askedAt: 1 }, by, Date.now());
  await scope.update("deployments").set({ service_problem: "no user zora", service_problem_at: 1 }).execute();
  await new LaunchRecords(scope).note({ deploymentId: "1", code: "kid_unknown" }, Date.now());
  await decide({ access: await askFor(maplewood), decision: "approve", hours: "1" });
  const shown = await look(maplewood);
  for (const told of ["kid_unknown", '"conversations":0', '"small"', "retention.conversations"])
    expect(shown).toContain(told);

  const rows = await scope
    .from("learner_profiles")
    .select(["id", "lti_user_id", "subject_id", "display_name", "email"])
    .execute();
  const people = rows.flatMap((row) => Object.values(row)).filter((value) => value !== null && value.length > 3);
  const passages = await scope.from("passages").select(["id", "text"]).execute();
  expect([people.length > 4, passages.length > 0]).toEqual([true, true]);
  const secrets = [...people, ...passages.flatMap(({ id, text }) => [id, text]), "the sealed key"];
  expect(secrets.filter((secret) => secret && shown.includes(secret))).toEqual([]);
  expect(shown).not.toMatch(/\bzora\b/i);
});

test("what is many is not counted to its end, and is told so", async () => {
  await env.DB.prepare(
    `INSERT INTO lti_contexts (tenant_id, id, context_id, created_at, updated_at)
     WITH RECURSIVE each (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM each WHERE i < 300)
     SELECT ?, 'x-' || i, 'x-' || i, 1, 1 FROM each`,
  )
    .bind(maplewood.tenantId)
    .run();
  await decide({ access: await askFor(maplewood), decision: "approve", hours: "1" });
  expect(await look(maplewood)).toMatch(/courses +more than 200\n/);
});

test("the command's words are checked before anybody is asked", () => {
  const words = { label: "Help desk", reason: "Launches fail.", hours: "24" };
  expect(readSupportRequest(words)).toEqual({ ...words, hours: 24 });
  for (const wrong of [
    { label: " " },
    { reason: "" },
    { reason: "x".repeat(301) },
    { hours: "73" },
    { hours: "1.5" },
    { hours: "" },
  ])
    expect(() => readSupportRequest({ ...words, ...wrong })).toThrow(/^--(label|reason|hours): /);
});
