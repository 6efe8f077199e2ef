import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import type { NewInvitation } from "#db/invitations.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { USER_AGENT } from "#workers/outside-fetch.ts";
import recordedAnswer from "../lti/recorded/moodle-4.5-answer.json";
import recorded from "../lti/recorded/moodle-4.5-configuration.json";
import { invite } from "../invite.ts";
import { ask, post, tool } from "../platform.ts";

// Section 10 of the matrix, with an LMS that is asked: what a running Moodle 4.5.6 said, and what others say otherwise.

const PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
const TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
const nrps = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
const markup = `</script><img src=x onerror=alert(1)>`;

type Asked = { method: string; url: string; headers: Record<string, string | null>; body: string };

/** A Moodle as it was recorded, at a host of its own, so that every test has another. */
class Moodle {
  readonly host = `moodle-${crypto.randomUUID()}.example`;
  readonly address = `https://${this.host}/mod/lti/openid-configuration.php`;
  readonly asked: Asked[] = [];
  /** What it says of itself; a Response instead, where it answers otherwise. */
  configuration: Record<string, unknown> | Response = this.says({});
  /** What it answers to a registration. */
  answer: () => Response = () => this.registers({});

  says(differing: Record<string, unknown>): Record<string, unknown> {
    return { ...JSON.parse(JSON.stringify(recorded).replaceAll("moodle.maplewood.example", this.host)), ...differing };
  }

  registers(differing: Record<string, unknown>): Response {
    return Response.json({ ...recordedAnswer, client_id: `client of ${this.host}`, ...differing });
  }

  async hear(request: Request): Promise<Response> {
    const { method, url, headers } = request;
    const told = ["authorization", "content-type", "user-agent"].map((name) => [name, headers.get(name)]);
    this.asked.push({
      method,
      url,
      headers: Object.fromEntries(told),
      body: new TextDecoder().decode(await request.arrayBuffer()),
    });
    if (method === "POST") return this.answer();
    return this.configuration instanceof Response ? this.configuration : Response.json(this.configuration);
  }
}

const directory = new TenantDirectory(env.DB);
let moodle: Moodle;
let invited: NewInvitation;
let address: string;

beforeEach(async () => {
  moodle = new Moodle();
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => moodle.hear(new Request(input, init)));
  invited = await invite();
  address = `/lti/register/${invited.secret}`;
});

/** The one-time token as Moodle makes it; its signature is nobody's business here. */
function tokenFor(scope: "reg" | "reg-update"): string {
  const parts = [
    { typ: "JWT", alg: "RS256" },
    { sub: "j3TBIGlX3ovxJrD", scope, iat: 1_795_342_945, exp: 1_795_346_545 },
  ];
  return [...parts.map((part) => btoa(JSON.stringify(part)).replaceAll("=", "")), "c2lnbmF0dXJl"].join(".");
}

const offer = (at = address) =>
  ask(`${at}?${new URLSearchParams({ openid_configuration: moodle.address, registration_token: tokenFor("reg") })}`);
const press = (at = address, token: string | undefined = tokenFor("reg")) =>
  post(`${at}/confirm`, { openid_configuration: moodle.address, ...(token && { registration_token: token }) });
const posted = () => moodle.asked.filter(({ method }) => method === "POST");

/** What a refusal says, in a page of its own and without a session. */
async function refusal(answer: Response) {
  const body = await answer.text();
  expect(body).toMatch(/<h1[^>]*>[^<]{5,}<\/h1>/);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(answer.headers.get("location")).toBeNull();
  return { status: answer.status, code: answer.headers.get("x-refusal"), body };
}

