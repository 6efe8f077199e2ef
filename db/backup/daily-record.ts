import { z } from "zod";
import type { DailyJob, DailyRecord } from "#app/tenancy/daily-jobs.ts";
import type { BackupStore } from "./backup-store.ts";

/** Stands beside the backups: it is the installation's, and no tenant's. */
const NAME = "daily-jobs.json";

const turnSchema = z.object({ endedAt: z.number().optional(), failedAt: z.number().optional() });
const recordSchema = z.object({
  erasures: turnSchema.optional(),
  backup: turnSchema.optional(),
  retention: turnSchema.optional(),
});

/** How each of the daily jobs ended last. @returns nothing of a job that never ended */
export async function readDailyRecord(store: Pick<BackupStore, "get">): Promise<DailyRecord> {
  const bytes = await store.get(NAME);
  return bytes === undefined ? {} : recordSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

/** Notes that a job came to its end, or failed: when it last did the other is kept. @param now ms */
export async function noteDailyJob(
  store: Pick<BackupStore, "get" | "put">,
  job: DailyJob,
  outcome: "ended" | "failed",
  now: number,
): Promise<void> {
  const record = await readDailyRecord(store);
  const turn = { ...record[job], [outcome === "ended" ? "endedAt" : "failedAt"]: now };
  await store.put(NAME, new TextEncoder().encode(JSON.stringify({ ...record, [job]: turn })));
}
