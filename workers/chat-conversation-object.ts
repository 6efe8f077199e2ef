import { DurableObject } from "cloudflare:workers";
import type { Asked, Followed, Stopped } from "#app/guide/answering.ts";
import type { Message, OpenQuestion } from "#app/guide/conversation.ts";
import type { Question } from "#app/guide/question.ts";
import { Conversations } from "#db/conversations.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { ConversationLog } from "./conversation-log.ts";
import { ConversationWriting, FIRST_RETRY_MS } from "./conversation-writing.ts";
import type { KeptLaunch } from "./kept-launch.ts";
import { readConversationObjectName } from "./object-names.ts";
import { OpenTurns } from "./open-turns.ts";
import { QuestionTaking } from "./question-taking.ts";
import { recordOf } from "./record.ts";
import { TurnGrounds } from "./turn-grounds.ts";
import { TurnLog } from "./turn-log.ts";
import { TurnQuota } from "./turn-quota.ts";

const SWEEP_AFTER_MS = 60 * 60_000;

/**
 * One learner's live talk with the Guide in one course. What it acknowledges stands in its own SQLite; from there it goes
 * to the record, at once when that answers, by alarm when it does not. A reply in a model's words is a turn: its events
 * stand in the chunk log before anybody sees them, so whoever comes, or comes back, reads on from there.
 */
