import { createParser } from "eventsource-parser";
import { type Usage, type Utterance, VoiceFailed } from "#app/guide/voice.ts";
import { untilAborted } from "./until-aborted.ts";

/**
 * Each piece that a stream hands over wakes the object, is written, and goes out to who reads, and that costs more than its few
 * letters. So the longer an answer is, the more of it is taken at once: its first words one by one, later ones a line and a half together. Whoever
 * reads is not there yet: nobody reads as fast as a model speaks.
 */
const AT_ONCE_SHARE = 1 / 2;
/** Events that are waited for together at most: some twenty words, which a slow model says in a second, and a reader reads in five. */
const MOST_AT_ONCE = 24;
/** What one read takes at most, bytes. */
const LARGEST_READ = 16 * 1024;

/** What a model is asked, whoever serves it. @property signal ends the asking and the answer */
export type ChatRequest = {
  messages: { role: "system" | "user" | "assistant"; content: string }[];
  mostTokens: number;
  signal: AbortSignal;
};

/** Longer is no event of a model. Characters. */
const LONGEST_EVENT = 256 * 1024;

/**
 * Reads a model's server-sent events, in the form of OpenAI's chat completions or in that of Workers AI. The words of all events that
 * come at once are one utterance.
 * @param signal a read that waits ends with it
 * @throws VoiceFailed: malformed; broken, where an event says so; cut, where the stream ends before the model. Else the signal's reason
 */
export async function* utterancesIn(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Utterance> {
  const pieces = new Pieces(stream);
  const completion = new Completion();
  const decoder = new TextDecoder();
  try {
    for (let isOver = false; !isOver;) {
      const { value, done } = await untilAborted(signal, () => pieces.next(completion.events));
      // The last event may lack the empty line behind it.
      completion.hear(`${decoder.decode(value, { stream: !done })}${done ? "\n\n" : ""}`);
      yield* completion.utterances();
      isOver = done || completion.isDone;
    }
  } finally {
    await pieces.cancel();
  }
  if (!completion.isFinished) throw new VoiceFailed("cut", "the answer has no end");
}

/** A stream in pieces that grow with what came of it; one that is not of bytes, in its own. */
class Pieces {
  readonly #reader: ReadableStreamBYOBReader | ReadableStreamDefaultReader<Uint8Array>;
  #bytes = 0;

  constructor(stream: ReadableStream<Uint8Array>) {
    try {
      this.#reader = stream.getReader({ mode: "byob" });
    } catch {
      this.#reader = stream.getReader();
    }
  }

  /** @param events how many came in all that was read @throws VoiceFailed: cut */
  async next(events: number): Promise<{ value?: Uint8Array | undefined; done: boolean }> {
    const share = Math.min(AT_ONCE_SHARE, MOST_AT_ONCE / events);
    const least = Math.min(LARGEST_READ, 1 + Math.floor(this.#bytes * share));
    try {
      const read = await (this.#reader instanceof ReadableStreamBYOBReader
        ? this.#reader.read(new Uint8Array(LARGEST_READ), { min: least })
        : this.#reader.read());
      this.#bytes += read.value?.byteLength ?? 0;
      return read;
    } catch (error) {
      throw new VoiceFailed("cut", String(error));
    }
  }

  async cancel(): Promise<void> {
    await this.#reader.cancel().catch(() => {});
  }
}

/** What a model has said so far that nobody has taken yet. */
class Completion {
  /** The model, or its server, said that it has ended. */
  isFinished = false;
  /** Nothing will come any more. */
  isDone = false;
  events = 0;
  #words = "";
  #usage: Usage | undefined;
  #failure: VoiceFailed | undefined;
  readonly #parser = createParser({
    maxBufferSize: LONGEST_EVENT,
    onEvent: ({ data }) => this.#take(data),
    // Fields that it does not know are nothing to it; only an event without end is.
    onError: ({ type, message }) => {
      if (type === "max-buffer-size-exceeded") this.#failure ??= new VoiceFailed("malformed", message);
    },
  });

  hear(text: string): void {
    this.#parser.feed(text);
  }

  /** @throws VoiceFailed behind the words that came before it */
  *utterances(): Generator<Utterance> {
    const [words, usage] = [this.#words, this.#usage];
    this.#words = "";
    this.#usage = undefined;
    if (words !== "") yield { type: "words", text: words };
    if (usage !== undefined) yield { type: "usage", usage };
    if (this.#failure !== undefined) throw this.#failure;
  }

  #take(data: string): void {
    if (this.isDone || this.#failure !== undefined) return;
    this.events += 1;
    if (data.trim() === "[DONE]") {
      this.isFinished = true;
      this.isDone = true;
      return;
    }
    try {
      const { words, usage, isLast } = told(data);
      this.#words += words;
      this.#usage = usage ?? this.#usage;
      this.isFinished ||= isLast;
    } catch (error) {
      this.#failure = error instanceof VoiceFailed ? error : new VoiceFailed("malformed", String(error));
    }
  }
}

/** An event as far as it is looked at. Anything may stand in it. */
type CompletionEvent = {
  response?: unknown;
  choices?: ({ delta?: { content?: unknown } | null; finish_reason?: unknown } | null)[] | null;
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown } | null;
  error?: { message?: unknown } | string | null;
} | null;

/** Looks at its few fields by hand: a reply has hundreds of events, and an invocation little time. */
function told(data: string): { words: string; usage: Usage | undefined; isLast: boolean } {
  const event = JSON.parse(data) as CompletionEvent; // Safe: each field that is read is looked at.
  if (event?.error) {
    const { error } = event;
    throw new VoiceFailed("broken", String(typeof error === "string" ? error : error.message).slice(0, 300));
  }
  const choice = event?.choices?.[0];
  const usage = event?.usage;
  return {
    words: wordsOf(event?.response ?? choice?.delta?.content ?? ""),
    usage: usage ? { input: count(usage.prompt_tokens), output: count(usage.completion_tokens) } : undefined,
    // Some servers say with each event that there is no reason yet.
    isLast: typeof choice?.finish_reason === "string" && choice.finish_reason !== "",
  };
}

/** Workers AI says a number as a number. */
function wordsOf(said: unknown): string {
  if (typeof said === "string") return said;
  if (typeof said === "number") return String(said);
  throw new VoiceFailed("malformed", "its words are no text");
}

function count(tokens: unknown): number | undefined {
  return typeof tokens === "number" ? tokens : undefined;
}
