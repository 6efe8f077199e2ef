import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { EMPTY_COURSE_TALLY } from "#app/learner/course-tally.ts";
import { NEW_STATE } from "#app/learner/learner-state.ts";
import type { KeptAnswer } from "#app/learner/practice-log.ts";
import { ROLE } from "#app/lti/roles.ts";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { byClass } from "#app/tenancy/retention-choice.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Admission } from "#db/admission.ts";
import { Appointments } from "#db/appointments.ts";
import { AuditLog } from "#db/audit-log.ts";
import { ReplyRatings } from "#db/reply-ratings.ts";
import { CourseRatings } from "#db/course-ratings.ts";
import { Conversations } from "#db/conversations.ts";
import { Course } from "#db/course.ts";
import { CourseCopies } from "#db/course-copies.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { CourseOverview } from "#db/course-overview.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { CourseWriter } from "#db/course-writer.ts";
import { CrisisFlags } from "#db/crisis-flags.ts";
import { DeepLinkingRequests } from "#db/deep-linking-requests.ts";
import { Deployments } from "#db/deployments.ts";
import { Erasure } from "#db/erasure.ts";
import { InstructorQuestions } from "#db/instructor-questions.ts";
import { Interventions } from "#db/interventions.ts";
import { KnowledgeGraph } from "#db/knowledge-graph.ts";
import { LearningSessions } from "#db/learning-sessions.ts";
import { LmsAdministrators } from "#db/lms-administrators.ts";
import { MaterialVersions } from "#db/material-versions.ts";
import { Materials } from "#db/materials.ts";
import { LastRefusals } from "#db/last-refusals.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import { Metrics } from "#db/metrics.ts";
import { LateAdmission } from "#db/late-admission.ts";
import { LearnerOverview } from "#db/learner-overview.ts";
import { Learners } from "#db/learners.ts";
import { OldConversations } from "#db/old-conversations.ts";
import { OldInstructorQuestions } from "#db/old-instructor-questions.ts";
import { OverdueScores } from "#db/overdue-scores.ts";
import { OverdueRecords } from "#db/overdue-records.ts";
import { Gradebook } from "#db/gradebook.ts";
import { LtiServices } from "#db/lti-services.ts";
import { CourseStruggles } from "#db/course-struggles.ts";
import { CourseTallies } from "#db/course-tallies.ts";
import { OwnRecords } from "#db/own-records.ts";
import { PracticeLog } from "#db/practice-log.ts";
import { PracticeScores } from "#db/practice-scores.ts";
import { PracticeSets } from "#db/practice-sets.ts";
import { Roster } from "#db/roster.ts";
import { SetUpReading } from "#db/set-up-reading.ts";
import { RegistrationReading } from "#db/registration-reading.ts";
import { Courses } from "#db/courses.ts";
import { CourseQuotas } from "#db/course-quotas.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { SentInvitations } from "#db/sent-invitations.ts";
import { Settings } from "#db/settings.ts";
import { StruggleEvents } from "#db/struggle-events.ts";
import { SupportAccesses } from "#db/support-accesses.ts";
import { Standings } from "#db/standing.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { TenantRegistry } from "#db/tenant-registry.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { UnseenPeople } from "#db/unseen-people.ts";
import { BROKEN, brokenD1, countingD1 } from "../broken-d1.ts";
import { operations } from "./operations.ts";
import { learnerProfileFactory, ltiContextFactory, seeded } from "../factories.ts";
import { everythingOf, furnish, ownedTables } from "../furnish.ts";
import { type Institution, same, times as founded, twoInstitutions } from "../institution.ts";
import { launchOf, mira, newLaunchId } from "../person.ts";
import { repositoryMethods } from "../repositories.ts";
import { tool } from "../tool.ts";

/** A call of one repository method, and what an institution must get from it. */
type Case = { call(at: Institution): Promise<unknown>; answer(at: Institution): unknown };

const NOW = Date.UTC(2026, 8, 2);
const owner = { learnerId: same.learner, ltiContextId: same.course };
const directory = () => new TenantDirectory(env.DB);
const conversations = ({ scope }: Institution) => new Conversations(scope, owner);
const own = ({ scope }: Pick<Institution, "scope">) => new OwnRecords(scope, same.learner);
const ratings = ({ scope }: Institution) => new ReplyRatings(scope, owner);
const rated = { conversationId: same.conversation, messageId: same.reply };
const handed = ({ scope }: Institution) => new InstructorQuestions(scope, same.course);
const handing = ({ name }: Institution) => ({ question: `Handed over at ${name}`, reply: `Replied at ${name}` });
const learners = ({ scope }: Institution) => new Learners(scope);
/** The other learner is appointed, and stays. */
const unseenAt = (at: Institution) => [{ id: same.neighbour, at: isHarbour(at) ? NOW - 5 : founded.updated_at }];
const person = ({ name }: Institution) => ({
  ltiUserId: "7",
  displayName: `Somebody else of ${name}`,
  givenName: undefined,
  email: undefined,
  testUser: false,
});
const course = ({ scope }: Institution) => new Course(scope, same.course);
const places = ({ scope }: Institution) => new CoursePlaces(scope, same.course);
const copies = ({ scope }: Institution) => new CourseCopies(scope, { ...owner, ltiContextId: same.copiedCourse });
const ownQuota = { day: { messages: 1, tokens: 2 }, month: { messages: 3, tokens: 4 } };
const courseSettings = ({ scope }: Institution) => new CourseSettings(scope, same.course);
const openPolicy = { answers: "open", tries: 3 } as const;
const asked = {
  returnUrl: "https://lms.example.test/return",
  acceptsLinks: true,
  acceptsSeveral: true,
  acceptsLineItems: true,
};
const auditLog = ({ scope }: Institution) => new AuditLog(scope);
const last = ({ scope }: Institution) => scope.from("audit_log").select("seq").orderBy("seq", "desc").limit(1);
const graph = ({ scope }: Institution) => new KnowledgeGraph(scope, same.course);
const materials = ({ scope }: Institution) => new Materials(scope, same.course);
const versions = ({ scope }: Institution) => new MaterialVersions(scope, same.course);
const questions = ({ scope }: Institution) => new CourseQuestions(scope, same.course);
const courseQuestion = ({ name }: Institution): CourseQuestion => ({
  id: same.courseQuestion,
  concept: same.concept,
  kind: "short",
  prompt: `Asked at ${name}`,
  answer: { accepted: [name] },
  hints: [`A hint of ${name}`],
  solution: `Solved at ${name}`,
});
const sets = ({ scope }: Institution) => new PracticeSets(scope, same.course);
const practiceSet = ({ name }: Institution) => ({
  id: same.practiceSet,
  title: `Practised at ${name}`,
  reports: true,
  concepts: [{ id: same.concept, name: `concept-1 of ${name}` }],
});
const newSet = ({ name }: Institution) => ({
  id: "another",
  title: `Another of ${name}`,
  reports: false,
  concepts: [same.prerequisite],
});
const looked = { actor: "s-7", action: "course.seen", detail: { course: same.course, what: "people" } } as const;
const labelled = { actor: "operator", action: "deployment.labelled", detail: { deployment: "1" } } as const;
const sessionAt = ({ tenantId }: Institution): Session => ({
  launchId: same.launch,
  tenantId,
  learnerId: same.learner,
  ltiContextId: same.course,
  deploymentRowId: same.deployment,
  roles: ROLE.learner,
  generation: 0,
  expiresAt: NOW,
});
const conversation = ({ name }: Institution) => ({ id: same.conversation, title: `A talk at ${name}` });
const passage = ({ name }: Institution, id: string, label: string) => ({
  id,
  label,
  heading: `A heading of ${name}`,
  text: `A text of ${name}`,
});
const question = ({ name }: Institution) => ({
  id: same.question,
  seq: 1,
  role: "user",
  parts: [{ type: "text", text: `A question at ${name}` }],
});
const reply = ({ name }: Institution) => ({
  id: same.reply,
  seq: 2,
  role: "assistant",
  parts: [{ type: "text", text: `A reply at ${name}` }],
});
const columnUrl = "https://lms.example.test/lineitems/0?type_id=1";
const scoreOf = (learnerId: string) => ({
  lineItemId: same.lineItem,
  learnerId,
  given: 1,
  activityProgress: "Completed" as const,
  gradingProgress: "FullyGraded" as const,
});
const isHarbour = ({ name }: Institution) => name === "Harbour Institute";

