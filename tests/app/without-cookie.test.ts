import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { CLAIM } from "#app/lti/claims.ts";
import { LearningSessions } from "#db/learning-sessions.ts";
import { withCode } from "#app/tenancy/one-time-code.ts";
import { joseSeal } from "#workers/jose-seal.ts";
import { lms, twoInstitutions } from "../institution.ts";
import { amara, mira } from "../person.ts";
import { ask, Platform, post, tool, type Visit, visitOf } from "../platform.ts";

// A browser that brings no cookie back, whatever is set: everything goes by codes and by the header.

let maplewood: Platform;
let harbour: Platform;

/** What its scripts know of a visit: the session to carry. */
type Carried = { path: string; secret: string };

beforeAll(async () => {
  const institutions = await twoInstitutions();
  maplewood = await Platform.open(institutions.maplewood);
  harbour = await Platform.open(institutions.harbour);
});

const landing = async (platform: Platform) => (await platform.launch(mira)).headers.get("location") ?? "";
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

function carriedIn(page: string): string | undefined {
  return /<meta name="carried-session" content="([\w.-]+)"/.exec(page)?.[1];
}

async function arrive(platform: Platform): Promise<Carried> {
  const address = await landing(platform);
  const secret = carriedIn(await (await ask(address)).text());
  if (secret === undefined) throw new Error("the first page carries no session");
  return { path: address.replace(/\/guide\?.*$/, ""), secret };
}

/** What the bounce page and plain links do. */
async function trade({ path, secret }: Carried): Promise<string> {
  const answer = await post(`${path}/code`, {}, { ...bearer(secret), [SCRIPT_HEADER]: "code" });
  return (await answer.json<{ code: string }>()).code;
}

describe("the first page of a launch", () => {
  test("opens by its code alone, and gives its script the session to carry", async () => {
    const answer = await ask(await landing(maplewood));
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain("Mira");
    expect(carriedIn(page)).toBeDefined();
  });

  test("opens by its code once", async () => {
    const address = await landing(maplewood);
    const answers = await Promise.all([ask(address), ask(address), ask(address)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401]);
  });

  test("reloaded before its script ran, is a page that looks in its tab, and says how to come back", async () => {
    const address = await landing(maplewood);
    expect((await ask(address)).status).toBe(200);
    const again = await ask(address);
    expect([again.status, again.headers.get("x-refusal")]).toEqual([401, "session_missing"]);
    const page = await again.text();
    expect(page).toContain("Go to your course and open the Guide again");
    expect(page).toContain("/code`");
    expect(page).not.toMatch(/<main[^>]* hidden/);
    // The launch itself is still good: the course opens it anew.
    expect((await ask(await landing(maplewood))).status).toBe(200);
  });

  test("does not tell its code to any page, link or script", async () => {
    const address = await landing(maplewood);
    const code = new URL(address, tool).searchParams.get("once") ?? "?";
    expect(await (await ask(address)).text()).not.toContain(code);
  });

  test("carries nothing where the cookie comes back, and its code is used up all the same", async () => {
    const answer = await maplewood.launch(mira);
    const address = answer.headers.get("location") ?? "";
    const page = await ask(address, { cookie: visitOf(answer).cookie });
    expect(page.status).toBe(200);
    expect(carriedIn(await page.text())).toBeUndefined();
    await expect.poll(async () => (await ask(address)).status).toBe(401);
  });
});

describe("a code", () => {
  test("of a minute ago opens nothing", async () => {
    const seal = joseSeal(env.SESSION_SECRETS.split(","), "session");
    const { path, secret } = await arrive(maplewood);
    const session = await seal.open(secret);
    const sealed = (expiresAt: number) => seal.seal([crypto.randomUUID(), expiresAt, session as never]);
    expect((await ask(withCode(`${path}/guide`, await sealed(Date.now() - 1)))).status).toBe(401);
    expect((await ask(withCode(`${path}/guide`, await sealed(Date.now() + 9000)))).status).toBe(200);
  });

  test("opens its own launch alone", async () => {
    const [mine, theirs] = [await arrive(maplewood), await arrive(harbour)];
    const code = await trade(mine);
    expect((await ask(withCode(`${theirs.path}/guide`, code))).status).toBe(401);
    expect((await ask(withCode(`${mine.path}/guide?passage=nothing`, code))).status).toBe(404);
  });

  test("is no session, and a session is no code", async () => {
    const carried = await arrive(maplewood);
    const code = await trade(carried);
    expect((await ask(`${carried.path}/guide`, bearer(code))).status).toBe(401);
    expect((await ask(`${carried.path}/guide`, { cookie: `session=${code}` })).status).toBe(401);
    expect((await ask(withCode(`${carried.path}/guide`, carried.secret))).status).toBe(401);
  });

  test("is given to nobody without a session, and to no other site", async () => {
    const { path, secret } = await arrive(maplewood);
    const script = { [SCRIPT_HEADER]: "code" };
    expect((await post(`${path}/code`, {}, script)).status).toBe(401);
    expect((await post(`${path}/code`, {}, { ...script, ...bearer(secret), origin: lms })).status).toBe(403);
    expect(await (await ask(`${path}/code`, bearer(secret))).text()).not.toContain("once");
  });
});

