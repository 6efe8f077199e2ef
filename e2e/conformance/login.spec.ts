import { expect, test } from "@playwright/test";

import { HttpBrowser } from "../http-browser.ts";
import { firstForm } from "../lms/browser/html-form.ts";
import { authenticationRequest } from "./authentication-request.ts";
import { lms, tool } from "./origins.ts";
import { testFaults } from "./test-faults.ts";

// Section 1 of the matrix: login initiation. Cases that need a registration of their own stand in `registrations/`.

testFaults("L");

test("L12 without a message hint the request has none, not an empty one", async () => {
  const { login } = await new HttpBrowser().launch({ lms, fault: "L12" });
  expect([...authenticationRequest(login).keys()]).not.toContain("lti_message_hint");
});

test("L16 the authentication request has each parameter exactly once", async () => {
  const { opened, login } = await new HttpBrowser().launch({ lms });
  expect(login.status).toBe(302);
  expect(login.headers.get("location")).toContain(`${lms}/maplewood/authorize?`);
  const sent = new Map(firstForm(opened.body, opened.url).fields);
  const request = authenticationRequest(login);
  expect([...request].toSorted(([one], [other]) => one.localeCompare(other))).toEqual([
    ["client_id", "atomic-guide-maplewood"],
    ["login_hint", sent.get("login_hint")],
    ["lti_message_hint", sent.get("lti_message_hint")],
    ["nonce", expect.stringMatching(/^[\w-]{22,}$/)],
    ["prompt", "none"],
    ["redirect_uri", `${tool}/lti/launch`],
    ["response_mode", "form_post"],
    ["response_type", "id_token"],
    ["scope", "openid"],
    ["state", expect.stringMatching(/^[\w.-]{22,}$/)],
  ]);
});

test("L18 of 200 logins, no two share a state, a nonce or a cookie", async () => {
  const browser = new HttpBrowser();
  const opened = await browser.openLaunch({ lms });
  const states = new Set<string>();
  const nonces = new Set<string>();
  for (let round = 0; round < 20; round += 1) {
    const logins = await Promise.all(Array.from({ length: 10 }, () => browser.submitForm(opened)));
    for (const login of logins) {
      states.add(authenticationRequest(login).get("state") ?? "");
      nonces.add(authenticationRequest(login).get("nonce") ?? "");
    }
  }
  const kept = browser.cookies.all().filter(({ name }) => name.startsWith("lti-"));
  expect([states.size, nonces.size]).toEqual([200, 200]);
  expect(new Set(kept.map(({ name }) => name)).size).toBe(200);
  expect(new Set(kept.map(({ value }) => value)).size).toBe(200);
  for (const text of [...nonces, ...kept.map(({ value }) => value)]) {
    expect(Buffer.from(text, "base64url").length * 8).toBeGreaterThanOrEqual(128);
  }
});

test("L18 the cookie of a login is for its launch only, and no script reads it", async () => {
  const { login } = await new HttpBrowser().launch({ lms });
  const [cookie = "", ...more] = login.headers.getSetCookie();
  expect(more).toEqual([]);
  const [pair, ...attributes] = cookie.split("; ");
  expect(pair).toMatch(/^lti-[\w-]{22,}=[\w-]{22,}$/);
  expect(new Set(attributes)).toEqual(
    new Set(["Path=/lti/launch", "Max-Age=600", "HttpOnly", "Secure", "SameSite=None", "Partitioned"]),
  );
});