const practice = ({ scope }: Institution) => new PracticeLog(scope, owner);
const nothingYet = { ...EMPTY_COURSE_TALLY };
const change = { state: NEW_STATE, profile: { concepts: {} }, version: 0 };
const answered = (name: string): KeptAnswer => ({
  id: "answered-now",
  seq: 2,
  concept: same.concept,
  questionId: same.courseQuestion,
  given: { text: name },
  isRight: true,
  isFirst: true,
  hints: 0,
  expected: 0.5,
  hour: 9,
  tookMs: undefined,
  contested: false,
  answeredAt: NOW,
});

/** Every public method of every repository. Both institutions call it with the same ids. */
const cases: Record<string, Record<string, Case>> = {
  LateAdmission: {
    write: {
      call: (at) =>
        new LateAdmission(at.scope).write(launchOf(mira, at), { ...sessionAt(at), launchId: newLaunchId() }, NOW, NOW),
      answer: () => true,
    },
  },
  Admission: {
    admit: {
      call: (at) => new Admission(at.scope).admit(launchOf(mira, at), newLaunchId(), NOW),
      answer: (at) => ({
        tenantId: at.tenantId,
        learnerId: same.learner,
        ltiContextId: same.course,
        generation: isHarbour(at) ? 3 : 0,
      }),
    },
  },
  Roster: {
    list: {
      call: ({ scope }) => new Roster(scope, same.course).list({ after: undefined, limit: 10 }),
      answer: ({ name }) => [{ learnerId: same.learner, name: `A learner of ${name}`, status: "active" }],
    },
    bring: {
      call: ({ scope, name }) =>
        new Roster(scope, same.course).bring(
          [{ subject: "7", roles: ROLE.instructor, status: "inactive", name: `Renamed at ${name}` }],
          NOW,
          NOW,
        ),
      answer: () => undefined,
    },
    markUnlisted: {
      call: ({ scope }) => new Roster(scope, same.course).markUnlisted(NOW),
      answer: () => undefined,
    },
  },
  Gradebook: {
    keep: {
      call: ({ scope, name }) =>
        new Gradebook(scope, same.course).keep(
          { url: columnUrl, label: `Kept at ${name}`, scoreMaximum: 20, resourceId: "" },
          same.deployment,
          NOW,
        ),
      answer: () => same.lineItem,
    },
    columns: {
      call: ({ scope }) => new Gradebook(scope, same.course).columns(10),
      answer: () => [{ id: same.lineItem, url: columnUrl }],
    },
    linkColumn: {
      call: ({ scope }) => new Gradebook(scope, same.course).linkColumn(same.launch),
      answer: ({ name }) => ({ url: "https://lms.example.test/lineitems/1", title: name }),
    },
    column: {
      call: ({ scope }) => new Gradebook(scope, same.course).column(same.lineItem),
      answer: () => ({ id: same.lineItem, deploymentRowId: same.deployment }),
    },
    move: {
      call: ({ scope, name }) => new Gradebook(scope, same.course).move(same.lineItem, `https://${name}.test`, NOW),
      answer: () => undefined,
    },
    record: {
      // Nobody's role is a learner's here.
      call: ({ scope }) => new Gradebook(scope, same.course).record(scoreOf(same.learner), NOW),
      answer: () => "not_scorable",
    },
    restamp: {
      call: ({ scope }) =>
        new Gradebook(scope, same.course).restamp(same.lineItem, same.learner, founded.created_at, NOW),
      answer: () => undefined,
    },
    settle: {
      call: ({ scope }) =>
        new Gradebook(scope, same.course).settle(
          { lineItemId: same.lineItem, learnerId: same.learner, scoredAt: founded.created_at },
          { status: "delivered" },
          NOW,
        ),
      answer: () => undefined,
    },
    waiting: {
      call: ({ scope }) => new Gradebook(scope, same.course).waiting(same.lineItem, 10),
      answer: () => [{ subject: "7", given: 5 }],
    },
    scores: {
      call: ({ scope }) => new Gradebook(scope, same.course).scores(same.lineItem, 10),
      answer: ({ name }) => [{ learnerId: same.learner, name: `A learner of ${name}`, given: 5 }],
    },
  },
  LtiServices: {
    prepareKeep: {
      call: ({ scope, name }) =>
        scope.batch([
          new LtiServices(scope).prepareKeep(
            same.course,
            same.deployment,
            { membershipsUrl: `https://lms.example.test/${name}`, gradeScopes: [] },
            NOW,
          ),
        ]),
      answer: () => [[]],
    },
    find: {
      call: ({ scope }) => new LtiServices(scope).find(same.course, same.deployment),
      // Harbour's deployment is disabled.
      answer: (at) =>
        isHarbour(at)
          ? undefined
          : { services: { membershipsUrl: `Members of ${at.name}` }, client: { clientId: at.registration.clientId } },
    },
    noteProblem: {
      call: ({ scope, name }) => new LtiServices(scope).noteProblem(same.deployment, `Refused at ${name}`, NOW),
      answer: () => undefined,
    },
  },
  Standings: {
    read: {
      call: (at) => new Standings(at.scope).read(sessionAt(at), founded.created_at),
      answer: ({ name }) => ({
        tenantStatus: "active",
        visit: { tenantName: name, courseTitle: name, resourceTitle: name, learnerName: `A learner of ${name}` },
      }),
    },
  },
  Deployments: {
    list: {
      call: ({ scope }) => new Deployments(scope).list(),
      answer: ({ name }) => [{ id: same.deployment, deploymentId: "1", label: `Deployed at ${name}` }],
    },
    find: {
      call: ({ scope }) => new Deployments(scope).find("1"),
      answer: (at) => ({ id: same.deployment, status: isHarbour(at) ? "disabled" : "active" }),
    },
    addDeployments: {
      call: ({ scope }) => new Deployments(scope).addDeployments([{ id: "added", deploymentId: "added" }], NOW),
      answer: () => ["added"],
    },
    meetDeployment: {
      call: ({ scope }) => new Deployments(scope).meetDeployment({ id: "met", deploymentId: "1" }, "pending", NOW),
      answer: (at) => ({ id: same.deployment, status: isHarbour(at) ? "disabled" : "active" }),
    },
    prepareAdd: {
      call: ({ scope }) =>
        scope.batch([new Deployments(scope).prepareAdd({ id: "added", deploymentId: "added" }, NOW)]),
      answer: () => [[{ deployment_id: "added" }]],
    },
    labelDeployment: {
      call: ({ scope }) => new Deployments(scope).labelDeployment("1", "Faculty of Arts", NOW),
      answer: () => true,
    },
    setDeploymentStatus: {
      call: ({ scope }) => new Deployments(scope).setDeploymentStatus("1", "active", NOW),
      answer: () => true,
    },
    removeDeployment: {
      call: ({ scope }) => new Deployments(scope).removeDeployment("1", "operator", NOW),
      answer: () => "used",
    },
  },
  SetUpReading: {
    read: {
      call: ({ scope }) => new SetUpReading(scope).read(),
      answer: () => ({ hasMaterial: true, hasColumns: true }),
    },
  },
  RegistrationReading: {
    read: {
      call: ({ scope }) => new RegistrationReading(scope).read(),
      answer: ({ tenantId, name, registration }) => ({
        tenantId,
        name,
        iss: registration.iss,
        newDeployments: "approve",
      }),
    },
  },
  LastRefusals: {
    list: {
      call: ({ scope }) => new LastRefusals(scope).list(0, 10),
      answer: (at) => [
        { deploymentId: "1", lookedSince: 0, refusal: { code: "kid_unknown", count: isHarbour(at) ? 2 : 1 } },
      ],
    },
  },
  LaunchRecords: {
    note: { call: ({ scope }) => new LaunchRecords(scope).note({ code: "kid_unknown" }, NOW), answer: () => undefined },
    recent: {
      call: ({ scope }) => new LaunchRecords(scope).recent(10),
      answer: (at) => [{ deploymentId: "1", code: "kid_unknown", count: isHarbour(at) ? 2 : 1 }],
    },
    list: {
      call: ({ scope }) =>
        new LaunchRecords(scope).list({
          since: 0,
          limit: 10,
          outcome: "refused",
          code: "kid_unknown",
          deployment: "1",
        }),
      answer: (at) => [{ deploymentId: "1", code: "kid_unknown", count: isHarbour(at) ? 2 : 1 }],
    },
    days: {
      // Of all deployments, and of one of them.
      call: async ({ scope }) => [
        ...(await new LaunchRecords(scope).days(0, 1)),
        ...(await new LaunchRecords(scope).days(0, 1, "1")),
      ],
      answer: (at) => [1, 2].map(() => ({ day: 0, admitted: 0, refused: isHarbour(at) ? 2 : 1 })),
    },
    deleteBefore: { call: ({ scope }) => new LaunchRecords(scope).deleteBefore(NOW, 10), answer: () => 1 },
  },
  Appointments: {
    list: {
      call: ({ scope }) => new Appointments(scope).list(10),
      answer: ({ name }) => [{ learnerId: same.learner, subjectId: "s-7", name: `A learner of ${name}` }],
    },
    appoint: {
      call: ({ scope }) => new Appointments(scope).appoint(same.neighbour, { actor: "s-7", most: 2 }, NOW),
      answer: () => "appointed",
    },
    remove: { call: ({ scope }) => new Appointments(scope).remove(same.learner, "s-7", NOW), answer: () => true },
  },
  LmsAdministrators: {
    list: {
      call: async ({ scope, tenantId }) => {
        const roles = ROLE.administrator;
        const aside = new TenantScope(env.DB, tenantId);
        await aside.update("learning_sessions").set({ roles }).where("id", "=", same.launch).execute();
        return new LmsAdministrators(scope).list(10);
      },
      answer: ({ name }) => [{ learnerId: same.learner, name: `A learner of ${name}` }],
    },
  },
  SentInvitations: {
    list: {
      call: ({ scope }) => new SentInvitations(scope).list({ limit: 10 }, NOW),
      answer: (at) => [
        { id: same.sentInvitation, name: `Invited by ${at.name}`, usedAt: isHarbour(at) ? 1 : undefined },
      ],
    },
    send: {
      call: ({ scope }) =>
        new SentInvitations(scope).send(
          { id: "sent-2", name: "Another", secret: "of another", expiresAt: NOW + 1 },
          // The one that the other institution has sent does not count here.
          { actor: "s-7", most: 1, mostADay: 2 },
          NOW,
        ),
      answer: () => "sent",
    },
    withdraw: {
      call: ({ scope }) => new SentInvitations(scope).withdraw(same.sentInvitation, "s-7", founded.created_at),
      answer: (at) => ({ outcome: isHarbour(at) ? "over" : "withdrawn" }),
    },
    use: { call: ({ scope }) => new SentInvitations(scope).use("hash-of-a-secret", NOW), answer: () => true },
    giveBack: {
      call: ({ scope }) => new SentInvitations(scope).giveBack("hash-of-a-secret", 1),
      answer: () => undefined,
    },
  },
  SupportAccesses: {
    list: {
      call: ({ scope }) => new SupportAccesses(scope).list({ limit: 10 }, NOW),
      answer: (at) => [
        { id: same.supportAccess, label: `Support of ${at.name}`, outcome: isHarbour(at) ? "approved" : undefined },
      ],
    },
    open: {
      call: ({ scope }) => new SupportAccesses(scope).open(founded.created_at + 1),
      answer: (at) => ({ id: same.supportAccess, outcome: isHarbour(at) ? "approved" : undefined }),
    },
    ask: {
      call: ({ scope }) =>
        new SupportAccesses(scope).ask(
          { id: "support-2", label: "Another", reason: "Why", hours: 1 },
          founded.created_at + 30 * 24 * 60 * 60_000,
        ),
      answer: () => true,
    },
    decide: {
      call: ({ scope }) =>
        new SupportAccesses(scope).decide(
          same.supportAccess,
          { decision: "approve", hours: 1 },
          "s-7",
          founded.created_at + 1,
        ),
      answer: (at) => (isHarbour(at) ? "over" : "done"),
    },
    look: {
      call: ({ scope }) => new SupportAccesses(scope).look(founded.created_at + 1),
      answer: (at) => ({
        access: { id: same.supportAccess, label: `Support of ${at.name}` },
        counts: isHarbour(at) ? { materials: 5 } : undefined,
      }),
    },
  },
  Learners: {
    findOrCreate: {
      call: (at) => learners(at).findOrCreate(person(at), NOW),
      answer: (at) => ({ id: same.learner, generation: isHarbour(at) ? 3 : 0 }),
    },
    prepareFindOrCreate: {
      call: (at) => at.scope.batch([learners(at).prepareFindOrCreate(person(at), NOW)]),
      answer: (at) => [[{ id: same.learner, generation: isHarbour(at) ? 3 : 0 }]],
    },
    find: {
      call: (at) => learners(at).find(same.learner),
      answer: ({ name }) => ({ id: same.learner, displayName: `A learner of ${name}` }),
    },
    search: {
      call: (at) => learners(at).search({ sought: "A LEARNER OF", sort: "oldest", after: same.learner, limit: 10 }),
      answer: ({ name }) => ({
        found: [{ id: same.neighbour, displayName: `A learner of ${name}` }],
        reached: undefined,
      }),
    },
    named: {
      call: (at) => learners(at).named(["s-7"]),
      answer: ({ name }) => [{ subjectId: "s-7", name: `A learner of ${name}` }],
    },
    courses: {
      call: (at) => learners(at).courses(same.learner),
      answer: () => [{ id: same.course }],
    },
    findByLtiUserId: {
      call: (at) => learners(at).findByLtiUserId("7"),
      answer: ({ name }) => ({ id: same.learner, displayName: `A learner of ${name}` }),
    },
    list: {
      call: (at) => learners(at).list({ after: "", limit: 10, ltiContextId: same.course }),
      answer: ({ name }) => [{ id: same.learner, displayName: `A learner of ${name}` }],
    },
    rename: { call: (at) => learners(at).rename(same.learner, person(at), NOW), answer: () => true },
    changeCognitiveProfile: {
      call: (at) => learners(at).changeCognitiveProfile(same.learner, 0, { concepts: {} }, NOW),
      answer: (at) => (isHarbour(at) ? "stale" : "changed"),
    },
    privacySettings: {
      call: (at) => learners(at).privacySettings(same.learner, same.course),
      answer: (at) => (isHarbour(at) ? { noticeVersion: "1", profiling: false, isHeldBack: true } : {}),
    },
    changePrivacySettings: {
      call: (at) => learners(at).changePrivacySettings(same.learner, { profiling: false }, NOW),
      answer: (at) => ({ ...(isHarbour(at) && { noticeVersion: "1" }), profiling: false }),
    },
    endSessions: { call: (at) => learners(at).endSessions(same.learner, NOW), answer: () => true },
  },
  CourseTallies: {
    all: {
      call: ({ scope }) => new CourseTallies(scope, same.course).all(),
      answer: ({ name }) => ({
        concepts: new Map([[same.formerConcept, expect.objectContaining({ answers: name.length })]]),
      }),
    },
  },
  PracticeLog: {
    standing: {
      call: (at) => practice(at).standing(same.formerQuestion),
      answer: ({ name }) => ({ lastSeq: 1, stateSeq: 0, tries: [{ id: same.answer, given: { text: name } }] }),
    },
    keep: {
      call: (at) =>
        practice(at).keep(
          answered(at.name),
          {
            wrong: ["the mean"],
            known: change,
            gains: { question: nothingYet, concept: nothingYet, course: nothingYet },
          },
          NOW,
        ),
      answer: () => "kept",
    },
    rightInSet: { call: (at) => practice(at).rightInSet(same.practiceSet), answer: () => [] },
    find: {
      call: (at) => practice(at).find(same.answer),
      answer: ({ name }) => ({ id: same.answer, given: { text: name } }),
    },
    recent: {
      call: (at) => practice(at).recent({ before: undefined, limit: 10 }),
      answer: ({ name }) => [{ id: same.answer, given: { text: name } }],
    },
    knowledge: { call: (at) => practice(at).knowledge(), answer: () => ({ stateSeq: 0, mayProfile: false }) },
    contest: { call: (at) => practice(at).contest({ id: same.answer }), answer: () => 1 },
    replace: { call: (at) => practice(at).replace(1, change, NOW), answer: () => true },
  },
  Erasure: {
    erase: {
      call: ({ scope }) => new Erasure(scope).erase(same.learner, "operator", NOW),
      answer: () => ({ learnerId: same.learner, ltiUserId: "7", ltiContextIds: [same.course] }),
    },
    settle: {
      call: ({ scope }) => new Erasure(scope).settle("another-former-learner", NOW),
      answer: isHarbour,
    },
  },
  Conversations: {
    latest: { call: (at) => conversations(at).latest(), answer: conversation },
    messages: {
      call: (at) => conversations(at).messages(same.conversation),
      answer: (at) => [question(at), reply(at)],
    },
    last: { call: (at) => conversations(at).last(same.conversation, 1), answer: (at) => [reply(at)] },
    replyTo: { call: (at) => conversations(at).replyTo(same.conversation, same.question), answer: reply },
    list: {
      call: (at) => conversations(at).list({ after: undefined, limit: 10 }),
      answer: (at) => [conversation(at)],
    },
    rename: { call: (at) => conversations(at).rename(same.conversation, "Other"), answer: () => true },
    holding: {
      call: (at) => conversations(at).holding([same.conversation, same.neighboursConversation], ["%question at%"], 10),
      answer: (at) => [{ conversationId: same.conversation, message: question(at) }],
    },
    remove: { call: (at) => conversations(at).remove(same.conversation), answer: () => true },
    exists: { call: (at) => conversations(at).exists(same.conversation), answer: () => true },
    isTaken: { call: (at) => conversations(at).isTaken(same.neighboursConversation), answer: isHarbour },
    write: {
      call: (at) =>
        conversations(at).write(
          same.neighboursConversation,
          "",
          [{ id: same.reply, seq: 2, role: "assistant", parts: [], createdAt: NOW }],
          NOW,
        ),
      answer: (at) => !isHarbour(at),
    },
  },
  OwnRecords: {
    page: {
      call: ({ scope }) => own({ scope }).page("chat_conversations", { after: undefined, limit: 10 }),
      answer: (at) => [{ id: same.conversation, title: `A talk at ${at.name}` }],
    },
    messages: {
      call: ({ scope }) => own({ scope }).messages(same.conversation, { after: 0, limit: 1 }),
      answer: (at) => [{ id: same.question, seq: 1, parts: JSON.stringify(question(at).parts) }],
    },
  },
  ReplyRatings: {
    rate: {
      call: (at) => ratings(at).rate(rated, { isHelpful: false, reason: "other", note: at.name }, true, NOW),
      answer: () => true,
    },
    takeBack: { call: (at) => ratings(at).takeBack(rated), answer: () => true },
    inConversation: {
      call: (at) => ratings(at).inConversation(same.conversation),
      answer: (at) => [{ messageId: same.reply, isHelpful: false, reason: "wrong", note: `A note at ${at.name}` }],
    },
  },
  CourseRatings: {
    tally: {
      call: ({ scope }) => new CourseRatings(scope, same.course).tally(),
      answer: () => ({ helpful: 0, notHelpful: 1, raters: 1, critics: 1, reasons: [{ reason: "wrong", count: 1 }] }),
    },
  },
  InstructorQuestions: {
    ask: {
      call: (at) => handed(at).ask({ id: same.handedQuestion, learnerId: same.learner, ...handing(at) }, NOW),
      answer: () => true,
    },
    ofLearner: { call: (at) => handed(at).ofLearner(same.learner, { limit: 10 }), answer: (at) => [handing(at)] },
    list: {
      call: (at) => handed(at).list("open", { limit: 10 }),
      answer: (at) => [{ ...handing(at), learnerName: `A learner of ${at.name}`, isPreview: false }],
    },
    answer: { call: (at) => handed(at).answer(same.handedQuestion, "See 1.1.", NOW), answer: () => true },
    setClosed: { call: (at) => handed(at).setClosed(same.handedQuestion, true, NOW), answer: () => true },
    remove: { call: (at) => handed(at).remove(same.handedQuestion, same.learner), answer: () => true },
  },
  OldInstructorQuestions: {
    deleteBefore: { call: ({ scope }) => new OldInstructorQuestions(scope).deleteBefore(NOW, 10), answer: () => 1 },
  },
  CrisisFlags: {
    add: {
      call: ({ scope }) =>
        new CrisisFlags(scope).add(
          { id: "flag-2", learnerId: same.learner, ltiContextId: same.course, seenBy: "instructors" },
          NOW,
        ),
      answer: () => undefined,
    },
    list: {
      call: ({ scope }) => new CrisisFlags(scope).list({ course: same.course }, { limit: 10 }),
      answer: (at) =>
        isHarbour(at)
          ? [{ id: "flag-1", name: `A learner of ${at.name}`, course: at.name, acknowledgedAt: NOW }]
          : [{ id: "flag-1", name: `A learner of ${at.name}`, course: at.name, acknowledgedAt: undefined }],
    },
    acknowledge: {
      call: ({ scope }) => new CrisisFlags(scope).acknowledge("flag-1", "tenant", "s-7", NOW),
      answer: () => true,
    },
    deleteBefore: { call: ({ scope }) => new CrisisFlags(scope).deleteBefore(NOW, 10), answer: () => 1 },
  },
  Course: {
    conceptNames: {
      call: (at) => course(at).conceptNames(),
      answer: ({ name }) => [same.concept, same.prerequisite].map((id) => ({ id, name: `${id} of ${name}` })),
    },
    sections: {
      call: (at) => course(at).sections(true),
      answer: (at) => [
        { id: same.section, title: `Seen at ${at.name}`, passages: [passage(at, same.passage, "1.1")] },
        { id: same.hiddenSection, title: `Hidden at ${at.name}`, passages: [passage(at, same.hiddenPassage, "2.1")] },
      ],
    },
    outline: {
      call: (at) => course(at).outline(true),
      answer: ({ name }) => [
        { id: same.section, title: `Seen at ${name}`, passages: 1 },
        { id: same.hiddenSection, title: `Hidden at ${name}`, passages: 1 },
      ],
    },
    section: {
      call: (at) => course(at).section(same.section),
      answer: (at) => ({ title: `Seen at ${at.name}`, passages: [passage(at, same.passage, "1.1")] }),
    },
    passage: {
      call: (at) => course(at).passage(same.passage),
      answer: (at) => ({ ...passage(at, same.passage, "1.1"), sectionTitle: `Seen at ${at.name}` }),
    },
    passagesAfter: {
      call: (at) => course(at).passagesAfter("", 10),
      answer: (at) => [{ ...passage(at, same.passage, "1.1"), sectionTitle: `Seen at ${at.name}` }],
    },
    // Two passages and two concepts came in; at Harbour a passage was changed since.
    materialRevision: { call: (at) => course(at).materialRevision(), answer: (at) => (isHarbour(at) ? 5 : 4) },
    concepts: {
      call: (at) => course(at).concepts(),
      answer: ({ name }) => [
        {
          id: same.concept,
          name: `concept-1 of ${name}`,
          prerequisites: [same.prerequisite],
          passages: [same.passage],
        },
        { id: same.prerequisite, name: `concept-2 of ${name}`, prerequisites: [], passages: [] },
      ],
    },
  },
  CourseWriter: {
    write: {
      call: ({ scope, name }) =>
        new CourseWriter(scope).write(
          "102",
          { title: name, sections: [{ title: name, passages: [{ heading: name, text: name }] }], concepts: [] },
          NOW,
        ),
      answer: (at) => !isHarbour(at),
    },
  },
  Metrics: {
    hours: {
      call: ({ scope }) => new Metrics(scope).hours({ from: 0, to: NOW }),
      answer: (at) => [{ name: "select passages", count: isHarbour(at) ? 2 : 1 }],
    },
    deleteBefore: { call: ({ scope }) => new Metrics(scope).deleteBefore(NOW, 10), answer: () => 1 },
  },
  AuditLog: {
    append: { call: (at) => auditLog(at).append(labelled, NOW), answer: () => undefined },
    change: {
      call: (at) =>
        auditLog(at).change(NOW, async () => ({
          entries: [labelled],
          write: (rows) => at.scope.batch([...rows, last(at)]),
        })),
      answer: (at) => [[], [{ seq: isHarbour(at) ? 4 : 3 }]],
    },
    alongside: {
      call: (at) => auditLog(at).alongside(labelled, NOW, (row) => at.scope.batch([row, last(at)])),
      answer: (at) => [[], [{ seq: isHarbour(at) ? 4 : 3 }]],
    },
    prepareEntry: {
      call: async (at) => at.scope.batch([await auditLog(at).prepareEntry(labelled, NOW)]),
      answer: () => [[]],
    },
    head: { call: (at) => auditLog(at).head(), answer: (at) => ({ seq: isHarbour(at) ? 3 : 2 }) },
    list: {
      call: (at) => auditLog(at).list({ limit: 10 }),
      answer: (at) => (isHarbour(at) ? [{ seq: 3 }, { seq: 2 }] : [{ seq: 2 }]),
    },
    about: {
      call: async (at) => {
        await auditLog(at).append(looked, NOW);
        return auditLog(at).about({ course: same.course }, { limit: 10 });
      },
      answer: (at) => [{ seq: isHarbour(at) ? 4 : 3, action: "course.seen", actor: "s-7" }],
    },
    verify: {
      call: (at) => auditLog(at).verify(tool),
      answer: (at) => ({ whole: true, entries: isHarbour(at) ? 2 : 1 }),
    },
    applyRetention: {
      call: (at) => auditLog(at).applyRetention(NOW, tool, NOW),
      answer: (at) => ({ removed: isHarbour(at) ? 2 : 1, more: false }),
    },
  },
  Settings: {
    all: {
      call: ({ scope }) => new Settings(scope).all(),
      answer: (at) => ({ values: { "retention.metrics": isHarbour(at) ? 30 : 90 } }),
    },
    get: {
      call: ({ scope }) => new Settings(scope).get("retention.metrics"),
      answer: (at) => (isHarbour(at) ? { value: 30, version: 1 } : { value: 90, version: 0 }),
    },
    set: {
      call: ({ scope }) => new Settings(scope).set("retention.metrics", 7, { actor: "s-7", version: 0 }, NOW),
      answer: (at) => !isHarbour(at),
    },
    setAll: {
      call: ({ scope }) =>
        new Settings(scope).setAll(
          { "retention.metrics": 7, "retention.launch_records": 7 },
          { actor: "s-7", versions: { "retention.metrics": 0, "retention.launch_records": 0 } },
          NOW,
        ),
      answer: (at) => (isHarbour(at) ? ["retention.metrics"] : []),
    },
  },
  Courses: {
    list: {
      call: ({ scope }) => new Courses(scope).list({ sort: "newest", after: `${same.course}~`, limit: 1 }),
      answer: ({ name }) => ({
        found: [{ id: same.course, title: name, minors: { areMinors: false } }],
        reached: undefined,
      }),
    },
    find: {
      call: ({ scope }) => new Courses(scope).find(same.course),
      answer: ({ name }) => ({ id: same.course, title: name, minors: { areMinors: false } }),
    },
    titles: {
      call: ({ scope }) => new Courses(scope).titles([same.course, "nobody's"]),
      answer: ({ name }) => [{ id: same.course, title: name }],
    },
  },
  CourseOverview: {
    list: {
      call: ({ scope }) =>
        new CourseOverview(scope).list({
          sought: "",
          lacksMaterial: false,
          sort: "newest",
          after: `${same.course}~`,
          limit: 1,
        }),
      answer: ({ name }) => ({
        found: [{ id: same.course, title: name, published: 1, drafts: 1, concepts: 2, questions: 1 }],
        reached: undefined,
      }),
    },
    find: {
      call: ({ scope }) => new CourseOverview(scope).find(same.course),
      answer: ({ name }) => ({ id: same.course, title: name, published: 1, drafts: 1, learners: 0 }),
    },
    materials: {
      call: ({ scope }) =>
        new CourseOverview(scope).materials(same.course, {
          status: undefined,
          sort: "place",
          after: undefined,
          limit: 10,
        }),
      answer: ({ name }) => [
        { id: same.section, title: `Seen at ${name}`, passages: 1, version: 1 },
        { id: same.hiddenSection, title: `Hidden at ${name}`, passages: 1, version: undefined },
      ],
    },
  },
  LearnerOverview: {
    list: {
      call: ({ scope }) =>
        new LearnerOverview(scope).list({
          sought: "a learner",
          consent: undefined,
          copySince: undefined,
          sort: "oldest",
          after: undefined,
          limit: 1,
        }),
      answer: ({ name }) => ({
        found: [{ id: same.learner, name: `A learner of ${name}`, copyAskedAt: undefined }],
        reached: undefined,
      }),
    },
    erasures: {
      call: async (at) => {
        await auditLog(at).append({ actor: "s-9", action: "learner.erased", detail: { subject: "s-9" } }, NOW);
        return new LearnerOverview(at.scope).erasures({
          before: undefined,
          state: undefined,
          sort: "newest",
          limit: 10,
        });
      },
      answer: (at) => [{ subject: "s-9", at: NOW, isSettled: !isHarbour(at) }],
    },
    erasuresUnderWay: {
      call: ({ scope }) => new LearnerOverview(scope).erasuresUnderWay(),
      answer: (at) => (isHarbour(at) ? 1 : 0),
    },
  },
  CourseQuotas: {
    list: {
      call: ({ scope }) =>
        new CourseQuotas(scope).list({ sought: "", sort: "newest", after: `${same.course}~`, limit: 1 }),
      answer: (at) => ({
        found: isHarbour(at) ? [{ id: same.course, title: at.name, limits: ownQuota }] : [],
        reached: undefined,
      }),
    },
  },
  CourseSettings: {
    all: {
      call: (at) => courseSettings(at).all(),
      answer: (at) =>
        isHarbour(at) ? { "guide.answers": openPolicy, quota: ownQuota } : { "guide.answers": null, quota: null },
    },
    get: {
      call: (at) => courseSettings(at).get("guide.answers"),
      answer: (at) => (isHarbour(at) ? { value: openPolicy, version: 1 } : { value: null, version: 0 }),
    },
    set: {
      call: (at) => courseSettings(at).set("guide.answers", null, { actor: "s-7", version: 0 }, NOW),
      answer: (at) => !isHarbour(at),
    },
  },
  LearningSessions: {
    find: {
      call: ({ scope }) => new LearningSessions(scope).find(same.launch),
      answer: (at) => ({ learnerId: same.learner, roles: isHarbour(at) ? ROLE.instructor : 0 }),
    },
    ofLearner: {
      call: ({ scope }) => new LearningSessions(scope).ofLearner(same.learner, { limit: 10 }),
      answer: (at) => [{ id: same.launch, roles: isHarbour(at) ? ROLE.instructor : 0 }],
    },
    end: { call: ({ scope }) => new LearningSessions(scope).end(same.launch, NOW), answer: () => true },
    deleteExpired: { call: ({ scope }) => new LearningSessions(scope).deleteExpired(NOW, 10), answer: () => 1 },
  },
  OverdueRecords: {
    count: {
      call: ({ scope }) =>
        new OverdueRecords(scope).count(
          byClass(() => NOW * 2),
          10,
        ),
      answer: (at) => ({
        "retention.learning_sessions": 1,
        "retention.launch_records": 1,
        "retention.metrics": 1,
        "retention.conversations": isHarbour(at) ? 3 : 2,
        "retention.audit_log": isHarbour(at) ? 2 : 1,
      }),
    },
  },
  UnseenPeople: {
    list: {
      call: ({ scope }) => new UnseenPeople(scope).list({ before: NOW * 2, after: undefined, limit: 10 }),
      answer: (at) => ({ found: unseenAt(at), reached: undefined }),
    },
    count: { call: ({ scope }) => new UnseenPeople(scope).count(NOW * 2, 10), answer: (at) => unseenAt(at).length },
  },
  OverdueScores: {
    find: {
      call: ({ scope }) => new OverdueScores(scope).find(NOW * 2),
      answer: (at) => ({ columns: 1, since: isHarbour(at) ? 3 : founded.created_at, isCut: false }),
    },
  },
  OldConversations: {
    deleteBefore: {
      call: ({ scope }) => new OldConversations(scope).deleteBefore(NOW * 2, 10),
      answer: (at) => (isHarbour(at) ? 2 : 1),
    },
  },
  DeepLinkingRequests: {
    prepareAdd: {
      call: ({ scope }) =>
        scope.batch([
          new DeepLinkingRequests(scope).prepareAdd(same.launch, { ...asked, returnUrl: "elsewhere" }, NOW),
        ]),
      answer: () => [[]],
    },
    find: {
      call: ({ scope }) => new DeepLinkingRequests(scope).find(same.launch),
      answer: (at) => ({
        ...asked,
        data: JSON.stringify(at.name),
        parties: { iss: at.registration.iss, deploymentId: "1" },
        answeredAt: isHarbour(at) ? NOW : undefined,
      }),
    },
    answer: {
      call: ({ scope }) => new DeepLinkingRequests(scope).answer(same.launch, NOW),
      answer: (at) => !isHarbour(at),
    },
  },
  CourseCopies: {
    open: {
      call: (at) => copies(at).open(),
      answer: (at) => ({ status: isHarbour(at) ? "copying" : "offered", sourceId: same.course, sourceTitle: at.name }),
    },
    decline: { call: (at) => copies(at).decline(NOW), answer: (at) => !isHarbour(at) },
    begin: { call: (at) => copies(at).begin(NOW), answer: (at) => !isHarbour(at) },
    copy: { call: (at) => copies(at).copy(10, NOW), answer: isHarbour },
  },
  CoursePlaces: {
    outline: {
      call: (at) => places(at).outline(),
      answer: (at) => ({
        sections: [{ title: `Seen at ${at.name}`, passages: [{ label: "1.1", heading: `A heading of ${at.name}` }] }],
        concepts: [
          { name: `concept-1 of ${at.name}`, questions: 1 },
          { name: `concept-2 of ${at.name}`, questions: 0 },
        ],
      }),
    },
    practice: {
      call: (at) => places(at).practice(same.practiceSet),
      answer: ({ name }) => ({ kind: "practice", title: `Practised at ${name}` }),
    },
    concept: {
      call: (at) => places(at).concept(same.concept),
      answer: ({ name }) => ({ name: `concept-1 of ${name}`, before: [{ name: `concept-2 of ${name}` }] }),
    },
    section: {
      call: (at) => places(at).section(same.section),
      answer: ({ name }) => ({ title: `Seen at ${name}`, passage: same.passage }),
    },
  },
  StruggleEvents: {
    add: {
      call: ({ scope }) =>
        new StruggleEvents(scope).add({
          id: "event-2",
          learnerId: same.learner,
          learningSessionId: same.launch,
          ltiContextId: same.course,
          concept: same.concept,
          level: "steady",
          reasons: [],
          detectedAt: NOW,
        }),
      answer: () => undefined,
    },
    forget: {
      call: ({ scope }) => new StruggleEvents(scope).forget(same.learner, ["asked-again"]),
      answer: () => undefined,
    },
    ofLearner: {
      call: ({ scope }) => new StruggleEvents(scope).ofLearner(same.learner, { limit: 10 }),
      answer: (at) => [{ id: "event-1", level: isHarbour(at) ? "struggling" : "watch" }],
    },
  },
  CourseStruggles: {
    offered: {
      call: ({ scope }) => new CourseStruggles(scope, same.course).offered(0, 10),
      answer: (at) => [{ learnerId: same.learner, outcome: isHarbour(at) ? "accepted" : undefined }],
    },
    noticed: {
      call: ({ scope }) => new CourseStruggles(scope, same.course).noticed(0, 10),
      answer: (at) => [{ learnerId: same.learner, level: isHarbour(at) ? "struggling" : "watch", name: undefined }],
    },
  },
  Interventions: {
    add: {
      call: ({ scope }) =>
        new Interventions(scope).add({
          id: "intervention-2",
          learnerId: same.learner,
          struggleEventId: "event-1",
          kind: "hint",
          offeredAt: NOW,
        }),
      answer: () => undefined,
    },
    resolve: {
      call: ({ scope }) =>
        new Interventions(scope).resolve({ id: "intervention-1", learnerId: same.learner }, "muted", NOW),
      answer: (at) => (isHarbour(at) ? "accepted" : "muted"),
    },
    follow: {
      call: ({ scope }) =>
        new Interventions(scope).follow({ id: "intervention-1", learnerId: same.learner }, { answers: 1, right: 1 }),
      answer: () => true,
    },
    ofLearner: {
      call: ({ scope }) => new Interventions(scope).ofLearner(same.learner, { limit: 10 }),
      answer: (at) => [{ id: "intervention-1", outcome: isHarbour(at) ? "accepted" : undefined }],
    },
  },
  KnowledgeGraph: {
    find: {
      call: (at) => graph(at).find(same.concept),
      answer: ({ name }) => ({ name: `concept-1 of ${name}`, prerequisites: [same.prerequisite] }),
    },
    add: {
      call: (at) => graph(at).add({ id: "concept-3", conceptId: "third", name: "Third", description: "" }, NOW),
      answer: () => true,
    },
    change: { call: (at) => graph(at).change(same.concept, { name: "Changed" }, NOW), answer: () => true },
    remove: { call: (at) => graph(at).remove(same.concept), answer: () => undefined },
    addPrerequisite: {
      call: (at) => graph(at).addPrerequisite({ id: "edge-2", concept: same.concept, prerequisite: same.prerequisite }),
      answer: () => true,
    },
    removePrerequisite: {
      call: (at) => graph(at).removePrerequisite({ concept: same.concept, prerequisite: same.prerequisite }),
      answer: () => true,
    },
    addPassage: {
      call: (at) => graph(at).addPassage({ id: "taught-2", concept: same.prerequisite, passage: same.passage }),
      answer: () => true,
    },
    declined: { call: (at) => graph(at).declined(), answer: ({ name }) => [`Declined at ${name}`] },
    decline: {
      call: (at) => graph(at).decline({ id: "declined-2", name: "Something" }),
      answer: () => undefined,
    },
    removePassage: {
      call: (at) => graph(at).removePassage({ concept: same.concept, passage: same.passage }),
      answer: () => true,
    },
  },
  Materials: {
    add: {
      call: (at) =>
        materials(at).add({ id: "section-3", title: "New", passages: [{ id: "p-3", heading: "H", text: "T" }] }, NOW),
      answer: () => true,
    },
    rename: { call: (at) => materials(at).rename(same.section, "Renamed", NOW), answer: () => true },
    setStatus: { call: (at) => materials(at).setStatus(same.section, "hidden", NOW), answer: () => true },
    reorder: { call: (at) => materials(at).reorder([same.hiddenSection, same.section], NOW), answer: () => true },
    delete: { call: (at) => materials(at).delete(same.section, NOW), answer: () => undefined },
  },
  MaterialVersions: {
    list: {
      call: (at) => versions(at).list(same.section, 10),
      answer: ({ name }) => [{ version: 1, title: `Seen at ${name}` }],
    },
    find: {
      call: (at) => versions(at).find(same.section),
      answer: ({ name }) => ({ version: 1, source: `A text of ${name}` }),
    },
    revise: {
      call: (at) =>
        versions(at).revise(
          {
            id: same.section,
            title: "Written anew",
            source: "T",
            passages: [
              { id: same.passage, heading: "H", text: "T" },
              { id: "p-3", heading: "H", text: "T" },
            ],
          },
          { id: "version-2", seen: 1 },
          NOW,
        ),
      answer: () => true,
    },
  },
  CourseQuestions: {
    list: { call: (at) => questions(at).list(), answer: (at) => [courseQuestion(at)] },
    tasks: {
      call: async (at) => (await questions(at).tasks()).map((task) => ({ ...task.whole(), prompt: task.prompt })),
      answer: (at) => [courseQuestion(at)],
    },
    ofConcept: { call: (at) => questions(at).ofConcept(same.concept), answer: (at) => [courseQuestion(at)] },
    ofSet: { call: (at) => questions(at).ofSet(same.practiceSet), answer: (at) => [courseQuestion(at)] },
    find: { call: (at) => questions(at).find(same.courseQuestion), answer: courseQuestion },
    add: {
      call: (at) => questions(at).add([{ ...courseQuestion(at), id: "another" }], NOW),
      answer: () => undefined,
    },
    change: {
      call: (at) => questions(at).change({ ...courseQuestion(at), prompt: "Changed" }, NOW),
      answer: () => true,
    },
    remove: { call: (at) => questions(at).remove(same.courseQuestion), answer: () => true },
  },
  PracticeSets: {
    list: { call: (at) => sets(at).list(), answer: (at) => [practiceSet(at)] },
    find: { call: (at) => sets(at).find(same.practiceSet), answer: practiceSet },
    prepareAdd: {
      call: (at) => at.scope.batch(sets(at).prepareAdd(newSet(at), NOW, same.launch)),
      answer: () => [[], []],
    },
    add: { call: (at) => sets(at).add(newSet(at), NOW), answer: () => true },
    prepareReporting: {
      call: (at) => at.scope.batch([sets(at).prepareReporting([same.practiceSet], same.launch, NOW)]),
      answer: () => [[]],
    },
    setReporting: { call: (at) => sets(at).setReporting(same.practiceSet, false, NOW), answer: () => true },
    remove: { call: (at) => sets(at).remove(same.practiceSet), answer: () => true },
  },
  PracticeScores: {
    ofSet: {
      call: ({ scope }) => new PracticeScores(scope, same.course).ofSet(same.launch, [same.practiceSet], "nothing"),
      answer: () => ({ url: undefined, column: undefined }),
    },
    scoreOf: {
      call: ({ scope }) => new PracticeScores(scope, same.course).scoreOf(same.lineItem, same.learner),
      answer: () => ({ given: 5, status: "waiting" }),
    },
    raise: {
      // Nobody's role is a learner's here.
      call: ({ scope }) => new PracticeScores(scope, same.course).raise({ ...scoreOf(same.learner), given: 9 }, NOW),
      answer: () => "not_scorable",
    },
  },
  TenantDirectory: {
    findTenantsByIssuer: {
      call: ({ registration }) => directory().findTenantsByIssuer(registration.iss),
      answer: ({ tenantId, name }) => [{ tenantId, name }],
    },
    findTenantByIssAndClientId: {
      call: ({ registration }) => directory().findTenantByIssAndClientId(registration.iss, "atomic-guide"),
      answer: ({ tenantId, name }) => ({ tenantId, name }),
    },
    getTenantById: {
      call: ({ tenantId }) => directory().getTenantById(tenantId),
      answer: ({ tenantId, name }) => ({ tenantId, name }),
    },
    // Tells that the database answers, and nothing of any tenant.
    isReadable: { call: () => directory().isReadable(), answer: () => true },
    listTenants: {
      call: ({ tenantId }) => directory().listTenants({ after: tenantId.slice(0, -1), limit: 1 }),
      answer: ({ tenantId, name }) => [{ tenantId, name }],
    },
  },
  TenantRegistry: {
    createTenant: {
      call: ({ db, registration }) =>
        new TenantRegistry(db).createTenant({ ...registration, deploymentIds: ["1"] }, NOW),
      answer: ({ tenantId, name }) => ({ created: false, tenant: { tenantId, name } }),
    },
    setTenantStatus: {
      call: ({ db, tenantId }) => new TenantRegistry(db).setTenantStatus(tenantId, "disabled", NOW),
      answer: () => true,
    },
    rekey: {
      call: ({ db, tenantId }) => new TenantRegistry(db).rekey(tenantId, { clientId: "anew" }, NOW),
      answer: ({ tenantId, name }) => ({ outcome: "moved", tenant: { tenantId, name, clientId: "anew" } }),
    },
  },
};

