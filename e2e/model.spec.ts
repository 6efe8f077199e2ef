import { expect, type FrameLocator, test } from "@playwright/test";
import { startModelServer } from "../tests/model-server.ts";
import { ask, openCourse, toolFrame, whenInteractive } from "./course-page.ts";
import { tenantCommand } from "./tenant-command.ts";

// What a person sees of a model, well or ailing. It stands in for a remote one, and speaks its protocol over HTTP.

const question = "What is a wavelength?";
const answered = "A wavelength says how far apart two crests are [1].";
let server: Awaited<ReturnType<typeof startModelServer>>;
let tenant: string;

test.beforeAll(async () => {
  server = await startModelServer();
  const tenants = (await tenantCommand("list")) as { id: string; name: string }[];
  tenant = tenants.find(({ name }) => name === "Harbour Institute")?.id ?? "";
});

test.afterAll(async () => {
  await tenantCommand("model", "--id", tenant, "--none");
  await server.stop();
});

const useModel = (behaviour: string) =>
  tenantCommand("model", "--id", tenant, "--base-url", server.url, "--model", behaviour);

const say = (words: string) => `say:${Buffer.from(words).toString("base64url")}`;

const lastReply = (tool: FrameLocator) =>
  tool.getByRole("log").getByRole("article", { name: "The Guide’s reply" }).last();

test("a model speaks for whoever allows it, with citations, and for nobody else", async ({ page }) => {
  await useModel(say(answered));
  const tool = await openCourse(page, { institution: "harbour", person: "noor" });
  await ask(tool, question);
  await expect(lastReply(tool).locator("blockquote").first()).toContainText(/wavelength/i);

  await tool.getByRole("button", { name: "Allow the AI model" }).click();
  await expect(tool.getByText("An AI model answers here. It can be wrong.")).toBeVisible();
  await ask(tool, question);
  await expect(lastReply(tool)).toContainText("A wavelength says how far apart two crests are");
  await lastReply(tool).getByRole("link").first().click();
  await expect(tool.getByRole("complementary")).toContainText(/wavelength/i);
});

for (const behaviour of ["broken", "cut-after:2"])
  test(`of a model that is ${behaviour} the reply is completed from the course's own words, and says so`, async ({
    page,
  }) => {
    await useModel(behaviour);
    const tool = await openCourse(page, { institution: "harbour", person: "noor" });
    await ask(tool, question);
    await expect(lastReply(tool)).toContainText("The AI model could not answer. Here is what your course says.");
    await expect(lastReply(tool).locator("blockquote").first()).toContainText(/wavelength/i);
  });

test("a reply goes on where it was after a reload, and is stopped at once", async ({ page }) => {
  await useModel("paced:1500");
  const tool = await openCourse(page, { institution: "harbour", person: "noor" });
  // One of its own: earlier replies said the same words.
  await tool.getByRole("link", { name: "New conversation" }).click();
  await expect(tool.getByRole("log").getByRole("article")).toHaveCount(0);
  await tool.getByRole("textbox", { name: "Your question" }).fill(question);
  await tool.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(tool.getByText("A p-value", { exact: false })).toBeVisible();
  await toolFrame(page).evaluate(() => location.reload());
  await whenInteractive(tool);
  await expect(tool.getByText("A p-value", { exact: false })).toBeVisible();
  await tool.getByRole("button", { name: "Stop" }).click();
  await expect(lastReply(tool)).toContainText("You stopped this answer.");
  await expect(tool.getByRole("button", { name: "Ask", exact: true })).toBeVisible();
});
