import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { command, root } from "./command.ts";

const read = (name: string) => readFile(path.join(root, "docs", name), "utf8");
const document = await read("deploy.md");
const { scripts } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
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

test("each wrangler command is one, with these options and all that it asks for, in prose too", async () => {
  // The other documents that tell an operator to call it.
  const texts = [document, ...(await Promise.all(["backup.md", "privacy.md"].map(read)))];
  const helps = new Map<string, string>();
  for (const text of texts) {
    const calls = wranglerCalls(text);
    expect(calls).toHaveLength(text.split("npx wrangler ").length - 1);
    expect(calls).not.toEqual([]);
    for (const words of calls) {
      const end = words.findIndex((word) => /^--|[A-Z.<]|^atomic-guide/.test(word));
      const verb = words.slice(0, end < 0 ? words.length : end).join(" ");
      const said = helps.get(verb) ?? (await help(verb));
      helps.set(verb, said);
      const { options, operands } = sorted(words.slice(end < 0 ? words.length : end), said);
      for (const option of options) expect(said).toContain(` ${option} `);
      const usage = said.split("\n").find((line) => line.startsWith(`wrangler ${verb}`)) ?? "";
      const [required, possible] = [/<[\w-]+>/g, /[<[][\w-]+[>\]]/g].map((each) => usage.match(each)?.length);
      expect(operands.length, `${usage}: ${words.join(" ")}`).toBeGreaterThanOrEqual(required ?? 0);
      expect(operands.length, `${usage}: ${words.join(" ")}`).toBeLessThanOrEqual(possible ?? 0);
    }
  }
});

/** @returns the words behind each `npx wrangler`: of a block as a shell reads its lines, and of code in prose */
function wranglerCalls(text: string): string[][] {
  const blocks = /^ *```(\w*)\n([\s\S]*?)^ *```$/gm;
  const shell = [...text.matchAll(blocks)].map(([, , block = ""]) => block.replaceAll("\\\n", " "));
  const prose = [...text.replace(blocks, "").matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code.replaceAll("\n", " "));
  // As far as a comment, a pipe or a redirection; what is in quotes, or is to be filled in, is one word.
  const call = /npx wrangler ((?:"[^"]*"|<[\w.]+>|[^"<>|#\n])*)/g;
  return [...shell, ...prose]
    .flatMap((code) => [...code.matchAll(call)])
    .map(([, words = ""]) => words.match(/(?:"[^"]*"|[^\s"])+/g) ?? []);
}

/** @returns options, and what stands beside them and is no option's value */
function sorted(words: readonly string[], said: string): { options: string[]; operands: string[] } {
  const options: string[] = [];
  const operands: string[] = [];
  let isValue = false;
  for (const word of words) {
    const [option = "", value] = word.split("=");
    if (word.startsWith("--")) options.push(option);
    else if (!isValue) operands.push(word);
    const isSwitch = said.split("\n").some((line) => line.includes(` ${option} `) && line.includes("[boolean]"));
    isValue = word.startsWith("--") && value === undefined && !isSwitch;
  }
  return { options, operands };
}

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
