import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { Deployments } from "#db/deployments.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import { Settings } from "#db/settings.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { mira, petra } from "../person.ts";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { UnprovenNotes } from "#workers/unproven-notes.ts";
import { ask, Platform, post, visitOf } from "../platform.ts";

let maplewood: Institution;
let harbour: Institution;
let platform: Platform;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  platform = await Platform.open(maplewood);
});

const elsewhere = { claims: { [CLAIM.deploymentId]: "2" } };
const records = ({ scope }: Institution) => new LaunchRecords(scope);
const standing = async (deploymentId: string) => (await new Deployments(maplewood.scope).find(deploymentId))?.status;

/** Counted behind the answer: waited for, but not for ever. */
async function counted(at: Institution, count: number) {
  return vi.waitFor(
    async () => {
      const found = await records(at).recent(10);
      expect(found.reduce((sum, each) => sum + each.count, 0)).toBe(count);
      return found;
    },
    { timeout: 10_000 },
  );
}

test("N15 the first launch from a new deployment waits, and is let in once it is approved", async () => {
  const first = await platform.launch(mira, elsewhere);
  expect([first.status, first.headers.get("x-refusal")]).toEqual([403, "deployment_pending"]);
  expect(first.headers.getSetCookie()).toEqual([]);
  expect(await standing("2")).toBe("pending");
  expect((await platform.launch(mira, elsewhere)).headers.get("x-refusal")).toBe("deployment_pending");
  await new Deployments(maplewood.scope).setDeploymentStatus("2", "active", Date.now());
  expect((await platform.launch(mira, elsewhere)).status).toBe(303);
});

test("N15 an administrator whose deployment waits, or is switched off, sees how the connection stands and what lets it in", async () => {
  const { tenantId, name, registration } = maplewood;
  const command = `npm run tenant -- deployment-enable --id ${tenantId} --deployment-id 2`;
  const facts = [name, registration.iss, registration.clientId, command, "Console, Deployments"];
  const shows = async (answer: Response, code: string | null, title: string) => {
    expect([answer.status, answer.headers.get("x-refusal")]).toEqual([403, code]);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get("content-security-policy")).toContain(
      `frame-ancestors ${registration.origins.join(" ")}`,
    );
    const page = await answer.text();
    for (const shown of [...facts, title]) expect(page).toContain(shown);
  };
  await shows(await platform.launch(petra, elsewhere), "deployment_pending", "waits for approval");
  // A browser without cookies gets there by a script, which takes it along sealed.
  const login = await platform.prepare(petra, elsewhere);
  const [, proof = ""] = login.cookie.split("=");
  const { pending = "" } = await told(await post("/lti/launch", login.form));
  const refused = await post("/lti/launch", { pending, proof }, byScript);
  const { refusal, about } = await refused.json<{ refusal: string; about: string }>();
  const page = `/lti/refused?${new URLSearchParams({ code: refusal, about })}`;
  await shows(await ask(page), null, "waits for approval");
  const tampered = await (await ask(page.slice(0, -4))).text();
  expect(tampered).not.toContain(registration.iss);

  await new Deployments(maplewood.scope).setDeploymentStatus("2", "disabled", Date.now());
  await shows(await platform.launch(petra, elsewhere), "deployment_disabled", "is disabled");
  // Nobody else is told anything of it.
  const learner = await platform.launch(mira, elsewhere);
  const said = await learner.text();
  for (const shown of facts) expect(said).not.toContain(shown);
});

test("N15 where the tenant's policy is to accept, it is let in at once", async () => {
  const by = { actor: "operator", version: 0 };
  await new Settings(maplewood.scope).set("launches.new_deployments", "accept", by, Date.now());
  expect((await platform.launch(mira, elsewhere)).status).toBe(303);
  expect(await standing("2")).toBe("active");
});

