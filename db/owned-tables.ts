import type { OwnedTable } from "./schema.ts";

// A record, so that the compiler misses a table that is not in it.
const owned: Record<OwnedTable, true> = {
  platforms: true,
  deployments: true,
  launch_records: true,
  learner_profiles: true,
  lti_contexts: true,
  resource_links: true,
  lti_services: true,
  memberships: true,
  line_items: true,
  scores: true,
  learning_sessions: true,
  deep_linking_requests: true,
  course_copies: true,
  course_materials: true,
  passages: true,
  material_versions: true,
  knowledge_graph: true,
  concept_courses: true,
  prerequisites: true,
  concept_passages: true,
  course_questions: true,
  answers: true,
  learner_traces: true,
  answer_tallies: true,
  declined_concepts: true,
  course_settings: true,
  chat_conversations: true,
  chat_messages: true,
  instructor_questions: true,
  struggle_events: true,
  intervention_logs: true,
  audit_log: true,
  audit_checkpoints: true,
  tenant_settings: true,
  metrics: true,
  erasures: true,
};

/** The names of the tables that belong to tenants. */
export const ownedTables: ReadonlySet<string> = new Set(Object.keys(owned));
