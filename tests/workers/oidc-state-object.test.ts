import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { OIDCStateDurableObject } from "#workers/oidc-state-object.ts";
import { stateObjectName } from "#workers/object-names.ts";

const inTenMinutes = () => Date.now() + 600_000;

/** An object of this test's own. */
function stateObject(): DurableObjectStub<OIDCStateDurableObject> {
  return env.OIDC_STATE.getByName(`state/${crypto.randomUUID()}`);
}

test("of eight who redeem a state at once, exactly one does", async () => {
  const object = stateObject();
  const all = await Promise.all(Array.from({ length: 8 }, () => object.redeem("state-1", inTenMinutes())));
  expect(all.filter(Boolean)).toHaveLength(1);
});

test("a redeemed state stays redeemed when the object was evicted", async () => {
  const object = stateObject();
  expect(await object.redeem("state-1", inTenMinutes())).toBe(true);
  await evictDurableObject(object);
  expect(await object.redeem("state-1", inTenMinutes())).toBe(false);
  expect(await object.wasRedeemed("state-1")).toBe(true);
  expect(await object.wasRedeemed("state-2")).toBe(false);
  expect(await object.redeem("state-2", inTenMinutes())).toBe(true);
});

test("an object from before versions were counted keeps what it remembers", async () => {
  const object = stateObject();
  await object.redeem("state-1", inTenMinutes());
  await runInDurableObject(object, (_, { storage }) => void storage.sql.exec("DROP TABLE schema_version"));
  await evictDurableObject(object);
  expect(await object.redeem("state-1", inTenMinutes())).toBe(false);
});

test("the alarm sweeps out what is expired, and keeps the rest", async () => {
  const object = stateObject();
  await object.redeem("expired", Date.now() - 1);
  await object.redeem("good", inTenMinutes());
  expect(await runDurableObjectAlarm(object)).toBe(true);
  expect(await idsIn(object)).toEqual(["good"]);
  expect(await runDurableObjectAlarm(object)).toBe(true);
});

test("when nothing is left there is no further alarm, until a state comes", async () => {
  const object = stateObject();
  await object.redeem("expired", Date.now() - 1);
  expect(await runDurableObjectAlarm(object)).toBe(true);
  expect(await idsIn(object)).toEqual([]);
  expect(await runDurableObjectAlarm(object)).toBe(false);
  await object.redeem("good", inTenMinutes());
  expect(await runDurableObjectAlarm(object)).toBe(true);
});

test("states spread over 64 objects, each always to the same", async () => {
  const names = await Promise.all(Array.from({ length: 500 }, (_, index) => stateObjectName(`state ${index}`)));
  expect(new Set(names).size).toBe(64);
  expect(names.every((name) => /^state\/([0-9]|[1-5][0-9]|6[0-3])$/.test(name))).toBe(true);
  expect(await stateObjectName("state 7")).toBe(names[7]);
});

function idsIn(object: DurableObjectStub<OIDCStateDurableObject>): Promise<unknown[]> {
  return runInDurableObject(object, (_, { storage }) =>
    storage.sql
      .exec("SELECT id FROM redeemed")
      .toArray()
      .map(({ id }) => id),
  );
}
