import type { RingKey } from "../app/tenancy/key-ring.ts";
import { everyTenant, installationIn } from "./installation.ts";
import { openLocalState, whenNotBusy } from "./local-state.ts";
import { openWishes } from "./open-wishes.ts";
import { openRemoteState } from "./remote-state.ts";

/**
 * Which institutions asked for a rotation that was not done yet, in lines; also that nobody can tell. Keys are listed whatever
 * becomes of the database.
 */
export async function rotationsAsked(
  keys: readonly RingKey[],
  { remote }: { remote: boolean },
  now: number,
): Promise<string[]> {
  try {
    const { db, dispose } = await (remote ? openRemoteState() : openLocalState());
    try {
      return openWishes(await whenNotBusy(() => everyTenant(installationIn(db))), keys, now);
    } finally {
      await dispose();
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return [`Whether an institution asked for a rotation cannot be told: ${said}`];
  }
}
