import { expect, test } from "vitest";
import { CircuitBreaker, type Pass } from "#db/record/circuit-breaker.ts";

const OPEN_MS = 10_000;
const newBreaker = () => new CircuitBreaker({ failures: 5, openMs: OPEN_MS });

function admitted(breaker: CircuitBreaker, now: number): Pass {
  const pass = breaker.admit(now);
  if (pass === undefined) throw new Error("It was not admitted.");
  return pass;
}

function fail(breaker: CircuitBreaker, times: number, now: number): void {
  for (let time = 0; time < times; time += 1) breaker.failed(admitted(breaker, now), now);
}

test("opens with the fifth failure in a row, and asks nothing then", () => {
  const breaker = newBreaker();
  fail(breaker, 4, 0);
  expect(breaker.state(0)).toBe("closed");
  fail(breaker, 1, 0);
  expect(breaker.state(0)).toBe("open");
  expect(breaker.admit(OPEN_MS - 1)).toBeUndefined();
});

test("a success between failures begins the row anew", () => {
  const breaker = newBreaker();
  fail(breaker, 4, 0);
  breaker.succeeded(admitted(breaker, 0));
  fail(breaker, 4, 0);
  expect(breaker.state(0)).toBe("closed");
});

test("when the time is up exactly one may ask, and its success closes", () => {
  const breaker = newBreaker();
  fail(breaker, 5, 0);
  expect(breaker.state(OPEN_MS)).toBe("half-open");
  const probe = admitted(breaker, OPEN_MS);
  expect(probe.probe).toBe(true);
  expect(breaker.admit(OPEN_MS)).toBeUndefined();
  expect(breaker.admit(2 * OPEN_MS - 1)).toBeUndefined();
  breaker.succeeded(probe);
  expect(breaker.state(OPEN_MS)).toBe("closed");
  expect(admitted(breaker, OPEN_MS).probe).toBe(false);
  // And the row begins anew.
  fail(breaker, 4, OPEN_MS);
  expect(breaker.state(OPEN_MS)).toBe("closed");
});

test("a probe that fails opens for the whole time again", () => {
  const breaker = newBreaker();
  fail(breaker, 5, 0);
  const probe = admitted(breaker, OPEN_MS);
  breaker.failed(probe, OPEN_MS + 100);
  expect(breaker.state(OPEN_MS + 100)).toBe("open");
  expect(breaker.admit(2 * OPEN_MS + 99)).toBeUndefined();
  expect(admitted(breaker, 2 * OPEN_MS + 100).probe).toBe(true);
});

test("a probe that is never heard of again is followed by another, and its late answer counts nothing", () => {
  const breaker = newBreaker();
  fail(breaker, 5, 0);
  const lost = admitted(breaker, OPEN_MS);
  const next = admitted(breaker, 2 * OPEN_MS);
  breaker.succeeded(lost);
  expect(breaker.state(2 * OPEN_MS)).toBe("half-open");
  breaker.failed(lost, 2 * OPEN_MS);
  expect(breaker.state(2 * OPEN_MS)).toBe("half-open");
  breaker.succeeded(next);
  expect(breaker.state(2 * OPEN_MS)).toBe("closed");
});

test("an answer to what was asked before it opened does not close it", () => {
  const breaker = newBreaker();
  const early = admitted(breaker, 0);
  fail(breaker, 5, 0);
  breaker.succeeded(early);
  expect(breaker.state(1)).toBe("open");
  // Nor while the probe is under way.
  const earlier = early;
  const probe = admitted(breaker, OPEN_MS);
  breaker.succeeded(earlier);
  expect(breaker.state(OPEN_MS)).toBe("half-open");
  breaker.failed(probe, OPEN_MS);
  expect(breaker.state(OPEN_MS)).toBe("open");
});

test("a failure of what was asked before it opened neither prolongs it nor counts after it closed", () => {
  const breaker = newBreaker();
  const early = Array.from({ length: 9 }, () => admitted(breaker, 0));
  for (const pass of early.slice(0, 5)) breaker.failed(pass, 0);
  for (const pass of early.slice(5, 7)) breaker.failed(pass, OPEN_MS - 1);
  const probe = admitted(breaker, OPEN_MS);
  breaker.succeeded(probe);
  for (const pass of early.slice(7)) breaker.failed(pass, OPEN_MS);
  fail(breaker, 4, OPEN_MS);
  expect(breaker.state(OPEN_MS)).toBe("closed");
});

test("what a witness says counts in the row", () => {
  const breaker = newBreaker();
  fail(breaker, 4, 0);
  breaker.succeeded(breaker.witness());
  fail(breaker, 4, 0);
  expect(breaker.state(0)).toBe("closed");
  breaker.failed(breaker.witness(), 0);
  expect(breaker.state(0)).toBe("open");
});

test("a witness neither keeps it open nor takes the probe's turn; an answer that one set out for meanwhile closes it", () => {
  const breaker = newBreaker();
  fail(breaker, 5, 0);
  for (let time = 0; time < 5; time += 1) breaker.failed(breaker.witness(), OPEN_MS - 1);
  expect(breaker.state(OPEN_MS)).toBe("half-open");
  const late = breaker.witness();
  const probe = admitted(breaker, OPEN_MS);
  breaker.failed(breaker.witness(), OPEN_MS);
  breaker.succeeded(late);
  expect(breaker.state(OPEN_MS)).toBe("half-open");
  expect(breaker.admit(OPEN_MS)).toBeUndefined();
  breaker.succeeded(breaker.witness());
  expect(breaker.state(OPEN_MS)).toBe("closed");
  breaker.failed(probe, OPEN_MS);
  fail(breaker, 4, OPEN_MS);
  expect(breaker.state(OPEN_MS)).toBe("closed");
  // Nor need it wait until the time is up.
  fail(breaker, 1, OPEN_MS);
  breaker.succeeded(breaker.witness());
  expect(breaker.state(OPEN_MS)).toBe("closed");
});

test("a clock that was set back does not keep it open", () => {
  const breaker = newBreaker();
  fail(breaker, 5, 1_000_000);
  expect(admitted(breaker, 0).probe).toBe(true);
});

test("whatever is reported in whatever order, no two ask at once while it is not closed", () => {
  let seed = 7;
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const breaker = newBreaker();
  const underWay: Pass[] = [];
  const probedAt: number[] = [];
  for (let now = 0; now < 2_000_000; now += Math.floor(chance() * 800)) {
    const pass = chance() < 0.6 ? breaker.admit(now) : undefined;
    if (pass !== undefined) underWay.push(pass);
    if (pass?.probe === true) probedAt.push(now);
    if (chance() < 0.5) {
      const [done] = underWay.splice(Math.floor(chance() * underWay.length), 1);
      if (done !== undefined && chance() < 0.3) breaker.succeeded(done);
      else if (done !== undefined) breaker.failed(done, now);
    }
  }
  expect(probedAt.length).toBeGreaterThan(20);
  // Since the last probe it opened anew, or the probe was given up: both take the whole time.
  const waits = probedAt.slice(1).map((at, index) => at - (probedAt[index] ?? 0));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(OPEN_MS);
});
