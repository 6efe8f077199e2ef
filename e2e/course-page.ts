import { type Frame, type FrameLocator, type Page, expect } from "@playwright/test";

export const lmsOrigin = process.env["LMS_ORIGIN"] ?? "http://127.0.0.1:4320";
export const toolOrigin = process.env["TOOL_ORIGIN"] ?? "http://localhost:4310";

/** A person on a course page of the practice LMS. */
export type Visit = { institution?: string; course?: string; person?: string; fault?: string };

/** Opens a course of the practice LMS and waits until the tool stands in its frame. @returns the frame */
export async function openCourse(page: Page, visit: Visit = {}): Promise<FrameLocator> {
  const { institution = "maplewood", course = "101", person = "mira", fault } = visit;
  const query = new URLSearchParams({ person, ...(fault && { fault }) });
  await page.goto(`${lmsOrigin}/${institution}/courses/${course}?${query}`);
  const tool = page.frameLocator("iframe");
  await whenInteractive(tool);
  return tool;
}

/** Waits until the page's script has taken over from its plain forms. A refusal has no script. */
export async function whenInteractive(tool: FrameLocator): Promise<void> {
  await expect(tool.locator("html[data-interactive], main.notice").first()).toBeAttached();
}

/** The tool's frame itself, for its address and to reload it. */
export function toolFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().startsWith(toolOrigin));
  if (frame === undefined)
    throw new Error(
      `The tool stands in no frame: ${page
        .frames()
        .map((f) => f.url())
        .join(", ")}`,
    );
  return frame;
}

/** Asks, and waits until the reply is complete: then it stands in the log. */
export async function ask(tool: FrameLocator, question: string): Promise<void> {
  const log = tool.getByRole("log");
  const replies = await log.getByRole("article", { name: "The Guide’s reply" }).count();
  await tool.getByRole("textbox", { name: "Your question" }).fill(question);
  await tool.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(log.getByRole("article", { name: "The Guide’s reply" })).toHaveCount(replies + 1);
}
