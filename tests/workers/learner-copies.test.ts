import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import type { Session } from "#app/tenancy/session.ts";
import { requireGoodStanding } from "#app/tenancy/standing.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { LearnerCopies } from "#workers/learner-copies.ts";
import { d1ThatIsDown } from "../failing-d1.ts";
import { type Institution, lms, same, twoInstitutions } from "../institution.ts";
import { journal } from "../journal.ts";
import { admit, eli, mira, noor } from "../person.ts";

let maplewood: Institution;
let harbour: Institution;
let session: Session;
const copies = new LearnerCopies(env);
const cutOff = new LearnerCopies({ ...env, DB: d1ThatIsDown(env.DB).db });

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  session = await admit(mira, maplewood);
});

const enter = async (as: Session, by = copies) => requireGoodStanding(await by.standing(as), as);

test("a session in good standing enters, and its visit is described", async () => {
  expect((await enter(session)).visit).toEqual({
    tenantName: "Maplewood College",
    frameAncestors: [lms],
    learnerName: "Mira",
    courseTitle: "Introductory statistics",
    resourceTitle: "AI Guide",
    locale: "en",
  });
});

describe("out at the next request is", () => {
  test("everybody of a disabled tenant, and nobody else", async () => {
    const neighbour = await admit(noor, harbour);
    await new TenantDirectory(env.DB).setTenantStatus(maplewood.tenantId, "disabled", Date.now());
    await expect(enter(session)).rejects.toMatchObject({ code: "registration_disabled", frameAncestors: [lms] });
    expect((await enter(neighbour)).visit.tenantName).toBe("Harbour Institute");
  });

  test("everybody of a tenant that is pending again", async () => {
    await new TenantDirectory(env.DB).setTenantStatus(maplewood.tenantId, "pending", Date.now());
    await expect(enter(session)).rejects.toMatchObject({ code: "registration_pending" });
  });

  test("everybody of a disabled deployment", async () => {
    await maplewood.scope.update("deployments").set({ status: "disabled" }).where("id", "=", same.deployment).execute();
    await expect(enter(session)).rejects.toMatchObject({ code: "deployment_disabled" });
  });

  test("an erased learner, and not their neighbour", async () => {
    const neighbour = await admit(eli, maplewood);
    const erased = maplewood.scope.update("learner_profiles").set({ status: "erased" });
    await erased.where("id", "=", session.learnerId).execute();
    await expect(enter(session)).rejects.toMatchObject({ code: "session_over", detail: "erased" });
    expect((await enter(neighbour)).learnerStatus).toBe("active");
  });

  test("a learner whose generation was raised, until the next launch", async () => {
    await maplewood.scope.update("learner_profiles").set({ generation: 1 }).execute();
    await expect(enter(session)).rejects.toMatchObject({ code: "session_over", detail: "generation" });
    expect((await enter(await admit(mira, maplewood))).generation).toBe(1);
  });

  test("a launch that is gone", async () => {
    await maplewood.scope.delete("learning_sessions").execute();
    await expect(enter(session)).rejects.toMatchObject({ code: "session_over", detail: "gone" });
  });

  test.each(["tenantId", "learnerId", "launchId"] as const)("a session with another %s", async (member) => {
    const neighbour = await admit(eli, maplewood);
    const theirs = { ...neighbour, tenantId: harbour.tenantId };
    await expect(enter({ ...session, [member]: theirs[member] })).rejects.toMatchObject({ code: "session_over" });
  });
});

describe("while the record fails", () => {
  test("a session enters by its copy, and says so in the log", async () => {
    await copies.refresh(session);
    expect(await enter(session, cutOff)).toEqual(await enter(session));
    expect(journal.warnings).toContainEqual(expect.stringContaining("read from its copy"));
  });

  test("a session without a copy does not enter, and that is a fault", async () => {
    await expect(enter(session, cutOff)).rejects.toThrow("D1 is down");
  });

  test("the copy of one launch, learner or tenant lets no other in", async () => {
    await copies.refresh(session);
    const neighbour = await admit(eli, maplewood);
    for (const other of [
      { ...session, launchId: neighbour.launchId },
      { ...session, learnerId: neighbour.learnerId },
      { ...session, tenantId: harbour.tenantId },
    ])
      await expect(enter(other, cutOff)).rejects.toThrow("D1 is down");
  });

  test("a copy that says erased is obeyed", async () => {
    await maplewood.scope.update("learner_profiles").set({ status: "erased" }).execute();
    await copies.refresh(session);
    await expect(enter(session, cutOff)).rejects.toMatchObject({ code: "session_over" });
  });

  test("a copy that cannot be made is logged, and nothing more", async () => {
    await cutOff.refresh(session);
    expect(journal.warnings).toContainEqual(expect.stringContaining("a visit has no copy"));
  });
});
