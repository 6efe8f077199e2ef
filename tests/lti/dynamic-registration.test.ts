import { describe, expect, test } from "vitest";
import { type PlatformConfiguration, readPlatformConfiguration } from "#app/lti/platform-configuration.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { readRegistrationAnswer } from "#app/lti/registration-answer.ts";
import { planRegistration, toolRegistration } from "#app/lti/tool-registration.ts";
import answer from "./recorded/moodle-4.5-answer.json";
import configuration from "./recorded/moodle-4.5-configuration.json";

// Section 10 of the matrix: what is read and said. The data were recorded at a Moodle 4.5; names and hosts are invented.

const LTI = "https://purl.imsglobal.org/spec/lti-platform-configuration";
const TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
const AT = "https://moodle.maplewood.example/mod/lti/openid-configuration.php";
const tool = { origin: "https://tool.example.test", loginUri: "https://tool.example.test/lti/login/t-7" };
const words = { name: "Atomic Guide", description: "A guide", linkLabel: "Guide", placeLabel: "Place" };
const asked = { scopes: ["a", "b"], claims: ["sub"] };

function refused(run: () => unknown): Pick<Refusal, "code" | "detail"> {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, detail: error.detail };
    throw error;
  }
  throw new Error("it was not refused");
}

const requestOf = (platform: PlatformConfiguration) =>
  toolRegistration(platform, planRegistration(platform), words, tool);
const without = (member: string) =>
  Object.fromEntries(Object.entries(configuration).filter(([name]) => name !== member));

describe("a recorded Moodle 4.5", () => {
  const platform = readPlatformConfiguration(configuration, AT);

  test("says what it is", () => {
    expect(platform).toMatchObject({
      issuer: "https://moodle.maplewood.example",
      family: "moodle",
      version: "4.5.6 (Build: 20250811)",
      registrationEndpoint: "https://moodle.maplewood.example/mod/lti/openid-registration.php",
      messages: [{ type: "LtiResourceLinkRequest" }, { type: "LtiDeepLinkingRequest", placements: ["ContentArea"] }],
    });
    expect(platform.tokenAudience).toBeUndefined();
  });

  test("Y08 is asked for what it has, and no more than we need", () => {
    expect(requestOf(platform)).toEqual({
      application_type: "web",
      response_types: ["id_token"],
      grant_types: ["implicit", "client_credentials"],
      initiate_login_uri: tool.loginUri,
      redirect_uris: [`${tool.origin}/lti/launch`],
      client_name: "Atomic Guide",
      client_uri: `${tool.origin}/`,
      logo_uri: `${tool.origin}/icon.svg`,
      jwks_uri: `${tool.origin}/lti/jwks`,
      token_endpoint_auth_method: "private_key_jwt",
      scope: [
        "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly",
        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
        "https://purl.imsglobal.org/spec/lti-ags/scope/score",
      ].join(" "),
      [TOOL]: {
        domain: "tool.example.test",
        target_link_uri: `${tool.origin}/lti/launch`,
        description: "A guide",
        claims: ["iss", "sub", "name", "given_name", "family_name"],
        // Of the variables that help, it knows these.
        custom_parameters: { context_history: "$Context.id.history", time_zone: "$Person.address.timezone" },
        messages: [
          {
            type: "LtiResourceLinkRequest",
            target_link_uri: `${tool.origin}/lti/launch`,
            label: "Guide",
            icon_uri: `${tool.origin}/icon.svg`,
          },
          {
            type: "LtiDeepLinkingRequest",
            target_link_uri: `${tool.origin}/lti/launch`,
            label: "Place",
            icon_uri: `${tool.origin}/icon.svg`,
            placements: ["ContentArea"],
          },
        ],
      },
    });
  });

  test("Y11 its answer is read, as it granted", () => {
    expect(readRegistrationAnswer({ status: 200, text: JSON.stringify(answer) }, asked)).toEqual({
      clientId: "k7PqRsTuVwXyZa1",
      deploymentId: "1",
      scopes: answer.scope.split(" "),
      claims: ["sub", "iss", "name", "family_name", "given_name", "email"],
    });
  });
});

test("Y07 messages may be words or objects", () => {
  const lti = {
    ...configuration[LTI],
    messages_supported: ["LtiResourceLinkRequest", { type: "LtiDeepLinkingRequest" }, 7],
  };
  const platform = readPlatformConfiguration({ ...configuration, [LTI]: lti }, AT);
  expect(platform.messages.map(({ type }) => type)).toEqual(["LtiResourceLinkRequest", "LtiDeepLinkingRequest"]);
});

test("Y08 a platform without deep linking or a service is not asked for it", () => {
  const lti = { ...configuration[LTI], messages_supported: ["LtiResourceLinkRequest"] };
  const scopes_supported = ["https://purl.imsglobal.org/spec/lti-ags/scope/score"];
  const plan = planRegistration(readPlatformConfiguration({ ...configuration, scopes_supported, [LTI]: lti }, AT));
  expect(plan.messages.map(({ type }) => type)).toEqual(["LtiResourceLinkRequest"]);
  expect(plan.scopes).toEqual(scopes_supported);
});

