import { expect, type Frame, type Page, test } from "@playwright/test";
import { expectAccessible, usual } from "./accessible.ts";
import { ask, lmsOrigin, openCourse, toolFrame, toolOrigin, whenInteractive } from "./course-page.ts";
import { expectRoomForText } from "./text-spacing.ts";

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
  "what shorter limits would delete": async (page) => {
    const tool = await openCourse(page, { person: "petra" });
    await tool.getByRole("link", { name: "Console" }).click();
    await tool.getByRole("link", { name: "Records" }).click();
    await tool.getByRole("link", { name: "Retention" }).click();
    await tool
      .getByRole("group", { name: "Conversations" })
      .getByLabel(/^Days, from/)
      .fill("31");
    await tool.getByRole("button", { name: "Save" }).click();
    await expect(tool.getByText("Shorter limits delete for good")).toBeVisible();
    return toolFrame(page).url();
  },
  "the front page": async () => toolOrigin,
  "a refusal": async () => `${toolOrigin}/lti/refused?code=state_used`,
  "a missing page": async () => `${toolOrigin}/nowhere`,
};

/** Pages that are known by their address below a launch: all of a person's are looked at in one. `:first` is what the list before it links to first. */
const addresses: Record<string, readonly string[]> = {
  amara: [
    "course",
    "course/material/:first",
    "course/material/new",
    "course/concepts",
    "course/concepts/:first",
    "course/questions",
    "course/questions/:first",
    "course/import/questions",
    "course/import/concepts",
    "course/answers",
    "course/asked",
    "course/progress",
    "course/questions/new?kind=choice",
    "course/sets",
    "course/try?q=What+is+a+median%3F",
    "course/crises",
    "course/minors",
    "course/people",
    "course/scores",
  ],
  petra: [
    "admin",
    "admin/deployments",
    "admin/deployments/:first",
    "admin/model",
    "admin/usage",
    "admin/quota",
    "admin/quota?find=",
    "admin/quota/:first",
    "admin/guide",
    "admin/courses",
    "admin/courses/:first",
    "admin/learners",
    "admin/learners/:first",
    "admin/learners?show=erasures",
    "admin/crises",
    "admin/minors",
    "admin/minors/:first",
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

const acting = "a[href], button:not([disabled]), input:not([type=hidden], [disabled]), select, textarea, summary";
const claim = "no accessibility violation in light or dark, and does not scroll sideways at 320 px";

for (const [name, reach] of Object.entries(pages))
  test(`${name} has ${claim}, and room for spaced text`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    const address = await reach(page);
    await expectAccessible(page, address);
    await expectRoomForText(address.includes("/l/") ? toolFrame(page) : page.mainFrame());
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
        const list = /^(.*)\/:first$/.exec(address)?.[1];
        await expectAccessible(page, list === undefined ? `${launch}/${address}` : await firstOf(page, list));
        await expectReachable(toolFrame(page));
      });
  });

/** Where a list leads first. @param list below a launch */
async function firstOf(page: Page, list: string): Promise<string> {
  const links = toolFrame(page).locator(`main a[href*="/${list}/"]:not([href*="/new"], [href*="/export"])`);
  return new URL((await links.first().getAttribute("href")) ?? "", toolOrigin).href;
}

/** Whoever has no mouse comes to everything that can be acted on, by the key Tab alone, and sees where they are. */
async function expectReachable(frame: Frame): Promise<void> {
  await frame.locator("body").evaluate((body) => {
    body.tabIndex = -1;
    body.focus();
  });
  const shown = await frame.locator(acting).filter({ visible: true }).count();
  for (let pressed = 0; pressed < 2 * shown + 10; pressed += 1) {
    await frame.page().keyboard.press("Tab");
    const isInside = await frame.evaluate(async () => {
      // As it is painted.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const at = document.activeElement;
      if (at === null || at === document.body) return false;
      // Of a group of choices the arrow keys lead to the others.
      const group = at instanceof HTMLInputElement && at.type === "radio" ? document.getElementsByName(at.name) : [at];
      for (const each of group) each.setAttribute("data-reached", "");
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      // What is drawn has a thicker edge instead.
      const edge = at.querySelector("rect");
      const isDrawn = at instanceof SVGElement && edge !== null && parseFloat(getComputedStyle(edge).strokeWidth) > 2;
      if (outlineStyle === "none" && boxShadow === "none" && !isDrawn) at.setAttribute("data-unseen", "");
      return true;
    });
    if (!isInside) break;
  }
  const missed = frame.locator(acting).and(frame.locator(":not([data-reached])")).filter({ visible: true });
  expect(await missed.evaluateAll(described), "not reached by Tab").toEqual([]);
  expect(await frame.locator("[data-unseen]").evaluateAll(described), "not seen where it stands").toEqual([]);
}

function described(found: Element[]): string[] {
  return found.map((each) => each.outerHTML.slice(0, 160));
}
