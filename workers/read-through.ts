import { z } from "zod";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import { KV_LIMIT_MS, within } from "./time-limit.ts";

/** What the record says, or what a copy of it said at `copiedAt` (ms). */
export type Known<Value> = { value: Value; copiedAt?: number };

/** Something was answered without the record. @see QueryLog.fallback */
export type FallbackUse = { tenantId: string; what: string; reason: RecordUnavailable["reason"]; ageMs: number };

/** A thing that has a copy. */
export type Copied<Value> = {
  /** The copy's name in KV. */
  name: string;
  /** What it is, for the log: "visit". */
  what: string;
  tenantId: string;
  schema: z.ZodType<Value>;
  /** Set beside what was erased: its copy does not count. */
  tombstone?: string;
};

export type ReadThroughPorts = {
  now(): number;
  /** Lets work go on behind the answer. */
  later(work: Promise<unknown>): void;
  /** Told each time that a copy answers. */
  used(use: FallbackUse): void;
};

/** How long a copy answers. */
export const COPY_SECONDS = 24 * 60 * 60;
/** An unchanged copy is written again after this, well before it ends. */
const REWRITE_MS = 60 * 60_000;
const MOST_REMEMBERED = 5_000;

/** A mark of what this isolate last wrote under each name, so that a copy is not written with every read. */
const written = new Map<string, { mark: string; at: number }>();

/** Copies in KV: written when the record was read, read when the record cannot be. */
export class ReadThrough {
  readonly #kv: KVNamespace;
  readonly #ports: ReadThroughPorts;

  constructor(kv: KVNamespace, ports: ReadThroughPorts) {
    this.#kv = kv;
    this.#ports = ports;
  }

  /**
   * @param read from the record; undefined where it has no such thing
   * @throws RecordUnavailable when the record cannot be read and there is no copy, or KV fails as well
   */
  async read<Value>(copied: Copied<Value>, read: () => Promise<Value | undefined>): Promise<Known<Value> | undefined> {
    try {
      const value = await read();
      if (value === undefined) return undefined;
      this.write(copied, value);
      return { value };
    } catch (error) {
      if (!(error instanceof RecordUnavailable)) throw error;
      const copy = await this.copy(copied);
      if (copy === undefined) throw error;
      const ageMs = this.#ports.now() - (copy.copiedAt ?? 0);
      this.#ports.used({ tenantId: copied.tenantId, what: copied.what, reason: error.reason, ageMs });
      return copy;
    }
  }

  /** @returns the copy alone; undefined where there is none that counts, or KV does not answer */
  async copy<Value>({ name, schema, tombstone }: Copied<Value>): Promise<Known<Value> | undefined> {
    try {
      const [stored, stone] = await within("KV", KV_LIMIT_MS, () =>
        Promise.all([this.#kv.get(name, "json"), tombstone === undefined ? null : this.#kv.get(tombstone)]),
      );
      if (stored === null || stone !== null) return undefined;
      return z.object({ value: schema, copiedAt: z.number() }).safeParse(stored).data;
    } catch (error) {
      console.warn("a copy could not be read", name, String(error));
      return undefined;
    }
  }

  /** Copies what the record said, behind the answer. Without a copy nothing is lost but safety: that is logged. */
  write<Value>({ name }: Copied<Value>, value: Value): void {
    const now = this.#ports.now();
    const mark = markOf(JSON.stringify(value));
    const last = written.get(name);
    if (last?.mark === mark && now - last.at < REWRITE_MS) return;
    if (written.size >= MOST_REMEMBERED) written.clear();
    written.set(name, { mark, at: now });
    const body = JSON.stringify({ value, copiedAt: now });
    const put = () => this.#kv.put(name, body, { expirationTtl: COPY_SECONDS });
    this.#ports.later(
      within("KV", KV_LIMIT_MS, put).catch((error: unknown) => {
        written.delete(name);
        console.warn("a copy could not be written", name, String(error));
      }),
    );
  }

  /** Forgets what was written under names that begin so. */
  forget(prefix: string): void {
    for (const name of written.keys()) if (name.startsWith(prefix)) written.delete(name);
  }

  /** Removes a copy that must not answer any more. */
  async remove(name: string): Promise<void> {
    written.delete(name);
    try {
      await within("KV", KV_LIMIT_MS, () => this.#kv.delete(name));
    } catch (error) {
      console.warn("a copy could not be removed", name, String(error));
    }
  }
}

/** Length and FNV-1a: the memory of an isolate is no place for what was copied. A clash costs an hour's delay of one copy. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}:${hash >>> 0}`;
}
