import { Connection, type Heard } from "./connection.ts";
import type { LaunchWalk } from "./launch-walk.ts";
import { launchOnce, type Setting, walkInto } from "./setting.ts";

/** A question is sent so often at most. */
const MOST_SENT = 8;

const toError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

/** Goes through a whole launch, in groups, so that many can talk afterwards. */
export async function admitTalkers(setting: Setting, count: number, from: number): Promise<Talker[]> {
  const connection = new Connection(setting.tool.worker.origin, count + 16);
  const talkers = Array.from({ length: count }, (_, at) => {
    const walk = () => walkInto(setting.tool, setting.platform, { learner: from + at });
    return new Talker(connection, walk, setting.tool.worker.origin);
  });
  let next = 0;
  const admit = async () => {
    for (let at = next++; at < talkers.length; at = next++) await talkers[at]?.enter();
  };
  await Promise.all(Array.from({ length: 16 }, admit));
  return talkers;
}

/** A learner who was let in, in a conversation of their own. */
export class Talker {
  readonly #connection: Connection;
  readonly #begin: () => LaunchWalk;
  #walk: LaunchWalk;
  readonly #origin: string;
  readonly #conversation = crypto.randomUUID();

  constructor(connection: Connection, begin: () => LaunchWalk, origin: string) {
    this.#connection = connection;
    this.#begin = begin;
    this.#walk = begin();
    this.#origin = origin;
  }

  /** A launch that did not come through is begun anew, as a person would. */
  async enter(): Promise<void> {
    for (let tries = 1; ; tries++) {
      const failed = await launchOnce(this.#walk).then(() => undefined, toError);
      if (failed === undefined) return;
      if (tries === MOST_SENT) throw failed;
      this.#walk = this.#begin();
    }
  }

  /** Says that a model may be told their questions. @param host whose */
  async allowModel(host: string): Promise<void> {
    const path = this.#walk.pageAddress.replace(/\/guide$/, "/consent");
    await this.#connection.ask("POST", path, this.#headers, new URLSearchParams({ model: "yes", host }).toString());
  }

  /**
   * Where a connection is lost, or the server in front of workerd could not pass a question on, it is sent again with the same id, as
   * the page does: so it is answered once.
   * @param until see Connection.listen
   */
  async say(text: string, until?: (heard: string) => boolean): Promise<Heard & { sent: number }> {
    const body = new URLSearchParams({ id: crypto.randomUUID(), text });
    const path = `${this.#walk.pageAddress}/${this.#conversation}/messages`;
    for (let sent = 1; ; sent++) {
      const heard = await this.#connection.listen(path, this.#headers, body.toString(), until).catch(toError);
      if (!(heard instanceof Error) && heard.status === 200) return { ...heard, sent };
      const why = heard instanceof Error ? heard : new Error(`A question was answered ${heard.status}.`);
      if (sent === MOST_SENT) throw why;
    }
  }

  /** The page of the conversation, as its HTML. */
  async page(): Promise<string> {
    const path = `${this.#walk.pageAddress}/${this.#conversation}`;
    return (await this.#connection.ask("GET", path, this.#walk.visitHeaders)).body.toString();
  }

  get #headers(): Record<string, string> {
    return {
      ...this.#walk.visitHeaders,
      "content-type": "application/x-www-form-urlencoded",
      origin: this.#origin,
      accept: "*/*",
    };
  }
}