/** What is asked for in the name of the institution, of a person, or of a deployment, whichever the course. */
const ofNoCourse = `
  Admission Appointments AuditLog CrisisFlags.acknowledge CrisisFlags.deleteBefore DeepLinkingRequests Deployments Erasure
  Interventions LastRefusals LaunchRecords LearnerOverview Learners LearningSessions LtiServices.noteProblem Metrics OldConversations
  LmsAdministrators OldInstructorQuestions OwnRecords PracticeLog RegistrationReading SentInvitations Standings SupportAccesses TenantDirectory TenantRegistry
  OverdueScores UnseenPeople`;
/** Of a course, and yet not asked again: a person has one name; the course's outbox asks with what `waiting` gave it. */
const ofOneCourseAlready = "Roster.bring Gradebook.restamp Gradebook.settle";
/** What one learner has, and no other may ask for. */
const ofOneLearner = `
  Conversations InstructorQuestions.ofLearner InstructorQuestions.remove Interventions OwnRecords PracticeLog ReplyRatings
  StruggleEvents`;

/** What writes by one statement, which is all or nothing by itself. */
const ofOneStatement = `
  Conversations.remove Conversations.rename CourseCopies.decline
  CrisisFlags.add CrisisFlags.deleteBefore Erasure.settle Gradebook.move Gradebook.record Gradebook.restamp
  Gradebook.settle InstructorQuestions.answer InstructorQuestions.remove InstructorQuestions.setClosed Interventions.add
  KnowledgeGraph.decline KnowledgeGraph.removePassage KnowledgeGraph.removePrerequisite
  LaunchRecords.deleteBefore Learners.changePrivacySettings Learners.endSessions Learners.findOrCreate Learners.rename
  LearningSessions.deleteExpired LtiServices.noteProblem Materials.rename Materials.setStatus Metrics.deleteBefore
  OldConversations.deleteBefore OldInstructorQuestions.deleteBefore PracticeLog.contest
  ReplyRatings.rate ReplyRatings.takeBack Roster.markUnlisted SentInvitations.giveBack
  SentInvitations.use StruggleEvents.add StruggleEvents.forget`;
