import { expect, test } from "vitest";
import { administers, appoints, ROLE } from "#app/lti/roles.ts";
import { asAppointed } from "#app/tenancy/appointing.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { Standing } from "#app/tenancy/standing.ts";

const session = (roles: number): Session => ({
  launchId: "launch",
  tenantId: "tenant",
  learnerId: "learner",
  ltiContextId: "course",
  deploymentRowId: "deployment",
  roles,
  generation: 0,
  expiresAt: 0,
});
const standing = (isAppointed?: boolean): Standing => ({
  tenantStatus: "active",
  deploymentStatus: "active",
  learnerStatus: "active",
  generation: 0,
  ...(isAppointed !== undefined && { isAppointed }),
  visit: { tenantName: "Maplewood College", frameAncestors: [] },
});

test("who is appointed by the record administers, and appoints nobody", () => {
  const { roles } = asAppointed(session(ROLE.instructor), { value: standing(true) });
  expect([administers(roles), appoints(roles), roles & ROLE.instructor]).toEqual([true, false, ROLE.instructor]);
});

test("a copy appoints nobody, and takes nothing from those of whom the LMS says it", () => {
  const copied = { value: standing(true), copiedAt: 1 };
  expect(administers(asAppointed(session(ROLE.learner), copied).roles)).toBe(false);
  expect(administers(asAppointed(session(ROLE.administrator), copied).roles)).toBe(true);
});

test("what an earlier request read counts no more in the next one", () => {
  const before = session(ROLE.learner | ROLE.appointed);
  expect(administers(asAppointed(before, { value: standing() }).roles)).toBe(false);
  expect(administers(asAppointed(before, { value: standing(false) }).roles)).toBe(false);
});
