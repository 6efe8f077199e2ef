import { defineConfig } from "vitest/config";
import whole from "../vitest.config.ts";

/** What is measured inside workerd, with the bindings and the build of the tests. */
export default defineConfig({
  ...whole,
  // Its own, so that it can run beside the tests.
  cacheDir: "node_modules/.vite/bench",
  test: {
    ...whole.test,
    include: ["bench/in-workerd/*.bench.ts"],
    globalSetup: ["./bench/cpu-clock.ts"],
    maxWorkers: 1,
    hookTimeout: 300_000,
    env: { BENCH: process.env["BENCH"] ?? "whole" },
  },
});
