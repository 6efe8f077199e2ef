import { env } from "cloudflare:workers";
import { NEW_STATE } from "#app/learner/learner-state.ts";
import { ROLE } from "#app/lti/roles.ts";
import { entryHash } from "#app/audit/chain.ts";
import { sha256 } from "#db/sha256.ts";
import {
  conceptFactory,
  conversationFactory,
  courseMaterialFactory,
  interventionFactory,
  learnerProfileFactory,
  learningSessionFactory,
  lineItemFactory,
  ltiContextFactory,
  membershipFactory,
  messageFactory,
  passageFactory,
  resourceLinkFactory,
  scoreFactory,
  seeded,
  struggleEventFactory,
  times,
} from "./factories.ts";
import { type Ids, type Institution, same } from "./institution.ts";
import { tool } from "./tool.ts";

/**
 * Gives an institution one of everything, under the same ids as the other's. Every text bears the institution's name.
 * @param differing ids that are not the same, such as of the course whose all of it is, or of the learner who did it
 */
export async function furnish({ name, scope, tenantId }: Institution, differing: Partial<Ids> = {}): Promise<void> {
  const ids: Ids = { ...same, ...differing };
  const { course: courseId, learner: learnerId } = ids;
  const seed = seeded();
  const course = { lti_context_id: courseId };
  const learner = { learner_id: learnerId };
  // As their launch said.
  const person = { display_name: `A learner of ${name}`, launched_roles: ROLE.learner };
  const texts = { ...course, position: 1, heading: `A heading of ${name}`, text: `A text of ${name}` };
  const talk = { conversation_id: ids.conversation };
  const launch = { ...learner, deployment_id: ids.deployment, course_context: courseId };
  const event = { ...learner, ...course, learning_session_id: ids.launch, concept: ids.concept };
  const cut = { seq: 1, hash: `of ${name}`, at: times.created_at };
  const signature = await tool.sign({ tenant: tenantId, ...cut });
  const said = { actor: "s-7", action: "setting.changed", detail: JSON.stringify({ setting: "welcome", version: 1 }) };
  const entry = { id: ids.entry, seq: 2, at: times.created_at, ...said, previous_hash: cut.hash };
  await scope.batch([
    ...[
      learnerProfileFactory(seed, { id: learnerId, lti_user_id: "7", subject_id: "s-7", ...person }),
      learnerProfileFactory(seed, { id: ids.neighbour, lti_user_id: "8", subject_id: "s-8", ...person }),
    ].map((row) => scope.insert("learner_profiles", row)),
    scope.insert("lti_contexts", ltiContextFactory(seed, { id: courseId, context_id: "101", title: name })),
    scope.insert(
      "lti_contexts",
      ltiContextFactory(seed, { id: ids.copiedCourse, context_id: "copy of 101", title: name }),
    ),
    scope.insert("course_copies", { id: ids.copiedCourse, source_id: courseId, ...times }),
    scope.insert(
      "resource_links",
      resourceLinkFactory(seed, {
        id: ids.link,
        ...course,
        resource_link_id: "1",
        title: name,
        line_item_url: "https://lms.example.test/lineitems/1",
      }),
    ),
    scope.insert("memberships", membershipFactory(seed, { id: ids.membership, ...course, ...learner, roles: 0 })),
    scope.insert("lti_services", {
      ...course,
      deployment_id: ids.deployment,
      memberships_url: `Members of ${name}`,
      updated_at: times.updated_at,
    }),
    scope.insert(
      "line_items",
      lineItemFactory(seed, {
        id: ids.lineItem,
        ...course,
        deployment_id: ids.deployment,
        url: "https://lms.example.test/lineitems/0?type_id=1",
      }),
    ),
    scope.insert("scores", scoreFactory({ line_item_id: ids.lineItem, ...learner })),
    scope.insert(
      "learning_sessions",
      learningSessionFactory(seed, {
        id: ids.launch,
        ...launch,
        resource_link_id: ids.link,
        expires_at: times.created_at + 1,
      }),
    ),
    scope.insert("deep_linking_requests", {
      id: ids.launch,
      return_url: "https://lms.example.test/return",
      data: JSON.stringify(name),
      accepts_links: 1,
      accepts_several: 1,
      accepts_line_items: 1,
      created_at: times.created_at,
    }),
    ...[
      courseMaterialFactory(seed, { id: ids.section, ...course, title: `Seen at ${name}`, position: 1 }),
      courseMaterialFactory(seed, {
        id: ids.hiddenSection,
        ...course,
        title: `Hidden at ${name}`,
        position: 2,
        status: "hidden",
      }),
    ].map((row) => scope.insert("course_materials", row)),
    ...[
      passageFactory(seed, { id: ids.passage, material_id: ids.section, label: "1.1", ...texts }),
      passageFactory(seed, { id: ids.hiddenPassage, material_id: ids.hiddenSection, label: "2.1", ...texts }),
    ].map((row) => scope.insert("passages", row)),
    ...[ids.concept, ids.prerequisite].flatMap((id, position) => [
      scope.insert(
        "knowledge_graph",
        conceptFactory(seed, { id, concept_id: `name-of-${id}`, concept_name: `${id} of ${name}` }),
      ),
      scope.insert("concept_courses", {
        id: `placed-${id}`,
        ...course,
        concept_id: `name-of-${id}`,
        concept: id,
        position,
      }),
    ]),
    scope.insert("prerequisites", { id: ids.edge, concept: ids.concept, prerequisite: ids.prerequisite }),
    scope.insert("concept_passages", { id: ids.taught, concept: ids.concept, passage_id: ids.passage }),
    scope.insert("material_versions", {
      id: ids.version,
      material_id: ids.section,
      version: 1,
      title: `Seen at ${name}`,
      source: `A text of ${name}`,
      created_at: times.created_at,
    }),
    scope.insert("course_questions", {
      id: ids.courseQuestion,
      ...course,
      concept: ids.concept,
      kind: "short",
      prompt: `Asked at ${name}`,
      answer: JSON.stringify({ accepted: [name] }),
      hints: JSON.stringify([`A hint of ${name}`]),
      solution: `Solved at ${name}`,
      ...times,
    }),
    scope.insert("practice_sets", {
      id: ids.practiceSet,
      ...course,
      title: `Practised at ${name}`,
      reports: 1,
      ...times,
    }),
    scope.insert("practice_set_concepts", { practice_set: ids.practiceSet, concept: ids.concept, position: 0 }),
    scope.insert("answers", {
      ...learner,
      id: ids.answer,
      ...course,
      seq: 1,
      concept: ids.formerConcept,
      question_id: ids.formerQuestion,
      given: JSON.stringify({ text: name }),
      is_right: 0,
      is_first: 1,
      hints: 0,
      expected: 0.5,
      hour: 9,
      took_ms: null,
      answered_at: times.created_at,
    }),
    scope.insert("learner_traces", {
      ...learner,
      seq: 1,
      state: JSON.stringify(NEW_STATE),
      updated_at: times.updated_at,
    }),
    scope.insert("answer_tallies", { ...course, kind: "concept", subject: ids.formerConcept, answers: name.length }),
    scope.insert("course_settings", {
      ...course,
      name: "welcome",
      value: JSON.stringify(name),
      updated_at: times.updated_at,
    }),
    scope.insert("declined_concepts", { id: ids.declined, ...course, name: `Declined at ${name}` }),
    scope.insert(
      "chat_conversations",
      conversationFactory(seed, { id: ids.conversation, ...learner, ...course, title: `A talk at ${name}` }),
    ),
    ...[
      messageFactory(seed, { ...talk, id: ids.question, seq: 1, text: `A question at ${name}` }),
      messageFactory(seed, { ...talk, id: ids.reply, seq: 2, role: "assistant", text: `A reply at ${name}` }),
    ].map((row) => scope.insert("chat_messages", row)),
    scope.insert("reply_ratings", {
      conversation_id: ids.conversation,
      message_id: ids.reply,
      ...learner,
      ...course,
      is_helpful: 0,
      reason: "wrong",
      note: `A note at ${name}`,
      is_counted: 1,
      updated_at: times.updated_at,
    }),
    scope.insert("instructor_questions", {
      id: ids.handedQuestion,
      ...learner,
      ...course,
      question: `Handed over at ${name}`,
      reply: `Replied at ${name}`,
      ...times,
    }),
    scope.insert("crisis_flags", {
      id: ids.flag,
      ...learner,
      ...course,
      seen_by: "instructors",
      flagged_at: times.created_at,
    }),
    scope.insert("struggle_events", struggleEventFactory(seed, { id: ids.struggle, ...event })),
    scope.insert(
      "intervention_logs",
      interventionFactory(seed, { id: ids.intervention, ...learner, struggle_event_id: ids.struggle }),
    ),
    scope.insert("tenant_settings", { name: "welcome", value: JSON.stringify(name), updated_at: times.updated_at }),
    scope.insert("metrics", { name: "select passages", hour: 0, kind: "query", count: 1 }),
    scope.insert("launch_records", { minute: 0, outcome: "refused", deployment: "1", code: "kid_unknown", at: 1 }),
    scope.insert("appointments", { ...learner, appointed_at: times.created_at }),
    scope.insert("sent_invitations", {
      id: ids.sentInvitation,
      secret_hash: "hash-of-a-secret",
      name: `Invited by ${name}`,
      expires_at: times.created_at + 1,
      created_at: times.created_at,
    }),
    scope.insert("support_accesses", {
      id: ids.supportAccess,
      label: `Support of ${name}`,
      reason: "Launches fail.",
      hours: 24,
      asked_at: times.created_at,
    }),
    scope.insert("erasures", { id: ids.former, erased_at: times.created_at, settled_at: times.created_at }),
    scope.insert("audit_checkpoints", { id: ids.checkpoint, ...cut, signature }),
    scope.insert("audit_log", { ...entry, hash: await entryHash(tenantId, entry, sha256) }),
  ]);
}

