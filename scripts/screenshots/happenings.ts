import type { Browser } from "@playwright/test";
import { startModelServer } from "../../tests/model-server.ts";
import { runChild } from "../child-processes.mjs";
import { projectEnvironment, projectNode } from "../project.mjs";
import { type Launched, launch, open, type Sites } from "./camera.ts";
import { maplewood } from "./maplewood.ts";

const ANSWER =
  "Correlation tells how closely two quantities move together, from −1 to 1 [1]. It does not say that one causes the other [1].";

/**
 * Lets happen what pages of the console tell: a model answers, somebody may be in distress, somebody is appointed, an LMS invited, help
 * asked for, a backup made. By the pages and commands that people use.
 * @param petra a launch of an administrator
 */
export async function letThingsHappen(browser: Browser, sites: Sites, petra: Launched): Promise<void> {
  const { tenant: id } = await maplewood();
  await runCommandOf("backup.ts");
  await tellOfCrises(petra);
  await answerByModel(browser, sites, id);
  const distressed = await launch(browser, sites, "jonas");
  await ask(distressed, "I want to kill myself.");
  await distressed.page.context().close();
  await appoint(petra);
  await invite(petra, "Northfield School");
  const why = ["--label", "Help desk", "--reason", "Launches from one course fail", "--hours", "24"];
  await runCommandOf("tenant.ts", "support-ask", "--id", id, ...why);
}

/** Two who allow it are answered by a model, and by none afterwards. */
async function answerByModel(browser: Browser, sites: Sites, id: string): Promise<void> {
  const server = await startModelServer();
  const model = `say:${Buffer.from(ANSWER).toString("base64url")}`;
  await runCommandOf("tenant.ts", "model", "--id", id, "--base-url", server.url, "--model", model);
  for (const person of ["tomas", "amara"]) {
    // oxlint-disable-next-line no-await-in-loop -- the model is one, and the machine may be small
    const asking = await launch(browser, sites, person);
    await asking.frame.getByRole("button", { name: "Allow the AI model" }).click();
    await asking.frame.getByRole("button", { name: "Allow the AI model" }).waitFor({ state: "detached" });
    await ask(asking, "What does correlation mean?");
    await asking.page.context().close();
  }
  await runCommandOf("tenant.ts", "model", "--id", id, "--none");
  await server.stop();
}

async function ask({ frame }: Launched, question: string): Promise<void> {
  await frame.getByRole("textbox", { name: "Your question" }).fill(question);
  await frame.getByRole("button", { name: "Ask", exact: true }).click();
  await frame.getByRole("log").getByRole("article", { name: "The Guide’s reply" }).last().waitFor();
}

async function tellOfCrises(petra: Launched): Promise<void> {
  await open(petra, "admin/guide");
  await petra.frame.getByLabel("Also administrators, and nobody else").check();
  await petra.frame.getByRole("button", { name: "Save" }).first().click();
  await petra.frame
    .getByText(/^Saved/)
    .first()
    .waitFor();
}

async function appoint(petra: Launched): Promise<void> {
  await open(petra, "admin/people");
  await petra.frame.getByRole("button", { name: /^Appoint .*Amara/ }).click();
  await petra.frame.getByText("They can open this console").waitFor();
}

async function invite(petra: Launched, name: string): Promise<void> {
  await open(petra, "admin/invitations");
  await petra.frame.getByLabel("Whom you invite").fill(name);
  await petra.frame.getByRole("button", { name: "Make an invitation" }).click();
  await petra.frame.getByRole("region", { name: /^The invitation for/ }).waitFor();
}

function runCommandOf(script: string, ...words: string[]): Promise<void> {
  return runChild(`scripts/${script} did not do it.`, projectNode(), [`scripts/${script}`, ...words], {
    env: projectEnvironment(),
    within: 120_000,
  });
}
