import { policyInForce } from "#app/guide/answer-policy.ts";
import type { Decision } from "#app/guide/decide-move.ts";
import type { SearchResult } from "#app/knowledge/search.ts";
import { searchTerms } from "#app/knowledge/terms.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { UNKNOWN_LEARNER } from "./known-learner.ts";
import { planTurn } from "./turn-planning.ts";

/** What a turn would decide for a learner of whom nothing is known, in a conversation that begins with this question. */
export async function decideFor(
  scope: TenantScope,
  ltiContextId: string,
  question: string,
  found: SearchResult,
): Promise<{ decision: Decision; task: string | undefined }> {
  const [tasks, rules, chosen] = await Promise.all([
    new CourseQuestions(scope, ltiContextId).tasks(),
    new Settings(scope).get("guide.answers"),
    new CourseSettings(scope, ltiContextId).get("guide.answers"),
  ]);
  const plan = planTurn({
    question,
    terms: searchTerms(question),
    found,
    tasks,
    before: [],
    policy: policyInForce(rules.value, chosen.value),
    learner: UNKNOWN_LEARNER,
    prerequisites: [],
    now: Date.now(),
    ladderOf: () => undefined,
  });
  return { decision: plan.decision, task: plan.tasks.on?.prompt };
}
