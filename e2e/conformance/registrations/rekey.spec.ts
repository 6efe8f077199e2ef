import { expect, test } from "@playwright/test";

import { HttpBrowser } from "../../http-browser.ts";
import { tenantCommand } from "../../tenant-command.ts";
import { expectLaunch } from "../expect-admission.ts";
import { expectRefusal } from "../expect-refusal.ts";
import { openLab, registerLab } from "../lab-platform.ts";
import { tool } from "../origins.ts";

// An LMS that was registered anew has another client id, perhaps another issuer; its people are who they were.

test("a tenant whose LMS was registered anew keeps its learners and their conversations", async () => {
  test.setTimeout(60_000);
  const [before, anew] = [await registerLab("spare"), openLab("spare")];
  const robin = await expectLaunch(before.place);
  const conversation = crypto.randomUUID();
  const question = { id: crypto.randomUUID(), text: "What is an outlier, asked before the move?" };
  const headers = { origin: tool, accept: "text/html" };
  const asked = await robin.browser.post(`${robin.home}/guide/${conversation}/messages`, question, headers);
  expect(asked.status).toBe(303);

  const words = ["rekey", "--issuer", before.issuer, "--client-id", String(before.registration["client-id"])];
  for (const [option, value] of Object.entries(anew.registration))
    if (["authorization-endpoint", "token-endpoint", "jwks-uri"].includes(option))
      words.push(`--${option}`, `${value}`);
  words.push("--new-issuer", anew.issuer, "--new-client-id", String(anew.registration["client-id"]));
  expect(await tenantCommand(...words)).toMatchObject({ tenant: { id: before.tenant.id, iss: anew.issuer } });

  // Who is inside stays inside; the old key opens nothing, the new one finds the same learner.
  expect((await robin.browser.get(robin.guide.url)).status).toBe(200);
  expectRefusal((await new HttpBrowser().launch(before.place)).login, { status: 404, code: "registration_unknown" });
  const again = await expectLaunch(anew.place);
  expect((await again.browser.get(`${again.home}/guide/${conversation}`)).body).toContain("asked before the move?");
});

test("the key of another tenant is refused, and both stay as they were", async () => {
  test.setTimeout(60_000);
  const [one, other] = [await registerLab("spare"), await registerLab("spare")];
  const words = ["--new-issuer", other.issuer, "--new-client-id", String(other.registration["client-id"])];
  const rekeyed = tenantCommand("rekey", "--id", one.tenant.id, ...words);
  await expect(rekeyed).rejects.toThrow(other.tenant.name);
  await expectLaunch(one.place);
  await expectLaunch(other.place);
});
