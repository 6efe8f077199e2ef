import path from "node:path";
import { expect, type FrameLocator, test } from "@playwright/test";
import { openCourse } from "./course-page.ts";

// Files of instructors, read by the browser. The form is never saved: other tests count this course's passages.

const file = (name: string) => path.join(import.meta.dirname, "files", name);
const made = (name: string, content: string) => ({ name, mimeType: "", buffer: Buffer.from(content) });
const text = (tool: FrameLocator) => tool.getByLabel("Text", { exact: true });

test("a file's text is put into the form, as Markdown, and one that cannot be read says why", async ({ page }) => {
  const tool = await openCourse(page, { person: "amara" });
  await tool.getByRole("link", { name: "Course", exact: true }).click();
  await tool.getByRole("link", { name: "Add material" }).click();
  const field = tool.getByLabel("From a file");

  await field.setInputFiles(file("sourdough.docx"));
  await expect(text(tool)).toHaveValue(/^# Sourdough\n\nA sourdough starter is flour and water/);
  await expect(tool.getByLabel("Title")).toHaveValue("sourdough");

  await field.setInputFiles(file("ovens.pdf"));
  await expect(text(tool)).toHaveValue(
    /Ovens\n\nBread is baked at about 230 °C\. Steam in the first ten minutes keeps/,
  );
  await expect(text(tool)).toHaveValue(/so that the loaf can rise once more before it sets\.\n\nA loaf is done/);
  await expect(tool.getByLabel("Title"), "what stood there stays").toHaveValue("sourdough");

  await field.setInputFiles(
    made("salt.html", "<nav>Home</nav><main><h2>Salt</h2><p>It slows the <b>yeast</b>.</p></main>"),
  );
  await expect(text(tool)).toHaveValue("## Salt\n\nIt slows the **yeast**.");
  await field.setInputFiles(made("notes.md", "# Notes\n\nTwo grams of yeast."));
  await expect(text(tool)).toHaveValue("# Notes\n\nTwo grams of yeast.");

  const problems: [Parameters<typeof field.setInputFiles>[0], RegExp][] = [
    [file("scanned.pdf"), /pictures? of pages|scan/i],
    [made("broken.pdf", "%PDF-1.7 and then nothing"), /cannot be read|broken|damaged/i],
    [made("broken.docx", "no archive"), /cannot be read|broken|damaged/i],
    [made("empty.txt", "  \n"), /no text|empty/i],
    [made("huge.txt", "x".repeat(10 * 1024 * 1024 + 1)), /10 MB/],
  ];
  for (const [broken, why] of problems) {
    await field.setInputFiles(broken);
    await expect(tool.locator("output.problem")).toHaveText(why);
    await expect(text(tool), "nothing is lost").toHaveValue("# Notes\n\nTwo grams of yeast.");
  }
});
