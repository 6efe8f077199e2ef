import { waitUntil } from "cloudflare:workers";
import { policyInForce, STRICTEST_POLICY } from "#app/guide/answer-policy.ts";
import type { Asked, Followed, Stopped } from "#app/guide/answering.ts";
import { summarise } from "#app/guide/rating-summary.ts";
import { Refusal } from "#app/lti/refusal.ts";
import type { SearchResult } from "#app/knowledge/search.ts";
import { askingTerms, searchTerms } from "#app/knowledge/terms.ts";
import { learns, requireAdministrator, requireTeacher, teaches } from "#app/lti/roles.ts";
import type { RosterPage } from "#app/learner/roster.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { Standing } from "#app/tenancy/standing.ts";
import type { TenantContext } from "#app/tenancy/tenant-context.ts";
import { modelAnswerOf } from "#app/learner/model-answer.ts";
import { noticeVersionOf } from "#app/learner/privacy-notice.ts";
import { keyAgeAt } from "#app/tenancy/key-ring.ts";
import { guideSettingNames } from "#app/tenancy/guide-choice.ts";
import { launchPolicyNames } from "#app/tenancy/launch-policy.ts";
import { appearanceOf } from "#app/tenancy/guide-appearance.ts";
import { authorAnswers } from "./answer-authoring.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Conversations } from "#db/conversations.ts";
import { CourseRatings } from "#db/course-ratings.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Course } from "#db/course.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { Deployments } from "#db/deployments.ts";
import { Invitations } from "#db/invitations.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import { RegistrationReading } from "#db/registration-reading.ts";
import type { RecordAccess } from "#db/record/record-access.ts";
import { SetUpReading } from "#db/set-up-reading.ts";
import { Settings } from "#db/settings.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { auditReadingOf } from "./audit-reading.ts";
import { checkpointSignature } from "./checkpoint-signature.ts";
import { checkKeys } from "./checking-keys.ts";
import { courseCopyingOf } from "./course-copying.ts";
import { courseMinors } from "./course-minors.ts";
import { CourseGrades } from "./course-grades.ts";
import { beginReadingPeople, readPeople } from "./course-people.ts";
import { readInsight } from "./course-insight.ts";
import { readStruggle } from "./course-struggle.ts";
import { crisisWatching } from "./crisis-watching.ts";
import { courseQuotas } from "./course-quotas.ts";
import { CourseReading } from "./course-reading.ts";
import { erasingPeople } from "./erasing-people.ts";
import { receiptOf } from "./erasure-receipt.ts";
import { elsewhereOf } from "./forgetting.ts";
import type { LearnerCopies } from "./learner-copies.ts";
import { answeringLearners, askingInstructor } from "./instructor-questions.ts";
import { openTalk } from "./learner-talk.ts";
import { keepTalks } from "./talk-keeping.ts";
import { decideFor } from "./tried-decision.ts";
import { authorConcepts, authorQuestions } from "./concept-authoring.ts";
import { authorMaterial } from "./material-authoring.ts";
import { conversationObjectName, courseObjectName } from "./object-names.ts";
import { helpingOf } from "./helping.ts";
import { openPlace } from "./opened-place.ts";
import { learningOf } from "./own-learning.ts";
import { ownDataOf } from "./own-data.ts";
import { OwnLearner } from "./own-learner.ts";
import { placingOf } from "./placing.ts";
import { PracticeReading } from "./practice-reading.ts";
import { practiceReportsOf } from "./practice-reports.ts";
import { practisingOf } from "./practising.ts";
import { practisingSetsOf } from "./practising-sets.ts";
import type { Known } from "./read-through.ts";
import { recordMemory } from "./record.ts";
import { ratingReplies } from "./reply-ratings.ts";
import { authorSets } from "./set-authoring.ts";
import { noteSighting, noteSightingOfAll, type SeenList, type SeenOfAll } from "./sightings.ts";
import { readSettings } from "./settings.ts";
import { settingsChoice } from "./settings-choice.ts";
import { consentIn, StruggleWatch } from "./struggle-watch.ts";
import { withdrawStruggle } from "./struggle-withdrawal.ts";
import { currentSigningKey, toolKeys } from "./signing-keys.ts";
import { tenantCourses } from "./tenant-courses.ts";
import { tenantBackups } from "./tenant-backups.ts";
import { tenantDeployments } from "./tenant-deployments.ts";
import { tenantKeys } from "./tenant-keys.ts";
import { tenantInvitations } from "./tenant-invitations.ts";
import { tenantLearners } from "./tenant-learners.ts";
import { tenantMinors } from "./tenant-minors.ts";
import { tenantLaunches } from "./tenant-launches.ts";
import { tenantModel } from "./tenant-model.ts";
import { tenantPeople } from "./tenant-people.ts";
import { quotaMeter, tenantQuota } from "./tenant-quota.ts";
import { LATE_SCORE_MS } from "#app/tenancy/late-scores.ts";
import { OverdueScores } from "#db/overdue-scores.ts";
import { tenantRetention } from "./tenant-retention.ts";
import { tenantSupport } from "./tenant-support.ts";
import { tenantUsage } from "./tenant-usage.ts";
import { OBJECT_LIMIT_MS, orRefuse, orUndefined, within } from "./time-limit.ts";

