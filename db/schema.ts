import type { ColumnType, Generated } from "kysely";
import type { PlacedKind } from "#app/lti/placed.ts";

// The tables as db/migrations/ makes them. Times are milliseconds UTC; columns called …Json hold text that zod parses
// where it is read.

type Status = "pending" | "active" | "disabled";
/** Set on insert, never changed. */
type Frozen<T> = ColumnType<T, T, never>;
/** A column that the database fills when it is left out. */
type Defaulted<T> = Generated<T>;

export type TenantsTable = {
  id: Frozen<string>;
  iss: string;
  client_id: string;
  deployment_key: Defaulted<string>;
  /** Kept by triggers: never written. */
  deployment_ids: ColumnType<string, never, never>;
  name: string;
  status: Defaulted<Status>;
  created_at: Frozen<number>;
  updated_at: number;
};

/** Of no tenant yet: `id` is the one that the tenant will have. */
export type InvitationsTable = {
  id: Frozen<string>;
  secret_hash: Frozen<string>;
  name: Frozen<string>;
  registers_as: Frozen<"pending" | "active">;
  offer: string | null;
  claimed_at: number | null;
  /** The tenant whose administrator sent it; null: an operator did. */
  sent_by: Frozen<string | null>;
  expires_at: Frozen<number>;
  created_at: Frozen<number>;
};

