import { expect, test } from "vitest";
import { type LoginState, openState, STATE_LIFETIME_MS, stateCookieName } from "#app/lti/state.ts";
import { joseSeal } from "#workers/jose-seal.ts";
import { refused } from "./refused.ts";

const NOW = Date.UTC(2026, 8, 1);
const old = "an-old-secret-0123456789abcdef0123456789";
const fresh = "a-fresh-secret-0123456789abcdef0123456789";
const seal = joseSeal([old], "state");
const state: LoginState = {
  id: "i".repeat(22),
  n: "n".repeat(22),
  i: "https://lms.example.test",
  c: "atomic-guide",
  u: "https://tool.example.test/lti/launch",
  b: "b".repeat(22),
  e: NOW + STATE_LIFETIME_MS,
};

test("a state opens as it was sealed", async () => {
  expect(await openState(await seal.seal(state), seal, NOW)).toEqual(state);
});

test("sealing twice gives two different values", async () => {
  expect(await seal.seal(state)).not.toBe(await seal.seal(state));
});

test("nothing of a state can be read from outside", async () => {
  const sealed = await seal.seal(state);
  const decoded = sealed.split(".").map((part) => atob(part.replaceAll("-", "+").replaceAll("_", "/")));
  expect(decoded.join()).not.toMatch(/lms\.example|atomic-guide|nnnn/);
});

test("S04 ten minutes later it is expired, a moment before it is not", async () => {
  const sealed = await seal.seal(state);
  expect(await refused(() => openState(sealed, seal, NOW + STATE_LIFETIME_MS))).toBe("state_expired");
  expect(await refused(() => openState(sealed, seal, NOW + STATE_LIFETIME_MS - 1))).toBeUndefined();
});

test("S02 no state is missing", async () => {
  expect(await refused(() => openState(undefined, seal, NOW))).toBe("state_missing");
  expect(await refused(() => openState("", seal, NOW))).toBe("state_missing");
});

test("S03 what we did not seal is unknown", async () => {
  const sealed = await seal.seal(state);
  const changed = sealed.slice(0, -1) + (sealed.endsWith("A") ? "Q" : "A");
  for (const value of ["x", "a.b.c.d.e", sealed.slice(1), changed, `${sealed}x`])
    expect(await refused(() => openState(value, seal, NOW))).toBe("state_unknown");
});

test("what was sealed for another purpose or with another secret does not open", async () => {
  const session = await joseSeal([old], "session").seal(state);
  expect(await refused(() => openState(session, seal, NOW))).toBe("state_unknown");
  const foreign = await joseSeal([fresh], "state").seal(state);
  expect(await refused(() => openState(foreign, seal, NOW))).toBe("state_unknown");
});

test("what we sealed and is no state is unknown", async () => {
  const { n: _, ...incomplete } = state;
  expect(await refused(async () => openState(await seal.seal(incomplete), seal, NOW))).toBe("state_unknown");
  expect(await refused(async () => openState(await seal.seal([1, 2]), seal, NOW))).toBe("state_unknown");
});

test("after a rotation the old secret opens and the new one seals", async () => {
  const rotated = joseSeal([fresh, old], "state");
  expect(await openState(await seal.seal(state), rotated, NOW)).toEqual(state);
  const sealed = await rotated.seal(state);
  expect(await openState(sealed, joseSeal([fresh], "state"), NOW)).toEqual(state);
  expect(await refused(() => openState(sealed, seal, NOW))).toBe("state_unknown");
});

test("S14 each state has a cookie of its own", () => {
  expect(stateCookieName(state)).not.toBe(stateCookieName({ ...state, id: "j".repeat(22) }));
});
