import { type BrowserContext, expect, type FrameLocator, type Page, test } from "@playwright/test";
import { ask, lmsOrigin, toolFrame, toolOrigin } from "../course-page.ts";
import { forgetfulBrowser } from "./forgetful-browser.ts";

// Every browser opens the Guide: rows L21, S07 and S08 of the matrix, and how the session travels afterwards.

const question = "What does the standard deviation tell me?";
const newTab = { name: "Open in a new tab" };

let browser: BrowserContext;
test.afterEach(() => browser.close());

/** Opens a course whose LMS answers the storage messages in this mode. @returns the tool's frame */
async function open(storage?: string, person = "mira"): Promise<{ page: Page; tool: FrameLocator }> {
  const page = await browser.newPage();
  const query = new URLSearchParams({ person, ...(storage && { storage }) });
  await page.goto(`${lmsOrigin}/maplewood/courses/101?${query}`);
  const outer = page.frameLocator("iframe[title]").first();
  return { page, tool: storage === "nested" ? outer.frameLocator("iframe") : outer };
}

/** Waits for a page of the product: those that look for a way on come before it. */
async function whenInteractive(tool: FrameLocator | Page): Promise<void> {
  await expect(tool.locator("html[data-interactive]")).toBeAttached();
}

/** The addresses of the tool that documents had, in order. */
function visited(page: Page): string[] {
  const addresses: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.url().startsWith(toolOrigin))
      addresses.push(new URL(request.url()).pathname.replace(/^\/l\/[\w-]+/, "/l/…"));
  });
  return addresses;
}

test("a cookie that comes back is all that it takes: one redirect, and nothing to carry", async () => {
  browser = await forgetfulBrowser({});
  const page = await browser.newPage();
  const addresses = visited(page);
  await page.goto(`${lmsOrigin}/maplewood/courses/101?person=mira`);
  const tool = page.frameLocator("iframe[title]").first();
  await whenInteractive(tool);
  expect(addresses).toEqual(["/lti/login", "/lti/launch", "/l/…/guide"]);
  expect(toolFrame(page).url()).not.toContain("?");
  expect(await toolFrame(page).evaluate(() => sessionStorage.length)).toBe(0);
});

test("cookies that never come back: the login is kept by the tab, and so is the session", async () => {
  test.slow();
  browser = await forgetfulBrowser({ cookies: true });
  const { page, tool } = await open(undefined, "jonas");
  await whenInteractive(tool);
  expect(await browser.cookies(toolOrigin)).toEqual([]);
  expect(toolFrame(page).url()).not.toContain("?");
  await ask(tool, question);

  await test.step("a reload finds the session in its tab", async () => {
    const traded = page.waitForResponse((response) => response.url().endsWith("/code"));
    await toolFrame(page).evaluate(() => location.reload());
    expect((await traded).status()).toBe(200);
    await whenInteractive(tool);
    await expect(tool.getByRole("log")).toContainText(question);
    await expect.poll(() => toolFrame(page).url()).not.toContain("once");
  });

  await test.step("a citation opens, and the back button closes it", async () => {
    await tool
      .getByRole("log")
      .getByRole("link", { name: /standard deviation tells you/i })
      .first()
      .click();
    await expect(tool.getByRole("complementary")).toBeVisible();
    await toolFrame(page).evaluate(() => history.back());
    await expect(tool.getByRole("complementary")).toBeHidden();
  });

  await test.step("plain links, forms and downloads go by a code of their own", async () => {
    const answers = page.waitForResponse((response) => response.url().includes("/messages?once="));
    await toolFrame(page).evaluate(() => {
      const form = document.querySelector<HTMLFormElement>("#composer")!.cloneNode(true) as HTMLFormElement;
      form.querySelector("textarea")!.value = "What is the median?";
      form.id = "plain";
      document.body.insertAdjacentElement("beforeend", form);
      form.requestSubmit();
    });
    expect((await answers).status()).toBe(303);
    await expect(tool.getByRole("log")).toContainText("What is the median?");
    await whenInteractive(tool);
    const opened = page.waitForResponse((response) => /\/guide[^?]*\?once=/.test(response.url()));
    await toolFrame(page).evaluate(() => {
      const link = Object.assign(document.createElement("a"), { href: location.pathname });
      document.body.insertAdjacentElement("beforeend", link);
      link.click();
    });
    expect((await opened).status()).toBe(200);
    await whenInteractive(tool);
  });

  await test.step("a second launch in another tab lives beside it", async () => {
    const second = await open(undefined, "jonas");
    await whenInteractive(second.tool);
    expect(toolFrame(second.page).url()).not.toBe(toolFrame(page).url());
    await toolFrame(page).evaluate(() => location.reload());
    await expect(tool.getByRole("textbox")).toBeVisible();
  });
});

for (const storage of ["parent", "nested", "frame", "forwarding", "missing", "strings", "older"]) {
  test(`S07 neither cookies nor storage of its own: the platform's storage (${storage}) proves the login`, async () => {
    browser = await forgetfulBrowser({ cookies: true, siteData: "in the frame" });
    const { page, tool } = await open(storage);
    await whenInteractive(tool);
    await expect(tool.getByRole("textbox")).toBeVisible();
    const heard: { subject: string; origin: string }[] = await page.evaluate("window.heard");
    // What it can do is asked first. In the other modes the page itself does not hear it.
    if (["parent", "nested", "missing", "forwarding"].includes(storage))
      expect(heard[0]?.subject).toBe("lti.capabilities");
    if (storage === "parent") {
      expect(heard.map(({ subject }) => subject).filter((subject) => subject.endsWith("_data"))).toEqual([
        "lti.put_data",
        "lti.get_data",
      ]);
      // The session of a tab that keeps nothing lives in its history.
      await toolFrame(page).evaluate(() => location.reload());
      await expect(tool.getByRole("textbox")).toBeVisible();
    }
  });
}

for (const storage of ["silent", "wrong", "tampered", "error"]) {
  test(`S08 a platform's storage that is ${storage} lets nobody in; a new tab does, by a click`, async () => {
    browser = await forgetfulBrowser({ cookies: true, siteData: "in the frame" });
    const { page, tool } = await open(storage);
    await expect(tool.getByRole("link", newTab)).toBeVisible();
    expect(page.frames().filter((frame) => frame.url().startsWith(`${toolOrigin}/l/`))).toEqual([]);
    if (storage !== "silent") return;
    const [tab] = await Promise.all([browser.waitForEvent("page"), tool.getByRole("link", newTab).click()]);
    await whenInteractive(tab);
    await expect(tab.getByRole("textbox")).toBeVisible();
    expect(tab.url()).toMatch(/\/l\/[\w-]{22}\/guide$/);
  });
}

test("all site data refused, everywhere: a new tab opens, by a click, and works", async () => {
  browser = await forgetfulBrowser({ siteData: "everywhere" });
  const { tool } = await open();
  const [tab] = await Promise.all([browser.waitForEvent("page"), tool.getByRole("link", newTab).click()]);
  await whenInteractive(tab);
  await tab.reload();
  await whenInteractive(tab);
  await expect(tab.getByRole("textbox")).toBeVisible();
});
