import { beforeEach, expect, test } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { Appointments } from "#db/appointments.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Erasure } from "#db/erasure.ts";
import { Learners } from "#db/learners.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { linesOf } from "../listed.ts";
import { amara, mira, type Person, petra } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

// An administrator of the institution appoints others to administer the tool, and takes it back: at their very next request.

let maplewood: Institution;
let harbour: Institution;
let platform: Platform;
let admin: Visit;
let instructor: Visit;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  platform = await Platform.open(maplewood);
  [admin, instructor] = [await platform.visit(petra), await platform.visit(amara)];
});

const idOf = async ({ sub }: Person, { scope } = maplewood) =>
  (await new Learners(scope).findByLtiUserId(sub))?.id ?? "";

async function page(visit = admin, address = "people") {
  const answer = await ask(`${visit.path}/admin/${address}`, { cookie: visit.cookie });
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
}

async function order(intent: string, person: string, visit = admin) {
  const answer = await post(
    `${visit.path}/admin/people`,
    { intent, person },
    { cookie: visit.cookie, accept: "text/html" },
  );
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
}

/** Who stands among the administrators, and how it came. */
async function rows(visit = admin): Promise<(string | undefined)[][]> {
  const [, table = ""] = /id="administrators"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec((await page(visit)).text) ?? [];
  return table
    .split("</tr>")
    .filter((row) => row !== "")
    .map((row) => [
      [petra, amara, mira].find(({ name }) => row.includes(`<span dir="auto">${name}<`))?.name,
      ...[m.admins_by_lms(), m.admins_is()].filter((words) => row.includes(`>${words}<`)),
    ]);
}

const statusAt = async (visit: Visit, address = "") => (await page(visit, address)).status;

test("who is appointed comes in at their next request, appoints nobody, and is out at the next one after the removal", async () => {
  expect(await statusAt(instructor)).toBe(403);
  const id = await idOf(amara);
  expect((await order("appoint", id)).text).toContain("from their next click on");
  for (const address of ["", "deployments", "audit", "invitations", "people"])
    expect(await statusAt(instructor, address)).toBe(200);
  const guide = await (await ask(`${instructor.path}/guide`, { cookie: instructor.cookie })).text();
  expect(guide).toContain(`${instructor.path}/admin`);
  // Another launch of theirs, too.
  expect(await statusAt(await platform.visit(amara))).toBe(200);

  const theirs = await page(instructor);
  expect(theirs.text).toContain("You were appointed yourself");
  expect(theirs.text).not.toContain('value="appoint"');
  await platform.visit(mira);
  expect((await order("appoint", await idOf(mira), instructor)).status).toBe(403);
  expect((await order("remove", id, instructor)).status).toBe(403);

  expect((await order("remove", id)).text).toContain("cannot open this console any more");
  for (const address of ["", "audit", "people"]) expect(await statusAt(instructor, address)).toBe(403);
  expect((await ask(`${instructor.path}/guide`, { cookie: instructor.cookie })).status).toBe(200);
});

test("every change stands in the audit log by random names, once", async () => {
  const id = await idOf(amara);
  for (const intent of ["appoint", "appoint", "remove"]) expect((await order(intent, id)).status).toBe(200);
  expect((await order("remove", id)).status).toBe(404);
  const entries = (await new AuditLog(maplewood.scope).list({ limit: 20 })).filter(({ action }) =>
    action.startsWith("administrator."),
  );
  const [{ subjectId: subject } = { subjectId: "" }, { subjectId: actor } = { subjectId: "" }] = await Promise.all(
    [amara, petra].map(
      async (person) => (await new Learners(maplewood.scope).findByLtiUserId(person.sub)) ?? undefined,
    ),
  );
  expect(entries.map((entry) => [entry.action, entry.detail, entry.actor])).toEqual([
    ["administrator.removed", { subject }, actor],
    ["administrator.appointed", { subject }, actor],
  ]);
});

