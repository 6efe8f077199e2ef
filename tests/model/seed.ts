import { SESSION_LIFETIME_MS } from "#app/tenancy/session.ts";
import type { Holdings } from "./holdings.ts";

export const START = Date.UTC(2026, 8, 1);
export const HOUR = 3_600_000;
const times = { created_at: START, updated_at: START };

/** What each tenant holds at first: the same ids everywhere, and texts that say whose they are. */
export function beginning(name: string, tenantId: string, iss: string, clientId: string): Holdings {
  const course = { lti_context_id: "course-101" };
  const words = (text: string) => JSON.stringify([{ type: "text", text: `${text} at ${name}` }]);
  const learner = (sub: string) => ({
    id: `learner-${sub}`,
    lti_user_id: sub,
    subject_id: `subject-${sub}`,
    display_name: `Learner ${sub} at ${name}`,
    given_name: null,
    email: null,
    cognitive_profile: "{}",
    cognitive_profile_version: 0,
    privacy_settings: "{}",
    status: "active" as const,
    generation: 0,
    test_user: 0 as const,
    ...times,
  });
  const context = (key: string) => ({
    id: `course-${key}`,
    context_id: key,
    title: `Course ${key} at ${name}`,
    label: null,
    material_revision: 0,
    ...times,
  });
  const section = (position: number, status: "visible" | "hidden") => ({
    id: `section-${position}`,
    ...course,
    title: `Section ${position} at ${name}`,
    position,
    status,
    ...times,
  });
  const passage = (id: string, material: number, position: number) => ({
    id,
    ...course,
    material_id: `section-${material}`,
    position,
    label: `${material}.${position}`,
    heading: `Heading at ${name}`,
    text: `Text at ${name}`,
    ...times,
  });
  const concept = (id: string, concept_id: string) => ({
    id,
    concept_id,
    concept_name: `${concept_id} at ${name}`,
    description: "",
    dependencies: "[]",
    course_contexts: "[]",
    ...times,
  });
  const place = (id: string, concept_id: string, position: number) => ({
    id: `place-${id}`,
    ...course,
    concept_id,
    concept: id,
    position,
  });
  const listed = { status: "active" as const, seen_at: START };
  return {
    tenant: {
      id: tenantId,
      iss,
      client_id: clientId,
      deployment_key: "",
      deployment_ids: "[]",
      name,
      status: "active",
      ...times,
    },
    platforms: [
      {
        authorization_endpoint: `${iss}/authorize`,
        token_endpoint: `${iss}/token`,
        jwks_uri: `${iss}/jwks`,
        origins: JSON.stringify([`https://${name.toLowerCase()}.example.test`]),
        product_family: "moodle",
        token_audience: "",
        granted: "{}",
        updated_at: START,
      },
    ],
    launch_records: [{ minute: START, outcome: "admitted", deployment: "1", code: "", count: 1, at: START }],
    deployments: [
      {
        id: "row-1",
        deployment_id: "1",
        label: name,
        status: "active",
        first_launch_at: null,
        last_launch_at: null,
        service_problem: null,
        service_problem_at: null,
        ...times,
      },
    ],
    learner_profiles: [learner("7"), learner("8")],
    lti_contexts: [context("101"), context("102")],
    resource_links: [
      {
        id: "link-1",
        ...course,
        resource_link_id: "1",
        title: `Link at ${name}`,
        line_item_url: null,
        opens_kind: null,
        opens_id: null,
        ...times,
      },
    ],
    memberships: [
      {
        id: "membership-1",
        ...course,
        learner_id: "learner-7",
        roles: 1,
        ...listed,
        launched_at: START,
        sort_key: "a learner 7",
        ...times,
      },
      {
        id: "membership-2",
        ...course,
        learner_id: "learner-8",
        roles: 2,
        ...listed,
        launched_at: START,
        sort_key: "a learner 8",
        ...times,
      },
    ],
    lti_services: [
      {
        lti_context_id: "course-101",
        deployment_id: "row-1",
        memberships_url: `${iss}/memberships`,
        line_items_url: `${iss}/lineitems`,
        grade_scopes: "[]",
        updated_at: START,
      },
    ],
    line_items: [
      {
        id: "column-1",
        ...course,
        deployment_id: "row-1",
        url: `${iss}/lineitems/1`,
        label: `Practice at ${name}`,
        score_maximum: 10,
        resource_id: "practice-1",
        ...times,
      },
    ],
    scores: [
      {
        line_item_id: "column-1",
        learner_id: "learner-7",
        score_given: 5,
        activity_progress: "Completed",
        grading_progress: "FullyGraded",
        scored_at: START,
        status: "waiting",
        problem: null,
        updated_at: START,
      },
    ],
    learning_sessions: [
      {
        id: "launch-1",
        learner_id: "learner-7",
        deployment_id: "row-1",
        course_context: "course-101",
        resource_link_id: "link-1",
        roles: 1,
        locale: null,
        session_start: START,
        expires_at: START + SESSION_LIFETIME_MS,
        behavioral_signals: "[]",
        interventions_delivered: "[]",
      },
    ],
    deep_linking_requests: [
      {
        id: "launch-1",
        return_url: `${iss}/return`,
        data: JSON.stringify(name),
        accepts_links: 1,
        accepts_several: 1,
        accepts_line_items: 0,
        created_at: START,
        answered_at: null,
      },
    ],
    course_copies: [{ id: "course-102", source_id: "course-101", status: "offered", ...times }],
    course_materials: [section(1, "visible"), section(2, "hidden")],
    passages: [passage("passage-1", 1, 1), passage("passage-2", 1, 2), passage("passage-3", 2, 1)],
    knowledge_graph: [concept("101/a", "alpha"), concept("101/b", "beta")],
    concept_courses: [place("101/a", "alpha", 0), place("101/b", "beta", 1)],
    prerequisites: [{ id: "edge-1", concept: "101/b", prerequisite: "101/a" }],
    concept_passages: [{ id: "taught-1", concept: "101/a", passage_id: "passage-1" }],
    material_versions: [
      {
        id: "version-1",
        material_id: "section-1",
        version: 1,
        title: `Section 1 at ${name}`,
        source: `Text at ${name}`,
        created_at: START,
      },
    ],
    course_questions: [
      {
        id: "question-1",
        ...course,
        concept: "101/a",
        kind: "short",
        prompt: `A question at ${name}`,
        answer: JSON.stringify({ accepted: [name] }),
        hints: JSON.stringify([`A hint at ${name}`]),
        solution: `A solution at ${name}`,
        ...times,
      },
    ],
    practice_sets: [{ id: "set-1", ...course, title: `Practice at ${name}`, reports: 0, ...times }],
    practice_set_concepts: [
      { practice_set: "set-1", concept: "101/b", position: 0 },
      { practice_set: "set-1", concept: "101/a", position: 1 },
    ],
    declined_concepts: [{ id: "declined-1", ...course, name: `Declined at ${name}` }],
    chat_conversations: [{ id: "talk-1", learner_id: "learner-7", ...course, title: `A talk at ${name}`, ...times }],
    chat_messages: [
      { conversation_id: "talk-1", id: "m-1", seq: 1, role: "user", parts: words("A question"), created_at: START },
      { conversation_id: "talk-1", id: "m-2", seq: 2, role: "assistant", parts: words("A reply"), created_at: START },
    ],
    reply_ratings: [
      {
        conversation_id: "talk-1",
        message_id: "m-2",
        learner_id: "learner-7",
        ...course,
        is_helpful: 0,
        reason: "wrong",
        note: `A note at ${name}`,
        is_counted: 1,
        updated_at: START,
      },
    ],
    instructor_questions: [
      {
        id: "handed-1",
        learner_id: "learner-7",
        ...course,
        question: `Handed over at ${name}`,
        reply: null,
        status: "open",
        answer: null,
        ...times,
      },
    ],
    crisis_flags: [
      {
        id: "flag-1",
        learner_id: "learner-7",
        ...course,
        seen_by: "instructors",
        flagged_at: START,
        acknowledged_at: null,
      },
    ],
    struggle_events: [
      {
        id: "event-1",
        learner_id: "learner-7",
        learning_session_id: "launch-1",
        ...course,
        concept: "101/a",
        level: "watch",
        reasons: JSON.stringify([name]),
        detected_at: START,
      },
    ],
    intervention_logs: [
      {
        id: "help-1",
        learner_id: "learner-7",
        struggle_event_id: "event-1",
        kind: `A hint at ${name}`,
        outcome: null,
        offered_at: START,
        resolved_at: null,
        answers_after: 0,
        right_after: 0,
      },
    ],
    answers: [],
    learner_traces: [],
    answer_tallies: [],
    course_settings: [{ ...course, name: "welcome", value: JSON.stringify(name), version: 1, updated_at: START }],
    tenant_settings: [{ name: "welcome", value: JSON.stringify(name), version: 1, updated_at: START }],
    metrics: [
      {
        name: "select passages",
        hour: START,
        kind: "query",
        count: 1,
        failures: 0,
        rows_read: 1,
        rows_written: 0,
        total_ms: 1,
        histogram: '{"3":1}',
        last_drain: "before",
      },
    ],
    erasures: [{ id: "former-learner", erased_at: START, lti_context_ids: "[]", settled_at: null }],
    audit_log: [],
    audit_checkpoints: [],
  };
}
