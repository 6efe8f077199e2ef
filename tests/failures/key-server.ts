import { vi } from "vitest";
import type { KeySet } from "#app/lti/platform-keys.ts";
import { type Health, suffering } from "./fault.ts";

/**
 * Stands in for every other server: the platform's key set is what there is to fetch. Until the test ends.
 * @returns the addresses that were asked
 */
export function serveKeys(keySets: readonly KeySet[], health: Health): string[] {
  const asked: string[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    asked.push(address);
    const keySet = keySets.find(({ jwksUri }) => jwksUri === address);
    const answer = () => (keySet ? Response.json({ keys: keySet.keys }) : new Response(null, { status: 404 }));
    // Its answer breaks off in the middle.
    if (health.fault === "fails after committing") {
      health.asked += 1;
      return new Response(brokenOff(await answer().text()));
    }
    const left = new Promise<never>((_resolve, reject) => {
      init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
    });
    return Promise.race([suffering(health, async () => answer()), left]);
  });
  return asked;
}

function brokenOff(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2))),
    pull: (controller) => controller.error(new Error("The connection was lost.")),
  });
}