export class ChatConversationDO extends DurableObject<Env> {
  readonly #whose = readConversationObjectName(this.ctx.id.name);
  readonly #scope = (record: D1Database) => new TenantScope(record, this.#whose.tenantId);
  readonly #log = new ConversationLog(this.ctx.storage);
  readonly #turns = new TurnLog(this.ctx.storage);
  readonly #quota: TurnQuota;
  readonly #writing: ConversationWriting;
  readonly #open: OpenTurns;
  readonly #questions: QuestionTaking;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    const later = (work: Promise<unknown>) => ctx.waitUntil(work);
    const own = {
      env: () => this.env,
      storage: ctx.storage,
      whose: this.#whose,
      scope: this.#scope,
      log: this.#log,
      turns: this.#turns,
      later,
    };
    this.#quota = new TurnQuota(own);
    this.#writing = new ConversationWriting(own);
    this.#open = new OpenTurns({ ...own, writing: this.#writing, quota: this.#quota });
    this.#questions = new QuestionTaking({
      ...own,
      open: this.#open,
      writing: this.#writing,
      grounds: new TurnGrounds(own),
      quota: this.#quota,
    });
    // There is one object, and this is its first moment.
    this.#open.endInterrupted();
  }

  /**
   * The same question id again gets the same reply again, also while it is being made.
   * @param teaches whether the session that asks is of somebody who does: they may have a quota of their own
   * @param isLearner whether it is of somebody who learns: of others nothing is noticed
   */
  async ask(conversationId: string, question: Question, teaches = false, isLearner = true): Promise<Asked> {
    return this.#questions.take(conversationId, question, { teaches, isLearner });
  }

  /** The reply that is being made in a conversation, behind its event number `after`. */
  async follow(conversationId: string, after: number): Promise<Followed> {
    const open = this.#open.in(conversationId);
    if (open === undefined) return this.#idle(conversationId);
    return { outcome: "answering", events: this.#open.follow(open.turn.replyId, after) };
  }

  /** Ends the reply that is being made: what has come of it stands. */
  async stop(conversationId: string): Promise<Stopped> {
    const open = this.#open.in(conversationId);
    if (open === undefined) return this.#idle(conversationId);
    open.stop();
    return { outcome: "stopped" };
  }

  /** The learner allows no model any more: replies that one is just wording go on in the course's own words. */
  async withdrawModel(): Promise<void> {
    this.#open.withdrawModel();
  }

  /**
   * What no record has: messages that wait to be written, questions that are being answered, and which messages others stand in
   * for that the record may still have.
   */
  async live(): Promise<{
    waiting: { conversationId: string; message: Message }[];
    open: (OpenQuestion & { conversationId: string })[];
    replaced: { conversationId: string; questionId: string; replyId: string }[];
  }> {
    return { waiting: this.#log.waiting(), open: this.#open.questions(), replaced: this.#log.replaced.unsettled() };
  }

  /** What is stored here and not yet in the record. */
  async waiting(): Promise<{ conversationId: string; message: Message }[]> {
    return this.#log.waiting();
  }

  /** The conversation of this id, or the last one, as far as it is kept here: for when the record cannot be read. */
  async kept(conversationId?: string): Promise<{ id: string; messages: Message[] } | undefined> {
    return this.#log.kept(conversationId);
  }

  /**
   * Deletes a conversation, here and in the record. What the record does not hear now, the alarm tells it.
   * @returns false when this learner has no such conversation
   */
  async remove(conversationId: string): Promise<boolean> {
    const open = this.#open.in(conversationId);
    const isKept = open !== undefined || this.#log.knows(conversationId);
    if (!isKept && !(await this.#isRecorded(conversationId))) return false;
    this.ctx.storage.transactionSync(() => {
      this.#turns.remove(conversationId);
      this.#log.remove(conversationId, Date.now());
    });
    open?.forget();
    await this.ctx.storage.setAlarm(Date.now() + FIRST_RETRY_MS);
    await this.#writing.removals();
    return true;
  }

  /** Takes a launch that the record could not: from here on it is safe. */
  async keepLaunch(launch: KeptLaunch): Promise<void> {
    this.#log.keepLaunch(launch);
    await this.ctx.storage.setAlarm(Date.now() + FIRST_RETRY_MS);
  }

  /** A launch that the record does not have yet: once it does, the record alone says who may enter. */
  async keptLaunch(launchId: string): Promise<KeptLaunch | undefined> {
    return this.#log.waitingLaunch(launchId);
  }

  /**
   * Writes this launch, if it waits; what else does is left to the alarm.
   * @returns undefined where it was never kept, or can never be written
   */
  async settleLaunch(launchId: string): Promise<"written" | "waiting" | undefined> {
    const waiting = this.#log.waitingLaunch(launchId);
    if (waiting !== undefined) {
      if (!(await this.#writing.launch(waiting))) return "waiting";
      if (this.#log.waits()) await this.ctx.storage.setAlarm(Date.now());
    }
    return this.#log.keptLaunch(launchId) && "written";
  }

  /** The learner was erased: nothing of theirs stays here. */
  async forget(): Promise<void> {
    this.#log.forget();
    this.#turns.forget();
    this.#open.forget();
    await this.ctx.storage.deleteAlarm();
    await this.#quota.forget();
  }

  override async alarm(): Promise<void> {
    const isAnswering = await this.#writing.some();
    // A question may have come while this was writing: what waits is looked at last.
    if (this.#log.waits()) {
      await this.ctx.storage.setAlarm(Date.now() + (isAnswering ? 0 : this.#writing.retryDelay()));
    } else if (this.#open.size > 0) {
      await this.ctx.storage.setAlarm(Date.now() + FIRST_RETRY_MS);
    } else if (this.#sweep()) {
      await this.ctx.storage.setAlarm(Date.now() + SWEEP_AFTER_MS);
    }
  }

  /** @returns whether anything is left that goes later */
  #sweep(): boolean {
    this.#open.sweep();
    const [hasTurns, hasMessages] = [this.#turns.sweep(Date.now()), this.#log.sweep(Date.now())];
    return hasTurns || hasMessages;
  }

  async #idle(conversationId: string): Promise<{ outcome: "idle" } | { outcome: "not-found" }> {
    const isKnown = this.#log.knows(conversationId) || (await this.#isRecorded(conversationId));
    return { outcome: isKnown ? "idle" : "not-found" };
  }

  #isRecorded(conversationId: string): Promise<boolean> {
    return new Conversations(this.#scope(recordOf(this.env).patient), this.#whose).exists(conversationId);
  }
}
