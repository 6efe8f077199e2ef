import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { ask, lmsOrigin, openCourse, toolFrame, toolOrigin, whenInteractive } from "./course-page.ts";

const question = "What does the standard deviation tell me?";

test("from the LMS's front page to a cited answer, and it is still there after each reload", async ({ page }) => {
  await page.goto(lmsOrigin);
  await page
    .getByRole("link", { name: /Maplewood College/ })
    .first()
    .click();
  await page
    .getByRole("button", { name: /Jonas/ })
    .or(page.getByRole("link", { name: /Jonas/ }))
    .first()
    .click();
  await page
    .getByRole("link", { name: /Introductory statistics/ })
    .first()
    .click();
  const tool = page.frameLocator("iframe");
  await whenInteractive(tool);
  await ask(tool, question);
  expect(new URL(toolOrigin).hostname, "the tool stands on another site than the LMS").not.toBe(
    new URL(lmsOrigin).hostname,
  );

  const reply = tool.getByRole("log").getByRole("article", { name: "The Guide’s reply" }).last();
  await expect(reply).toContainText("From your course · §3.5");
  await reply
    .getByRole("link", { name: /standard deviation tells you/i })
    .first()
    .click();
  const passage = tool.getByRole("complementary", { name: /standard deviation tells you/i });
  await expect(passage).toBeVisible();
  const quoted = await reply.locator("blockquote p").first().innerText();
  await expect(passage, "the citation opens the words that were quoted").toContainText(quoted);

  await toolFrame(page).evaluate(() => location.reload());
  await expect(tool.getByRole("log")).toContainText(question);
  await expect(tool.getByRole("complementary")).toContainText(quoted);
  const launch = toolFrame(page).url();

  await page.reload();
  await expect(tool.getByRole("log")).toContainText(question);
  await expect(tool.getByRole("log")).toContainText(quoted);
  expect(toolFrame(page).url(), "a reload of the LMS's page is a launch of its own").not.toBe(launch);
});

test("a reply arrives in parts", async ({ page }) => {
  const tool = await openCourse(page, { person: "petra" });
  const parts = await toolFrame(page).evaluate(async () => {
    const address = `${location.pathname}/${crypto.randomUUID()}/messages`;
    const body = new URLSearchParams({ id: crypto.randomUUID(), text: "What is the median?" });
    const response = await fetch(address, { method: "POST", headers: { accept: "text/event-stream" }, body });
    const reader = response.body!.getReader();
    const arrivals: number[] = [];
    for (let read = await reader.read(); !read.done; read = await reader.read()) arrivals.push(performance.now());
    return { count: arrivals.length, spread: arrivals.at(-1)! - arrivals[0]! };
  });
  expect(parts.count).toBeGreaterThan(5);
  expect(parts.spread, "the first words come well before the last").toBeGreaterThan(100);
  await expect(tool.getByRole("textbox")).toBeVisible();
});

test("says so when nothing in the course answers, and offers the nearest concepts", async ({ page }) => {
  const tool = await openCourse(page, { institution: "harbour", person: "sam" });
  const box = tool.getByRole("textbox");
  await box.fill("Who won the football championship in 1998?");
  await box.press("Enter");
  const reply = tool.getByRole("log").getByRole("article").last();
  await expect(reply.getByRole("listitem").getByRole("button")).toHaveCount(3);
  await expect(reply.locator("blockquote")).toHaveCount(0);
});

test("works without JavaScript, by the cookie alone", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${lmsOrigin}/maplewood/courses/102?person=jonas`);
  const tool = page.frameLocator("iframe");
  // The LMS's own forms, which send themselves elsewhere: the login, then the launch. Each is named by where it goes: the
  // second page has the same button, and the first one may still stand there.
  for (const address of ["/lti/login", "/lti/launch"])
    await tool.locator(`form[action*="${address}"]`).getByRole("button", { name: "Continue to the tool" }).click();
  await tool.getByRole("textbox").fill("What is a contour line?");
  await tool.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(tool.locator("blockquote").first()).toContainText(/contour/i);
  await context.close();
});

test("another tab shows the reply to what is asked in this one, and what is asked instead; the reply is rated by keyboard", async ({
  page,
  context,
}) => {
  const tool = await openCourse(page, { person: "tomas" });
  const other = await openCourse(await context.newPage(), { person: "tomas" });
  const asked = "How do the mean and the median differ?";
  await ask(tool, asked);
  const log = other.getByRole("log");
  await expect(log).toContainText(asked);
  await expect(log.getByRole("article", { name: "The Guide’s reply" }).last()).toContainText("From your course");

  const questions = (of: typeof tool) => of.getByRole("log").getByRole("article", { name: "Your question" });
  await tool.getByRole("link", { name: "Edit your last question" }).click();
  const edited = tool.getByRole("textbox", { name: "Your last question" });
  await expect(edited, "it has the focus").toBeFocused();
  const instead = "What is the median?";
  await edited.fill(instead);
  await edited.press("Enter");
  for (const tab of [tool, other]) {
    await expect(questions(tab).last()).toHaveText(instead);
    await expect(tab.getByText(asked, { exact: true })).toHaveCount(0);
  }
  await expect(tool.getByRole("textbox", { name: "Your question" })).toBeFocused();
  const reply = tool.getByRole("log").getByRole("article", { name: "The Guide’s reply" }).last();
  const rating = reply.locator(".reply-rating");
  const [count, before] = [await questions(tool).count(), (await rating.getAttribute("id")) ?? ""];
  await tool.getByRole("button", { name: "Answer this again" }).click();

  await expect(rating, "it is another reply").not.toHaveAttribute("id", before);
  await expect(questions(tool)).toHaveCount(count);

  await reply.getByRole("button", { name: "Not helpful" }).press("Enter");
  await reply.getByRole("radio", { name: "Too little help" }).press("Space");
  await reply.getByRole("button", { name: "Save" }).press("Enter");
  await expect(reply.getByText("Too little help").first()).toBeVisible();
  await toolFrame(page).evaluate(() => location.reload());
  await whenInteractive(tool);
  await expect(questions(tool).last()).toHaveText(instead);
  await expect(reply.getByRole("button", { name: "Not helpful" })).toHaveAttribute("aria-pressed", "true");
});

test("a new conversation begins empty, and the one before it is found again in the list", async ({ page }) => {
  const tool = await openCourse(page, { person: "jonas" });
  const asked = "What is a histogram?";
  await ask(tool, asked);
  await tool.getByRole("link", { name: "New conversation" }).click();
  await expect(tool.getByRole("article")).toHaveCount(0);
  await tool.getByRole("link", { name: "Conversations" }).click();
  const listed = tool.getByRole("complementary", { name: "Conversations" }).getByRole("listitem");
  await listed.getByRole("link").first().click();
  await expect(tool.getByRole("log")).toContainText(asked);
});

test("the launch page needs at most 150 kB of JavaScript", async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.url().startsWith(toolOrigin) && new URL(response.url()).pathname.endsWith(".js"))
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await openCourse(page, { person: "mira" });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(150_000);
});
