import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import worker from "#workers/app.ts";
import { dailyJobs } from "#app/tenancy/daily-jobs.ts";
import { LATE_SCORES_LOOKED_AT } from "#app/tenancy/late-scores.ts";
import { noteDailyJob } from "#db/backup/daily-record.ts";
import { writeLastBackup } from "#db/backup/last-backup.ts";
import { emptyStore, store } from "../backups.ts";
import { learnerProfileFactory, scoreFactory, seeded } from "../factories.ts";
import { furnish } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, petra } from "../person.ts";
import { ask, type Door, Platform } from "../platform.ts";

const HOUR = 60 * 60_000;
let platform: Platform;

beforeEach(async () => {
  await emptyStore();
  platform = await Platform.open((await twoInstitutions()).maplewood);
});

const plain = (html = "") =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
const rowsIn = async (door?: Door) => {
  const { path, cookie } = await platform.visit(petra);
  const answer = await ask(`${path}/admin/health`, { cookie }, door);
  const text = (await answer.text()).replaceAll("<!-- -->", "");
  expect(answer.status).toBe(200);
  const rows = [...text.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g)];
  return { text, parts: new Map(rows.map(([, part, state, says]) => [plain(part), [plain(state), plain(says)]])) };
};

/** The whole tool, with one binding that fails. */
const without = (binding: "PLATFORMS" | "BACKUPS", over: object = {}): Door => {
  const away = new Proxy({}, { get: () => () => Promise.reject(new Error("a secret of the platform")) });
  const at: Env = { ...env, [binding]: away, ...over };
  return async (request) =>
    worker.fetch(request as Request<unknown, IncomingRequestCfProperties>, at, createExecutionContext());
};

test("is for those who administer the tenant", async () => {
  for (const person of [mira, amara]) {
    const { path, cookie } = await platform.visit(person);
    expect((await ask(`${path}/admin/health`, { cookie })).status).toBe(403);
  }
});

test("each part says how it is and what that means", async () => {
  await writeLastBackup(store, { name: "2026-11-22", startedAt: 0, finishedAt: Date.now() - 2 * HOUR, rows: 1 });
  for (const job of dailyJobs) await noteDailyJob(store, job, "ended", Date.now() - 3 * HOUR);
  const { text, parts } = await rowsIn();
  expect(text).toContain("Every part of this installation is well.");
  expect(Object.fromEntries([...parts].map(([part, [state]]) => [part, state]))).toEqual({
    "Record (D1)": "Well",
    "Live objects": "Well",
    "Copies (KV)": "Well",
    Migrations: "Well",
    Backups: "Well",
    "The Guide’s own key": "Well",
    "Scores on their way to your LMS": "Well",
    "AI model": "Not used",
    "Erasures, told everywhere": "Well",
    "Making the backup": "Well",
    Retention: "Well",
  });
  expect(parts.get("Retention")?.[1]).toBe("Last ran to its end 3 hours ago.");
  expect(parts.get("Backups")?.[1]).toContain("2 hours ago");
  expect(text).toMatch(/Version \d+\.\d+\.\d+, as of/);
});

test("a backup that is late, a place that does not answer and a key that cannot be opened say what to do", async () => {
  await writeLastBackup(store, { name: "2026-11-22", startedAt: 0, finishedAt: Date.now() - 40 * HOUR, rows: 1 });
  const late = await rowsIn();
  expect(late.text).toContain("something needs a look");
  expect(late.parts.get("Backups")).toEqual(["Not well", expect.stringContaining("npm run db:backup")]);

  const away = await rowsIn(without("BACKUPS"));
  expect(away.parts.get("Backups")?.[0]).toBe("Not well");
  const shut = await rowsIn(without("BACKUPS", { TOOL_KEYS_SECRET: "another-secret-of-the-tests-0123456789" }));
  expect(shut.parts.get("The Guide’s own key")).toEqual(["Not well", expect.stringContaining("TOOL_KEYS_SECRET")]);
  expect(away.text + shut.text).not.toContain("secret of the platform");
});

