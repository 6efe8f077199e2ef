import type { NoticeReason } from "#app/guide/conversation.ts";
import { estimateTokens, type QuotaLimits, tokensOf } from "#app/guide/quota.ts";
import type { Brief, Usage } from "#app/guide/voice.ts";
import type { Owner } from "#db/conversations.ts";
import { MOST_TOKENS } from "./model-voice.ts";
import { quotaObjectName } from "./object-names.ts";
import { OBJECT_LIMIT_MS, PartUnavailable, within } from "./time-limit.ts";

type Ports = {
  env(): Env;
  whose: Owner & { tenantId: string };
  /** Lets what nobody waits for go on behind the answer. */
  later(work: Promise<unknown>): void;
};

/** What one learner's turns in a course take of the tenant's model, as the tenant's count hears of it. */
export class TurnQuota {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /**
   * Reserves what a reply takes at most. Without an answer no model is asked: nothing is taken that is not counted.
   * @returns why no model may be asked; undefined where one may
   */
  async refusal(
    { conversationId, questionId }: { conversationId: string; questionId: string },
    brief: Brief,
    limits: QuotaLimits,
  ): Promise<NoticeReason | undefined> {
    const { learnerId, ltiContextId } = this.#ports.whose;
    const id = reservationId(conversationId, questionId);
    const tokens = estimateTokens(brief) + MOST_TOKENS;
    try {
      const wanted = { id, learnerId, ltiContextId, tokens };
      const holder = await within("QUOTA", OBJECT_LIMIT_MS, () => this.#object().reserve(wanted, limits));
      return holder && `quota-${holder}`;
    } catch (error) {
      if (!(error instanceof PartUnavailable)) throw error;
      console.warn("no model is asked: what it may take cannot be counted", String(error.cause));
      // It may have counted and only not said so.
      this.#ports.later(
        this.#object()
          .release(id)
          .catch(() => undefined),
      );
      return "model-failed";
    }
  }

  /**
   * Sets the count right. Where that is not heard, what was reserved stays counted.
   * @param said how many characters the model was heard to say
   */
  settle(
    { conversationId, questionId }: { conversationId: string; questionId: string },
    brief: Brief,
    { usage, said }: { usage: Usage | undefined; said: number },
  ): void {
    const settling = this.#object().settle(reservationId(conversationId, questionId), tokensOf(usage, brief, said));
    this.#ports.later(
      settling.catch((error: unknown) => console.warn("a reply stays counted as reserved", String(error))),
    );
  }

  /** The learner was erased. @throws PartUnavailable */
  async forget(): Promise<void> {
    await within("QUOTA", OBJECT_LIMIT_MS, () => this.#object().forget(this.#ports.whose.learnerId));
  }

  #object() {
    return this.#ports.env().QUOTA.getByName(quotaObjectName(this.#ports.whose.tenantId));
  }
}

/** A question's id comes from a browser: in another learner's or conversation's hands the same one is another. */
function reservationId(conversationId: string, questionId: string): string {
  return `${conversationId}/${questionId}`;
}