/** What goes on where it was, when it is called again: each of its writes may be the last. */
const inSteps = "CourseCopies.copy";
/** What writes nothing. */
const ofReading = `
  Appointments.list AuditLog.head AuditLog.list AuditLog.verify Conversations.exists Conversations.holding
  Conversations.isTaken Conversations.last Conversations.latest Conversations.list Conversations.messages
  Conversations.replyTo Course.conceptNames Course.concepts Course.materialRevision Course.outline Course.passage
  Course.passagesAfter Course.section Course.sections CourseCopies.open CourseOverview.find CourseOverview.list
  CourseOverview.materials CoursePlaces.concept CoursePlaces.outline CoursePlaces.practice CoursePlaces.section
  CourseQuestions.find CourseQuestions.list CourseQuestions.ofConcept CourseQuestions.ofSet CourseQuestions.tasks CourseRatings.tally
  CourseQuotas.list CourseSettings.all CourseSettings.get CourseStruggles.noticed CourseStruggles.offered CourseTallies.all Courses.find Courses.list
  Courses.titles CrisisFlags.list DeepLinkingRequests.find Deployments.find Deployments.list Gradebook.column
  Gradebook.columns Gradebook.linkColumn Gradebook.scores Gradebook.waiting InstructorQuestions.list
  InstructorQuestions.ofLearner Interventions.ofLearner KnowledgeGraph.declined KnowledgeGraph.find LastRefusals.list LaunchRecords.days
  LaunchRecords.list LaunchRecords.recent LearnerOverview.erasuresUnderWay LearnerOverview.list Learners.courses
  Learners.find Learners.findByLtiUserId Learners.list Learners.named Learners.privacySettings Learners.search
  LearningSessions.find LearningSessions.ofLearner LmsAdministrators.list LtiServices.find MaterialVersions.find
  MaterialVersions.list Metrics.hours OverdueRecords.count OverdueScores.find OwnRecords.messages OwnRecords.page PracticeLog.find
  PracticeLog.knowledge PracticeLog.recent PracticeLog.rightInSet PracticeLog.standing PracticeScores.ofSet
  PracticeScores.scoreOf PracticeSets.find PracticeSets.list RegistrationReading.read ReplyRatings.inConversation
  Roster.list SentInvitations.list SetUpReading.read Settings.all Settings.get Standings.read StruggleEvents.ofLearner
  SupportAccesses.list SupportAccesses.open TenantDirectory.findTenantByIssAndClientId
  TenantDirectory.findTenantsByIssuer TenantDirectory.getTenantById TenantDirectory.isReadable
  TenantDirectory.listTenants UnseenPeople.count UnseenPeople.list`;

