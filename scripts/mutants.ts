// npm run test:mutants [-- --only <text> …] [-- --list] [-- --near] [-- --anew] [-- --again <json> …] [-- --survey <json>] [-- --markdown <file>] [-- --json <file>]
// Opens each lock in turn (tenant predicates, role checks, session checks, the guard) and runs the tests that should notice: at
// first all tests run once, and tell which functions they reach.
// --near: the nearest tests only, without that survey. --survey: where it is kept; one that is there already is not made again.
// What was caught, here as docs/mutants.json tells or in the result that --again names, is not tried again while what it rests on is
// unchanged. --anew: it is. --markdown writes the document, and the record beside it.
// The results are written after each mutant, so that what was interrupted can be gone on with.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "./command.mjs";
import { askedOf } from "./mutants/asked.ts";
import {
  type Earlier,
  groundsOf,
  livedNow,
  readRecord,
  roundsLived,
  stillStanding,
  toRecord,
} from "./mutants/earlier.ts";
import { findMutants } from "./mutants/finder.ts";
import { type Mutant, mutate } from "./mutants/mutant.ts";
import { nearTests, testAlone } from "./mutants/near-tests.ts";
import type { Survey } from "./mutants/reached.ts";
import { complaint, type Outcome, shareCaught, toDocument, toLine, toMarkdown } from "./mutants/report.ts";
import { repositoryFiles, Sandbox } from "./mutants/sandbox.ts";
import { leavesNoTrace, noticedInStructure, requireSound } from "./mutants/structure.ts";
import { makeSurvey } from "./mutants/survey-making.ts";
import { survivors } from "./mutants/survivors.ts";
import { tryTogether } from "./mutants/trying-together.ts";
import { invalid } from "./mutants/validity.ts";
import { root } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

