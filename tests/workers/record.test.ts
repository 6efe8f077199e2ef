import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { deliverMetrics, recordMemory, recordOf } from "#workers/record.ts";
import { ailingD1, ailments } from "../failing-d1.ts";
import { type Institution, twoInstitutions } from "../institution.ts";

const MINUTE = 60_000;
let d1: ReturnType<typeof ailingD1>;
let bindings: Env;
let maplewood: Institution;
let now: number;

beforeEach(async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  ({ maplewood } = await twoInstitutions());
  d1 = ailingD1(env.DB);
  bindings = { ...env, DB: d1.db };
  now = Date.UTC(2026, 8, 3);
  vi.spyOn(Date, "now").mockImplementation(() => now);
});

const ask = (way: "quick" | "patient") => recordOf(bindings)[way].prepare("SELECT 42").first();
const hurried = () => recordOf(bindings, 20).patient.prepare("SELECT 42").first();
const states = () => Object.values(recordMemory(bindings).breakers).map((breaker) => breaker.state(now));
const written = async () => {
  const counts = env.DB.prepare("SELECT sum(count) AS count FROM metrics WHERE tenant_id = ?").bind(maplewood.tenantId);
  return (await counts.first<{ count: number | null }>())?.count ?? 0;
};

async function requestsFail(count: number): Promise<void> {
  d1.state = ailments.fails;
  for (let request = 0; request < count; request += 1)
    await expect(ask("patient")).rejects.toThrow("The record failed");
}

/** Something is due to be delivered. */
function gather(): void {
  recordMemory(bindings).log.fallback({ tenantId: maplewood.tenantId, what: "visit", reason: "slow" }, now);
  now += MINUTE;
}

describe("delivering metrics", () => {
  test("that fails is no request that failed", async () => {
    d1.state = ailments.fails;
    for (let delivery = 1; delivery <= 6; delivery += 1) {
      gather();
      await deliverMetrics(bindings);
      expect(d1.asked).toBe(delivery);
    }
    expect(states()).toEqual(["closed", "closed"]);
    await requestsFail(4);
    expect(states()).toEqual(["closed", "closed"]);
    expect(await written()).toBe(0);
  });

  test("that succeeds does not begin the row anew", async () => {
    await requestsFail(4);
    d1.state = undefined;
    gather();
    await deliverMetrics(bindings);
    expect(await written()).toBe(1);
    await requestsFail(1);
    expect(states()).toEqual(["open", "open"]);
  });

  test("spares a D1 that is spared, and is no probe of it", async () => {
    gather();
    await requestsFail(5);
    d1.asked = 0;
    await deliverMetrics(bindings);
    expect(d1.asked).toBe(0);
    now += 10_000;
    d1.state = undefined;
    await deliverMetrics(bindings);
    expect(await written()).toBe(1);
    expect(states()).toEqual(["half-open", "half-open"]);
    await ask("quick");
    expect(states()).toEqual(["closed", "closed"]);
  });

  test("is not kept from a slow D1 by the 100 ms of a page, and ends when D1 hangs", async () => {
    bindings = Object.assign(bindings, { RECORD_BUDGET_MS: "100" });
    gather();
    d1.state = ailments.slow;
    await deliverMetrics(bindings);
    expect(await written()).toBe(1);
    gather();
    d1.state = ailments.hangs;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const delivery = deliverMetrics(bindings);
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await delivery;
    d1.state = undefined;
    now += 10_000;
    await deliverMetrics(bindings);
    expect(await written()).toBe(2);
  });
});

test("who is in a hurry does not say that D1 answers nobody", async () => {
  d1.state = ailments.hangs;
  for (let request = 0; request < 5; request += 1) await expect(hurried()).rejects.toThrow("in time");
  expect(states()).toEqual(["open", "closed"]);
});
