import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { toolFrame } from "./course-page.ts";

/** A window as wide as most. */
export const usual = { width: 1280, height: 720 };

/**
 * Opens a page, unless it is open, and has axe look at it in light and in dark; at 320 px nothing of it is beside the screen.
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
  const overflow = await frame.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, address).toBeLessThanOrEqual(0);
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}
