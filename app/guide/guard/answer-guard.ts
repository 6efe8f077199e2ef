import type { CourseQuestion as Task } from "#app/knowledge/course-question.ts";
import { commonWords } from "./common-words.ts";
import { saidOtherwise } from "./decoded.ts";
import { composed, numbersIn, type Said } from "./numbers.ts";
import { plain, squeezed, wordsIn } from "./plain-text.ts";

/** Why a model's words are not shown, where final answers are not to be told. */
export type Leak = "answer" | "number" | "word" | "code" | "option" | "solution" | "claim";

/** Looks at all that was said so far. @returns why it may not be shown */
export type AnswerGuard = (said: string) => Leak | undefined;

/** Small numbers say how many steps there are, or which comes first; unless one is the answer. */
const SMALL = 12;
/** So many words in a row as in the worked solution are taken from it. */
const COPIED = 8;

/**
 * Guards the answers of tasks that the learner may be on. A list of what is forbidden would miss the next way to write an answer; so
 * what is let through is known: words that the course and the learner used, words of any explanation, numbers that were
 * given. Whatever is coded, spelled, translated or calculated is none of these.
 * @param tasks those whose answers are not to be told
 * @param grounds what the learner reads anyway: their question, the tasks' prompts, passages, hints given
 */
export function guardAnswers(tasks: readonly Task[], grounds: readonly string[]): AnswerGuard {
  const secrets = tasks.map(secretOf);
  const forms = secrets.flatMap(({ words }) => words.map((form) => ({ words: wordsIn(form), bare: squeezed(form) })));
  const givenNumbers = numbersIn(grounds.join("\n"));
  const numberIsSecret = (value: number) => secrets.some(({ isNumber }) => isNumber(value));
  const known = vocabulary(
    grounds,
    forms.flatMap(({ words }) => words),
  );
  const hasChoice = tasks.some(({ kind }) => kind === "choice");
  const isDisguised = saidOtherwise(forms.map(({ bare }) => bare).filter((bare) => bare.length > 3));
  const copied = new Set(tasks.flatMap(({ solution }) => runsOf(solution)));
  for (const run of grounds.flatMap(runsOf)) copied.delete(run);

  return (said) => {
    const text = said.replaceAll(/\[\d+(?:\s*[,–-]\s*\d+)*\]/gu, " ");
    if (hasUnreadable(text)) return "code";
    const numbers = numbersIn(text);
    if (numbers.some(({ value }) => numberIsSecret(value))) return "answer";
    if (composed(numbers).some(numberIsSecret)) return "answer";
    if (
      secrets.some(
        ({ digits }) =>
          digits.length > 1 &&
          numbers
            .map((one) => one.digits)
            .join("")
            .includes(digits),
      )
    )
      return "answer";
    if (numbers.some((one) => !isGiven(one, givenNumbers, text))) return "number";
    const words = wordsIn(text);
    if (forms.some((form) => form.words.length > 0 && ` ${words.join(" ")} `.includes(` ${form.words.join(" ")} `)))
      return "answer";
    if (hasChoice && namesOption(plain(text))) return "option";
    if (isDisguised(text)) return "code";
    if (runsOf(text).some((run) => copied.has(run))) return "solution";
    if (words.some((word) => !known(word))) return "word";
    return undefined;
  };
}

/**
 * Guards the answers of tasks that are near to what is talked of, without the learner being on one of them: their words are not said,
 * in any reading; everything else may be.
 */
export function guardNearAnswers(tasks: readonly Task[], question: string): AnswerGuard {
  const asked = squeezed(question);
  // What the learner says themselves is no secret.
  const forms = tasks
    .filter(({ kind }) => kind !== "numeric")
    .flatMap((task) => secretOf(task).words.map((form) => ({ words: wordsIn(form).join(" "), bare: squeezed(form) })))
    .filter(({ bare }) => bare.length > 3 && !asked.includes(bare));
  const isDisguised = saidOtherwise(forms.map(({ bare }) => bare));
  return (said) => {
    const words = ` ${wordsIn(said).join(" ")} `;
    if (forms.some((form) => form.words !== "" && words.includes(` ${form.words} `))) return "answer";
    return isDisguised(said) ? "code" : undefined;
  };
}

/** Numbers that nobody gave, codes, and claims to have the answer: for tasks that are the learner's own, which no list knows. */
export function guardUnknownAnswers(grounds: readonly string[]): AnswerGuard {
  const given = numbersIn(grounds.join("\n"));
  const words = new Set(wordsIn(grounds.join("\n")));
  return (said) => {
    const text = said.replaceAll(/\[\d+(?:\s*[,–-]\s*\d+)*\]/gu, " ");
    if (hasUnreadable(text)) return "code";
    if (numbersIn(text).some((one) => one.isSure && !isGiven(one, given, text))) return "number";
    if (/(?:^|[^\p{L}])(?:\p{L}[^\p{L}\p{N}]{1,3}){4,}\p{L}(?!\p{L})/u.test(plain(text))) return "code";
    // A word that no language has: a run of letters and digits, or of capitals within a word.
    for (const [run] of text.matchAll(/[A-Za-z0-9+/=_-]{10,}/g))
      if (!words.has(plain(run)) && (/[A-Za-z]\d|\d[A-Za-z]|=$|[a-z][A-Z]/.test(run) || /^[A-Z+/]+$/.test(run)))
        return "code";
    return claims.test(plain(text)) ? "claim" : undefined;
  };
}