test("a token that is not verified makes no deployment", async () => {
  const { privateKey } = (await crypto.subtle.generateKey(
    { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" },
    false,
    ["sign", "verify"],
  )) as CryptoKeyPair;
  const forged = await platform.launch(mira, { ...elsewhere, key: privateKey });
  expect(forged.headers.get("x-refusal")).toBe("signature_invalid");
  expect(await standing("2")).toBeUndefined();
});

test("launches and refusals are counted with time, deployment and code, and with nothing of anybody", async () => {
  await platform.visit(mira);
  await platform.launch(mira, elsewhere);
  await platform.launch(mira, { claims: { aud: "another" } });
  await platform.launch(mira, { claims: { aud: "another" } });
  const found = await counted(maplewood, 4);
  expect(found).toHaveLength(3);
  expect(found).toEqual(
    expect.arrayContaining([
      { code: undefined, deploymentId: "1", count: 1, at: expect.any(Number) },
      { code: "audience_mismatch", deploymentId: undefined, count: 2, at: expect.any(Number) },
      { code: "deployment_pending", deploymentId: "2", count: 1, at: expect.any(Number) },
    ]),
  );
  const { results } = await env.DB.prepare("SELECT * FROM launch_records WHERE tenant_id = ?")
    .bind(maplewood.tenantId)
    .all();
  for (const personal of [mira.name, mira.givenName, "eyJ"]) expect(JSON.stringify(results)).not.toContain(personal);
  expect(await records(harbour).recent(10)).toEqual([]);
});

test("L06 a login of a tenant that is switched off is counted too", async () => {
  await env.DB.prepare("UPDATE tenants SET status = 'pending' WHERE id = ?").bind(maplewood.tenantId).run();
  const login = await platform.login();
  expect([login.status, login.headers.get("x-refusal"), login.headers.get("location")]).toEqual([
    403,
    "registration_pending",
    null,
  ]);
  expect(await counted(maplewood, 1)).toMatchObject([{ code: "registration_pending" }]);
});

/** What the page of an answer tells its script. */
async function told(answer: Response): Promise<Record<string, string>> {
  return JSON.parse(/<script id="told"[^>]*>(.*?)<\/script>/.exec(await answer.text())?.[1] ?? "{}");
}

const byScript = { [SCRIPT_HEADER]: "launch" };

test("S08 a launch that its browser could not prove anywhere is counted once, and only if its platform signed it", async () => {
  const signed = await platform.prepare(mira);
  const { privateKey } = (await Platform.unheardOf(maplewood)).keys;
  const forged = await platform.prepare(mira, { key: privateKey });
  for (const { form } of [forged, signed, signed]) {
    const { pending = "" } = await told(await post("/lti/launch", form));
    for (const fields of [{ pending }, { pending, proof: "wrong" }] as Record<string, string>[]) {
      const answer = await post("/lti/launch", fields, byScript);
      expect([answer.status, await answer.json()]).toEqual([401, { refusal: "browser_mismatch" }]);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  }
  // It can still be proven: only the count was taken.
  expect((await platform.deliver(signed)).status).toBe(303);
  const found = await counted(maplewood, 2);
  expect(found.map(({ code, deploymentId, count }) => [code, deploymentId, count]).toSorted()).toEqual([
    [undefined, "1", 1],
    ["browser_mismatch", "1", 1],
  ]);
});

test("S08 a login whose browser keeps nothing is counted for its tenant, by our own page alone, and within limits", async () => {
  const { owner = "" } = await told(await platform.login({ lti_storage_target: "_parent" }));
  const foreign = await post("/lti/unkept", { owner }, { origin: "https://evil.example" });
  expect([foreign.status, foreign.headers.get("x-refusal")]).toEqual([403, "origin_foreign"]);
  for (const wrong of ["", "nothing", `${owner.slice(0, -4)}AAAA`])
    await post("/lti/unkept", { owner: wrong }, byScript);
  const answer = await post("/lti/unkept", { owner }, byScript);
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([204, []]);
  expect(await counted(maplewood, 1)).toMatchObject([
    { code: "browser_keeps_nothing", deploymentId: undefined, count: 1 },
  ]);
  expect(await records(harbour).recent(10)).toEqual([]);
  expect((await ask(`/lti/unkept?${new URLSearchParams({ owner })}`)).status).toBe(404);
});

test("what nobody signed is written sixty times a minute at most, for each tenant; what was signed, always", () => {
  const notes = new UnprovenNotes();
  const minute = 1_700_000_040_000;
  const taken = (outcome: { code?: string; deploymentId?: string }, tenantId: string, at = minute) =>
    Array.from({ length: 100 }, () => notes.take(tenantId, outcome, at)).filter(Boolean).length;
  expect(taken({ code: "signature_invalid" }, "a")).toBe(60);
  expect(taken({ code: "kid_unknown" }, "a")).toBe(0);
  expect(taken({ code: "deployment_pending", deploymentId: "1" }, "a")).toBe(100);
  expect(taken({ deploymentId: "1" }, "a")).toBe(100);
  expect(taken({ code: "signature_invalid" }, "b")).toBe(60);
  expect(taken({ code: "signature_invalid" }, "a", minute + 60_000)).toBe(60);
});

test("an administrator sees the connection, and why a launch failed; nobody else does", async () => {
  await platform.launch(mira, { claims: { aud: "another" } });
  await platform.launch(mira, elsewhere);
  await counted(maplewood, 2);
  const { path, cookie } = visitOf(await platform.launch(petra));
  const page = await (await ask(`${path}/admin`, { cookie })).text();
  for (const shown of [maplewood.registration.iss, "atomic-guide"]) expect(page).toContain(shown);
  await counted(maplewood, 3);
  const launches = await (await ask(`${path}/admin/launches`, { cookie })).text();
  for (const shown of ["audience_mismatch", "deployment_pending"]) expect(launches).toContain(shown);

  const learner = await platform.visit(mira);
  expect((await ask(`${learner.path}/admin`, { cookie: learner.cookie })).status).toBe(403);
});