test("Y08 Y10 Y11 Y14 Y15 a Moodle as recorded is asked once for what it is and once to register, and waits", async () => {
  const page = await offer();
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(`https://${moodle.host}`);
  expect(moodle.asked).toEqual([
    { method: "GET", url: moodle.address, headers: expect.objectContaining({ authorization: null }), body: "" },
  ]);

  expect((await press()).status).toBe(303);
  const [request, ...more] = posted();
  expect(more).toEqual([]);
  expect(request).toMatchObject({
    url: `https://${moodle.host}/mod/lti/openid-registration.php`,
    headers: {
      authorization: `Bearer ${tokenFor("reg")}`,
      "content-type": "application/json",
      "user-agent": USER_AGENT,
    },
  });
  const asked = JSON.parse(request?.body ?? "");
  expect(asked).toMatchObject({
    application_type: "web",
    initiate_login_uri: `${tool}/lti/login/${invited.id}`,
    redirect_uris: [`${tool}/lti/launch`],
    [TOOL]: { domain: new URL(tool).host, target_link_uri: `${tool}/lti/launch` },
  });
  for (const scope of asked.scope.split(" ")) expect(recorded.scopes_supported).toContain(scope);

  const made = await directory.getTenantById(invited.id);
  expect(made).toMatchObject({
    iss: `https://${moodle.host}`,
    clientId: `client of ${moodle.host}`,
    status: "pending",
    deploymentIds: ["1"],
    authorizationEndpoint: `https://${moodle.host}/mod/lti/auth.php`,
    tokenEndpoint: `https://${moodle.host}/mod/lti/token.php`,
    jwksUri: `https://${moodle.host}/mod/lti/certs.php`,
  });
  const asks = moodle.asked.length;
  for (const again of [await offer(), await ask(address)])
    expect(await again.text()).toContain(`client of ${moodle.host}`);
  expect((await press()).status).toBe(303);
  expect(moodle.asked).toHaveLength(asks);
  expect(await directory.getTenantById(invited.id)).toEqual(made);
});

test("Y12 a token that is to change a tool which another connection has is not used; one for a new tool is", async () => {
  await press();
  const before = await directory.getTenantById(invited.id);
  const other = await invite({ name: "Harbour Institute" });
  const at = `/lti/register/${other.secret}`;
  const kept = posted().length;
  const updating = await refusal(await press(at, tokenFor("reg-update")));
  expect(updating).toMatchObject({ status: 409, code: "registration_taken" });
  expect(posted(), "the LMS's own tool stays as it is").toHaveLength(kept);
  const same = await refusal(await press(at));
  expect(same).toMatchObject({ status: 409, code: "registration_taken" });
  expect(await directory.getTenantById(invited.id)).toEqual(before);
  expect(await directory.getTenantById(other.id)).toBeUndefined();

  moodle.answer = () => moodle.registers({ client_id: "one-more-client" });
  expect((await press(at)).status).toBe(303);
  expect(await directory.getTenantById(other.id)).toMatchObject({ clientId: "one-more-client" });
});

test("Y12 a token that is to change a tool which no connection has is used", async () => {
  expect((await press(address, tokenFor("reg-update"))).status).toBe(303);
  expect(await directory.getTenantById(invited.id)).toMatchObject({ clientId: `client of ${moodle.host}` });
});

test.each([
  [
    "as an object",
    () => Response.json({ error: "invalid_client_metadata", error_description: markup }, { status: 400 }),
  ],
  ["as a list", () => Response.json({ errors: [markup] }, { status: 422 })],
  ["as text", () => new Response(`token_already_used ${markup}`, { status: 401 })],
])("Y09 what the LMS says of a refusal, %s, is shown as text, and the invitation stays good", async (_, answer) => {
  moodle.answer = answer;
  const refused = await refusal(await press());
  expect(refused).toMatchObject({ status: 502, code: "registration_refused" });
  expect(refused.body).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(refused.body).not.toContain("<img src=x");
  expect(await directory.getTenantById(invited.id)).toBeUndefined();
  moodle.answer = () => moodle.registers({});
  expect((await press()).status).toBe(303);
});

test("Y16 markup in what the LMS says of itself and of the tool is text, and closes no script", async () => {
  const lti = { ...recorded[PLATFORM], product_family_code: markup, version: markup };
  moodle.configuration = moodle.says({ [PLATFORM]: lti, claims_supported: [markup, "sub"] });
  moodle.answer = () => moodle.registers({ client_id: markup, scope: markup });
  const shown = await (await offer()).text();
  expect((await press()).status).toBe(303);
  for (const page of [shown, await (await ask(address)).text()]) {
    expect(page).not.toContain("<img src=x");
    expect(page).not.toContain("</script><img");
  }
  expect(await directory.getTenantById(invited.id)).toMatchObject({ clientId: markup });
});

