import type { Learner } from "#app/learner/learner.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Erasure } from "#db/erasure.ts";
import { Learners } from "#db/learners.ts";
import type { RecordAccess } from "#db/record/record-access.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { forgetLearner } from "./forgetting.ts";
import type { LearnerCopies } from "./learner-copies.ts";
import type { Known } from "./read-through.ts";

type Ports = {
  record: RecordAccess;
  copies: LearnerCopies;
  conversations: Env["CHAT_CONVERSATIONS"];
  now(): number;
};

/** The learner of a session: what is known of them, and their right to be forgotten. */
export class OwnLearner {
  readonly #session: Session;
  readonly #ports: Ports;

  constructor(session: Session, ports: Ports) {
    this.#session = session;
    this.#ports = ports;
  }

  /**
   * By the record; while that cannot be read, by a copy.
   * @throws RecordUnavailable when there is no copy either
   */
  async profile(): Promise<Known<Learner> | undefined> {
    const { record, copies } = this.#ports;
    const learners = new Learners(new TenantScope(record.quick, this.#session.tenantId));
    return copies.learner(this.#session, () => learners.find(this.#session.learnerId));
  }

  /**
   * Takes the learner out of the record, and then out of everywhere else. What cannot be told at once is told by the daily
   * jobs: from the commit on, no session of theirs enters.
   * @throws RecordUnavailable when the record does not take it: then nothing was erased
   */
  async erase(): Promise<void> {
    const { record, copies, conversations, now } = this.#ports;
    const { tenantId, learnerId } = this.#session;
    const scope = new TenantScope(record.patient, tenantId);
    const actor = (await new Learners(scope).find(learnerId))?.subjectId;
    if (actor === undefined) return;
    const erasure = new Erasure(scope);
    const erased = await erasure.erase(learnerId, actor, now());
    if (erased === "gone") return;
    try {
      await forgetLearner(copies, conversations, { tenantId, ...erased });
    } catch (error) {
      console.warn("an erasure is told everywhere by the daily jobs", String(error));
    }
  }
}
