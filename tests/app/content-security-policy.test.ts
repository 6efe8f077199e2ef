import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { statistics, teach } from "../course.ts";
import { twoInstitutions } from "../institution.ts";
import { mira } from "../person.ts";
import { ask, Platform } from "../platform.ts";

// As a build answers: what development may do beside reaches none.
beforeEach(() => void vi.stubEnv("DEV", false));
afterEach(() => void vi.unstubAllEnvs());

test("no page of a build allows inline styles, scripts without its nonce, or anything from elsewhere", async () => {
  const { maplewood } = await twoInstitutions();
  await teach(maplewood, statistics);
  const { path, cookie } = await (await Platform.open(maplewood)).visit(mira);
  for (const address of [
    "/",
    "/no-such-page",
    `${path}/guide`,
    `${path}/practice`,
    `${path}/privacy`,
    `${path}/admin`,
  ]) {
    const answer = await ask(address, { cookie });
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).not.toMatch(/unsafe-|ws:|https?:(?=[ ;])/);
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining(["default-src 'none'", "style-src 'self'", "base-uri 'none'"]),
    );
    // A page that only says no has no script at all.
    expect(policy).not.toMatch(/script-src (?!'self' 'nonce-[\w-]{22}';)/);
    await answer.text();
  }
});
