import { createContext } from "react-router";
import type { AuditReading } from "#app/audit/audit-reading.ts";
import type { AnswerPolicy } from "#app/guide/answer-policy.ts";
import type { Answering } from "#app/guide/answering.ts";
import type { CrisisWatching } from "#app/guide/crisis-policy.ts";
import type { AskingInstructor } from "#app/guide/instructor-question.ts";
import type { ModelChoice } from "#app/guide/model-choice.ts";
import type { UsageReading } from "#app/guide/model-usage.ts";
import type { QuotaChoice } from "#app/guide/quota-choice.ts";
import type { QuotaMeter } from "#app/guide/quota-meter.ts";
import type { RatingReplies } from "#app/guide/reply-rating.ts";
import type { Talk } from "#app/guide/conversation.ts";
import type { TalkKeeping } from "#app/guide/talk-keeping.ts";
import type { Concept } from "#app/knowledge/concept.ts";
import type { CourseAuthoring } from "#app/knowledge/course-authoring.ts";
import type { SectionEntry } from "#app/knowledge/course-material.ts";
import type { OpenedPlace } from "#app/knowledge/course-outline.ts";
import type { CourseSection, PassageInSection } from "#app/knowledge/passage.ts";
import type { Learner } from "#app/learner/learner.ts";
import type { GradeOutcome, GradePage } from "#app/learner/gradebook.ts";
import type { OwnData } from "#app/learner/own-copy.ts";
import type { LastKnown } from "#app/learner/last-known.ts";
import type { ModelAnswer } from "#app/learner/model-answer.ts";
import type { Learning } from "#app/learner/own-learning.ts";
import type { Practising } from "#app/learner/practising.ts";
import type { PractisingSets } from "#app/learner/practising-sets.ts";
import type { RosterPage } from "#app/learner/roster.ts";
import type { Helping } from "#app/struggle/helping.ts";
import type { GuideChoice } from "./guide-choice.ts";
import type { GuideAppearance } from "./guide-appearance.ts";
import type { DeploymentChoice } from "./deployment-choice.ts";
import type { ConnectionState } from "./connection-state.ts";
import type { ErasingPeople } from "./erasing-people.ts";
import type { KeyKeeping } from "./key-keeping.ts";
import type { LaunchPolicyChoice } from "./launch-policy.ts";
import type { Appointing } from "./appointing.ts";
import type { Inviting } from "./inviting.ts";
import type { CourseQuotaChoice } from "./course-quotas.ts";
import type { CourseListing } from "./course-list.ts";
import type { LaunchHistory } from "./launch-history.ts";
import type { LearnerListing } from "./learner-list.ts";
import type { Copying } from "./copying.ts";
import type { CourseMinors } from "./course-minors.ts";
import type { MinorsChoice } from "./minors-choice.ts";
import type { Placing } from "./placing.ts";
import type { BackupWatching } from "./restore-trial.ts";
import type { LateScores } from "./late-scores.ts";
import type { RetentionChoice } from "./retention-choice.ts";
import type { Session } from "./session.ts";
import type { KeyCheck } from "./set-up.ts";
import type { SupportWatching } from "./support-list.ts";
import type { Visit } from "./visit.ts";

/**
 * All that a request may do inside its tenant. It exists only by `lobby.enter(session)`, and everything that it reaches
 * is of that session's tenant: there is no argument by which another one could be named.
 */
