import { expect, type Page, test } from "@playwright/test";

import { HttpBrowser } from "../../http-browser.ts";
import { tenantCommand } from "../../tenant-command.ts";
import { expectLaunch } from "../expect-admission.ts";

import { expectRefusal } from "../expect-refusal.ts";
import { type Lab, openLab, visits } from "../lab-platform.ts";
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

test("an invitation has an end, and one that is none is refused", async () => {
  const refused = await tenantCommand("invite", "--name", "Late College", "--expires", "soon").catch(String);
  expect(refused).toContain("--expires");
});

const platformClaim = "https://purl.imsglobal.org/spec/lti-platform-configuration";

/** Has an LMS say other things of itself. @returns what an invited administrator then sees, and what the button does */
async function offerOf(lab: Lab, address: string, says: object) {
  await lab.order(`desk?configuration=${encodeURIComponent(JSON.stringify(says))}`);
  const browser = new HttpBrowser();
  return { browser, offer: await browser.get(await paste(lab, address)) };
}

test("Y05 an issuer that is not of the configuration's own host is refused, and nothing is registered", async () => {
  const { address } = await invite();
  for (const issuer of ["https://canvas.instructure.com", "https://lms.example.edu"]) {
    const lab = openLab("canvas");
    const { offer } = await offerOf(lab, address, { issuer });
    expectRefusal(offer, { status: 400, code: "platform_issuer_foreign" });
    expect(await toolsOf(lab)).toHaveLength(1);
  }
  const lab = openLab("canvas");
  expect((await offerOf(lab, address, {})).offer.status).toBe(200);
});

test("Y04 an address inside the configuration that leads inside is refused", async () => {
  const { address } = await invite();
  for (const member of ["authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint"]) {
    const { offer } = await offerOf(openLab("spec"), address, { [member]: "https://169.254.169.254/latest" });
    expectRefusal(offer, { status: 400, code: "platform_address_refused" });
  }
  expect((await offerOf(openLab("spec"), address, {})).offer.status).toBe(200);
});

test("Y06 a configuration that lacks something is refused, and the page names it", async () => {
  const { address } = await invite();
  const needed = ["issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint"];
  for (const member of [...needed, platformClaim]) {
    const { offer } = await offerOf(openLab("spec"), address, { [member]: null });
    expectRefusal(offer, { status: 400, code: "platform_configuration_invalid" });
    expect(offer.body).toContain(member);
  }
  expect((await offerOf(openLab("spec"), address, {})).offer.status).toBe(200);
});

test("Y11 what was granted counts: a scope that was not is never asked for", async () => {
  const invitation = await invite("--activate");
  const lab = openLab("spec");
  const members = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
  await lab.order(`desk?grants=${encodeURIComponent(members)}`);
  const { tool } = await registerDynamically(lab, invitation);
  expect(tool.scopes).toEqual([members]);
  const { browser, home } = await expectLaunch({ ...placeOf(lab, tool), person: "quinn" });
  const admin = (await browser.get(`${home}/admin`)).body;
  expect(admin).toContain("Read who is in a course");
  expect(admin).not.toContain("Send scores of practice");
});

test("Y13 the last page says that it is over, and closes itself: in its frame, or in its tab", async ({ page }) => {
  for (const kind of ["spec", "brightspace"]) {
    const { address } = await invite();
    const lab = openLab(kind);
    await page.goto(`${lab.issuer}/tools?person=quinn`);
    await page.getByRole("textbox", { name: "Registration address" }).fill(address);
    await page.getByRole("button", { name: "Add tool" }).first().click();
    const offer = kind === "brightspace" ? await openedTab(page) : page.frameLocator("iframe");
    await offer.getByRole("button", { name: "Register Atomic Guide" }).click();
    await expect(offer.getByText("You can close this page.")).toBeVisible();
    await expect(page).toHaveURL(`${lab.issuer}/tools`);
    expect(await toolsOf(lab)).toHaveLength(2);
  }
});

async function openedTab(page: Page): Promise<Page> {
  const [tab] = await Promise.all([page.waitForEvent("popup"), page.locator("a.opens").click()]);
  return tab;
}
