import type { Asked } from "#app/guide/answering.ts";
import type { CrisisAudience } from "#app/guide/crisis-policy.ts";
import { namesCrisis } from "#app/guide/crisis-words.ts";
import type { Message, NoticeReason, Part } from "#app/guide/conversation.ts";
import { limitsOf } from "#app/guide/quota.ts";
import type { Question } from "#app/guide/question.ts";
import { redact } from "#app/guide/redact.ts";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { Conversations, type Owner } from "#db/conversations.ts";
import { PracticeLog } from "#db/practice-log.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import type { ConversationLog } from "./conversation-log.ts";
import { type ConversationWriting, FIRST_RETRY_MS } from "./conversation-writing.ts";
import { roomInGuide, signsOfTurn } from "./guide-signs.ts";
import { modelVoice } from "./model-voice.ts";
import type { OpenTurns } from "./open-turns.ts";
import { RecordedTalk } from "./recorded-talk.ts";
import { recordOf } from "./record.ts";
import { type Pair, pairAtEnd } from "./replaced-pairs.ts";
import { streamReply } from "./reply-stream.ts";
import { speakingOf } from "./speaking.ts";
import { keepTold } from "./told-solution.ts";
import type { TurnGrounds } from "./turn-grounds.ts";
import type { TurnLog } from "./turn-log.ts";
import { type Plan, planTurn } from "./turn-planning.ts";
import type { TurnQuota } from "./turn-quota.ts";

/** What a model is told of the talk before. */
const REMEMBERED_MESSAGES = 6;

type Ports = {
  env(): Env;
  storage: DurableObjectStorage;
  whose: Owner & { tenantId: string };
  /** Of the tenant whose object it is. */
  scope(record: D1Database): TenantScope;
  log: ConversationLog;
  turns: TurnLog;
  open: OpenTurns;
  writing: ConversationWriting;
  grounds: TurnGrounds;
  quota: TurnQuota;
  later(work: Promise<unknown>): void;
};

/** A question that is about to become a turn. @property text redacted @property replaced the pair that it stands in for */
type Taken = {
  conversationId: string;
  questionId: string;
  text: string;
  redacted: ReturnType<typeof redact>["redacted"];
  replaced: Pair | undefined;
  /** See OpenTurns.withdrawals: before it was read whether the learner allows a model. */
  withdrawals: number;
  /** See OpenTurns.forgettings: before anything was asked for it. */
  forgettings: number;
};

/** The learner was erased while their question was planned. */
class Forgotten extends Error {}

