import type { Refusal } from "./refusal.ts";

/** As much of a detail as helps: it may quote what came with the request. */
const LONGEST_DETAIL = 300;

/** One line for an administrator: the stable code, and the detail that is never shown to a person. */
export function logRefusal(refusal: Refusal): void {
  console.info(JSON.stringify({ refusal: refusal.code, detail: refusal.detail?.slice(0, LONGEST_DETAIL) }));
}
