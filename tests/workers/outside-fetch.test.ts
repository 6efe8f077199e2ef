import { expect, test } from "vitest";
import { fetchOutside } from "#workers/outside-fetch.ts";

test("what an LMS or a form names is looked at again before it is called: nothing inside is", async () => {
  const bounds = { waitMs: 1_000, largest: 1_000, loopbackAllowed: false };
  for (const address of ["http://127.0.0.1:9/", "https://10.0.0.1/keys", "http://lms.example.test/keys"])
    await expect(fetchOutside(address, bounds)).rejects.toThrow("must be an https address");
});
