import type { Mutant } from "./mutant.ts";

/** What became of a mutant. @property reason why it may live; @property grounds a digest of what the result rests on */
export type Outcome = { mutant: Mutant; caught?: string; reason?: string; grounds?: string; seconds: number };

/** What has to be caught of all. */
export const FLOOR = 0.95;

export function shareCaught(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ caught }) => caught !== undefined).length / outcomes.length;
}

/** @returns why the whole does not hold; undefined when it does */
export function complaint(outcomes: readonly Outcome[]): string | undefined {
  const share = shareCaught(outcomes);
  const unnamed = outcomes.filter(({ caught, reason }) => caught === undefined && reason === undefined);
  const outdated = outcomes.filter(({ caught, reason }) => caught !== undefined && reason !== undefined);
  if (share < FLOOR) return `${percent(share)} were caught, less than ${percent(FLOOR)}.`;
  if (unnamed.length > 0)
    return `${unnamed.length} survived without a reason: catch them, or name them in scripts/mutants/survivors.ts.`;
  if (outdated.length > 0)
    return `Named as survivors, and caught: ${outdated.map(({ mutant }) => mutant.id).join("; ")}.`;
  return undefined;
}

/** docs/mutants.md. @param found how many there are to be tried */
export function toDocument(outcomes: readonly Outcome[], found: number): string {
  return [
    "# Are the tests able to fail?",
    "",
    "`npm run test:mutants` opens each lock in turn: it takes away or turns round a tenant predicate, a key, a frozen id, a role",
    "check, a check of a launch or session, a step of the guard. Before that all tests run once, and tell which functions each of",
    "them reaches. All that stands in functions then sleeps in one copy of the code: tests that reach it are repeated with one after",
    "the other awake, in rounds. What fails twice is believed if the test passes after each time with none awake. What lives, and what does",
    "not stand in a function, is tried by itself: first by the tests that reach it or are nearest, then by all that could notice.",
    `At least ${percent(FLOOR)} have to be caught, and each survivor has its reason here. With \`--near\` only the nearest run.`,
    "Keys and triggers of migrations are asked of SQLite itself first, by the rules that `tests/db/schema.test.ts` asks of D1.",
    "",
    "`docs/mutants.json` keeps what was caught, and by which test: it is taken over while the file that was changed and the test that",
    "noticed are byte for byte the same; else that test is asked first. Who lived all rounds does not walk them again while the file is",
    "the same. What survived is tried again; with `--anew` everything is. A run that was interrupted goes on with",
    "`--again test-results/mutants.json`.",
    "",
    `Written by \`npm run test:mutants -- --markdown docs/mutants.md\` on ${new Date().toISOString().slice(0, 10)}: ` +
      `${outcomes.length} of ${found} mutants were tried to an end.` +
      (outcomes.length < found
        ? " The others were not tried, or lived some rounds and wait to be tried by themselves."
        : ""),
    "",
    toMarkdown(outcomes),
  ].join("\n");
}

/** How many of each kind, and each survivor with its reason. */
export function toMarkdown(outcomes: readonly Outcome[]): string {
  const kinds = [...Map.groupBy(outcomes, ({ mutant }) => mutant.rule)];
  const lives = outcomes.filter(({ caught }) => caught === undefined);
  const row = (name: string, of: readonly Outcome[]) =>
    `| ${name} | ${of.length} | ${of.filter(({ caught }) => caught !== undefined).length} | ${percent(shareCaught(of))} |`;
  return [
    "| What was opened | Mutants | Caught | |",
    "|---|---:|---:|---:|",
    ...kinds.map(([rule, of]) => row(rule, of)),
    row("**All**", outcomes),
    "",
    ...(lives.length === 0 ? ["None survived."] : ["| Survivor | Why |", "|---|---|"]),
    ...lives.map(({ mutant, reason }) => `| ${cell(mutant.id)} | ${cell(reason ?? "**no reason yet**")} |`),
    "",
  ].join("\n");
}

/** One line for a terminal. */
export function toLine({ mutant, caught, reason, seconds }: Outcome): string {
  const fate = caught === undefined ? `SURVIVED${reason === undefined ? "" : ` (${reason})`}` : `caught by ${caught}`;
  return `${mutant.path}:${mutant.line} · ${mutant.rule} · ${mutant.says}\n    ${fate} · ${seconds.toFixed(1)} s`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
