import { sha256 } from "../sha256.ts";

/** The digest of a table that has no part yet. */
export const CHAIN_START = "";

/** The digest of a table grows by its parts: nothing has to be remembered but the last one. */
export function chained(previous: string, partDigest: string): Promise<string> {
  return sha256(`${previous}\n${partDigest}`);
}
