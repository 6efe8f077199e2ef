import type { NoticeReason, Part } from "#app/guide/conversation.ts";
import { eventsOf, type ReplyEvent } from "#app/guide/reply-events.ts";
import { Speech, type SpeechRules, Withheld } from "#app/guide/speech.ts";
import { type Brief, type Usage, type Utterance, type Voice, VoiceFailed } from "#app/guide/voice.ts";
import type { NumberedEvent, Turn, TurnLog } from "./turn-log.ts";

/** What a turn in a model's words needs. */
export type Speaking = {
  voice: Voice;
  brief: Brief;
  rules: SpeechRules;
  /** What the words may cite, in the order of [1], [2] … */
  sources: Extract<Part, { type: "source-document" }>[];
  /** Shown behind the words as its instructor wrote it. */
  authored: Extract<Part, { type: "data-authored" }> | undefined;
};

/** How a turn ended, for whoever counts. */
export type TurnEnd = { usage: Usage | undefined; failure: string | undefined };

/**
 * A turn while its reply is being made. Each event stands in the log before a reader gets it; readers come and go, and do not
 * hold it up. It ends well whatever the model does: what is missing is said in the course's own words.
 */
export class OpenTurn {
  readonly turn: Omit<Turn, "isOpen">;
  readonly #log: TurnLog;
  /** What it told the log, for its readers: the log is asked by those who come when it has ended. */
  readonly #events: NumberedEvent[] = [];
  readonly #stopping = new AbortController();
  #grown = Promise.withResolvers<void>();
  /** What the model was asked ahead, and the first that it says. */
  #asked: { said: AsyncIterator<Utterance>; first: Promise<IteratorResult<Utterance>> } | undefined;
  #isSpeaking = false;
  #isWithdrawn = false;
  #isOpen = true;

  constructor(log: TurnLog, turn: Omit<Turn, "isOpen">) {
    this.#log = log;
    this.turn = turn;
  }

  /** Its last event stands in the log. */
  close(): void {
    this.#isOpen = false;
    this.#wake();
  }

  /** @returns true when there is a further event; false when none will come */
  async grown(): Promise<boolean> {
    if (this.#isOpen) await this.#grown.promise;
    return this.#isOpen;
  }

  /** Ends the model's words. The turn itself ends a moment later. */
  stop(): void {
    this.#stopping.abort();
  }

  /** The learner allows no model any more: its words end, and the rest is the course's own. */
  withdraw(): void {
    this.#isWithdrawn = true;
    this.stop();
  }

  /** Its learner was erased, or its conversation deleted: its words end, and nobody reads more of them. */
  forget(): void {
    this.#events.length = 0;
    this.stop();
  }

  emit(event: ReplyEvent): void {
    const n = this.#log.append(this.turn.replyId, event);
    if (n !== undefined) this.#events.push({ n, event });
    this.#wake();
  }

  /** @returns the events behind the number `after`, in their order */
  events(after: number, limit: number): NumberedEvent[] {
    return this.#events.filter(({ n }) => n > after).slice(0, limit);
  }

  #wake(): void {
    this.#grown.resolve();
    this.#grown = Promise.withResolvers();
  }

  /**
   * Asks the model already: what leaves an object waits until all that it wrote before is safe, and this need not wait for
   * the turn itself. Its words are taken when speak() is called.
   * @returns once the question is under way
   */
  async ask({ voice, brief }: Speaking): Promise<void> {
    const said = voice.speak(brief, this.#stopping.signal)[Symbol.asyncIterator]();
    const first = said.next();
    first.catch(() => {});
    this.#asked = { said, first };
    await scheduler.wait(0);
  }

  /** The whole reply but for its `finish`. Never throws for what a model does. */
  async speak({ voice, brief, rules, sources, authored }: Speaking): Promise<TurnEnd> {
    let usage: Usage | undefined;
    const speech = new Speech(rules);
    try {
      for await (const utterance of this.#utterances(voice, brief)) {
        if (utterance.type === "usage") usage = utterance.usage;
        else this.#say(speech.hear(utterance.text));
      }
      this.#say(speech.end());
      this.#endText();
      for (const source of sources) this.emit(source);
      if (authored !== undefined) this.emit(authored);
      return { usage, failure: undefined };
    } catch (error) {
      this.#endText();
      if (this.#stopping.signal.aborted) {
        if (this.#isWithdrawn) this.completeFromCourse("interrupted");
        else this.emit({ type: "data-notice", data: { reason: "stopped" } });
        return { usage, failure: "stopped" };
      }
      if (!(error instanceof VoiceFailed) && !(error instanceof Withheld)) throw error;
      this.completeFromCourse(reasonOf(error));
      return { usage, failure: error instanceof VoiceFailed ? error.failure : `withheld: ${error.message}` };
    }
  }

  async *#utterances(voice: Voice, brief: Brief): AsyncGenerator<Utterance> {
    if (this.#asked === undefined) {
      yield* voice.speak(brief, this.#stopping.signal);
      return;
    }
    const { said, first } = this.#asked;
    try {
      for (let next = await first; next.done !== true; next = await said.next()) yield next.value;
    } finally {
      await said.return?.();
    }
  }

  /** Says why, and goes on in the course's own words. */
  completeFromCourse(reason: NoticeReason): void {
    this.emit({ type: "data-notice", data: { reason } });
    for (const event of eventsOf({ id: this.turn.replyId, parts: this.turn.spare }))
      if (event.type !== "start" && event.type !== "finish") this.emit(event);
  }

  #say(words: string): void {
    if (words === "") return;
    if (!this.#isSpeaking) this.emit({ type: "text-start", id: "voice" });
    this.#isSpeaking = true;
    this.emit({ type: "text-delta", id: "voice", delta: words });
  }

  #endText(): void {
    if (this.#isSpeaking) this.emit({ type: "text-end", id: "voice" });
    this.#isSpeaking = false;
  }
}

function reasonOf(error: VoiceFailed | Withheld): NoticeReason {
  if (error instanceof Withheld) return "model-withheld";
  return error.failure === "slow" ? "model-slow" : "model-failed";
}
