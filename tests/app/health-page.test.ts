import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import worker from "#workers/app.ts";
import { writeLastBackup } from "#db/backup/last-backup.ts";
import { emptyStore, store } from "../backups.ts";
import { twoInstitutions } from "../institution.ts";
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
  const { text, parts } = await rowsIn();
  expect(text).toContain("Every part of this installation is well.");
  expect(Object.fromEntries([...parts].map(([part, [state]]) => [part, state]))).toEqual({
    "Record (D1)": "Well",
    "Live objects": "Well",
    "Copies (KV)": "Well",
    Migrations: "Well",
    Backups: "Well",
    "The Guide’s own key": "Well",
    "AI model": "Not used",
  });
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
