import type { Grade } from "./grade-answer.ts";
import { forgiven, typingErrors } from "./spelling.ts";

/**
 * Grades a short text. It is right when it is one of the accepted ones, whatever its case, accents, spaces, hyphens, quotation marks, article
 * and last full stop. A typing error is neither right nor wrong: another word may be that near ("mitosis", "meiosis"), so the
 * learner is asked to look at it again.
 */
export function gradeText(accepted: readonly string[], text: string): Grade {
  const given = formsOf(text);
  const right = accepted.map(formsOf);
  if (right.some((forms) => forms.some((form) => given.includes(form)))) return { verdict: "right" };
  const isNear = right.some((forms) => forms.some((form) => given.some((one) => differsByTyping(one, form))));
  return isNear ? { verdict: "unclear", note: "check-spelling" } : { verdict: "wrong" };
}

const superscripts = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ]+/gu;
const articles = /^(the|an?|der|die|das|eine?|les?|la|l'|une?|el|los|las|il|lo|gli|een|het) ?(?=\p{L}{2})/u;

/** A text as it is compared: by itself, without its article, and with umlauts written out. */
function formsOf(text: string): string[] {
  const lower = text
    .replaceAll(superscripts, (digits) => `^${digits.normalize("NFKC")}`)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[‘’‚ʼ`´]/gu, "'")
    .replaceAll(/["“”„«»\p{Cf}]/gu, "")
    .replaceAll(/[−–—‐‑]/gu, "-")
    .replaceAll(/(?<=[\p{L}\p{N}])[-_](?=\p{L})/gu, " ")
    .replaceAll(/\s*([=+*/^<>])\s*/gu, "$1")
    .replaceAll(/\s+/gu, " ")
    .replace(/^[\s'(]+(?=[\p{L}\p{N}])/u, "")
    .replace(/[\s.,;:!?']+$/u, "")
    .replaceAll("ß", "ss")
    .trim();
  const spelled = lower.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue");
  const forms = [bare(lower), bare(spelled)];
  return [...new Set([...forms, ...forms.map((form) => form.replace(articles, ""))])].filter((form) => form !== "");
}

function differsByTyping(one: string, other: string): boolean {
  const most = Math.min(forgiven(one), forgiven(other));
  return most > 0 && typingErrors(one, other, most) <= most;
}

/** Without accents. */
function bare(form: string): string {
  return form
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .normalize("NFC");
}
