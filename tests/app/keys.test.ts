import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { calculateJwkThumbprint, createLocalJWKSet, exportJWK, generateKeyPair, type JWK, jwtVerify } from "jose";
import { beforeAll, expect, test } from "vitest";
import { OVERLAP_MS, PUBLISHED_BEFORE_SIGNING_MS } from "#app/tenancy/key-ring.ts";
import worker from "#workers/app.ts";
import { currentSigningKey } from "#workers/signing-keys.ts";
import { twoInstitutions } from "../institution.ts";
import { petra } from "../person.ts";
import { ask, type Door, Platform, visitOf } from "../platform.ts";

// Section 9 of the matrix: the tool's own keys, as platforms see them.

const DAY = 24 * 60 * 60_000;
const privateMembers = new Set(["d", "p", "q", "dp", "dq", "qi", "oth", "k", "sealed"]);
let now: number;
let keys: { kid: string }[];

beforeAll(async () => {
  now = Date.now();
  keys = await Promise.all(
    ["newest", "old", "withdrawn"].map(async (kid) => {
      const { privateKey } = await generateKeyPair("RS256", { extractable: true });
      return { ...(await exportJWK(privateKey)), kid, alg: "RS256", use: "sig" };
    }),
  );
});

/** The tool with other keys: the newest signs from `signsFrom` on, and the withdrawn one has no private half any more. */
function holding(signsFrom: number): Env {
  const [newest, old, { d: _, ...withdrawn } = {}] = keys as ({ kid: string } & JWK)[];
  const ring = [{ ...newest, signs_from: signsFrom, made_at: now }, { ...old, made_at: now - 100 * DAY }, withdrawn];
  return { ...env, TOOL_KEYS: JSON.stringify(ring) };
}

/** The whole tool in this environment. */
function doorOf(at: Env): Door {
  // The platform adds what it knows of the connection; nothing here reads it.
  return async (request) =>
    worker.fetch(request as Request<unknown, IncomingRequestCfProperties>, at, createExecutionContext());
}

async function published(at: Env): Promise<{ keys: JWK[] }> {
  return (await ask("/lti/jwks", {}, doorOf(at))).json();
}

const kids = async (at: Env) => (await published(at)).keys.map(({ kid }) => kid);

test("K01 the key set is public, for every origin, cached for minutes, and shows no private member", async () => {
  const answer = await ask("/lti/jwks", { origin: "https://lms.example" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
  expect(answer.headers.get("content-type")).toContain("application/json");
  expect(answer.headers.getSetCookie()).toEqual([]);
  const set = await answer.json<{ keys: JWK[] }>();
  expect(set.keys.map((key) => Object.keys(key).toSorted())).toEqual([["alg", "e", "kid", "kty", "n", "use"]]);
  expect(set.keys).toMatchObject([{ kty: "RSA", alg: "RS256", use: "sig", kid: expect.any(String) }]);
});

test("K02 a new key is shown before it signs, the old one after, and one that was withdrawn not at all", async () => {
  const coming = holding(now + PUBLISHED_BEFORE_SIGNING_MS);
  expect(await kids(coming)).toEqual(["newest", "old"]);
  const lately = holding(now - OVERLAP_MS / 2);
  expect(await kids(lately)).toEqual(["newest", "old"]);
  expect(await kids(holding(now - OVERLAP_MS - 1))).toEqual(["newest"]);

  for (const [at, kid] of [
    [coming, "old"],
    [lately, "newest"],
  ] as const) {
    const token = await (await currentSigningKey(at)).signJwt({ aud: "the LMS" });
    const { protectedHeader } = await jwtVerify(token, createLocalJWKSet(await published(at)));
    expect(protectedHeader.kid).toBe(kid);
  }
});

test("K03 a kid is the thumbprint of its key, so that no other key ever bears it", async () => {
  for (const key of (await published(env)).keys) expect(key.kid).toBe(await calculateJwkThumbprint(key));
});

test("K04 private halves lie sealed, and nothing of them comes out by any address", async () => {
  const stored: Record<string, unknown>[] = JSON.parse(String(Reflect.get(env, "TOOL_KEYS")));
  for (const key of stored) expect(Object.keys(key).filter((name) => privateMembers.has(name))).toEqual(["sealed"]);
  const platform = await Platform.open((await twoInstitutions()).maplewood);
  const { path, cookie } = visitOf(await platform.launch(petra));
  for (const address of ["/lti/jwks", "/lti/config", "/lti/config.json", "/health", `${path}/admin`]) {
    const text = await (await ask(address, { cookie })).text();
    for (const { sealed } of stored) expect(text).not.toContain(String(sealed));
    expect(text).not.toMatch(/"(d|p|q|dp|dq|qi|sealed)":"[\w-]{40,}/);
  }
});

test("a key of more than ninety days is told of by /health and on the connection's page", async () => {
  const door = doorOf(holding(now + DAY));
  const health = await (await ask("/health", {}, door)).json();
  expect(health).toMatchObject({ status: "ok", signingKey: { verdict: "old", ageDays: 100 } });
  const platform = (await Platform.open((await twoInstitutions()).maplewood)).through(door);
  const { path, cookie } = visitOf(await platform.launch(petra));
  const page = await (await ask(`${path}/admin`, { cookie }, door)).text();
  expect(page).toContain("100 days old");
  expect(page).toContain("npm run keys -- rotate");
});

test("keys that the secret does not open are told of by /health, and launches go on", async () => {
  const wrong = { ...env, TOOL_KEYS_SECRET: "another-secret-of-the-tests-0123456789" };
  const door = doorOf(wrong);
  const health = await (await ask("/health", {}, door)).json<object>();
  expect(health).toMatchObject({ status: "degraded" });
  expect(health).not.toHaveProperty("signingKey");
  const platform = (await Platform.open((await twoInstitutions()).maplewood)).through(door);
  expect((await platform.launch(petra)).status).toBe(303);
});
