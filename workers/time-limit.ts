import { Refusal } from "#app/lti/refusal.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";

/** A part of the platform (KV, an object) that failed or did not answer in time. Not a fault of ours: it is told as such. */
export class PartUnavailable extends Error {
  override readonly name = "PartUnavailable";
  readonly part: string;

  constructor(part: string, cause: unknown) {
    super(`${part} is unavailable`, { cause });
    this.part = part;
  }
}

/**
 * Waits for a part of the platform, but not for ever. What is left behind may still happen.
 * @param ms the longest wait
 * @throws PartUnavailable when it fails, or has not answered by then
 */
export async function within<Value>(part: string, ms: number, ask: () => Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    throw new PartUnavailable(part, error);
  } finally {
    clearTimeout(timer);
  }
}

/** How long a request waits for KV and for an object, ms. Both answer in a few ms when they are well. */
export const KV_LIMIT_MS = 1_000;
export const OBJECT_LIMIT_MS = 2_000;
/** The same of the platform's counter, which counts in memory and is no more than a fence: a change asks it twice. */
export const COUNT_LIMIT_MS = 250;

/**
 * Runs what a person waits for. A part that is unavailable is an expected "no" to them: nothing is lost, and a minute later it
 * works again.
 * @throws Refusal with this code instead of PartUnavailable and RecordUnavailable
 */
export async function orRefuse<Value>(
  code: "record_unavailable" | "state_unavailable",
  ask: () => Promise<Value>,
): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PartUnavailable) throw new Refusal(code, `${error.message}: ${String(error.cause)}`);
    if (error instanceof RecordUnavailable) throw new Refusal(code, `${error.reason}: ${String(error.cause ?? "")}`);
    throw error;
  }
}

/** What a page can do without: while the record cannot be read, it does. */
export async function orUndefined<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RecordUnavailable)) throw error;
    return undefined;
  }
}
