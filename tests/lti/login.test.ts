import { expect, test } from "vitest";
import { beginLogin, loginParameters, type LoginPorts } from "#app/lti/login.ts";
import { readParameters } from "#app/lti/parameters.ts";
import { openState, STATE_LIFETIME_MS } from "#app/lti/state.ts";
import { joseSeal } from "#workers/jose-seal.ts";
import { registrationFactory, seeded } from "../factories.ts";
import { refused } from "./refused.ts";

const NOW = Date.UTC(2026, 8, 1);
const iss = "https://lms.example.test";
const asked = {
  iss,
  login_hint: "mira",
  target_link_uri: "https://tool.example.test/lti/launch",
  client_id: "atomic-guide",
};
const stateSeal = joseSeal(["a-secret-of-the-tests-0123456789abcdef"], "state");
const { deploymentIds: _, ...said } = registrationFactory(seeded(), { iss });
const ports: LoginPorts = {
  registrations: async (issuer) => (issuer === iss ? [{ tenantId: "maplewood", ...said }] : []),
  stateSeal,
  cookieDoubtful: false,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  now: NOW,
  origins: ["https://tool.example.test"],
};
const begin = (differing: Partial<Record<keyof typeof asked, string>> = {}) =>
  beginLogin(readParameters(new URLSearchParams({ ...asked, ...differing }), loginParameters), ports);

test("a login is answered by the platform's own address, with a state that remembers where it leads", async () => {
  const { location, cookie } = await begin();
  const { origin, pathname, searchParams } = new URL(location);
  expect([origin + pathname, searchParams.get("redirect_uri")]).toEqual([
    `${iss}/authorize`,
    "https://tool.example.test/lti/launch",
  ]);
  const state = await openState(searchParams.get("state") ?? "", stateSeal, NOW);
  expect(state).toMatchObject({ i: iss, u: asked.target_link_uri, b: cookie.value, e: NOW + STATE_LIFETIME_MS });
});

test.each([
  ["without an issuer", { iss: "" }, "iss_missing"],
  ["without a hint", { login_hint: "" }, "login_hint_missing"],
  ["without a target", { target_link_uri: "" }, "target_link_uri_missing"],
  [
    "to somebody else's address",
    { target_link_uri: "https://tool.example.test.evil.test/" },
    "target_link_uri_foreign",
  ],
  ["of an issuer that nobody registered", { iss: "https://other.example.test" }, "registration_unknown"],
])("a login %s is refused", async (_name, differing, code) => {
  expect(await refused(() => begin(differing))).toBe(code);
});
