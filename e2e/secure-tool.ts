import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { request as ask } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../scripts/ports.mjs";
import { selfSignedCertificate } from "./certificate.ts";
import { command, type Ending, root } from "./commands/command.ts";

/**
 * Another tool beside the one that all tests share: with a state of its own, told that its origin is https, behind a proxy
 * that ends https, as a deployed one stands.
 */
export class SecureTool implements AsyncDisposable {
  readonly origin: string;
  /** Whether the proxy lets no cookie of the tool through, as Safari does after some redirects. */
  eatsCookies = false;
  readonly #state: string;
  readonly #proxy: Server;
  readonly #tool: ChildProcess;

  private constructor(origin: string, state: string, proxy: Server, tool: ChildProcess) {
    this.origin = origin;
    this.#state = state;
    this.#proxy = proxy;
    this.#tool = tool;
  }

  static async start(): Promise<SecureTool> {
    const state = mkdtempSync(path.join(tmpdir(), "atomic-guide-secure-"));
    let started: SecureTool | undefined;
    const port = await freePort(4410);
    const proxy = await proxyTo(port, () => started?.eatsCookies === true);
    // A server that listens on TCP has an address of this shape.
    const origin = `https://localhost:${(proxy.address() as AddressInfo).port}`;
    const migrated = await command("scripts/migrate.ts", [], { STATE_DIR: state });
    if (migrated.code !== 0) throw new Error(migrated.said);
    const words = [
      "dev",
      "--config",
      "build/server/wrangler.json",
      "--port",
      String(port),
      "--ip",
      "127.0.0.1",
      "--local",
    ];
    const local = [
      "--persist-to",
      state,
      "--inspector-port",
      String(await freePort(9_400)),
      "--var",
      `ORIGINS:${origin}`,
    ];
    const wrangler = path.join(root, "node_modules/wrangler/bin/wrangler.js");
    const env = { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" };
    const tool = spawn(process.execPath, [wrangler, ...words, ...local], {
      cwd: root,
      env,
      stdio: "ignore",
      detached: true,
    });
    // Also where a test process is ended before its time.
    process.once("exit", () => tool.pid !== undefined && tool.exitCode === null && process.kill(-tool.pid, "SIGKILL"));
    started = new SecureTool(origin, state, proxy, tool);
    await started.#untilItAnswers(`http://127.0.0.1:${port}/health`);
    return started;
  }

  /** Runs a command on its state. */
  run(file: string, ...words: string[]): Promise<Ending> {
    return command(file, words, { STATE_DIR: this.#state, TOOL_ORIGIN: this.origin });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = new Promise((resolve) => this.#tool.once("exit", resolve));
    if (this.#tool.exitCode === null && this.#tool.pid !== undefined) {
      process.kill(-this.#tool.pid, "SIGTERM");
      await ended;
    }
    this.#proxy.close();
    this.#proxy.closeAllConnections();
    rmSync(this.#state, { recursive: true, force: true, maxRetries: 5 });
  }

  async #untilItAnswers(address: string): Promise<void> {
    const until = Date.now() + 120_000;
    while (Date.now() < until && this.#tool.exitCode === null) {
      const answer = await fetch(address).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error("The tool did not start.");
  }
}

/** Ends https, and passes everything on. */
async function proxyTo(port: number, eatsCookies: () => boolean): Promise<Server> {
  const server = createServer(selfSignedCertificate(), (incoming, outgoing) => {
    // Asked by its own address, as by a proxy that keeps the name which the browser said to itself.
    const { host: _, ...headers } = incoming.headers;
    const onward = ask({ host: "127.0.0.1", port, path: incoming.url, method: incoming.method, headers }, (answer) => {
      const { "set-cookie": cookies, ...passed } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, {
        ...passed,
        ...(cookies && !eatsCookies() && { "set-cookie": cookies }),
      });
      answer.pipe(outgoing);
    });
    onward.once("error", () => outgoing.destroy());
    outgoing.once("close", () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}