/** A test that caught something passes without a mutant, by itself in the same sandbox: shown at first, and after so many more. */
const BETWEEN_CONTROLS = 25;
/** What earlier runs caught. */
const RECORD = "docs/mutants.json";
/** As many at a time as leave the machine usable. */
const TOGETHER = 2;

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    list: { type: "boolean", default: false },
    near: { type: "boolean", default: false },
    again: { type: "string", multiple: true, default: [] },
    anew: { type: "boolean", default: false },
    survey: { type: "string" },
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
  // The tests of the commands look for mutants in the sources themselves: they notice that one is there, and not what it does.
  const tests = paths.filter((file) => /^tests\/(?!scripts\/).*\.test\.ts$/.test(file));
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

  const earlier = outcomesBefore();
  const noticed = new Map(earlier.flatMap(({ mutant, caught }) => (caught === undefined ? [] : [[mutant.id, caught]])));
  const caughtBefore = await stillStanding(earlier, mutants, read);
  const outcomes: Outcome[] = [...caughtBefore.values()];
  const waiting = inOrder(mutants.filter(({ id }) => !caughtBefore.has(id)));
  const began = performance.now();
  const survey = values.near || waiting.length === 0 ? undefined : await surveyOf(texts, sandboxes[0] ?? new Sandbox());
  const ids = new Set(mutants.map(({ id }) => id));
  let stillThere = earlier.filter(({ mutant }) => ids.has(mutant.id));
  const keep = () => {
    write(values.json, toJson(outcomes, began));
    if (values.markdown === undefined) return;
    write(values.markdown, toDocument(outcomes, mutants, survivors));
    write(values.markdown.replace(/(\.md)?$/, ".json"), toRecord(outcomes, stillThere));
  };
  keep();
  // SQLite answers at once: whatever happens later, that is known.
  for (const mutant of waiting.filter(isSql)) {
    const text = mutate(texts.get(mutant.path) ?? "", mutant);
    const reason = survivors[mutant.id];
    // oxlint-disable-next-line no-await-in-loop -- each has a database of its own in memory
    const caught = await noticedInStructure(texts, mutant.path, text);
    // Whose reason is known, and seen there, no test is asked about.
    const isSeen = reason !== undefined && leavesNoTrace(texts, mutant.path, text);
    if (caught === undefined && !isSeen) continue;
    waiting.splice(waiting.indexOf(mutant), 1);
    const grounds = await groundsOf({ mutant, ...(caught && { caught }) }, read);
    outcomes.push({
      mutant,
      seconds: 0,
      ...(caught && { caught }),
      ...(reason && { reason }),
      ...(grounds && { grounds }),
    });
  }
  keep();
  if (survey !== undefined) {
    const setUp = readFile("tests/setup.ts");
    const lived = await roundsLived(earlier, waiting, read);
    const unasked = waiting.filter(({ id }) => survivors[id] === undefined && !lived.has(id));
    const given = { mutants: unasked, texts, setUp, survey, near: groups };
    const livedThrough = await tryTogether(given, sandboxes, async (stretch) => {
      const seconds = stretch.seconds / Math.max(1, stretch.caught.size);
      for (const [mutant, caught] of stretch.caught) {
        waiting.splice(waiting.indexOf(mutant), 1);
        const grounds = await groundsOf({ mutant, caught }, read);
        outcomes.push({ mutant, caught, seconds, ...(grounds && { grounds }) });
      }
      keep();
      console.log(`${stretch.caught.size} were caught in ${stretch.seconds.toFixed(0)} s, ${waiting.length} live.`);
    });
    stillThere = [...stillThere, ...(await livedNow(livedThrough, read))];
    keep();
  }
  await Promise.all(
    sandboxes.map(async (sandbox) => {
      const catches = new Map<string, number>();
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        const reason = survivors[mutant.id];
        const started = performance.now();
        const original = texts.get(mutant.path) ?? "";
        const text = mutate(original, mutant);
        const near = groups.get(mutant.path) ?? [];
        // Where either was changed since, what noticed it is asked first.
        const before = testAlone(noticed.get(mutant.id) ?? "");
        const again = before !== undefined && tests.includes(before.tests[0] ?? "") ? [before] : [];
        // Whose reason is known is not shown to everything again.
        const isShort = values.near || reason !== undefined;
        const all = [...again, ...askedOf(mutant, { original, near, tests, survey, isShort })];
        const { caught } = await sandbox.attempt({ path: mutant.path, text, groups: all });
        const catcher = tests.find((test) => caught?.startsWith(`${test} `));
        if (caught !== undefined && catcher !== undefined) {
          const sofar = catches.get(caught) ?? 0;
          if (sofar % BETWEEN_CONTROLS === 0) await requireHealthy(sandbox, caught, texts);
          catches.set(caught, sofar + 1);
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

/**
 * What takes long last: of a migration all that a tenant does may notice, and nothing tells which of it. Whose reason to live is
 * known comes behind that, since it tells least.
 */
function inOrder(mutants: readonly Mutant[]): Mutant[] {
  const explained = mutants.filter(({ id }) => survivors[id] !== undefined);
  const others = mutants.filter(({ id }) => survivors[id] === undefined);
  const [sql, code] = [others.filter(isSql), others.filter((mutant) => !isSql(mutant))];
  return [...code, ...sql, ...explained];
}

function isSql({ path: file }: Mutant): boolean {
  return file.endsWith(".sql");
}

async function surveyOf(texts: ReadonlyMap<string, string>, sandbox: Sandbox): Promise<Survey> {
  const kept = values.survey ?? "test-results/mutants-survey.json";
  if (values.survey !== undefined && existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8"));
  console.log("All tests run once, and tell what they reach.");
  const survey = await makeSurvey(texts, readFile("tests/setup.ts"), sandbox);
  console.log(`${survey.tests.length} tests pass, and tell it.`);
  write(kept, JSON.stringify(survey));
  return survey;
}

function toJson(outcomes: readonly Outcome[], began: number): string {
  const minutes = (performance.now() - began) / 60_000;
  return `${JSON.stringify({ minutes, caught: shareCaught(outcomes), outcomes }, undefined, 2)}\n`;
}

function outcomesBefore(): Earlier[] {
  if (values.anew) return [];
  const kept = existsSync(path.join(root, RECORD)) ? readRecord(readFile(RECORD).text) : [];
  return [...kept, ...values.again.flatMap((file): Outcome[] => JSON.parse(readFileSync(file, "utf8")).outcomes)];
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