let maplewood: Institution;
let harbour: Institution;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  for (const at of [maplewood, harbour]) {
    await furnish(at);
    await at.scope
      .update("deployments")
      .set({ label: `Deployed at ${at.name}` })
      .execute();
  }
  for (const { scope } of [maplewood, harbour])
    await scope.update("memberships").set({ roles: ROLE.instructor }).execute();
  await copies(harbour).begin(NOW);
  // What only Harbour has, under ids that Maplewood asks for too.
  const { scope } = harbour;
  const times = { created_at: NOW, updated_at: NOW };
  await scope.batch([
    scope.update("deployments").set({ status: "disabled" }),
    scope
      .update("learner_profiles")
      .set({ generation: 3, cognitive_profile_version: 2, privacy_settings: '{"noticeVersion":"1"}' })
      .where("id", "=", same.learner),
    scope
      .update("learner_profiles")
      .set({ last_here_at: NOW - 5 })
      .where("id", "=", same.neighbour),
    scope.insert("erasures", { id: "another-former-learner", erased_at: NOW, settled_at: null }),
    scope.update("scores").set({ scored_at: 3 }),
    scope.update("metrics").set({ count: 2 }),
    scope.update("launch_records").set({ count: 2 }),
    scope.update("sent_invitations").set({ used_at: 1 }),
    scope
      .update("support_accesses")
      .set({ outcome: "approved", answered_at: founded.created_at, ends_at: founded.created_at + 2 }),
    scope.update("deep_linking_requests").set({ answered_at: NOW }),
    scope.insert("course_settings", [
      {
        lti_context_id: same.course,
        name: "guide.answers",
        value: JSON.stringify(openPolicy),
        updated_at: NOW,
      },
      { lti_context_id: same.course, name: "quota", value: JSON.stringify(ownQuota), updated_at: NOW },
    ]),
    scope.insert("tenant_settings", [
      { name: "retention.metrics", value: "30", updated_at: NOW },
      { name: "learners.minors", value: '{"areMinors":true}', updated_at: NOW },
    ]),
    scope.update("crisis_flags").set({ acknowledged_at: NOW }),
    scope.update("learning_sessions").set({ roles: ROLE.instructor }),
    scope.update("struggle_events").set({ level: "struggling" }),
    scope.update("intervention_logs").set({ outcome: "accepted", resolved_at: NOW }),
    scope.update("passages").set({ label: "1.1" }).where("id", "=", same.passage),
    scope.insert("chat_conversations", {
      id: same.neighboursConversation,
      learner_id: same.neighbour,
      lti_context_id: same.course,
      ...times,
    }),
  ]);
  await new CourseWriter(scope).write(
    "102",
    { title: "Maps", sections: [{ title: "Scale", passages: [{ heading: "A mile", text: "A mile." }] }], concepts: [] },
    NOW,
  );
  await auditLog(harbour).append(labelled, NOW - 1);
});

