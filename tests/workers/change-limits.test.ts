import { expect, test } from "vitest";
import { countChange, countConnecting, countLaunch } from "#workers/change-limits.ts";
import { COUNT_LIMIT_MS } from "#workers/time-limit.ts";
import { journal } from "../journal.ts";

// The platform's counter when it is ill. What it counts, and for whom: see tests/app/change-limits.test.ts.

const session = { tenantId: "maplewood", launchId: "launch" };
/** Somebody is stopped after so long. */
const after = (ms: number): RateLimit => ({
  limit: async () => {
    await scheduler.wait(ms);
    return { success: false };
  },
});
const hanging: RateLimit = { limit: () => new Promise(() => {}) };
const failing: RateLimit = { limit: () => Promise.reject(new Error("The limits are away.")) };
const allowing: RateLimit = { limit: async () => ({ success: true }) };
const stopping = after(0);
/** What was said of the counter; what other tests left behind in this isolate warns here too. */
const notCounted = () => journal.warnings.filter((warning) => warning.startsWith("changes are not counted"));

const asks = {
  "a change": (limit: RateLimit) => countChange({ LAUNCH_CHANGES: limit, TENANT_CHANGES: limit }, session),
  "a launch": (limit: RateLimit) => countLaunch({ LAUNCH_CHANGES: limit, TENANT_CHANGES: limit }, "maplewood"),
  "a connecting LMS": (limit: RateLimit) => countConnecting({ LAUNCH_CHANGES: limit }, "invitation"),
};

test.each(Object.entries(asks))("%s is let through where the counter hangs or fails, and soon", async (_, ask) => {
  const begun = Date.now();
  await ask(hanging);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(COUNT_LIMIT_MS - 1);
  expect(Date.now() - begun).toBeLessThan(2 * COUNT_LIMIT_MS + 500);
  await ask(failing);
  expect(new Set(notCounted())).toEqual(
    new Set([
      `changes are not counted Error: no answer within ${COUNT_LIMIT_MS} ms`,
      "changes are not counted Error: The limits are away.",
    ]),
  );
});

test.each(Object.entries(asks))("%s that is too much is stopped also where the counter is slow", async (_, ask) => {
  await ask(allowing);
  for (const limit of [stopping, after(COUNT_LIMIT_MS / 5)])
    await expect(ask(limit)).rejects.toMatchObject({ code: "changes_too_many" });
});

test("where one counter hangs, the other one still stops", async () => {
  const ofLaunch = countChange({ LAUNCH_CHANGES: stopping, TENANT_CHANGES: hanging }, session);
  await expect(ofLaunch).rejects.toMatchObject({ code: "changes_too_many" });
  const ofTenant = countChange({ LAUNCH_CHANGES: hanging, TENANT_CHANGES: stopping }, session);
  await expect(ofTenant).rejects.toMatchObject({ code: "changes_too_many" });
  expect(notCounted()).toHaveLength(1);
});
