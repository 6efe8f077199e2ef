import { runInDurableObject } from "cloudflare:test";
import type { DurableObject } from "cloudflare:workers";
import { vi } from "vitest";

/** From now on no object's alarm rings by itself: it would be measured with whatever is measured then. @param object any */
export function silenceAlarms(object: DurableObjectStub<DurableObject<Env>>): Promise<void> {
  return runInDurableObject(object, async (_, { storage }) => {
    // What all objects' storages have in common.
    const common: DurableObjectStorage = Object.getPrototypeOf(storage);
    vi.spyOn(common, "setAlarm").mockResolvedValue();
  });
}

/** Calls an object directly, with these bindings. */
export function inObject<Class extends DurableObject<Env>, Result>(
  object: DurableObjectStub<Class>,
  bindings: Env,
  call: (instance: Class, storage: DurableObjectStorage) => Promise<Result>,
): Promise<Result> {
  return runInDurableObject<Class, Result>(object, async (instance, { storage }) => {
    Object.defineProperty(instance, "env", { value: bindings, configurable: true });
    return call(instance, storage);
  });
}