describe("the session in a header", () => {
  test("opens data and takes a question, and only those of its own launch", async () => {
    const [mine, theirs] = [await arrive(maplewood), await arrive(harbour)];
    expect((await ask(`${mine.path}/guide.data`, bearer(mine.secret))).status).toBe(200);
    expect((await ask(`${mine.path}/guide.data`, bearer(theirs.secret))).status).toBe(401);
    const question = { id: crypto.randomUUID(), text: "What is a p-value?" };
    const address = `${mine.path}/guide/${crypto.randomUUID()}/messages`;
    expect((await post(address, question, { ...bearer(mine.secret), origin: lms })).status).toBe(403);
    const reply = await post(address, question, { accept: "text/event-stream", ...bearer(mine.secret) });
    expect(await reply.text()).toContain("[DONE]");
  });

  test("is as over as the session, and its bounce page is told so", async () => {
    const carried = await arrive(maplewood);
    const id = carried.path.split("/").at(-1) ?? "";
    await new LearningSessions(maplewood.institution.scope).end(id, Date.now());
    const answer = await post(`${carried.path}/code`, {}, { ...bearer(carried.secret), [SCRIPT_HEADER]: "bounce" });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ refusal: "session_over" });
  });
});

describe("a document without cookie or code", () => {
  test("is a readable page that may look in its tab, and tells nothing", async () => {
    const visit: Visit = await maplewood.visit(amara);
    const answer = await ask(`${visit.path}/course`);
    expect([answer.status, answer.headers.get("x-refusal")]).toEqual([401, "session_missing"]);
    const policy = answer.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1];
    expect(policy).toMatch(/^default-src 'none';.*frame-ancestors \*$/);
    const page = await answer.text();
    expect(page).toContain("<code>session_missing</code>");
    expect([...page.matchAll(/<script(?! id="told")[^>]*>/g)].map(([tag]) => tag.includes(`nonce="${nonce}"`))).toEqual(
      [true, true],
    );
    expect(page).not.toMatch(/^(import|export) /m);
    expect(page).not.toMatch(/Amara|Maplewood|Introductory/);
  });

  test("that is posted is refused as ever: what was posted cannot be asked for again", async () => {
    const { path } = await arrive(maplewood);
    const answer = await post(`${path}/guide/${crypto.randomUUID()}/messages`, {}, { accept: "text/html" });
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("<script");
  });

  test("may be posted with a code", async () => {
    const carried = await arrive(maplewood);
    const question = { id: crypto.randomUUID(), text: "What is a p-value?" };
    const address = withCode(`${carried.path}/guide/${crypto.randomUUID()}/messages`, await trade(carried));
    expect((await post(address, question, { accept: "text/html", origin: lms })).status).toBe(403);
    expect((await post(address, question, { accept: "text/html" })).status).toBe(303);
  });
});

/** Amara's launch with these claims. */
async function teach(claims: Record<string, unknown>): Promise<Carried> {
  const address = (await maplewood.launch(amara, { claims })).headers.get("location") ?? "";
  const secret = carriedIn(await (await ask(address)).text());
  if (secret === undefined) throw new Error("the first page carries no session");
  return { path: address.replace(/\/[a-z-]+\?.*$/, ""), secret };
}

describe("those who teach, without a cookie", () => {
  test("place a link, by our script or by a plain form with a code", async () => {
    const returnUrl = `${lms}/return?a=b`;
    const settings = { accept_types: ["ltiResourceLink"], deep_link_return_url: returnUrl };
    const claims = {
      [CLAIM.messageType]: "LtiDeepLinkingRequest",
      [CLAIM.resourceLink]: undefined,
      [CLAIM.deepLinkingSettings]: settings,
    };
    const [scripted, plain] = [await teach(claims), await teach(claims)];
    const form = { item: "guide", intent: "place" };
    const script = { ...bearer(scripted.secret), [SCRIPT_HEADER]: "guide", accept: "application/json" };
    const answer = await post(`${scripted.path}/deep-link/answer`, form, script);
    expect(await answer.json()).toEqual({ returnUrl, jwt: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) });

    const address = withCode(`${plain.path}/deep-link/answer`, await trade(plain));
    const placed = await post(address, form, { accept: "text/html" });
    expect([placed.status, await placed.text()]).toEqual([200, expect.stringContaining('name="JWT"')]);
    // The code was good once.
    expect((await post(address, form, { accept: "text/html" })).status).toBe(401);
  });

  test("download their course's concepts with a code, once", async () => {
    const carried = await teach({});
    const address = withCode(`${carried.path}/course/export/concepts.csv`, await trade(carried));
    const file = await ask(address);
    expect([file.status, file.headers.get("content-disposition")]).toEqual([
      200,
      'attachment; filename="concepts.csv"',
    ]);
    expect((await ask(address)).status).toBe(401);
  });
});
