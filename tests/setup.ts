import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { afterEach, beforeEach, vi } from "vitest";
import { isDeep, SEED } from "./deep.ts";
import { journal } from "./journal.ts";

await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);

if (!isDeep) fc.configureGlobal({ seed: SEED });

// Silence is tested: whatever is reported as an error fails the test during which it was. Notices and warnings are part of
// the product, and not printed here.
beforeEach(() => {
  journal.errors = [];
  journal.warnings = [];
  vi.spyOn(console, "error").mockImplementation((...words) => void journal.errors.push(words.map(String).join(" ")));
  vi.spyOn(console, "warn").mockImplementation((...words) => void journal.warnings.push(words.map(String).join(" ")));
  vi.spyOn(console, "info").mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
  if (journal.errors.length > 0) throw new Error(`An unexpected console.error: ${journal.errors.join("\n")}`);
});
