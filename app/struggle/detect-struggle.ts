import { logit, sigmoid } from "#app/learner/logistic.ts";
import { type AnswerReason, answerReasonNames, type SpinRisk } from "./spin-risk.ts";
import {
  BEHAVIOUR,
  type Behaviour,
  behaviourNames,
  behaviourOf,
  MOST_BEHAVIOUR,
  type StruggleEvent,
} from "./struggle-event.ts";
import { USUAL_SPIN_RATE } from "./tries.ts";

export type StruggleLevel = "steady" | "watch" | "struggling";

/** Why a level is what it is. @property effect log odds; below 0 it speaks against struggle */
export type StruggleReason = { because: AnswerReason | Behaviour | "hard-concept" | "said-stuck"; effect: number };

/** What is remembered of a learner at one concept. Times in ms. Plain data of bounded size. */
export type ConceptWatch = {
  risk: SpinRisk | undefined;
  riskAt: number;
  /** The latest of each behaviour, so that doing one often weighs no more than doing it once. */
  behaviour: Partial<Record<Behaviour, number>>;
  askedAt: number | undefined;
  /** How many tries in a row were wrong, at whatever question of the concept. */
  failures: number;
  stuckAt: number | undefined;
  /** How many updates in a row were high. */
  high: number;
  level: StruggleLevel;
};

export const NEW_WATCH: ConceptWatch = {
  risk: undefined,
  riskAt: 0,
  behaviour: {},
  askedAt: undefined,
  failures: 0,
  stuckAt: undefined,
  high: 0,
  level: "steady",
};

export type Verdict = { score: number; level: StruggleLevel; reasons: StruggleReason[] };

const WATCH = 0.35;
const STRUGGLING = { from: 0.6, updates: 2, below: 0.45 };
/** After so long, evidence weighs half. */
const HALF_LIFE = 20 * 60_000;

/** One event more. Reading, which weighs nothing, changes nothing. */
export function afterEvent(watch: ConceptWatch, event: StruggleEvent): ConceptWatch {
  if (event.kind === "reading") return watch;
  const seen = behaviourOf(event, { askedAt: watch.askedAt, failed: watch.failures > 0 });
  const next: ConceptWatch = {
    ...watch,
    behaviour: seen === undefined ? watch.behaviour : { ...watch.behaviour, [seen]: event.at },
    ...(event.kind === "question" && { askedAt: event.at }),
    ...(event.kind === "stuck" && { stuckAt: event.at }),
    ...(event.kind === "answer" && { risk: event.risk, riskAt: event.at }),
    ...((event.kind === "answer" || event.kind === "another-try") && {
      failures: event.isRight ? 0 : watch.failures + 1,
      // Who has answered rightly is not stuck any more.
      stuckAt: event.isRight ? undefined : watch.stuckAt,
    }),
  };
  const { score } = scoreAt(next, event.at);
  const high = score >= STRUGGLING.from ? watch.high + 1 : 0;
  return { ...next, high, level: levelOf(watch.level, score, high, isStuck(next, event.at)) };
}

/** What is so at `now`: between events, evidence fades, and a level with it; it never rises by waiting. */
export function verdictAt(watch: ConceptWatch, now: number): Verdict {
  const { score, reasons } = scoreAt(watch, now);
  return { score, level: levelOf(watch.level, score, 0, isStuck(watch, now), true), reasons };
}

/** Without what was observed: for when the learner takes back that it may be. */
export function withoutBehaviour(watch: ConceptWatch, now: number): ConceptWatch {
  return settled({ ...watch, behaviour: {}, askedAt: undefined }, now);
}

/** Without what their answers say. */
export function withoutAnswers(watch: ConceptWatch, now: number): ConceptWatch {
  return settled({ ...watch, risk: undefined, riskAt: 0, failures: 0 }, now);
}

/** What is left may speak for less, and never for more. */
function settled(watch: ConceptWatch, now: number): ConceptWatch {
  return { ...watch, high: 0, level: verdictAt(watch, now).level };
}

function levelOf(before: StruggleLevel, score: number, high: number, stuck: boolean, waits = false): StruggleLevel {
  if (before === "struggling" && score >= STRUGGLING.below) return "struggling";
  if (high >= STRUGGLING.updates) return "struggling";
  if (stuck) return "watch";
  return score >= WATCH && !(waits && before === "steady") ? "watch" : "steady";
}

function isStuck({ stuckAt }: ConceptWatch, now: number): boolean {
  return stuckAt !== undefined && now - stuckAt <= HALF_LIFE;
}

/** The probability, and its three strongest reasons, strongest first; what the learner said themselves before all. */
function scoreAt(watch: ConceptWatch, now: number): { score: number; reasons: StruggleReason[] } {
  const { risk } = watch;
  const start = risk?.start ?? USUAL;
  const answers = risk === undefined ? [] : answerReasons(risk, fadingSince(watch.riskAt, now));
  const behaviour = behaviourReasons(watch, now);
  const sum = [...answers, ...behaviour].reduce((total, { effect }) => total + effect, start);
  const all = [...answers, ...behaviour, { because: "hard-concept" as const, effect: start - USUAL }];
  const strongest = all
    .filter(({ effect }) => Math.abs(effect) >= 0.01)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const said = isStuck(watch, now) ? [{ because: "said-stuck" as const, effect: 0 }] : [];
  return { score: sigmoid(sum), reasons: [...said, ...strongest].slice(0, 3) };
}

const USUAL = logit(USUAL_SPIN_RATE);

function answerReasons({ parts }: SpinRisk, fading: number): StruggleReason[] {
  return answerReasonNames.flatMap((because) => {
    const effect = parts[because];
    return effect === undefined ? [] : [{ because, effect: effect * fading }];
  });
}

function behaviourReasons({ behaviour }: ConceptWatch, now: number): StruggleReason[] {
  const all = behaviourNames.flatMap((because) => {
    const at = behaviour[because];
    return at === undefined ? [] : [{ because, effect: BEHAVIOUR[because] * fadingSince(at, now) }];
  });
  const sum = all.reduce((total, { effect }) => total + effect, 0);
  const bound = Math.min(1, MOST_BEHAVIOUR / Math.max(sum, MOST_BEHAVIOUR));
  return all.map(({ because, effect }) => ({ because, effect: effect * bound }));
}

function fadingSince(at: number, now: number): number {
  return 0.5 ** (Math.max(0, now - at) / HALF_LIFE);
}
