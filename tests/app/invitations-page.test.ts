import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { MOST_INVITATIONS_A_DAY, MOST_OPEN_INVITATIONS } from "#app/tenancy/sent-invitation.ts";
import { AuditLog } from "#db/audit-log.ts";
import { SentInvitations } from "#db/sent-invitations.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { uuidv7 } from "#db/uuid.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import { everythingOf } from "../furnish.ts";
import { linesOf, nextOf } from "../listed.ts";
import { amara, mira, petra } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

// An administrator invites another institution, and learns of it whether and when it came, and nothing else.

const HOUR_MS = 60 * 60_000;
let office: OpenConsole;

beforeEach(async () => {
  office = await openConsole();
});

const page = (address = "invitations", visit?: Visit) => office.page(address, visit);
const say = (form: Record<string, string>, visit?: Visit) => office.say("invitations", form, visit);

/** Sends one. @returns the way that its address leads */
async function send(name = "Northfield School"): Promise<string> {
  const { text } = await say({ intent: "send", name, days: "7" });
  return /\/lti\/register\/[\w-]{22}/.exec(text)?.[0] ?? "";
}

/** One that was sent some time ago, and withdrawn at once. */
function withdrawnEarlier(number: number, agoMs: number) {
  const at = Date.now() - agoMs;
  const row = { name: `School ${number}`, secret_hash: `hash-${number}`, expires_at: at + 1, withdrawn_at: at };
  return office.maplewood.scope.insert("sent_invitations", { id: uuidv7(at), created_at: at, ...row }).execute();
}

const namesIn = (text: string) => [...text.matchAll(/<th scope="row"><bdi>([^<]*)</g)].map(([, name]) => name);

const withdraw = (invitation: string, visit?: Visit) => say({ intent: "withdraw", invitation }, visit);
const sent = ({ scope } = office.maplewood) => new SentInvitations(scope).list({ limit: 50 }, Date.now());
const actions = async () =>
  (await new AuditLog(office.maplewood.scope).list({ limit: 50 }))
    .filter(({ action }) => action.startsWith("invitation."))
    .map(({ action, detail }) => [action, detail]);

/** What another institution's administrator copies from their LMS. */
const theirs = () => ({
  "lms-address": "https://northfield.example.test",
  issuer: `https://northfield.example.test/${crypto.randomUUID()}`,
  "client-id": "client-of-northfield",
  "authorization-endpoint": "https://northfield.example.test/authorize",
  "token-endpoint": "https://northfield.example.test/token",
  "jwks-uri": "https://northfield.example.test/jwks",
  "deployment-id": "deployment-of-northfield",
});

test("the address is shown once, works once, and the sender sees that it was used and nothing else", async () => {
  expect((await page()).text).toContain("No invitation has been sent yet");
  const path = await send();
  const secret = path.slice("/lti/register/".length);
  expect(secret).toHaveLength(22);
  const after = await page();
  expect(after.text).toContain("Northfield School");
  expect(after.text).toContain(petra.name);
  expect(after.text).not.toContain(secret);
  expect(JSON.stringify(await everythingOf(office.maplewood))).not.toContain(secret);

  const fields = theirs();
  expect((await post(`${path}/confirm`, fields)).status).toBe(303);
  const [invitation] = await sent();
  expect(invitation?.usedAt).toBeGreaterThan(Date.now() - 60_000);
  const made = await new TenantDirectory(env.DB).findTenantByIssAndClientId(fields.issuer, fields["client-id"]);
  // What registers is let in at once.
  expect(made).toMatchObject({ name: "Northfield School", status: "active" });
  const { text } = await page();
  expect(text).toContain("status-active");
  const everything = `${text}${JSON.stringify(await everythingOf(office.maplewood))}`;
  for (const foreign of [made?.tenantId ?? "", fields.issuer, fields["client-id"], fields["deployment-id"]])
    expect(everything).not.toContain(foreign);

  // It is over: nothing is withdrawn from who came with it.
  expect(await withdraw(invitation?.id ?? "")).toMatchObject({
    status: 409,
    text: expect.stringContaining("there is nothing left to withdraw"),
  });
  expect((await ask(path)).status).toBe(200);
  expect(await actions()).toEqual([["invitation.sent", { invitation: invitation?.id }]]);
});

