import { expect, test } from "vitest";
import { ROLE } from "#app/lti/roles.ts";
import { openSession, type Session, sessionCookie, sessionCookies } from "#app/tenancy/session.ts";
import { joseSeal } from "#workers/jose-seal.ts";
import { same } from "../institution.ts";
import { refused } from "../lti/refused.ts";
import { newLaunchId } from "../person.ts";

const NOW = Date.UTC(2026, 8, 1);
const secret = "a-secret-0123456789abcdef0123456789";
const seal = joseSeal([secret], "session");
const session: Session = {
  launchId: newLaunchId(),
  tenantId: "ffffffff-ffff-7fff-bfff-ffffffffffff",
  learnerId: same.learner,
  ltiContextId: same.course,
  deploymentRowId: same.deployment,
  roles: ROLE.instructor | ROLE.administrator,
  generation: 12,
  expiresAt: NOW + 5000,
};

const valueOf = (cookie: string) => sessionCookies(cookie.split(";")[0] ?? "")[0] ?? "";
const sealed = async (differing: Partial<Session> = {}, by = seal) =>
  valueOf(await sessionCookie({ ...session, ...differing }, by));
const open = async (cookies: string[], launchId = session.launchId, now = NOW) =>
  openSession(cookies, launchId, seal, now);

test("a session opens as it was sealed", async () => {
  expect(await open([await sealed()])).toEqual(session);
});

test("its cookie goes to its own launch alone, in a frame of another site, and no script reads it", async () => {
  const [, ...attributes] = (await sessionCookie(session, seal)).split("; ");
  expect(attributes).toEqual([
    `Path=/l/${session.launchId}`,
    "Max-Age=28800",
    "HttpOnly",
    "Secure",
    "SameSite=None",
    "Partitioned",
  ]);
});

test("the whole cookie is shorter than 450 characters, with every role and the longest numbers", async () => {
  const largest = { roles: 63, generation: 999_999_999, expiresAt: Date.UTC(2286, 0) };
  expect((await sessionCookie({ ...session, ...largest }, seal)).length).toBeLessThan(450);
});

test("the session of another launch is none here", async () => {
  expect(await refused(async () => open([await sealed()], newLaunchId()))).toBe("session_missing");
});

test("a session is over when its time is, and not a moment before", async () => {
  expect(await refused(async () => open([await sealed()], session.launchId, NOW + 5000))).toBe("session_over");
  expect(await refused(async () => open([await sealed()], session.launchId, NOW + 4999))).toBeUndefined();
});

test("of several cookies of the name the right one opens", async () => {
  const left = await sealed({ launchId: newLaunchId() });
  expect(await open(["junk", left, await sealed()])).toEqual(session);
});

test("a changed cookie is none, wherever it was changed", async () => {
  const cookie = await sealed();
  for (let at = 0; at < cookie.length; at += 7) {
    const changed = cookie.slice(0, at) + (cookie[at] === "x" ? "y" : "x") + cookie.slice(at + 1);
    expect(await refused(() => open([changed]))).toBe("session_missing");
  }
});

test("no cookie, and what was sealed for another purpose or by another secret, is none", async () => {
  expect(await refused(() => open([]))).toBe("session_missing");
  for (const by of [joseSeal([secret], "state"), joseSeal([`${secret}x`], "session")])
    expect(await refused(async () => open([await sealed({}, by)]))).toBe("session_missing");
});

test("after a rotation a session that lives goes on", async () => {
  const rotated = joseSeal(["a-fresh-secret-0123456789abcdef012345", secret], "session");
  expect(await openSession([await sealed()], session.launchId, rotated, NOW)).toEqual(session);
});

test.each([
  [null, []],
  ["", []],
  ["other=1", []],
  ["session=a", ["a"]],
  ["other=1; session=a;session=b ; my-session=c", ["a", "b"]],
])("the header %j holds %j", (header, values) => {
  expect(sessionCookies(header)).toEqual(values);
});
