import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { ROLE } from "#app/lti/roles.ts";
import { CourseCopies } from "#db/course-copies.ts";
import { Deployments } from "#db/deployments.ts";
import { SupportAccesses } from "#db/support-accesses.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { type Failure, failingD1 } from "../failing-d1.ts";
import { furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { NOW, operations } from "./operations.ts";

// transactions.test.ts breaks the first batch of an operation: what it wrote after that would never have failed there.

let maplewood: Institution;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await furnish(maplewood);
});

/** Maplewood, and how often something was written there: alone, or in a batch. @param fails what fails */
function writing(fails: (sql: string) => Failure | undefined = () => undefined): { at: Institution; writes: number } {
  const state = { at: maplewood, writes: 0 };
  const db = failingD1(env.DB, (sql) => {
    if (/\b(insert|update|delete)\b/i.test(sql)) state.writes += 1;
    return fails(sql);
  });
  state.at = { ...maplewood, db, scope: new TenantScope(db, maplewood.tenantId) };
  return state;
}

describe("an operation of several statements writes all of them in one batch", () => {
  beforeEach(async () => {
    const { scope } = maplewood;
    await new Deployments(scope).addDeployments([{ id: "row-unused", deploymentId: "unused" }], NOW);
    // A score is of a learner alone.
    await scope.update("memberships").set({ roles: ROLE.learner }).execute();
    const support = new SupportAccesses(scope);
    await support.ask({ id: "approved", label: "Support", reason: "Launches fail.", hours: 24 }, NOW - 1);
    const { id } = (await support.open(NOW)) ?? { id: "none" };
    await support.decide(id, { decision: "approve", hours: 24 }, "an administrator", NOW - 1);
  });

  test.each(Object.entries(operations))("%s", async (_, operate) => {
    const state = writing();
    await operate(state.at);
    expect(state.writes).toBe(1);
  });
});

function copies({ scope }: Institution): CourseCopies {
  return new CourseCopies(scope, { learnerId: same.learner, ltiContextId: same.copiedCourse });
}

async function status(): Promise<string | undefined> {
  const copy = maplewood.scope.from("course_copies").where("id", "=", same.copiedCourse).select("status");
  return (await copy.executeTakeFirst())?.status;
}

describe("the copy of a course writes twice in its last step alone", () => {
  beforeEach(async () => {
    await maplewood.scope.update("memberships").set({ roles: ROLE.instructor }).execute();
    await copies(maplewood).begin(NOW);
  });

  test("one that copied as much as it may writes once", async () => {
    const state = writing();
    expect(await copies(state.at).copy(1, NOW)).toBe(true);
    expect(state.writes).toBe(1);
  });

  test("where only the second write of the last fails, the copy goes on, and the same step again ends it", async () => {
    while (await copies(maplewood).copy(1, NOW)) expect(await status()).toBe("copying");
    await maplewood.scope.update("course_copies").set({ status: "copying" }).execute();
    const state = writing((sql) => (/^update "course_copies"/i.test(sql) ? { message: "D1 is down" } : undefined));
    await expect(copies(state.at).copy(100, NOW)).rejects.toThrow("D1 is down");
    expect([state.writes, await status()]).toEqual([2, "copying"]);
    expect(await copies(maplewood).copy(100, NOW)).toBe(false);
    expect(await status()).toBe("copied");
  });
});