/** How an object takes questions: each once, one at a time in a conversation, redacted before anything else happens to it. */
export class QuestionTaking {
  readonly #ports: Ports;
  /** Conversations whose question is being planned. Memory is enough: a plan that is lost was not acknowledged. */
  readonly #planning = new Set<string>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** See ChatConversationDO.ask. */
  async take(conversationId: string, question: Question, by: { teaches: boolean; isLearner: boolean }): Promise<Asked> {
    const { env, whose, scope, log, open, grounds } = this.#ports;
    const { quick } = recordOf(env());
    const standing = open.replyTo(conversationId, question.id);
    if (standing !== undefined) return { outcome: "answering", events: standing };
    if (log.replaced.has(conversationId, question.id)) return { outcome: "superseded" };
    const { text, redacted } = redact(question.text);
    const recorded = new RecordedTalk(new Conversations(scope(quick), whose));
    const { withdrawals, forgettings } = open;
    // All that a reply needs is asked for at once: what somebody waits for is the slowest of it, and not the sum.
    const isTaken = log.isRecorded(conversationId) ? Promise.resolve(false) : recorded.isSomebodyElses(conversationId);
    const gathered = Promise.all([grounds.search(text), grounds.given(quick, by.isLearner)]);
    // Where the question turns out to be known, nobody waits for them.
    for (const asked of [isTaken, gathered]) asked.catch(() => {});
    const reply = await recorded.replyTo(conversationId, question.id);
    // While the record was read, the same question may have been answered by another request.
    const known = reply === undefined ? open.replyTo(conversationId, question.id) : streamReply(reply);
    if (known !== undefined) return { outcome: "answering", events: known };
    if (this.#planning.has(conversationId) || open.in(conversationId) !== undefined) return { outcome: "busy" };

    this.#planning.add(conversationId);
    try {
      if (await isTaken) return { outcome: "not-found" };
      const { replaces } = question;
      const replaced = replaces === undefined ? undefined : await this.#lastPair(conversationId, replaces, recorded);
      if (replaces !== undefined && replaced === undefined) return { outcome: "superseded" };
      const taken = { conversationId, questionId: question.id, text, redacted, replaced, withdrawals, forgettings };
      return await this.#answer(taken, await gathered, by, quick);
    } catch (error) {
      if (!(error instanceof Forgotten)) throw error;
      // What was reserved for it meanwhile names the learner.
      await this.#ports.quota.forget();
      return { outcome: "not-found" };
    } finally {
      this.#planning.delete(conversationId);
    }
  }

  async #answer(
    taken: Taken,
    [{ found, terms }, { model, quota, courseQuota, tasks, policy, learner, crisisText, crisisPolicy }]: [
      Awaited<ReturnType<TurnGrounds["search"]>>,
      Awaited<ReturnType<TurnGrounds["given"]>>,
    ],
    { teaches, isLearner }: { teaches: boolean; isLearner: boolean },
    record: D1Database,
  ): Promise<Asked> {
    const { env, storage, whose, turns, open, writing, grounds, later } = this.#ports;
    const { conversationId, questionId, text, redacted, replaced, withdrawals } = taken;
    const before = this.#before(taken);
    const ladders = turns.ladders(conversationId, replaced?.questionId);
    const prerequisites = await grounds.prerequisites(learner, found.nearest[0]?.id, record);
    const plan = planTurn({
      question: text,
      terms,
      found,
      tasks,
      before: before.flatMap(({ parts: said }) => said),
      policy,
      learner,
      prerequisites,
      now: Date.now(),
      ladderOf: (taskId) => ladders.find((each) => taskId === undefined || each.taskId === taskId),
    });
    // Nobody waits for what the detector makes of it. Who words a question better has not asked it again. Of a question that stands in for another, that one has told.
    const room = async () => roomInGuide(plan.about, prerequisites, tasks, learner);
    if (replaced === undefined) later(grounds.watch(learner.consent).tell(signsOfTurn(questionId, text, plan), room));
    if (isLearner && plan.decision.kind === "worked-example" && plan.tasks.on) later(this.#noteTold(plan.tasks.on));
    const isInDanger = namesCrisis(text);
    const toldOf = isInDanger && isLearner && crisisPolicy !== "off" ? crisisPolicy : undefined;
    const parts: Part[] = [
      // Before anything else, and whatever a model will say.
      ...(isInDanger ? [crisisNotice(crisisText, toldOf !== undefined)] : []),
      ...(redacted.length > 0
        ? [{ type: "data-notice" as const, data: { reason: "redacted" as const, redacted } }]
        : []),
      ...plan.parts,
    ];
    const voice = withdrawals === open.withdrawals ? modelVoice(env(), whose.tenantId, model) : undefined;
    const speaking = voice && speakingOf(voice, plan, before, text);
    const turn = { replyId: crypto.randomUUID(), conversationId, questionId, question: text, spare: parts };
    const limits = limitsOf(quota, { teaches, ofCourse: courseQuota });
    const refused = speaking && (await this.#ports.quota.refusal(turn, speaking.brief, limits));
    if (speaking === undefined || refused !== undefined) {
      const ringing = storage.setAlarm(Date.now() + FIRST_RETRY_MS);
      const reply = this.#begin(taken, plan, toldOf, () => open.addToLog(turn, [...noticeOf(refused), ...parts]));
      await ringing;
      return { outcome: "answering", events: streamReply(reply, 0, writing.soon()) };
    }
    const begun = await open.begin(turn, speaking, withdrawals, () => {
      this.#begin(taken, plan, toldOf, () => turns.begin(turn, Date.now()));
    });
    later(begun.making);
    await storage.setAlarm(Date.now() + FIRST_RETRY_MS);
    // Nobody waits with that until the reply is whole.
    if (toldOf !== undefined) later(writing.flags());
    return { outcome: "answering", events: open.follow(turn.replyId, 0) };
  }

  /** The learner is shown a task's solution: practice knows of it. Nobody waits for that, and nothing else depends on it. */
  async #noteTold(task: CourseQuestion): Promise<void> {
    const { env, whose, scope } = this.#ports;
    const log = new PracticeLog(scope(recordOf(env()).patient), whose);
    await keepTold(log, task, Date.now()).catch((error: unknown) =>
      console.warn("a solution that was shown is not noted", String(error)),
    );
  }

  /**
   * What changes with a question: all of it or nothing. What it stands in for goes in the moment in which it begins.
   * @throws Forgotten
   * @param toldOf who is told that the learner may be in danger: kept with the words that say so, until the record has it
   */
  #begin<Begun>(taken: Taken, { ladder }: Plan, toldOf: CrisisAudience | undefined, how: () => Begun): Begun {
    const { storage, log, turns, open } = this.#ports;
    const { conversationId, questionId, replaced, forgettings } = taken;
    if (forgettings !== open.forgettings) throw new Forgotten();
    return storage.transactionSync(() => {
      // By chance, so that it leads to no conversation.
      if (toldOf !== undefined) log.flags.add({ id: crypto.randomUUID(), seenBy: toldOf, at: Date.now() });
      if (replaced !== undefined) {
        turns.takeBack(conversationId, replaced.questionId);
        log.replace(conversationId, replaced, questionId);
      }
      if (ladder !== undefined) turns.climb(conversationId, questionId, ladder, Date.now());
      return how();
    });
  }

  /** The conversation's last messages, without what is stood in for. */
  #before({ conversationId, replaced }: Taken): Message[] {
    return this.#ports.log
      .last(conversationId, REMEMBERED_MESSAGES + 2)
      .filter(({ id }) => id !== replaced?.questionId && id !== replaced?.replyId)
      .slice(-REMEMBERED_MESSAGES);
  }

  /** By what is kept here; where nothing is, by the record. @throws PartUnavailable: then nothing changes */
  async #lastPair(conversationId: string, questionId: string, recorded: RecordedTalk): Promise<Pair | undefined> {
    const kept = this.#ports.log.last(conversationId, 2);
    return kept.length > 0 ? pairAtEnd(kept, questionId) : recorded.lastPair(conversationId, questionId);
  }
}

function crisisNotice(text: string, isFlagged: boolean): Part {
  const data = { reason: "crisis" as const, ...(text !== "" && { text }), ...(isFlagged && { isFlagged }) };
  return { type: "data-notice", data };
}

function noticeOf(reason: NoticeReason | undefined): Part[] {
  return reason === undefined ? [] : [{ type: "data-notice", data: { reason } }];
}