test("a withdrawn one opens nothing any more, also for whoever has its page open", async () => {
  const path = await send();
  const [invitation] = await sent();
  const done = await withdraw(invitation?.id ?? "");
  expect(done.text).toContain("Its address does not work any more");
  expect((await ask(path)).headers.get("x-refusal")).toBe("invitation_unknown");
  expect((await post(`${path}/confirm`, theirs())).headers.get("x-refusal")).toBe("invitation_unknown");
  expect((await sent())[0]).toMatchObject({ usedAt: undefined, withdrawnAt: expect.any(Number) });
  expect((await page()).text).toContain("Withdrawn");
  // Again, nothing more is written.
  expect((await withdraw(invitation?.id ?? "")).status).toBe(200);
  const detail = { invitation: invitation?.id };
  expect(await actions()).toEqual([
    ["invitation.withdrawn", detail],
    ["invitation.sent", detail],
  ]);
});

test("one that was withdrawn in its sender's table alone is refused at the last moment", async () => {
  const path = await send();
  const [invitation] = await sent();
  await new SentInvitations(office.maplewood.scope).withdraw(invitation?.id ?? "", "operator", Date.now());
  const fields = theirs();
  expect((await post(`${path}/confirm`, fields)).headers.get("x-refusal")).toBe("invitation_unknown");
  const made = await new TenantDirectory(env.DB).findTenantByIssAndClientId(fields.issuer, fields["client-id"]);
  expect(made).toBeUndefined();
});

test("who did not come to the end of registering has not used it", async () => {
  const path = await send();
  const { iss: issuer, clientId } = office.harbour.registration;
  const taken = await post(`${path}/confirm`, { ...theirs(), issuer, "client-id": clientId });
  expect(taken.headers.get("x-refusal")).toBe("registration_taken");
  expect((await sent())[0]).toMatchObject({ usedAt: undefined });
  expect((await post(`${path}/confirm`, theirs())).status).toBe(303);
  expect((await sent())[0]?.usedAt).toBeDefined();
});

test("twenty may be open; then it says what to do, and one that is withdrawn makes room", async () => {
  for (let number = 1; number <= MOST_OPEN_INVITATIONS; number++) await send(`School ${number}`);
  const full = await say({ intent: "send", name: "One too many", days: "7" });
  expect(full.status).toBe(409);
  expect(full.text).toContain("Withdraw one that is not needed any more");
  expect(full.text).toContain('value="One too many"');
  expect(await sent()).toHaveLength(MOST_OPEN_INVITATIONS);
  await withdraw((await sent())[0]?.id ?? "");
  expect(await send("The twentieth")).not.toBe("");
});

test("so many a day and no more, though each is withdrawn at once; what was entered stays", async () => {
  await withdrawnEarlier(0, 25 * HOUR_MS);
  for (let number = 1; number < MOST_INVITATIONS_A_DAY; number++) await withdrawnEarlier(number, 23 * HOUR_MS);
  expect(await send("The last one today")).not.toBe("");
  const one = (await sent())[0]?.id ?? "";
  await withdraw(one);
  const enough = await say({ intent: "send", name: "One too many", days: "7" });
  expect(enough.status).toBe(409);
  expect(enough.text).toContain(m.invitation_problem_enough({ most: MOST_INVITATIONS_A_DAY }));
  expect(enough.text).toContain('value="One too many"');
  expect((await sent())[0]?.id).toBe(one);
  // Another institution has its own.
  const elsewhere = await (await Platform.open(office.harbour)).visit(petra);
  expect((await say({ intent: "send", name: "Elsewhere", days: "7" }, elsewhere)).status).toBe(200);
});

