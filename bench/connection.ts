import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** What a request brought, and how long it took until its last byte. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; ms: number };

type Asking = { method: "GET" | "POST"; path: string; headers: Record<string, string>; body?: string | undefined };

/** Connections to one origin that stay open, as a browser's do. The plainest client there is: it must not need the Worker's core. */
export class Connection {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #origin: URL;

  constructor(origin: string) {
    this.#origin = new URL(origin);
  }

  async ask(method: "GET" | "POST", path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    const began = performance.now();
    const answer = await this.#send({ method, path, headers, body });
    return { ...answer, ms: performance.now() - began };
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