const table = Object.entries(cases).flatMap(([repository, methods]) =>
  Object.entries(methods).map(([method, { call, answer }]) => ({ name: `${repository}.${method}`, call, answer })),
);

describe("the same ids in two institutions", () => {
  test.each(table)("$name gives Maplewood its own, and leaves Harbour alone", async ({ name, call, answer }) => {
    const before = await everythingOf(harbour);
    const state = countingD1(env.DB);
    const at = { ...maplewood, db: state.db, scope: new TenantScope(state.db, maplewood.tenantId) };
    expect(await call(at)).toEqual(atLeast(answer(maplewood)));
    expect(await everythingOf(harbour)).toEqual(before);
    // A second write could fail when the first one is there already.
    expect(state.writes).toBeLessThanOrEqual(isOf(name, inSteps) ? 2 : 1);
  });

  test.each(table)("$name gives Harbour its own, and leaves Maplewood alone", async ({ call, answer }) => {
    const before = await everythingOf(maplewood);
    expect(await call(harbour)).toEqual(atLeast(answer(harbour)));
    expect(await everythingOf(maplewood)).toEqual(before);
  });

  test.each(table)("$name leaves nothing behind when the last statement of a batch fails", async ({ name, call }) => {
    const before = await everythingOf(maplewood);
    const state = brokenD1(env.DB);
    const at = { ...maplewood, db: state.db, scope: new TenantScope(state.db, maplewood.tenantId) };
    const [outcome] = await Promise.allSettled([call(at)]);
    expect(unproven(name, state)).toBeUndefined();
    if (state.broken === 0) return;
    expect(outcome).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining(BROKEN) } });
    expect(await everythingOf(maplewood)).toEqual(before);
  });

  test("everything that an institution owns is in these cases", async () => {
    const filled = Object.entries(await everythingOf(maplewood)).filter(([, rows]) => rows.length > 0);
    expect(filled.map(([name]) => name).toSorted()).toEqual([...(await ownedTables()), "tenants"].toSorted());
  });
});