test("what is no invitation is named and stays in the form; what is not this institution's is not there", async () => {
  for (const wrong of [
    { name: " ", days: "7" },
    { name: "x".repeat(256), days: "7" },
    { name: "Kept", days: "365" },
    { name: "Kept", days: "" },
  ]) {
    const answer = await say({ intent: "send", ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Nothing was sent");
  }
  expect(await sent()).toEqual([]);
  await send();
  const [own] = await sent();
  const elsewhere = await (await Platform.open(office.harbour)).visit(petra);
  expect((await withdraw(own?.id ?? "", elsewhere)).status).toBe(404);
  expect((await page("invitations", elsewhere)).text).not.toContain("Northfield School");
  expect((await sent())[0]?.withdrawnAt).toBeUndefined();
});

test("only who administers sees them or sends one", async () => {
  for (const person of [mira, amara]) {
    const visit = await office.platform.visit(person);
    for (const address of ["invitations", "export/invitations.csv"])
      expect((await page(address, visit)).status).toBe(403);
    expect((await say({ intent: "send", name: "Mine", days: "7" }, visit)).status).toBe(403);
  }
  expect(await sent()).toEqual([]);
});

test("the file has no formula in it, and says how each stands", async () => {
  await send("=HYPERLINK(1)");
  const { text } = await page("export/invitations.csv");
  const [head, row] = text.trimEnd().split("\r\n");
  expect(head).toContain("name,sent_by,sent,valid_until,state,used,withdrawn");
  expect(row).toMatch(/^"'=HYPERLINK\(1\)",.*,open,,$/);
});

test("they are looked at by their state, and where there is none of it the way back leads to all", async () => {
  await withdrawnEarlier(1, HOUR_MS);
  await send("Still open");
  expect(namesIn((await page("invitations?state=open")).text)).toEqual(["Still open"]);
  expect(namesIn((await page("invitations?state=withdrawn")).text)).toEqual(["School 1"]);
  const none = (await page("invitations?state=used")).text;
  expect(namesIn(none)).toEqual([]);
  expect(none).toContain(`${m.launches_none_such()} <a href="`);
  expect(none).not.toContain(m.invitations_none());
  // What means nothing is left out.
  expect(namesIn((await page("invitations?state=lost&sort=upwards")).text)).toEqual(["Still open", "School 1"]);
  const { text } = await page("export/invitations.csv?state=withdrawn");
  expect(linesOf(text)).toHaveLength(2);
});

test("many are paged by key in either order, with their filter; the file holds all of them, and who sent each", async () => {
  await send("The newest");
  const { subject_id: actor } = await office.maplewood.scope
    .from("learner_profiles")
    .where("display_name", "=", petra.name)
    .select("subject_id")
    .executeTakeFirstOrThrow();
  for (let number = 1; number <= 70; number++) await withdrawnEarlier(number, number * 60_000);
  // So many were sent since the oldest: the log is read on until it is found.
  for (let number = 0; number < 210; number++)
    await new AuditLog(office.maplewood.scope).append(
      { actor, action: "invitation.sent", detail: { invitation: `other-${number}` } },
      Date.now(),
    );
  for (const sort of ["newest", "oldest"]) {
    const first = (await page(`invitations?state=withdrawn&sort=${sort}`)).text;
    expect(first).toContain(`aria-sort="${sort === "oldest" ? "ascending" : "descending"}"`);
    const second = (await page(`invitations?${nextOf(first)}`)).text;
    const names = [...namesIn(first), ...namesIn(second)];
    expect([namesIn(first).length, new Set(names).size, nextOf(second)]).toEqual([50, 70, ""]);
    expect(names[0]).toBe(sort === "newest" ? "School 1" : "School 70");
  }
  const lines = linesOf((await page("export/invitations.csv?sort=oldest")).text);
  expect(lines).toHaveLength(1 + 71);
  expect(lines.at(-1)).toContain(`The newest,${petra.name}`);
});
