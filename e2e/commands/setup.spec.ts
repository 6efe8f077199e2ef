import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { Checkout, command } from "./command.ts";

const setup = (checkout: Checkout, env: Record<string, string>, ...words: string[]) =>
  command("scripts/setup-d1.sh", ["--config", checkout.config, ...words], env);
const text = (file: string) => readFile(file, "utf8");

test("the first setup creates what is bound and writes the ids, the second finds all of it", async () => {
  await using checkout = await Checkout.make();
  const env = await checkout.account({ loggedIn: true });
  const before = await text(checkout.config);

  const first = await setup(checkout, env);
  expect(first).toMatchObject({ code: 0 });
  for (const name of ["primary (DB)", "platforms (PLATFORMS)", "learner-copies (LEARNER_COPIES)", "backups (BACKUPS)"])
    expect(first.said).toContain(`created  atomic-guide-${name}`);

  // Nothing but the ids has changed: the comments, the order and the spaces are the person's own.
  const after = await text(checkout.config);
  expect(after).toBe(
    before
      .replace("00000000-0000-0000-0000-000000000001", "11111111-2222-4333-8444-000000000000")
      .replace("00000000000000000000000000000001", "abcdef00000000000000000000000000")
      .replace("00000000000000000000000000000002", "abcdef00000000000000000000000001"),
  );
  expect(after).not.toBe(before);

  const second = await setup(checkout, env);
  expect(second).toMatchObject({ code: 0 });
  expect(second.said).not.toContain("created");
  expect(await text(checkout.config)).toBe(after);
  const { d1, kv, r2 } = JSON.parse(await text(env.ACCOUNT));
  expect([d1.length, kv.length, r2.length]).toEqual([1, 2, 1]);
});

test("an interrupted setup is repaired by running it again", async () => {
  await using checkout = await Checkout.make();
  const broken = await checkout.account({ loggedIn: true, fails: "kv namespace create atomic-guide-learner-copies" });
  const first = await setup(checkout, broken);
  expect(first.code).toBe(1);
  expect(first.said).toContain("A request failed. [code: 7003]");
  expect(first.said).toContain("atomic-guide-learner-copies could not be created. What is there already stays");

  const { d1, kv } = JSON.parse(await text(broken.ACCOUNT));
  const mended = await checkout.account({ loggedIn: true, d1, kv });
  const second = await setup(checkout, mended);
  expect(second).toMatchObject({ code: 0 });
  expect(second.said).toContain(`found    atomic-guide-platforms (PLATFORMS): ${kv[0].id}`);
  expect(second.said).toContain("created  atomic-guide-learner-copies (LEARNER_COPIES)");
});

test("an id that the account does not have is not replaced unasked", async () => {
  await using checkout = await Checkout.make();
  await setup(checkout, await checkout.account({ loggedIn: true }));
  const before = await text(checkout.config);
  const elsewhere = await setup(checkout, await checkout.account({ loggedIn: true }));
  expect(elsewhere.code).toBe(1);
  expect(elsewhere.said).toContain("This account does not have 11111111-2222-4333-8444-000000000000");
  expect(await text(checkout.config)).toBe(before);
});

test("without a login nothing is changed, and the way to one is told: by wrangler itself, too", async () => {
  await using checkout = await Checkout.make();
  const before = await text(checkout.config);
  for (const env of [await checkout.account({ loggedIn: false }), {}]) {
    const ending = await setup(checkout, env);
    expect(ending.code).toBe(1);
    expect(ending.said).toContain(
      "Not logged in to Cloudflare: run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN.",
    );
  }
  expect(await text(checkout.config)).toBe(before);
});

test("a rehearsal names each step and asks nobody", async () => {
  await using checkout = await Checkout.make();
  const before = await text(checkout.config);
  const env = await checkout.account({ loggedIn: true });
  const ending = await setup(checkout, env, "--dry-run");
  expect(ending).toMatchObject({ code: 0 });
  for (const step of [
    "wrangler d1 create atomic-guide-primary",
    "wrangler kv namespace create atomic-guide-platforms",
    "wrangler kv namespace create atomic-guide-learner-copies",
    "wrangler r2 bucket create atomic-guide-backups",
  ])
    expect(ending.said).toContain(step);
  expect(JSON.parse(await text(env.ACCOUNT)).calls).toEqual([]);
  expect(await text(checkout.config)).toBe(before);
});
