import { createServer } from "node:http";
import { z } from "zod";
import type { TestProject } from "vitest/node";
import { collectRubbish } from "./heap.ts";
import { readThreadsCpu, readTree } from "./process-tree.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Answers the CPU of workerd so far, as JSON: `WorkerdCpu`. /collect lets its isolate collect its rubbish: /collected then says whether it has. */
    cpuClock: string;
  }
}

/** @property isolates of the threads that run isolates, ms @property whole of all threads, ms */
export type WorkerdCpu = { whole: number; isolates: number };

/**
 * Code inside workerd cannot read its own CPU: it asks this server, which reads it from /proc while workerd waits for the
 * answer and so does nothing else.
 */
export default async function openCpuClock(project: TestProject): Promise<() => Promise<void>> {
  const { port: inspector } = project.vitest.config.inspector;
  let isCollected = true;
  const collect = async () => {
    isCollected = false;
    await collectAll(inspector);
    isCollected = true;
  };
  const server = createServer((request, response) => {
    if (request.url === "/collect") collect().catch((error: unknown) => console.error(error));
    response.end(JSON.stringify(request.url === "/" ? readCpu() : isCollected));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The CPU clock has no port.");
  project.provide("cpuClock", `http://127.0.0.1:${address.port}`);
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

function readCpu(): WorkerdCpu {
  const workerds = readTree(process.pid).filter(({ name }) => name === "workerd");
  const sum = (counts?: (thread: string) => boolean) =>
    workerds.reduce((so, { pid }) => so + readThreadsCpu(pid, counts), 0);
  return { whole: sum(), isolates: sum(runsIsolates) };
}

const isolatesSchema = z.array(z.object({ id: z.string(), webSocketDebuggerUrl: z.string() }));

/** @param inspector its port */
async function collectAll(inspector: number | undefined): Promise<void> {
  const isolates = isolatesSchema.parse(await (await fetch(`http://127.0.0.1:${inspector}/json/list`)).json());
  // The product's own; the others are those of local D1, KV and R2.
  for (const { id, webSocketDebuggerUrl } of isolates)
    if (id.startsWith("core:user:")) await collectRubbish(webSocketDebuggerUrl);
}

/** V8's own threads collect rubbish and compile beside an isolate, for the whole process. */
function runsIsolates(thread: string): boolean {
  return !thread.startsWith("V8 ");
}
