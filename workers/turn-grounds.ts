import { type AnswerPolicy, policyInForce, STRICTEST_POLICY } from "#app/guide/answer-policy.ts";
import type { CrisisPolicy } from "#app/guide/crisis-policy.ts";
import { modelHostOf } from "#app/guide/model-host.ts";
import type { ModelSettings } from "#app/guide/model-settings.ts";
import { DEFAULT_QUOTA, type HolderLimits, type QuotaLimits } from "#app/guide/quota.ts";
import { withoutRedactions } from "#app/guide/redact.ts";
import type { CourseTask } from "#app/knowledge/course-question.ts";
import type { SearchResult } from "#app/knowledge/search.ts";
import { askingTerms, searchTerms } from "#app/knowledge/terms.ts";
import type { Consent } from "#app/struggle/help-offer.ts";
import type { Owner } from "#db/conversations.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { KeptAWhile } from "./kept-a-while.ts";
import { KnownCrisisPolicy } from "./known-crisis-policy.ts";
import { type KnownLearner, levelAt, readKnownLearner, UNKNOWN_LEARNER } from "./known-learner.ts";
import { courseObjectName } from "./object-names.ts";
import { StruggleWatch } from "./struggle-watch.ts";
import { OBJECT_LIMIT_MS, PartUnavailable, within } from "./time-limit.ts";

/** A course's tasks are read again after so long: they are many, and change rarely. */
const TASKS_KEPT_MS = 15_000;

/** What a turn goes by, of what was chosen and of what is known. */
export type Given = {
  model: ModelSettings;
  quota: QuotaLimits;
  /** What the course itself may take of it; null: as each course. */
  courseQuota: HolderLimits | null;
  tasks: CourseTask[];
  policy: AnswerPolicy;
  learner: KnownLearner;
  /** The institution's words for who may be in danger; empty where it has none, or the record never told this learner's object. */
  crisisText: string;
  /** Who is told that somebody may be; while the record does not tell, whoever was told before. */
  crisisPolicy: CrisisPolicy;
};

type Ports = {
  env(): Env;
  storage: DurableObjectStorage;
  whose: Owner & { tenantId: string };
  /** Of the tenant whose object it is. */
  scope(record: D1Database): TenantScope;
};

/** What a turn of one learner in a course goes by: what the course says, what was chosen, and what is known of the learner. */
export class TurnGrounds {
  readonly #ports: Ports;
  readonly #crisis: KnownCrisisPolicy;
  readonly #knownTasks = new KeptAWhile<CourseTask[]>();

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#crisis = new KnownCrisisPolicy(ports.storage);
  }

  /** @param question redacted @throws PartUnavailable */
  async search(question: string): Promise<{ found: SearchResult; terms: string[] }> {
    const text = withoutRedactions(question);
    const { tenantId, ltiContextId } = this.#ports.whose;
    const terms = searchTerms(text);
    const index = this.#ports.env().COURSE_INDEX.getByName(courseObjectName(tenantId, ltiContextId));
    const search = () => within("COURSE_INDEX", OBJECT_LIMIT_MS, () => index.search(terms, askingTerms(text)));
    const deadline = Date.now() + OBJECT_LIMIT_MS;
    let found = await search();
    // The first index of a long course: each call takes a step of it. Who asks in vain may ask again.
    while (found === undefined && Date.now() < deadline) found = await search();
    if (found === undefined) throw new PartUnavailable("COURSE_INDEX", "its first index is being built");
    return { found, terms };
  }

  /**
   * The tenant's model with what may be taken of it, the course's tasks, and how much may be given away. While the record does
   * not tell, there are none, and nothing may: without knowing whose answers to guard, no model is asked. What is said to who may
   * be in danger is as it was told last.
   */
  async given(record: D1Database, isLearner: boolean): Promise<Given> {
    const { ltiContextId } = this.#ports.whose;
    try {
      const scope = this.#ports.scope(record);
      const [{ values }, chosen, learner, tasks] = await Promise.all([
        new Settings(scope).all(),
        new CourseSettings(scope, ltiContextId).all(),
        readKnownLearner(scope, this.#ports.whose, isLearner, (consent) => this.watch(consent)),
        this.#knownTasks.within(TASKS_KEPT_MS, () => new CourseQuestions(scope, ltiContextId).tasks()),
      ]);
      const policy = policyInForce(values["guide.answers"], chosen["guide.answers"]);
      // A model is told nothing of somebody who did not agree to that, or to another one's: it may have been chosen just now.
      const isAllowed = learner.allowedHost !== undefined && learner.allowedHost === modelHostOf(values.model);
      const model: ModelSettings = isAllowed ? values.model : { provider: "none" };
      const { quota, "guide.crisis_text": crisisText, "crisis.flags": crisisPolicy } = values;
      this.#crisis.keep({ text: crisisText, policy: crisisPolicy });
      return { model, quota, courseQuota: chosen.quota, tasks, policy, learner, crisisText, crisisPolicy };
    } catch (error) {
      console.warn("a question is answered without model and tasks: the record cannot be read", String(error));
      const learner = UNKNOWN_LEARNER;
      const { text: crisisText, policy: crisisPolicy } = this.#crisis.last();
      return {
        model: { provider: "none" },
        quota: DEFAULT_QUOTA,
        courseQuota: null,
        tasks: [],
        policy: STRICTEST_POLICY,
        learner,
        crisisText,
        crisisPolicy,
      };
    }
  }

  /** What comes right before a concept: of use only where a learner struggles and something is known of them. */
  async prerequisites(learner: KnownLearner, concept: string | undefined, record: D1Database) {
    if (concept === undefined || levelAt(learner, concept) === "steady") return [];
    try {
      const place = await new CoursePlaces(this.#ports.scope(record), this.#ports.whose.ltiContextId).concept(concept);
      return place?.kind === "concept" ? place.before : [];
    } catch {
      return [];
    }
  }

  /** The learner's detector. @param consent what they allow */
  watch(consent: Consent): StruggleWatch {
    return new StruggleWatch(this.#ports.env(), this.#ports.whose, async () => consent);
  }
}
