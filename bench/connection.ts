import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** What a request brought, and how long it took until its last byte. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; ms: number };

/** An answer that is still coming. @property ms until what was waited for @property end all of its text, once it has ended */
export type Heard = { status: number; ms: number; end: Promise<string>; leave(): void };

type Asking = { method: "GET" | "POST"; path: string; headers: Record<string, string>; body?: string | undefined };

/** Connections to one origin that stay open, as a browser's do. The plainest client there is: it must not need the Worker's core. */
export class Connection {
  readonly #agent: Agent;
  readonly #origin: URL;

  /** @param atOnce so many requests may be under way */
  constructor(origin: string, atOnce = 64) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: atOnce });
    this.#origin = new URL(origin);
  }

  async ask(method: "GET" | "POST", path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    const began = performance.now();
    const answer = await this.#send({ method, path, headers, body });
    return { ...answer, ms: performance.now() - began };
  }

  /**
   * Sends a post, and hears its answer as it comes.
   * @param until of what was heard: once it is true, the time is noted. Without it, the first byte is it
   */
  listen(
    path: string,
    headers: Record<string, string>,
    body: string,
    until = (heard: string) => heard !== "",
  ): Promise<Heard> {
    const { hostname: host, port, protocol } = this.#origin;
    if (protocol !== "http:") throw new TypeError("Only plain http is heard.");
    return new Promise((resolve, reject) => {
      const began = performance.now();
      const sent = request({ method: "POST", path, headers, agent: this.#agent, host, port }, (answer) => {
        let text = "";
        let isNoted = false;
        const ended = Promise.withResolvers<string>();
        ended.promise.catch(() => undefined);
        const heard = { status: answer.statusCode ?? 0, end: ended.promise, leave: () => answer.destroy() };
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          text += chunk;
          if (isNoted || !until(text)) return;
          isNoted = true;
          resolve({ ...heard, ms: performance.now() - began });
        });
        answer.on("error", (error) => {
          ended.reject(error);
          reject(error);
        });
        answer.on("end", () => {
          ended.resolve(text);
          reject(
            new Error(`An answer (${answer.statusCode}) ended without what was waited for: ${text.slice(0, 300)}`),
          );
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(asking: Asking): Promise<Omit<Answer, "ms">> {
    const { hostname: host, port } = this.#origin;
    const { body, ...options } = asking;
    return new Promise((resolve, reject) => {
      const sent = request({ ...options, agent: this.#agent, host, port }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on("error", (error: NodeJS.ErrnoException) => {
        // The server had closed an idle connection just when it was used again: it has not read the request.
        if (sent.reusedSocket && error.code === "ECONNRESET") resolve(this.#send(asking));
        else reject(error);
      });
      sent.end(body);
    });
  }
}
