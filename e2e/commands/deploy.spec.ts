import { expect, test } from "@playwright/test";
import { Checkout, command } from "./command.ts";

test("a rehearsal of the deployment does all that needs no account", async () => {
  const ending = await command("scripts/deploy.mjs", ["--dry-run"]);
  expect(ending).toMatchObject({ code: 0 });
  for (const step of [
    "wrangler.jsonc has no ids yet for DB, PLATFORMS, LEARNER_COPIES: npm run db:setup",
    "npm run --silent secret -- SESSION_SECRETS | npx wrangler secret put SESSION_SECRETS",
    "npm run --silent secret -- TOOL_KEYS_SECRET | npx wrangler secret put TOOL_KEYS_SECRET",
    "TOOL_KEYS_SECRET=… npm run keys -- rotate --remote",
    "applied 0001_foundation.sql",
    "env.DB (atomic-guide-primary)",
    "--dry-run: exiting now.",
  ])
    expect(ending.said).toContain(step);
});

test("a deployment without a setup is refused before anything is built", async () => {
  const ending = await command("scripts/deploy.mjs", []);
  expect(ending.code).toBe(1);
  expect(ending.said).toMatch(/^wrangler\.jsonc has no ids yet for .*: run `npm run db:setup` first\.\n$/);
});

test("a secret is made anew, and a rotated one keeps the newest of before, and that one only", async () => {
  const first = await make("SESSION_SECRETS");
  expect(first.said).toMatch(/^[\w-]{43}$/);
  const second = await make("SESSION_SECRETS", `${first.said}\n`);
  expect(second.said).toMatch(new RegExp(`^[\\w-]{43},${first.said}$`));
  const third = await make("SESSION_SECRETS", second.said);
  expect(third.said.split(",")).toEqual([expect.any(String), second.said.split(",")[0]]);

  expect((await make("TOOL_KEYS_SECRET")).said).toMatch(/^[\w-]{43}$/);
  expect((await make("TOOL_KEYS_SECRET", first.said)).code).toBe(2);
  expect(await make("TOOL_KEYS")).toMatchObject({ code: 2, said: expect.stringContaining("npm run keys -- rotate") });
  expect((await make("SESSION_SECRETS", "")).code).toBe(2);
});

test("a deployment asks first whether the secrets are there, and says how each is put", async () => {
  await using checkout = await Checkout.make();
  const check = async (account: Parameters<Checkout["account"]>[0]) =>
    command("scripts/secret.mjs", ["--check"], await checkout.account(account));
  expect(await check({ loggedIn: true, secrets: ["SESSION_SECRETS", "TOOL_KEYS_SECRET", "TOOL_KEYS"] })).toEqual({
    code: 0,
    said: "every secret is set\n",
  });
  const lacking = await check({ loggedIn: true, secrets: ["SESSION_SECRETS", "TOOL_KEYS_SECRET"] });
  expect(lacking).toEqual({
    code: 1,
    said: "Not set yet: TOOL_KEYS.\nTOOL_KEYS_SECRET=… npm run keys -- rotate --remote\n",
  });
  // No Worker was deployed yet.
  expect((await check({ loggedIn: true })).said).toMatch(
    /^Not set yet: SESSION_SECRETS, TOOL_KEYS_SECRET, TOOL_KEYS\.\n/,
  );
  expect(await command("scripts/secret.mjs", ["--check"])).toEqual({
    code: 1,
    said: "Not logged in to Cloudflare: run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN.\n",
  });
});

test("a command that is given wrong words says how it is meant", async () => {
  for (const [file, word] of [
    ["scripts/secret.mjs", "OTHER"],
    ["scripts/keys.ts", "rotat"],
    ["scripts/migrate.ts", "--remot"],
    ["scripts/setup-d1.sh", "--dry"],
  ] as const) {
    const ending = await command(file, [word]);
    expect(ending.code).toBe(2);
    expect(ending.said).toContain("Usage: npm run");
  }
});

/** @param before the present value, to be rotated */
function make(name: string, before?: string) {
  return command("scripts/secret.mjs", before === undefined ? [name] : [name, "--rotate"], {}, before);
}
