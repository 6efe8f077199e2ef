import { waitUntil } from "cloudflare:workers";
import { originOf } from "#app/knowledge/copied-id.ts";
import type { PracticeSet } from "#app/knowledge/practice-set.ts";
import type { Column, ScoreEntry } from "#app/learner/gradebook.ts";
import { LINE_ITEM_TAG } from "#app/lti/content-item.ts";
import { SCOPE } from "#app/lti/course-services.ts";
import { resourceIdOf } from "#app/lti/placed.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Gradebook } from "#db/gradebook.ts";
import { LtiServices } from "#db/lti-services.ts";
import { PracticeScores } from "#db/practice-scores.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { outboxObjectName } from "./object-names.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

/** What a column counts up to whose maximum the LMS has not said: it makes its own points of the share. */
const USUAL_MAXIMUM = 100;

/** How far a learner is with a set. */
export type SetProgress = { done: number; of: number };

/** What an LMS's gradebook is told of practice, where who teaches asked for it. None of it throws: the answer stays whatever becomes of it. */
export type PracticeReports = {
  /**
   * Sees to it that what was done is told.
   * @returns off: the LMS offers no column for it; undefined: nothing was told yet
   */
  settle(set: PracticeSet, progress: SetProgress): Promise<ScoreEntry["status"] | "off" | undefined>;
  /** Tells what was done. @param progress read after the answer was kept */
  report(set: PracticeSet, progress: () => Promise<SetProgress>): Promise<void>;
};

/** Reports of the session's learner, through the outbox of the set's column. */
export function practiceReportsOf(env: Env, scope: TenantScope, session: Session): PracticeReports {
  const { tenantId, ltiContextId, learnerId, launchId, deploymentRowId } = session;
  const scores = new PracticeScores(scope, ltiContextId);
  const outbox = (lineItemOrCourse: string) => env.SCORE_OUTBOX.getByName(outboxObjectName(tenantId, lineItemOrCourse));
  const keep = (column: Omit<Column, "id">) =>
    new Gradebook(scope, ltiContextId).keep(column, deploymentRowId, Date.now());

  /** The set's column as far as it is known, and whether it could be made. @returns undefined where the LMS takes no scores */
  const look = async (set: PracticeSet) => {
    const resourceId = resourceIdOf({ kind: "practice", id: originOf(set.id) });
    const [found, known] = await Promise.all([
      scores.ofSet(launchId, [set.id, originOf(set.id)], resourceId),
      new LtiServices(scope).find(ltiContextId, deploymentRowId),
    ]);
    const { gradeScopes = [], lineItemsUrl } = known?.services ?? {};
    const mayMake = lineItemsUrl !== undefined && gradeScopes.includes(SCOPE.lineItems);
    const isOffered = found.url !== undefined || found.column !== undefined || mayMake;
    return gradeScopes.includes(SCOPE.scores) && isOffered ? { ...found, resourceId } : undefined;
  };

  const wake = (columnId: string) =>
    within("SCORE_OUTBOX", OBJECT_LIMIT_MS, () => outbox(columnId).wake(ltiContextId)).catch((error: unknown) =>
      // It waits in the record: the next look at the set wakes it.
      console.warn("a score waits for its outbox", String(error)),
    );

  const tell = async (columnId: string, maximum: number, { done, of }: SetProgress) => {
    const isOver = done === of;
    const outcome = await scores.raise(
      {
        lineItemId: columnId,
        learnerId,
        given: shareOf(maximum, { done, of }),
        // Assignment and Grade Services 2.0 §3.4.7: a part of it is no final grade.
        activityProgress: isOver ? "Completed" : "InProgress",
        gradingProgress: isOver ? "FullyGraded" : "Pending",
      },
      Date.now(),
    );
    if (outcome === "recorded") await wake(columnId);
  };

  const tellIn = async (
    set: PracticeSet,
    there: NonNullable<Awaited<ReturnType<typeof look>>>,
    progress: SetProgress,
  ) => {
    const { column, url, resourceId } = there;
    const wanted = { label: set.title, scoreMaximum: USUAL_MAXIMUM, resourceId };
    if (column !== undefined) return tell(column.id, column.scoreMaximum, progress);
    if (url !== undefined) return tell(await keep({ ...wanted, url }), USUAL_MAXIMUM, progress);
    // The LMS is asked behind the answer: nobody waits for it.
    waitUntil(
      quietly(async () => {
        const answer = await outbox(ltiContextId).findOrMake(ltiContextId, deploymentRowId, {
          ...wanted,
          tag: LINE_ITEM_TAG,
        });
        if ("problem" in answer) return console.warn("a set has no column yet", answer.problem);
        await tell(await keep(answer.made), answer.made.scoreMaximum, progress);
      }),
    );
  };

  return {
    settle: (set, progress) =>
      quietly(async () => {
        const there = await look(set);
        if (there === undefined) return "off";
        const score = there.column && (await scores.scoreOf(there.column.id, learnerId));
        const due = shareOf(there.column?.scoreMaximum ?? USUAL_MAXIMUM, progress);
        // What somebody took back waits for the next answer.
        if (progress.done > 0 && (score === undefined || (score.given !== undefined && score.given < due))) {
          await tellIn(set, there, progress);
          return "waiting";
        }
        if (there.column !== undefined && score?.status === "waiting") await wake(there.column.id);
        return score?.status;
      }),
    report: (set, progress) =>
      quietly(async () => {
        const there = await look(set);
        if (there !== undefined) await tellIn(set, there, await progress());
      }),
  };
}

/** Points, to the hundredth. */
function shareOf(maximum: number, { done, of }: SetProgress): number {
  return done === of ? maximum : Math.round((maximum * done * 100) / of) / 100;
}

/** What goes wrong with a report is noted, and disturbs nothing. */
async function quietly<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    console.warn("practice could not be reported", String(error));
    return undefined;
  }
}
