import { writeFile } from "node:fs/promises";
import type { Browser, Frame, Page } from "@playwright/test";

/** Where the sites stand. */
export type Sites = { lms: string; tool: string };

/** Somebody's launch, alone on the screen. */
export type Launched = { page: Page; frame: Frame; address: string };

/** Launches the tool from a course of the practice LMS, and lets its frame fill the window. */
export async function launch(browser: Browser, { lms, tool }: Sites, person: string): Promise<Launched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${lms}/maplewood/courses/101?person=${person}`);
  await page.frameLocator("iframe").locator("html[data-interactive]").waitFor();
  const frame = page.frames().find((each) => each.url().startsWith(tool));
  if (frame === undefined) throw new Error(`The tool stands in no frame of ${page.url()}.`);
  return { page, frame, address: frame.url().replace(/\/(guide|course|admin).*/, "") };
}

/** The LMS steps back: the tool has the whole window. */
export function fillWindow({ page }: Launched): Promise<unknown> {
  const content =
    "iframe { position: fixed; inset: 0; z-index: 99; width: 100vw; height: 100vh !important; max-height: none; border: 0 }";
  return page.addStyleTag({ content });
}

/** Opens an address below the launch, and waits until its script runs. */
export async function open({ frame, address }: Launched, below: string): Promise<void> {
  await frame.goto(`${address}/${below}`);
  await frame.locator("html[data-interactive]").waitFor();
}

/** Takes the picture of what is to be seen, as WebP. @returns its bytes */
export async function take({ page }: Launched, file: string): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  const png = (await page.screenshot()).toString("base64");
  const webp = await page.evaluate(async (picture) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    const bytes = new Uint8Array(
      await (await canvas.convertToBlob({ type: "image/webp", quality: 0.85 })).arrayBuffer(),
    );
    return [...bytes];
  }, png);
  await writeFile(file, Uint8Array.from(webp));
  return webp.length;
}
