import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { ask, lmsOrigin, openCourse, toolFrame, toolOrigin, whenInteractive } from "./course-page.ts";

/** Pages that stand in a launch, and how to reach each. */
const pages: Record<string, (page: Page) => Promise<string>> = {
  "the empty Guide": async (page) => {
    await openCourse(page, { institution: "harbour", person: "sam" });
    return toolFrame(page).url();
  },
  "the Guide with an open passage": async (page) => {
    const tool = await openCourse(page, { person: "tomas" });
    await ask(tool, "What does correlation mean?");
    await tool.getByRole("log").locator("a[href*=passage]").last().click();
    await expect(tool.getByRole("complementary")).toBeVisible();
    return toolFrame(page).url();
  },
  "the page of what to place": async (page) => {
    await page.goto(`${lmsOrigin}/maplewood/courses/101/place?person=amara`);
    await whenInteractive(page.frameLocator("iframe"));
    return toolFrame(page).url();
  },
  "the practice of a concept": async (page) => {
    const tool = await openCourse(page, { person: "mira" });
    await tool.getByRole("link", { name: "Practice" }).click();
    await tool.getByRole("link", { name: "Populations and samples" }).click();
    await tool.getByRole("button", { name: "Hint 1 of 2" }).click();
    await expect(tool.getByRole("region", { name: "Hint 1 of 2 from your course" })).toBeVisible();
    return toolFrame(page).url();
  },
  "the conversations, one about to be deleted": async (page) => {
    const tool = await openCourse(page, { person: "tomas" });
    await ask(tool, "What does correlation mean?");
    await tool.getByRole("link", { name: "Conversations" }).click();
    const remove = tool.getByRole("link", { name: /^Delete/ }).first();
    return new URL((await remove.getAttribute("href")) ?? "", toolFrame(page).url()).href;
  },
  "the front page": async () => toolOrigin,
  "a refusal": async () => `${toolOrigin}/lti/refused?code=state_used`,
  "a missing page": async () => `${toolOrigin}/nowhere`,
};

/** Pages that are known by their address below a launch: all of a person's are looked at in one. */
const addresses: Record<string, readonly string[]> = {
  amara: [
    "course",
    "course/material/new",
    "course/concepts",
    "course/answers",
    "course/asked",
    "course/progress",
    "course/questions/new?kind=choice",
    "course/sets",
    "course/try?q=What+is+a+median%3F",
    "course/crises",
    "course/minors",
    "course/people",
  ],
  petra: [
    "admin",
    "admin/deployments",
    "admin/model",
    "admin/usage",
    "admin/quota",
    "admin/guide",
    "admin/courses",
    "admin/courses/:first",
    "admin/learners",
    "admin/learners?show=erasures",
    "admin/crises",
    "admin/minors",
    "admin/retention",
    "admin/health",
    "admin/backups",
    "admin/keys",
    "admin/support",
    "admin/policies",
    "admin/people",
    "admin/launches",
    "admin/invitations",
    "admin/audit",
  ],
  mira: ["learning", "instructor", "privacy?erase"],
};

const claim = "no accessibility violation in light or dark, and does not scroll sideways at 320 px";
const usual = { width: 1280, height: 720 };

for (const [name, reach] of Object.entries(pages))
  test(`${name} has ${claim}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await expectAccessible(page, await reach(page));
  });

for (const [person, below] of Object.entries(addresses))
  test(`each page that ${person} comes to has ${claim}`, async ({ page }) => {
    test.setTimeout(60_000 + below.length * 20_000);
    await openCourse(page, { person });
    const launch = toolFrame(page)
      .url()
      .replace(/\/guide.*/, "");
    for (const address of below)
      await test.step(address, async () => {
        await page.setViewportSize(usual);
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        await expectAccessible(page, address.endsWith("/:first") ? await firstOfList(page) : `${launch}/${address}`);
      });
  });

/** Where the first row of the list leads that is open. */
async function firstOfList(page: Page): Promise<string> {
  const link = toolFrame(page).getByRole("rowheader").getByRole("link").first();
  return new URL((await link.getAttribute("href")) ?? "", toolOrigin).href;
}

async function expectAccessible(page: Page, address: string): Promise<void> {
  // In the frame the page is a third party's; its address opens as well in the frame's own partition only.
  const frame = address.includes("/l/") ? toolFrame(page) : page.mainFrame();
  if (frame.url() !== address) await frame.goto(address);
  await expect(frame.getByRole("heading", { level: 1 })).toBeAttached();
  expect(await violationsOf(page), `${address} in light`).toEqual([]);
  // Everything of the page goes by the media query, also what was drawn before.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await violationsOf(page), `${address} in dark`).toEqual([]);

  await page.setViewportSize({ width: 320, height: 700 });
  const overflow = await frame.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, address).toBeLessThanOrEqual(0);
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}
