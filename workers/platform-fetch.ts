import { ServiceProblem } from "#app/lti/service-problem.ts";
import type { AskPlatform } from "#app/lti/service-token.ts";
import { fetchOutside } from "./outside-fetch.ts";

/** Longer than this, a service of an LMS is not waited for; larger than this, it is not read. */
const LONGEST_WAIT_MS = 10_000;
const LARGEST = 4 * 1024 * 1024;

/**
 * Asks an LMS's service: only where the guard of outside addresses lets it, no redirects, at most 10 s and 4 MB.
 * @param loopbackAllowed lets an LMS on this machine in: local use only
 */
export function askPlatform(loopbackAllowed: boolean): AskPlatform {
  return async (address, { method, headers, body }) => {
    try {
      return await fetchOutside(address, {
        method,
        headers,
        ...(body !== undefined && { body }),
        waitMs: LONGEST_WAIT_MS,
        largest: LARGEST,
        loopbackAllowed,
      });
    } catch (error) {
      throw new ServiceProblem("unreachable", error instanceof Error ? error.message : String(error));
    }
  };
}
