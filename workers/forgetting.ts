import { listErasure } from "#db/backup/erasure-list.ts";
import { Gradebook } from "#db/gradebook.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { LearnerCopies } from "./learner-copies.ts";
import {
  conversationObjectName,
  outboxObjectName,
  ownCopyObjectName,
  restoreTrialObjectName,
  rosterObjectName,
  struggleObjectName,
} from "./object-names.ts";
import { ReadThrough } from "./read-through.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

/** A learner whom the record has erased. */
export type Forgotten = {
  tenantId: string;
  learnerId: string;
  /** ms */
  erasedAt: number;
  /** The courses that they were in. */
  ltiContextIds: readonly string[];
  /** What the LMS called them, where that is still known. */
  ltiUserId?: string | undefined;
};

/** Where beside the record something of a learner may be. */
export type Elsewhere = {
  copies: LearnerCopies;
  conversations: Env["CHAT_CONVERSATIONS"];
  struggles: Env["STRUGGLE_DETECTOR"];
  ownCopies: Env["OWN_COPIES"];
  rosters: Env["ROSTERS"];
  restoreTrials: Env["RESTORE_TRIALS"];
  outboxes: Env["SCORE_OUTBOX"];
  backups: R2Bucket;
};

/** All of it. @param copies as whoever asks reads them */
export function elsewhereOf(env: Env, copies: LearnerCopies): Elsewhere {
  return {
    copies,
    conversations: env.CHAT_CONVERSATIONS,
    struggles: env.STRUGGLE_DETECTOR,
    ownCopies: env.OWN_COPIES,
    rosters: env.ROSTERS,
    restoreTrials: env.RESTORE_TRIALS,
    outboxes: env.SCORE_OUTBOX,
    backups: env.BACKUPS,
  };
}

/** The copies for jobs. @param later work that goes on behind the step */
export function copiesForJobs({ LEARNER_COPIES }: Env, later: (work: Promise<unknown>) => void): LearnerCopies {
  return new LearnerCopies(
    LEARNER_COPIES,
    new ReadThrough(LEARNER_COPIES, { now: () => Date.now(), later, used: () => undefined }),
  );
}

const LIST_LIMIT_MS = 5_000;
/** So many columns of a course are asked at once, and then the next. */
const COLUMNS = 200;

/**
 * Makes everything beside the record forget a learner: the copies (a tombstone first, so that from a minute on nothing that
 * races can bring one back), their objects, and the list beside the backups. Each is tried, whatever becomes of
 * the others. May be told twice.
 * @param scope of their tenant: it knows the columns of their courses, each of which has an outbox
 * @throws the first failure: then it is to be told again
 */
export async function forgetLearner(
  { copies, conversations, struggles, ownCopies, rosters, restoreTrials, outboxes, backups }: Elsewhere,
  { tenantId, learnerId, erasedAt, ltiContextIds, ltiUserId }: Forgotten,
  scope: TenantScope,
): Promise<void> {
  const of = { tenantId, learnerId };
  const told = await Promise.allSettled([
    copies.bury(of).then(() => copies.erase(of, ltiUserId)),
    within("BACKUPS", LIST_LIMIT_MS, () => listErasure(backups, { ...of, erasedAt })),
    within("OWN_COPIES", OBJECT_LIMIT_MS, async () =>
      ownCopies.getByName(ownCopyObjectName(tenantId, learnerId)).forget(),
    ),
    within("RESTORE_TRIALS", OBJECT_LIMIT_MS, () =>
      restoreTrials.getByName(restoreTrialObjectName(tenantId)).forget(learnerId),
    ),
    ...ltiContextIds.map((ltiContextId) => {
      const object = conversations.getByName(conversationObjectName(tenantId, { learnerId, ltiContextId }));
      return within("CHAT_CONVERSATIONS", OBJECT_LIMIT_MS, () => object.forget());
    }),
    ...ltiContextIds.map((ltiContextId) => {
      const object = struggles.getByName(struggleObjectName(tenantId, { learnerId, ltiContextId }));
      return within("STRUGGLE_DETECTOR", OBJECT_LIMIT_MS, () => object.forget());
    }),
    ...ltiContextIds.map((ltiContextId) => {
      const object = rosters.getByName(rosterObjectName(tenantId, ltiContextId));
      return within("ROSTERS", OBJECT_LIMIT_MS, () => object.forget(ltiUserId));
    }),
    ...ltiContextIds.map((ltiContextId) => forgetScores(outboxes, new Gradebook(scope, ltiContextId), of)),
  ]);
  const failed = told.find((each) => each.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

/** Every column of a course has an outbox, however many there are. */
async function forgetScores(
  outboxes: Env["SCORE_OUTBOX"],
  gradebook: Gradebook,
  { tenantId, learnerId }: { tenantId: string; learnerId: string },
): Promise<void> {
  let page = await gradebook.columns(COLUMNS);
  for (;;) {
    const objects = page.map(({ id }) => outboxes.getByName(outboxObjectName(tenantId, id)));
    await Promise.all(objects.map((object) => within("SCORE_OUTBOX", OBJECT_LIMIT_MS, () => object.forget(learnerId))));
    if (page.length < COLUMNS) return;
    page = await gradebook.columns(COLUMNS, page.at(-1)?.url);
  }
}
