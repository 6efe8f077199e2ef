import { expect, test } from "@playwright/test";

import { HttpBrowser } from "../../http-browser.ts";
import { tenantCommand } from "../../tenant-command.ts";
import { expectLaunch } from "../expect-admission.ts";
import { expectRefusal } from "../expect-refusal.ts";
import { openLab, visits } from "../lab-platform.ts";
import { tool as toolOrigin } from "../origins.ts";
import { invite, paste, placeOf, registerDynamically, toolsOf } from "./invited.ts";

// Section 10 of the matrix: dynamic registration, from an operator's invitation to a launch.

// Each command is a process of its own.
test.describe.configure({ timeout: 120_000 });

test("Y01 nothing leaves the server before an invitation is proven", async () => {
  const lab = openLab("spec");
  const { address } = await invite();
  const right = await paste(lab, address);
  const browser = new HttpBrowser();
  const uninvited = right.replace(/\/lti\/register\/[^?]+/, "/lti/register");
  expectRefusal(await browser.get(uninvited), { status: 403, code: "invitation_missing" });
  const wrong = right.replace(/\/lti\/register\/[^?]+/, `/lti/register/${"x".repeat(22)}`);
  expectRefusal(await browser.get(wrong), { status: 404, code: "invitation_unknown" });
  const posted = await browser.post(
    `${new URL(wrong).origin}${new URL(wrong).pathname}/confirm`,
    { openid_configuration: lab.issuer },
    { origin: toolOrigin },
  );
  expectRefusal(posted, { status: 404, code: "invitation_unknown" });
  const foreign = await browser.post(`${address}/confirm`, {}, { origin: lab.issuer, accept: "text/html" });
  expectRefusal(foreign, { status: 403, code: "origin_foreign" });
  expect(await visits(`${lab.issuer}/configuration/hits`)).toEqual({ hits: 0, userAgents: [] });

  const offer = await browser.get(right);
  expect(offer.status).toBe(200);
  expect(offer.body).toContain("Invited College");
  const seen = await visits(`${lab.issuer}/configuration/hits`);
  expect(seen).toEqual({ hits: 1, userAgents: [expect.stringContaining("atomic-guide")] });
  expect(await toolsOf(lab), "nothing is registered before the button is pressed").toHaveLength(1);
});

for (const kind of ["spec", "moodle", "canvas", "brightspace"])
  test(`Y02 Y03 Y07 Y08 Y10 Y15 ${kind}: registered, waiting, confirmed, launched`, async () => {
    const invitation = await invite();
    const { lab, made, tool } = await registerDynamically(kind, invitation);
    expect(made.body).toContain(lab.issuer);
    expect(made.body).toContain(tool.clientId);
    expect(tool.loginUri).toBe(`${toolOrigin}/lti/login/${invitation.id}`);
    expect(tool.redirectUris).toEqual([`${toolOrigin}/lti/launch`]);

    const place = placeOf(lab, tool);
    expectRefusal((await new HttpBrowser().launch(place)).last, { status: 403, code: "registration_pending" });
    await tenantCommand("enable", "--id", invitation.id);
    await expectLaunch(place);
  });

test("Y14 a reload does nothing twice, and the invitation is used up", async () => {
  const invitation = await invite("--activate");
  const { lab, made } = await registerDynamically("moodle", invitation);
  const browser = new HttpBrowser();
  for (const address of [made.url, `${invitation.address}?openid_configuration=${lab.issuer}`])
    expect((await browser.get(address)).body).toContain(lab.issuer);
  const again = await browser.post(`${made.url}/confirm`, { openid_configuration: lab.issuer }, { origin: toolOrigin });
  expect(again.status).toBe(303);
  expect(await toolsOf(lab)).toHaveLength(2);

  // Another LMS cannot come with the same invitation.
  const other = openLab("spec");
  const late = await browser.get(await paste(other, invitation.address));
  expect(late.body).toContain(lab.issuer);
  expect(late.body).not.toContain(other.issuer);
  expect(await toolsOf(other)).toHaveLength(1);
});

test("Y14 of two who press the button at once, one registers", async () => {
  const invitation = await invite();
  const lab = openLab("spec");
  const browser = new HttpBrowser();
  const offer = await browser.get(await paste(lab, invitation.address));
  const answers = await Promise.all([browser.submitForm(offer), browser.submitForm(offer)]);
  for (const { status } of answers) expect([303, 409]).toContain(status);
  expect(answers.some(({ status }) => status === 303)).toBe(true);
  expect(await toolsOf(lab)).toHaveLength(2);
});

test("Y09 Y14 what the LMS says of a used token is shown escaped, and the invitation stays good", async () => {
  const [first, second] = [await invite(), await invite()];
  const lab = openLab("moodle");
  const browser = new HttpBrowser();
  const way = await paste(lab, first.address);
  await browser.submitForm(await browser.get(way));
  const stale = way.replace(new URL(first.address).pathname, new URL(second.address).pathname);
  const refused = await browser.submitForm(await browser.get(stale));
  expectRefusal(refused, { status: 502, code: "registration_refused" });
  expect(refused.body).toContain("token_already_used");
  expect((await browser.get(await paste(lab, second.address))).body).toContain("Invited College");
});

test("Y01 an invitation ends in its time", async () => {
  const refused = await tenantCommand("invite", "--name", "Late College", "--expires", "soon").catch(String);
  expect(refused).toContain("--expires");
});
