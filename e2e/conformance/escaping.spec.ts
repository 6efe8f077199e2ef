import { expect, test } from "@playwright/test";

import { HttpBrowser } from "../http-browser.ts";
import { expectLaunch } from "./expect-admission.ts";
import { expectRefusal } from "./expect-refusal.ts";
import { lms, tool } from "./origins.ts";

// What comes with a refused request never stands in the page that says so, escaped or not.

const markup = `"'><script>alert("caught")</script><img src=x onerror=alert(1)>`;
/** The parts of the markup that no page has by itself. */
const pieces = [markup, "<script>alert", 'alert("caught")', "<img src=x onerror=", "alert(&quot;caught"];

for (const name of ["iss", "client_id", "target_link_uri"]) {
  test(`L05 L10 markup as ${name} of a login`, async () => {
    const browser = new HttpBrowser();
    const opened = await browser.openLaunch({ lms });
    const code = name === "target_link_uri" ? "target_link_uri_foreign" : "registration_unknown";
    const refused = await browser.submitForm(opened, { [name]: markup });
    expectRefusal(refused, { status: code === "registration_unknown" ? 404 : 400, code }, pieces);
    await expectLaunch({ lms }, browser);
  });
}

test("L19 markup in a parameter's name", async () => {
  const browser = new HttpBrowser();
  const opened = await browser.openLaunch({ lms });
  const refused = await browser.submitForm(opened, { iss: undefined, [markup]: markup });
  expectRefusal(refused, { status: 400, code: "iss_missing" }, pieces);
});

test("S03 S11 markup as state and as id_token", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const asState = await browser.submitForm(form, { state: markup });
  expectRefusal(asState, { status: 400, code: "state_unknown" }, pieces);
  const asToken = await browser.submitForm(form, { id_token: markup });
  expectRefusal(asToken, { status: 400, code: "id_token_malformed" }, pieces);
});

test("S10 markup as a platform's error and its description", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const fields = { id_token: undefined, error: markup, error_description: markup, error_uri: markup };
  expectRefusal(await browser.submitForm(form, fields), { status: 400, code: "platform_error" }, pieces);
});

test("markup in an address", async () => {
  const browser = new HttpBrowser();
  const text = encodeURIComponent(markup);
  for (const path of [
    `/${text}`,
    `/lti/${text}`,
    `/lti/refused?code=${text}`,
    `/l/${text}/guide`,
    `/lti/login/${text}`,
  ]) {
    const page = await browser.get(`${tool}${path}`);
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(page.status).toBeLessThan(500);
    expect(page.body).not.toContain("<script>alert");
    expect(page.body).not.toContain("<img src=x");
  }
});