test("people are found by part of their name, whatever its letters, and stand with who appointed whom", async () => {
  const { scope } = maplewood;
  await new Learners(scope).rename(
    await idOf(amara),
    { displayName: "Özlem Çelik", givenName: undefined, email: "oezlem@maplewood.example" },
    Date.now(),
  );
  for (const sought of ["özlem", "ÇELIK", "oezlem@", "Özlem Çelik"]) {
    const { text } = await page(admin, `people?q=${encodeURIComponent(sought)}`);
    expect(text).toContain("Özlem Çelik");
    expect(text).not.toContain(`Appoint ${petra.name}`);
  }
  expect((await page(admin, "people?q=nobody")).text).toContain("Nobody is called so");
  // What would be a pattern to a database is none.
  expect((await page(admin, "people?q=%25")).text).toContain("Nobody is called so");
  await order("appoint", await idOf(amara));
  expect((await page()).text).toMatch(/Who administers<\/h2>[\s\S]*Özlem Çelik[\s\S]*Appointed<[\s\S]*Petra Novak/);
});

test("who administers by the LMS, by appointment, or both, stands there as such; who learns or teaches does not", async () => {
  await platform.visit(mira);
  expect(await rows()).toEqual([[petra.name, m.admins_by_lms()]]);
  expect((await page()).text).toContain(m.admins_none());
  for (const person of [petra, amara]) await order("appoint", await idOf(person));
  const both = [petra.name, m.admins_by_lms(), m.admins_is()];
  expect(await rows()).toEqual([both, [amara.name, m.admins_is()]]);
  expect((await page()).text).not.toContain(m.admins_none());
  // Once the LMS says with a later visit that they do not, only the appointment is left.
  const later = await platform.visit({ ...petra, roles: amara.roles });
  expect(await rows(later)).toEqual([
    [petra.name, m.admins_is()],
    [amara.name, m.admins_is()],
  ]);
  // Of another institution, nobody.
  const elsewhere = await (await Platform.open(harbour)).visit({ ...petra, name: "Somebody Else" });
  expect((await page(elsewhere)).text).not.toContain(amara.name);
});

test("many are paged by key, test users are not among them", async () => {
  const learners = new Learners(maplewood.scope);
  for (let number = 1; number <= 55; number++)
    await learners.findOrCreate(
      {
        ltiUserId: `more-${number}`,
        displayName: `Person ${number}.`,
        givenName: undefined,
        email: undefined,
        testUser: number === 55,
      },
      Date.now(),
    );
  const first = (await page()).text;
  const after = /after=([\w-]{36})/.exec(first)?.[1] ?? "";
  const second = (await page(admin, `people?after=${after}`)).text;
  const listed = [first, second].map((text) => [...text.matchAll(/aria-label="Appoint Person (\d+)\."/g)].length);
  expect(listed).toEqual([48, 6]);
});

test("nobody of another institution is appointed, and nobody there is let in by it", async () => {
  const elsewhere = await Platform.open(harbour);
  const there = await elsewhere.visit(amara);
  expect((await order("appoint", await idOf(amara, harbour))).status).toBe(404);
  expect((await order("appoint", crypto.randomUUID())).status).toBe(404);
  await order("appoint", await idOf(amara));
  expect(await statusAt(there)).toBe(403);
  expect(await new Appointments(harbour.scope).list(10)).toEqual([]);
  expect((await order("become", await idOf(amara))).status).toBe(400);
});

test("with a person, their appointment goes; and only who administers sees or changes any", async () => {
  const id = await idOf(amara);
  await order("appoint", id);
  await new Erasure(maplewood.scope).erase(id, "operator", Date.now());
  expect(await new Appointments(maplewood.scope).list(10)).toEqual([]);
  // They come back as somebody new.
  const again = await platform.visit(amara);
  expect(await statusAt(again, "people")).toBe(403);
  expect((await order("appoint", await idOf(amara), again)).status).toBe(403);
});

test("people are told in a file without a formula, as they are looked for", async () => {
  await order("appoint", await idOf(amara));
  await maplewood.scope
    .update("learner_profiles")
    .set({ display_name: "=Amara" })
    .where("id", "=", await idOf(amara))
    .execute();
  expect((await page(admin, "people?q=amara")).text).toContain("export/people.csv?q=amara");
  const lines = linesOf((await page(admin, "export/people.csv?q=amara")).text);
  expect(lines[0]).toBe("name,email,administers_by_lms,appointed");
  expect(lines.slice(1)).toEqual([expect.stringMatching(/^"'=Amara",.*,,yes$/)]);
  expect(linesOf((await page(admin, "export/people.csv")).text).length).toBeGreaterThan(2);
  expect(await statusAt(await platform.visit(mira), "export/people.csv")).toBe(403);
});
