import { base64url, exportJWK, generateKeyPair, type JWK } from "jose";
import { beforeEach, describe, expect, test } from "vitest";
import { findPlatformKey, type KeySet, type KnownKeys } from "#app/lti/platform-keys.ts";
import { refused } from "./refused.ts";

const NOW = Date.UTC(2026, 8, 1);
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const rsa = async (kid: string): Promise<JWK> => ({
  ...(await exportJWK((await generateKeyPair("RS256", { extractable: true })).publicKey)),
  kid,
});
const [first, second] = [await rsa("first"), await rsa("second")];
const modulus = (bytes: number) => new Uint8Array(bytes).fill(0xff);
const jwksUri = "https://lms.example.test/jwks";

/** The LMS: the keys that it publishes, or why it does not answer; and how often it was asked. */
let lms: { keys: unknown; down: boolean; asked: string[] };
let memory: Map<string, KnownKeys>;
let copy: KeySet | undefined;
let now: number;

beforeEach(() => {
  lms = { keys: [first], down: false, asked: [] };
  memory = new Map();
  copy = undefined;
  now = NOW;
});

/** What leaves this isolate comes back in a turn of its own. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

async function find(kid: string, address = jwksUri) {
  const key = await findPlatformKey("maplewood", address, kid, {
    memory,
    now: () => now,
    wait: async (ms) => {
      await turn();
      now += ms;
    },
    readCopy: async () => {
      await turn();
      return copy;
    },
    writeCopy: async (keySet) => void (copy = keySet),
    fetch: async (from) => {
      lms.asked.push(from);
      await turn();
      if (lms.down) throw new Error("the LMS is down");
      return { keys: lms.keys };
    },
  });
  return key === undefined ? undefined : (await exportJWK(key)).n;
}

test("a key is fetched once, and then remembered", async () => {
  expect(await find("first")).toBe(first.n);
  expect(await find("first")).toBe(first.n);
  expect(lms.asked).toEqual([jwksUri]);
});

test("while one request asks the LMS the others wait for its answer", async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => find("first")));
  expect(new Set(all)).toEqual(new Set([first.n]));
  expect(lms.asked).toHaveLength(1);
});

test("whoever waited two and a half seconds asks for itself", async () => {
  memory.set("maplewood", { keySet: undefined, looking: NOW });
  expect(await find("first")).toBe(first.n);
  expect(now - NOW).toBeGreaterThan(2500);
  expect(now - NOW).toBeLessThan(2600);
});

test("a key outlives this isolate by its copy", async () => {
  await find("first");
  memory.clear();
  lms.down = true;
  expect(await find("first")).toBe(first.n);
  expect(lms.asked).toHaveLength(1);
});

test("T03 after a rotation the new key is accepted at once, and the old one no more", async () => {
  await find("first");
  lms.keys = [second];
  now += SECOND;
  expect(await find("second")).toBe(second.n);
  expect(await find("first")).toBeUndefined();
});

test("T04 a flood of invented ids is one look in half a minute", async () => {
  await find("first");
  for (let i = 0; i < 20; i++) expect(await find(`invented-${i}`)).toBeUndefined();
  expect(lms.asked).toHaveLength(2);
  expect(await find("first")).toBe(first.n);
  now += 30 * SECOND;
  await find("invented");
  expect(lms.asked).toHaveLength(3);
});

test("a key that the LMS withdrew stops working within an hour", async () => {
  await find("first");
  lms.keys = [second];
  now += HOUR - 1;
  expect(await find("first")).toBe(first.n);
  now += 1;
  expect(await find("first")).toBeUndefined();
});

describe("while the LMS is down", () => {
  test("T30 a known key is accepted, also when it is old, and the LMS is not asked each time", async () => {
    await find("first");
    lms.down = true;
    now += 2 * HOUR;
    expect(await find("first")).toBe(first.n);
    expect(await find("first")).toBe(first.n);
    expect(lms.asked).toHaveLength(2);
  });

  test("T31 without any key a launch can be tried again", async () => {
    lms.down = true;
    expect(await refused(() => find("first"))).toBe("platform_keys_unavailable");
    lms.down = false;
    expect(await find("first")).toBe(first.n);
  });

  test("T31 an unknown key may be a new one: a launch can be tried again", async () => {
    await find("first");
    lms.down = true;
    now += SECOND;
    expect(await refused(() => find("second"))).toBe("platform_keys_unavailable");
  });
});

test.each([
  ["a page", "<html>"],
  ["null", null],
  ["no list", { first }],
  ["nothing", undefined],
])("T32 a key set that is %s is none", async (_, keys) => {
  lms.keys = keys;
  expect(await refused(() => find("first"))).toBe("platform_keys_unavailable");
});

describe("T33 not used is", () => {
  test.each([
    ["of 1024 bits", modulus(128)],
    ["of 2047 bits", modulus(256).fill(0x7f, 0, 1)],
    ["of 1024 bits that zeros make long", modulus(256).fill(0, 0, 128)],
    ["of no bits", modulus(0)],
  ])("a key %s", async (_, n) => {
    lms.keys = [{ ...second, n: base64url.encode(n) }, first];
    expect(await find("second")).toBeUndefined();
    expect(await find("first")).toBe(first.n);
  });

  test.each([
    ["on a curve", { kty: "EC", crv: "P-256", x: "AA", y: "AA" }],
    ["for encryption", { use: "enc" }],
    ["for another algorithm", { alg: "RS512" }],
    ["that is a secret", { kty: "oct", k: "AAAA" }],
    ["without a name", { kid: undefined }],
    ["without a modulus", { n: undefined }],
  ])("a key %s", async (_, differing) => {
    lms.keys = [{ ...second, ...differing }, null, "junk", first];
    expect(await find("second")).toBeUndefined();
    expect(await find("first")).toBe(first.n);
  });
});

test("T34 a key without alg and use is accepted, and one that says the right ones", async () => {
  lms.keys = [first, { ...second, alg: "RS256", use: "sig" }];
  expect(await find("first")).toBe(first.n);
  expect(await find("second")).toBe(second.n);
});

test("a private member of a key set is not kept", async () => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  lms.keys = [{ ...(await exportJWK(privateKey)), kid: "first" }];
  await find("first");
  expect(Object.keys(copy?.keys[0] ?? {}).toSorted()).toEqual(["e", "kid", "kty", "n"]);
});

test("a registration that moved to another address starts anew", async () => {
  await find("first");
  lms.keys = [second];
  const moved = "https://lms.example.test/keys";
  expect(await find("second", moved)).toBe(second.n);
  expect(await find("first", moved)).toBeUndefined();
  expect(lms.asked[1]).toBe(moved);
});

const together = (kid: string) => Promise.allSettled(Array.from({ length: 8 }, () => find(kid)));

describe("many launches at once", () => {
  test("that all need the first key set make one fetch", async () => {
    const answers = await together("first");
    expect(answers.every((answer) => answer.status === "fulfilled" && answer.value === first.n)).toBe(true);
    expect(lms.asked).toHaveLength(1);
  });

  test("T04 with an unknown key make one fetch more", async () => {
    await find("first");
    await together("invented");
    expect(lms.asked).toHaveLength(2);
  });

  test("T31 while the LMS is down are all refused by one fetch, instead of queueing for it", async () => {
    lms.down = true;
    const answers = await together("first");
    expect(answers.every((answer) => answer.status === "rejected")).toBe(true);
    expect(lms.asked).toHaveLength(1);
  });
});
