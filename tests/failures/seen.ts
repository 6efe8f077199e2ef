import { journal } from "../journal.ts";

/** What a person gets, and what the log says meanwhile. */
export type Seen = {
  status: number;
  /** Of a refusal, its code. */
  refusal: string | null;
  text: string;
  /** Where a redirect leads. */
  location: string | null;
  /** Until the answer was read to its end. */
  ms: number;
  /** The lines of the log that tell of this answer being given without the record. */
  fallbacks: string[];
  /** As the browser would send it back. */
  answer: Response;
};

/** Goes on with it until the answer is read. */
export async function see(ask: () => Promise<Response>): Promise<Seen> {
  const linesBefore = journal.warnings.length;
  const began = performance.now();
  const answer = await ask();
  const text = await answer.clone().text();
  return {
    status: answer.status,
    refusal: answer.headers.get("x-refusal"),
    text,
    location: answer.headers.get("location"),
    ms: performance.now() - began,
    fallbacks: journal.warnings.slice(linesBefore).filter((line) => line.includes('"fallback"')),
    answer,
  };
}

/** The words of a streamed reply that are a model's: what is the course's says so where it begins. */
export function spokenIn({ text }: Seen): string {
  const events = text.split("\n").flatMap((line) => (line.startsWith("data: {") ? [JSON.parse(line.slice(6))] : []));
  const quoted = new Set(events.flatMap(({ id, providerMetadata }) => (providerMetadata?.course ? [id] : [])));
  return events.map(({ type, id, delta }) => (type === "text-delta" && !quoted.has(id) ? delta : "")).join("");
}

/** Whether the page says that copies answer, and of when they are. */
export function tellsOfCopies({ text }: Seen): boolean {
  return /<output class="copy-notice">.*?<time dateTime="20/s.test(text);
}
