import { expect, test } from "@playwright/test";

import { HttpBrowser } from "../http-browser.ts";
import { firstForm } from "../lms/browser/html-form.ts";
import { readFaults } from "../lms/fault-list.ts";
import { expectAdmission, expectLaunch } from "./expect-admission.ts";
import { expectRefusal } from "./expect-refusal.ts";
import { visits } from "./lab-platform.ts";
import { lms, tool } from "./origins.ts";
import { testFaults } from "./test-faults.ts";

// Section 3 of the matrix: the id_token. What becomes of keys and their sets stands in `registrations/key-sets.spec.ts`.

testFaults("T");

test("T11 nobody comes to the addresses that a header points to", async () => {
  for (const fault of [...readFaults().keys()].filter((id) => id.startsWith("T11"))) {
    await new HttpBrowser().launch({ lms, fault });
  }
  expect(await visits(`${lms}/trap/jwks/hits`)).toEqual({ hits: 0, userAgents: [] });
});

test("T29 a token that was used is refused with the same state, and with a new one", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const cookie = browser.cookies.header(`${tool}/lti/launch`);
  await expectAdmission(browser, await browser.submitForm(form));
  expectRefusal(await browser.submitForm(form, {}, { cookie }), { status: 401, code: "state_used" });

  const token = new Map(firstForm(form.body, form.url).fields).get("id_token");
  const next = await browser.launchForm({ lms });
  const replayed = await browser.submitForm(next, { id_token: token });
  expectRefusal(replayed, { status: 401, code: "nonce_mismatch" }, [token ?? ""]);
  await expectAdmission(browser, await browser.submitForm(next));
  await expectLaunch({ lms });
});
