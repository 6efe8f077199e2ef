import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "../scripts/child-processes.mjs";
import { packageCommand, projectNode } from "../scripts/project.mjs";
import { freePort } from "../scripts/ports.mjs";
import { Refusal } from "../scripts/refusal.mjs";
import { type ProcessUse, readTree } from "./process-tree.ts";

const PATIENCE_MS = 60_000;

/** What stands in front of workerd: vite's preview, as `npm start` serves it; or another workerd alone, which loses nothing. */
export type Front = "preview" | "workerd";

/** A Worker that is being served, each part a process of its own. */
export type ServedWorker = {
  origin: string;
  /** Where its isolate can be looked into: only behind another workerd. */
  inspector: number | undefined;
  /** All its processes as they are now. */
  tree(): ProcessUse[];
  /** The process of workerd alone. */
  workerd(): number;
  end(): Promise<void>;
};

type Serving = { port: number; env: NodeJS.ProcessEnv; front?: Front; options?: readonly string[] };

/** @param options further ones of `vite preview` */
export async function serveWorker(
  name: string,
  { port, env, front = "preview", options = [] }: Serving,
): Promise<ServedWorker> {
  const inspector = front === "workerd" ? await freePort(4570) : undefined;
  const command = inspector === undefined ? previewCommand(port) : workerdCommand(port, inspector, env);
  const child = startChild(projectNode(), [...command, ...options], { env });
  const { pid } = child;
  if (pid === undefined) throw new Refusal(`The ${name} could not be started.`, child.lastLines());
  const origin = `http://127.0.0.1:${port}`;
  const died = child.ended.then(() => {
    throw new Refusal(`The ${name} ended by itself.`, child.lastLines());
  });
  await Promise.race([died, untilItAnswers(`${origin}/health`, name, () => child.lastLines())]);
  died.catch(() => {});
  const tree = () => readTree(pid);
  return {
    origin,
    inspector,
    tree,
    workerd: () => tree().find((process) => process.name === "workerd")?.pid ?? pid,
    end: () => child.end(),
  };
}

function previewCommand(port: number): string[] {
  return [packageCommand("vite", "vite"), "preview", "--port", String(port), "--host", "127.0.0.1", "--strictPort"];
}

function workerdCommand(port: number, inspector: number, env: NodeJS.ProcessEnv): string[] {
  const address = ["--port", String(port), "--ip", "127.0.0.1", "--inspector-port", String(inspector)];
  const state = ["--persist-to", env["STATE_DIR"] ?? ".wrangler/state"];
  return [
    packageCommand("wrangler", "wrangler"),
    "dev",
    // The binding of a model would be one of an account.
    "--local",
    "--log-level",
    "warn",
    "--config",
    "build/server/wrangler.json",
    ...address,
    ...state,
  ];
}

async function untilItAnswers(url: string, name: string, lines: () => string[]): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer !== undefined && answer.status < 500) return;
    await sleep(100);
  }
  throw new Refusal(`The ${name} did not answer well for ${PATIENCE_MS / 1000} s.`, lines());
}
