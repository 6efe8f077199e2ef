import { fetchOutside } from "./outside-fetch.ts";

/** Longer than this, a platform's key set is not waited for; larger than this, it is not read. */
const WAIT_MS = 2_000;
const LARGEST = 64 * 1024;

/**
 * Fetches a platform's key set: at most 2 s and 64 KB.
 * @throws Error that says which bound was crossed
 */
export async function fetchKeySetDocument(jwksUri: string, loopbackAllowed: boolean): Promise<unknown> {
  const { status, text } = await fetchOutside(jwksUri, { waitMs: WAIT_MS, largest: LARGEST, loopbackAllowed });
  if (status !== 200) throw new Error(`the key set answered ${status}`);
  return JSON.parse(text);
}
