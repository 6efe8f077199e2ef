import type { SpinRisk } from "./spin-risk.ts";

/** What can be observed of a learner at a concept; `at` in ms. */
export type StruggleEvent = { concept: string; at: number } & (
  | {
      kind: "answer";
      isRight: boolean;
      /** After this answer. */
      risk: SpinRisk;
      /** How long it took, and how long it takes the course, ms; undefined where that was not measured. */
      tookMs?: number | undefined;
      usualMs?: number | undefined;
    }
  /** At a question that they tried before: what they were just told helps them, so it says nothing of a risk. */
  | { kind: "another-try"; isRight: boolean }
  | { kind: "question" }
  /** @property level 1 is the first of the ladder */
  | { kind: "hint"; level: number }
  | { kind: "show-answer" }
  | { kind: "stuck" }
  /** The page was idle so long, ms. */
  | { kind: "idle"; lastedMs: number }
  /** Scrolling, hovering, reading, opening again: recorded coarsely; it weighs nothing, since no sound evidence was found for it. */
  | { kind: "reading" }
);

/** What behaviour adds to the evidence of answers, by name. */
export const behaviourNames = ["asked-again", "deep-hint", "show-answer", "rapid-guess", "idle-after-error"] as const;
export type Behaviour = (typeof behaviourNames)[number];

/** In log odds. A choice, not a fit: the public data has no such events. That it cannot outweigh answers is what MOST_BEHAVIOUR sees to. */
export const BEHAVIOUR: Readonly<Record<Behaviour, number>> = {
  "asked-again": 0.4,
  "deep-hint": 0.4,
  "show-answer": 0.4,
  "rapid-guess": 0.3,
  "idle-after-error": 0.3,
};
/** All behaviour together weighs no more than this. */
export const MOST_BEHAVIOUR = 0.8;

const MINUTE = 60_000;

/**
 * The behaviour that an event shows.
 * @param askedAt when the learner last asked about the same concept
 * @param failed whether their last answer about it was wrong
 */
export function behaviourOf(
  event: StruggleEvent,
  { askedAt, failed }: { askedAt: number | undefined; failed: boolean },
): Behaviour | undefined {
  switch (event.kind) {
    case "question":
      return askedAt !== undefined && event.at - askedAt <= 10 * MINUTE ? "asked-again" : undefined;
    case "hint":
      return event.level >= 3 ? "deep-hint" : undefined;
    case "show-answer":
      return "show-answer";
    case "idle":
      return failed && event.lastedMs >= 2 * MINUTE && event.lastedMs <= 10 * MINUTE ? "idle-after-error" : undefined;
    case "answer": {
      const { tookMs, usualMs } = event;
      if (tookMs === undefined || usualMs === undefined) return undefined;
      return tookMs < Math.min(usualMs * 0.1, 10_000) ? "rapid-guess" : undefined;
    }
    default:
      return undefined;
  }
}
