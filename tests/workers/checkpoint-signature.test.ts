import { CompactSign, exportJWK, generateKeyPair, type JWK } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { isGenuine } from "#app/audit/checkpoint.ts";
import { checkpointSignature } from "#workers/checkpoint-signature.ts";

const TYPE = "audit-checkpoint+jws";
const checkpoint = { tenant: "maplewood", seq: 4, hash: "5f2c", at: 1 };
let old: JWK;
let current: JWK;

beforeAll(async () => {
  [old, current] = await Promise.all([toolKey("old"), toolKey("current")]);
});

async function toolKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: "RS256", use: "sig" };
}

function publicPart({ kty, kid, n, e }: JWK): JWK {
  return { ...(kty && { kty }), ...(kid && { kid }), ...(n && { n }), ...(e && { e }) };
}

/** A signature of the tool's own key over anything. */
function signed(text: string, header: { alg: string; kid?: string; typ?: string }): Promise<string> {
  return new CompactSign(new TextEncoder().encode(text)).setProtectedHeader(header).sign(current);
}

describe("a checkpoint's signature", () => {
  test("says what was signed", async () => {
    const tool = checkpointSignature([current]);
    const signature = await tool.sign(checkpoint);
    expect(await tool.verify(signature)).toEqual(checkpoint);
    expect(await isGenuine(checkpoint, signature, tool)).toBe(true);
  });

  test.each([
    ["tenant", "harbour"],
    ["seq", 5],
    ["hash", "other"],
    ["at", 2],
  ])("does not stand for another %s", async (property, other) => {
    const tool = checkpointSignature([current]);
    const signature = await tool.sign(checkpoint);
    expect(await isGenuine({ ...checkpoint, [property]: other }, signature, tool)).toBe(false);
  });

  test("is verified by every key in use, and by their public part alone", async () => {
    const signature = await checkpointSignature([old]).sign(checkpoint);
    expect(await checkpointSignature([current, old]).verify(signature)).toEqual(checkpoint);
    expect(await checkpointSignature([publicPart(old)]).verify(signature)).toEqual(checkpoint);
    expect(await checkpointSignature([current]).verify(signature)).toBeUndefined();
  });

  test("is not what the key signs for an LMS", async () => {
    const text = JSON.stringify(checkpoint);
    const tool = checkpointSignature([current]);
    expect(await tool.verify(await signed(text, { alg: "RS256", kid: "current", typ: "JWT" }))).toBeUndefined();
    expect(await tool.verify(await signed(text, { alg: "RS256", kid: "current" }))).toBeUndefined();
    expect(await tool.verify(await signed("{}", { alg: "RS256", kid: "current", typ: TYPE }))).toBeUndefined();
    expect(await tool.verify(await signed("no JSON", { alg: "RS256", kid: "current", typ: TYPE }))).toBeUndefined();
    expect(await tool.verify(await signed(text, { alg: "RS256", kid: "current", typ: TYPE }))).toEqual(checkpoint);
  });

  test.each(["", "a.b.c", "unsigned"])("is not %j", async (nothing) => {
    expect(await checkpointSignature([current]).verify(nothing)).toBeUndefined();
  });

  test("needs a key", async () => {
    await expect(checkpointSignature([]).sign(checkpoint)).rejects.toThrow("needs a key");
  });
});
