import { beforeEach, describe, expect, test } from "vitest";
import type { Refusal } from "#app/lti/refusal.ts";
import { ROLE, type Roles } from "#app/lti/roles.ts";
import { Appointments } from "#db/appointments.ts";
import { enterWithRoles } from "../enter-with-roles.ts";
import { furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";

let maplewood: Institution;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await furnish(maplewood);
});

const enterAs = (roles: Roles) => enterWithRoles(roles, maplewood);

describe("hidden material", () => {
  test.each([
    ["a learner", ROLE.learner, [same.section]],
    ["who administers", ROLE.administrator, [same.section]],
    ["who teaches", ROLE.instructor, [same.section, same.hiddenSection]],
  ])("as %s reads it", async (_, roles, sections) => {
    const tenant = await enterAs(roles);
    expect((await tenant.course.sections()).map(({ id }) => id)).toEqual(sections);
    expect((await tenant.course.outline()).map(({ id }) => id)).toEqual(sections);
    expect(await tenant.course.passage(same.hiddenPassage)).toBeUndefined();
  });
});

describe("the tenant's deployments", () => {
  test.each([
    ["a learner", ROLE.learner, "role_required"],
    ["who teaches", ROLE.instructor, "role_required"],
    ["who administers", ROLE.administrator, ["1"]],
  ])("as %s reads them", async (_, roles, deployments) => {
    // What is furnished has the learner appointed.
    await new Appointments(maplewood.scope).remove(same.learner, "operator", Date.now());
    const tenant = await enterAs(roles);
    const known = await tenant.connection().then(
      (connection) => connection.deployments.map((each) => each.deploymentId),
      (refusal: Refusal) => refusal.code,
    );
    expect(known).toEqual(deployments);
  });
});
