import { describe, expect, test } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { readMessage } from "#app/lti/message.ts";
import { ROLE } from "#app/lti/roles.ts";
import { refused } from "./refused.ts";

const target = "https://tool.example.test/lti/launch";
const good = {
  sub: "7",
  [CLAIM.version]: "1.3.0",
  [CLAIM.messageType]: "LtiResourceLinkRequest",
  [CLAIM.deploymentId]: "1",
  [CLAIM.targetLinkUri]: target,
  [CLAIM.roles]: ["Learner"],
  [CLAIM.resourceLink]: { id: "1" },
};
const expected = { targetLinkUri: target, loopbackAllowed: false };
const long = "x".repeat(256);

const read = (differing: Record<string, unknown>) => readMessage({ ...good, ...differing }, expected);

test("V18 the least that a launch can say is enough", () => {
  expect(read({})).toEqual({
    deploymentId: "1",
    targetLinkUri: target,
    subject: "7",
    roles: ROLE.learner,
    resourceLink: { id: "1" },
    optional: {},
  });
});

test("names, course and link are read", () => {
  const message = read({
    name: " Mira Okafor ",
    [CLAIM.context]: { id: "101", title: "Introductory statistics", label: "STAT101", type: ["CourseSection"] },
    [CLAIM.resourceLink]: { id: "1", title: "AI Guide" },
  });
  expect(message.optional.name).toBe("Mira Okafor");
  expect(message.optional[CLAIM.context]).toEqual({ id: "101", title: "Introductory statistics", label: "STAT101" });
  expect(message.resourceLink).toEqual({ id: "1", title: "AI Guide" });
});

describe("refused is", () => {
  test.each([
    ["N03 version 11.3", { [CLAIM.version]: "11.3" }, "version_unsupported"],
    ["N04 no version", { [CLAIM.version]: undefined }, "version_unsupported"],
    ["N13 version 1.3", { [CLAIM.version]: "1.3" }, "version_unsupported"],
    ["N13 version 1.3.1", { [CLAIM.version]: "1.3.1" }, "version_unsupported"],
    ["N13 the number 1.3", { [CLAIM.version]: 1.3 }, "version_unsupported"],
    ["N08 no message type", { [CLAIM.messageType]: undefined }, "message_type_missing"],
    ["N14 another message type", { [CLAIM.messageType]: "LtiStartProctoring" }, "message_type_unsupported"],
    ["N10 no deployment", { [CLAIM.deploymentId]: undefined }, "deployment_missing"],
    ["N16 a deployment that is a number", { [CLAIM.deploymentId]: 1 }, "deployment_invalid"],
    ["N16 a deployment that is too long", { [CLAIM.deploymentId]: long }, "deployment_invalid"],
    ["N18 no target", { [CLAIM.targetLinkUri]: undefined }, "target_link_uri_missing"],
    ["N17 another target than login's", { [CLAIM.targetLinkUri]: `${target}/` }, "target_link_uri_mismatch"],
    ["N12 an empty sub", { sub: "" }, "subject_missing"],
    ["N12 no sub beside a name", { sub: undefined, given_name: "Mira" }, "subject_missing"],
    ["T36 a sub that is too long", { sub: long }, "subject_invalid"],
    ["T36 a sub that is a number", { sub: 7 }, "subject_invalid"],
    ["N09 no roles", { [CLAIM.roles]: undefined }, "roles_invalid"],
    ["N21 roles that are no list", { [CLAIM.roles]: "Learner" }, "roles_invalid"],
    ["N21 roles that are no text", { [CLAIM.roles]: ["Learner", null] }, "roles_invalid"],
    ["N11 no resource link", { [CLAIM.resourceLink]: undefined }, "resource_link_missing"],
    ["N11 a resource link without an id", { [CLAIM.resourceLink]: {} }, "resource_link_missing"],
    ["N11 a resource link with an empty id", { [CLAIM.resourceLink]: { id: "" } }, "resource_link_missing"],
    ["N20 a resource link that is too long", { [CLAIM.resourceLink]: { id: long } }, "resource_link_invalid"],
  ])("%s", async (_, differing, code) => {
    expect(await refused(() => read(differing))).toBe(code);
  });

  test("N05 a launch that says nothing of LTI", async () => {
    expect(await refused(() => readMessage({ name: "badltilaunch" }, expected))).toBe("version_unsupported");
  });
});

describe("N24 junk in an optional claim is dropped, and the launch goes on", () => {
  test.each([
    ["names that are no text", { name: null, given_name: 7, email: ["a"], locale: {} }],
    ["empty names", { name: "", given_name: "  " }],
    ["a course that is null", { [CLAIM.context]: null }],
    ["a course that is a list", { [CLAIM.context]: [] }],
    ["a course without an id", { [CLAIM.context]: { title: "Maps" } }],
    ["a course with an empty id", { [CLAIM.context]: { id: "" } }],
    ["custom parameters that are a number", { [CLAIM.custom]: 7 }],
    ["a presentation that is text", { [CLAIM.launchPresentation]: "iframe" }],
  ])("%s", (_, differing) => {
    const { optional } = read(differing);
    expect(Object.values(optional).filter((value) => value !== undefined)).toEqual([]);
  });

  test("a course keeps its id when its title is junk", () => {
    expect(read({ [CLAIM.context]: { id: "101", title: null, label: 7 } }).optional[CLAIM.context]).toEqual({
      id: "101",
    });
  });

  test("a resource link keeps its id when its title is junk", () => {
    expect(read({ [CLAIM.resourceLink]: { id: "1", title: null } }).resourceLink).toEqual({ id: "1" });
  });
});
