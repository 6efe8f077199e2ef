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

/**
 * docs/mutants.md: at its head what became of all mutants, also of those that were not tried to an end.
 * @param mutants all that there are @param reasons of those that may live, by their ids
 */
export function toDocument(
  outcomes: readonly Outcome[],
  mutants: readonly Pick<Mutant, "id">[],
  reasons: Readonly<Record<string, string>>,
): string {
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
    "And a survivor of theirs with which a migrated database is the same as without needs no test to tell.",
    "",
    "`docs/mutants.json` keeps what was caught, and by which test: it is taken over while the file that was changed and the test that",
    "noticed are byte for byte the same; else that test is asked first. Who lived all rounds does not walk them again while the file is",
    "the same. What survived is tried again; with `--anew` everything is. A run that was interrupted goes on with",
    "`--again test-results/mutants.json`.",
    "",
    `Written by \`npm run test:mutants -- --markdown docs/mutants.md\` on ${new Date().toISOString().slice(0, 10)}: ` +
      `${outcomes.length} of ${mutants.length} mutants were tried to an end.`,
    "",
    ...standing(outcomes, mutants, reasons),
    "",
    toMarkdown(outcomes),
  ].join("\n");
}

/** How many of all were caught, and by name those of which nobody knows yet: they lived some rounds, or were not tried. */
function standing(
  outcomes: readonly Outcome[],
  mutants: readonly Pick<Mutant, "id">[],
  reasons: Readonly<Record<string, string>>,
): string[] {
  const caught = new Set(outcomes.flatMap(({ mutant, caught: by }) => (by === undefined ? [] : [mutant.id])));
  const others = mutants.filter(({ id }) => !caught.has(id));
  const open = others.filter(({ id }) => reasons[id] === undefined);
  const counted =
    `**${caught.size} of all ${mutants.length} were caught: ${percent(caught.size / mutants.length)}.** ` +
    `${others.length - open.length} may live, each for its reason. Open, neither caught nor explained: ${open.length}.`;
  return open.length === 0 ? [counted] : [counted, "", ...open.map(({ id }) => `- ${id}`)];
}

/** How many of each kind that was tried, and each survivor with its reason. */
export function toMarkdown(outcomes: readonly Outcome[]): string {
  const kinds = [...Map.groupBy(outcomes, ({ mutant }) => mutant.rule)];
  const lives = outcomes.filter(({ caught }) => caught === undefined);
  const row = (name: string, of: readonly Outcome[]) =>
    `| ${name} | ${of.length} | ${of.filter(({ caught }) => caught !== undefined).length} | ${percent(shareCaught(of))} |`;
  return [
    "| What was opened | Mutants | Caught | |",
    "|---|---:|---:|---:|",
    ...kinds.map(([rule, of]) => row(rule, of)),
    row("**All tried**", outcomes),
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
