import { readFile } from "node:fs/promises";
import { type BrowserContext, expect, type FrameLocator, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { registerLab } from "./conformance/lab-platform.ts";
import { ask, openCourse, toolFrame, toolOrigin, whenInteractive } from "./course-page.ts";
import { material } from "./dough.ts";
import { readBelow } from "./read-below.ts";

// What one learner decides, takes along and deletes, and what their instructor can read meanwhile.

/** A word of each question stands nowhere else: where it is read, the question is. */
const kept = { question: "Why does my zwieback dough tear when I am kneading it?", word: "zwieback" };
const handed = { question: "How can I tell when the brioche dough is kneaded enough?", word: "brioche" };
const words = [kept.word, handed.word];

const coursePages = [
  "course",
  "course/material/new",
  "course/concepts",
  "course/questions",
  "course/sets",
  "course/answers",
  "course/asked",
  "course/asked?state=answered",
  "course/asked?state=closed",
  "course/progress",
  "course/crises",
  "course/minors",
  "course/try",
  "course/people",
  "course/scores",
];

test("a learner says no, uses the Guide, says yes, hands one question over, takes a copy and erases; the instructor reads that question alone", async ({
  browser,
}) => {
  // An institution of its own: somebody comes for the first time here, whatever others do meanwhile.
  const { place } = await registerLab("spare");
  const [teaching, learning] = [await browser.newContext(), await browser.newContext()];
  const instructor = await teaching.newPage();
  const page = await learning.newPage();
  const course = await openCourse(instructor, { ...place, person: "ida" });
  await course.getByRole("link", { name: "Add material" }).click();
  await course.getByLabel("Title").fill("From flour to dough");
  await course.getByLabel("Text", { exact: true }).fill(material);
  await course.getByRole("button", { name: "Add material" }).click();
  await expect(course.getByRole("heading", { name: "From flour to dough", level: 1 })).toBeVisible();

  const tool = await openCourse(page, place);
  await readsTheNoticeAndSaysNo(tool);
  await ask(tool, kept.question);
  await ask(tool, handed.question);
  await expect(tool.getByRole("log").locator("blockquote").last()).toContainText("windowpane test");
  const talk = await handsTheLastQuestionOver(tool);

  await course.getByRole("link", { name: "Course", exact: true }).click();
  await course.getByRole("link", { name: "Asked by learners" }).click();
  const asked = course.getByRole("listitem").filter({ hasText: handed.question });
  await expect(asked).toContainText("Robin Falk");
  await expect(asked.getByText("What the Guide had replied"), "the reply was kept back").toHaveCount(0);
  const seen = await readBelow(toolFrame(instructor), coursePages, { follow: "course", words });
  expect(seen.filter(({ found }) => found.includes(kept.word))).toEqual([]);
  expect(seen.filter(({ found }) => found.includes(handed.word)).map(({ address }) => address)).toEqual([
    "course/asked",
    "course/asked.data",
  ]);
  expect(seen.filter(({ address, status }) => status !== 200 && !address.endsWith(".data"))).toEqual([]);
  expect(await readsTalk(instructor, talk), "the conversation is not the instructor's").toEqual({});
  expect(await readsTalk(page, talk), "and is the learner's, by the same requests").not.toEqual({});

  await saysYes(tool);
  await expect(async () => {
    await toolFrame(page).evaluate(() => location.reload());
    await whenInteractive(tool);
    await expect(tool.getByRole("row", { name: /Ida Brekke read questions that were handed/ })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await takesACopy(page, learning);
  await erases(page);

  const anew = await openCourse(page, place);
  await expect(anew.getByRole("region", { name: "What is kept of you here" })).toBeVisible();
  await expect(anew.getByRole("article")).toHaveCount(0);
  const left = await readBelow(toolFrame(page), ["guide", "instructor", "learning", "privacy", "practice"], { words });
  expect(left.map(({ status, found }) => [status, found])).toEqual(left.map(() => [200, []]));
  const after = await readBelow(toolFrame(instructor), coursePages, { follow: "course", words });
  expect(after.filter(({ found }) => found.length > 0)).toEqual([]);
  await Promise.all([teaching.close(), learning.close()]);
});

/** The first layer, the whole of it, and no to all that is optional: each is asked by itself. */
async function readsTheNoticeAndSaysNo(tool: FrameLocator): Promise<void> {
  const notice = tool.getByRole("region", { name: "What is kept of you here" });
  await expect(notice).toContainText("Nobody else in your course reads them");
  await notice.getByRole("link", { name: "Read more and choose" }).click();
  for (const term of ["What is kept", "Why", "Who sees it", "How long", "AI"])
    await expect(tool.getByRole("term").filter({ hasText: new RegExp(`^${term}$`) })).toBeVisible();
  await expect(tool.getByRole("definition").last()).toHaveText(/Your institution has chosen no AI model/);
  await tool.getByRole("form", { name: "May a profile be kept?" }).getByRole("button", { name: "No" }).click();
  await expect(tool.getByText("No profile is kept. Practice and the Guide work as before.")).toBeVisible();
  const observing = tool.getByRole("form", { name: "May the Guide notice when you are stuck?" });
  await observing.getByRole("button", { name: "No", exact: true }).click();
  await expect(observing.getByRole("button", { name: "No", exact: true })).toHaveCount(0);
  await tool.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Guide" }).click();
  await notice.getByRole("button", { name: "Understood" }).click();
  await expect(notice).toHaveCount(0);
}

/** @returns below a launch, the addresses that have the conversation in them */
async function handsTheLastQuestionOver(tool: FrameLocator): Promise<string[]> {
  const link = tool.getByRole("log").getByRole("link", { name: "Ask my instructor" }).last();
  const form = new URL((await link.getAttribute("href")) ?? "", toolOrigin);
  const talk = form.searchParams.get("talk") ?? "";
  await link.click();
  await expect(tool.getByRole("textbox", { name: "Your question" })).toHaveValue(handed.question);
  await expect(tool.getByText("with your name (Robin Falk)")).toBeVisible();
  await tool.getByRole("checkbox", { name: "Show them the Guide’s reply too" }).uncheck();
  await tool.getByRole("button", { name: "Send to your instructor" }).click();
  await expect(tool.getByText("Sent. The answer will come here")).toBeVisible();
  return [`guide/${talk}`, `guide/${talk}/stream`, `guide/${talk}/messages`, `instructor${form.search}`];
}

/** @returns which words a launch reads at the addresses of a conversation */
async function readsTalk(page: Page, addresses: readonly string[]): Promise<Record<string, string[]>> {
  const readings = await readBelow(toolFrame(page), addresses, { words });
  return Object.fromEntries(readings.filter(({ found }) => found.length > 0).map((each) => [each.address, each.found]));
}

async function saysYes(tool: FrameLocator): Promise<void> {
  await tool.getByRole("link", { name: "My learning" }).click();
  await tool.getByRole("link", { name: "My data and privacy" }).click();
  await expect(tool.getByRole("heading", { name: "My data and privacy", level: 1 })).toBeVisible();
  await tool.getByRole("button", { name: "Yes, keep a profile" }).click();
  await expect(tool.getByRole("form", { name: "A profile is kept" })).toBeVisible();
}

/** How far it is stands there until it is ready; a small one may be, before the page is asked. */
async function takesACopy(page: Page, context: BrowserContext): Promise<void> {
  const tool = page.frameLocator("iframe");
  await tool.getByRole("button", { name: "Make a copy" }).click();
  await expect(tool.getByText(/Your copy is being made: \d+ records so far|Your copy is ready/)).toBeVisible();
  await expect(tool.getByText("Your copy is ready.")).toBeVisible();
  const file = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), tool.getByRole("link", { name }).click()]);
    return readFile(await download.path(), "utf8");
  };
  const copy = JSON.parse(await file("For programs (JSON)"));
  expect(copy.learner_profiles).toEqual([expect.objectContaining({ display_name: "Robin Falk" })]);
  expect(copy.learner_profiles[0].privacy_settings).toMatchObject({ profiling: true, behaviour: false });
  expect(copy.instructor_questions).toEqual([expect.objectContaining({ question: handed.question, reply: null })]);
  expect(JSON.stringify(copy.chat_messages)).toContain(kept.question);
  expect(copy.audit_log).toContainEqual(
    expect.objectContaining({ action: "course.seen", detail: expect.objectContaining({ what: "questions" }) }),
  );
  const shown = await context.newPage();
  await shown.setContent(await file("To read (HTML)"));
  await expect(shown.getByRole("heading", { name: "All that is kept of you" })).toBeVisible();
  for (const { question } of [kept, handed])
    await expect(shown.getByRole("article").filter({ hasText: question })).toBeVisible();
  const said = shown.getByRole("term").filter({ hasText: "A profile may be kept" });
  await expect(said.locator("xpath=following-sibling::dd[1]")).toHaveText("yes");
  await shown.close();
}

async function erases(page: Page): Promise<void> {
  const tool = page.frameLocator("iframe");
  const launch = toolFrame(page).url();
  await tool.getByRole("link", { name: "Delete everything" }).click();
  await tool.getByRole("button", { name: "Yes, delete everything" }).click();
  await expect(tool.getByRole("heading", { name: "Everything was deleted" })).toBeVisible();
  await expect(tool.getByText(/^[\w-]+\.[\w-]+\.[\w-]+$/), "the receipt").toBeVisible();
  await expectAccessible(page, toolFrame(page).url());
  const again = await toolFrame(page).goto(launch);
  expect(again?.status(), "the visit is over").toBe(401);
}
