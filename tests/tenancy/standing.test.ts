import { expect, test } from "vitest";
import type { Session } from "#app/tenancy/session.ts";
import { requireGoodStanding, type Standing } from "#app/tenancy/standing.ts";
import { refused } from "../lti/refused.ts";

const lms = "https://lms.example.test";
// Only the generation of a session says anything of its standing.
const session = { generation: 2 } as Session;
const good: Standing = {
  tenantStatus: "active",
  deploymentStatus: "active",
  learnerStatus: "active",
  generation: 2,
  visit: { tenantName: "Maplewood College", frameAncestors: [lms] },
};

test("who stands well may stay", () => {
  expect(requireGoodStanding(good, session)).toEqual(good);
});

test.each([
  [{ tenantStatus: "pending" }, "registration_pending"],
  [{ tenantStatus: "disabled" }, "registration_disabled"],
  [{ deploymentStatus: "pending" }, "deployment_pending"],
  [{ deploymentStatus: "disabled" }, "deployment_disabled"],
  [{ learnerStatus: "erased" }, "session_over"],
  [{ generation: 3 }, "session_over"],
  [{ generation: 1 }, "session_over"],
] as [Partial<Standing>, string][])("%j ends with %s, on a page that the LMS may frame", async (differing, code) => {
  const standing = { ...good, ...differing };
  expect(await refused(() => requireGoodStanding(standing, session))).toBe(code);
  expect(() => requireGoodStanding(standing, session)).toThrow(expect.objectContaining({ frameAncestors: [lms] }));
});

test("a launch that is gone is over", async () => {
  expect(await refused(() => requireGoodStanding(undefined, session))).toBe("session_over");
});
