import type { Message, OpenQuestion, Part } from "#app/guide/conversation.ts";
import type { ConversationLog } from "./conversation-log.ts";
import type { ConversationWriting } from "./conversation-writing.ts";
import { OpenTurn, type Speaking } from "./open-turn.ts";
import { followTurn, streamReply } from "./reply-stream.ts";
import type { Turn, TurnLog } from "./turn-log.ts";
import type { TurnQuota } from "./turn-quota.ts";

type Ports = {
  storage: DurableObjectStorage;
  log: ConversationLog;
  turns: TurnLog;
  writing: ConversationWriting;
  quota: TurnQuota;
};

/** The turns of an object whose replies are being made, one at a time in a conversation; and their ends, which become messages. */
export class OpenTurns {
  readonly #ports: Ports;
  /** By conversation: the turn whose reply is being made, in this very object. */
  readonly #open = new Map<string, OpenTurn>();
  /** By reply: the first try to write it. */
  readonly #writing = new Map<string, Promise<unknown>>();
  #withdrawals = 0;
  #forgettings = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get size(): number {
    return this.#open.size;
  }

  /** How often a model was withdrawn: who plans a turn looks whether it was meanwhile. */
  get withdrawals(): number {
    return this.#withdrawals;
  }

  /** How often all of it was forgotten: a turn that was planned before begins no more. */
  get forgettings(): number {
    return this.#forgettings;
  }

  in(conversationId: string): OpenTurn | undefined {
    return this.#open.get(conversationId);
  }

  /** Those that stand: not ended, and not forgotten. */
  questions(): (OpenQuestion & { conversationId: string })[] {
    return [...this.#open.values()]
      .filter(({ turn }) => this.#isStanding(turn))
      .map(({ turn: { questionId, question, conversationId } }) => ({ questionId, text: question, conversationId }));
  }

  /** Ends the turns that another life of this object began: whoever was making their replies is gone. */
  endInterrupted(): void {
    const { turns } = this.#ports;
    for (const turn of turns.open()) {
      const open = new OpenTurn(turns, turn);
      open.completeFromCourse("interrupted");
      this.#finish(open);
    }
  }

  /**
   * Begins a turn: the model is asked, and then the turn is written.
   * @param write throws where it cannot be: then there is no turn
   * @param withdrawals how many there had been when the model was still allowed
   * @returns its reply being made, to its end
   */
  async begin(
    turn: Omit<Turn, "isOpen">,
    speaking: Speaking,
    withdrawals: number,
    write: () => void,
  ): Promise<{ making: Promise<void> }> {
    const open = new OpenTurn(this.#ports.turns, turn);
    if (withdrawals !== this.#withdrawals) open.withdraw();
    try {
      await open.ask(speaking);
      write();
    } catch (error) {
      open.stop();
      throw error;
    }
    this.#open.set(turn.conversationId, open);
    if (withdrawals !== this.#withdrawals) open.withdraw();
    return { making: this.#make(open, speaking) };
  }

  /** The learner allows no model any more: what one is just saying ends, and a turn that is being planned asks none. */
  withdrawModel(): void {
    this.#withdrawals += 1;
    for (const open of this.#open.values()) open.withdraw();
  }

  /** The learner was erased: what is being made ends, and what is being planned does not begin. */
  forget(): void {
    this.#forgettings += 1;
    for (const open of this.#open.values()) open.forget();
  }

  /** What was written is written. */
  sweep(): void {
    this.#writing.clear();
  }

  /** The events of a reply behind the number `after`. */
  follow(replyId: string, after: number): ReadableStream<Uint8Array> {
    const open = [...this.#open.values()].find(({ turn }) => turn.replyId === replyId);
    return followTurn(this.#ports.turns, replyId, after, open, () => this.#writing.get(replyId));
  }

  /** The reply to a question, finished or being made, from its first event. */
  replyTo(conversationId: string, questionId: string): ReadableStream<Uint8Array> | undefined {
    const turn = this.#ports.turns.ofQuestion(conversationId, questionId);
    if (turn !== undefined) return this.follow(turn.replyId, 0);
    const reply = this.#ports.log.replyTo(conversationId, questionId);
    return reply && streamReply(reply);
  }

  /** A question and its reply become messages. @returns the reply */
  addToLog({ conversationId, questionId, question, replyId }: Omit<Turn, "isOpen">, parts: Part[]): Message {
    return this.#ports.log.add(
      conversationId,
      { id: questionId, role: "user", parts: [{ type: "text", text: question }] },
      { id: replyId, role: "assistant", parts },
      Date.now(),
    );
  }

  /** Makes a reply to its end. Whatever happens, the turn does not stay open. */
  async #make(open: OpenTurn, speaking: Speaking): Promise<void> {
    open.emit({ type: "start", messageId: open.turn.replyId });
    for (const part of open.turn.spare) if (part.type === "data-notice") open.emit(part);
    try {
      const { usage, failure } = await open.speak(speaking);
      this.#ports.quota.settle(open.turn, speaking.brief, { usage, said: this.#charactersSaid(open.turn) });
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

  /** By the model: what is the course's own says where it is from. */
  #charactersSaid({ replyId }: Pick<Turn, "replyId">): number {
    return this.#ports.turns
      .parts(replyId)
      .reduce((sum, part) => (part.type === "text" && !part.providerMetadata ? sum + part.text.length : sum), 0);
  }

  /** Whether a turn is open: not ended, and not forgotten. */
  #isStanding({ conversationId, replyId }: Pick<Turn, "conversationId" | "replyId">): boolean {
    return this.#ports.turns.openIn(conversationId)?.replyId === replyId;
  }

  /** The question and its reply become messages, and the turn ends: all of it or nothing. */
  #finish(open: OpenTurn): void {
    const { turn } = open;
    const { storage, turns, writing } = this.#ports;
    storage.transactionSync(() => {
      this.addToLog(turn, turns.parts(turn.replyId));
      open.emit({ type: "finish" });
      turns.end(turn.replyId, Date.now());
    });
    this.#writing.set(turn.replyId, writing.soon());
  }
}
