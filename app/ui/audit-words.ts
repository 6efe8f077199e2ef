import type { Known } from "#app/audit/audit-reading.ts";
import type { AuditAction, AuditEntry, AuditedLms } from "#app/audit/entry.ts";
import { m } from "#app/paraglide/messages.js";

type KeysOf<Detail> = Detail extends unknown ? keyof Detail : never;
/** What an entry's detail tells something by. */
type DetailKey = KeysOf<AuditEntry["detail"]> | keyof AuditedLms;

const actions: Record<AuditAction, () => string> = {
  "learner.erased": m.audit_action_learner_erased,
  "learner.profile_changed": m.audit_action_learner_profile_changed,
  "learner.exported": m.audit_action_learner_exported,
  "deployment.added": m.audit_action_deployment_added,
  "deployment.labelled": m.audit_action_deployment_labelled,
  "deployment.status_changed": m.audit_action_deployment_status_changed,
  "deployment.removed": m.audit_action_deployment_removed,
  "administrator.appointed": m.audit_action_administrator_appointed,
  "administrator.removed": m.audit_action_administrator_removed,
  "administrator.given": m.audit_action_administrator_given,
  "administrator.taken": m.audit_action_administrator_taken,
  "instructor.given": m.audit_action_instructor_given,
  "instructor.taken": m.audit_action_instructor_taken,
  "invitation.sent": m.audit_action_invitation_sent,
  "invitation.withdrawn": m.audit_action_invitation_withdrawn,
  "tenant.created": m.audit_action_tenant_created,
  "tenant.status_changed": m.audit_action_tenant_status_changed,
  "tenant.rekeyed": m.audit_action_tenant_rekeyed,
  "course.copied": m.audit_action_course_copied,
  "course.setting_changed": m.audit_action_course_setting_changed,
  "course.seen": m.audit_action_course_seen,
  "learners.seen": m.audit_action_learners_seen,
  "crisis.acknowledged": m.audit_action_crisis_acknowledged,
  "score.sent": m.audit_action_score_sent,
  "score.taken_back": m.audit_action_score_taken_back,
  "material.added": m.audit_action_material_added,
  "material.revised": m.audit_action_material_revised,
  "material.status_changed": m.audit_action_material_status_changed,
  "material.deleted": m.audit_action_material_deleted,
  "setting.changed": m.audit_action_setting_changed,
  "retention.applied": m.audit_action_retention_applied,
  "support.asked": m.audit_action_support_asked,
  "support.approved": m.audit_action_support_approved,
  "support.refused": m.audit_action_support_refused,
  "support.ended": m.audit_action_support_ended,
  "support.looked": m.audit_action_support_looked,
  "backup.restored": m.audit_action_backup_restored,
  "backup.tried": m.audit_action_backup_tried,
  "concept.added": m.audit_action_concept_added,
  "concept.changed": m.audit_action_concept_changed,
  "concept.deleted": m.audit_action_concept_deleted,
  "concepts.imported": m.audit_action_concepts_imported,
  "question.added": m.audit_action_question_added,
  "question.changed": m.audit_action_question_changed,
  "question.deleted": m.audit_action_question_deleted,
  "questions.imported": m.audit_action_questions_imported,
  "practice_set.added": m.audit_action_practice_set_added,
  "practice_set.changed": m.audit_action_practice_set_changed,
  "practice_set.deleted": m.audit_action_practice_set_deleted,
  "model.tried": m.audit_action_model_tried,
  "keys.fetched": m.audit_action_keys_fetched,
};

const keys: Record<DetailKey, () => string> = {
  subject: m.audit_key_subject,
  unseenDays: m.audit_key_unseen_days,
  what: m.audit_key_what,
  deployment: m.audit_key_deployment,
  status: m.audit_key_status,
  invitation: m.audit_key_invitation,
  lms: m.audit_key_lms,
  deployments: m.audit_key_deployments,
  from: m.audit_key_from,
  to: m.audit_key_to,
  course: m.audit_key_course,
  setting: m.audit_key_setting,
  version: m.audit_key_version,
  column: m.audit_key_column,
  material: m.audit_key_material,
  days: m.audit_key_days,
  provider: m.audit_key_provider,
  host: m.audit_key_host,
  on: m.audit_key_on,
  authorised: m.audit_key_authorised,
  before: m.audit_key_before,
  removed: m.audit_key_removed,
  access: m.audit_key_access,
  label: m.audit_key_label,
  hours: m.audit_key_hours,
  backup: m.audit_key_backup,
  outcome: m.audit_key_outcome,
  rows: m.audit_key_rows,
  iss: m.audit_key_iss,
  clientId: m.audit_key_client_id,
  deploymentKey: m.audit_key_deployment_key,
  authorizationEndpoint: m.audit_key_authorization_endpoint,
  tokenEndpoint: m.audit_key_token_endpoint,
  jwksUri: m.audit_key_jwks_uri,
  origins: m.audit_key_origins,
  concept: m.audit_key_concept,
  question: m.audit_key_question,
  set: m.audit_key_set,
};

const nobody: Record<string, () => string> = {
  operator: m.privacy_seen_operator,
  support: m.audit_actor_support,
  invitation: m.audit_actor_invitation,
  system: m.privacy_seen_system,
};

/** What somebody did. An action that this version does not know says itself. */
export function actionWords(action: string): string {
  return isIn(actions, action) ? actions[action]() : action;
}

/** What an entry tells something by: the same holds. */
export function keyWords(key: string): string {
  return isIn(keys, key) ? keys[key]() : key;
}

/** Who did it. @param by undefined where that was no person */
export function actorWords(actor: string, by: Known | undefined): string {
  return by === undefined ? (nobody[actor] ?? (() => actor))() : personWords(by);
}

export function personWords(known: Known): string {
  if (typeof known === "object") return known.name;
  if (known === "withheld") return m.audit_withheld();
  return known === "gone" ? m.privacy_seen_somebody() : m.member_unnamed();
}

export function courseWords(known: Known): string {
  if (typeof known === "object") return known.name;
  return known === "gone" ? m.audit_course_gone() : m.audit_course_unnamed();
}

function isIn<Key extends string>(words: Record<Key, unknown>, key: string): key is Key {
  return Object.hasOwn(words, key);
}