export type TenantContext = {
  session: Session;
  /** Who is here, where, and in which language, as the launch said. */
  visit: Visit;

  /** Since when something on this page may have changed, ms: a copy of that time answered for the record. */
  asOf(): number | undefined;

  /** Whether they were appointed by what a copy says, which allows nothing; undefined: the record itself let them in. */
  appointedByCopy: boolean | undefined;

  /** The learner of the session themselves. */
  learner: {
    /** What is known of them. @throws Refusal record_unavailable */
    profile(): Promise<Learner | undefined>;
    /**
     * What their own pages show of them: nothing is done by it. While the record cannot be read, a copy tells.
     * @property asOf of when the copy is, ms
     * @throws Refusal record_unavailable where there is none
     */
    lastKnown(): Promise<(LastKnown & { asOf: number | undefined }) | undefined>;
    /**
     * Erases them, everywhere: their sessions end with it, and nothing brings them back.
     * @returns a signed receipt (erasureReceiptSchema, a compact JWS); undefined where they were gone before, or no key signs
     * @throws Refusal record_unavailable: then it is not known to be done, and asking again tells
     */
    erase(): Promise<string | undefined>;
    /**
     * Whether there is a privacy notice that they have not read. What their own pages show is read with it, and a copy of that is left
     * behind the answer: see lastKnown.
     * @returns false while nobody can tell
     */
    noticeDue(): Promise<boolean>;
    /** They have read the notice of today. @throws Refusal record_unavailable */
    readNotice(): Promise<void>;
    /** Whether their questions may be told to the institution's AI model. @returns unasked, too, while nobody can tell */
    modelAnswer(): Promise<ModelAnswer>;
    /**
     * Says yes to that, and no. It holds from their next question on.
     * @param host whose model was named to them, as GuideAppearance has it: their yes is for that one alone
     * @throws Refusal record_unavailable
     */
    allowModel(host: string): Promise<void>;
    refuseModel(): Promise<void>;
  };

  course: {
    /** The course's material by sections, in its order; hidden material only for those who teach. @throws Refusal record_unavailable */
    sections(): Promise<CourseSection[]>;
    /** The same without its texts. @throws Refusal record_unavailable */
    outline(): Promise<SectionEntry[]>;
    /** @throws Refusal record_unavailable */
    concepts(): Promise<Concept[]>;
    /** In the course's order. @returns undefined while nobody can tell */
    conceptNames(): Promise<{ id: string; name: string }[] | undefined>;
    /**
     * @returns undefined unless it is a visible passage of this course
     * @throws Refusal record_unavailable
     */
    passage(id: string): Promise<PassageInSection | undefined>;
    /**
     * What the link of this launch opens, as the course is now.
     * @returns undefined where it was placed for the Guide, where what it was placed for is gone, and while nobody can tell
     */
    opened(): Promise<OpenedPlace | undefined>;
  };

  /** What those who teach may do to the course. @throws Refusal role_required for others; record_unavailable */
  authoring(): CourseAuthoring;

  /** What this course may take over from the one that its LMS copied it from. */
  copying: Copying;

  /** Placing links in the course, where the platform asks for it. */
  placing: Placing;

  /**
   * For those who teach: a page of the course's people, by name. Opening it has the LMS's list read anew where that was not
   * done lately.
   * @param after the last learner of the page before
   * @throws Refusal role_required, record_unavailable
   */
  people(after: string | undefined): Promise<RosterPage>;

  /** Somebody who teaches has opened the course: behind the answer, the LMS's list of its people is read, if it was not lately. */
  courseOpened(): void;

  /** For those who teach: the course's columns in the LMS's gradebook. */
  grades: {
    /**
     * @param columnId undefined for the first
     * @returns undefined unless it is a column of this course
     * @throws Refusal role_required, record_unavailable
     */
    page(columnId: string | undefined): Promise<GradePage | undefined>;
    /**
     * Finds or makes the column for trying it out.
     * @param label in the instructor's language
     * @throws Refusal role_required, record_unavailable
     */
    makeTrial(label: string): Promise<{ outcome: GradeOutcome; columnId?: string; problem?: string }>;
    /**
     * Records a score of a learner of this course and has it sent.
     * @param given 0 or more; undefined takes back what the LMS has
     * @throws Refusal role_required, record_unavailable
     */
    send(columnId: string, learnerId: string, given: number | undefined): Promise<GradeOutcome>;
  };

  /** What is kept of the learner, for themselves to take along, and who looked at it. */
  ownData: OwnData;

  /** What is known of the learner, for themselves to see, to correct and to forbid. */
  learning: Learning;

  /** The learner practises what the course asks. */
  practice: Practising;

  /** The same with what who teaches put together for it. */
  practiceSets: PractisingSets;

  /** Help that is offered to the learner. */
  help: Helping;

  /**
   * The learner's conversation of this id in this course, or the last one.
   * @returns undefined unless it is this learner's
   * @throws Refusal record_unavailable
   */
  talk(conversationId: string | undefined): Promise<Talk | undefined>;

  /** The learner's conversations in this course. */
  talks: TalkKeeping;

  /** What the learner hands over to those who teach the course. */
  instructor: AskingInstructor;

  /** Whether replies helped, as the learner says. */
  ratings: RatingReplies;

  /** How the institution wants its Guide to appear to the learner of the session. @returns undefined while nobody can tell */
  appearance(): Promise<GuideAppearance | undefined>;

  /** How much the Guide may give away in this course. @returns undefined while nobody can tell */
  answers(): Promise<AnswerPolicy | undefined>;

  /** The learner's live talk with the Guide in this course. */
  guide: Answering;

  /** Its name, its looks, and what it may give away: for those who administer the tenant. */
  guideSettings: GuideChoice;
  /** The model that lends the Guide its voice: for those who administer the tenant. */
  model: ModelChoice;
  /** How much of it may be taken: for those who administer the tenant. */
  quota: QuotaChoice;
  /** Which courses may take more or less of it than the others: for those who administer the tenant. */
  courseQuotas: CourseQuotaChoice;
  /** Where little is left of it for the learner. @returns undefined where enough is, where no model is asked, and while nobody can tell */
  quotaMeter(): Promise<QuotaMeter | undefined>;
  /** Where the LMS may launch from: for those who administer the tenant. */
  deployments: DeploymentChoice;
  /** What was taken of the model, and what it costs: for those who administer the tenant. */
  usage: UsageReading;
  /** Who may be in danger, for those whom the tenant's policy names. */
  crises: { ofCourse: CrisisWatching; ofTenant: CrisisWatching };
  /** What is in each of its courses, in figures: for those who administer the tenant. */
  courses: CourseListing;
  /** What its learners decided and asked for: for those who administer the tenant. */
  learners: LearnerListing;
  /** Erasing one who cannot do it themselves: for those who administer the tenant. */
  erasing: ErasingPeople;
  /** Whether its learners may be minors: for those who administer the tenant. */
  minors: MinorsChoice;

  /** The same of the session's course, for those who teach it. */
  courseMinors: CourseMinors;
  /** How long the tenant keeps what: for those who administer it. */
  retention: RetentionChoice;
  /** The installation's backups, and whether the tenant's rows could be restored: for those who administer it. */
  backups: BackupWatching;
  /** By which keys the tool, the LMS and the model are known: for those who administer the tenant. */
  keys: KeyKeeping;
  /** Whether who supports the installation may see how the tool is here: for those who administer the tenant. */
  support: SupportWatching;
  /** What became of the launches: for those who administer the tenant. */
  launches: LaunchHistory;
  /** Who is let in: for those who administer the tenant. */
  launchPolicy: LaunchPolicyChoice;
  /** Who administers beside those of whom the LMS says so: for those who administer the tenant. */
  appointing: Appointing;
  /** Inviting other institutions: for those who administer the tenant. */
  invitations: Inviting;
  /** Who did what: for those who administer the tenant. */
  audit: AuditReading;
  /**
   * Scores that its LMS has not taken for long, for those who administer the tenant.
   * @throws Refusal record_unavailable, role_required
   */
  lateScores(): Promise<LateScores>;
  /** Whether servers on this machine may be asked: local use only. */
  loopbackAllowed: boolean;

  /** How the LMS is connected, for those who administer the tenant. @throws Refusal record_unavailable, session_over */
  connection(): Promise<ConnectionState>;
  /**
   * Asks the LMS now whether both sides read each other's keys, for those who administer the tenant.
   * @throws Refusal record_unavailable, role_required
   */
  checkKeys(): Promise<KeyCheck>;
};

/** Set by the middleware enter-tenant and by nothing else. No default: reading it before throws. */
export const tenantContext = createContext<TenantContext>();
