import { z } from "zod";
import type { BackupStore } from "./backup-store.ts";

/** A learner who is gone, by the former id: it says nothing of who it was. erasedAt: ms. */
export type Erasure = { tenantId: string; learnerId: string; erasedAt: number };
export type ErasedLearner = Pick<Erasure, "tenantId" | "learnerId">;

const FOLDER = "erasures/";
const entrySchema = z.object({ erasedAt: z.number() });

/**
 * Writes an erasure down beside the backups, where it outlives the database: a restore applies it again. The same again
 * changes nothing.
 */
export async function listErasure(bucket: R2Bucket, { erasedAt, ...learner }: Erasure): Promise<void> {
  await bucket.put(entryName(learner), JSON.stringify({ erasedAt }));
}

/** Everyone who was ever written down. Ids are never given out again, so an old entry does no harm. */
export async function listedErasures(store: BackupStore): Promise<ErasedLearner[]> {
  const learners: ErasedLearner[] = [];
  let after: string | undefined;
  for (;;) {
    const names = await store.list(FOLDER, after);
    for (const name of names) {
      const [tenantId = "", learnerId = ""] = name.slice(FOLDER.length).split("/");
      learners.push({ tenantId, learnerId });
    }
    after = names.at(-1);
    if (names.length < 1_000) return learners;
  }
}

/** @returns undefined when the learner is not in the list */
export async function readErasedAt(store: BackupStore, learner: ErasedLearner): Promise<number | undefined> {
  const bytes = await store.get(entryName(learner));
  return bytes && entrySchema.parse(JSON.parse(new TextDecoder().decode(bytes))).erasedAt;
}

function entryName({ tenantId, learnerId }: ErasedLearner): string {
  return `${FOLDER}${tenantId}/${learnerId}`;
}
