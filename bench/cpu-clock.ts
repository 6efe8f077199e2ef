import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { readThreadsCpu, readTree } from "./process-tree.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Answers the CPU of workerd so far, as JSON: `WorkerdCpu`. */
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
  const server = createServer((_request, response) => {
    const workerds = readTree(process.pid).filter(({ name }) => name === "workerd");
    const sum = (counts?: (thread: string) => boolean) =>
      workerds.reduce((so, { pid }) => so + readThreadsCpu(pid, counts), 0);
    response.end(JSON.stringify({ whole: sum(), isolates: sum(runsIsolates) } satisfies WorkerdCpu));
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

/** V8's own threads collect rubbish and compile beside an isolate, for the whole process. */
function runsIsolates(thread: string): boolean {
  return !thread.startsWith("V8 ");
}
