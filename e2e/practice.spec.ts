import { expect, test } from "@playwright/test";
import { openCourse } from "./course-page.ts";

test("who fails three times is offered what comes before, recovers, and sees it; who teaches sees the concept rise and fall", async ({
  page,
  browser,
}) => {
  const tool = await openCourse(page);
  await tool.getByRole("link", { name: "My learning" }).click();
  await tool.getByRole("button", { name: "Yes, keep a profile" }).click();
  await expect(tool.getByRole("heading", { name: "A profile is kept" })).toBeVisible();
  await tool.getByRole("button", { name: "Yes, show my name" }).click();
  await expect(tool.getByRole("heading", { name: "Those who teach may know" })).toBeVisible();

  const teaching = await browser.newContext();
  const theirs = await teaching.newPage();
  const course = await openCourse(theirs, { person: "amara" });
  await course.getByRole("link", { name: "Course", exact: true }).click();
  await course.getByRole("link", { name: "How it goes" }).click();
  const wanting = course.getByRole("row", { name: /^Mira Okafor/ });
  // The answer is waited for: whoever looks again before it has come would never see it.
  const lookAgain = async () => {
    const answered = theirs.waitForResponse(/\/course\/progress\.data/);
    await course.getByRole("link", { name: "How it goes" }).click();
    await answered;
  };
  await expect(course.getByRole("heading", { name: "Who may want a hand" })).toBeVisible();
  await expect(wanting).toHaveCount(0);

  await tool.getByRole("link", { name: "Practice", exact: true }).click();
  await tool.getByRole("link", { name: "Variance and standard deviation" }).click();
  const offer = tool.getByRole("region", { name: "A suggestion" });
  const field = tool.getByRole("textbox");
  for (const [at, wrong] of ["7", "8", "9"].entries()) {
    await expect(offer).toHaveCount(0);
    await expect(tool.getByText("Not yet.")).toHaveCount(0);
    await field.fill(wrong);
    await tool.getByRole("button", { name: "Check" }).click();
    await expect(tool.getByText("Not yet.")).toBeVisible();
    if (at < 2) await tool.getByRole("link", { name: "Another question" }).click();
  }
  await expect(offer).toContainText("Because of 3 wrong answers in a row.");
  await expect(field, "an offer takes nothing away").toHaveValue("9");
  await expect(async () => {
    await lookAgain();
    await expect(wanting).toContainText("Variance and standard deviation", { timeout: 1_000 });
  }).toPass();

  await offer.getByRole("button", { name: /^Practise “Range/ }).click();
  await expect(tool.getByRole("heading", { level: 1 })).toContainText("Range, quartiles and outliers");
  await field.fill("23");
  await tool.getByRole("button", { name: "Check" }).click();
  await expect(tool.getByText("That is right.")).toBeVisible();
  await tool.getByRole("link", { name: "Back to “Variance and standard deviation”" }).click();
  await expect(offer, "what was answered is not offered again").toHaveCount(0);
  await field.fill("4");
  await tool.getByRole("button", { name: "Check" }).click();
  await expect(tool.getByText("That is right.")).toBeVisible();
  await expect(async () => {
    await lookAgain();
    await expect(wanting).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await teaching.close();

  await tool.getByRole("link", { name: "My learning" }).click();
  const known = tool.getByRole("table").first();
  await expect(known).toContainText("Variance and standard deviation");
  await expect(known).toContainText("Range, quartiles and outliers");
});
