import os from "node:os";
import path from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { makeToolKey } from "./scripts/tool-key.mjs";

const migrations = path.join(import.meta.dirname, "db/migrations");

/** A key of the tool that lives as long as this run, sealed as it lies in the account. */
const toolKeysSecret = "a-secret-of-the-tests-for-keys-0123456789";
const toolKey = { ...(await makeToolKey(toolKeysSecret)), made_at: Date.now() };

/** Where nothing is known of files, Vitest begins with the largest. Those of failures are short, and wait the longest: first. */
class FailuresFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own
    const bySize = await super.sort(files);
    return [...bySize.filter(waits), ...bySize.filter((file) => !waits(file))];
  }
}

function waits({ moduleId }: TestSpecification): boolean {
  return moduleId.includes("/tests/failures/");
}

/** The tests run inside workerd, from source, on a real D1, KV and Durable Objects that last as long as their file. */
export default defineConfig({
  plugins: [
    reactRouter(),
    // Asked whenever a worker starts: to whoever keeps Vitest awake, the migrations are what they are by then.
    cloudflareTest(async () => ({
      remoteBindings: false,
      wrangler: { configPath: "./wrangler.jsonc" },
      miniflare: {
        // No test is a flood, but those that say so.
        ratelimits: {
          LAUNCH_CHANGES: { namespace_id: "1001", simple: { limit: 1_000_000, period: 10 } },
          TENANT_CHANGES: { namespace_id: "1002", simple: { limit: 1_000_000, period: 10 } },
          FEW_CHANGES: { namespace_id: "1003", simple: { limit: 1, period: 60 } },
        },
        // Databases that nobody migrated: for what migrates and restores.
        d1Databases: ["EMPTY_DB", "EMPTY_DB_2", "LARGE_DB"],
        bindings: {
          TEST_MIGRATIONS: await readD1Migrations(migrations),
          SESSION_SECRETS: "a-secret-of-the-tests-0123456789abcdef",
          TOOL_KEYS: JSON.stringify([toolKey]),
          TOOL_KEYS_SECRET: toolKeysSecret,
          ALLOW_HTTP_LOOPBACK: "true",
          ORIGINS: "",
          // A busy machine is no failing database. Tests of a failing one set their own.
          RECORD_BUDGET_MS: "5000",
          STRUGGLE_BUDGET_MS: "5000",
          MOST_REFUSALS: "1000000",
          // How often the model-based test runs: `npm run test:deep` runs it longer.
          MODEL_RUNS: process.env["MODEL_RUNS"] ?? "200",
          // Whether it also asks each repository by itself: for `npm run test:mutants`, which asks for one of them.
          MODEL_ALONE: process.env["MODEL_ALONE"] ?? "no",
        },
      },
    })),
  ],
  resolve: { alias: { "react-dom/server": "react-dom/server.edge" } },
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["./tests/setup.ts"],
    globalSetup: ["./tests/model-server.setup.ts"],
    // Not how quick anything has to be, but when a busy machine is given up.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The address of the stylesheet is part of every page.
    css: true,
    fsModuleCache: false,
    // What an object says once the tests of a file are over would wait for the next message to Vitest, and that one for it:
    // the runner would not end.
    disableConsoleIntercept: true,
    // The files share their workers, and so their bindings: each test founds institutions of its own. Twice as fast.
    isolate: false,
    sequence: { sequencer: FailuresFirst },
    // Two on two cores: much of the time is waiting for parts that hang, on purpose.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    deps: {
      optimizer: {
        ssr: {
          enabled: true,
          include: [
            "@dagrejs/dagre",
            "eventsource-parser",
            "isbot",
            "jose",
            "kysely",
            "kysely-d1",
            "papaparse",
            "react",
            "react-dom",
            "react-dom/server.edge",
            "react-router",
            "react/jsx-dev-runtime",
            "react/jsx-runtime",
            "ts-fsrs",
            "zod",
          ],
        },
      },
    },
    coverage: {
      provider: "istanbul",
      include: ["app/**/*.{ts,tsx}", "db/**/*.ts", "workers/**/*.ts"],
      exclude: ["app/paraglide/**"],
      reporter: ["text"],
      // Where isolation and trust are decided. `npm run coverage` fails below.
      thresholds: Object.fromEntries(["db/**", "app/lti/**", "app/tenancy/**"].map((part) => [part, { lines: 90 }])),
    },
  },
});