/** Another course, or another learner, of the same institution: all that the ids name is theirs. */
const theirs = "00000000-0000-7000-8000-0000000000ff";

describe("the ids of another course", () => {
  test.each(table.filter(({ name }) => !isOf(name, `${ofNoCourse} ${ofOneCourseAlready}`)))(
    "$name tells nothing of it, and leaves it alone",
    async ({ call }) => {
      const at = await another({ ...same, course: theirs });
      const before = await everythingOf(at);
      const bare = ltiContextFactory(seeded(), { id: same.course, context_id: "103" });
      await at.scope.insert("lti_contexts", bare).execute();
      const { told, after } = await tried(at, call);
      expect(told).not.toContain(at.name);
      expect(after).toEqual(holding(before));
    },
  );
});

describe("the ids of another learner of the course", () => {
  test.each(table.filter(({ name }) => isOf(name, ofOneLearner)))(
    "$name tells nothing of them, and leaves all of it alone",
    async ({ call }) => {
      const at = await another({ ...same, learner: theirs });
      const before = await everythingOf(at);
      const bare = learnerProfileFactory(seeded(), { id: same.learner, lti_user_id: "9" });
      await at.scope.insert("learner_profiles", bare).execute();
      const { told, after } = await tried(at, call);
      expect(told).not.toContain(at.name);
      expect(after).toEqual(holding(before));
    },
  );
});

