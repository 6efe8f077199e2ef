import { DurableObject } from "cloudflare:workers";
import { type AnswerPolicy, policyInForce, STRICTEST_POLICY } from "#app/guide/answer-policy.ts";
import type { Asked, Followed, Stopped } from "#app/guide/answering.ts";
import type { Message, NoticeReason, OpenQuestion, Part } from "#app/guide/conversation.ts";
import type { ModelSettings } from "#app/guide/model-settings.ts";
import { DEFAULT_QUOTA, estimateTokens, limitsOf, type QuotaLimits, tokensOf } from "#app/guide/quota.ts";
import type { Question } from "#app/guide/question.ts";
import { redact, withoutRedactions } from "#app/guide/redact.ts";
import { titleOf } from "#app/guide/title.ts";
import type { Usage } from "#app/guide/voice.ts";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import type { SearchResult } from "#app/knowledge/search.ts";
import { askingTerms, searchTerms } from "#app/knowledge/terms.ts";
import { Conversations } from "#db/conversations.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { LateAdmission } from "#db/late-admission.ts";
import { Settings } from "#db/settings.ts";
import type { Consent } from "#app/struggle/help-offer.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { ConversationLog } from "./conversation-log.ts";
import type { KeptLaunch } from "./kept-launch.ts";
import { roomInGuide, signsOfTurn } from "./guide-signs.ts";
import { type KnownLearner, levelAt, readKnownLearner, UNKNOWN_LEARNER } from "./known-learner.ts";
import { MOST_TOKENS, modelVoice } from "./model-voice.ts";
import { courseObjectName, quotaObjectName, readConversationObjectName } from "./object-names.ts";
import { OpenTurn, type Speaking } from "./open-turn.ts";
import { deliverMetrics, recordOf } from "./record.ts";
import { RecordRemovals } from "./record-removals.ts";
import { type Pair, pairAtEnd } from "./replaced-pairs.ts";
import { followTurn, streamReply } from "./reply-stream.ts";
import { readSettings } from "./settings.ts";
import { StruggleWatch } from "./struggle-watch.ts";
import { OBJECT_LIMIT_MS, PartUnavailable, within } from "./time-limit.ts";
import { KeptAWhile } from "./kept-a-while.ts";
import { type Turn, TurnLog } from "./turn-log.ts";
import { planTurn } from "./turn-planning.ts";
import { speakingOf } from "./speaking.ts";

/** The record is tried again this long after it failed, then at growing intervals. */
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;
const SWEEP_AFTER_MS = 60 * 60_000;
/** A course's tasks are read again after so long: they are many, and change rarely. */
const TASKS_KEPT_MS = 15_000;
/** What a model is told of the talk before. */
const REMEMBERED_MESSAGES = 6;
/** What one invocation writes at most: some 10 ms of CPU. The alarm goes on at once. Launches come first. */
const LAUNCHES_AT_ONCE = 5;
const MESSAGES_AT_ONCE = 40;

/**
 * One learner's live talk with the Guide in one course. What it acknowledges stands in its own SQLite; from there it goes
 * to the record, at once when that answers, by alarm when it does not. A reply in a model's words is a turn: its events
 * stand in the chunk log before anybody sees them, so whoever comes, or comes back, reads on from there.
 */
export class ChatConversationDO extends DurableObject<Env> {
  readonly #log = new ConversationLog(this.ctx.storage);
  readonly #turns = new TurnLog(this.ctx.storage);
  /** Conversations whose question is being planned. Memory is enough: a plan that is lost was not acknowledged. */
  readonly #planning = new Set<string>();
  /** By conversation: the turn whose reply is being made, in this very object. */
  readonly #open = new Map<string, OpenTurn>();
  /** By reply: the first try to write it. */
  readonly #writing = new Map<string, Promise<unknown>>();
  readonly #removing = new RecordRemovals();
  readonly #knownTasks = new KeptAWhile<CourseQuestion[]>();
  /** In a row, of writing to the record. */
  #failures = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    // Whoever was making these is gone: there is one object, and this is its first moment.
    for (const turn of this.#turns.open()) {
      const open = new OpenTurn(this.#turns, turn);
      open.completeFromCourse("interrupted");
      this.#finish(open);
    }
  }

