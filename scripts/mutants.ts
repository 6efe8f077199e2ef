// npm run test:mutants [-- --only <text> …] [-- --list] [-- --near] [-- --again <json> …] [-- --markdown <file>] [-- --json <file>]
// --near: the nearest tests only. --again: what was caught in that result is not tried again, while what it rests on is unchanged.
// Both files are written after each mutant, so that what was interrupted can be gone on with.
// Opens each lock in turn (tenant predicates, role checks, session checks, the guard) and runs the tests that should notice.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "./command.mjs";
import { groundsOf, stillStanding } from "./mutants/earlier.ts";
import { findMutants } from "./mutants/finder.ts";
import { type Mutant, mutate } from "./mutants/mutant.ts";
import { nearGroups, nearTests, testAlone } from "./mutants/near-tests.ts";
import { complaint, type Outcome, shareCaught, toDocument, toLine, toMarkdown } from "./mutants/report.ts";
import { repositoryFiles, Sandbox } from "./mutants/sandbox.ts";
import { noticedInStructure, requireSound } from "./mutants/structure.ts";
import { survivors } from "./mutants/survivors.ts";
import { invalid } from "./mutants/validity.ts";
import { root } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

/** What caught something in a test file passes without a mutant, in the same sandbox: shown at first, and after so many more. */
const BETWEEN_CONTROLS = 25;
/** As many at a time as leave the machine usable. */
const TOGETHER = 2;

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    list: { type: "boolean", default: false },
    near: { type: "boolean", default: false },
    again: { type: "string", multiple: true, default: [] },
    markdown: { type: "string" },
    json: { type: "string", default: "test-results/mutants.json" },
  },
});

await runCommand(values.list ? list : tryAll, { interrupted: 130 });

function chosen(): { mutants: Mutant[]; texts: Map<string, string>; tests: string[] } {
  const paths = repositoryFiles();
  const files = paths.filter((file) => /^(app|db|workers)\/.*\.(tsx?|sql)$/.test(file)).map(readFile);
  const mutants = findMutants(files).filter(
    ({ id }) => values.only.length === 0 || values.only.some((text) => id.includes(text)),
  );
  if (mutants.length === 0) throw new Refusal(`No mutant is called "${values.only.join('" or "')}": see -- --list.`);
  const broken = invalid(mutants, files);
  if (broken.length > 0) throw new Refusal(`These are no code: ${broken.map(({ id }) => id).join("; ")}`);
  const tests = paths.filter((file) => /^tests\/.*\.test\.ts$/.test(file));
  return { mutants, texts: new Map(files.map((file) => [file.path, file.text])), tests };
}

async function list(): Promise<void> {
  const { mutants } = chosen();
  const lines = mutants.map(({ id, line }) => `${id} (line ${line})`);
  // Whoever reads a pipe gets all of it before the command ends.
  await new Promise((resolve) => process.stdout.write(`${lines.join("\n")}\n${mutants.length} mutants\n`, resolve));
}

async function tryAll(): Promise<number> {
  const { mutants, texts, tests } = chosen();
  const testTexts = new Map(tests.map((test) => [test, readFile(test).text]));
  const read = (file: string) => texts.get(file) ?? testTexts.get(file);
  await requireSound(texts);
  const groups = new Map(mutants.map(({ path: file }) => [file, nearTests(file, testTexts)]));
  const sandboxes = Array.from({ length: Math.min(TOGETHER, mutants.length) }, () => new Sandbox());
  process.once("exit", () => sandboxes.forEach((sandbox) => sandbox.close()));

  const before = outcomesBefore();
  const noticed = new Map(before.flatMap(({ mutant, caught }) => (caught === undefined ? [] : [[mutant.id, caught]])));
  const caughtBefore = await stillStanding(before, mutants, read);
  const outcomes: Outcome[] = [...caughtBefore.values()];
  const waiting = mutants.filter(({ id }) => !caughtBefore.has(id));
  const began = performance.now();
  const keep = () => {
    write(values.json, toJson(outcomes, began));
    if (values.markdown !== undefined) write(values.markdown, toDocument(outcomes, mutants.length));
  };
  keep();
  await Promise.all(
    sandboxes.map(async (sandbox) => {
      const catches = new Map<string, number>();
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        const near = groups.get(mutant.path) ?? [];
        const reason = survivors[mutant.id];
        const started = performance.now();
        const text = mutate(texts.get(mutant.path) ?? "", mutant);
        const all = nearGroups(near, texts.get(mutant.path) ?? "");
        // Where either was changed since, what noticed it is asked first.
        const again = testAlone(noticed.get(mutant.id) ?? "");
        if (again !== undefined && tests.includes(again.tests[0] ?? "")) all.unshift(again);
        const wholly = new Set(all.filter(({ named }) => named === undefined).flatMap((group) => group.tests));
        // Whose reason is known is not shown to every test again.
        const rest = values.near || reason !== undefined ? [] : tests.filter((test) => !wholly.has(test));
        if (rest.length > 0) all.push({ tests: rest });
        const seen = await noticedInStructure(texts, mutant.path, text);
        const caught = seen ?? (await sandbox.attempt({ path: mutant.path, text, groups: all })).caught;
        const catcher = tests.find((test) => caught?.startsWith(`${test} `));
        if (caught !== undefined && catcher !== undefined && seen === undefined) {
          const sofar = catches.get(catcher) ?? 0;
          if (sofar % BETWEEN_CONTROLS === 0) await requireHealthy(sandbox, caught, texts);
          catches.set(catcher, sofar + 1);
        }
        const seconds = (performance.now() - started) / 1_000;
        const grounds = await groundsOf({ mutant, ...(caught && { caught }) }, read);
        const outcome = {
          mutant,
          seconds,
          ...(caught && { caught }),
          ...(reason && { reason }),
          ...(grounds && { grounds }),
        };
        outcomes.push(outcome);
        keep();
        console.log(`${outcomes.length}/${mutants.length} ${toLine(outcome)}`);
      }
    }),
  );

  const minutes = (performance.now() - began) / 60_000;
  console.log(`\n${toMarkdown(outcomes)}\n${minutes.toFixed(1)} minutes, ${values.json}`);
  const found = complaint(outcomes);
  if (found !== undefined) console.error(found);
  return found === undefined ? 0 : 1;
}

function toJson(outcomes: readonly Outcome[], began: number): string {
  const minutes = (performance.now() - began) / 60_000;
  return `${JSON.stringify({ minutes, caught: shareCaught(outcomes), outcomes }, undefined, 2)}\n`;
}

function outcomesBefore(): Outcome[] {
  return values.again.flatMap((file): Outcome[] => JSON.parse(readFileSync(file, "utf8")).outcomes);
}

/** A mutant is caught by a test that passes without it. @param noticed see testAlone */
async function requireHealthy(sandbox: Sandbox, noticed: string, texts: Map<string, string>) {
  const [file, text] = [...texts][0] ?? ["", ""];
  const alone = testAlone(noticed);
  const { caught } = await sandbox.attempt({ path: file, text, groups: alone === undefined ? [] : [alone] });
  if (caught !== undefined) throw new Refusal(`A test fails without any mutant: ${caught}`);
}

function readFile(file: string) {
  return { path: file, text: readFileSync(path.join(root, file), "utf8") };
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, text);
}
