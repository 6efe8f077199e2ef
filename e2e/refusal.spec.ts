import { expect, test } from "@playwright/test";
import { ask, openCourse, toolFrame } from "./course-page.ts";

test("a refused launch shows its readable page inside the frame", async ({ page }) => {
  const tool = await openCourse(page, { fault: "T06" });
  await expect(tool.getByRole("heading", { name: "The launch could not be verified" })).toBeVisible();
  await expect(tool.getByText("signature_invalid")).toBeVisible();
});

test("a session that is missing says how to come back, and the draft comes back with it", async ({ page, context }) => {
  const tool = await openCourse(page, { person: "jonas" });
  await tool.getByRole("textbox").fill("Half a question about");
  await context.clearCookies({ name: "session" });
  await tool.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(tool.getByRole("alert")).toContainText("Your question is kept");
  await toolFrame(page).evaluate(() => location.reload());
  await expect(tool.getByRole("heading", { name: "Open the Guide from your course" })).toBeVisible();
  await page.reload();
  await expect(tool.getByRole("textbox")).toHaveValue("Half a question about");
});

test("a question that did not get through is sent again, and asked once", async ({ page }) => {
  const tool = await openCourse(page, { person: "tomas", course: "102" });
  await page.route("**/messages", (route) => route.abort("connectionfailed"), { times: 1 });
  await tool.getByRole("textbox").fill("What is the scale of a map?");
  await tool.getByRole("textbox").press("Enter");
  await tool.getByRole("button", { name: "Try again" }).click();
  await expect(tool.getByRole("log").getByRole("article", { name: "Your question" })).toHaveCount(1);
  await expect(tool.getByRole("alert")).toHaveCount(0);
  await ask(tool, "And what is a legend?");
});
