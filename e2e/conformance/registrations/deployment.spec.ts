import { expect, test } from "@playwright/test";

import { HttpBrowser } from "../../http-browser.ts";
import { tenantCommand } from "../../tenant-command.ts";
import { expectAdmission, expectLaunch } from "../expect-admission.ts";
import { expectRefusal, sentIn } from "../expect-refusal.ts";
import { registerLab } from "../lab-platform.ts";
import { tool } from "../origins.ts";

// Section 4 of the matrix, N16: a deployment can be taken out while its registration stays.

test("N16 a disabled deployment is out at its next request, its launches are refused, and it is back when it is enabled", async () => {
  test.setTimeout(60_000);
  const lab = await registerLab("spare");
  const [deployment, tenant] = [{ deploymentId: "1" }, { id: lab.tenant.id, status: "active" }];
  const words = ["--id", lab.tenant.id, "--deployment-id", deployment.deploymentId];
  const robin = await expectLaunch(lab.place);
  const late = new HttpBrowser();
  const begun = await late.launchForm(lab.place);

  const disabled = await tenantCommand("deployment-disable", ...words);
  expect(disabled).toMatchObject({ tenant, deployment: { ...deployment, status: "disabled" } });
  const closed = { status: 403, code: "deployment_disabled" };
  const walk = await new HttpBrowser().launch(lab.place);
  expectRefusal(walk.last, closed, sentIn(walk));
  expectRefusal(await late.submitForm(begun), closed);
  expectRefusal(await robin.browser.get(robin.guide.url), closed);

  const enabled = await tenantCommand("deployment-enable", ...words);
  expect(enabled).toMatchObject({ tenant, deployment: { ...deployment, status: "active" } });
  expect((await robin.browser.get(robin.guide.url)).status).toBe(200);
  await expectAdmission(late, await late.submitForm(begun));
  await expectLaunch(lab.place);
});

test("N15 an unknown deployment waits from its first launch on, until it is approved", async () => {
  test.setTimeout(120_000);
  const lab = await registerLab("spare", { "deployment-id": "2" });
  const walk = await new HttpBrowser().launch(lab.place);
  expectRefusal(walk.last, { status: 403, code: "deployment_pending" }, sentIn(walk));

  const words = ["--id", lab.tenant.id, "--deployment-id", "1"];
  expect(await tenantCommand("deployment-enable", ...words)).toMatchObject({ deployment: { status: "active" } });
  await expectLaunch(lab.place);
});

test("N22 nobody by name is let in where the institution allows it, is somebody new each time, and in no list", async () => {
  test.setTimeout(120_000);
  const lab = await registerLab("spare");
  const nobody = { ...lab.place, fault: "N22" };
  expectRefusal((await new HttpBrowser().launch(nobody)).last, { status: 403, code: "anonymous_refused" });
  const policy = await tenantCommand("policy", "--id", lab.tenant.id, "--anonymous", "accept");
  expect(policy).toMatchObject({ policy: { newDeployments: "approve", anonymous: "accept" } });

  const browser = new HttpBrowser();
  const [first, second] = [await expectLaunch(nobody, browser), await expectLaunch(nobody, browser)];
  const asked = { id: crypto.randomUUID(), text: "What is this course about?" };
  const headers = { origin: tool, accept: "text/html" };
  const answered = await browser.post(`${first.home}/guide/${crypto.randomUUID()}/messages`, asked, headers);
  expect(answered.status).toBe(303);
  expect((await browser.get(`${second.home}/guide`)).body).not.toContain(asked.text);

  const teacher = await expectLaunch({ ...lab.place, person: "ida" });
  for (const page of ["course/people", "course/scores"])
    expect((await teacher.browser.get(`${teacher.home}/${page}`)).body).not.toMatch(/launch [\w-]{22}/);
  // With a name beside it, it is a mistake of the platform's, whatever the institution allows.
  const named = await new HttpBrowser().launch({ ...lab.place, fault: "N12-absent" });
  expectRefusal(named.last, { status: 400, code: "subject_missing" });
});

test("N16 an operator labels a deployment, and sees how each of them stands", async () => {
  test.setTimeout(120_000);
  const lab = await registerLab("spare");
  const words = ["--id", lab.tenant.id, "--deployment-id", "1"];
  const deployment = { deploymentId: "1", label: "Faculty of Arts" };
  expect(await tenantCommand("deployment-label", ...words, "--label", deployment.label)).toMatchObject({ deployment });
  await tenantCommand("deployment-add", "--id", lab.tenant.id, "--deployment-id", "2");
  await tenantCommand("deployment-disable", "--id", lab.tenant.id, "--deployment-id", "2");
  // The command's own JSON: a list of tenants.
  const listed = (await tenantCommand("list")) as { id: string; deployments: object[] }[];
  expect(listed.find(({ id }) => id === lab.tenant.id)?.deployments).toMatchObject([
    { ...deployment, status: "active" },
    { deploymentId: "2", label: "", status: "disabled" },
  ]);
  const nowhere = tenantCommand("deployment-label", "--id", lab.tenant.id, "--deployment-id", "3", "--label", "None");
  await expect(nowhere).rejects.toThrow("has no deployment 3");
});
