import { DurableObject } from "cloudflare:workers";
import { behaviourNames } from "#app/struggle/struggle-event.ts";
import { type StruggleLevel, verdictAt, withoutAnswers, withoutBehaviour } from "#app/struggle/detect-struggle.ts";
import type { HelpAnswer, HelpOffer, HelpPlace, Told } from "#app/struggle/help-offer.ts";
import { afterMute } from "#app/struggle/offers.ts";
import type { PageSignals, Reported } from "#app/struggle/page-signals.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { readStruggleObjectName } from "./object-names.ts";
import { deliverMetrics, recordOf } from "./record.ts";
import { StruggleLog } from "./struggle-log.ts";
import { writeStruggle } from "./struggle-record.ts";
import { takeReport, takeSigns, type Telling } from "./struggle-taking.ts";

/** What is over is taken out this often. */
const SWEEP_MS = 60 * 60_000;
/** The record is tried again this long after it failed, then at growing intervals. */
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 5 * 60_000;
/** What has no place in the record after so long, has none: its concept is gone. */
const GIVEN_UP_MS = 60 * 60_000;
/** What one invocation writes at most. */
const AT_ONCE = 20;

/**
 * What was observed of one learner in one course during the last hours, and what it says: the window of the pure detector
 * (app/struggle). It is told by the server alone. What changes goes to the record by itself, and by alarm where that fails.
 */
export class StruggleDetectorDO extends DurableObject<Env> {
  readonly #log: StruggleLog;
  #writing: Promise<void> | undefined;
  /** In a row, of writing to the record. */
  #failures = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    readStruggleObjectName(ctx.id.name);
    this.#log = new StruggleLog(ctx.storage);
  }

  /** Something happened. @returns what that says now, and the help that is offered */
  async tell(telling: Telling): Promise<Told> {
    const told = this.#log.together(() => takeSigns(this.#log, telling, Date.now()));
    await this.#ring();
    this.ctx.waitUntil(this.#write());
    return told;
  }

  /** What a page tells of how it is used: sums, and a pause after an error. More often than pages report, it is not listened to. */
  async observe(signals: PageSignals): Promise<Reported> {
    const now = Date.now();
    const reported = this.#log.together(() => takeReport(this.#log, signals, now));
    if (reported.outcome === "taken") {
      await this.#ring();
      this.ctx.waitUntil(this.#write());
    }
    return reported;
  }

  /** How the learner is at each concept of the window. */
  async levels(): Promise<Record<string, StruggleLevel>> {
    const now = Date.now();
    return Object.fromEntries(this.#log.watches().map(({ concept, watch }) => [concept, verdictAt(watch, now).level]));
  }

  /** The concept that something happened at last. */
  async latest(): Promise<string | undefined> {
    return this.#log.watches()[0]?.concept;
  }

  /** What was offered last, unless the learner has answered it. @param concept in practice, the one at hand */
  async standing(place: HelpPlace, concept: string | undefined): Promise<HelpOffer | undefined> {
    return this.#log.standing(place, concept, Date.now());
  }

  /** What the learner does with an offer: the first time counts. @returns undefined when they were offered no such help */
  async answer(id: string, answer: HelpAnswer): Promise<HelpOffer | undefined> {
    const now = Date.now();
    const found = this.#log.together(() => {
      const answered = this.#log.answer(id, answer);
      if (answered?.isFirst !== true) return answered;
      const outcome = answer === "muted-for-good" ? "muted" : answer;
      this.#log.toWrite({ kind: "outcome", id, outcome, at: now }, now);
      if (answer === "muted") this.#log.keepLimits(afterMute(this.#log.limits(), now));
      return answered;
    });
    await this.#ring();
    this.ctx.waitUntil(this.#write());
    return found?.offer;
  }

  /** The learner took back that this may be used: nothing of it stays, and nothing of it is written any more. */
  async withdraw(what: "answers" | "behaviour"): Promise<void> {
    const now = Date.now();
    const without = what === "answers" ? withoutAnswers : withoutBehaviour;
    this.#log.together(() => {
      for (const { concept, watch } of this.#log.watches()) this.#log.keepWatch(concept, without(watch, now), now);
      if (what === "answers") this.#log.forgetOffers();
      else this.#log.forgetObserved(behaviourNames);
    });
    await this.#writing;
  }

  /** The learner was erased: nothing of theirs stays here. */
  async forget(): Promise<void> {
    this.#log.forget();
    await this.ctx.storage.deleteAlarm();
  }

  override async alarm(): Promise<void> {
    await this.#write();
    if (this.#log.sweep(Date.now())) await this.#ring();
  }

  /** Sees to it that the alarm rings: soon where something waits to be written, since this object may go at any moment. */
  async #ring(): Promise<void> {
    const at = Date.now() + (this.#log.unwritten(1).length > 0 ? FIRST_RETRY_MS : SWEEP_MS);
    const set = await this.ctx.storage.getAlarm();
    if (set === null || set > at) await this.ctx.storage.setAlarm(at);
  }

  /** Writes what waits; of many at once, one writes, and the others wait for it. */
  async #write(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
    this.#writing = this.#writeNow().finally(() => (this.#writing = undefined));
    await this.#writing;
  }

  async #writeNow(): Promise<void> {
    const waiting = this.#log.unwritten(AT_ONCE);
    if (waiting.length === 0) return;
    const { tenantId, ...owner } = readStruggleObjectName(this.ctx.id.name);
    const scope = new TenantScope(recordOf(this.env).patient, tenantId);
    try {
      let isAllWritten = true;
      for (const { seq, entry, at } of waiting) {
        const isWritten = await writeStruggle(entry, scope, owner);
        if (isWritten || Date.now() - at > GIVEN_UP_MS) this.#log.written(seq);
        else isAllWritten = false;
      }
      this.#failures = isAllWritten ? 0 : this.#failures + 1;
    } catch (error) {
      this.#failures += 1;
      console.warn("a struggle is written later", String(error));
    }
    this.ctx.waitUntil(deliverMetrics(this.env));
    if (this.#log.unwritten(1).length === 0) return;
    const delay = Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LONGEST_RETRY_MS);
    await this.ctx.storage.setAlarm(Date.now() + (this.#failures === 0 ? 0 : delay));
  }
}
