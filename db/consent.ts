import { type RawBuilder, sql } from "kysely";
import { modelHostOf } from "#app/guide/model-host.ts";
import { modelSettingsSchema } from "#app/guide/model-settings.ts";
import { type ConsentChoice, type ConsentSaid, processings } from "#app/learner/consent-said.ts";
import { type ConsentInForce, inForce, readMinorLearners } from "#app/learner/minor-learners.ts";
import { privacySettingsSchema } from "#app/learner/privacy-settings.ts";
import type { TenantScope } from "./tenant-scope.ts";

const MINORS = "learners.minors";

/** As `consentColumns` selects it: JSON. */
export type ConsentRow = { chosen: string; minors: string | null; minorsHere: string | null; model: string | null };

/**
 * What a query of `learner_profiles` selects beside its own, so that `toConsent` can tell what holds of a learner in a course.
 * Consent is read here and nowhere else: what stands in privacy_settings is only what they chose.
 */
export function consentColumns(scope: TenantScope, ltiContextId: string) {
  const ofTenant = scope.from("tenant_settings").where("name", "=", MINORS).select("value");
  const model = scope.from("tenant_settings").where("name", "=", "model").select("value");
  const ofCourse = scope
    .from("course_settings")
    .where("lti_context_id", "=", ltiContextId)
    .where("name", "=", MINORS)
    .select("value");
  return [
    sql.ref<string>("privacy_settings").as("chosen"),
    ofTenant.$asScalar().as("minors"),
    ofCourse.$asScalar().as("minorsHere"),
    model.$asScalar().as("model"),
  ] as const;
}

/** @throws ZodError when what is stored are no settings */
export function toConsent({ chosen, minors, minorsHere, model }: ConsentRow): ConsentInForce {
  const said = [minors, minorsHere].map((text) => readMinorLearners(text === null ? undefined : JSON.parse(text)));
  return inForce(privacySettingsSchema.parse(JSON.parse(chosen)), said, hostOf(model));
}

/** Of settings that cannot be read nobody knows the host: then no yes holds. */
function hostOf(model: string | null): string | undefined {
  const read = modelSettingsSchema.safeParse(model === null ? { provider: "none" } : JSON.parse(model));
  return read.success ? modelHostOf(read.data) : undefined;
}

/** What `toSaid` reads, for a list of learners: JSON. */
export const SAID = sql.ref<string>("learner_profiles.privacy_settings");

/**
 * What a learner said, for those who must account for it: whether it holds where they are is another question.
 * @throws ZodError when what is stored are no settings
 */
export function toSaid(chosen: string): ConsentSaid {
  const { noticeVersion, noticeAcceptedAt, ...said } = privacySettingsSchema.parse(JSON.parse(chosen));
  const notice =
    noticeVersion === undefined || noticeAcceptedAt === undefined
      ? undefined
      : { version: noticeVersion, at: noticeAcceptedAt };
  const answers = processings.map((name) => [name, said[name] === undefined ? "unasked" : said[name] ? "yes" : "no"]);
  // Safe: every processing has its answer.
  const modelHost = said.modelCalls === true ? said.modelHost : undefined;
  return { notice, answers: Object.fromEntries(answers) as ConsentSaid["answers"], modelHost };
}

/** Of which learners a list is, by what they said of one processing. */
export function hasSaid({ of, answer }: ConsentChoice): RawBuilder<boolean> {
  const said = sql`json_extract(${SAID}, ${`$.${of}`})`;
  if (answer === "unasked") return sql<boolean>`${said} is null`;
  return sql<boolean>`${said} = ${answer === "yes" ? 1 : 0}`;
}
