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
