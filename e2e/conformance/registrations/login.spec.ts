import { expect, test } from "@playwright/test";

import { HttpBrowser } from "../../http-browser.ts";
import { firstForm } from "../../lms/browser/html-form.ts";
import { authenticationRequest } from "../authentication-request.ts";
import { expectAdmission, expectLaunch } from "../expect-admission.ts";
import { expectRefusal } from "../expect-refusal.ts";
import { openLab, registerLab } from "../lab-platform.ts";
import { lms, tool } from "../origins.ts";
import { addTenant, setTenant } from "../tenant.ts";

// Section 1 of the matrix: which registration a login belongs to.

test("L04 without client_id, of two registrations the login address tells which", async () => {
  const lab = await registerLab("spare");
  const other = await addTenant({ ...lab.registration, name: "Another client", "client-id": "another-client" });
  const browser = new HttpBrowser();
  const opened = await browser.openLaunch(lab.place);

  const ambiguous = await browser.submitForm(opened, { client_id: undefined });
  expectRefusal(ambiguous, { status: 400, code: "registration_ambiguous" });

  const fields = { ...Object.fromEntries(firstForm(opened.body, opened.url).fields), client_id: undefined };
  const login = await browser.post(`${tool}/lti/login/${lab.tenant.id}`, fields);
  await expectAdmission(browser, await browser.submitForm(await browser.follow(login)));

  // The other registration's address names the other client, and another issuer's registration resolves nothing.
  const elsewhere = await browser.post(`${tool}/lti/login/${other.id}`, fields);
  expect(authenticationRequest(elsewhere).get("client_id")).toBe("another-client");
  const crossed = await browser.post(`${tool}/lti/login/${other.id}`, { ...fields, iss: `${lms}/maplewood` });
  expectRefusal(crossed, { status: 404, code: "registration_unknown" });
});

test("L04 L15 of one issuer, one client and one key, the deployment tells which institution", async () => {
  test.setTimeout(60_000);
  const [first, second] = [await registerLab("blackboard"), await registerLab("blackboard")];
  const [here, there] = [await expectLaunch(first.place), await expectLaunch(second.place)];
  expect(here.guide.body).not.toEqual(there.guide.body);
  // The same person, by the platform's own words; what they asked in one house is in no other.
  const asked = { id: crypto.randomUUID(), text: "What is kept of what I ask here?" };
  const headers = { origin: tool, accept: "text/html" };
  await here.browser.post(`${here.home}/guide/${crypto.randomUUID()}/messages`, asked, headers);
  expect((await here.browser.get(here.guide.url)).body).toContain(asked.text);
  expect((await there.browser.get(there.guide.url)).body).not.toContain(asked.text);

  // A token of one is signed as the other's are, and does not end the other's login.
  const browser = new HttpBrowser();
  const [mine, theirs] = [await browser.launchForm(first.place), await browser.launchForm(second.place)];
  const token = new Map(firstForm(theirs.body, theirs.url).fields).get("id_token");
  const crossed = await browser.submitForm(mine, { id_token: token });
  expectRefusal(crossed, { status: 403, code: "deployment_unknown" });
  await expectAdmission(browser, await browser.submitForm(mine));
});

test("L06 a registration that waits for approval is refused until it is approved", async () => {
  const lab = await registerLab("spare", { status: "pending" });
  const walk = await new HttpBrowser().launch(lab.place);
  expectRefusal(walk.login, { status: 403, code: "registration_pending" });
  await setTenant(lab.tenant.id, "enable");
  await expectLaunch(lab.place);
});

test("L17 an authorization endpoint keeps its own query", async () => {
  const lab = openLab("spare");
  const endpoint = `${lab.issuer}/authorize?tenant=7&note=a%20b%26c`;
  await addTenant({ ...lab.registration, "authorization-endpoint": endpoint });
  const browser = new HttpBrowser();
  const { login, last } = await browser.launch(lab.place);
  const request = authenticationRequest(login);
  expect(request.get("tenant")).toBe("7");
  expect(request.get("note")).toBe("a b&c");
  expect(request.get("client_id")).toBe(lab.registration["client-id"]);
  expect(new Set(request.keys()).size).toBe(request.size);
  await expectAdmission(browser, last);
});