/** Whether the page says so, and what it says of two that come with the first night. */
const firstNightSaid = async () => {
  const { text, parts } = await rowsIn();
  const of = (name: string) => parts.get(name)?.join(": ");
  return [text.includes("something needs a look"), of("Retention"), of("Backups")];
};

test("daily jobs that never ran are no fault before their first night, and one when it is over", async () => {
  const applied = env.DB.prepare("UPDATE d1_migrations SET applied_at = datetime('now', ?1)");
  await applied.bind("-35 hours").run();
  expect(await firstNightSaid()).toEqual([
    false,
    "Not yet: It has not run to its end yet. It runs in the coming night.",
    expect.stringMatching(/^Not yet: There is none yet\. The first one/),
  ]);
  await applied.bind("-37 hours").run();
  expect(await firstNightSaid()).toEqual([
    true,
    expect.stringMatching(/^Not well: .* should have by now\. .* cron trigger\.$/),
    expect.stringMatching(/^Not well: .* there should be by now\. .*npm run db:backup/),
  ]);
  await applied.bind("0 hours").run();
});

test("a daily job that is late, or failed, says since when and what to do", async () => {
  await noteDailyJob(store, "erasures", "failed", Date.now() - 2 * HOUR);
  await noteDailyJob(store, "backup", "ended", Date.now() - 27 * HOUR);
  await noteDailyJob(store, "backup", "failed", Date.now() - 3 * HOUR);
  await noteDailyJob(store, "retention", "ended", Date.now() - 50 * HOUR);
  const { text, parts } = await rowsIn();
  expect(text).toContain("something needs a look");
  const [erasures, backup, retention] = ["Erasures, told everywhere", "Making the backup", "Retention"].map((name) =>
    parts.get(name),
  );
  expect(erasures).toEqual(["Not well", expect.stringMatching(/failed 2 hours ago\. None .* not settled yet/)]);
  expect(backup).toEqual(["Not well", expect.stringMatching(/failed 3 hours ago\. One .* 27 hours ago\. .*db:backup/)]);
  expect(retention).toEqual(["Not well", expect.stringMatching(/2 days ago; it should each day\. .*goes on tomorrow/)]);

  const away = await rowsIn(without("BACKUPS"));
  expect(away.parts.get("Retention")).toEqual(["Look at it", expect.stringContaining("Nobody can tell")]);
});

const give = ({ scope }: Institution, hours: number, status: "waiting" | "refused" = "waiting") =>
  scope
    .update("scores")
    .set({ status, scored_at: Date.now() - hours * HOUR })
    .execute();
const scoresSaid = async () => (await rowsIn()).parts.get("Scores on their way to your LMS");

test("scores that the LMS has not taken for a day are told, those of another institution are not", async () => {
  const { maplewood, harbour } = await twoInstitutions();
  platform = await Platform.open(maplewood);
  for (const at of [maplewood, harbour]) await furnish(at);
  await give(harbour, 50);
  await give(maplewood, 23);
  expect(await scoresSaid()).toEqual(["Well", "None has waited for more than a day."]);
  await give(maplewood, 30);
  expect(await scoresSaid()).toEqual([
    "Not well",
    expect.stringMatching(/In 1 column, .* the oldest for 30 hours\. .* after 7 days/),
  ]);
  // Of one that was given up, the course's own page tells.
  await give(maplewood, 30, "refused");
  expect((await scoresSaid())?.[0]).toBe("Well");
});

test("where more wait than are looked at, it says that there may be more columns", async () => {
  const { maplewood } = await twoInstitutions();
  platform = await Platform.open(maplewood);
  await furnish(maplewood);
  const { scope } = maplewood;
  const seed = seeded(9_000);
  const [column] = await scope.from("line_items").select("id").execute();
  const learners = Array.from({ length: LATE_SCORES_LOOKED_AT }, () => learnerProfileFactory(seed));
  await scope.batch(learners.map((row) => scope.insert("learner_profiles", row)));
  await scope.batch(
    learners.map(({ id }) => scope.insert("scores", scoreFactory({ line_item_id: column?.id ?? "", learner_id: id }))),
  );
  await give(maplewood, 30);
  expect((await scoresSaid())?.[1]).toMatch(/^In at least 1 column, .* Only the 500 that have waited longest/);
});
