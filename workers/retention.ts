import type { CheckpointSignature } from "#app/audit/checkpoint.ts";
import { CRISIS_FLAG_DAYS } from "#app/guide/crisis-policy.ts";
import { limitOf, MOST_ERASED_A_DAY } from "#app/tenancy/retention-choice.ts";
import { defaultSettings, type RetentionSetting } from "#app/tenancy/tenant-settings.ts";
import { AuditLog } from "#db/audit-log.ts";
import { BrokenAuditChain } from "#db/broken-audit-chain.ts";
import { CrisisFlags } from "#db/crisis-flags.ts";
import { deleteInstallationMetrics } from "#db/installation-metrics.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import { LearningSessions } from "#db/learning-sessions.ts";
import { Metrics } from "#db/metrics.ts";
import { OldConversations } from "#db/old-conversations.ts";
import { OldInstructorQuestions } from "#db/old-instructor-questions.ts";
import { Settings } from "#db/settings.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { UnseenPeople, type UnseenPlace } from "#db/unseen-people.ts";
import type { ErasureWish } from "./erasing.ts";

const DAY_MS = 24 * 60 * 60_000;
/** How long figures of no tenant are kept. */
const INSTALLATION_MS = defaultSettings["retention.metrics"] * DAY_MS;
/** What a step does at most: tenants that it looks at, and rows that it takes away from all of them together. */
const TENANTS = 10;
const ROWS = 200;
/** People whom a step erases at most, of all tenants together: each is some writes in the record and elsewhere, and hardly any CPU. */
const PEOPLE = 10;
/** People whom one look reads: those who stay, too. */
const LOOKED_AT = 100;
/** Entries of an audit log that are verified and cut at once: with its signature it is the last thing that a step does. */
const ENTRIES = 100;
/** The steps of a day: the others go on the next day, and so on. */
const STEPS = 1_000;
/** So many of them may erase people: where these are many, there is a turn left for all else of every tenant. */
const STEPS_WITH_PEOPLE = 500;

/** Where erasing a tenant's people has come today. @property erased how many of them already */
type ErasedToday = { after: UnseenPlace; erased: number };

/**
 * How far retention has come today.
 * @property after the last tenant of which nothing is left to be taken away; null: every tenant had its turn
 * @property people of the tenant behind it, where some of its people were erased, and more may have to be
 */
export type RetentionProgress = { after: string | null; steps: number; removed: number; people?: ErasedToday };

export const retentionStart: RetentionProgress = { after: "", steps: 0, removed: 0 };

/** Erases somebody, in the record and everywhere else. @returns undefined where they were gone, or came back: then they stay */
export type Erase = (scope: TenantScope, wish: ErasureWish) => Promise<number | undefined>;

/** @property left rows that it may still take away @property people the same of people, and where this step begins with them */
type Step = { left: number; isFull: boolean; peopleLeft: number; people: ErasedToday | undefined };
type Place = { d1: D1Database; tool: CheckpointSignature; now: number; erase: Erase };

/** One step: takes away what is older than its tenant keeps it. Doing it again takes away nothing that should stay. */
export async function advanceRetention(place: Place, progress: RetentionProgress): Promise<RetentionProgress> {
  const { after, removed } = progress;
  const steps = progress.steps + 1;
  if (after === null) return progress;
  const { d1, now } = place;
  const tenants = await new TenantDirectory(d1).listTenants({ after, limit: TENANTS });
  const step: Step = { left: ROWS, isFull: false, peopleLeft: PEOPLE, people: progress.people };
  if (after === "") await takeAway(step, (limit) => deleteInstallationMetrics(d1, now - INSTALLATION_MS, limit));
  let done = after;
  for (const { tenantId } of tenants) {
    await retain(place, tenantId, step, steps <= STEPS_WITH_PEOPLE);
    // The tenant may have more.
    if (step.isFull) break;
    done = tenantId;
    step.people = undefined;
  }
  const isOver = !step.isFull && tenants.length < TENANTS;
  if (steps === STEPS_WITH_PEOPLE + 1) console.warn("people who were not here for long wait for tomorrow", after);
  if (!isOver && steps >= STEPS) console.warn("retention goes on tomorrow", done);
  const reached = { after: isOver || steps >= STEPS ? null : done, steps, removed: removed + ROWS - step.left };
  return step.people === undefined ? reached : { ...reached, people: step.people };
}

