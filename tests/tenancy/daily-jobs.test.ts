import { expect, test } from "vitest";
import { type DailyRecord, isAmiss, jobsHealth } from "#app/tenancy/daily-jobs.ts";

const HOUR = 60 * 60_000;
const NOW = Date.UTC(2027, 0, 1);
const ago = (hours: number) => NOW - hours * HOUR;

/** What becomes of a job that noted this. */
const cases: [what: string, turn: DailyRecord["retention"], verdict: string, isSeenTo: boolean][] = [
  ["never ran", undefined, "never", false],
  ["ran last night", { endedAt: ago(3) }, "well", false],
  ["ran a day and a half ago", { endedAt: ago(36) }, "well", false],
  ["did not run since", { endedAt: ago(37) }, "late", true],
  ["failed, and never ran to its end", { failedAt: ago(3) }, "failed", true],
  ["failed last night", { endedAt: ago(27), failedAt: ago(3) }, "failed", true],
  ["failed, and ran since", { endedAt: ago(3), failedAt: ago(27) }, "well", false],
  ["failed long ago, and ran later, and not since", { endedAt: ago(60), failedAt: ago(90) }, "late", true],
];

test.each(cases)("a job that %s", (_, turn, verdict, isSeenTo) => {
  const { retention } = jobsHealth({ retention: turn }, undefined, NOW);
  expect([retention.verdict, isAmiss(retention)]).toEqual([verdict, isSeenTo]);
});

test("tells when it ended, and when it failed, in hours and by the clock", () => {
  const { erasures } = jobsHealth({ erasures: { endedAt: ago(27.5), failedAt: ago(3) } }, undefined, NOW);
  expect(erasures).toEqual({
    verdict: "failed",
    failedAt: "2026-12-31T21:00:00.000Z",
    failedHours: 3,
    endedAt: "2026-12-30T20:30:00.000Z",
    ageHours: 27.5,
  });
});

test("of backups also those count that somebody made by command: a failed night is made good by one", () => {
  const failed = { backup: { endedAt: ago(27), failedAt: ago(3) } };
  expect(jobsHealth(failed, ago(27), NOW).backup.verdict).toBe("failed");
  expect(jobsHealth(failed, ago(1), NOW).backup).toMatchObject({ verdict: "well", ageHours: 1 });
  // Those of before this was noted.
  expect(jobsHealth({}, ago(40), NOW).backup.verdict).toBe("late");
});
