import { generateKeyPair, SignJWT } from "jose";
import { beforeEach, describe, expect, test } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { readParameters } from "#app/lti/parameters.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { ROLE } from "#app/lti/roles.ts";
import type { LoginState } from "#app/lti/state.ts";
import { launchParameters, type LaunchPorts, verifyLaunch } from "#app/lti/verify-launch.ts";
import type { Registration } from "#app/tenancy/registration.ts";
import { joseSeal } from "#workers/jose-seal.ts";
import { refused } from "./refused.ts";

const NOW = Date.UTC(2026, 8, 1);
const lms = await generateKeyPair("RS256");
const another = await generateKeyPair("RS256");
const iss = "https://lms.example.test";
const target = "https://tool.example.test/lti/launch";
const stateSeal = joseSeal(["a-secret-0123456789abcdef0123456789"], "state");

const institution = (tenantId: string, deploymentKey: string): Registration => ({
  tenantId,
  name: tenantId,
  iss,
  clientId: "atomic-guide",
  deploymentKey,
  status: "active",
  authorizationEndpoint: `${iss}/authorize`,
  tokenEndpoint: `${iss}/token`,
  jwksUri: `${iss}/jwks`,
  origins: [iss],
});
const state: LoginState = {
  id: "i".repeat(22),
  n: "n".repeat(22),
  i: iss,
  c: "atomic-guide",
  t: "maplewood",
  u: target,
  b: "b".repeat(22),
  e: NOW + 1000,
};
const good = {
  iss,
  aud: "atomic-guide",
  nonce: state.n,
  iat: NOW / 1000,
  exp: NOW / 1000 + 300,
  sub: "7",
  name: "Mira Okafor",
  locale: "de",
  [CLAIM.version]: "1.3.0",
  [CLAIM.messageType]: "LtiResourceLinkRequest",
  [CLAIM.deploymentId]: "1",
  [CLAIM.targetLinkUri]: target,
  [CLAIM.roles]: ["Learner"],
  [CLAIM.context]: { id: "101", title: "Introductory statistics" },
  [CLAIM.resourceLink]: { id: "1" },
  "https://example.test/unheard-of": 1,
};

let redeemed: string[];
let ports: LaunchPorts;
beforeEach(() => {
  redeemed = [];
  ports = {
    registrations: async () => [institution("maplewood", "")],
    platformKey: async (_, kid) => (kid === "lms-1" ? lms.publicKey : undefined),
    deployment: async (tenantId, deploymentId) => ({ id: `${tenantId} ${deploymentId}`, status: "active" }),
    newDeployment: async () => undefined,
    admitsAnonymous: async () => false,
    redeem: async (id) => !redeemed.includes(id) && redeemed.push(id) > 0,
    wasRedeemed: async (id) => redeemed.includes(id),
    stateSeal,
    loopbackAllowed: false,
    now: NOW,
  };
});

type Signing = { header?: Record<string, unknown>; key?: Parameters<SignJWT["sign"]>[0] };
const sign = (claims: Record<string, unknown> = {}, { header, key = lms.privateKey }: Signing = {}) =>
  new SignJWT({ ...good, ...claims }).setProtectedHeader({ alg: "RS256", kid: "lms-1", ...header }).sign(key);

async function launch(token?: string, differing: Partial<LoginState> = {}) {
  const form = new URLSearchParams({ state: await stateSeal.seal({ ...state, ...differing }) });
  if (token !== undefined) form.set("id_token", token);
  return verifyLaunch(
    readParameters(form, launchParameters),
    (name) => [name === `lti-${state.id}` ? state.b : undefined],
    ports,
  );
}

test("S01 a good launch is told in our own words", async () => {
  const { launch: told } = await launch(await sign());
  expect(told).toEqual({
    tenantId: "maplewood",
    deploymentRowId: "maplewood 1",
    subject: "7",
    roles: ROLE.learner,
    person: { name: "Mira Okafor", givenName: undefined, email: undefined },
    ltiContext: { id: "101", title: "Introductory statistics" },
    resourceLink: { id: "1" },
    locale: "de",
    targetLinkUri: target,
  });
});

test("the language of the presentation goes before the person's", async () => {
  const token = await sign({ [CLAIM.launchPresentation]: { locale: "en" } });
  expect((await launch(token)).launch.locale).toBe("en");
});

