import { defineConfig } from "vitest/config";
import { freePort } from "../scripts/ports.mjs";
import whole from "../vitest.config.ts";

/** What is measured inside workerd, with the bindings and the build of the tests. */
export default defineConfig({
  ...whole,
  // Its own, so that it can run beside the tests.
  cacheDir: "node_modules/.vite/bench",
  // After the router's plugin, which takes whatever is served for development.
  plugins: [
    ...(whole.plugins ?? []),
    { name: "jsx-as-deployed", config: () => ({ oxc: { jsx: { development: false } } }) },
  ],
  test: {
    ...whole.test,
    include: ["bench/in-workerd/*.bench.ts"],
    globalSetup: ["./bench/cpu-clock.ts", "./tests/model-server.setup.ts"],
    maxWorkers: 1,
    // So that an isolate can be told to collect its rubbish, between what is measured.
    inspect: `127.0.0.1:${await freePort(4580)}`,
    fileParallelism: false,
    hookTimeout: 300_000,
    // The builds of React and of the router that a deployed Worker has.
    env: { BENCH: process.env["BENCH"] ?? "whole", NODE_ENV: "production" },
  },
});
