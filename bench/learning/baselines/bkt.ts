import type { DataAnswer } from "../answers.ts";
import type { Predictions } from "../measures.ts";

/** Bayesian knowledge tracing (Corbett & Anderson 1994). Nothing is forgotten. */
type Skill = { known: number; learns: number; slips: number; guesses: number };

const START: Skill = { known: 0.4, learns: 0.1, slips: 0.1, guesses: 0.2 };
const ROUNDS = 20;

/** BKT of each skill, fitted by expectation maximization from one start. A skill that training did not meet has the fit of all together. */
export function predictByBkt(train: readonly DataAnswer[][], test: readonly DataAnswer[][], into: Predictions): void {
  const sequences = new Map<string, boolean[][]>();
  for (const answers of train)
    for (const [concept, rights] of bySkill(answers)) {
      const sofar = sequences.get(concept);
      if (sofar === undefined) sequences.set(concept, [rights]);
      else sofar.push(rights);
    }
  const common = fit([...sequences.values()].flat());
  const skills = new Map([...sequences].map(([concept, rights]) => [concept, fit(rights)]));
  for (const answers of test) {
    const known = new Map<string, number>();
    for (const { concept, isRight } of answers) {
      const skill = skills.get(concept) ?? common;
      const before = known.get(concept) ?? skill.known;
      into.add(chance(skill, before, true), isRight);
      known.set(concept, afterwards(skill, before, isRight));
    }
  }
}

function bySkill(answers: readonly DataAnswer[]): Map<string, boolean[]> {
  const found = new Map<string, boolean[]>();
  for (const { concept, isRight } of answers) {
    const sofar = found.get(concept);
    if (sofar === undefined) found.set(concept, [isRight]);
    else sofar.push(isRight);
  }
  return found;
}

/** How likely this outcome is, when the skill is known with the chance `known`. */
function chance({ slips, guesses }: Skill, known: number, isRight: boolean): number {
  const right = known * (1 - slips) + (1 - known) * guesses;
  return isRight ? right : 1 - right;
}

function afterwards(skill: Skill, known: number, isRight: boolean): number {
  const seen = (known * (isRight ? 1 - skill.slips : skill.slips)) / chance(skill, known, isRight);
  return seen + (1 - seen) * skill.learns;
}

/** Baum and Welch's rounds. Each estimate is drawn a little to the start, which keeps skills with few answers sane. */
function fit(sequences: readonly boolean[][]): Skill {
  let skill = START;
  for (let round = 0; round < ROUNDS; round++) {
    const sums = { first: 0, sequences: 0, learned: 0, chances: 0, slipped: 0, known: 0, guessed: 0, unknown: 0 };
    for (const rights of sequences) expect(skill, rights, sums);
    skill = {
      known: share(sums.first, sums.sequences, START.known),
      learns: share(sums.learned, sums.chances, START.learns),
      slips: Math.min(0.45, share(sums.slipped, sums.known, START.slips)),
      guesses: Math.min(0.45, share(sums.guessed, sums.unknown, START.guesses)),
    };
  }
  return skill;
}

type Sums = Record<"first" | "sequences" | "learned" | "chances" | "slipped" | "known" | "guessed" | "unknown", number>;

/** Forwards and backwards through one learner's answers; what is to be expected of each is added to the sums. */
function expect(skill: Skill, rights: readonly boolean[], sums: Sums): void {
  const given = (isKnown: boolean, isRight: boolean) =>
    isKnown ? (isRight ? 1 - skill.slips : skill.slips) : isRight ? skill.guesses : 1 - skill.guesses;
  const forward: number[] = [];
  let known = skill.known;
  for (const isRight of rights) {
    forward.push(known);
    known = afterwards(skill, known, isRight);
  }
  // What comes after, as the ratio of its likelihoods: known against unknown.
  let after = { known: 1, unknown: 1 };
  for (let at = rights.length - 1; at >= 0; at--) {
    const isRight = rights[at] ?? false;
    const before = forward[at] ?? 0;
    const ifKnown = before * given(true, isRight) * after.known;
    const stays = (1 - before) * given(false, isRight) * (1 - skill.learns) * after.unknown;
    const learned = (1 - before) * given(false, isRight) * skill.learns * after.known;
    const all = ifKnown + stays + learned;
    const isKnown = ifKnown / all;
    sums.known += isKnown;
    sums.unknown += 1 - isKnown;
    if (isRight) sums.guessed += 1 - isKnown;
    else sums.slipped += isKnown;
    if (at < rights.length - 1) {
      sums.learned += learned / all;
      sums.chances += 1 - isKnown;
    }
    if (at === 0) sums.first += isKnown;
    const next = {
      known: given(true, isRight) * after.known,
      unknown: given(false, isRight) * ((1 - skill.learns) * after.unknown + skill.learns * after.known),
    };
    const scale = next.known + next.unknown;
    after = { known: next.known / scale, unknown: next.unknown / scale };
  }
  sums.sequences += 1;
}

function share(part: number, whole: number, start: number): number {
  return (part + start) / (whole + 1);
}
