import type { ErasureReceipt } from "#app/learner/erasure-receipt.ts";
import type { LastKnown } from "#app/learner/last-known.ts";
import type { Learner } from "#app/learner/learner.ts";
import type { ConsentInForce } from "#app/learner/minor-learners.ts";
import type { PrivacyChange } from "#app/learner/privacy-settings.ts";
import type { TenantSettings } from "#app/tenancy/tenant-settings.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Learners } from "#db/learners.ts";
import type { RecordAccess } from "#db/record/record-access.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { choosePrivacy } from "./choosing-privacy.ts";
import { eraseLearner } from "./erasing.ts";
import type { Elsewhere } from "./forgetting.ts";
import { readLastKnown } from "./last-known.ts";
import { conversationObjectName } from "./object-names.ts";
import type { Known } from "./read-through.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

type Ports = Elsewhere & { record: RecordAccess; now(): number };

/** The learner of a session: what is known of them, and their right to be forgotten. */
export class OwnLearner {
  readonly #session: Session;
  readonly #ports: Ports;
  /** Several parts of a page ask for them. */
  #chosen: Promise<ConsentInForce | undefined> | undefined;

  constructor(session: Session, ports: Ports) {
    this.#session = session;
    this.#ports = ports;
  }

  /** By the record alone. @throws RecordUnavailable */
  async profile(): Promise<Learner | undefined> {
    return new Learners(this.#patient()).find(this.#session.learnerId);
  }

  /**
   * What their own pages show of them: by the record, which is waited for, since what they chose a moment ago matters more
   * there than a second; while that cannot be read, by a copy.
   * @throws RecordUnavailable when there is no copy either
   */
  async lastKnown(): Promise<Known<LastKnown> | undefined> {
    return this.#ports.copies.lastKnown(this.#session, () => readLastKnown(this.#patient(), this.#session));
  }

  /**
   * Leaves a copy of it, out of what was read for another page: so their own pages open while the record cannot be read, also
   * where they did not look at them lately.
   */
  async leaveCopy(said: { consent: ConsentInForce; values: TenantSettings }): Promise<void> {
    try {
      const known = await readLastKnown(this.#patient(), this.#session, said);
      if (known !== undefined) this.#ports.copies.rememberLastKnown(this.#session, known);
    } catch (error) {
      // Then the copy of before is as good as it was.
      if (!(error instanceof RecordUnavailable)) throw error;
    }
  }

  /** They changed something: the copy says so from now on, or there is none. */
  async renewCopy(): Promise<void> {
    const { copies } = this.#ports;
    try {
      const known = await readLastKnown(this.#patient(), this.#session);
      if (known !== undefined) return copies.rememberLastKnown(this.#session, known);
    } catch (error) {
      if (!(error instanceof RecordUnavailable)) throw error;
    }
    await copies.forgetLastKnown(this.#session);
  }

  /**
   * What they chose, as far as it holds, by the record alone: things are done by it, and an old copy could hold a consent that
   * was taken back.
   * @throws RecordUnavailable
   */
  async privacySettings(): Promise<ConsentInForce | undefined> {
    const { tenantId, learnerId, ltiContextId } = this.#session;
    const learners = new Learners(new TenantScope(this.#ports.record.quick, tenantId));
    return (this.#chosen ??= learners.privacySettings(learnerId, ltiContextId));
  }

  /**
   * Their yes to the model of that host: to another one's it does not count.
   * @throws RecordUnavailable when it is not known to be done
   */
  async allowModel(modelHost: string): Promise<void> {
    await this.choose({ modelCalls: true, modelHost });
    await this.renewCopy();
  }

  /**
   * Who takes a model back is not answered by one any more, also where a reply is under way.
   * @throws RecordUnavailable when it is not known to be done
   */
  async refuseModel(): Promise<void> {
    await this.choose({ modelCalls: false, modelHost: null });
    await this.renewCopy();
    const { conversations } = this.#ports;
    const { tenantId, learnerId } = this.#session;
    const courses = await new Learners(this.#patient()).courses(learnerId);
    const told = await Promise.allSettled(
      courses.map(({ id: ltiContextId }) => {
        const object = conversations.getByName(conversationObjectName(tenantId, { learnerId, ltiContextId }));
        return within("CHAT_CONVERSATIONS", OBJECT_LIMIT_MS, () => object.withdrawModel());
      }),
    );
    for (const each of told)
      if (each.status === "rejected") console.warn("a reply under way was not stopped", String(each.reason));
  }

  /** @throws RecordUnavailable when it is not known to be done */
  async choose(change: PrivacyChange): Promise<void> {
    this.#chosen = undefined;
    await choosePrivacy(this.#patient(), this.#session, change, this.#ports.now());
  }

  /**
   * Takes the learner out of the record, and then out of everywhere else: see eraseLearner.
   * @returns what a receipt says of it; undefined where they were gone before
   * @throws RecordUnavailable, PartUnavailable when it is not known to be done: whoever asks again hears it
   */
  async erase(): Promise<Omit<ErasureReceipt, "tenant"> | undefined> {
    const { record, now, ...elsewhere } = this.#ports;
    const { tenantId, learnerId } = this.#session;
    const scope = new TenantScope(record.patient, tenantId);
    const actor = (await new Learners(scope).find(learnerId))?.subjectId;
    if (actor === undefined) return undefined;
    const erasedAt = await eraseLearner(elsewhere, scope, { tenantId, learnerId, actor }, now);
    return erasedAt === undefined ? undefined : { subject: actor, erasedAt };
  }

  #patient(): TenantScope {
    return new TenantScope(this.#ports.record.patient, this.#session.tenantId);
  }
}