// "The answer is", as plain() writes it.
const claims =
  /\b(?:the (?:final |correct |right )?(?:answer|solution|result) (?:is|would be|equals)|(?:die|das) (?:richtige |endgultige )?(?:antwort|losung|ergebnis) (?:ist|lautet)|la (?:bonne )?(?:reponse|solution) (?:est|finale)|le resultat est|la (?:respuesta|solucion) (?:correcta |final )?es|el resultado es|la (?:risposta|soluzione) (?:corretta )?e|il risultato e|a resposta (?:correta )?e|o resultado e|het (?:juiste )?antwoord is|odpowiedz to|cevap)\b/u;

type Secret = { words: string[]; digits: string; isNumber(value: number): boolean };

function secretOf(task: Task): Secret {
  switch (task.kind) {
    case "numeric": {
      const { value, tolerance } = task.answer;
      const near = Math.max(tolerance, Math.abs(value) * 1e-6);
      const isNumber = (said: number) =>
        [said, said / 100, said * 100].some((one) => Math.abs(Math.abs(one) - Math.abs(value)) <= near);
      return { words: [], digits: String(Math.abs(value)).replaceAll(/\D/g, ""), isNumber };
    }
    case "choice":
      return secretWords(task.answer.options.filter(({ correct }) => correct).map(({ text }) => text));
    case "short":
      return secretWords([...task.answer.accepted]);
  }
}

function secretWords(words: string[]): Secret {
  const numbers = words.flatMap((form) => {
    const said = numbersIn(form);
    return said.length === 1 && squeezed(form).length <= 24 ? said : [];
  });
  const isNumber = (value: number) => numbers.some((one) => one.value === value);
  return { words, digits: numbers[0]?.digits ?? "", isNumber };
}

/** Given, or small enough to say how many steps there are; a list may number its lines. */
function isGiven({ value, isFigure, isSure }: Said, given: readonly Said[], text: string): boolean {
  if (given.some((one) => one.value === value)) return true;
  if (!isFigure) return value <= SMALL || !isSure;
  return (
    value <= 5 &&
    new RegExp(`(?:^|\\n)\\s*${value}[.)](?:\\s|$)`, "u").test(text) &&
    !new RegExp(`[^\\n\\s]\\s*${value}(?![.)])`, "u").test(text)
  );
}

/** Signs that no explanation needs: pictures, tallies, what writes letters in another way. */
function hasUnreadable(text: string): boolean {
  return (
    /\p{Extended_Pictographic}|[\u2800-\u28ff\u{1f100}-\u{1f1ff}]|\u20e3/u.test(text.replaceAll(/[©®™↔→←]/gu, "")) ||
    /([^\s\p{L}\p{N}])(?:\s*\1){3,}/u.test(text) ||
    /[.·•−–_-]{2,}\s*\/?\s*[.·•−–_-]{1,}\s+[.·•−–_-]/u.test(text)
  );
}

const ordinal =
  "first|second|third|fourth|fifth|last|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|vierte[nrs]?|letzte[nrs]?|premier|premiere|deuxieme|troisieme|primera?|segunda?|tercera?|ultima?|terza?";
const options = new RegExp(
  `\\b(?:option|answer|choice|letter|antwort|auswahl|buchstabe|opcion|respuesta|letra|reponse|lettre|lettera|opzione|opcao)\\s*(?:is|ist|es|est|:)?\\s*["'“(]?[a-h]\\b|(?:^|[\\s(])[a-h]\\)|\\b(?:${ordinal})\\s+(?:one|option|answer|choice|item|antwort|auswahl|moglichkeit|opcion|respuesta|reponse|opzione|opcao)\\b`,
  "u",
);

function namesOption(text: string): boolean {
  return options.test(text);
}

/** Runs of some words, each as one text. */
function runsOf(text: string): string[] {
  const words = wordsIn(text);
  return words
    .slice(0, Math.max(0, words.length - COPIED + 1))
    .map((_, from) => words.slice(from, from + COPIED).join(" "));
}

const common = new Set(commonWords.flatMap((word) => wordsIn(word)));

/** @returns whether a word is one of an explanation, or of the course in one of its forms; never one of the answer's own */
function vocabulary(grounds: readonly string[], secret: readonly string[]): (word: string) => boolean {
  const forbidden = new Set(secret.filter((word) => !common.has(word)));
  const given = new Set(wordsIn(grounds.join("\n")).filter((word) => word.length > 1 || isLetterOfItsOwn(word)));
  const stems = new Set([...given].filter((word) => word.length > 4).map(stem));
  return (word) => {
    if (forbidden.has(word)) return false;
    const forms = [word, ...bases(word)];
    return (
      forms.some((form) => common.has(form) || given.has(form)) ||
      (word.length > 4 && stems.has(stem(word))) ||
      // What numbers may be said was looked at already.
      numbersIn(word).some(({ isSure }) => isSure)
    );
  };
}

/** "looks", "sorted", "asking": what they may come from. */
function bases(word: string): string[] {
  return ["s", "es", "d", "ed", "ing", "ly", "'s", "n", "en", "e", "er"]
    .filter((end) => word.length > end.length + 2 && word.endsWith(end))
    .map((end) => word.slice(0, -end.length));
}

/** Letters stand for something in a task ("x", "n"); as words they are spelled out only where the grounds have them, too. */
function isLetterOfItsOwn(word: string): boolean {
  return /^[a-z]$/.test(word);
}

/** Enough of a word to know its other forms. */
function stem(word: string): string {
  return word.slice(0, Math.max(5, word.length - 3));
}
