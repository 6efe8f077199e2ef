import { expect, test } from "@playwright/test";
import { openCourse } from "./course-page.ts";

test("of two administrators who change the same, the later one reads so, still has what they wrote, and saves it again", async ({
  page,
  browser,
}) => {
  const [petra, tomas] = [
    await openCourse(page, { person: "petra" }),
    await openCourse(await browser.newPage(), { person: "tomas" }),
  ];
  for (const tool of [petra, tomas]) {
    await tool.getByRole("link", { name: "Console" }).click();
    await tool.getByRole("link", { name: "The Guide", exact: true }).click();
  }
  const [hers, his] = [petra, tomas].map((tool) =>
    tool.getByRole("textbox", { name: "For people who may be in danger" }),
  );
  const save = (tool: typeof petra) => tool.getByRole("button", { name: "Save" }).click();
  if (hers === undefined || his === undefined) throw new Error("two of them");
  const written = "Ring the counsellors of the day. ".repeat(18).trim();
  try {
    await hers.fill(written);
    await his.fill("Call 112.");
    await save(tomas);
    await expect(tomas.getByText(/^Saved/)).toBeVisible();

    await save(petra);
    await expect(petra.getByRole("alert")).toContainText("Somebody else changed some of this meanwhile.");
    await expect(hers).toHaveValue(written);
    await petra.getByRole("link", { name: "Show how it stands now" }).click();
    await expect(hers).toHaveValue("Call 112.");
    await hers.fill(written);
    await save(petra);
    await expect(petra.getByText(/^Saved/)).toBeVisible();

    // His page is of before that: saved once more, it says so, and the next time it stands.
    await his.fill("Call 112, then us.");
    await save(tomas);
    await expect(tomas.getByRole("alert")).toContainText("Somebody else changed some of this meanwhile.");
    await expect(his).toHaveValue("Call 112, then us.");
    await save(tomas);
    await expect(tomas.getByText(/^Saved/)).toBeVisible();
    await expect(his).toHaveValue("Call 112, then us.");
  } finally {
    await his.fill("");
    await save(tomas);
    await expect(tomas.getByText(/^Saved/)).toBeVisible();
  }
});
