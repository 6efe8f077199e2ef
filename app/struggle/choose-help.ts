import { SESSION } from "#app/learner/study-session.ts";

/** What can be offered to who has a difficulty. */
export const helpKinds = ["hint", "prerequisite", "example", "break", "instructor"] as const;
export type HelpKind = (typeof helpKinds)[number];

/** Why it is this help. */
export type HelpReason =
  | "worked-long"
  | "prerequisite-weak"
  | "prerequisite-unknown"
  | "hints-left"
  | "solution-allowed"
  | "nothing-else";

/** A concept that comes right before. @property mastery undefined where it was never practised */
export type Before = { id: string; name: string; mastery: { value: number; evidence: number } | undefined };

/**
 * What a choice looks at.
 * @property failures wrong tries in a row @property hintsLeft of the question at hand
 * @property prerequisites only those that can be practised
 * @property lasted so long the learner has been at it, ms
 * @property offered what they were offered about the same concept in this session
 */
export type HelpSituation = {
  failures: number;
  hintsLeft: number;
  mayTellSolution: boolean;
  prerequisites: readonly Before[];
  lasted: number;
  offered: readonly HelpKind[];
};

export type ChosenHelp = {
  kind: HelpKind;
  because: HelpReason;
  prerequisite: { id: string; name: string } | undefined;
};

/** Known to be weak: as decide-move.ts has it. */
const WEAK = { value: 0.5, evidence: 3 };
/** So many wrong tries in a row are about more than one question. */
const MORE_THAN_A_QUESTION = 3;

/** The help that fits best; what was offered already is offered again only where nothing else is left. */
export function chooseHelp(situation: HelpSituation): ChosenHelp {
  const fitting = inOrder(situation);
  return fitting.find(({ kind }) => !situation.offered.includes(kind)) ?? ASK;
}

const ASK: ChosenHelp = { kind: "instructor", because: "nothing-else", prerequisite: undefined };

function inOrder(situation: HelpSituation): ChosenHelp[] {
  const { failures, hintsLeft, mayTellSolution, prerequisites, lasted } = situation;
  const weak = weakest(prerequisites);
  const unknown = prerequisites.find(({ mastery }) => mastery === undefined || mastery.evidence === 0);
  return [
    ...(lasted >= SESSION.most ? [plain("break", "worked-long")] : []),
    ...(weak === undefined ? [] : [check("prerequisite-weak", weak)]),
    ...(unknown !== undefined && failures >= MORE_THAN_A_QUESTION ? [check("prerequisite-unknown", unknown)] : []),
    ...(hintsLeft > 0 ? [plain("hint", "hints-left")] : []),
    ...(mayTellSolution ? [plain("example", "solution-allowed")] : []),
    ...(unknown === undefined ? [] : [check("prerequisite-unknown", unknown)]),
    ...(lasted >= SESSION.least ? [plain("break", "worked-long")] : []),
    ASK,
  ];
}

function plain(kind: HelpKind, because: HelpReason): ChosenHelp {
  return { kind, because, prerequisite: undefined };
}

function check(because: HelpReason, { id, name }: Before): ChosenHelp {
  return { kind: "prerequisite", because, prerequisite: { id, name } };
}

function weakest(all: readonly Before[]): Before | undefined {
  const known = all.flatMap((before) => (before.mastery === undefined ? [] : [{ before, ...before.mastery }]));
  const weak = known.filter(({ value, evidence }) => evidence >= WEAK.evidence && value < WEAK.value);
  return weak.toSorted((a, b) => a.value - b.value)[0]?.before;
}
