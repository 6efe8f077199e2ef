import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { toolFrame } from "./course-page.ts";

/** A window as wide as most. */
export const usual = { width: 1280, height: 720 };

/**
 * Opens a page, unless it is open, and has axe look at it in light and in dark; neither at 320 px nor in a usual window is anything
 * of it beside the screen. It has the usual window afterwards.
 * @param address the tool's own, or in a launch
 */
export async function expectAccessible(page: Page, address: string): Promise<void> {
  // In the frame the page is a third party's; its address opens as well in the frame's own partition only.
  const frame = address.includes("/l/") ? toolFrame(page) : page.mainFrame();
  if (frame.url() !== address) await frame.goto(address);
  await expect(frame.getByRole("heading", { level: 1 })).toBeAttached();
  expect(await violationsOf(page), `${address} in light`).toEqual([]);
  // Everything of the page goes by the media query, also what was drawn before.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await violationsOf(page), `${address} in dark`).toEqual([]);

  await page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => frame.evaluate(scrollingSideways), { message: address }).toEqual([]);
  await page.setViewportSize(usual);
  await expect.poll(() => frame.evaluate(scrollingSideways), { message: address }).toEqual([]);
}

/** Axe leaves the rule of small targets out, unless it is asked for. */
const rules = { "target-size": { enabled: true } };

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/** What has more beside it than it shows: the page, or a part of it that is not made to scroll by itself. Runs in the page. */
function scrollingSideways(): string[] {
  const all = [document.documentElement, ...document.querySelectorAll("body, body *")];
  return all
    .filter(
      (each) =>
        each.scrollWidth > each.clientWidth + 1 && !each.matches(".table-frame, .concept-graph, .visually-hidden"),
    )
    .filter((each) => each === document.documentElement || /auto|scroll/.test(getComputedStyle(each).overflowX))
    .map((each) => `${each.tagName} ${each.className}: ${each.scrollWidth} in ${each.clientWidth}`);
}
