import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { Checkout, command } from "./command.ts";

const keys = (words: string[], env: Record<string, string> = {}) => command("scripts/keys.ts", words, env);
const text = (file: string) => readFile(file, "utf8");
const kidOf = (line: string) => line.split("  ")[0] ?? "";
const secret = "a-secret-of-an-operator-0123456789abcdef";

test("the keys of this machine: rotated, listed, withdrawn; sealed, and beside them nothing changes", async () => {
  await using checkout = await Checkout.make();
  const file = path.join(checkout.folder, ".dev.vars");
  const plain = JSON.stringify([{ kty: "RSA", kid: "before", alg: "RS256", use: "sig", n: "AQAB", e: "AQAB" }]);
  await writeFile(file, `OTHER="kept"\nTOOL_KEYS_SECRET="${secret}"\nTOOL_KEYS='${plain}'\n`);

  const first = await keys(["rotate", "--file", file]);
  expect(first).toMatchObject({ code: 0 });
  const [line = ""] = first.said.split("\n");
  expect(first.said).toMatch(/^\S+ {2}signs, 0 days old\nbefore {2}retired, of unknown age\n\nStart the tool anew/);
  expect(await text(file)).toContain(`OTHER="kept"\nTOOL_KEYS_SECRET="${secret}"\n`);
  expect(await text(file)).not.toMatch(/"(d|p|q|dp|dq|qi)":/);
  expect((await stat(file)).mode & 0o077).toBe(0);

  expect((await keys(["rotate", "--file", file])).said).toMatch(/^\S+ {2}published, signs from 20/);
  expect(await keys(["rotate", "--file", file])).toMatchObject({ code: 2, said: expect.stringContaining("under way") });
  const withdrawn = await keys(["withdraw", kidOf(line), "--file", file]);
  expect(withdrawn.said).toMatch(new RegExp(`^\\S+  signs, 0 days old\n${kidOf(line)}  withdrawn 20`));
  expect((await keys(["list", "--file", file])).said).toBe(withdrawn.said.replace(/\n\nStart.*\n$/, "\n"));
  expect((await keys(["withdraw", "nobody's", "--file", file])).said).toContain("There is no key nobody's.");
  // As one id in 64 begins.
  for (const odd of ["-1rN7J", "--1rN7J"])
    expect((await keys(["withdraw", odd, "--file", file])).said).toContain(`There is no key ${odd}.`);
});

test("the deployed tool's keys: put into the account sealed, rehearsed, and lost by no failure", async () => {
  await using checkout = await Checkout.make();
  const file = path.join(checkout.folder, "tool-keys.secret");
  const words = ["--remote", "--file", file];
  const account = { ...(await checkout.account({ loggedIn: true, secrets: [] })), TOOL_KEYS_SECRET: secret };
  const put = async () => JSON.parse(await text(account.ACCOUNT)).put?.TOOL_KEYS as string | undefined;

  expect((await keys(["rotate", ...words], { ...account, TOOL_KEYS_SECRET: "" })).said).toContain(
    "Set TOOL_KEYS_SECRET",
  );
  const rehearsed = await keys(["rotate", ...words, "--dry-run"], account);
  expect(rehearsed).toMatchObject({ code: 0, said: expect.stringContaining("Nothing was changed.") });
  expect(await put()).toBeUndefined();
  await expect(text(file)).rejects.toThrow("ENOENT");

  expect(await keys(["rotate", ...words], account)).toMatchObject({ code: 0 });
  expect(await put()).toBe(await text(file));
  expect(await text(file)).not.toMatch(/"(d|p|q|dp|dq|qi)":/);
  expect((await stat(file)).mode & 0o077).toBe(0);

  const kept = await text(file);
  const broken = { ...(await checkout.account({ loggedIn: true, fails: "secret bulk" })), TOOL_KEYS_SECRET: secret };
  const failed = await keys(["rotate", ...words], broken);
  expect(failed).toMatchObject({ code: 2, said: expect.stringContaining("The Worker did not take the keys.") });
  expect(await text(file)).toBe(kept);

  const stranger = { ...account, TOOL_KEYS_SECRET: "another-secret-of-an-operator-0123456789" };
  expect((await keys(["list", ...words], stranger)).said).toContain("TOOL_KEYS_SECRET does not open the key");
  await writeFile(file, "no keys");
  expect((await keys(["list", ...words], account)).said).toContain("These are no keys");
});
