import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { readThreadsCpu, readTree } from "./process-tree.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Answers the CPU of workerd so far, ms. */
    cpuClock: string;
  }
}

/**
 * Code inside workerd cannot read its own CPU: it asks this server, which reads it from /proc while workerd waits for the
 * answer and so does nothing else.
 */
export default async function openCpuClock(project: TestProject): Promise<() => Promise<void>> {
  const server = createServer((_request, response) => {
    const workerds = readTree(process.pid).filter(({ name }) => name === "workerd");
    response.end(String(workerds.reduce((sum, { pid }) => sum + readThreadsCpu(pid), 0)));
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
