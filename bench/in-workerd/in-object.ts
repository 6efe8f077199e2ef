import { runInDurableObject } from "cloudflare:test";
import type { DurableObject } from "cloudflare:workers";
import { vi } from "vitest";

/** Calls an object directly, with these bindings. Its alarm does not ring by itself: it would be measured with another call. */
export function inObject<Class extends DurableObject<Env>, Result>(
  object: DurableObjectStub<Class>,
  bindings: Env,
  call: (instance: Class, storage: DurableObjectStorage) => Promise<Result>,
): Promise<Result> {
  return runInDurableObject<Class, Result>(object, async (instance, { storage }) => {
    Object.defineProperty(instance, "env", { value: bindings, configurable: true });
    vi.spyOn(storage, "setAlarm").mockResolvedValue();
    return call(instance, storage);
  });
}