async function takeAway(step: Step, some: (limit: number) => Promise<number>): Promise<void> {
  if (step.isFull) return;
  step.left -= await some(step.left);
  step.isFull = step.left <= 0;
}

async function retain(place: Place, tenantId: string, step: Step, mayErase: boolean): Promise<void> {
  const { d1, tool, now } = place;
  const scope = new TenantScope(d1, tenantId);
  const { values } = await new Settings(scope).all();
  const before = (kind: RetentionSetting) => limitOf(values[kind], now);
  const [metrics, sessions, talks] = [new Metrics(scope), new LearningSessions(scope), new OldConversations(scope)];
  await takeAway(step, (limit) => metrics.deleteBefore(before("retention.metrics"), limit));
  const records = new LaunchRecords(scope);
  await takeAway(step, (limit) => records.deleteBefore(before("retention.launch_records"), limit));
  await takeAway(step, (limit) => sessions.deleteExpired(before("retention.learning_sessions"), limit));
  await takeAway(step, (limit) => talks.deleteBefore(before("retention.conversations"), limit));
  const asked = new OldInstructorQuestions(scope);
  await takeAway(step, (limit) => asked.deleteBefore(before("retention.conversations"), limit));
  const flags = new CrisisFlags(scope);
  await takeAway(step, (limit) => flags.deleteBefore(now - CRISIS_FLAG_DAYS * DAY_MS, limit));
  const days = values["retention.people"];
  if (days !== null && !step.isFull && mayErase) await eraseUnseen(place, scope, { tenantId, days }, step);
  if (step.isFull) return;
  const cut = await cutAuditLog(scope, before("retention.audit_log"), { tool, now, tenantId });
  step.left -= cut;
  step.isFull = cut > 0;
}

/**
 * Erases people who were not here for so long, the longest first, as they would erase themselves. Who cannot be erased holds up
 * nobody, and is tried again tomorrow.
 */
async function eraseUnseen(
  { now, erase }: Place,
  scope: TenantScope,
  { tenantId, days }: { tenantId: string; days: number },
  step: Step,
): Promise<void> {
  const unseen = { before: limitOf(days, now), days };
  let { after, erased } = step.people ?? { after: undefined, erased: 0 };
  const { found, reached } = await new UnseenPeople(scope).list({ before: unseen.before, after, limit: LOOKED_AT });
  const some = found.slice(0, Math.min(step.peopleLeft, MOST_ERASED_A_DAY - erased));
  for (const person of some) {
    after = person;
    try {
      const at = await erase(scope, { tenantId, learnerId: person.id, actor: "system", unseen });
      if (at !== undefined) erased += 1;
    } catch (error) {
      console.error("retention could not erase somebody", tenantId, String(error));
    }
  }
  step.peopleLeft -= some.length;
  if (some.length === found.length && reached === undefined) return;
  if (erased >= MOST_ERASED_A_DAY) {
    console.warn("more people who were not here for long wait for tomorrow", tenantId);
    return;
  }
  const next = some.length < found.length ? after : reached;
  step.people = next && { after: next, erased };
  step.isFull = true;
}

/** A chain that is broken stays as it is, for whoever has to find out why; the other tenants go on. */
async function cutAuditLog(
  scope: TenantScope,
  before: number,
  { tool, now, tenantId }: Pick<Place, "tool" | "now"> & { tenantId: string },
): Promise<number> {
  const log = new AuditLog(scope);
  // Most days nothing is old, and the whole page need not be read to see it.
  const [oldest] = await log.list({ limit: 1, after: 0 });
  if (oldest === undefined || oldest.at >= before) return 0;
  try {
    return (await log.applyRetention(before, tool, now, ENTRIES)).removed;
  } catch (error) {
    if (!(error instanceof BrokenAuditChain)) throw error;
    console.error("retention leaves an audit log alone", tenantId, error.message);
    return 0;
  }
}
