import { expect, test } from "@playwright/test";
import { openCourse, toolFrame } from "./course-page.ts";

test("an instructor sees the course's material and concepts", async ({ page }) => {
  const tool = await openCourse(page, { person: "amara" });
  await tool.getByRole("link", { name: "Course", exact: true }).click();
  await expect(tool.getByRole("heading", { name: "Course material", level: 1 })).toBeVisible();
  await expect(tool.getByText("8 sections with 48 passages and 14 concepts")).toBeVisible();
  await expect(tool.getByRole("row", { name: /Variance and standard deviation/ }).first()).toBeVisible();
  await expect(tool.getByRole("link", { name: "Console" })).toHaveCount(0);
});

test("an administrator sees the tenant's deployments, and no course page", async ({ page }) => {
  const tool = await openCourse(page, { person: "petra" });
  await tool.getByRole("link", { name: "Console" }).click();
  await tool.getByRole("link", { name: "Deployments" }).click();
  await expect(tool.getByRole("row", { name: /^1 .*Active/ })).toBeVisible();
  await expect(tool.getByRole("link", { name: "Course", exact: true })).toHaveCount(0);
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
