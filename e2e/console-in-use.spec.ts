import { expect, type FrameLocator, test } from "@playwright/test";
import { startModelServer } from "../tests/model-server.ts";
import { expectAccessible } from "./accessible.ts";
import { ask, openCourse, toolFrame } from "./course-page.ts";
import { tenantCommand } from "./tenant-command.ts";

// Pages of the console that are empty until something happens: here it has happened, so that their figures and tables are looked at.

const place = { institution: "harbour", person: "sam" };

test("use of a model, a possible crisis and a request of support stand in the console, and everybody can read them there", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const server = await startModelServer();
  const tenants = (await tenantCommand("list")) as { id: string; name: string }[];
  const id = tenants.find(({ name }) => name === "Harbour Institute")?.id ?? "";
  const tool = await openCourse(page, place);
  const launch = toolFrame(page)
    .url()
    .replace(/\/guide.*/, "");
  try {
    await tenantCommand("model", "--id", id, "--base-url", server.url, "--model", "ok");
    await tellOfCrises(tool, "Also administrators, and nobody else");
    const learner = await browser.newPage();
    const guide = await openCourse(learner, { ...place, person: "noor" });
    await ask(guide, "I want to kill myself.");
    await learner.close();
    await tool.getByRole("link", { name: "Guide", exact: true }).click();
    await tool.getByRole("button", { name: "Allow the AI model" }).click();
    await ask(tool, "What is a wavelength?");
    const why = ["--label", "Help desk", "--reason", "A class cannot launch", "--hours", "24"];
    await tenantCommand("support-ask", "--id", id, ...why);

    await expectAccessible(page, `${launch}/admin/usage`);
    await expect(tool.getByRole("row").filter({ hasText: "How sound works" }).first()).toBeVisible();
    await expectAccessible(page, `${launch}/admin/crises`);
    await expect(tool.getByRole("row").filter({ hasText: "Noor" })).toBeVisible();
    await expectAccessible(page, `${launch}/admin/support`);
    await expect(tool.getByText("A class cannot launch").first()).toBeVisible();
    await expectAccessible(page, `${launch}/admin`);
    await tool.getByRole("link", { name: "Support" }).first().click();
    await tool.getByRole("button", { name: "Refuse" }).click();
    await expect(tool.getByText("Refused. Nothing was shown.")).toBeVisible();
    await tool.getByRole("link", { name: "Records" }).click();
    await tool.getByRole("link", { name: "Audit log" }).click();
    await expect(tool.getByRole("cell", { name: "support.refused" })).toBeVisible();
    await tool.getByRole("button", { name: "Check that the log is whole" }).click();
    await expect(tool.getByText(/^The log is whole/)).toBeVisible();
  } finally {
    await tellOfCrises(tool, "Nobody: the learner is shown where help is");
    await tenantCommand("model", "--id", id, "--none");
    await server.stop();
  }
});

test("who may be a minor reads at Privacy and My learning what is off, and everybody can read it there", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const tool = await openCourse(page, place);
  const launch = toolFrame(page)
    .url()
    .replace(/\/guide.*/, "");
  try {
    await tellOfMinors(tool, true);
    // axe opens pages of its own beside it.
    const learner = await (await browser.newContext()).newPage();
    const guide = await openCourse(learner, { ...place, person: "noor" });
    const own = toolFrame(learner)
      .url()
      .replace(/\/guide.*/, "");
    for (const address of ["learning", "privacy"]) {
      await expectAccessible(learner, `${own}/${address}`);
      await expect(guide.getByRole("region", { name: "These things are off" })).toBeVisible();
    }
    await learner.context().close();
    await expectAccessible(page, `${launch}/admin/minors`);
  } finally {
    await tellOfMinors(tool, false);
  }
});

/** In a console that is open at any of its pages, or from the Guide. */
async function tellOfMinors(tool: FrameLocator, areMinors: boolean): Promise<void> {
  await tool.getByRole("link", { name: "Console" }).click();
  await tool.getByRole("link", { name: "People", exact: true }).first().click();
  await tool.getByRole("link", { name: "Minor learners" }).first().click();
  await tool.getByLabel("Learners may be minors").setChecked(areMinors);
  await tool.getByRole("button", { name: "Save" }).click();
  await expect(tool.getByText(/^Saved/).first()).toBeVisible();
}

/** In a console that is open at any of its pages, or from the Guide. */
async function tellOfCrises(tool: FrameLocator, whom: string): Promise<void> {
  await tool.getByRole("link", { name: "Console" }).click();
  await tool.getByRole("link", { name: "The Guide", exact: true }).click();
  await tool.getByLabel(whom).check();
  await tool.getByRole("button", { name: "Save" }).click();
  await expect(tool.getByText(/^Saved/).first()).toBeVisible();
}
