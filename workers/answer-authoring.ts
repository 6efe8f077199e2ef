import { isGranted } from "#app/guide/answer-policy.ts";
import type { AnswerAuthoring } from "#app/knowledge/course-authoring.ts";
import type { Session } from "#app/tenancy/session.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Learners } from "#db/learners.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** How those who teach choose what the Guide may give away in the course of their session. */
export function authorAnswers(scope: TenantScope, { learnerId, ltiContextId }: Session): AnswerAuthoring {
  const ofCourse = new CourseSettings(scope, ltiContextId);
  const rules = async () => (await new Settings(scope).get("guide.answers")).value;
  return {
    async read() {
      const [{ value: chosen, version }, granted] = await Promise.all([ofCourse.get("guide.answers"), rules()]);
      return { chosen, version, rules: granted };
    },
    async choose(policy, seen) {
      if (policy !== null && !isGranted(await rules(), policy)) return "too-much";
      const actor = (await new Learners(scope).find(learnerId))?.subjectId ?? "system";
      const saved = await ofCourse.set("guide.answers", policy, { actor, version: seen }, Date.now());
      return saved ? "saved" : "changed";
    },
  };
}
