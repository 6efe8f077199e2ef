import { expect, test } from "@playwright/test";
import { ask, lmsOrigin, openCourse, toolFrame, whenInteractive } from "./course-page.ts";

test("an instructor places a concept by the keyboard, a learner opens it, and cancelling goes back", async ({
  page,
}) => {
  test.setTimeout(150_000);
  await page.goto(`${lmsOrigin}/maplewood/courses/101?person=amara`);
  await page.getByRole("link", { name: "Add content from Atomic Guide" }).click();
  const tool = page.frameLocator("iframe");
  await whenInteractive(tool);
  expect(toolFrame(page).url()).toContain("/deep-link");
  await tool.getByRole("searchbox").fill("standard deviation");
  const concepts = tool.getByRole("group", { name: "Concepts", exact: true });
  const concept = concepts.getByRole("checkbox", { name: /Variance and standard deviation/ });
  await expect(tool.getByRole("checkbox", { name: /Populations and samples/ })).toBeHidden();
  await concept.press("Space");
  await tool.getByRole("searchbox").fill("distribution");
  for (const name of [/^The normal distribution/, /^Sampling distributions/])
    await tool.getByRole("group", { name: "Choose concepts" }).getByRole("checkbox", { name }).press("Space");
  await tool.getByRole("textbox", { name: "Title" }).fill("Before the test");
  await tool.getByRole("checkbox", { name: "Add a grade column for each link" }).press("Space");
  await tool.getByRole("button", { name: "Place in course" }).press("Enter");
  await tool.getByRole("link", { name: "Back to Introductory statistics" }).click();
  const link = page.getByRole("link", { name: "Variance and standard deviation" }).last();
  await expect(link).toBeVisible();

  await page.getByRole("link", { name: "Add content from Atomic Guide" }).click();
  await whenInteractive(tool);
  await tool.getByRole("button", { name: "Cancel" }).press("Enter");
  await tool.getByRole("link", { name: "Back to Introductory statistics" }).click();
  await expect(link).toBeVisible();

  await openCourse(page, { person: "mira" });
  await page.getByRole("link", { name: "Variance and standard deviation" }).last().click();
  await whenInteractive(tool);
  await expect(tool.getByText("This link is about “Variance and standard deviation”.")).toBeVisible();

  await test.step("a practice set that was placed with a column is done, and stands in the gradebook", async () => {
    await openCourse(page, { person: "mira" });
    await page.getByRole("link", { name: "Before the test" }).last().click();
    await whenInteractive(tool);
    await expect(tool.getByRole("heading", { name: "Before the test" })).toBeVisible();
    await expect(tool.getByText("Your progress here is reported to your course’s gradebook")).toBeVisible();
    // A z-score of 2, and a standard error of 2.
    for (const next of ["Next question", "Finish"]) {
      await tool.getByRole("textbox").fill("2");
      await tool.getByRole("button", { name: "Check" }).click();
      await tool.getByRole("link", { name: next }).click();
    }
    await expect(tool.getByRole("heading", { name: "All questions answered rightly" })).toBeVisible();
    await page.goto(`${lmsOrigin}/maplewood/courses/101/gradebook?person=amara`);
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("row", { name: /^Mira Okafor/ })).toContainText("100 / 100", { timeout: 1_000 });
    }).toPass();
  });

  await test.step("after a course copy, the instructor is asked once, and the link finds its content", async () => {
    await openCourse(page, { person: "amara" });
    await page.getByRole("button", { name: "Copy this course" }).click();
    await whenInteractive(tool);
    const copy = page.url();
    await expect(tool.getByText("This course was copied from “Introductory statistics”.")).toBeVisible();
    await tool.getByRole("button", { name: "Bring the material along" }).click();
    await expect(tool.getByText("was copied from")).toBeHidden();
    await page.reload();
    await whenInteractive(tool);
    await expect(tool.getByText("was copied from")).toBeHidden();

    await page.goto(`${copy}?person=mira`);
    await page.getByRole("link", { name: "Variance and standard deviation" }).last().click();
    await whenInteractive(tool);
    await expect(tool.getByText("This link is about “Variance and standard deviation”.")).toBeVisible();
    await ask(tool, "What does the standard deviation tell me?");
    await expect(tool.getByRole("log").locator("blockquote").first()).toBeVisible();
  });
});

test("the LMS makes the frame as high as what is seen of its page, and as a page that is long", async ({ page }) => {
  const tool = await openCourse(page, { person: "mira" });
  const heard = () => page.evaluate<string[]>("(window.heard ?? []).map(({ subject }) => subject)");
  await expect
    .poll(heard)
    .toEqual(expect.arrayContaining(["lti.capabilities", "lti.fetchWindowSize", "lti.frameResize"]));
  // The LMS did it: the frame is as high as its window, which is lower than the highest that is asked for.
  const { height = 0 } = page.viewportSize() ?? {};
  const frameHeight = () =>
    page
      .locator("iframe")
      .first()
      .evaluate((frame) => (frame as HTMLElement).offsetHeight);
  await expect.poll(frameHeight).toBe(height);

  const asked = async () => (await heard()).filter((subject) => subject === "lti.frameResize").length;

  await test.step("a long page is seen as a whole, and a part as high as its frame does not make it higher and higher", async () => {
    await tool.getByRole("link", { name: "Practice" }).click();
    const long = tool.locator("main.page");
    const hidden = () => long.evaluate((main) => main.scrollHeight - main.clientHeight);
    await expect.poll(frameHeight).toBeGreaterThan(height);
    await expect.poll(hidden).toBe(0);
    const [whole, before] = [await frameHeight(), await asked()];
    const last = long.locator("> *").last();
    // Its height need not be whole.
    await last.evaluate((part) => (part.style.minBlockSize = `${part.getBoundingClientRect().height + 100}px`));
    await expect.poll(frameHeight).toBe(whole + 100);
    await last.evaluate((part) => (part.style.minBlockSize = "120dvh"));
    await expect.poll(frameHeight).toBeGreaterThan(whole + 100);
    await last.evaluate((part) => (part.style.minBlockSize = ""));
    await expect.poll(frameHeight).toBe(whole);
    // One for each change: a loop would have asked up to the highest.
    expect(await asked()).toBe(before + 3);
    await tool.getByRole("link", { name: "Guide", exact: true }).click();
    await expect.poll(frameHeight).toBe(height);
  });
});