test("Canvas is told its own words, and asked for places that it knows", () => {
  const messages_supported = [
    { type: "LtiResourceLinkRequest", placements: ["course_navigation", "account_navigation"] },
    { type: "LtiDeepLinkingRequest", placements: ["assignment_selection", "editor_button"] },
  ];
  const lti = { ...configuration[LTI], product_family_code: "canvas", messages_supported };
  const sent = requestOf(readPlatformConfiguration({ ...configuration, [LTI]: lti }, AT))[TOOL];
  expect(sent).toMatchObject({
    "https://canvas.instructure.com/lti/privacy_level": "name_only",
    messages: [
      {
        placements: ["course_navigation"],
        "https://canvas.instructure.com/lti/course_navigation/default_enabled": true,
      },
      { placements: ["assignment_selection", "editor_button"] },
    ],
  });
});

describe("Y05 an issuer is believed on its own host", () => {
  test("and on no other", () => {
    const foreign = { ...configuration, issuer: "https://lms.harbour.example" };
    expect(refused(() => readPlatformConfiguration(foreign, AT))).toMatchObject({ code: "platform_issuer_foreign" });
  });

  const hosted = {
    ...configuration,
    issuer: "https://canvas.instructure.com",
    authorization_endpoint: "https://sso.canvaslms.com/api/lti/authorize_redirect",
    token_endpoint: "https://sso.canvaslms.com/login/oauth2/token",
    jwks_uri: "https://sso.canvaslms.com/api/lti/security/jwks",
    authorization_server: "canvas.instructure.com",
  };

  test("but for hosted Canvas, whose accounts share one", () => {
    const at = "https://maplewood.instructure.com/api/lti/security/openid-configuration?registration_token=x";
    const platform = readPlatformConfiguration(hosted, at);
    expect(platform).toMatchObject({ issuer: hosted.issuer, tokenAudience: "canvas.instructure.com" });
  });

  test("and nobody else speaks for Canvas, nor with keys of their own", () => {
    const at = "https://maplewood.instructure.com/configuration";
    const ownKeys = { ...hosted, jwks_uri: "https://evil.example/jwks" };
    for (const [document, address] of [
      [hosted, "https://evil.example/configuration"],
      [hosted, "https://evil-instructure.com/configuration"],
      [ownKeys, at],
    ] as const)
      expect(refused(() => readPlatformConfiguration(document, address))).toMatchObject({
        code: "platform_issuer_foreign",
      });
  });
});

test.each(["issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint", LTI])(
  "Y06 a configuration without %s is refused, and says so",
  (member) => {
    expect(refused(() => readPlatformConfiguration(without(member), AT))).toEqual({
      code: "platform_configuration_invalid",
      detail: member,
    });
  },
);

test.each([
  ['{"error":"invalid_client_metadata","error_description":"domain <b>"}', "400: invalid_client_metadata: domain <b>"],
  ['{"errors":["scope is wrong","name is taken"]}', "400: scope is wrong: name is taken"],
  ['{"errors":[{"message":"not allowed"}]}', "400: not allowed"],
  ["token_already_used", "400: token_already_used"],
  ["<html><body>Not found</body></html>", "400: "],
  ["", "400: "],
])("Y09 a refusal as %j is told", (text, detail) => {
  expect(refused(() => readRegistrationAnswer({ status: 400, text }, asked))).toEqual({
    code: "registration_refused",
    detail,
  });
});

test("Y09 a reason of any length is shortened", () => {
  const { detail } = refused(() => readRegistrationAnswer({ status: 500, text: "x".repeat(10_000) }, asked));
  expect(detail).toHaveLength(300);
});

test.each([
  [{}, undefined],
  [{ [TOOL]: { deployment_id: 7 } }, "7"],
  [{ [TOOL]: { deployment_id: "7" } }, "7"],
  [{ [TOOL]: { deployment_id: "" } }, undefined],
  [{ [TOOL]: null }, undefined],
])("Y10 an answer with %j names its deployment, or none", (more, deploymentId) => {
  const text = JSON.stringify({ client_id: 10_000_000_000_001, ...more });
  expect(readRegistrationAnswer({ status: 201, text }, asked)).toEqual({
    clientId: "10000000000001",
    deploymentId,
    scopes: ["a", "b"],
    claims: ["sub"],
  });
});

test("Y11 an answer that narrows scopes and claims counts", () => {
  const text = JSON.stringify({ client_id: "c", scope: "a", [TOOL]: { claims: [] } });
  expect(readRegistrationAnswer({ status: 200, text }, asked)).toMatchObject({ scopes: ["a"], claims: [] });
});

test.each(["", "{}", "[]", '{"client_id":""}', "<html>"])("an answer %j without a client is refused", (text) => {
  expect(refused(() => readRegistrationAnswer({ status: 200, text }, asked)).code).toBe("registration_answer_invalid");
});