async function another(whose: { course: string; learner: string }): Promise<Institution> {
  const { maplewood: at } = await twoInstitutions();
  await furnish(at, whose);
  return at;
}

/** @param some repositories and methods, with spaces between them */
function isOf(name: string, some: string): boolean {
  return some.split(/\s+/).some((each) => name === each || name.startsWith(`${each}.`));
}

/**
 * What is not proven of a method that its case may have left unbroken: who writes no batch is declared so; or has nothing to
 * write in its case here, and another that is broken in operations.ts.
 */
function unproven(name: string, { broken, alone }: { broken: number; alone: number }): string | undefined {
  const isDeclared = isOf(name, `${ofOneStatement} ${ofReading}`);
  if (broken > 0) return isDeclared ? "it writes a batch, and is declared to write none" : undefined;
  if (alone > (isOf(name, ofOneStatement) ? 1 : 0)) return `${alone} statements wrote by themselves`;
  const isElsewhere = Object.keys(operations).some((operation) => operation.split(",")[0] === name);
  return isDeclared || isElsewhere ? undefined : "nothing was broken: give it a case in operations.ts, or declare it";
}

/** A refusal tells something, too. Every text of an institution bears its name. */
async function tried(at: Institution, call: Case["call"]) {
  const [outcome] = await Promise.allSettled([call(at)]);
  return { told: JSON.stringify(outcome), after: await everythingOf(at) };
}

/** All of these rows, whatever came to them. When somebody came last is theirs, whichever course they came to. */
function holding(rows: Awaited<ReturnType<typeof everythingOf>>): unknown {
  return Object.fromEntries(Object.entries(rows).map(([name, of]) => [name, expect.arrayContaining(of.map(notSeen))]));
}

function notSeen(row: Record<string, unknown>): unknown {
  return expect.objectContaining(Object.fromEntries(Object.entries(row).filter(([name]) => name !== "last_here_at")));
}

test("every method of every repository has its case", () => {
  const covered = Object.entries(cases).map(([name, of]) => [name, Object.keys(of).toSorted()]);
  expect(repositoryMethods()).toEqual(Object.fromEntries(covered));
});

/** Compares what is named, and lists by their whole length. */
function atLeast(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(atLeast);
  if (typeof answer !== "object" || answer === null) return answer;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, atLeast(value)])),
  );
}
