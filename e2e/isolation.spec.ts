import { expect, test } from "@playwright/test";
import { ask, lmsOrigin, openCourse, toolFrame } from "./course-page.ts";
import { tenantCommand } from "./tenant-command.ts";

test("the other institution's twin, with the same sub and the same course id, sees nothing of it", async ({
  browser,
}) => {
  const mira = await browser.newContext();
  const noor = await browser.newContext();
  const [miraPage, noorPage] = [await mira.newPage(), await noor.newPage()];
  const miraTool = await openCourse(miraPage);
  await ask(miraTool, "What is an outlier?");
  const noorTool = await openCourse(noorPage, { institution: "harbour", person: "noor" });
  await expect(noorTool.locator("body")).not.toContainText("Maplewood");
  await expect(noorTool.getByRole("log")).not.toContainText(/outlier/i);

  // Her own visit, with the addresses of what is his.
  const conversation = (await miraTool.locator("form").first().getAttribute("action"))?.split("/").at(-2);
  const passage = await miraTool.getByRole("log").getByRole("link").last().getAttribute("href");
  const own = toolFrame(noorPage).url();
  for (const address of [
    `${own}/${conversation}`,
    `${own}${passage?.slice(passage.indexOf("?"))}`,
    toolFrame(miraPage).url(),
  ]) {
    const answer = await noorPage.request.get(address);
    expect([404, 401]).toContain(answer.status());
    expect(await answer.text()).not.toMatch(/outlier/i);
  }
  await Promise.all([mira.close(), noor.close()]);
});

test("two courses in two tabs do not mix", async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  const statistics = await openCourse(first, { person: "amara", course: "101" });
  const maps = await openCourse(second, { person: "amara", course: "102" });
  await ask(statistics, "What is the bell curve?");
  await ask(maps, "How do I read a contour line?");
  await toolFrame(first).evaluate(() => location.reload());
  await expect(statistics.getByRole("log")).toContainText("bell curve");
  await expect(statistics.getByRole("log")).not.toContainText("contour line");
  await expect(maps.getByRole("log")).not.toContainText("bell curve");
});

test("a disabled tenant is out at the next request, and back when it is enabled", async ({ page }) => {
  const issuer = `${lmsOrigin}/harbour`;
  const named = ["--issuer", issuer, "--client-id", "atomic-guide-harbour"];
  const tool = await openCourse(page, { institution: "harbour", person: "ingrid" });
  const draft = "Why is the sky loud?";
  await tool.getByRole("textbox").fill(draft);
  await tenantCommand("disable", ...named);
  try {
    await tool.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(tool.getByRole("alert")).toContainText("Your question is kept");
    await toolFrame(page).evaluate(() => location.reload());
    await expect(tool.getByRole("heading", { name: "The Guide is switched off here" })).toBeVisible();
  } finally {
    await tenantCommand("enable", ...named);
  }
  await page.reload();
  await expect(tool.getByRole("textbox"), "the question that could not be sent is still there").toHaveValue(draft);
});
