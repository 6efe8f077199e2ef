import type { TestProject } from "vitest/node";
import { startModelServer } from "./model-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** As far as /v1. */
    modelServer: string;
  }
}

/** One server for the run; the tests find its address by `inject("modelServer")`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startModelServer();
  project.provide("modelServer", url);
  return stop;
}