/** How long a question waits for the first word of its reply, ms: longer than the object itself waits for the course. */
const ANSWER_LIMIT_MS = 2 * OBJECT_LIMIT_MS;

/**
 * Builds all that a session allows. Tenant, learner and course come from the session alone.
 * @param standing as enterByStanding found it
 */
export function tenantContextOf(
  env: Env,
  record: RecordAccess,
  copies: LearnerCopies,
  session: Session,
  standing: Known<Standing>,
): TenantContext {
  const { tenantId, ltiContextId, roles } = session;
  // What has an alternative asks the record quickly; what has none waits longer, and says so when it fails.
  const quick = new TenantScope(record.quick, tenantId);
  const patient = new TenantScope(record.patient, tenantId);
  const talk = () => env.CHAT_CONVERSATIONS.getByName(conversationObjectName(tenantId, session));
  const index = () => env.COURSE_INDEX.getByName(courseObjectName(tenantId, ltiContextId));
  const material = new Course(patient, ltiContextId);

  let chosen: ReturnType<Settings["all"]> | undefined;
  const settings = () => (chosen ??= new Settings(quick).all());

  let chosenHere: ReturnType<CourseSettings["all"]> | undefined;
  const courseSettings = () => (chosenHere ??= new CourseSettings(quick, ltiContextId).all());

  let asOf = standing.copiedAt;
  const used = (what: string, reason: "slow" | "failed" | "open", at: number) => {
    asOf = Math.min(asOf ?? at, at);
    recordMemory(env).log.fallback({ tenantId, what, reason, ageMs: Date.now() - at }, Date.now());
  };
  const reading = new CourseReading({ course: new Course(quick, ltiContextId), index, used });
  const learner = new OwnLearner(session, {
    record,
    ...elsewhereOf(env, copies),
    now: () => Date.now(),
  });

  const actor = async () => (await learner.profile())?.subjectId ?? "system";
  const grades = new CourseGrades(env, record, session, actor);
  const noteSeen = (what: SeenList) =>
    noteSighting(new AuditLog(patient), actor, { course: ltiContextId, what, launch: session.launchId });
  const noteSeenOfAll = (what: SeenOfAll) =>
    noteSightingOfAll(new AuditLog(patient), actor, { what, launch: session.launchId });
  const watching = {
    scope: patient,
    session,
    actor,
    noteSeen: (course: string) =>
      noteSighting(new AuditLog(patient), actor, { course, what: "crises", launch: session.launchId }),
    now: () => Date.now(),
  };
  const model = tenantModel(env, { scope: patient, session, actor });
  const guideSettings = settingsChoice(guideSettingNames, { scope: patient, session, actor });
  const quota = tenantQuota(env, { scope: patient, session, actor });
  const talks = keepTalks({
    quick: new Conversations(quick, session),
    patient: new Conversations(patient, session),
    object: talk,
  });
  const ratings = ratingReplies({ quick, patient, session, object: talk });
  const instructor = askingInstructor({ quick, patient }, session);
  const watch = new StruggleWatch(env, session, consentIn(patient, session));

  const answers = () =>
    orUndefined(async () => {
      const [{ values }, ofCourse] = await Promise.all([settings(), courseSettings()]);
      return policyInForce(values["guide.answers"], ofCourse["guide.answers"]);
    });

  const ownData = ownDataOf(env, patient, session, standing.value.visit.courseTitle);

  const noticeVersion = async () => noticeVersionOf((await settings()).values["crisis.flags"]);

  const mayName = async () => (await new Settings(patient).get("struggle.names")).value === "shared";

  const practice = practisingOf({
    scope: patient,
    reading: new PracticeReading({ scope: patient, copies, used }, session),
    session,
    watch,
    policy: async () => (await answers()) ?? STRICTEST_POLICY,
    now: () => Date.now(),
  });

  return {
    session,
    visit: standing.value.visit,
    asOf: () => asOf,
    appointedByCopy: standing.copiedAt === undefined ? undefined : standing.value.isAppointed === true,
    learner: {
      profile: () => readable(() => learner.profile()),
      lastKnown: () =>
        readable(async () => {
          const known = await learner.lastKnown();
          return known && { ...known.value, asOf: known.copiedAt };
        }),
      erase: async () => {
        const erased = await readable(() => learner.erase());
        return erased && receiptOf(env, { tenant: tenantId, ...erased });
      },
      noticeDue: async () => {
        const known = await orUndefined(() => Promise.all([learner.privacySettings(), settings()]));
        if (known === undefined) return false;
        const [consent, { values }] = known;
        // Each page of a learner asks this: what their own pages show is read with it.
        if (consent !== undefined && learns(roles)) waitUntil(learner.leaveCopy({ consent, values }));
        return consent?.noticeVersion !== noticeVersionOf(values["crisis.flags"]);
      },
      readNotice: () =>
        readable(async () => learner.choose({ noticeVersion: await noticeVersion(), noticeAcceptedAt: Date.now() })),
      modelAnswer: async () => modelAnswerOf(await orUndefined(() => learner.privacySettings())),
      allowModel: (host) => readable(() => learner.allowModel(host)),
      refuseModel: () => readable(() => learner.refuseModel()),
    },
    course: {
      sections: () => readable(() => material.sections(teaches(roles))),
      outline: () => readable(() => material.outline(teaches(roles))),
      concepts: () => readable(() => material.concepts()),
      conceptNames: () => reading.conceptNames(),
      passage: (id) => readable(() => reading.passage(id)),
      opened: () => openPlace(standing.value.visit.placed, new CoursePlaces(quick, ltiContextId)),
    },
    authoring() {
      requireTeacher(roles);
      const questions = answeringLearners(patient, session);
      return {
        answers: refusing(authorAnswers(patient, session)),
        learners: refusing({
          ...questions,
          list: (...page: Parameters<typeof questions.list>) => {
            noteSeen("questions");
            return questions.list(...page);
          },
        }),
        material: refusing(authorMaterial(patient, session, index)),
        concepts: refusing(authorConcepts(patient, session)),
        questions: refusing(authorQuestions(patient, session)),
        ratings: () => readable(async () => summarise(await new CourseRatings(patient, ltiContextId).tally())),
        sets: refusing(authorSets(patient, session)),
        insight: (before) => readable(() => readInsight(patient, ltiContextId, before)),
        struggle: (before) =>
          readable(async () => {
            const whom = { mayName: await mayName(), before };
            const struggle = await readStruggle(patient, ltiContextId, whom, Date.now());
            if (struggle.mayWant.named.length > 0) noteSeen("difficulties");
            return struggle;
          }),
        decide: (question, found) => readable(() => decideFor(patient, ltiContextId, question, found)),
        search: (question) =>
          readable<SearchResult | undefined>(() =>
            within("COURSE_INDEX", OBJECT_LIMIT_MS, async () =>
              index().search(searchTerms(question), askingTerms(question)),
            ),
          ),
      };
    },
    people: (after) =>
      readable<RosterPage>(async () => {
        requireTeacher(roles);
        noteSeen("people");
        return readPeople(env, record, session, after);
      }),
    courseOpened: () => beginReadingPeople(env, session),
    copying: courseCopyingOf({ session, quick, patient, now: () => Date.now() }),
    placing: placingOf({ session, scope: patient, signingKey: () => currentSigningKey(env), now: () => Date.now() }),
    grades: {
      page: (columnId) =>
        readable(async () => {
          requireTeacher(roles);
          noteSeen("scores");
          return grades.page(columnId);
        }),
      makeTrial: (label) =>
        readable(async () => {
          requireTeacher(roles);
          return grades.makeTrial(label);
        }),
      send: (columnId, learnerId, given) =>
        readable(async () => {
          requireTeacher(roles);
          return grades.send(columnId, learnerId, given);
        }),
    },
    ownData: {
      ...refusing(ownData),
      sightings: (before) => orUndefined(() => ownData.sightings(before)),
    },
    learning: refusing(
      learningOf({
        scope: patient,
        session,
        own: learner,
        conceptNames: () => reading.conceptNames(),
        withdraw: (what) => withdrawStruggle(env, patient, session, what),
        now: () => Date.now(),
      }),
    ),
    help: refusing(
      helpingOf({
        scope: patient,
        session,
        watch,
        quick: new StruggleWatch(env, session, consentIn(quick, session)),
        now: () => Date.now(),
      }),
    ),
    practice: refusing(practice),
    practiceSets: refusing(
      practisingSetsOf({
        scope: patient,
        session,
        practice,
        reports: practiceReportsOf(env, patient, session),
        now: () => Date.now(),
      }),
    ),
    talk: (asked) =>
      readable(() =>
        openTalk(asked, {
          conversations: new Conversations(quick, session),
          object: talk,
          used: (reason) => used("conversation", reason, Date.now()),
        }),
      ),
    talks: {
      list: (sought, after) => orUndefined(() => talks.list(sought, after)),
      rename: (id, title) => readable(() => talks.rename(id, title)),
      remove: (id) => readable(() => talks.remove(id)),
    },
    instructor: {
      ...refusing({ ask: instructor.ask, list: instructor.list }),
      ...refusing({ withdraw: instructor.withdraw, close: instructor.close }),
      help: async () => (await orUndefined(() => instructor.help())) ?? { text: undefined, isFlagged: false },
      answered: () => orUndefined(() => instructor.answered()),
    },
    ratings: {
      ...refusing({ rate: ratings.rate, takeBack: ratings.takeBack }),
      given: async (id) => (await orUndefined(() => ratings.given(id))) ?? {},
    },
    appearance: () =>
      orUndefined(async () => {
        const [{ values }, privacy] = await Promise.all([settings(), learner.privacySettings()]);
        return appearanceOf(values, privacy?.isHeldBack === true);
      }),
    answers,
    guide: {
      ask: (conversationId, question) =>
        readable<Asked>(() =>
          within("CHAT_CONVERSATIONS", ANSWER_LIMIT_MS, async () =>
            talk().ask(conversationId, question, teaches(roles), learns(roles)),
          ),
        ),
      follow: (conversationId, after) =>
        readable<Followed>(() =>
          within("CHAT_CONVERSATIONS", OBJECT_LIMIT_MS, async () => talk().follow(conversationId, after)),
        ),
      stop: (conversationId) =>
        readable<Stopped>(() => within("CHAT_CONVERSATIONS", OBJECT_LIMIT_MS, async () => talk().stop(conversationId))),
    },
    model: {
      view: () => readable(() => model.view()),
      choose: (form, version) => readable(() => model.choose(form, version)),
      forget: (version) => readable(() => model.forget(version)),
      try: () => readable(() => model.try()),
    },
    guideSettings: refusing(guideSettings),
    quota: refusing(quota),
    courseQuotas: refusing(courseQuotas({ env, scope: patient, session, actor })),
    usage: refusing(tenantUsage(env, { scope: patient, session, actor, now: () => Date.now() })),
    courses: refusing(tenantCourses(patient, session)),
    learners: refusing(
      tenantLearners(env, {
        scope: patient,
        session,
        noteSeen: () => noteSeenOfAll("decisions"),
        now: () => Date.now(),
      }),
    ),
    erasing: refusing(
      erasingPeople(env, {
        scope: patient,
        session,
        elsewhere: elsewhereOf(env, copies),
        actor,
        noteSeen: () => noteSeenOfAll("decisions"),
        now: () => Date.now(),
      }),
    ),
    minors: refusing(tenantMinors({ scope: patient, session, actor, now: () => Date.now() })),
    courseMinors: refusing(courseMinors({ scope: patient, session, actor, now: () => Date.now() })),
    retention: refusing(tenantRetention({ scope: patient, session, actor, now: () => Date.now() })),
    backups: refusing(tenantBackups(env, { session, actor, now: () => Date.now() })),
    support: refusing(tenantSupport({ scope: patient, session, actor, now: () => Date.now() })),
    keys: refusing(tenantKeys(env, { scope: patient, session, actor, now: () => Date.now() })),
    audit: refusing(
      auditReadingOf({
        scope: patient,
        session,
        noteSeen: () => noteSeenOfAll("log"),
        tool: async () => checkpointSignature(await toolKeys(env)),
      }),
    ),
    deployments: refusing(tenantDeployments({ scope: patient, session, actor })),
    crises: {
      ofCourse: refusing(crisisWatching("course", watching)),
      ofTenant: refusing(crisisWatching("tenant", watching)),
    },
    launchPolicy: refusing(settingsChoice(launchPolicyNames, { scope: patient, session, actor })),
    appointing: refusing(tenantPeople({ scope: patient, session, actor, noteSeen: () => noteSeenOfAll("names") })),
    launches: refusing(tenantLaunches(patient, session)),
    invitations: refusing(
      tenantInvitations({ scope: patient, session, invitations: new Invitations(record.patient), actor }),
    ),
    quotaMeter: () =>
      orUndefined(async () => {
        const [{ values }, ofCourse] = await Promise.all([settings(), courseSettings()]);
        return quotaMeter(env, session, values, ofCourse.quota);
      }),
    loopbackAllowed: readSettings(env).ALLOW_HTTP_LOOPBACK,
    connection: () =>
      readable(async () => {
        requireAdministrator(roles);
        const [registration, deployments, [lastRefusal], rows, voice] = await Promise.all([
          new RegistrationReading(patient).read(),
          new Deployments(patient).list(),
          new LaunchRecords(patient).recent(1, "refused"),
          new SetUpReading(patient).read(),
          new Settings(patient).get("model"),
        ]);
        if (registration === undefined) throw new Refusal("session_over", "gone");
        const signingKey = keyAgeAt(readSettings(env).TOOL_KEYS, Date.now());
        const firsts = deployments.flatMap(({ firstLaunchAt }) => firstLaunchAt ?? []);
        const problems = deployments.flatMap(({ serviceProblem }) => serviceProblem ?? []);
        const setUp = {
          status: registration.status,
          waiting: deployments.filter(({ status }) => status === "pending").length,
          firstLaunchAt: firsts.length > 0 ? Math.min(...firsts) : undefined,
          hasMaterial: rows.hasMaterial,
          hasModel: voice.value.provider !== "none",
          tookKey: rows.hasColumns,
          refusedKey: problems.toSorted((a, b) => b.at - a.at)[0],
        };
        return { registration, deployments, lastRefusal, signingKey, setUp };
      }),
    lateScores: () =>
      readable(async () => {
        requireAdministrator(roles);
        return new OverdueScores(patient).find(Date.now() - LATE_SCORE_MS);
      }),
    checkKeys: () =>
      readable(async () => {
        requireAdministrator(roles);
        return checkKeys(env, patient, session);
      }),
  };
}

/** @throws Refusal record_unavailable */
function readable<Value>(ask: () => Promise<Value>): Promise<Value> {
  return orRefuse("record_unavailable", ask);
}

/** The same, each of whose methods says so as a Refusal when the record cannot be reached. */
function refusing<Ports extends Record<string, (...args: never[]) => Promise<unknown>>>(ports: Ports): Ports {
  const wrapped = Object.entries(ports).map(([name, ask]) => [
    name,
    (...args: never[]) => readable(() => ask(...args)),
  ]);
  // Safe: each has the name and the signature of the one that it calls.
  return Object.fromEntries(wrapped) as Ports;
}
