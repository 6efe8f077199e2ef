import { DurableObject } from "cloudflare:workers";
import type { Asked } from "#app/guide/answering.ts";
import type { Message, Part } from "#app/guide/conversation.ts";
import { decideMove, renderMove } from "#app/guide/plan-reply.ts";
import type { Question } from "#app/guide/question.ts";
import { encodeEvent, END_OF_EVENTS, eventsOf } from "#app/guide/reply-events.ts";
import { titleOf } from "#app/guide/title.ts";
import { askingTerms, searchTerms } from "#app/knowledge/terms.ts";
import { Conversations } from "#db/conversations.ts";
import { LateAdmission } from "#db/late-admission.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { ConversationLog } from "./conversation-log.ts";
import type { KeptLaunch } from "./kept-launch.ts";
import { courseObjectName, readConversationObjectName } from "./object-names.ts";
import { deliverMetrics, recordOf } from "./record.ts";
import { readSettings } from "./settings.ts";
import { OBJECT_LIMIT_MS, PartUnavailable, within } from "./time-limit.ts";

/** Between two groups of words: quick, and the eye can follow. Waiting costs no CPU. */
const PACE_MS = 25;
/** The record is tried again this long after it failed, then at growing intervals. */
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;
const SWEEP_AFTER_MS = 60 * 60_000;
/** What one invocation writes at most: some 10 ms of CPU. The alarm goes on at once. Launches come first. */
const LAUNCHES_AT_ONCE = 5;
const MESSAGES_AT_ONCE = 40;

/**
 * One learner's live talk with the Guide in one course. What it acknowledges stands in its own SQLite; from there it goes
 * to the record, at once when that answers, by alarm when it does not.
 */
export class ChatConversationDO extends DurableObject<Env> {
  readonly #log = new ConversationLog(this.ctx.storage);
  /** Conversations whose question is being planned. Memory is enough: a plan that is lost was not acknowledged. */
  readonly #planning = new Set<string>();
  /** In a row, of writing to the record. */
  #failures = 0;

