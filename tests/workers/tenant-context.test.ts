import { beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_QUOTA } from "#app/guide/quota.ts";
import { addEvent } from "#app/guide/reply-events.ts";
import type { Part } from "#app/guide/conversation.ts";
import type { Refusal } from "#app/lti/refusal.ts";
import { ROLE, type Roles } from "#app/lti/roles.ts";
import { readReplyEvents } from "#app/ui/read-reply-events.ts";
import { Appointments } from "#db/appointments.ts";
import { Settings } from "#db/settings.ts";
import { statistics, teach } from "../course.ts";
import { enterWithRoles } from "../enter-with-roles.ts";
import { furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { allowModel, giveModel } from "../model-of.ts";

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

describe("a model that has a quota for those who teach alone", () => {
  test.each([
    ["a learner", ROLE.learner, ["quota-learner"]],
    ["who administers", ROLE.administrator, ["quota-learner"]],
    ["who teaches", ROLE.instructor, []],
  ])("as %s asks it", async (_, roles, notices) => {
    vi.spyOn(scheduler, "wait").mockResolvedValue();
    ({ maplewood } = await twoInstitutions());
    await teach(maplewood, statistics);
    await giveModel(maplewood, "ok");
    const { learner: instructor, ...others } = DEFAULT_QUOTA;
    const learner = { ...instructor, day: { messages: 0, tokens: 0 } };
    const operator = { actor: "operator", version: 0 };
    await new Settings(maplewood.scope).set("quota", { ...others, learner, instructor }, operator, Date.now());
    const tenant = await enterAs(roles);
    await allowModel(maplewood, tenant.session);
    const asked = await tenant.guide.ask(same.conversation, { id: "question-0001", text: "What is a p-value?" });
    if (asked.outcome !== "answering") throw new Error(asked.outcome);
    let parts: Part[] = [];
    for await (const event of readReplyEvents(asked.events)) parts = addEvent(parts, event);
    expect(parts.flatMap((part) => (part.type === "data-notice" ? [part.data.reason] : []))).toEqual(notices);
    expect(parts.some(({ type }) => type === "source-document")).toBe(notices.length === 0);
  });
});
