import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { lmsOrigin, openCourse, toolFrame } from "./course-page.ts";

test("an instructor sees the course's material and concepts", async ({ page }) => {
  const tool = await openCourse(page, { person: "amara" });
  await tool.getByRole("link", { name: "Course", exact: true }).click();
  await expect(tool.getByRole("heading", { name: "Course material", level: 1 })).toBeVisible();
  await expect(tool.getByText("8 sections with 48 passages and 14 concepts")).toBeVisible();
  await expect(tool.getByRole("row", { name: /Variance and standard deviation/ }).first()).toBeVisible();
  await expect(tool.getByRole("link", { name: "Console" })).toHaveCount(0);
});

test("an administrator invites a second LMS, which registers, and disables a deployment, which is out at once", async ({
  page,
  context,
}) => {
  const tool = await openCourse(page, { person: "petra" });
  await tool.getByRole("link", { name: "Console" }).click();
  await expect(tool.getByRole("link", { name: "Course", exact: true })).toHaveCount(0);
  const nav = tool.getByRole("navigation", { name: "Console" });
  await nav.getByRole("link", { name: "Invitations" }).click();
  const name = `Northfield School ${randomBytes(4).toString("hex")}`;
  await tool.getByLabel("Whom you invite").fill(name);
  await tool.getByRole("button", { name: "Make an invitation" }).click();
  const address = await tool
    .getByRole("region", { name: /^The invitation for/ })
    .getByText("/lti/register/")
    .textContent();

  const other = await context.newPage();
  await other.goto(`${lmsOrigin}/lab/moodle-${randomBytes(6).toString("hex")}/tools?person=quinn`);
  await other.getByRole("textbox", { name: "Registration address" }).fill(address ?? "");
  await other.getByRole("button", { name: "Add tool" }).first().click();
  await other.frameLocator("iframe").getByRole("button", { name: "Register Atomic Guide" }).click();
  await expect(other.frameLocator("iframe").getByRole("heading", { name: `${name} is connected` })).toBeVisible();
  await other.close();
  await nav.getByRole("link", { name: "Invitations" }).click();
  await expect(tool.getByRole("row", { name: new RegExp(`^${name} .*Used`) })).toBeVisible();

  // Somebody comes from a deployment that nobody knows.
  const learners = await context.newPage();
  const elsewhere = { person: "jonas", fault: "N15" };
  const learner = await openCourse(learners, elsewhere);
  await expect(learner.getByText("deployment_pending")).toBeVisible();
  await nav.getByRole("link", { name: "Deployments" }).click();
  await tool.getByRole("link", { name: "999" }).click();
  await tool.getByRole("button", { name: "Approve" }).click();
  await expect(tool.getByText("Launches from it are let in now.")).toBeVisible();
  await openCourse(learners, elsewhere);
  await expect(learner.getByRole("textbox", { name: "Your question" })).toBeVisible();
  await tool.getByRole("button", { name: "Disable" }).click();
  await expect(tool.getByText("Nobody is let in from it any more.")).toBeVisible();
  // Who is inside is out at the next click, and who comes anew is told the same, in words.
  await learner.getByRole("textbox", { name: "Your question" }).fill("What is a median?");
  await learner.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(learner.getByRole("alert")).toContainText("Your question is kept");
  const switchedOff = learner.getByRole("main", { name: "The Guide is switched off here" });
  const enter = [() => toolFrame(learners).evaluate(() => location.reload()), () => openCourse(learners, elsewhere)];
  for (const come of enter) {
    await come();
    await expect(switchedOff).toContainText("Nothing is lost. Your administrator can switch it on again.");
    await expect(switchedOff).toContainText("deployment_disabled");
  }
  await openCourse(learners, { person: "jonas" });
  await expect(learner.getByRole("textbox", { name: "Your question" }), "other deployments go on").toBeVisible();
  await learners.close();
});

test("who is both sees both", async ({ page }) => {
  const tool = await openCourse(page, { person: "tomas" });
  await expect(tool.getByRole("navigation", { name: "Pages" }).getByRole("link")).toHaveText([
    "Guide",
    "Practice",
    "Course",
    "People",
    "Grades",
    "Console",
  ]);
});

test("a learner who types the address of the instructor's page gets a readable no", async ({ page }) => {
  const tool = await openCourse(page);
  await expect(tool.getByRole("navigation", { name: "Pages" }).getByRole("link")).toHaveText([
    "Guide",
    "Practice",
    "My learning",
  ]);
  const address = toolFrame(page).url().replace("/guide", "/course");
  await toolFrame(page).goto(address);
  await expect(tool.getByRole("heading", { name: "This page is not for your role" })).toBeVisible();
});