  /** The same question id again gets the same reply again. */
  async ask(conversationId: string, question: Question): Promise<Asked> {
    const { quick } = recordOf(this.env);
    const known =
      this.#log.replyTo(conversationId, question.id) ??
      (await this.#recordedReply(conversationId, question.id, quick)) ??
      // While the record was read, the same question may have been answered by another request.
      this.#log.replyTo(conversationId, question.id);
    if (known !== undefined) return { outcome: "answering", events: streamReply(known) };
    if (this.#planning.has(conversationId)) return { outcome: "busy" };

    this.#planning.add(conversationId);
    try {
      if (await this.#belongsToSomebodyElse(conversationId, quick)) return { outcome: "not-found" };
      const parts = await this.#plan(question.text);
      const reply = this.#log.add(
        conversationId,
        { id: question.id, role: "user", parts: [{ type: "text", text: question.text }] },
        { id: crypto.randomUUID(), role: "assistant", parts },
        Date.now(),
      );
      await this.ctx.storage.setAlarm(Date.now() + FIRST_RETRY_MS);
      return { outcome: "answering", events: streamReply(reply, this.#writeSoon()) };
    } finally {
      this.#planning.delete(conversationId);
    }
  }

  /** What is stored here and not yet in the record. */
  async waiting(): Promise<{ conversationId: string; message: Message }[]> {
    return this.#log.waiting();
  }

  /** The conversation of this id, or the last one, as far as it is kept here: for when the record cannot be read. */
  async kept(conversationId?: string): Promise<{ id: string; messages: Message[] } | undefined> {
    return this.#log.kept(conversationId);
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
      const written = await this.#toRecord((record) => this.#writeLaunch(waiting, record));
      if (!written) return "waiting";
      if (this.#log.waits()) await this.ctx.storage.setAlarm(Date.now());
    }
    return this.#log.keptLaunch(launchId) && "written";
  }

  /** The learner was erased: nothing of theirs stays here. */
  async forget(): Promise<void> {
    this.#log.forget();
    await this.ctx.storage.deleteAlarm();
  }

  override async alarm(): Promise<void> {
    const isAnswering = await this.#writeToRecord();
    // A question may have come while this was writing: what waits is looked at last.
    if (this.#log.waits()) {
      const delay = isAnswering ? 0 : Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LONGEST_RETRY_MS);
      await this.ctx.storage.setAlarm(Date.now() + delay);
    } else if (this.#log.sweep(Date.now())) {
      await this.ctx.storage.setAlarm(Date.now() + SWEEP_AFTER_MS);
    }
  }

  async #plan(text: string): Promise<Part[]> {
    const { tenantId, ltiContextId } = this.#whose();
    const terms = searchTerms(text);
    const index = this.env.COURSE_INDEX.getByName(courseObjectName(tenantId, ltiContextId));
    const search = () => within("COURSE_INDEX", OBJECT_LIMIT_MS, () => index.search(terms, askingTerms(text)));
    const deadline = Date.now() + OBJECT_LIMIT_MS;
    let found = await search();
    // The first index of a long course: each call takes a step of it. Who asks in vain may ask again.
    while (found === undefined && Date.now() < deadline) found = await search();
    if (found === undefined) throw new PartUnavailable("COURSE_INDEX", "its first index is being built");
    return renderMove(decideMove(found), terms);
  }

  /** Begins to write what waits. The end of a reply waits for the record as long as a page would: the rest is the alarm's. */
  #writeSoon(): Promise<unknown> {
    const writing = this.#writeAndRing();
    this.ctx.waitUntil(writing);
    return Promise.race([
      writing,
      new Promise((resolve) => setTimeout(resolve, readSettings(this.env).RECORD_BUDGET_MS)),
    ]);
  }

  /** Where the record takes it, the alarm goes on with the rest at once. */
  async #writeAndRing(): Promise<void> {
    const isAnswering = await this.#writeToRecord();
    if (isAnswering && this.#log.waits()) await this.ctx.storage.setAlarm(Date.now());
  }

  /**
   * Writes the oldest of what waits, as much as an invocation can: launches first, since messages refer to them.
   * @returns whether the record took it: more may wait
   */
  #writeToRecord(): Promise<boolean> {
    return this.#toRecord(async (record) => {
      const launches = this.#log.waitingLaunches(LAUNCHES_AT_ONCE);
      for (const launch of launches) await this.#writeLaunch(launch, record);
      if (launches.length === LAUNCHES_AT_ONCE) return;
      const waiting = this.#log.waiting(MESSAGES_AT_ONCE);
      for (const [conversationId, entries] of Map.groupBy(waiting, (entry) => entry.conversationId)) {
        const messages = entries.map((entry) => entry.message);
        const conversations = this.#conversations(record);
        const written = await conversations.write(conversationId, titleOf(messages), messages, Date.now());
        if (written) this.#log.markWritten(conversationId, messages, Date.now());
        else this.#log.drop(conversationId);
      }
    });
  }

  async #writeLaunch({ launch, session, launchedAt }: KeptLaunch, record: D1Database): Promise<void> {
    const written = await new LateAdmission(this.#scope(record)).write(launch, session, launchedAt);
    if (written) this.#log.markLaunchWritten(session.launchId, Date.now());
    else this.#log.dropLaunch(session.launchId);
  }

  /** @returns false where the record failed, or did not answer in time */
  async #toRecord(write: (record: D1Database) => Promise<void>): Promise<boolean> {
    try {
      await write(recordOf(this.env).patient);
      this.#failures = 0;
      this.ctx.waitUntil(deliverMetrics(this.env));
      return true;
    } catch (error) {
      this.#failures += 1;
      console.warn("messages wait: the record cannot be written", String(error));
      return false;
    }
  }

  /** A conversation that another learner began has the same address for us as one that does not exist. */
  async #belongsToSomebodyElse(conversationId: string, record: D1Database): Promise<boolean> {
    try {
      return await this.#conversations(record).isTaken(conversationId);
    } catch {
      // The record does not answer. Writing to it will tell, and nothing of theirs can be read meanwhile.
      return false;
    }
  }

  async #recordedReply(conversationId: string, questionId: string, record: D1Database): Promise<Message | undefined> {
    try {
      return await this.#conversations(record).replyTo(conversationId, questionId);
    } catch {
      // The record does not answer, and here the question is not known: it is taken as new.
      return undefined;
    }
  }

  #conversations(record: D1Database): Conversations {
    return new Conversations(this.#scope(record), this.#whose());
  }

  #scope(record: D1Database): TenantScope {
    return new TenantScope(record, this.#whose().tenantId);
  }

  #whose() {
    return readConversationObjectName(this.ctx.id.name);
  }
}

/**
 * @param settled awaited before the end, so that a page which reads the record after it finds the reply there
 */
function streamReply(reply: Message, settled?: Promise<unknown>): ReadableStream<Uint8Array> {
  const events = eventsOf(reply);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    type: "bytes",
    async pull(controller) {
      const next = events.next();
      if (next.done) {
        controller.enqueue(encoder.encode(END_OF_EVENTS));
        controller.close();
        return;
      }
      if (next.value.type === "text-delta") await scheduler.wait(PACE_MS);
      if (next.value.type === "finish") await settled;
      controller.enqueue(encoder.encode(encodeEvent(next.value)));
    },
  });
}
