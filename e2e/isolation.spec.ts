import { expect, type Page, test } from "@playwright/test";
import { registerLab } from "./conformance/lab-platform.ts";
import { setTenant } from "./conformance/tenant.ts";
import { ask, openCourse, toolFrame } from "./course-page.ts";

test("the other institution's twin, with the same sub and the same course id, sees nothing of it", async ({
  browser,
}) => {
  const mira = await browser.newContext();
  const noor = await browser.newContext();
  const [miraPage, noorPage] = [await mira.newPage(), await noor.newPage()];
  const miraTool = await openCourse(miraPage);
  await ask(miraTool, "What is an outlier?");
  const noorTool = await openCourse(noorPage, { institution: "harbour", person: "noor" });
  await expect(noorTool.locator("body")).toContainText("Harbour Institute");
  await expect(noorTool.locator("body")).not.toContainText(/Maplewood|outlier/i);

  const conversation = (await miraTool.locator("form[action*=messages]").first().getAttribute("action"))
    ?.split("/")
    .at(-2);
  const href = await miraTool.getByRole("log").locator("a[href*=passage]").last().getAttribute("href");
  const passage = href?.slice(href.indexOf("?"));
  expect(conversation).toMatch(/^[0-9a-f-]{36}$/);
  expect(passage).toMatch(/^\?.+=.+/);

  const his = guideAddress(miraPage);
  expect(await fetched(miraPage, `${his}/${conversation}`)).toEqual({ status: 200, outlier: true });
  expect(await fetched(miraPage, `${his}${passage}`)).toEqual({ status: 200, outlier: true });
  // Her own visit, by the same requests; then with the addresses of what is his.
  const hers = guideAddress(noorPage);
  expect(await fetched(noorPage, hers)).toEqual({ status: 200, outlier: false });
  expect(await fetched(noorPage, `${hers}/${conversation}`)).toEqual({ status: 404, outlier: false });
  expect(await fetched(noorPage, `${hers}${passage}`)).toEqual({ status: 404, outlier: false });
  expect(await fetched(noorPage, his)).toEqual({ status: 401, outlier: false });
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
  // One of its own: others launch from the institutions that everybody knows meanwhile.
  const { tenant, place } = await registerLab("spare");
  const tool = await openCourse(page, place);
  const draft = "Why is the sky loud?";
  await tool.getByRole("textbox").fill(draft);
  await setTenant(tenant.id, "disable");
  await tool.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(tool.getByRole("alert")).toContainText("Your question is kept");
  await toolFrame(page).evaluate(() => location.reload());
  await expect(tool.getByRole("heading", { name: "The Guide is switched off here" })).toBeVisible();
  await setTenant(tenant.id, "enable");
  await page.reload();
  await expect(tool.getByRole("textbox"), "the question that could not be sent is still there").toHaveValue(draft);
});

/** The Guide's address in the launch that stands in this page: `…/l/<id>/guide`. */
function guideAddress(page: Page): string {
  const [address] = /^.*\/l\/[^/]+\/guide/.exec(toolFrame(page).url()) ?? [];
  if (address === undefined) throw new Error("No launch stands in this page.");
  return address;
}

/** Asks inside the tool's frame: only there do its partitioned cookies travel. */
function fetched(page: Page, address: string): Promise<{ status: number; outlier: boolean }> {
  return toolFrame(page).evaluate(async (url) => {
    const answer = await fetch(url, { headers: { accept: "text/html" } });
    return { status: answer.status, outlier: /outlier/i.test(await answer.text()) };
  }, address);
}
