import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { Learners } from "#db/learners.ts";
import { erasureReceipt } from "#workers/erasure-receipt.ts";
import { toolKeys } from "#workers/signing-keys.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import { amara, mira, type Person, petra } from "../person.ts";
import { ask, post, type Visit } from "../platform.ts";

// Who cannot open the Guide any more is erased by who administers their institution: by nobody else, not by accident, and not in secret.

let office: OpenConsole;
let learner: Visit;

beforeEach(async () => {
  office = await openConsole();
  learner = await office.platform.visit(mira);
});

const knownAs = async ({ sub }: Person, { scope } = office.maplewood) => new Learners(scope).findByLtiUserId(sub);
const idOf = async (person: Person) => (await knownAs(person))?.id ?? "";
const erase = ({ path, cookie }: Visit, id: string) =>
  post(`${path}/admin/learners/${id}/erase`, {}, { cookie, accept: "text/html" });

test("says whom, what goes and what stays, and asks once", async () => {
  const id = await idOf(mira);
  expect((await office.page("learners")).text).toContain(`/admin/learners/${id}"`);
  const first = await office.page(`learners/${id}`);
  expect(first.text).toContain(`<h1 id="page-title" dir="auto">${mira.name}</h1>`);
  expect(first.text).toContain(m.erasing_what({ days: 30 }));
  expect(first.text).not.toContain(m.privacy_erase_sure());
  expect((await office.page(`learners/${id}?erase`)).text).toContain(m.privacy_erase_sure());
});

test("erases them as they would themselves, with a receipt for them, and the log says who did it", async () => {
  const [person, administrator] = [await knownAs(mira), await knownAs(petra)];
  const answer = await erase(office.admin, person?.id ?? "");
  expect(answer.status).toBe(200);
  const text = await answer.text();
  const receipt = /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? "";
  const says = await erasureReceipt(await toolKeys(env)).verify(receipt);
  expect(says).toMatchObject({ tenant: office.maplewood.tenantId, subject: person?.subjectId });
  expect(await knownAs(mira)).toBeUndefined();
  const [entry] = await new AuditLog(office.maplewood.scope).list({ action: "learner.erased", limit: 1 });
  expect(entry).toMatchObject({ actor: administrator?.subjectId, detail: { subject: person?.subjectId } });
  // Their visit is over; whoever asks again is told that there is nobody.
  expect((await ask(`${learner.path}/privacy`, { cookie: learner.cookie })).status).toBe(401);
  expect((await erase(office.admin, person?.id ?? "")).status).toBe(404);
  expect((await office.page(`learners/${person?.id}`)).status).toBe(404);
});

test("nobody erases themselves here: they are led to their own page", async () => {
  const own = await idOf(petra);
  const answer = await erase(office.admin, own);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`${office.admin.path}/admin/learners/${own}`);
  expect(await knownAs(petra)).toBeDefined();
  const { text } = await office.page(`learners/${own}?erase`);
  expect(text).toContain(m.erasing_own());
  expect(text).not.toContain(m.privacy_erase_sure());
});

test("neither who learns nor who teaches may, and no other institution has them", async () => {
  const id = await idOf(mira);
  for (const visit of [learner, await office.platform.visit(amara)]) expect((await erase(visit, id)).status).toBe(403);
  const { id: theirs } = await new Learners(office.harbour.scope).findOrCreate(
    { ltiUserId: "somebody", displayName: "Somebody", testUser: false },
    1,
  );
  expect((await erase(office.admin, theirs)).status).toBe(404);
  expect((await office.page(`learners/${theirs}`)).status).toBe(404);
  expect(await new Learners(office.harbour.scope).find(theirs)).toBeDefined();
  expect(await knownAs(mira)).toBeDefined();
});

test("that somebody looked is told to the learners", async () => {
  await office.page(`learners/${await idOf(mira)}`);
  // Behind the answer.
  await vi.waitFor(async () => {
    const log = new AuditLog(office.maplewood.scope);
    expect(await log.list({ action: "learners.seen", limit: 5 })).toMatchObject([{ detail: { what: "decisions" } }]);
  });
});
