import { isScorable } from "#app/lti/scores.ts";
import type { NewScore } from "./gradebook.ts";
import type { TenantScope } from "./tenant-scope.ts";

/**
 * Whether a learner of a course may have a score in a column of it.
 * @returns refusal: gone when there is no such column, or nobody of this course; not_scorable for whoever is no learner of it.
 *   scoredAt: when they were scored last, ms
 */
export async function mayScore(
  scope: TenantScope,
  ltiContextId: string,
  { lineItemId, learnerId }: Pick<NewScore, "lineItemId" | "learnerId">,
): Promise<{ refusal: "gone" | "not_scorable" | undefined; scoredAt: number }> {
  const [columns, members, before] = await scope.batch<
    [{ id: string }, { roles: number; subject: string; testUser: number }, { scored_at: number }]
  >([
    scope.from("line_items").where("lti_context_id", "=", ltiContextId).where("id", "=", lineItemId).select("id"),
    scope
      .from("memberships")
      .innerJoin(scope.from("learner_profiles").select(["id", "lti_user_id", "test_user"]).as("learner"), (join) =>
        join.onRef("learner.id", "=", "memberships.learner_id"),
      )
      .where("memberships.lti_context_id", "=", ltiContextId)
      .where("memberships.learner_id", "=", learnerId)
      .select(["memberships.roles", "learner.lti_user_id as subject", "learner.test_user as testUser"]),
    scope.from("scores").where("line_item_id", "=", lineItemId).where("learner_id", "=", learnerId).select("scored_at"),
  ]);
  const [member] = members;
  const scoredAt = before[0]?.scored_at ?? 0;
  if (columns.length === 0 || member === undefined) return { refusal: "gone", scoredAt };
  const isRefused = !isScorable(member) || member.testUser === 1;
  return { refusal: isRefused ? "not_scorable" : undefined, scoredAt };
}

/** A score as it waits for the LMS. @param scoredAt ms */
export function scoreRow(score: NewScore, scoredAt: number, now: number) {
  return {
    line_item_id: score.lineItemId,
    learner_id: score.learnerId,
    score_given: score.given ?? null,
    activity_progress: score.activityProgress,
    grading_progress: score.gradingProgress,
    scored_at: scoredAt,
    status: "waiting" as const,
    problem: null,
    updated_at: now,
  };
}
