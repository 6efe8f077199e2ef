import { existsSync } from "node:fs";
import { join } from "node:path";
import { runChild, startChild } from "./child-processes.mjs";
import { say, step } from "./progress.mjs";
import { packageCommand, projectEnvironment, projectNode } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

/** The path of a Chromium for the tests: one that is there, or else one that is installed now. */
export async function findBrowser() {
  const present = await firstThatRuns([process.env.CHROMIUM, ...usualPlaces(), await playwrightsOwn()]);
  if (present) return present;
  for (const install of [installWithPlaywright, installWithApt]) {
    await install().catch((error) => say(error.message));
    const installed = await firstThatRuns([await playwrightsOwn(), ...usualPlaces()]);
    if (installed) return installed;
  }
  throw new Refusal(
    "The browser tests need Chromium or Chrome: install one, or set CHROMIUM to the path of its program.",
  );
}

function usualPlaces() {
  if (process.platform === "darwin") {
    const apps = ["Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome"];
    return ["/Applications", join(process.env.HOME ?? "", "Applications")].flatMap((folder) =>
      apps.map((app) => join(folder, app)),
    );
  }
  if (process.platform === "win32") {
    const folders = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LocalAppData];
    return folders.flatMap((folder) =>
      folder ? ["Google\\Chrome", "Chromium"].map((app) => join(folder, app, "Application", "chrome.exe")) : [],
    );
  }
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  return ["/usr/bin", "/usr/local/bin", "/snap/bin"].flatMap((folder) => names.map((name) => join(folder, name)));
}

/** Where Playwright keeps the browser that it downloads; nothing has to be there. */
async function playwrightsOwn() {
  const ask = 'import("playwright").then(({ chromium }) => console.log(chromium.executablePath()))';
  const asked = startChild(projectNode(), ["-e", ask], { env: projectEnvironment() });
  return (await asked.ended) === 0 ? asked.lastLines().at(-1) : undefined;
}

/** A file alone is no proof: Ubuntu's chromium-browser may only tell that a snap is wanted, and a download may lack libraries. */
async function firstThatRuns(/** @type {(string | undefined)[]} */ paths) {
  for (const path of paths) {
    if (!path || !existsSync(path)) continue;
    // On Windows --version would open a window.
    if (
      process.platform === "win32" ||
      (await runChild("", path, ["--version"], { within: 20_000 }).then(
        () => true,
        () => false,
      ))
    )
      return path;
  }
  return undefined;
}

function installWithPlaywright() {
  return step("Downloading Chromium with Playwright", () =>
    runChild(
      "Playwright could not download Chromium.",
      projectNode(),
      [packageCommand("@playwright/test", "playwright"), "install", "chromium"],
      {
        env: projectEnvironment(),
        within: 240_000,
      },
    ),
  );
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const failure = "apt-get could not install Chromium.";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await step("Installing Chromium with apt-get", async () => {
    await runChild(failure, "apt-get", ["update"], { env, within: 120_000 });
    // Without a font every text would be a row of boxes.
    await runChild(failure, "apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"], {
      env,
      within: 300_000,
    });
  });
}
