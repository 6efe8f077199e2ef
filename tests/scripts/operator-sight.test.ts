import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { migrationsHealth } from "#app/tenancy/health.ts";
import { Invitations } from "#db/invitations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { everyInvitation, installationIn } from "../../scripts/installation.ts";
import { invitationsListed } from "../../scripts/invitation-answers.ts";
import type { Answer } from "../../scripts/tenant-answers.ts";
import { askHealth, healthSaid, healthUnsaid } from "../../scripts/tool-health.ts";
import { twoInstitutions } from "../institution.ts";
import { newLaunchId } from "../person.ts";
import { ask, tool } from "../platform.ts";

// What an operator's commands tell of an installation.

const NOW = Date.UTC(2027, 0, 1);
const HOUR_MS = 60 * 60_000;
const invitations = new Invitations(env.DB);

/** The served tool, by whatever address. */
const served = (address: string) => ask(new URL(address).pathname);
const answering = (text: string) => async () => new Response(text);
/** What the command says of a tool that answers so. */
async function toldOf(answer: Parameters<typeof askHealth>[1]): Promise<Answer> {
  const said = await askHealth(tool, answer);
  if (said === undefined) throw new Error("Nobody answered.");
  return healthSaid(tool, said);
}

async function invite(name: string, how: { id?: string; sentBy?: string; expiresAt?: number } = {}): Promise<string> {
  const secret = newLaunchId();
  const { id = uuidv7(NOW), expiresAt = NOW + HOUR_MS, ...by } = how;
  await invitations.invite({ id, secret, name, registersAs: "pending", expiresAt, ...by }, NOW - HOUR_MS);
  return secret;
}

test("invitations say who invited, until when and what became of them, and never their secret", async () => {
  const { maplewood } = await twoInstitutions();
  const { tenantId, name } = maplewood.registration;
  const secrets = [
    await invite("Open College"),
    await invite("Sent School", { sentBy: tenantId }),
    await invite("Late Lyceum", { expiresAt: NOW }),
    await invite("Used University", { id: tenantId }),
  ];
  const { json, text } = invitationsListed(await everyInvitation(installationIn(env.DB)), NOW);
  const made = { made: "2026-12-31T23:00:00.000Z", expires: "2027-01-01T01:00:00.000Z" };
  expect(json).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: "Open College", invitedBy: "operator", state: "open", ...made }),
      expect.objectContaining({ name: "Sent School", invitedBy: name, state: "open" }),
      expect.objectContaining({ name: "Late Lyceum", state: "expired" }),
      expect.objectContaining({ name: "Used University", id: tenantId, state: "used" }),
    ]),
  );
  expect(text).toContain("Used University (used)");
  expect(text).toContain(`invited by  ${name}`);
  const { results } = await env.DB.prepare("SELECT secret_hash FROM invitations").all<{ secret_hash: string }>();
  for (const hidden of [...secrets, ...results.map((row) => row.secret_hash)])
    expect(`${text}${JSON.stringify(json)}`).not.toContain(hidden);
});

test("more invitations than one page holds are all told, once, newest first", async () => {
  for (let number = 0; number < 205; number++) await invite(`Page ${number}`);
  const told = (await everyInvitation(installationIn(env.DB))).filter(({ name }) => name.startsWith("Page "));
  expect(new Set(told.map(({ id }) => id)).size).toBe(205);
  expect(told.map(({ id }) => id)).toEqual(
    told
      .map(({ id }) => id)
      .toSorted()
      .toReversed(),
  );
});

test("where nobody was invited it says how it is done", () => {
  expect(invitationsListed([], NOW).text).toContain("npm run tenant -- invite");
});

test("health tells of each part what the tool itself says", async () => {
  // Another file's backup may lie there.
  for (const { key } of (await env.BACKUPS.list()).objects) await env.BACKUPS.delete(key);
  const { json, text, isBad } = await toldOf(served);
  expect(isBad).toBe(false);
  expect(json).toMatchObject({ tool, status: "ok", parts: { d1: true, kv: true, objects: true, backups: true } });
  for (const line of [
    "D1           well",
    "KV           well",
    "objects      well",
    "migrations   current,",
    "none yet",
    "retention    has not run to its end yet",
  ])
    expect(text).toContain(line);
});

test("a part that does not answer, and migrations that are lacking, are named; the command ends with 1", async () => {
  const failing = {
    status: "failing",
    version: "1.2.3",
    parts: { d1: true, kv: false, objects: true, backups: true },
    migrations: { verdict: "pending", applied: 3, pending: ["0004_more.sql"], changed: [], unknown: [] },
    lastBackup: { verdict: "late", name: "2026-12-29", finishedAt: "2026-12-29T03:00:00.000Z", ageHours: 69 },
    jobs: {
      erasures: { verdict: "never" },
      backup: { verdict: "late", endedAt: "2026-12-29T03:00:00.000Z", ageHours: 69 },
      retention: { verdict: "failed", failedAt: "2026-12-31T03:00:00.000Z", failedHours: 21 },
    },
  };
  const { text, isBad } = await toldOf(answering(JSON.stringify(failing)));
  expect(isBad).toBe(true);
  for (const line of [
    "KV           does not answer",
    "pending, 3 applied: 0004_more.sql",
    "late: 2026-12-29",
    "1.2.3",
    "backup job   late: last ran",
    "retention    failed 2026-12-31T03:00:00.000Z, 21 hours ago; never before",
  ])
    expect(text).toContain(line);
});

test("settings that are missing are told as the tool tells them", async () => {
  const unset = { status: "failing", settings: "SESSION_SECRETS is not set" };
  expect(await toldOf(answering(JSON.stringify(unset)))).toMatchObject({
    text: expect.stringContaining("SESSION_SECRETS is not set"),
    isBad: true,
  });
});

test("where nobody answers the database speaks for itself; what answers and is not the tool is refused", async () => {
  const said = await askHealth(tool, () => Promise.reject(new TypeError("fetch failed")));
  expect(said).toBeUndefined();
  const migrations = migrationsHealth({ applied: [{ name: "0001.sql", state: "applied" }], pending: [] });
  const { text, isBad } = healthUnsaid(tool, migrations);
  expect(isBad).toBe(true);
  expect(text).toContain("start it, or say where people reach it");
  expect(text).toContain("current, 1 applied");
  for (const other of ["<html>", "{}", '{"status":"ok"}'])
    await expect(askHealth(tool, answering(other))).rejects.toThrow("is not this tool");
});
