import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { Appointments } from "#db/appointments.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Erasure } from "#db/erasure.ts";
import { Learners } from "#db/learners.ts";
import app from "#workers/app.ts";
import { ailingD1 } from "../failing-d1.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { linesOf } from "../listed.ts";
import { amara, mira, type Person, petra } from "../person.ts";
import { ask, type Door, Platform, post, type Visit } from "../platform.ts";

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
async function rows(visit = admin, address = "people"): Promise<(string | undefined)[][]> {
  const { text } = await page(visit, address);
  const [, table = ""] = /id="administrators"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(text) ?? [];
  return table
    .split("</tr>")
    .filter((row) => row !== "")
    .map((row) => [
      [petra, amara, mira].find(({ name }) => row.includes(`<span dir="auto">${name}<`))?.name,
      ...[m.admins_by_lms(), m.admins_is()].filter((words) => row.includes(`>${words}<`)),
    ]);
}

const removableIn = (text: string) =>
  [...text.matchAll(/aria-label="Remove Person (\d+)\./g)].map(([, number]) => Number(number));

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
  const own = await (await ask(`${instructor.path}/privacy`, { cookie: instructor.cookie })).text();
  for (const words of [m.privacy_seen_appointed(), m.privacy_seen_dismissed()]) expect(own).toContain(words);
  for (const address of ["", "audit", "people"]) expect(await statusAt(instructor, address)).toBe(403);
  expect((await ask(`${instructor.path}/guide`, { cookie: instructor.cookie })).status).toBe(200);
});

describe("while the record", () => {
  let ailing: ReturnType<typeof ailingD1>;
  /** As it is deployed: quick questions may take 100 ms in all, patient ones three seconds. */
  let tool: Env;
  const door: Door = async (request) => {
    const ctx = createExecutionContext();
    // The platform adds what it knows of the connection; nothing here reads it.
    const answer = await app.fetch(request as Request<unknown, IncomingRequestCfProperties>, tool, ctx);
    await waitOnExecutionContext(ctx);
    return answer;
  };
  const seen = async ({ path, cookie }: Visit, address: string) => {
    const answer = await ask(`${path}/${address}`, { cookie }, door);
    return { status: answer.status, refusal: answer.headers.get("x-refusal"), text: await answer.text() };
  };

  beforeEach(async () => {
    ailing = ailingD1(env.DB);
    tool = Object.assign({ ...env }, { DB: ailing.db, RECORD_BUDGET_MS: "100", RECORD_PATIENCE_MS: "3000" });
    await order("appoint", await idOf(amara));
    // So that there is a copy, of this appointment.
    await seen(instructor, "guide");
  });

  test("is slow, who was appointed finds the console and works in it; others do not", async () => {
    const learner = await platform.visit(mira);
    await seen(learner, "guide");
    ailing.state = { slowMs: 150 };
    const guide = await seen(instructor, "guide");
    expect([guide.status, guide.text.includes(`${instructor.path}/admin"`)]).toEqual([200, true]);
    expect(await seen(instructor, "admin/policies")).toMatchObject({ status: 200, refusal: null });
    expect(await seen(learner, "admin/policies")).toMatchObject({ status: 403, refusal: "role_required" });
  });

  test("is slow, who was removed meanwhile is refused, whatever a copy says", async () => {
    await order("remove", await idOf(amara));
    ailing.state = { slowMs: 150 };
    expect(await seen(instructor, "admin/policies")).toMatchObject({ status: 403, refusal: "role_required" });
  });

  test("is down, who was appointed is not told that it is not for them", async () => {
    const learner = await platform.visit(mira);
    await seen(learner, "guide");
    ailing.state = { message: "D1 is down" };
    const refused = await seen(instructor, "admin/policies");
    expect(refused).toMatchObject({ status: 503, refusal: "record_unavailable" });
    expect(refused.text).toContain(m.refusal_unavailable_title());
    expect(await seen(learner, "admin/policies")).toMatchObject({ status: 403, refusal: "role_required" });
  });

  test("is down, what an appointment does not open is not for who was appointed, whatever the record would say", async () => {
    const learner = await platform.visit(mira);
    await order("appoint", await idOf(mira));
    await seen(learner, "guide");
    ailing.state = { message: "D1 is down" };
    expect(await seen(learner, "admin/policies")).toMatchObject({ status: 503, refusal: "record_unavailable" });
    expect(await seen(learner, "course")).toMatchObject({ status: 403, refusal: "role_required" });
  });

  test("is slow, who was appointed is let in by what the record says of everything", async () => {
    await maplewood.scope.update("deployments").set({ status: "disabled" }).execute();
    ailing.state = { slowMs: 150 };
    expect(await seen(instructor, "admin/policies")).toMatchObject({ status: 403, refusal: "deployment_disabled" });
  });

  test("is slow, and does not have the launch, nobody can tell", async () => {
    await maplewood.scope.delete("learning_sessions").execute();
    ailing.state = { slowMs: 150 };
    expect(await seen(instructor, "admin/policies")).toMatchObject({ status: 503, refusal: "record_unavailable" });
  });
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
    // Of whom the LMS itself says it, with their launch.
    ["administrator.given", { subject: actor }, "system"],
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
  expect(await rows()).toEqual([[amara.name, m.admins_is()], both]);
  expect((await page()).text).not.toContain(m.admins_none());
  // Once the LMS says with a later visit that they do not, only the appointment is left.
  const later = await platform.visit({ ...petra, roles: amara.roles });
  expect(await rows(later)).toEqual([
    [amara.name, m.admins_is()],
    [petra.name, m.admins_is()],
  ]);
  // Of another institution, nobody.
  const elsewhere = await (await Platform.open(harbour)).visit({ ...petra, name: "Somebody Else" });
  expect((await page(elsewhere)).text).not.toContain(amara.name);
});

