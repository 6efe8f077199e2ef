import { CRISIS_FLAG_DAYS } from "#app/guide/crisis-policy.ts";
import { defaultSettings, type RetentionSetting } from "#app/tenancy/tenant-settings.ts";
import type { OwnedTable } from "./schema.ts";

/** Tables without a tenant: see db/README.md. */
type TableOfNoTenant = "tenants" | "invitations";
export type Basis = "task" | "consent" | "request" | "security" | "operation";
export type Audience = "learner" | "instructors" | "administrators" | "operator";

/** What a table is for, in a buyer's words. @property holds what of people is in it; empty: nothing */
export type DataUse = {
  holds: string;
  purpose: string;
  basis: Basis;
  /** A setting of the tenant's, or until when in words. */
  kept: RetentionSetting | string;
  /** What ends it before, in words. */
  sooner?: string;
  seenBy: readonly Audience[];
};

const untilErased = "until the learner is erased: as they ask, or by `retention.people`, which is off unless chosen";
const withCourse = "as long as the course";
const withTenant = "as long as the institution's registration";
const unlessTakenBack = "the learner takes it back or is erased";

const everybody: readonly Audience[] = ["learner", "instructors"];
const nobody = "";

/** Every table's use: the compiler misses one that is not here. */
export const dataMap: Readonly<Record<OwnedTable | TableOfNoTenant, DataUse>> = {
  tenants: use(nobody, "keep institutions apart", "operation", withTenant, ["administrators", "operator"]),
  platforms: use(nobody, "know an LMS's addresses and keys", "operation", withTenant, ["administrators", "operator"]),
  invitations: use(
    nobody,
    "let one institution register once; who was invited, and whether they came",
    "operation",
    "until its sender withdraws it; a used or expired one opens nothing any more and stays listed",
    ["operator"],
  ),
  deployments: use(nobody, "know where in an LMS the tool may be launched", "operation", withTenant, [
    "administrators",
  ]),
  launch_records: use(nobody, "show why launches fail, counted by the minute", "security", "retention.launch_records", [
    "administrators",
  ]),
  sent_invitations: use(nobody, "know what became of invitations to other institutions", "operation", withTenant, [
    "administrators",
  ]),
  support_accesses: use(
    nobody,
    "let who supports the installation see how the tool is, for a time that an administrator approved",
    "operation",
    withTenant,
    ["administrators", "operator"],
  ),
  tenant_settings: use(nobody, "keep what administrators chose; secrets encrypted", "operation", withTenant, [
    "administrators",
  ]),
  learner_profiles: use(
    "the LMS's id for the person, their name and e-mail address where the LMS sends them, when they came last and with which roles, and their privacy choices",
    "know who is here, by what the LMS said",
    "task",
    untilErased,
    ["learner", "instructors", "administrators"],
  ),
  appointments: use(
    "that somebody may administer the tool, and since when",
    "let in who was appointed by an administrator",
    "task",
    untilErased,
    ["learner", "administrators"],
  ),
  memberships: use(
    "who has which role in which course, whether the LMS still lists them, and when they last came",
    "let people into their own courses only, and show those who teach who is there",
    "task",
    untilErased,
    ["learner", "instructors"],
  ),
  learning_sessions: use(
    "when somebody came from the LMS, and from which link",
    "hold a visit, and end it; the last one tells administrators when somebody was here",
    "task",
    "retention.learning_sessions",
    ["learner", "administrators"],
  ),
  deep_linking_requests: use(
    "which visit was asked to place a link",
    "answer the LMS once",
    "task",
    "retention.learning_sessions",
    [],
  ),
  course_copies: use(nobody, "ask once whether material comes along", "task", withCourse, ["instructors"]),
  erasures: use(
    "the random id of an erased learner, and when",
    "erase them again when a backup is restored, and tell whether it is done everywhere",
    "security",
    withTenant,
    ["administrators", "operator"],
  ),
  lti_contexts: use(nobody, "know the courses", "task", withTenant, ["instructors", "administrators"]),
  resource_links: use(nobody, "know what a link was placed for", "task", withCourse, ["instructors"]),
  lti_services: use(nobody, "know where an LMS's services for a course are", "task", withCourse, []),
  line_items: use(nobody, "find a column of the gradebook again", "task", withCourse, ["instructors"]),
  scores: use(
    "how much of a practice set a learner has done, and points that an instructor gave by hand",
    "tell the LMS's gradebook",
    "task",
    untilErased,
    everybody,
  ),
  course_materials: use(nobody, "hold what the course teaches", "task", withCourse, [...everybody, "administrators"]),
  passages: use(nobody, "cite it", "task", withCourse, everybody),
  material_versions: use(nobody, "go back to what was written before", "task", withCourse, ["instructors"]),
  knowledge_graph: use(nobody, "know what there is to learn", "task", withCourse, everybody),
  concept_courses: use(nobody, "know which course teaches it", "task", withCourse, everybody),
  prerequisites: use(nobody, "know what comes first", "task", withCourse, everybody),
  concept_passages: use(nobody, "know where it is explained", "task", withCourse, everybody),
  course_questions: use(nobody, "let learners practise", "task", withCourse, everybody),
  practice_sets: use(nobody, "practise some concepts as one", "task", withCourse, everybody),
  practice_set_concepts: use(nobody, "know which", "task", withCourse, everybody),
  declined_concepts: use(nobody, "suggest nothing twice", "task", withCourse, ["instructors"]),
  course_settings: use(nobody, "keep what was chosen for a course", "task", withCourse, [
    "instructors",
    "administrators",
  ]),
  answers: use(
    "each answer in practice: what was answered, whether it was right, with how many hints, when, how quickly",
    "give feedback; with consent also know what to practise next",
    "task",
    untilErased,
    ["learner"],
  ),
  learner_traces: use(
    "what the answers add up to: mastery, memory, pace, each with its evidence",
    "choose what to practise next, and explain why",
    "consent",
    `until ${unlessTakenBack}`,
    ["learner"],
  ),
  answer_tallies: use(
    nobody,
    "see which questions mislead: sums of a course, from five learners on",
    "task",
    withCourse,
    ["instructors"],
  ),
  chat_conversations: use(
    "a conversation's title and times",
    "talk with the Guide",
    "task",
    "retention.conversations",
    ["learner"],
  ),
  chat_messages: use(
    "what was asked and replied; e-mail addresses, telephone numbers and id numbers are taken out before",
    "go on with a conversation",
    "task",
    "retention.conversations",
    ["learner"],
  ),
  reply_ratings: use("whether a reply helped, and why not", "make replies better", "task", "retention.conversations", [
    "learner",
  ]),
  instructor_questions: use(
    "a question that the learner handed over, under their name, and its answer",
    "ask those who teach",
    "task",
    "retention.conversations",
    everybody,
  ),
  crisis_flags: use(
    "that somebody wrote something by which they may be in danger, and when; not what: only by the institution's policy",
    "let those whom the policy names look after them",
    "task",
    `${CRISIS_FLAG_DAYS} days`,
    ["learner", "instructors", "administrators"],
  ),
  struggle_events: use(
    "that a concept seemed difficult in a session, and the reasons",
    "offer help that fits; with another consent also tell those who teach by name",
    "consent",
    "retention.learning_sessions",
    everybody,
    unlessTakenBack,
  ),
  intervention_logs: use(
    "which help was offered, taken or not, and how the next answers went",
    "see which help helps: to those who teach, from five learners on",
    "consent",
    "retention.learning_sessions",
    ["learner"],
    unlessTakenBack,
  ),
  audit_log: use(
    "what people with rights did and which roles the LMS gave or took, under random names that only learner_profiles resolves",
    "hold them to account; no entry can be changed",
    "security",
    "retention.audit_log",
    ["learner", "administrators", "operator"],
  ),
  audit_checkpoints: use(nobody, "prove what was cut from the log by retention", "security", withTenant, [
    "administrators",
    "operator",
  ]),
  metrics: use(nobody, "see whether the tool is well, by the hour", "operation", "retention.metrics", ["operator"]),
};

/** Columns that have another basis, or another end, than the rest of their table. */
export const columnMap: Readonly<Record<`${OwnedTable}.${string}`, DataUse>> = {
  "learner_profiles.cognitive_profile": use(
    "what the learner's answers say of mastery, memory and pace, each with how much evidence it rests on",
    "choose what to practise next, and explain why",
    "consent",
    `until ${unlessTakenBack}`,
    ["learner"],
  ),
};

function use(
  holds: string,
  purpose: string,
  basis: Basis,
  kept: RetentionSetting | string,
  seenBy: readonly Audience[],
  sooner?: string,
): DataUse {
  return { holds, purpose, basis, kept, seenBy, ...(sooner !== undefined && { sooner }) };
}

const days: ReadonlyMap<string, unknown> = new Map(Object.entries(defaultSettings));

/** How long, in words: with what is kept where the tenant chose nothing. */
export function keptFor({ kept, sooner }: DataUse): string {
  const chosen = days.get(kept);
  const most = chosen === undefined ? kept : `${Number(chosen).toLocaleString("en")} days (\`${kept}\`)`;
  return sooner === undefined ? most : `${most}, or until ${sooner}`;
}
