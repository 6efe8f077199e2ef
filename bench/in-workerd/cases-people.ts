import type { Launch } from "#app/lti/launch.ts";
import { ROLE } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Appointments } from "#db/appointments.ts";
import { Admission } from "#db/admission.ts";
import { Erasure } from "#db/erasure.ts";
import { LateAdmission } from "#db/late-admission.ts";
import { LearnerOverview } from "#db/learner-overview.ts";
import { Learners } from "#db/learners.ts";
import { LmsAdministrators } from "#db/lms-administrators.ts";
import { OwnRecords } from "#db/own-records.ts";
import { Standings } from "#db/standing.ts";
import {
  type Cases,
  COURSE,
  FIRST,
  LEARNER,
  learnerOf,
  LEAVING,
  NOBODY,
  NOW,
  ordinary,
  owner,
  TENANT,
  type Turn,
} from "./measured-case.ts";
import { named } from "./population.ts";

const person = (mark: string) => ({
  ltiUserId: mark,
  displayName: "Somebody New",
  givenName: "Somebody",
  email: undefined,
  testUser: false,
});
const launchOf = (subject: string): Launch => ({
  tenantId: TENANT,
  deploymentRowId: named.deployment,
  subject,
  roles: ROLE.learner,
  person: { name: "Learner", givenName: "Learner", email: undefined },
  ltiContext: { id: "course-0", title: "A course" },
  resourceLink: { id: "1", title: "AI Guide" },
  locale: "en",
  targetLinkUri: "https://tool.example.edu/lti/launch",
});
const sessionOf = (launchId: string): Session => ({
  launchId,
  tenantId: TENANT,
  ...owner,
  deploymentRowId: named.deployment,
  roles: ROLE.learner,
  generation: 0,
  expiresAt: NOW,
});
const allLearners = {
  sought: "",
  consent: undefined,
  copySince: undefined,
  sort: "newest",
  after: undefined,
  limit: 26,
} as const;
const learners = ({ scope }: Turn) => new Learners(scope);

export const ofPeople: Cases = {
  Admission: {
    admit: { run: ({ scope, turn, mark }) => new Admission(scope).admit(launchOf(`sub-${FIRST + turn}`), mark, NOW) },
  },
  LateAdmission: {
    write: {
      run: ({ scope, mark }) => new LateAdmission(scope).write(launchOf(`sub-${LEARNER}`), sessionOf(mark), NOW, NOW),
    },
  },
  Standings: { read: { run: ({ scope }) => new Standings(scope).read(sessionOf(named.session(LEARNER)), NOW) } },
  OwnRecords: {
    page: { run: ({ scope }) => new OwnRecords(scope, owner.learnerId).page("answers", { after: [5], limit: 20 }) },
    messages: {
      run: ({ scope }) =>
        new OwnRecords(scope, owner.learnerId).messages(named.conversation(LEARNER), { after: 0, limit: 20 }),
    },
  },
  Learners: {
    findOrCreate: { run: (at) => learners(at).findOrCreate(person(at.mark), NOW) },
    prepareFindOrCreate: { run: (at) => at.scope.batch([learners(at).prepareFindOrCreate(person(at.mark), NOW)]) },
    find: { run: (at) => learners(at).find(owner.learnerId) },
    search: { run: (at) => learners(at).search({ sought: NOBODY, sort: "oldest", after: undefined, limit: 51 }) },
    [ordinary("search")]: {
      run: (at) => learners(at).search({ sought: "", sort: "oldest", after: undefined, limit: 51 }),
    },
    named: { run: (at) => learners(at).named([`subject-${LEARNER}`]) },
    courses: { run: (at) => learners(at).courses(owner.learnerId) },
    findByLtiUserId: { run: (at) => learners(at).findByLtiUserId(`sub-${LEARNER}`) },
    list: { run: (at) => learners(at).list({ after: "", limit: 20, ltiContextId: COURSE }) },
    rename: { run: (at) => learners(at).rename(owner.learnerId, { ...person(at.mark), displayName: at.mark }, NOW) },
    changeCognitiveProfile: {
      run: (at) => learners(at).changeCognitiveProfile(learnerOf(at.turn), 0, { concepts: {} }, NOW),
    },
    privacySettings: { run: (at) => learners(at).privacySettings(owner.learnerId, COURSE) },
    changePrivacySettings: {
      run: (at) => learners(at).changePrivacySettings(owner.learnerId, { profiling: at.turn % 2 === 0 }, NOW),
    },
    endSessions: { run: (at) => learners(at).endSessions(learnerOf(at.turn), NOW) },
  },
  LmsAdministrators: { list: { run: ({ scope }) => new LmsAdministrators(scope).list(50) } },
  LearnerOverview: {
    list: { run: ({ scope }) => new LearnerOverview(scope).list({ ...allLearners, sought: NOBODY }) },
    [ordinary("list")]: { run: ({ scope }) => new LearnerOverview(scope).list(allLearners) },
    erasures: {
      run: ({ scope }) =>
        new LearnerOverview(scope).erasures({ before: undefined, state: undefined, sort: "newest", limit: 51 }),
    },
    erasuresUnderWay: { run: ({ scope }) => new LearnerOverview(scope).erasuresUnderWay() },
  },
  Appointments: {
    list: { run: ({ scope }) => new Appointments(scope).list(100) },
    appoint: {
      run: ({ scope, turn }) =>
        new Appointments(scope).appoint(learnerOf(turn), { actor: "operator", most: 1_000 }, NOW),
    },
    remove: {
      prepare: ({ scope, turn }) =>
        scope.upsert("appointments", { learner_id: learnerOf(turn), appointed_at: NOW }, ["learner_id"], []).execute(),
      run: ({ scope, turn }) => new Appointments(scope).remove(learnerOf(turn), "operator", NOW),
    },
  },
  Erasure: {
    erase: { run: ({ scope, turn }) => new Erasure(scope).erase(named.learner(LEAVING + turn), "operator", NOW) },
    settle: { run: ({ scope }) => new Erasure(scope).settle("former-learner", NOW) },
  },
};
