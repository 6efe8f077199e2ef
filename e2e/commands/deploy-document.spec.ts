import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { command, root } from "./command.ts";

const document = await readFile(path.join(root, "docs/deploy.md"), "utf8");
const { scripts } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
const shell = [...document.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block).join("");
const lines = shell.replaceAll("\\\n", " ").split("\n").filter(Boolean);

test("each script that the guide to deploying names is there", () => {
  const names = [...document.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(["db:setup", "deploy", "secret", "tenant", "db:status"]));
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
});

/** Our own commands, each with its words as a shell reads them; what stands in prose, too. */
const ours = [...document.replaceAll("\\\n", " ").matchAll(/npm run (tenant|keys|db:\w+)(?: -- ([^`#|\n]*))?/g)].map(
  ([, name = "", words = ""]) => ({ name, words: words.match(/"[^"]*"|\S+/g) ?? [] }),
);

test("each of our own commands knows the words and options that it is called with", async () => {
  expect(new Set(ours.map(({ name }) => name)).size).toBeGreaterThan(5);
  for (const { name, words } of ours) {
    const [, file = ""] = String(scripts[name]).split(" ");
    // Options are read in their order, before anything is done: the first that is unknown is the one put behind them.
    const { code, said } = await command(file, [...words, "--no-such-option"]);
    expect({ words, code, said }).toEqual({ words, code: 2, said: expect.stringContaining("--no-such-option") });
    const [word = ""] = words;
    if (!word.startsWith("--")) expect(said).toMatch(new RegExp(`(^| )${word}\\b`, "m"));
  }
});

test("each of its wrangler commands is one, with these options", async () => {
  const calls = lines.flatMap((line) => line.match(/npx wrangler [^<|#]*/g) ?? []);
  expect(calls.length).toBeGreaterThan(6);
  const helps = new Map<string, string>();
  for (const call of calls) {
    const words = call.trim().split(/\s+/).slice(2);
    const end = words.findIndex((word) => /^--|[A-Z]|^atomic-guide/.test(word));
    const verb = words.slice(0, end < 0 ? words.length : end).join(" ");
    const said = helps.get(verb) ?? (await help(verb));
    helps.set(verb, said);
    for (const option of words.filter((word) => word.startsWith("--"))) expect(said).toContain(` ${option} `);
  }
});

/** @returns what wrangler says of a command; an unknown one fails */
async function help(verb: string): Promise<string> {
  const program = path.join(root, "node_modules/wrangler/bin/wrangler.js");
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...verb.split(" "), "--help"], {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: "0", CI: "1" },
  });
  expect(stdout).toMatch(new RegExp(`^wrangler ${verb}( |$)`, "m"));
  return stdout;
}
