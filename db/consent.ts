import { sql } from "kysely";
import { type ConsentInForce, inForce, readMinorLearners } from "#app/learner/minor-learners.ts";
import { privacySettingsSchema } from "#app/learner/privacy-settings.ts";
import type { TenantScope } from "./tenant-scope.ts";

const MINORS = "learners.minors";

/** As `consentColumns` selects it: JSON. */
export type ConsentRow = { chosen: string; minors: string | null; minorsHere: string | null };

/**
 * What a query of `learner_profiles` selects beside its own, so that `toConsent` can tell what holds of a learner in a course.
 * Consent is read here and nowhere else: what stands in privacy_settings is only what they chose.
 */
export function consentColumns(scope: TenantScope, ltiContextId: string) {
  const ofTenant = scope.from("tenant_settings").where("name", "=", MINORS).select("value");
  const ofCourse = scope
    .from("course_settings")
    .where("lti_context_id", "=", ltiContextId)
    .where("name", "=", MINORS)
    .select("value");
  return [
    sql.ref<string>("privacy_settings").as("chosen"),
    ofTenant.$asScalar().as("minors"),
    ofCourse.$asScalar().as("minorsHere"),
  ] as const;
}

/** @throws ZodError when what is stored are no settings */
export function toConsent({ chosen, minors, minorsHere }: ConsentRow): ConsentInForce {
  const said = [minors, minorsHere].map((text) => readMinorLearners(text === null ? undefined : JSON.parse(text)));
  return inForce(privacySettingsSchema.parse(JSON.parse(chosen)), said);
}
