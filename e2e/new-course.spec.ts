import { expect, test } from "@playwright/test";
import { ask, openCourse } from "./course-page.ts";

const course = "103";
const material = `# Dough

Kneading lines the proteins of the flour up into gluten, an elastic net that holds the bubbles. Dough is kneaded enough
when a piece of it stretches so thin that light shines through before it tears: bakers call this the windowpane test.

# Rising

Yeast eats sugar and gives off carbon dioxide. At 27 °C a dough doubles in about an hour; in the refrigerator it takes a
night, and tastes the better for it.`;

test("an instructor builds a course from nothing, and a learner is helped by it", async ({ page, context }) => {
  const own = await openCourse(page, { course, person: "amara" });
  await own.getByRole("link", { name: "Add material" }).click();
  await own.getByRole("textbox", { name: "Title" }).fill("From flour to dough");
  await own.getByRole("textbox", { name: "Text" }).fill(material);
  await own.getByRole("button", { name: "Save" }).click();
  await expect(own.getByText("The Guide searches 2 passages", { exact: false })).toBeVisible();

  await own.getByRole("link", { name: "Concepts", exact: true }).click();
  await own.getByRole("textbox", { name: "Name" }).fill("Gluten");
  await own.getByRole("button", { name: "Add the concept" }).click();
  await expect(own.getByRole("link", { name: "Gluten" }).first()).toBeVisible();
});