/** The tables that belong to a tenant, as code inside a tenant sees them: without tenant_id. */
export type OwnedTables = {
  platforms: {
    authorization_endpoint: string;
    token_endpoint: string;
    jwks_uri: string;
    origins: string;
    product_family: Defaulted<string>;
    token_audience: Defaulted<string>;
    granted: Defaulted<string>;
    updated_at: number;
  };
  deployments: {
    id: Frozen<string>;
    deployment_id: string;
    label: Defaulted<string>;
    status: Defaulted<Status>;
    first_launch_at: number | null;
    last_launch_at: number | null;
    created_at: Frozen<number>;
    updated_at: number;
    service_problem: string | null;
    service_problem_at: number | null;
  };
  launch_records: {
    minute: Frozen<number>;
    outcome: Frozen<"admitted" | "refused">;
    deployment: Frozen<string>;
    code: Frozen<string>;
    count: Defaulted<number>;
    at: number;
  };
  sent_invitations: {
    id: Frozen<string>;
    secret_hash: Frozen<string>;
    name: Frozen<string>;
    expires_at: Frozen<number>;
    created_at: Frozen<number>;
    used_at: number | null;
    withdrawn_at: number | null;
  };
  support_accesses: {
    id: Frozen<string>;
    label: Frozen<string>;
    reason: Frozen<string>;
    hours: Frozen<number>;
    asked_at: Frozen<number>;
    outcome: "approved" | "refused" | "ended" | null;
    answered_at: number | null;
    ends_at: number | null;
  };
  learner_profiles: {
    id: Frozen<string>;
    lti_user_id: string;
    subject_id: Frozen<string>;
    display_name: string | null;
    given_name: string | null;
    email: string | null;
    cognitive_profile: Defaulted<string>;
    cognitive_profile_version: Defaulted<number>;
    privacy_settings: Defaulted<string>;
    status: Defaulted<"active" | "erased">;
    generation: Defaulted<number>;
    test_user: Defaulted<0 | 1>;
    /** What the last launch said, in whichever course. */
    launched_roles: Defaulted<number>;
    created_at: Frozen<number>;
    updated_at: number;
    last_here_at: Defaulted<number | null>;
  };
  appointments: {
    learner_id: Frozen<string>;
    appointed_at: Frozen<number>;
  };
  lti_contexts: {
    id: Frozen<string>;
    context_id: Frozen<string>;
    title: string | null;
    label: string | null;
    /** See sort-key.ts. NULL: not made yet. */
    sort_key: ColumnType<string | null, string | undefined, string>;
    material_revision: ColumnType<number, never, never>;
    created_at: Frozen<number>;
    updated_at: number;
  };
  resource_links: {
    id: Frozen<string>;
    lti_context_id: string;
    resource_link_id: Frozen<string>;
    title: string | null;
    /** What it opens; NULL: the Guide. */
    opens_kind: PlacedKind | null;
    opens_id: string | null;
    created_at: Frozen<number>;
    updated_at: number;
    line_item_url: string | null;
  };
  lti_services: {
    lti_context_id: Frozen<string>;
    /** Of the deployment's row. */
    deployment_id: Frozen<string>;
    memberships_url: string | null;
    line_items_url: string | null;
    grade_scopes: Defaulted<string>;
    updated_at: number;
  };
  memberships: {
    id: Frozen<string>;
    lti_context_id: Frozen<string>;
    learner_id: Frozen<string>;
    roles: Defaulted<number>;
    created_at: Frozen<number>;
    updated_at: number;
    status: Defaulted<"active" | "inactive" | "unlisted">;
    seen_at: Defaulted<number>;
    launched_at: number | null;
    /** What the last launch into the course said. */
    launched_roles: Defaulted<number>;
    sort_key: Defaulted<string>;
  };
  line_items: {
    id: Frozen<string>;
    lti_context_id: Frozen<string>;
    deployment_id: string;
    url: string;
    label: string;
    score_maximum: number;
    resource_id: Defaulted<string>;
    created_at: Frozen<number>;
    updated_at: number;
  };
  scores: {
    line_item_id: Frozen<string>;
    learner_id: Frozen<string>;
    score_given: number | null;
    activity_progress: "Initialized" | "Started" | "InProgress" | "Submitted" | "Completed";
    grading_progress: "FullyGraded" | "Pending" | "PendingManual" | "Failed" | "NotReady";
    scored_at: number;
    status: Defaulted<"waiting" | "delivered" | "refused">;
    problem: string | null;
    updated_at: number;
  };
  learning_sessions: {
    id: Frozen<string>;
    learner_id: Frozen<string>;
    deployment_id: Frozen<string>;
    course_context: Frozen<string>;
    resource_link_id: Frozen<string>;
    roles: Defaulted<number>;
    locale: string | null;
    session_start: Frozen<number>;
    expires_at: number;
    behavioral_signals: Defaulted<string>;
    interventions_delivered: Defaulted<string>;
  };
  deep_linking_requests: {
    id: Frozen<string>;
    return_url: Frozen<string>;
    data: Frozen<string | null>;
    accepts_links: Frozen<0 | 1>;
    accepts_several: Frozen<0 | 1>;
    accepts_line_items: Frozen<0 | 1>;
    created_at: Frozen<number>;
    answered_at: number | null;
  };
  /** `id` is the new course's. */
  course_copies: {
    id: Frozen<string>;
    source_id: Frozen<string>;
    status: Defaulted<"offered" | "declined" | "copying" | "copied">;
    created_at: Frozen<number>;
    updated_at: number;
  };
  course_materials: {
    id: Frozen<string>;
    lti_context_id: Frozen<string>;
    title: string;
    position: number;
    status: Defaulted<"visible" | "hidden">;
    created_at: Frozen<number>;
    updated_at: number;
  };
  passages: {
    id: Frozen<string>;
    lti_context_id: Frozen<string>;
    material_id: Frozen<string>;
    position: number;
    label: string;
    heading: string;
    text: string;
    created_at: Frozen<number>;
    updated_at: number;
  };
  material_versions: {
    id: Frozen<string>;
    material_id: Frozen<string>;
    version: Frozen<number>;
    title: Frozen<string>;
    source: Frozen<string>;
    created_at: Frozen<number>;
  };
  knowledge_graph: {
    id: Frozen<string>;
    concept_id: string;
    concept_name: string;
    description: Defaulted<string>;
    /** Kept by triggers. */
    dependencies: ColumnType<string, never, never>;
    course_contexts: ColumnType<string, never, never>;
    created_at: Frozen<number>;
    updated_at: number;
  };
  concept_courses: {
    id: Frozen<string>;
    lti_context_id: Frozen<string>;
    concept_id: string;
    concept: Frozen<string>;
    position: number;
  };
  prerequisites: { id: Frozen<string>; concept: Frozen<string>; prerequisite: Frozen<string> };
  concept_passages: { id: Frozen<string>; concept: Frozen<string>; passage_id: Frozen<string> };
  course_questions: {
    id: Frozen<string>;
    lti_context_id: Frozen<string>;
    concept: string;
    kind: "choice" | "numeric" | "short";
    prompt: string;
    answer: string;
    hints: Defaulted<string>;
    solution: Defaulted<string>;
    created_at: Frozen<number>;
    updated_at: number;
  };
  answers: {
    learner_id: Frozen<string>;
    id: Frozen<string>;
    lti_context_id: Frozen<string>;
    seq: Frozen<number>;
    concept: Frozen<string>;
    question_id: Frozen<string>;
    given: Frozen<string>;
    is_right: Frozen<0 | 1>;
    is_first: Frozen<0 | 1>;
    hints: Frozen<number>;
    expected: Frozen<number>;
    hour: Frozen<number>;
    took_ms: Frozen<number | null>;
    contested: Defaulted<0 | 1>;
    answered_at: Frozen<number>;
    practice_set: Frozen<string | null>;
  };
  practice_sets: {
    id: Frozen<string>;
    lti_context_id: Frozen<string>;
    title: string;
    reports: Defaulted<0 | 1>;
    created_at: Frozen<number>;
    updated_at: number;
  };
  practice_set_concepts: {
    practice_set: Frozen<string>;
    concept: Frozen<string>;
    position: Frozen<number>;
  };
  learner_traces: { learner_id: Frozen<string>; seq: number; state: string; updated_at: number };
  answer_tallies: {
    lti_context_id: Frozen<string>;
    kind: Frozen<"question" | "concept" | "course" | "option">;
    subject: Frozen<string>;
    answers: Defaulted<number>;
    right_answers: Defaulted<number>;
    lead: Defaulted<number>;
    information: Defaulted<number>;
    timed: Defaulted<number>;
    took_ms: Defaulted<number>;
    ended: Defaulted<number>;
    spun: Defaulted<number>;
    to_three: Defaulted<number>;
    learners: Defaulted<number>;
    beyond_hints: Defaulted<number>;
  };
  declined_concepts: { id: Frozen<string>; lti_context_id: Frozen<string>; name: Frozen<string> };
  chat_conversations: {
    id: Frozen<string>;
    learner_id: Frozen<string>;
    lti_context_id: Frozen<string>;
    title: Defaulted<string>;
    created_at: Frozen<number>;
    updated_at: number;
  };
  chat_messages: {
    conversation_id: Frozen<string>;
    id: Frozen<string>;
    seq: Frozen<number>;
    role: Frozen<"user" | "assistant">;
    parts: string;
    created_at: Frozen<number>;
  };
  reply_ratings: {
    conversation_id: Frozen<string>;
    message_id: Frozen<string>;
    learner_id: Frozen<string>;
    lti_context_id: Frozen<string>;
    is_helpful: 0 | 1;
    reason: "wrong" | "off-course" | "too-much" | "too-little" | "unclear" | "other" | null;
    note: string | null;
    is_counted: 0 | 1;
    updated_at: number;
  };
  instructor_questions: {
    id: Frozen<string>;
    lti_context_id: Frozen<string>;
    learner_id: Frozen<string>;
    question: Frozen<string>;
    reply: Frozen<string | null>;
    status: Defaulted<"open" | "answered" | "closed">;
    answer: string | null;
    created_at: Frozen<number>;
    updated_at: number;
  };
  crisis_flags: {
    id: Frozen<string>;
    lti_context_id: Frozen<string>;
    learner_id: Frozen<string>;
    seen_by: Frozen<"instructors" | "administrators">;
    flagged_at: Frozen<number>;
    acknowledged_at: number | null;
  };
  struggle_events: {
    id: Frozen<string>;
    learner_id: Frozen<string>;
    learning_session_id: Frozen<string>;
    lti_context_id: Frozen<string>;
    concept: Frozen<string | null>;
    level: "steady" | "watch" | "struggling";
    reasons: Defaulted<string>;
    detected_at: Frozen<number>;
  };
  intervention_logs: {
    id: Frozen<string>;
    learner_id: Frozen<string>;
    struggle_event_id: Frozen<string>;
    kind: Frozen<string>;
    outcome: "accepted" | "dismissed" | "muted" | null;
    offered_at: Frozen<number>;
    resolved_at: number | null;
    answers_after: Defaulted<number>;
    right_after: Defaulted<number>;
  };
  audit_log: {
    id: Frozen<string>;
    seq: Frozen<number>;
    at: Frozen<number>;
    actor: Frozen<string>;
    action: Frozen<string>;
    detail: Frozen<string>;
    previous_hash: Frozen<string>;
    hash: Frozen<string>;
  };
  audit_checkpoints: {
    id: Frozen<string>;
    seq: Frozen<number>;
    hash: Frozen<string>;
    at: Frozen<number>;
    signature: Frozen<string>;
  };
  tenant_settings: { name: Frozen<string>; value: string; version: Defaulted<number>; updated_at: number };
  course_settings: {
    lti_context_id: Frozen<string>;
    name: Frozen<string>;
    value: string;
    version: Defaulted<number>;
    updated_at: number;
  };
  metrics: {
    name: Frozen<string>;
    hour: Frozen<number>;
    kind: Frozen<"query" | "fallback">;
    count: Defaulted<number>;
    failures: Defaulted<number>;
    rows_read: Defaulted<number>;
    rows_written: Defaulted<number>;
    total_ms: Defaulted<number>;
    histogram: Defaulted<string>;
    last_drain: Defaulted<string>;
  };
  /** `id` is the former learner's. */
  erasures: {
    id: Frozen<string>;
    erased_at: Frozen<number>;
    lti_context_ids: Defaulted<string>;
    settled_at: number | null;
  };
};

export type OwnedTable = keyof OwnedTables;

/** The whole database, as only TenantScope, the tenant directory and the registration commands see it. */
export type Database = { tenants: TenantsTable; invitations: InvitationsTable } & {
  [Table in OwnedTable]: OwnedTables[Table] & { tenant_id: Frozen<string> };
};
