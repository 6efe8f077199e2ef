import { describe, expect, test, vi } from "vitest";
import { contentItem } from "#app/lti/content-item.ts";
import { readDeepLinkingSettings } from "#app/lti/deep-linking.ts";
import { deepLinkingResponse } from "#app/lti/deep-linking-response.ts";
import { placedCustom, readPlaced } from "#app/lti/placed.ts";
import { refused } from "./refused.ts";

const returnUrl = "https://lms.example.test/return.php?course=2&id=1&sesskey=Q";
/** As a Moodle 4.5 sends it. */
const moodle = {
  accept_types: ["ltiResourceLink"],
  accept_presentation_document_targets: ["frame", "iframe", "window"],
  accept_copy_advice: false,
  accept_multiple: true,
  accept_unsigned: false,
  auto_create: false,
  can_confirm: false,
  deep_link_return_url: returnUrl,
  title: "Atomic Guide",
  text: "",
};
const read = (differing: object = {}) => readDeepLinkingSettings({ ...moodle, ...differing }, false);

test("D01 a request as Moodle sends it", () => {
  expect(read()).toEqual({ returnUrl, acceptsLinks: true, acceptsSeveral: true, acceptsLineItems: true });
});

test("D07 what lacks presentation targets is read, with a warning", () => {
  const told = vi.spyOn(console, "info").mockImplementation(() => {});
  expect(read({ accept_presentation_document_targets: undefined }).returnUrl).toBe(returnUrl);
  expect(told).toHaveBeenCalledWith(expect.stringContaining("presentation targets"));
  told.mockRestore();
});

test.each([
  ["D11 other types alone", { accept_types: ["file"] }, { acceptsLinks: false }],
  ["D12 one only", { accept_multiple: false }, { acceptsSeveral: false }],
  ["D12 nothing said", { accept_multiple: undefined }, { acceptsSeveral: true }],
  ["D12 one only, in words", { accept_multiple: "false" }, { acceptsSeveral: false }],
  ["D13 no line items", { accept_lineitem: false }, { acceptsLineItems: false }],
  ["D13 nothing said", { accept_lineitem: undefined }, { acceptsLineItems: true }],
  ["D09 an empty text", { data: "" }, { data: '""' }],
  ["D09 no text at all", { data: { a: [1] } }, { data: '{"a":[1]}' }],
])("%s", (_, differing, expected) => {
  expect(read(differing)).toMatchObject(expected);
});

test.each([
  ["D05 http elsewhere", "http://lms.example.test/return", true],
  ["D05 http on this machine, where that is not allowed", "http://127.0.0.1:4200/return", false],
  ["D05 a script", "javascript:alert(1)", true],
  ["D05 data", "data:text/html,x", true],
  ["D05 userinfo", "https://lms@evil.example.test/", true],
  ["D05 nothing", "", true],
  ["D05 very long", `https://lms.example.test/${"x".repeat(9_000)}`, true],
])("%s", async (_, url, allowed) => {
  const code = await refused(() => readDeepLinkingSettings({ ...moodle, deep_link_return_url: url }, allowed));
  expect(code).toBe("deep_linking_return_url_invalid");
});

test("D05 http on this machine, where that is allowed", () => {
  const local = { ...moodle, deep_link_return_url: "http://127.0.0.1:4200/return" };
  expect(readDeepLinkingSettings(local, true).returnUrl).toBe("http://127.0.0.1:4200/return");
});

describe("what a link opens", () => {
  test.each([
    { kind: "guide", id: "" },
    { kind: "concept", id: "c-1" },
    { kind: "section", id: "s-1" },
    { kind: "practice", id: "p-1" },
  ] as const)("D19 %o comes back from its custom values", (placed) => {
    expect(readPlaced(placedCustom(placed))).toEqual(placed);
  });

  test.each([
    undefined,
    {},
    { atomic_guide_opens: "admin" },
    { atomic_guide_opens: "concept" },
    { atomic_guide_opens: "concept", atomic_guide_id: 7 },
    { atomic_guide_opens: "concept", atomic_guide_id: "x".repeat(256) },
    { atomic_guide_opens: ["guide"] },
  ])("%j says nothing", (custom) => {
    expect(readPlaced(custom)).toBeUndefined();
  });
});

test("D08 D10 the answer to Moodle's request has what Moodle reads, and no data", () => {
  const parties = { iss: "https://lms.example.test", clientId: "client", deploymentId: "1" };
  const items = [
    contentItem({ placed: { kind: "guide", id: "" }, title: "Guide", text: "" }, "https://tool/lti/launch"),
  ];
  const says = deepLinkingResponse(parties, { items }, { nonce: "n", nowMs: 1_795_343_001_500 });
  expect(says).toEqual({
    iss: "client",
    aud: "https://lms.example.test",
    iat: 1_795_343_001,
    exp: 1_795_343_301,
    nonce: "n",
    "https://purl.imsglobal.org/spec/lti/claim/deployment_id": "1",
    "https://purl.imsglobal.org/spec/lti/claim/message_type": "LtiDeepLinkingResponse",
    "https://purl.imsglobal.org/spec/lti/claim/version": "1.3.0",
    "https://purl.imsglobal.org/spec/lti-dl/claim/content_items": items,
  });
  expect(items[0]).not.toHaveProperty("text");
});
