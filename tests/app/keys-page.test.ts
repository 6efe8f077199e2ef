import { env } from "cloudflare:workers";
import { exportJWK, generateKeyPair } from "jose";
import { beforeEach, expect, test, vi } from "vitest";
import type { RotationWish } from "#app/tenancy/key-keeping.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Settings } from "#db/settings.ts";
import { openWishes } from "../../scripts/open-wishes.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import type { Institution } from "../institution.ts";
import { amara, mira, petra } from "../person.ts";
import { ask, type Platform, post, type Visit } from "../platform.ts";

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

const page = (visit?: Visit) => office.page("keys", visit);
const say = (form: Record<string, string>, visit?: Visit) => office.say("keys", form, visit);
const wished = async ({ scope } = maplewood) => (await new Settings(scope).get("keys.rotation_wish")).value;
const copied = async () => JSON.stringify(await env.PLATFORMS.get(`jwks/${maplewood.tenantId}`, "json"));

test("is for those who administer the tenant", async () => {
  for (const person of [mira, amara]) {
    const visit = await platform.visit(person);
    expect((await page(visit)).status).toBe(403);
    for (const intent of ["ask", "take-back", "fetch"])
      expect((await say({ intent, reason: "why", version: "0" }, visit)).status).toBe(403);
  }
  expect(await wished()).toBeNull();
});

test("tells which key signs, by its id, and nothing of what it signs with", async () => {
  const stored: { kid: string; sealed?: string }[] = JSON.parse(String(Reflect.get(env, "TOOL_KEYS")));
  const { text } = await page();
  for (const { kid, sealed = "?" } of stored) {
    expect(text).toContain(kid);
    expect(text).not.toContain(sealed);
  }
  expect(text).toMatch(/<span class="status status-active">Signs<\/span>/);
});

test("a rotation is asked for with its reason, is told with who asked, and can be taken back", async () => {
  const asked = await say({ intent: "ask", reason: "Our <policy> asks for one each year.", version: "0" });
  expect(asked.text).toContain("Asked.");
  expect(await wished()).toMatchObject({ reason: "Our <policy> asks for one each year." });
  const [entry] = await new AuditLog(maplewood.scope).list({ limit: 1 });
  expect(entry).toMatchObject({ action: "setting.changed", detail: { setting: "keys.rotation_wish", version: 1 } });
  const { text } = await page();
  expect(text).toContain("Our &lt;policy&gt; asks for one each year.");
  expect(text).toContain(petra.name ?? "?");
  expect(text).toContain("Nothing was done yet.");
  expect(text).not.toContain("Ask for a rotation</button>");
  // Nobody else is asked in its name, and nobody is told outside.
  expect(await wished(harbour)).toBeNull();
  expect(await (await ask("/health")).text()).not.toContain("policy");
  expect((await say({ intent: "take-back", version: "0" })).status).toBe(409);
  expect((await say({ intent: "take-back", version: "1" })).text).toContain("Taken back.");
  expect(await wished()).toBeNull();
  const late = await say({ intent: "ask", reason: "Written at length", version: "1" });
  expect([late.status, late.text.includes('value="Written at length"')]).toEqual([409, true]);
});

test.each([
  ["no reason", ""],
  ["a novel", "x".repeat(301)],
])("%s sends nothing, and says so", async (_, reason) => {
  const { status, text } = await say({ intent: "ask", reason, version: "0" });
  expect([status, await wished()]).toEqual([422, null]);
  expect(text).toContain("Nothing was sent.");
});

test("the LMS's keys are fetched anew: the next launch is verified by them", async () => {
  const { jwksUri } = maplewood.registration;
  const next = await generateKeyPair("RS256", { extractable: true });
  const { n, e } = await exportJWK(next.publicKey);
  const keys = [
    { kty: "RSA", kid: "lms-2", n, e },
    { kty: "EC", kid: "of another kind" },
  ];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    const address = input instanceof Request ? input.url : String(input);
    return address === jwksUri ? Response.json({ keys }) : new Response(null, { status: 404 });
  });
  const { text } = await say({ intent: "fetch" });
  expect(text).toContain("Fetched: your LMS has 1 key.");
  expect(text).toContain("<code>lms-2</code>");
  expect(text).toContain("1 more cannot be used");
  expect(await copied()).toContain("lms-2");
  expect(await copied()).not.toContain("lms-1");
  expect(await new AuditLog(maplewood.scope).list({ action: "keys.fetched", limit: 5 })).toMatchObject([
    { detail: { host: new URL(jwksUri).host } },
  ]);
});

test.each([
  ["it does not answer as it should", async () => new Response("gone", { status: 404 }), "the key set answered 404"],
  ["it cannot be reached", () => Promise.reject(new Error("no route to host")), "did not give its keys"],
  ["it answers something else", async () => Response.json({ hello: "there" }), "no key set"],
  ["it has none that we may use", async () => Response.json({ keys: [] }), "no key that can be used"],
])("where %s, that is said with what to do", async (_, answers, says) => {
  vi.spyOn(globalThis, "fetch").mockImplementation(answers);
  const before = await copied();
  const { status, text } = await say({ intent: "fetch" });
  expect([status, text]).toEqual([200, expect.stringContaining(says)]);
  // What was known stays, but where the LMS itself says that there is none.
  expect((await copied()) === before).toBe(!says.includes("can be used"));
});

test("when the model's key was replaced is noted with it", async () => {
  expect((await page()).text).toContain("No key is kept for a model.");
  const form = { provider: "openai-compatible", baseUrl: "https://models.example.com/v1", model: "m", version: "0" };
  await post(
    `${admin.path}/admin/model`,
    { ...form, key: "sk-of-the-institution" },
    { cookie: admin.cookie, accept: "text/html" },
  );
  const { text } = await page();
  expect(text).toContain("The key was replaced last");
  expect(text).not.toContain("sk-of-the-institution");
});

test("the operator is told of what was asked and not done, with each key that could have done it", () => {
  const wish: RotationWish = { reason: "A policy.", askedAt: 10 * HOUR };
  const tenants = [
    { name: "Maplewood", rotationWish: wish },
    { name: "Harbour", rotationWish: null },
  ];
  const old = { kid: "old", n: "", e: "", sealed: "s", made_at: 0, signs_from: 0 };
  const newer = { ...old, kid: "new", made_at: 11 * HOUR, signs_from: 35 * HOUR };
  const told = (ring: (typeof old)[], now: number) => openWishes(tenants, ring, now);
  const line = '"Maplewood" asked for a rotation on 1970-01-01T10:00:00.000Z: A policy.';
  expect(told([old], 12 * HOUR)).toEqual([line]);
  expect(told([newer, old], 12 * HOUR)).toEqual([`${line} (a newer key is published)`]);
  expect(told([newer, old], 36 * HOUR)).toEqual([]);
});
