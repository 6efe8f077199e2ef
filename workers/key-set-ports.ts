import { keySetSchema, type KeySetPorts, type KnownKeys } from "#app/lti/platform-keys.ts";
import { fetchKeySetDocument } from "./jwks-fetch.ts";
import { readSettings } from "./settings.ts";
import { KV_LIMIT_MS, within } from "./time-limit.ts";

/** Platforms' key sets, remembered as long as this isolate lives. */
const keyMemory = new Map<string, KnownKeys>();
/** A key set outlives an isolate in KV for a day: a platform that is down does not stop launches. */
const KEY_SET_SECONDS = 24 * 60 * 60;

/** A tenant's own memory and copy of its LMS's keys: no other tenant's registration can change them. */
export function keySetPorts(env: Env, tenantId: string, later: (work: Promise<unknown>) => void): KeySetPorts {
  const { ALLOW_HTTP_LOOPBACK: loopbackAllowed } = readSettings(env);
  const name = `jwks/${tenantId}`;
  return {
    memory: keyMemory,
    now: () => Date.now(),
    wait: (ms) => scheduler.wait(ms),
    fetch: (address) => fetchKeySetDocument(address, loopbackAllowed),
    // The copy is a convenience: without it, the platform is asked.
    readCopy: async () => {
      const copy = await orUndefined(() => within("KV", KV_LIMIT_MS, () => env.PLATFORMS.get(name, "json")));
      return keySetSchema.safeParse(copy).data;
    },
    writeCopy: async (keySet) => {
      const text = JSON.stringify(keySet);
      const put = () => env.PLATFORMS.put(name, text, { expirationTtl: KEY_SET_SECONDS });
      later(orUndefined(() => within("KV", KV_LIMIT_MS, put)));
    },
  };
}

async function orUndefined<Value>(use: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await use();
  } catch (error) {
    console.warn("a platform's keys have no copy", String(error));
    return undefined;
  }
}
