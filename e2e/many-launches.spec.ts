import { expect, test } from "@playwright/test";
import { openCourse, toolFrame } from "./course-page.ts";

test("of fifteen launches in one browser the first still works: their cookies fit, and none overwrites another", async ({
  context,
}) => {
  const first = await context.newPage();
  const tool = await openCourse(first, { person: "jonas", course: "102" });
  const visits = [toolFrame(first).url()];
  const later = await context.newPage();
  for (let launch = 2; launch <= 15; launch++) {
    await openCourse(later, { person: "jonas", course: launch % 2 === 0 ? "101" : "102" });
    visits.push(toolFrame(later).url());
  }
  expect(new Set(visits).size).toBe(15);
  await toolFrame(first).evaluate(() => location.reload());
  await expect(tool.getByRole("textbox")).toBeVisible();
  const answers = await toolFrame(later).evaluate(
    (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).status)),
    visits,
  );
  expect(answers).toEqual(visits.map(() => 200));
});
