import { z } from "zod";
import type { BackupStore } from "./backup-store.ts";

/** A learner who is gone, by the former id: it says nothing of who it was. erasedAt: ms. */
export type ListedErasure = { tenantId: string; learnerId: string; erasedAt: number };
export type ListedLearner = Pick<ListedErasure, "tenantId" | "learnerId">;

const FOLDER = "erasures/";
/** Written with each backup: where it lies there is a list, also while nobody is in it. */
const MARK = `${FOLDER}list.json`;
const entrySchema = z.object({ erasedAt: z.number() });
/** Entries that are copied at once. */
const TOGETHER = 50;

/**
 * Writes an erasure down beside the backups, where it outlives the database: a restore applies it again. The same again
 * changes nothing.
 */
export async function listErasure(bucket: R2Bucket, { erasedAt, ...learner }: ListedErasure): Promise<void> {
  await bucket.put(entryName(learner), JSON.stringify({ erasedAt }));
}

/**
 * Everyone who was ever written down. Ids are never given out again, so an old entry does no harm.
 * @returns undefined where no list is kept: that is not a list with nobody in it
 */
export async function readErasureList(store: BackupStore): Promise<ListedLearner[] | undefined> {
  const learners: ListedLearner[] = [];
  let isKept = false;
  let more: string | undefined;
  do {
    const page = await store.list(FOLDER, more);
    isKept ||= page.names.length > 0;
    learners.push(...page.names.filter(isEntry).map(learnerOf));
    more = page.more;
  } while (more !== undefined);
  return isKept ? learners : undefined;
}

/**
 * Goes through a page of the list, and copies it where it is not yet. A step: call again while there is more.
 * @returns entries: how many the page had
 */
export async function carryErasures(
  from: BackupStore,
  to: BackupStore,
  page?: string,
): Promise<{ entries: number; more: string | undefined }> {
  const { names, more } = await from.list(FOLDER, page);
  const entries = names.filter(isEntry);
  if (from !== to) {
    for (let at = 0; at < entries.length; at += TOGETHER)
      await Promise.all(entries.slice(at, at + TOGETHER).map((name) => copy(from, to, name)));
  }
  return { entries: entries.length, more };
}

/** Says that the list lies here. @param entries when it was counted last, at `countedAt` (ms) */
export async function markErasureList(
  store: BackupStore,
  counted: { entries: number; countedAt: number },
): Promise<void> {
  await store.put(MARK, new TextEncoder().encode(JSON.stringify(counted)));
}

/** @returns undefined when the learner is not in the list */
export async function readErasedAt(store: BackupStore, learner: ListedLearner): Promise<number | undefined> {
  const bytes = await store.get(entryName(learner));
  return bytes && entrySchema.parse(JSON.parse(new TextDecoder().decode(bytes))).erasedAt;
}

async function copy(from: BackupStore, to: BackupStore, name: string): Promise<void> {
  const bytes = await from.get(name);
  if (bytes !== undefined) await to.put(name, bytes);
}

function isEntry(name: string): boolean {
  return name !== MARK;
}

function learnerOf(name: string): ListedLearner {
  const [tenantId = "", learnerId = ""] = name.slice(FOLDER.length).split("/");
  return { tenantId, learnerId };
}

function entryName({ tenantId, learnerId }: ListedLearner): string {
  return `${FOLDER}${tenantId}/${learnerId}`;
}
