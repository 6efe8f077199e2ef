import { expect, test } from "@playwright/test";
import { ask, openCourse } from "./course-page.ts";
import { material } from "./dough.ts";

const course = "103";

test("an instructor builds a course from nothing, and a learner is helped by it", async ({ page, context }) => {
  const own = await openCourse(page, { course, person: "amara" });
  await own.getByRole("link", { name: "Add material" }).click();
  await own.getByLabel("Title").fill("From flour to dough");
  await own.getByLabel("Text", { exact: true }).fill(material);
  await own.getByRole("button", { name: "Add material" }).click();
  await expect(own.getByRole("heading", { name: "From flour to dough", level: 1 })).toBeVisible();

  const pages = own.getByRole("navigation", { name: "Course" });
  await pages.getByRole("link", { name: "Concepts" }).click();
  const concepts = own.getByRole("table");
  for (const name of ["Dough", "Rising"]) {
    await own.getByRole("button", { name: `Add “${name}”` }).click();
    await expect(concepts.getByRole("link", { name })).toBeVisible();
  }
  await concepts.getByRole("link", { name: "Rising" }).click();
  await own.getByLabel("In one sentence").fill("What yeast does to a dough.");
  await own.getByRole("checkbox", { name: "Dough" }).check();
  await own.getByRole("button", { name: "Save concept" }).click();

  await own.getByRole("link", { name: "New: number" }).click();
  await own.getByLabel("Question", { exact: true }).fill("At which temperature does a dough double in about an hour?");
  await own.getByLabel("Value", { exact: true }).fill("27");
  await own.getByLabel("Unit").fill("°C");
  await own.getByLabel("Hint 1").fill("It is a warm day, not an oven.");
  await own.getByRole("button", { name: "Save question" }).click();
  await expect(own.getByText("At which temperature does a dough double").first()).toBeVisible();

  await pages.getByRole("link", { name: "What would the Guide cite?" }).click();
  await own.getByLabel("A learner’s question").fill("How do I see that it is kneaded enough?");
  await own.getByRole("button", { name: "Look it up" }).click();
  await expect(own.getByRole("main")).toContainText("§1.1");

  const theirs = await openCourse(await context.newPage(), { course, person: "mira" });
  await expect(theirs.getByRole("button", { name: /Dough/ }).first()).toBeVisible();
  await ask(theirs, "How can I tell when the dough is kneaded enough?");
  const reply = theirs.getByRole("log").getByRole("article", { name: "The Guide’s reply" }).last();
  await expect(reply.locator("blockquote")).toContainText("windowpane test");
  await reply.getByRole("link", { name: /Dough/ }).first().click();
  await expect(theirs.getByRole("complementary", { name: /Dough/ })).toContainText("light shines through");
});
