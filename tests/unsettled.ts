import { findUnsettledErasures } from "#db/unsettled-erasures.ts";
import type { Institution } from "./institution.ts";

/** Those of an institution whose erasure is still to be told elsewhere, as the daily jobs find them: oldest first. */
export async function unsettledOf({ db, tenantId }: Institution): Promise<{ learnerId: string; erasedAt: number }[]> {
  const found = await findUnsettledErasures(db, 1_000, { tenantId, erasedAt: -1, learnerId: "" });
  return found.filter((erasure) => erasure.tenantId === tenantId);
}