/** @returns the names of all tables that belong to tenants, as the database itself lists them */
export async function ownedTables(): Promise<string[]> {
  const listed = await env.DB.prepare("PRAGMA table_list").all<{ name: string; type: string }>();
  const names = listed.results.filter(({ name }) => !/^(sqlite|_cf|d1)_/.test(name)).map(({ name }) => name);
  const columns = await env.DB.batch<{ name: string }>(
    names.map((name) => env.DB.prepare(`PRAGMA table_info(${name})`)),
  );
  return names.filter((_, index) => columns[index]?.results.some(({ name }) => name === "tenant_id")).toSorted();
}

let tables: string[] | undefined;

/** @returns everything that the database holds of a tenant, by its table */
export async function everythingOf({ tenantId }: Institution): Promise<Record<string, Record<string, unknown>[]>> {
  tables ??= await ownedTables();
  const contents = await env.DB.batch<Record<string, unknown>>([
    ...tables.map((table) =>
      env.DB.prepare(`SELECT * FROM ${table} WHERE tenant_id = ? ORDER BY 1, 2, 3`).bind(tenantId),
    ),
    env.DB.prepare("SELECT * FROM tenants WHERE id = ?").bind(tenantId),
  ]);
  return Object.fromEntries(contents.map(({ results }, index) => [tables?.[index] ?? "tenants", results]));
}

/** The same without what is counted behind an answer, perhaps an earlier one: launches, and the record's own figures. */
export async function everythingButCounts(
  institution: Institution,
): Promise<Record<string, Record<string, unknown>[]>> {
  const { launch_records: _launches, metrics: _figures, ...everything } = await everythingOf(institution);
  return everything;
}