  /**
   * The same question id again gets the same reply again, also while it is being made.
   * @param teaches whether the session that asks is of somebody who does: they may have a quota of their own
   * @param isLearner whether it is of somebody who learns: of others nothing is noticed
   */
  async ask(conversationId: string, question: Question, teaches = false, isLearner = true): Promise<Asked> {
    const { quick } = recordOf(this.env);
    const standing = this.#reply(conversationId, question.id);
    if (standing !== undefined) return { outcome: "answering", events: standing };
    if (this.#log.replaced.has(conversationId, question.id)) return { outcome: "superseded" };
    const { text, redacted } = redact(question.text);
    // All that a reply needs is asked for at once: what somebody waits for is the slowest of it, and not the sum.
    const isTaken = this.#log.isRecorded(conversationId)
      ? Promise.resolve(false)
      : this.#belongsToSomebodyElse(conversationId, quick);
    const gathered = Promise.all([this.#search(text), this.#given(quick, isLearner)]);
    // Where the question turns out to be known, nobody waits for them.
    for (const asked of [isTaken, gathered]) asked.catch(() => {});
    const known =
      (await this.#recordedReply(conversationId, question.id, quick)) ??
      // While the record was read, the same question may have been answered by another request.
      this.#reply(conversationId, question.id);
    if (known !== undefined) return { outcome: "answering", events: known };
    if (this.#planning.has(conversationId) || this.#open.has(conversationId)) return { outcome: "busy" };

    this.#planning.add(conversationId);
    try {
      if (await isTaken) return { outcome: "not-found" };
      const { replaces } = question;
      const replaced = replaces === undefined ? undefined : await this.#lastPair(conversationId, replaces, quick);
      if (replaces !== undefined && replaced === undefined) return { outcome: "superseded" };
      const [{ found, terms }, { model, quota, tasks, policy, learner }] = await gathered;
      const before = this.#log
        .last(conversationId, REMEMBERED_MESSAGES + 2)
        .filter(({ id }) => id !== replaced?.questionId && id !== replaced?.replyId)
        .slice(-REMEMBERED_MESSAGES);
      const ladders = this.#turns.ladders(conversationId, replaced?.questionId);
      const prerequisites = await this.#prerequisites(learner, found.nearest[0]?.id, quick);
      const plan = planTurn({
        question: text,
        terms,
        found,
        tasks,
        before: before.flatMap(({ parts: said }) => said),
        policy,
        learner,
        prerequisites,
        ladderOf: (taskId) => ladders.find((each) => taskId === undefined || each.taskId === taskId),
      });
      // Nobody waits for what the detector makes of it. Who words a question better has not asked it again. Of a question that stands in for another, that one has told.
      const room = async () => roomInGuide(plan.about, prerequisites, tasks, learner);
      if (replaced === undefined)
        if (replaces === undefined)
          this.ctx.waitUntil(this.#watch(learner.consent).tell(signsOfTurn(question.id, text, plan), room));
      const parts: Part[] = [
        ...(redacted.length > 0
          ? [{ type: "data-notice" as const, data: { reason: "redacted" as const, redacted } }]
          : []),
        ...plan.parts,
      ];
      const voice = modelVoice(this.env, this.#whose().tenantId, model);
      const speaking = voice && speakingOf(voice, plan, before, text);
      const turn = {
        replyId: crypto.randomUUID(),
        conversationId,
        questionId: question.id,
        question: text,
        spare: parts,
      };
      /** What changes with a question: all of it or nothing. What it stands in for goes in the moment in which it begins. */
      const begin = <Begun>(how: () => Begun): Begun =>
        this.ctx.storage.transactionSync(() => {
          if (replaced !== undefined) {
            this.#turns.takeBack(conversationId, replaced.questionId);
            this.#log.replace(conversationId, replaced, question.id);
          }
          if (plan.ladder !== undefined) this.#turns.climb(conversationId, question.id, plan.ladder, Date.now());
          return how();
        });
      const refused =
        speaking && (await this.#refusedByQuota(conversationId, question.id, speaking, limitsOf(quota, teaches)));
      // Written with the turn itself, and not before: what leaves an object waits until all that it wrote is safe.
      const ringing = this.ctx.storage.setAlarm(Date.now() + FIRST_RETRY_MS);
      if (speaking === undefined || refused !== undefined) {
        const notices: Part[] = refused === undefined ? [] : [{ type: "data-notice", data: { reason: refused } }];
        const reply = begin(() => this.#addToLog(turn, [...notices, ...parts]));
        await ringing;
        return { outcome: "answering", events: streamReply(reply, 0, this.#writeSoon()) };
      }
      begin(() => this.#turns.begin(turn, Date.now()));
      const open = new OpenTurn(this.#turns, turn);
      this.#open.set(conversationId, open);
      this.ctx.waitUntil(this.#make(open, speaking));
      await ringing;
      return { outcome: "answering", events: this.#follow(open.turn.replyId, 0) };
    } finally {
      this.#planning.delete(conversationId);
    }
  }

  /** The reply that is being made in a conversation, behind its event number `after`. */
  async follow(conversationId: string, after: number): Promise<Followed> {
    const open = this.#open.get(conversationId);
    if (open === undefined) return this.#idle(conversationId);
    return { outcome: "answering", events: this.#follow(open.turn.replyId, after) };
  }

  /** Ends the reply that is being made: what has come of it stands. */
  async stop(conversationId: string): Promise<Stopped> {
    const open = this.#open.get(conversationId);
    if (open === undefined) return this.#idle(conversationId);
    open.stop();
    return { outcome: "stopped" };
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
    const standing = [...this.#open.values()].filter(({ turn }) => this.#isStanding(turn));
    const open = standing.map(({ turn: { questionId, question, conversationId } }) => ({
      questionId,
      text: question,
      conversationId,
    }));
    return { waiting: this.#log.waiting(), open, replaced: this.#log.replaced.unsettled() };
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
    const open = this.#open.get(conversationId);
    const isKept = open !== undefined || this.#log.knows(conversationId);
    if (!isKept && !(await this.#conversations(recordOf(this.env).patient).exists(conversationId))) return false;
    this.ctx.storage.transactionSync(() => {
      this.#turns.remove(conversationId);
      this.#log.remove(conversationId, Date.now());
    });
    open?.stop();
    await this.ctx.storage.setAlarm(Date.now() + FIRST_RETRY_MS);
    await this.#asLongAsAPage(this.#toRecord(async () => undefined));
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
      const written = await this.#toRecord((record) => this.#writeLaunch(waiting, record));
      if (!written) return "waiting";
      if (this.#log.waits()) await this.ctx.storage.setAlarm(Date.now());
    }
    return this.#log.keptLaunch(launchId) && "written";
  }

  /** The learner was erased: nothing of theirs stays here. */
  async forget(): Promise<void> {
    this.#log.forget();
    this.#turns.forget();
    for (const open of this.#open.values()) open.stop();
    const { learnerId } = this.#whose();
    await within("QUOTA", OBJECT_LIMIT_MS, () => this.#quota().forget(learnerId));
    await this.ctx.storage.deleteAlarm();
  }

  override async alarm(): Promise<void> {
    const isAnswering = await this.#writeToRecord();
    // A question may have come while this was writing: what waits is looked at last.
    if (this.#log.waits()) {
      const delay = isAnswering ? 0 : Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LONGEST_RETRY_MS);
      await this.ctx.storage.setAlarm(Date.now() + delay);
    } else if (this.#open.size > 0) {
      await this.ctx.storage.setAlarm(Date.now() + FIRST_RETRY_MS);
    } else if (this.#sweep()) {
      await this.ctx.storage.setAlarm(Date.now() + SWEEP_AFTER_MS);
    }
  }

  #sweep(): boolean {
    this.#turns.sweep(Date.now());
    this.#writing.clear();
    return this.#log.sweep(Date.now());
  }

  async #search(question: string): Promise<{ found: SearchResult; terms: string[] }> {
    const text = withoutRedactions(question);
    const { tenantId, ltiContextId } = this.#whose();
    const terms = searchTerms(text);
    const index = this.env.COURSE_INDEX.getByName(courseObjectName(tenantId, ltiContextId));
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
   * not tell, there are none, and nothing may: without knowing whose answers to guard, no model is asked.
   */
  async #given(
    record: D1Database,
    isLearner: boolean,
  ): Promise<{
    model: ModelSettings;
    quota: QuotaLimits;
    tasks: CourseQuestion[];
    policy: AnswerPolicy;
    learner: KnownLearner;
  }> {
    try {
      const scope = this.#scope(record);
      const [{ values }, chosen, learner, tasks] = await Promise.all([
        new Settings(scope).all(),
        new CourseSettings(scope, this.#whose().ltiContextId).get("guide.answers"),
        readKnownLearner(scope, this.#whose().learnerId, isLearner, (consent) => this.#watch(consent)),
        this.#knownTasks.within(TASKS_KEPT_MS, () => new CourseQuestions(scope, this.#whose().ltiContextId).list()),
      ]);
      const policy = policyInForce(values["guide.answers"], chosen.value);
      // A model is told nothing of somebody who did not agree to that.
      const model: ModelSettings = learner.allowsModel ? values.model : { provider: "none" };
      return { model, quota: values.quota, tasks, policy, learner };
    } catch (error) {
      console.warn("a question is answered without model and tasks: the record cannot be read", String(error));
      const learner = UNKNOWN_LEARNER;
      return { model: { provider: "none" }, quota: DEFAULT_QUOTA, tasks: [], policy: STRICTEST_POLICY, learner };
    }
  }

  /** What comes right before a concept: of use only where a learner struggles and something is known of them. */
  async #prerequisites(learner: KnownLearner, concept: string | undefined, record: D1Database) {
    if (concept === undefined || levelAt(learner, concept) === "steady") return [];
    try {
      const place = await new CoursePlaces(this.#scope(record), this.#whose().ltiContextId).concept(concept);
      return place?.kind === "concept" ? place.before : [];
    } catch {
      return [];
    }
  }

  #watch(consent: Consent): StruggleWatch {
    return new StruggleWatch(this.env, this.#whose(), async () => consent);
  }

  #quota() {
    return this.env.QUOTA.getByName(quotaObjectName(this.#whose().tenantId));
  }

  /**
   * Reserves what a reply takes at most. Without an answer no model is asked: nothing is taken that is not counted.
   * @returns why no model may be asked; undefined where one may
   */
  async #refusedByQuota(
    conversationId: string,
    questionId: string,
    { brief }: Speaking,
    limits: QuotaLimits,
  ): Promise<NoticeReason | undefined> {
    const { learnerId, ltiContextId } = this.#whose();
    const id = reservationId(conversationId, questionId);
    const tokens = estimateTokens(brief) + MOST_TOKENS;
    try {
      const wanted = { id, learnerId, ltiContextId, tokens };
      const holder = await within("QUOTA", OBJECT_LIMIT_MS, () => this.#quota().reserve(wanted, limits));
      return holder && `quota-${holder}`;
    } catch (error) {
      if (!(error instanceof PartUnavailable)) throw error;
      console.warn("no model is asked: what it may take cannot be counted", String(error.cause));
      // It may have counted and only not said so.
      this.ctx.waitUntil(
        this.#quota()
          .release(id)
          .catch(() => undefined),
      );
      return "model-failed";
    }
  }

  /** Sets the count right. Where that is not heard, what was reserved stays counted. */
  #settle({ turn }: OpenTurn, { brief }: Speaking, usage: Usage | undefined): void {
    const said = this.#turns
      .parts(turn.replyId)
      .reduce((sum, part) => (part.type === "text" && !part.providerMetadata ? sum + part.text.length : sum), 0);
    const id = reservationId(turn.conversationId, turn.questionId);
    const settling = this.#quota().settle(id, tokensOf(usage, brief, said));
    this.ctx.waitUntil(
      settling.catch((error: unknown) => console.warn("a reply stays counted as reserved", String(error))),
    );
  }

  /** Makes a reply to its end. Whatever happens, the turn does not stay open. */
  async #make(open: OpenTurn, speaking: Speaking): Promise<void> {
    open.emit({ type: "start", messageId: open.turn.replyId });
    for (const part of open.turn.spare) if (part.type === "data-notice") open.emit(part);
    try {
      const { usage, failure } = await open.speak(speaking);
      this.#settle(open, speaking, usage);
      if (failure !== undefined && failure !== "stopped") console.warn("a model did not answer", failure);
    } catch (error) {
      open.completeFromCourse("model-failed");
      throw error;
    } finally {
      // Nothing of this turn is left where the learner was erased meanwhile, or the conversation deleted.
      if (this.#isStanding(open.turn)) this.#finish(open);
      this.#open.delete(open.turn.conversationId);
      open.close();
    }
  }

  /** Whether a turn is open: not ended, and not forgotten. */
  #isStanding({ conversationId, replyId }: Pick<Turn, "conversationId" | "replyId">): boolean {
    return this.#turns.openIn(conversationId)?.replyId === replyId;
  }

  /** The question and its reply become messages, and the turn ends: all of it or nothing. */
  #finish(open: OpenTurn): void {
    const { turn } = open;
    this.ctx.storage.transactionSync(() => {
      this.#addToLog(turn, this.#turns.parts(turn.replyId));
      open.emit({ type: "finish" });
      this.#turns.end(turn.replyId, Date.now());
    });
    this.#writing.set(turn.replyId, this.#writeSoon());
  }

  #addToLog({ conversationId, questionId, question, replyId }: Omit<Turn, "isOpen">, parts: Part[]): Message {
    return this.#log.add(
      conversationId,
      { id: questionId, role: "user", parts: [{ type: "text", text: question }] },
      { id: replyId, role: "assistant", parts },
      Date.now(),
    );
  }

  /** The reply to a question, finished or being made, from its first event. */
  #reply(conversationId: string, questionId: string): ReadableStream<Uint8Array> | undefined {
    const turn = this.#turns.ofQuestion(conversationId, questionId);
    if (turn !== undefined) return this.#follow(turn.replyId, 0);
    const reply = this.#log.replyTo(conversationId, questionId);
    return reply && streamReply(reply);
  }

  #follow(replyId: string, after: number): ReadableStream<Uint8Array> {
    const open = [...this.#open.values()].find(({ turn }) => turn.replyId === replyId);
    return followTurn(this.#turns, replyId, after, open, () => this.#writing.get(replyId));
  }

  async #idle(conversationId: string): Promise<{ outcome: "idle" } | { outcome: "not-found" }> {
    if (this.#log.knows(conversationId)) return { outcome: "idle" };
    const recorded = await this.#conversations(recordOf(this.env).patient).exists(conversationId);
    return { outcome: recorded ? "idle" : "not-found" };
  }

  /** Begins to write what waits. The end of a reply waits for the record as long as a page would: the rest is the alarm's. */
  #writeSoon(): Promise<unknown> {
    const writing = this.#writeAndRing();
    this.ctx.waitUntil(writing);
    return this.#asLongAsAPage(writing);
  }

  #asLongAsAPage(writing: Promise<unknown>): Promise<unknown> {
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
        const ids = messages.map(({ id }) => id);
        const replaced = this.#log.replaced.by(conversationId, ids);
        const written = await conversations.write(conversationId, titleOf(messages), messages, Date.now(), replaced);
        if (written) this.#log.markWritten(conversationId, messages, Date.now(), replaced);
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
    const { patient } = recordOf(this.env);
    try {
      const remove = (conversationId: string) => this.#conversations(patient).remove(conversationId);
      await this.#removing.settle(this.#log, remove);
      await this.#removing.awaiting(write(patient));
      this.#failures = 0;
      this.ctx.waitUntil(deliverMetrics(this.env));
      return true;
    } catch (error) {
      this.#failures += 1;
      console.warn("messages wait: the record cannot be written", String(error));
      return false;
    }
  }

  /**
   * The pair that a conversation ends with, if it begins with this question.
   * @throws PartUnavailable where it is not kept here and the record does not tell: then nothing changes
   */
  async #lastPair(conversationId: string, questionId: string, record: D1Database): Promise<Pair | undefined> {
    const kept = this.#log.last(conversationId, 2);
    if (kept.length > 0) return pairAtEnd(kept, questionId);
    try {
      return pairAtEnd(await this.#conversations(record).last(conversationId, 2), questionId);
    } catch (error) {
      throw new PartUnavailable("D1", error);
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

  async #recordedReply(
    conversationId: string,
    questionId: string,
    record: D1Database,
  ): Promise<ReadableStream<Uint8Array> | undefined> {
    try {
      const reply = await this.#conversations(record).replyTo(conversationId, questionId);
      return reply && streamReply(reply);
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

/** A question's id comes from a browser: in another learner's or conversation's hands the same one is another. */
function reservationId(conversationId: string, questionId: string): string {
  return `${conversationId}/${questionId}`;
}
