import { env } from "cloudflare:workers";
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import { keyAgeAt, OLD_KEY_MS, OVERLAP_MS, PUBLISHED_BEFORE_SIGNING_MS, type RingKey } from "#app/tenancy/key-ring.ts";
import { privateHalf } from "#workers/rsa-half.ts";
import { openKey } from "#workers/sealed-keys.ts";
import { currentSigningKey, publicKeys } from "#workers/signing-keys.ts";
import { readSettings } from "#workers/settings.ts";
import { listed, rotate, withdraw } from "../../scripts/key-ring.ts";
import { ask } from "../platform.ts";

const DAY = 24 * 60 * 60_000;
const now = Date.now();

let made = 0;
const make = async (): Promise<RingKey> => ({ kid: `key-${(made += 1)}`, n: "AQAB", e: "AQAB", sealed: "x" });
/** As long as a real one. */
const long = async (): Promise<RingKey> => ({ ...(await make()), n: "n".repeat(342), sealed: "s".repeat(260) });

/** The kids that the key set shows, and which of them signs. */
function standing(keys: RingKey[], at: number) {
  const settings = { ...readSettings(env), TOOL_KEYS: keys.map((key) => ({ ...template, ...key })) };
  const shown = publicKeys(settings, at).map((key) => (key as RingKey).kid);
  return { shown, signs: /^(\S+) {2}signs,/m.exec(listed(keys, at))?.[1] };
}
const template = { kty: "RSA", alg: "RS256", use: "sig" } as const;

test("what the tool signs is verified with the keys that it publishes", async () => {
  const key = await currentSigningKey(env);
  const token = await key.signJwt({ iss: "atomic-guide", aud: "the LMS" });
  const published = createLocalJWKSet(await (await ask("/lti/jwks")).json());
  const { protectedHeader, payload } = await jwtVerify(token, published, { audience: "the LMS", typ: "JWT" });
  expect(protectedHeader).toEqual({ alg: "RS256", typ: "JWT", kid: key.kid });
  expect(payload.iss).toBe("atomic-guide");
});

test("K04 a private half lies sealed, and no other secret opens it", async () => {
  const { TOOL_KEYS, TOOL_KEYS_SECRET } = readSettings(env);
  const [key] = TOOL_KEYS;
  if (key === undefined) throw new Error("There is a key.");
  expect(Object.keys(key)).not.toContain("d");
  expect(await openKey(key, TOOL_KEYS_SECRET)).toHaveProperty("d");
  for (const wrong of [undefined, "another-secret-of-the-tests-0123456789"])
    await expect(openKey(key, wrong)).rejects.toThrow(`TOOL_KEYS_SECRET does not open the key ${key.kid}`);
});

test("a key is whole again from one of its primes, and from nothing else", async () => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const { n = "", e = "", d, p = "", q = "", dp, dq, qi } = await exportJWK(privateKey);
  expect(privateHalf({ n, e }, p)).toMatchObject({ p, q, dp, dq, qi });
  const other = privateHalf({ n, e }, q);
  expect(other).toMatchObject({ p: q, q: p, dp: dq, dq: dp });
  expect(d).toBeDefined();
  for (const wrong of ["AQ", "Aw", n]) expect(privateHalf({ n, e }, wrong)).toBeUndefined();
});

describe("K02 a rotation", () => {
  test("publishes the new key at once, signs with it a day later, and shows the old one for a day more", async () => {
    const first = await rotate([], make, now);
    const [old] = first;
    const keys = await rotate(first, make, now + 100 * DAY);
    const [next] = keys;
    const [began, signs] = [now + 100 * DAY, now + 100 * DAY + PUBLISHED_BEFORE_SIGNING_MS];
    expect(standing(keys, began)).toEqual({ shown: [next?.kid, old?.kid], signs: old?.kid });
    expect(standing(keys, signs - 1).signs).toBe(old?.kid);
    expect(standing(keys, signs)).toEqual({ shown: [next?.kid, old?.kid], signs: next?.kid });
    expect(standing(keys, signs + OVERLAP_MS)).toEqual({ shown: [next?.kid], signs: next?.kid });
    // Longer than any cache that our key set allows.
    expect(Math.min(PUBLISHED_BEFORE_SIGNING_MS, OVERLAP_MS)).toBeGreaterThan(300_000);
  });

  test("is refused while another one is under way", async () => {
    const keys = await rotate(await rotate([], make, now), make, now + DAY);
    await expect(rotate(keys, make, now + DAY + 1)).rejects.toThrow("A rotation is under way");
  });

  test("takes the private half of a key whose overlap is over, and keeps what verifies", async () => {
    let keys: RingKey[] = [];
    for (const day of [0, 100, 200]) keys = await rotate(keys, make, now + day * DAY);
    expect(keys.map(({ sealed }) => sealed)).toEqual(["x", "x", undefined]);
    expect(listed(keys, now + 200 * DAY)).toContain("retired, 200 days old");
  });

  test("stays short enough for a secret of the account, for as long as it goes on", async () => {
    let keys: RingKey[] = [];
    for (let round = 0; round < 20; round += 1) keys = await rotate(keys, long, now + round * 90 * DAY);
    expect(JSON.stringify(keys).length).toBeLessThanOrEqual(5_000);
    expect(keys.filter(({ sealed }) => sealed)).toHaveLength(2);
  });
});

describe("a key that is withdrawn", () => {
  test("neither signs nor is shown any more: the one that waited signs at once", async () => {
    const keys = await rotate(await rotate([], make, now), make, now + DAY);
    const [next, old] = keys;
    const left = await withdraw(keys, old?.kid ?? "", make, now + DAY);
    expect(standing(left, now + DAY)).toEqual({ shown: [next?.kid], signs: next?.kid });
    expect(left[1]).not.toHaveProperty("sealed");
  });

  test("is followed by a new one where none is left", async () => {
    const keys = await rotate([], make, now);
    const left = await withdraw(keys, keys[0]?.kid ?? "", make, now + 1);
    expect(left).toHaveLength(2);
    expect(standing(left, now + 1)).toEqual({ shown: [left[0]?.kid], signs: left[0]?.kid });
    await expect(withdraw(left, "nobody's", make, now)).rejects.toThrow("There is no key nobody's.");
  });
});

test("a key is old after ninety days, and of unknown age where nobody noted it", async () => {
  const keys = await rotate([], make, now);
  expect(keyAgeAt(keys, now + OLD_KEY_MS)).toEqual({ verdict: "fresh", ageDays: 90 });
  expect(keyAgeAt(keys, now + OLD_KEY_MS + 1)).toEqual({ verdict: "old", ageDays: 90 });
  expect(keyAgeAt([{ kid: "a", n: "n", e: "e", d: "d" }], now)).toEqual({ verdict: "unknown" });
});
