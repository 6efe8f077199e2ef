import { titleOf } from "#app/guide/title.ts";
import { Conversations, type Owner } from "#db/conversations.ts";
import { CrisisFlags } from "#db/crisis-flags.ts";
import { LateAdmission } from "#db/late-admission.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import type { ConversationLog } from "./conversation-log.ts";
import type { KeptLaunch } from "./kept-launch.ts";
import { deliverMetrics, recordOf } from "./record.ts";
import { RecordRemovals } from "./record-removals.ts";
import { readSettings } from "./settings.ts";

/** The record is tried again this long after it failed, then at growing intervals. */
export const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;
/** What one invocation writes at most: some 10 ms of CPU. The alarm goes on at once. Launches come first, then flags. */
const LAUNCHES_AT_ONCE = 5;
const MESSAGES_AT_ONCE = 40;
const FLAGS_AT_ONCE = 5;

type Ports = {
  env(): Env;
  storage: DurableObjectStorage;
  log: ConversationLog;
  whose: Owner;
  /** Of the tenant whose object it is. */
  scope(record: D1Database): TenantScope;
  later(work: Promise<unknown>): void;
};

/** How what an object keeps goes to the record: at once when that answers, by the object's alarm when it does not. */
export class ConversationWriting {
  readonly #ports: Ports;
  readonly #removing = new RecordRemovals();
  /** In a row. */
  #failures = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** When the alarm is to try again. */
  retryDelay(): number {
    return Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LONGEST_RETRY_MS);
  }

  /** Begins to write what waits. The end of a reply waits for the record as long as a page would: the rest is the alarm's. */
  soon(): Promise<unknown> {
    const writing = this.#writeAndRing();
    this.#ports.later(writing);
    return this.#asLongAsAPage(writing);
  }

  /** Has the record forget what was deleted. @returns once it has, or a page would no longer wait */
  removals(): Promise<unknown> {
    return this.#asLongAsAPage(this.#toRecord(async () => undefined));
  }

  /**
   * Writes the oldest of what waits, as much as an invocation can: launches first, since the others refer to them, then that
   * the learner may be in danger.
   * @returns whether the record took it: more may wait
   */
  some(): Promise<boolean> {
    const { log } = this.#ports;
    return this.#toRecord(async (record) => {
      const launches = log.waitingLaunches(LAUNCHES_AT_ONCE);
      for (const launch of launches) await this.#writeLaunch(launch, record);
      if (launches.length === LAUNCHES_AT_ONCE) return;
      await this.#writeFlags(record);
      const waiting = log.waiting(MESSAGES_AT_ONCE);
      for (const [conversationId, entries] of Map.groupBy(waiting, (entry) => entry.conversationId)) {
        const messages = entries.map((entry) => entry.message);
        const replaced = log.replaced.by(
          conversationId,
          messages.map(({ id }) => id),
        );
        const conversations = this.#conversations(record);
        const written = await conversations.write(conversationId, titleOf(messages), messages, Date.now(), replaced);
        if (written) log.markWritten(conversationId, messages, Date.now(), replaced);
        else log.drop(conversationId);
      }
    });
  }

  /** Tells at once that the learner may be in danger; what the record does not take now, the alarm tells it. */
  flags(): Promise<unknown> {
    return this.#toRecord((record) => this.#writeFlags(record));
  }

  /** @returns false where the record did not take it */
  launch(waiting: KeptLaunch): Promise<boolean> {
    return this.#toRecord((record) => this.#writeLaunch(waiting, record));
  }

  async #writeLaunch({ launch, session, launchedAt }: KeptLaunch, record: D1Database): Promise<void> {
    const { log, scope } = this.#ports;
    const written = await new LateAdmission(scope(record)).write(launch, session, launchedAt, Date.now());
    if (written) log.markLaunchWritten(session.launchId, Date.now());
    else log.dropLaunch(session.launchId);
  }

  /** Each under its own id, so that one whose answer was lost is not there twice. */
  async #writeFlags(record: D1Database): Promise<void> {
    const { log, scope, whose } = this.#ports;
    const { learnerId, ltiContextId } = whose;
    const flags = new CrisisFlags(scope(record));
    for (const { id, seenBy, at } of log.flags.list(FLAGS_AT_ONCE)) {
      try {
        await flags.add({ id, learnerId, ltiContextId, seenBy }, at);
      } catch (error) {
        if (!/FOREIGN KEY constraint failed/.test(String(error))) throw error;
        console.warn("a flag is dropped: the learner or the course is gone");
      }
      log.flags.remove(id);
    }
  }

  /** Where the record takes it, the alarm goes on with the rest at once. */
  async #writeAndRing(): Promise<void> {
    const isAnswering = await this.some();
    if (isAnswering && this.#ports.log.waits()) await this.#ports.storage.setAlarm(Date.now());
  }

  #asLongAsAPage(writing: Promise<unknown>): Promise<unknown> {
    const { RECORD_BUDGET_MS } = readSettings(this.#ports.env());
    return Promise.race([writing, new Promise((resolve) => setTimeout(resolve, RECORD_BUDGET_MS))]);
  }

  /** @returns false where the record failed, or did not answer in time */
  async #toRecord(write: (record: D1Database) => Promise<void>): Promise<boolean> {
    const { log, later } = this.#ports;
    const env = this.#ports.env();
    const { patient } = recordOf(env);
    try {
      const remove = (conversationId: string) => this.#conversations(patient).remove(conversationId);
      await this.#removing.settle(log, remove);
      await this.#removing.awaiting(write(patient));
      this.#failures = 0;
      later(deliverMetrics(env));
      return true;
    } catch (error) {
      this.#failures += 1;
      console.warn("messages wait: the record cannot be written", String(error));
      return false;
    }
  }

  #conversations(record: D1Database): Conversations {
    return new Conversations(this.#ports.scope(record), this.#ports.whose);
  }
}
