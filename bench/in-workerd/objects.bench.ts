import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { stateObjectName } from "#workers/object-names.ts";
import type { OIDCStateDurableObject } from "#workers/oidc-state-object.ts";
import { twoInstitutions } from "../../tests/institution.ts";
import { conversationKinds } from "./conversation-kinds.ts";
import { indexKinds } from "./index-kinds.ts";
import { inObject } from "./in-object.ts";
import { Invocations } from "./invocations.ts";
import { missingKinds } from "./object-calls.ts";
import { ownCopyKinds } from "./own-copy-kinds.ts";
import { quotaKinds } from "./quota-kinds.ts";
import { serviceKinds } from "./service-kinds.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { struggleKinds } from "./struggle-kinds.ts";
import { turnKinds } from "./turn-kinds.ts";

test("calls of objects, and their alarms", { timeout: 1_200_000 }, async ({ task }) => {
  const invocations = await Invocations.open();
  // While the process is young: once it is full of objects, receiving bytes alone takes three times as long in it.
  await invocations.each("a model's words", async () => turnKinds(await twoInstitutions()));
  const { maplewood, harbour } = await twoInstitutions();
  await invocations.attempt("states", () => timeStates(invocations.stopwatch));
  await invocations.each("indexes", () => indexKinds(maplewood));
  await invocations.each("conversations", () => conversationKinds(maplewood));
  await invocations.each("quota", () => quotaKinds(maplewood));
  await invocations.each("struggles", () => struggleKinds(harbour));
  await invocations.each("copies of one's own", () => ownCopyKinds(harbour));
  await invocations.attempt("services", async () => {
    const { rosters, outbox } = await serviceKinds(harbour);
    await invocations.each("rosters", async () => rosters);
    await invocations.each("outboxes", async () => outbox);
  });
  expect(missingKinds(invocations.leaveIn(task).map(({ kind }) => kind))).toEqual([]);
});

async function timeStates(stopwatch: Stopwatch): Promise<void> {
  await stopwatch.measure({
    kind: "OIDC_STATE.redeem",
    prepare: newState,
    run: ({ state, object }, bindings) =>
      inObject(object, bindings, (instance) => instance.redeem(state, Date.now() + 60_000)),
  });
  await stopwatch.measure({
    kind: "OIDC_STATE's alarm, 1,000 states that expired",
    async prepare() {
      const { object } = await newState();
      await runInDurableObject<OIDCStateDurableObject, void>(object, async (instance) => {
        for (let state = 0; state < 1_000; state++) await instance.redeem(crypto.randomUUID(), Date.now() - 1);
      });
      return object;
    },
    run: (object, bindings) => inObject(object, bindings, (instance) => instance.alarm()),
  });
}

async function newState() {
  const state = crypto.randomUUID();
  return { state, object: env.OIDC_STATE.getByName(await stateObjectName(state)) };
}
