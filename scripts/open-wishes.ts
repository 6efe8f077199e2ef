import { stateOfWish } from "../app/tenancy/key-keeping.ts";
import { type RingKey, standingsAt } from "../app/tenancy/key-ring.ts";
import type { ListedTenant } from "./tenant-answers.ts";

/** A line for each. @param keys newest first */
export function openWishes(
  tenants: readonly Pick<ListedTenant, "name" | "rotationWish">[],
  keys: readonly RingKey[],
  now: number,
): string[] {
  const ring = standingsAt(keys, now);
  const lines = tenants.flatMap(({ name, rotationWish: wish }) => {
    const state = wish && stateOfWish(wish, ring);
    if (!wish || state === "done") return [];
    const asked = `"${name}" asked for a rotation on ${new Date(wish.askedAt).toISOString()}: ${wish.reason}`;
    return state === "coming" ? [`${asked} (a newer key is published)`] : [asked];
  });
  return lines.length === 0 ? [] : [lines.join("\n")];
}
