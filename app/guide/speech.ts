import { MOST_WORDS, VoiceFailed } from "./voice.ts";

/** What a model said and the Guide does not pass on. The rest of the reply is in the course's own words. */
export class Withheld extends Error {
  override readonly name = "Withheld";
}

export type SpeechRules = {
  /** How many passages may be cited: [1] to [so many]. */
  sources: number;
  /** Whether words may be shown as they come, or only when all of them were looked at. */
  shows: "words" | "whole";
  /** @param said all that was said so far, in whole words @returns why it may not be shown */
  forbids(said: string, isWhole: boolean): string | undefined;
};

/**
 * Looking at all that was said costs the more the longer it is. So it is not looked at before so much of it is new, and a reply of any
 * length is gone through some ten times in all: its first words are shown at once, later ones a line at a time.
 */
const NEW_SHARE = 1 / 12;

/**
 * What a model says, looked at before anybody sees it: whole words only, and never a citation of what was not found. What was
 * shown can not be taken back, so each word is checked together with all before it.
 */
export class Speech {
  readonly #rules: SpeechRules;
  #heard = "";
  #shown = 0;

  constructor(rules: SpeechRules) {
    this.#rules = rules;
  }

  /** @returns what may be shown now @throws Withheld */
  hear(words: string): string {
    this.#heard += words;
    if (this.#rules.shows === "whole") {
      this.#requireLength(this.#heard);
      return "";
    }
    const fresh = this.#heard.slice(this.#shown);
    if (fresh.length < this.#shown * NEW_SHARE) return "";
    // Up to the last space behind which no bracket is open. What was shown ended so.
    const whole = fresh.slice(0, fresh.search(/\s?\S*$/u)).replace(/\[[^\]]*$/u, "");
    return this.#show(this.#heard.slice(0, this.#shown + whole.length), false);
  }

  /** The model has ended. @returns the rest @throws Withheld; VoiceFailed where it said nothing */
  end(): string {
    if (this.#heard.trim() === "") throw new VoiceFailed("empty", "not a word");
    return this.#show(this.#heard.trimEnd(), true);
  }

  #show(said: string, isWhole: boolean): string {
    if (said.length <= this.#shown) return "";
    this.#requireLength(said);
    this.#requireSources(said);
    const why = this.#rules.forbids(said, isWhole);
    if (why !== undefined) throw new Withheld(why);
    const next = said.slice(this.#shown);
    this.#shown = said.length;
    return next;
  }

  #requireLength(said: string): void {
    if (said.length > MOST_WORDS * 12 || (said.match(/\S+/gu)?.length ?? 0) > MOST_WORDS) throw new Withheld("length");
  }

  #requireSources(said: string): void {
    for (const [, figures = ""] of said.matchAll(/\[(\d+(?:\s*[,–-]\s*\d+)*)\]/gu))
      for (const figure of figures.match(/\d+/gu) ?? [])
        if (Number(figure) < 1 || Number(figure) > this.#rules.sources) throw new Withheld("citation");
  }
}
