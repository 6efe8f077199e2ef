import { expect, test } from "@playwright/test";

import { HttpBrowser } from "../../http-browser.ts";
import { expectAdmission, expectLaunch } from "../expect-admission.ts";
import { expectRefusal } from "../expect-refusal.ts";
import { registerLab } from "../lab-platform.ts";
import { lms } from "../origins.ts";
import { setTenant } from "../tenant.ts";

test("L06 a disabled tenant is out at its next request and back when it is enabled; nobody else notices", async () => {
  test.setTimeout(60_000);
  const lab = await registerLab("spare");
  const [robin, mira] = [await expectLaunch(lab.place), await expectLaunch({ lms })];
  const late = new HttpBrowser();
  const begun = await late.launchForm(lab.place);

  await setTenant(lab.tenant.id, "disable");
  const closed = { status: 403, code: "registration_disabled" };
  expectRefusal(await robin.browser.get(robin.guide.url), closed);
  expectRefusal((await new HttpBrowser().launch(lab.place)).login, closed);
  expectRefusal(await late.submitForm(begun), closed);
  expect((await mira.browser.get(mira.guide.url)).status).toBe(200);

  await setTenant(lab.tenant.id, "enable");
  expect((await robin.browser.get(robin.guide.url)).status).toBe(200);
  await expectAdmission(late, await late.submitForm(begun));
  await expectLaunch(lab.place);
});
