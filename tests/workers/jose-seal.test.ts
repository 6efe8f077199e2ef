import * as fc from "fast-check";
import { base64url } from "jose";
import { expect, test } from "vitest";
import { joseSeal } from "#workers/jose-seal.ts";

test("without a secret nothing is sealed, and nothing opens", async () => {
  await expect(joseSeal([], "state").seal({ a: 1 })).rejects.toThrow("A seal needs a secret.");
  const sealed = await joseSeal(["a secret of thirty-two characters"], "state").seal({ a: 1 });
  expect(await joseSeal([], "state").open(sealed)).toBeUndefined();
});

test("what is sealed opens with each secret in use, and for its purpose alone", async () => {
  const [old, fresh] = ["an old secret of thirty characters", "a new secret of thirty characters"];
  const sealed = await joseSeal([old], "state").seal({ a: 1 });
  expect(await joseSeal([fresh, old], "state").open(sealed)).toEqual({ a: 1 });
  expect(await joseSeal([fresh], "state").open(sealed)).toBeUndefined();
  expect(await joseSeal([old], "session").open(sealed)).toBeUndefined();
  for (const nonsense of ["", "a.b.c.d.e", "nonsense", `${sealed}x`])
    expect(await joseSeal([old], "state").open(nonsense)).toBeUndefined();
});

test("whatever is shown as sealed does not open, and is no fault of ours", async () => {
  const seal = joseSeal(["a secret of thirty-two characters"], "state");
  const sealed = (await seal.seal({ a: 1 })).split(".");
  const headers = fc.record(
    {
      alg: fc.constantFrom("dir", "none", "A256KW", "RSA-OAEP", "ECDH-ES", "PBES2-HS256+A128KW", "constructor"),
      enc: fc.constantFrom("A256GCM", "A128CBC-HS256", "none"),
      zip: fc.constantFrom("DEF", "other"),
      crit: fc.constantFrom([], ["exp"], "exp"),
      p2c: fc.integer(),
    },
    { requiredKeys: [] },
  );
  const part = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.uint8Array().map((bytes) => base64url.encode(bytes)),
    fc.oneof(headers, fc.json()).map((header) => base64url.encode(JSON.stringify(header))),
  );
  const changed = fc
    .tuple(fc.nat(sealed.length - 1), part)
    .map(([at, by]) => sealed.with(at, by).join("."))
    .filter((value) => value !== sealed.join("."));
  const shown = fc.oneof(
    changed,
    fc.array(part, { maxLength: 7 }).map((parts) => parts.join(".")),
  );
  await fc.assert(
    fc.asyncProperty(shown, async (value) => {
      expect(await seal.open(value)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});