test.each([
  ["a redirect to another host", () => Response.redirect("https://evil.example/configuration", 302)],
  ["more than is read", () => new Response(`"${"x".repeat(300_000)}"`)],
  ["an error", () => new Response("busy", { status: 500 })],
])("Y04 a configuration that answers %s is given up", async (_, answer) => {
  moodle.configuration = answer();
  expect(await refusal(await offer())).toMatchObject({ status: 502, code: "platform_unreachable" });
  expect(moodle.asked.map(({ url }) => url)).toEqual([moodle.address]);
  moodle.configuration = moodle.says({});
  expect((await offer()).status).toBe(200);
});

test("Y04 a registration that is answered with a redirect is not followed", async () => {
  moodle.answer = () => Response.redirect("https://evil.example/registered", 307);
  expect(await refusal(await press())).toMatchObject({ status: 502, code: "platform_unreachable" });
  expect(posted()).toHaveLength(1);
  expect(await directory.getTenantById(invited.id)).toBeUndefined();
  moodle.answer = () => moodle.registers({});
  expect((await press()).status).toBe(303);
});

test("Y02 without a registration token none is sent", async () => {
  expect((await post(`${address}/confirm`, { openid_configuration: moodle.address })).status).toBe(303);
  expect(posted()).toMatchObject([{ headers: { authorization: null } }]);
});

test("Y03 the configuration's address is asked for with the query that it came with", async () => {
  const query = "?registration_token=abc%2Fd&x=%20y+z&x=2";
  const way = new URLSearchParams({ openid_configuration: `${moodle.address}${query}` });
  expect((await ask(`${address}?${way}`)).status).toBe(200);
  expect(moodle.asked.map(({ url }) => url)).toEqual([`${moodle.address}${query}`]);
});

test("Y07 Y08 of messages in words and few scopes, only what is there is asked for", async () => {
  const lti = { ...recorded[PLATFORM], messages_supported: ["LtiResourceLinkRequest"] };
  moodle.configuration = moodle.says({ [PLATFORM]: lti, scopes_supported: ["openid", nrps] });
  expect((await press()).status).toBe(303);
  const [request] = posted();
  expect(JSON.parse(request?.body ?? "")).toMatchObject({
    scope: nrps,
    [TOOL]: { messages: [{ type: "LtiResourceLinkRequest" }] },
  });
});

test.each([
  ["a number", { deployment_id: 7 }, ["7"]],
  ["a text", { deployment_id: "7" }, ["7"]],
  ["none", {}, []],
])("Y10 an answer with %s for its deployment", async (_, told, deploymentIds) => {
  moodle.answer = () => moodle.registers({ [TOOL]: told });
  expect((await press()).status).toBe(303);
  expect(await directory.getTenantById(invited.id)).toMatchObject({ deploymentIds });
});

/** Whoever opens the registration says where the LMS speaks. */
const from = (host: string) => ({
  openid_configuration: `https://${host}/api/lti/security/openid-configuration?x=1`,
});

test("Y05 Y10 hosted Canvas speaks for the issuer of all its accounts from its own hosts alone", async () => {
  const sso = "https://sso.canvaslms.com";
  const canvas = {
    issuer: "https://canvas.instructure.com",
    authorization_endpoint: `${sso}/api/lti/authorize_redirect`,
    token_endpoint: `${sso}/login/oauth2/token`,
    jwks_uri: `${sso}/api/lti/security/jwks`,
    registration_endpoint: `https://${moodle.host}.instructure.com/api/lti/registrations`,
    authorization_server: "canvas.instructure.com",
  };
  moodle.configuration = moodle.says(canvas);
  moodle.answer = () => moodle.registers({ [TOOL]: {} });
  const asked = (host: string) => ask(`${address}?${new URLSearchParams(from(host))}`);
  expect(await refusal(await asked(`${moodle.host}.evil.example`))).toMatchObject({
    status: 400,
    code: "platform_issuer_foreign",
  });
  expect((await asked(`${moodle.host}.instructure.com`)).status).toBe(200);
  const pressed = await post(`${address}/confirm`, from(`${moodle.host}.instructure.com`));
  expect(pressed.status).toBe(303);
  expect(await directory.getTenantById(invited.id)).toMatchObject({
    iss: canvas.issuer,
    deploymentIds: [],
  });
});
