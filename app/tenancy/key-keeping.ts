import { z } from "zod";
import type { RingStanding } from "./key-ring.ts";

/** An institution's wish that the tool's keys be rotated. askedAt: ms. */
export const rotationWishSchema = z.object({ reason: z.string().trim().min(1).max(300), askedAt: z.int() });
export type RotationWish = z.infer<typeof rotationWishSchema>;

/** open: nothing was done yet. coming: a newer key is published, and signs soon. done: a newer key signs. */
export type WishState = "open" | "coming" | "done";

/** @param ring as standingsAt tells it */
export function stateOfWish({ askedAt }: Pick<RotationWish, "askedAt">, ring: readonly RingStanding[]): WishState {
  const isNewer = ({ madeAt = 0 }: RingStanding) => madeAt > askedAt;
  if (ring.some((key) => key.state === "signs" && isNewer(key))) return "done";
  return ring.some((key) => key.state === "coming" && isNewer(key)) ? "coming" : "open";
}

/** What came of fetching the LMS's keys anew. @property unusable keys that are none of ours to use: too short, or of another kind */
export type KeysFetched =
  | { outcome: "read"; kids: string[]; unusable: number }
  | { outcome: "unreadable" }
  | { outcome: "failed"; said: string };

/** The keys by which the tool, the LMS and the model are known. Times in ms. @property by who asked, where that is known */
export type KeysView = {
  ring: RingStanding[];
  wish: (RotationWish & { state: WishState; by: string | undefined }) | undefined;
  /** Of the wish: what its form carries. */
  version: number;
  jwksUri: string;
  /** replacedAt: undefined where nobody noted it. */
  model: { hasKey: boolean; replacedAt: number | undefined };
};

/** What an administrator can see and do about keys. All of it: @throws Refusal record_unavailable, role_required */
export type KeyKeeping = {
  view(): Promise<KeysView>;
  /** Asks whoever runs the installation for a rotation. @returns false when somebody else did something about it meanwhile */
  ask(reason: string, version: number): Promise<boolean>;
  /** Takes the wish back. @returns false when somebody else did something about it meanwhile */
  takeBack(version: number): Promise<boolean>;
  /** Has the LMS's keys fetched now, whatever is known of them. */
  fetchAnew(): Promise<KeysFetched>;
};
