import { z } from "zod";

/** A learner's random subject_id: the only name by which the log knows a person. */
const subject = z.string().min(1);
const status = z.enum(["pending", "active", "disabled"]);
const count = z.int().nonnegative();
/** Of the choice whether learners may be minors. @property on whether they may be @property authorised whether the school allowed what is optional */
const switched = { on: z.boolean().optional(), authorised: z.boolean().optional() };
/** How an LMS is registered. */
const lms = z.strictObject({
  iss: z.string(),
  clientId: z.string(),
  deploymentKey: z.string(),
  authorizationEndpoint: z.string(),
  tokenEndpoint: z.string(),
  jwksUri: z.string(),
  origins: z.array(z.string()),
});

const audited = <Action extends string, Detail extends z.ZodRawShape>(action: Action, detail: Detail) =>
  z.strictObject({
    /** A subject_id, 'operator' or 'support' (the command line), 'invitation' (who came with one) or 'system' (a job or a launch). */
    actor: z.string().min(1),
    action: z.literal(action),
    /** Ids, figures, and an LMS's addresses: never names. */
    detail: z.strictObject(detail),
  });

/** All that is written to the audit log. Strict: what is not foreseen here cannot slip into a log that is never changed. */
export const auditEntrySchema = z.discriminatedUnion("action", [
  /** @property unseenDays where retention did it: so long they had not been here, at least */
  audited("learner.erased", { subject, unseenDays: count.optional() }),
  audited("learner.profile_changed", {
    subject,
    what: z.enum(["identity", "cognitive_profile", "privacy_settings", "status", "generation"]),
  }),
  audited("learner.exported", { subject }),
  audited("deployment.added", { deployment: z.string() }),
  audited("deployment.labelled", { deployment: z.string() }),
  audited("deployment.status_changed", { deployment: z.string(), status }),
  audited("deployment.removed", { deployment: z.string() }),
  audited("administrator.appointed", { subject }),
  audited("administrator.removed", { subject }),
  /** The LMS itself gave or took it, as a launch says: to administer the institution; to teach, or develop content, in a course. */
  audited("administrator.given", { subject }),
  audited("administrator.taken", { subject }),
  audited("instructor.given", { subject, course: z.string() }),
  audited("instructor.taken", { subject, course: z.string() }),
  audited("invitation.sent", { invitation: z.string() }),
  audited("invitation.withdrawn", { invitation: z.string() }),
  audited("tenant.created", { status, lms, deployments: z.array(z.string()) }),
  audited("tenant.status_changed", { status }),
  audited("tenant.rekeyed", { from: lms, to: lms }),
  audited("course.copied", { course: z.string(), from: z.string() }),
  audited("course.setting_changed", { course: z.string(), setting: z.string(), version: count, ...switched }),
  /** Somebody who teaches or administers looked at what is kept of learners. */
  audited("course.seen", {
    course: z.string(),
    what: z.enum(["people", "scores", "questions", "difficulties", "crises"]),
  }),
  /** Somebody who administers looked at the list of all learners: what they decided, or their names alone. */
  audited("learners.seen", { what: z.enum(["decisions", "names", "log"]) }),
  /** Somebody looks after a learner who may be in danger. */
  audited("crisis.acknowledged", { subject }),
  /** Points that somebody who teaches gave by hand, in a column of the LMS's gradebook. What practice sets report is nobody's act. */
  audited("score.sent", { subject, course: z.string(), column: z.string() }),
  audited("score.taken_back", { subject, course: z.string(), column: z.string() }),
  audited("material.added", { course: z.string(), material: z.string() }),
  audited("material.revised", { course: z.string(), material: z.string(), version: count }),
  audited("material.status_changed", {
    course: z.string(),
    material: z.string(),
    status: z.enum(["visible", "hidden"]),
  }),
  audited("material.deleted", { course: z.string(), material: z.string() }),
  /** What a course teaches and asks. An import is one entry, written before its first row. */
  audited("concept.added", { course: z.string(), concept: z.string() }),
  audited("concept.changed", { course: z.string(), concept: z.string() }),
  audited("concept.deleted", { course: z.string(), concept: z.string() }),
  audited("concepts.imported", { course: z.string(), rows: count }),
  audited("question.added", { course: z.string(), question: z.string() }),
  audited("question.changed", { course: z.string(), question: z.string() }),
  audited("question.deleted", { course: z.string(), question: z.string() }),
  audited("questions.imported", { course: z.string(), rows: count }),
  audited("practice_set.added", { course: z.string(), set: z.string() }),
  audited("practice_set.changed", { course: z.string(), set: z.string() }),
  audited("practice_set.deleted", { course: z.string(), set: z.string() }),
  /** The institution's model was asked for a word, which may cost it something; an LMS's key set, for its keys. */
  audited("model.tried", { provider: z.enum(["openai-compatible", "workers-ai"]), host: z.string().optional() }),
  audited("keys.fetched", { host: z.string() }),
  /**
   * @property days of what is kept so long: see tenancy/retention-choice.ts
   * @property provider of the model @property host where questions go to from then on
   */
  audited("setting.changed", {
    setting: z.string(),
    version: count,
    days: count.optional(),
    provider: z.enum(["none", "openai-compatible", "workers-ai"]).optional(),
    host: z.string().optional(),
    ...switched,
  }),
  audited("retention.applied", { what: z.string(), before: count, removed: count }),
  /** Whoever supports the installation asks to see how the tool is here, and looks; an administrator decides. */
  audited("support.asked", { access: z.string(), label: z.string(), hours: count }),
  audited("support.approved", { access: z.string(), hours: count }),
  audited("support.refused", { access: z.string() }),
  audited("support.ended", { access: z.string() }),
  audited("support.looked", { access: z.string(), label: z.string() }),
  audited("backup.restored", { backup: z.string() }),
  /** Somebody had it tried whether the tenant's rows could be restored from it. */
  audited("backup.tried", {
    backup: z.string(),
    outcome: z.enum(["restorable", "lacking", "refused", "unread"]),
    rows: count,
  }),
]);

/** How an LMS is registered, as the log keeps it. */
export type AuditedLms = z.infer<typeof lms>;

/** What somebody did, before it has its place in the log. */
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type AuditAction = AuditEntry["action"];
export const auditActions: readonly AuditAction[] = auditEntrySchema.options.map(({ shape }) => shape.action.value);

/**
 * An entry as it stands in the log. Its action may be one that this version does not know: a log shows everything.
 * @property at ms UTC
 */
export type AuditRecord = {
  seq: number;
  id: string;
  at: number;
  actor: string;
  action: string;
  detail: Record<string, unknown>;
};
