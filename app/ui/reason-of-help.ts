import { m } from "#app/paraglide/messages.js";
import type { HelpOffer } from "#app/struggle/help-offer.ts";

type Reason = HelpOffer["reasons"][number];

const sentences: Record<Exclude<Reason, "right-in-a-row">, () => string> = {
  "many-tries": m.help_why_many_tries,
  "wrong-answers": m.help_why_wrong_answers,
  "other-answers": m.help_why_other_answers,
  "recent-answers": m.help_why_recent_answers,
  "asked-again": m.help_why_asked_again,
  "deep-hint": m.help_why_deep_hint,
  "show-answer": m.help_why_show_answer,
  "rapid-guess": m.help_why_rapid_guess,
  "idle-after-error": m.help_why_idle_after_error,
  "hard-concept": m.help_why_hard_concept,
  "said-stuck": m.help_why_said_stuck,
};

/** So many wrong answers in a row say most. */
const IN_A_ROW = 3;

/** Why help is offered, in a sentence: what the learner said themselves first, then what they can count themselves. */
export function reasonOfHelp({ reasons, failures }: Pick<HelpOffer, "reasons" | "failures">): string {
  const [first] = reasons;
  if (first === "said-stuck") return m.help_why_said_stuck();
  if (failures >= IN_A_ROW) return m.help_why_in_a_row({ count: failures });
  return first === undefined || first === "right-in-a-row" ? m.help_why_recent_answers() : sentences[first]();
}
