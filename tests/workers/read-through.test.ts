import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import { COPY_SECONDS, type FallbackUse, ReadThrough } from "#workers/read-through.ts";
import { ailingKv } from "../failures/ailing.ts";
import type { Health } from "../failures/fault.ts";
import { journal } from "../journal.ts";

let health: Health;
let now: number;
let uses: FallbackUse[];
let behind: Promise<unknown>[];
let puts: { name: string; text: string; seconds: number | undefined }[];
let copies: ReadThrough;
let copied: { name: string; what: string; tenantId: string; schema: z.ZodType<string>; tombstone: string };

beforeEach(() => {
  [health, now, uses, behind, puts] = [{ fault: undefined, asked: 0 }, 1_000_000, [], [], []];
  const counting = new Proxy(env.LEARNER_COPIES, {
    get(kv, name) {
      if (name === "put")
        return (...[key, text, options]: [string, string, KVNamespacePutOptions?]) => {
          puts.push({ name: key, text, seconds: options?.expirationTtl });
          return kv.put(key, text, options);
        };
      const value: unknown = Reflect.get(kv, name);
      return typeof value === "function" ? value.bind(kv) : value;
    },
  });
  copies = new ReadThrough(ailingKv(counting, health), {
    now: () => now,
    later: (work) => void behind.push(work),
    used: (use) => void uses.push(use),
  });
  const name = crypto.randomUUID();
  copied = { name, what: "visit", tenantId: "tenant", schema: z.string(), tombstone: `erased/${name}` };
});

const read = async (value: string | undefined) => {
  const known = await copies.read(copied, async () => value);
  await Promise.all(behind.splice(0));
  return known;
};
const readCutOff = () => copies.read(copied, () => Promise.reject(new RecordUnavailable("slow")));

test("what the record says is copied behind the answer, for a day", async () => {
  expect(await read("a")).toEqual({ value: "a" });
  const text = JSON.stringify({ value: "a", copiedAt: now });
  expect(puts).toEqual([{ name: copied.name, text, seconds: COPY_SECONDS }]);
});

test("what the record does not have leaves no copy", async () => {
  expect(await read(undefined)).toBeUndefined();
  expect(puts).toEqual([]);
});

test("while the record cannot be read, the copy answers, with its age", async () => {
  await read("a");
  now += 5_000;
  expect(await readCutOff()).toEqual({ value: "a", copiedAt: now - 5_000 });
  expect(uses).toEqual([{ tenantId: "tenant", what: "visit", reason: "slow", ageMs: 5_000 }]);
});

test("a fault that is no outage is not covered up by a copy", async () => {
  await read("a");
  await expect(copies.read(copied, () => Promise.reject(new TypeError("wrong")))).rejects.toThrow("wrong");
});

describe("a copy is written again", () => {
  test("when what it says has changed", async () => {
    await read("a");
    await read("a");
    await read("b");
    expect(puts.map(({ text }) => JSON.parse(text).value)).toEqual(["a", "b"]);
  });

  test("after an hour, so that it never ends while it is used", async () => {
    await read("a");
    now += 59 * 60_000;
    await read("a");
    expect(puts).toHaveLength(1);
    now += 60_000;
    await read("a");
    expect(puts).toHaveLength(2);
  });

  test.each(["fails", "hangs"] as const)("at the next read, when KV %s", async (fault) => {
    health.fault = fault;
    expect(await read("a")).toEqual({ value: "a" });
    expect(journal.warnings).toContainEqual(expect.stringContaining("a copy could not be written"));
    health.fault = undefined;
    await read("a");
    expect(puts).toHaveLength(1);
  });

  test("after it was removed", async () => {
    await read("a");
    await copies.remove(copied.name);
    await expect(readCutOff()).rejects.toBeInstanceOf(RecordUnavailable);
    await read("a");
    expect(await readCutOff()).toMatchObject({ value: "a" });
  });
});

describe("nobody is answered", () => {
  test("by a copy beside a tombstone", async () => {
    await read("a");
    await env.LEARNER_COPIES.put(copied.tombstone, "");
    await expect(readCutOff()).rejects.toBeInstanceOf(RecordUnavailable);
    expect(uses).toEqual([]);
  });

  test("by a copy of another shape", async () => {
    await env.LEARNER_COPIES.put(copied.name, JSON.stringify({ value: 1, copiedAt: now }));
    await expect(readCutOff()).rejects.toBeInstanceOf(RecordUnavailable);
  });

  test.each(["fails", "hangs"] as const)("when KV %s as well", async (fault) => {
    await read("a");
    health.fault = fault;
    await expect(readCutOff()).rejects.toMatchObject({ name: "RecordUnavailable", reason: "slow" });
    expect(journal.warnings).toContainEqual(expect.stringContaining("a copy could not be read"));
  });
});

test("a copy that cannot be removed is told, and stands in nobody's way", async () => {
  health.fault = "fails";
  await copies.remove(copied.name);
  expect(journal.warnings).toContainEqual(expect.stringContaining("a copy could not be removed"));
});