test("who administers is filtered and ordered in the address, beside what is looked for among the people", async () => {
  for (const person of [amara, petra]) await order("appoint", await idOf(person));
  const both = [petra.name, m.admins_by_lms(), m.admins_is()];
  const appointed = [amara.name, m.admins_is()];
  expect(await rows(admin, "people")).toEqual([both, appointed]);
  expect(await rows(admin, "people?order=oldest")).toEqual([appointed, both]);
  expect(await rows(admin, "people?how=lms")).toEqual([both]);
  expect(await rows(admin, "people?how=appointed&order=oldest&q=amara")).toEqual([appointed, both]);
  const { text } = await page(admin, "people?how=lms&q=amara");
  // Each list's form keeps the other's query, and so does its file.
  expect(text).toContain('<input type="hidden" name="q" value="amara"/>');
  expect(text).toContain('<input type="hidden" name="how" value="lms"/>');
  expect(text).toContain("export/administrators.csv?how=lms&amp;q=amara");
  await order("remove", await idOf(amara));
  await order("remove", await idOf(petra));
  expect((await page(admin, "people?how=appointed")).text).toContain(m.launches_none_such());
});

test("many who administer are paged by time and id, and their file goes as far", async () => {
  const { scope } = maplewood;
  const learners = new Learners(scope);
  for (let number = 1; number <= 30; number++) {
    const { id } = await learners.findOrCreate(
      {
        ltiUserId: `more-${number}`,
        displayName: `Person ${number}.`,
        givenName: undefined,
        email: undefined,
        testUser: false,
      },
      Date.now() + number,
    );
    // Ten at a time: only their ids tell them apart.
    await new Appointments(scope).appoint(id, { actor: "operator", most: 100 }, 1_000 * Math.ceil(number / 10));
  }
  for (const sort of ["newest", "oldest"]) {
    const first = (await page(admin, `people?how=appointed&order=${sort}`)).text;
    const from = /href="[^"]*behind=(\d+\.[\w-]{36})/.exec(first)?.[1] ?? "";
    const second = (await page(admin, `people?how=appointed&order=${sort}&behind=${from}`)).text;
    expect(second).not.toMatch(/href="[^"]*behind=\d/);
    const all = [...removableIn(first), ...removableIn(second)];
    const oldest = Array.from({ length: 30 }, (_, at) => at + 1);
    expect(all).toEqual(sort === "oldest" ? oldest : oldest.toReversed());
    expect(removableIn(second)).toHaveLength(5);
    expect(
      linesOf((await page(admin, `export/administrators.csv?how=appointed&behind=${from}&order=${sort}`)).text),
    ).toHaveLength(6);
  }
  const lines = linesOf((await page(admin, "export/administrators.csv")).text);
  expect(lines[0]).toBe("name,email,administers_by_lms,last_here,appointed,appointed_by");
  expect(lines).toHaveLength(32);
  expect(await statusAt(await platform.visit(mira), "export/administrators.csv")).toBe(403);
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
      // Ids go by time, and within a millisecond by chance.
      Date.now() + number,
    );
  const first = (await page()).text;
  const after = /after=([\w-]{36})/.exec(first)?.[1] ?? "";
  const second = (await page(admin, `people?after=${after}`)).text;
  const listed = [first, second].map((text) => [...text.matchAll(/aria-label="Appoint Person (\d+)\."/g)].length);
  expect(listed).toEqual([48, 6]);
  const newest = (await page(admin, "people?sort=newest")).text;
  const numbers = [...newest.matchAll(/aria-label="Appoint Person (\d+)\."/g)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => 54 - at));
  const last = /after=([\w-]{36})/.exec(newest)?.[1] ?? "";
  expect((await page(admin, `people?sort=newest&after=${last}`)).text).toContain("Appoint Person 4.");
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
  expect(lines[0]).toBe("name,email,known_since,administers_by_lms,appointed");
  expect(lines.slice(1)).toEqual([expect.stringMatching(/^"'=Amara",.*,20\d\d-.*,,yes$/)]);
  expect(linesOf((await page(admin, "export/people.csv")).text).length).toBeGreaterThan(2);
  expect(await statusAt(await platform.visit(mira), "export/people.csv")).toBe(403);
});