describe("a token is refused", () => {
  const secret = new TextEncoder().encode("x".repeat(64));
  test.each<[string, () => Promise<string>, string]>([
    ["S11 that is none", async () => "", "id_token_missing"],
    ["S11 of two parts", async () => "a.b", "id_token_malformed"],
    ["S11 whose header is junk", async () => "*.*.*", "id_token_malformed"],
    ["S11 that is longer than 64 KB", async () => sign({ long: "x".repeat(70_000) }), "id_token_malformed"],
    ["T01 N01 without kid", () => sign({}, { header: { kid: undefined } }), "kid_missing"],
    ["T02 N02 of an unknown kid", () => sign({}, { header: { kid: "imstester_66067" } }), "kid_unknown"],
    ["T07 signed by another's key", () => sign({}, { key: another.privateKey }), "signature_invalid"],
    ["T09 HS256", () => sign({}, { header: { alg: "HS256" }, key: secret }), "algorithm_refused"],
    ["T11 with crit", async () => withHeader(await sign(), { crit: ["exp"] }), "header_refused"],
    ["T08 alg none", async () => withHeader(await sign(), { alg: "none" }), "algorithm_refused"],
    ["T10 RS384", async () => withHeader(await sign(), { alg: "RS384" }), "algorithm_refused"],
    [
      "T05 whose payload was changed",
      async () => withPayload(await sign(), { ...good, sub: "1" }),
      "signature_invalid",
    ],
    ["T06 whose signature was changed", async () => `${(await sign()).slice(0, -8)}AAAAAAAA`, "signature_invalid"],
    ["whose payload is no object", async () => withPayload(await sign(), [1]), "id_token_malformed"],
  ])("%s", async (_, token, code) => {
    expect(await refused(async () => launch(await token()))).toBe(code);
    expect(redeemed).toEqual([]);
  });

  test("T11 that brings its own key, and the key is never looked at", async () => {
    const jwk = { kty: "RSA", n: "AQAB", e: "AQAB" };
    expect(await refused(async () => launch(await sign({}, { header: { jwk }, key: another.privateKey })))).toBe(
      "signature_invalid",
    );
    expect(
      await refused(async () => launch(await sign({}, { header: { jku: "https://evil.example" } }))),
    ).toBeUndefined();
  });
});

describe("the state", () => {
  test("S05 lets in once", async () => {
    await launch(await sign());
    expect(await refused(async () => launch(await sign()))).toBe("state_used");
  });

  test("S06 of another browser is refused", async () => {
    expect(await refused(async () => launch(await sign(), { b: "c".repeat(22) }))).toBe("browser_mismatch");
  });

  test("S15 that was used is told so, also when its cookie is gone", async () => {
    await launch(await sign());
    expect(await refused(async () => launch(await sign(), { b: "c".repeat(22) }))).toBe("state_used");
  });

  test("is not used up by a launch that failed for a passing reason", async () => {
    const { platformKey } = ports;
    ports.platformKey = () => Promise.reject(new Refusal("platform_keys_unavailable"));
    expect(await refused(async () => launch(await sign()))).toBe("platform_keys_unavailable");
    ports.platformKey = platformKey;
    expect((await launch(await sign())).launch.subject).toBe("7");
  });

  test("S09 T28 of another login is refused", async () => {
    expect(await refused(async () => launch(await sign(), { n: "m".repeat(22) }))).toBe("nonce_mismatch");
  });

  test("L15 that named a deployment holds the launch to it", async () => {
    expect(await refused(async () => launch(await sign(), { d: "2" }))).toBe("deployment_mismatch");
    expect(await refused(async () => launch(await sign(), { d: "1" }))).toBeUndefined();
  });
});

describe("the deployment", () => {
  test.each([
    ["N15 that is unknown", undefined, "deployment_unknown"],
    ["N16 that is disabled", { id: "d", status: "disabled" }, "deployment_disabled"],
    ["that waits", { id: "d", status: "pending" }, "deployment_pending"],
  ] as const)("%s is refused, on a page that the LMS may frame", async (_, standing, code) => {
    ports.deployment = async () => standing;
    await expect(launch(await sign())).rejects.toMatchObject({ code, frameAncestors: [iss] });
    expect(redeemed).toEqual([]);
  });

  test("tells the institution, where several share one client", async () => {
    ports.registrations = async () => [institution("maplewood", "d-m"), institution("harbour", "d-h")];
    const harbours = await launch(await sign({ [CLAIM.deploymentId]: "d-h" }), { t: undefined });
    expect(harbours.launch).toMatchObject({ tenantId: "harbour", deploymentRowId: "harbour d-h" });
  });

  test("of another institution is refused, where login knew for certain which", async () => {
    ports.registrations = async () => [institution("maplewood", "d-m"), institution("harbour", "d-h")];
    expect(await refused(async () => launch(await sign({ [CLAIM.deploymentId]: "d-h" })))).toBe("deployment_unknown");
  });
});

test("N22 nobody by name is let in where the institution allows it, as somebody of this launch alone", async () => {
  const nobody = { sub: undefined, name: undefined };
  expect(await refused(async () => launch(await sign(nobody)))).toBe("anonymous_refused");
  expect(redeemed).toEqual([]);
  ports.admitsAnonymous = async (tenantId) => tenantId === "maplewood";
  const { subject, roles } = (await launch(await sign(nobody))).launch;
  expect([subject, roles]).toEqual([`launch ${state.id}`, ROLE.learner | ROLE.testUser]);
});

test("a fault is no refusal", async () => {
  ports.deployment = () => Promise.reject(new Error("D1 is down"));
  await expect(launch(await sign())).rejects.toThrow("D1 is down");
  expect(redeemed).toEqual([]);
});

function withHeader(token: string, differing: Record<string, unknown>): string {
  const [, payload, signature] = token.split(".");
  return [encode({ alg: "RS256", kid: "lms-1", ...differing }), payload, signature].join(".");
}

function withPayload(token: string, claims: unknown): string {
  const [header, , signature] = token.split(".");
  return [header, encode(claims), signature].join(".");
}

function encode(value: unknown): string {
  return btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
