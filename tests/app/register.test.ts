import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import type { NewInvitation } from "#db/invitations.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { invite } from "../invite.ts";
import { ask, post, tool } from "../platform.ts";

// Section 10 of the matrix, as far as no LMS is asked.

const directory = new TenantDirectory(env.DB);
let invited: NewInvitation;
let address: string;
let form: Record<string, string>;

beforeEach(async () => {
  invited = await invite();
  address = `/lti/register/${invited.secret}`;
  const iss = `https://${crypto.randomUUID()}.example.test`;
  form = {
    "lms-address": "https://lms.maplewood.example/login?a=b",
    issuer: iss,
    "client-id": "client-7",
    "deployment-id": "1",
    "authorization-endpoint": `${iss}/authorize`,
    "token-endpoint": `${iss}/token`,
    "jwks-uri": `${iss}/jwks`,
  };
});

/** @returns status and code of an answer, which is a page that a person can read in any frame */
async function said(answer: Response): Promise<{ status: number; code: string | null; body: string }> {
  const body = await answer.text();
  expect(body).toMatch(/<h1[^>]*>[^<]{5,}<\/h1>/);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors *");
  expect(answer.headers.getSetCookie()).toEqual([]);
  return { status: answer.status, code: answer.headers.get("x-refusal"), body };
}

test("Y01 without an invitation, with a wrong one, and with one that is over", async () => {
  const over = await invite({ expiresAt: Date.now() - 1 });
  expect(await said(await ask("/lti/register"))).toMatchObject({ status: 403, code: "invitation_missing" });
  const wrong = await said(await ask(`/lti/register/${"x".repeat(22)}?openid_configuration=https://lms.example.test`));
  expect(wrong).toMatchObject({ status: 404, code: "invitation_unknown" });
  const late = await said(await ask(`/lti/register/${over.secret}`));
  expect(late).toMatchObject({ status: 410, code: "invitation_expired" });
  for (const secret of ["x".repeat(22), over.secret])
    expect((await post(`/lti/register/${secret}/confirm`, form)).headers.get("x-refusal")).toMatch(/^invitation_/);
  expect(await directory.getTenantById(over.id)).toBeUndefined();
});

test("an invitation is known by the query too, and none of its parameters may come twice", async () => {
  expect(await said(await ask(`/lti/register?invitation=${invited.secret}`))).toMatchObject({
    status: 200,
    code: null,
  });
  const twice = await said(await ask(`${address}?openid_configuration=a&openid_configuration=b`));
  expect(twice).toMatchObject({ status: 400, code: "parameter_repeated" });
});

test.each([
  "http://lms.example.test/configuration",
  "https://169.254.169.254/latest/meta-data",
  "https://[fd00::1]/",
  "https://lms.internal/",
  "https://printer/",
  "https://user@lms.example.test/",
  "https://lms.example.test:8443/",
  "javascript:alert(1)",
])("Y04 %s is not asked", async (configuration) => {
  const query = new URLSearchParams({ openid_configuration: configuration });
  const refused = await said(await ask(`${address}?${query}`));
  expect(refused).toMatchObject({ status: 400, code: "platform_address_refused" });
  const posted = await post(`${address}/confirm`, { openid_configuration: configuration });
  expect(posted.headers.get("x-refusal")).toBe("platform_address_refused");
  expect(await directory.getTenantById(invited.id)).toBeUndefined();
});

test("Y15 by hand: the page shows what to copy, the form connects, and it waits for approval", async () => {
  const page = await said(await ask(address));
  for (const value of [
    `${tool}/lti/login/${invited.id}`,
    `${tool}/lti/launch`,
    `${tool}/lti/jwks`,
    `${tool}${address}`,
  ])
    expect(page.body).toContain(value);

  const answer = await post(`${address}/confirm`, form);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, address]);
  expect(await directory.getTenantById(invited.id)).toMatchObject({
    name: "Maplewood College",
    iss: form["issuer"],
    clientId: "client-7",
    origins: ["https://lms.maplewood.example", new URL(form["issuer"] ?? "").origin],
    status: "pending",
    deploymentIds: ["1"],
  });
  const made = await said(await ask(address));
  expect(made.status).toBe(200);
  for (const value of ["Maplewood College", form["issuer"], "client-7"]) expect(made.body).toContain(value);
});

test("Y14 the same form again changes nothing, also when it says something else", async () => {
  await post(`${address}/confirm`, form);
  const before = await directory.getTenantById(invited.id);
  expect((await post(`${address}/confirm`, { ...form, "client-id": "client-8" })).status).toBe(303);
  expect(await directory.getTenantById(invited.id)).toEqual(before);
});

test("an invitation can let launches in at once", async () => {
  const trusted = await invite({ registersAs: "active" });
  await post(`/lti/register/${trusted.secret}/confirm`, form);
  expect(await directory.getTenantById(trusted.id)).toMatchObject({ status: "active" });
});

test("Y12 an issuer and client that are there are left as they are, and the invitation stays good", async () => {
  await post(`${address}/confirm`, form);
  const before = await directory.getTenantById(invited.id);
  const other = await invite({ name: "Harbour Institute" });
  const taken = await said(await post(`/lti/register/${other.secret}/confirm`, form));
  expect(taken).toMatchObject({ status: 409, code: "registration_taken" });
  expect(await directory.getTenantById(invited.id)).toEqual(before);
  expect(await directory.getTenantById(other.id)).toBeUndefined();
  const mended = await post(`/lti/register/${other.secret}/confirm`, { ...form, "client-id": "client-8" });
  expect(mended.status).toBe(303);
});

test.each(["issuer", "client-id", "deployment-id", "jwks-uri"])("a form without %s names it", async (field) => {
  const { [field]: _, ...lacking } = form;
  const refused = await said(await post(`${address}/confirm`, lacking));
  expect(refused).toMatchObject({ status: 400, code: "registration_form_invalid" });
  expect(refused.body).toContain(`<code>${field}</code>`);
  expect((await post(`${address}/confirm`, form)).status).toBe(303);
});

test("nobody else's page can press the button", async () => {
  const foreign = await post(`${address}/confirm`, form, { origin: "https://evil.example" });
  expect(foreign.headers.get("x-refusal")).toBe("origin_foreign");
  expect(await directory.getTenantById(invited.id)).toBeUndefined();
});

test("Y16 markup in a name is shown as text", async () => {
  const odd = await invite({ name: `</script><img src=x onerror=alert(1)>` });
  const page = await said(await ask(`/lti/register/${odd.secret}`));
  expect(page.body).not.toContain("<img src=x");
  expect(page.body).not.toContain("</script><img");
});
