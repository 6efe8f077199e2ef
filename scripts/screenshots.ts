// npm run screenshots: takes the pictures of docs/screenshots.md anew, of the practice LMS, its people and made-up figures.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browser.mjs";
import { startChild } from "./child-processes.mjs";
import { runCommand } from "./command.mjs";
import { freePort } from "./ports.mjs";
import { say } from "./progress.mjs";
import { projectEnvironment, projectNode, root } from "./project.mjs";
import { Refusal } from "./refusal.mjs";
import { fillWindow, type Launched, launch, type Sites, take } from "./screenshots/camera.ts";
import { makeUpClassFigures } from "./screenshots/class-figures.ts";
import { letThingsHappen } from "./screenshots/happenings.ts";
import { type Picture, pictures } from "./screenshots/pictures.ts";

const MOST_BYTES = 1_500_000;
/** For all of it. */
const MOST_MS = 600_000;

await runCommand(
  async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "atomic-guide-pictures-"));
    const tooLate = setTimeout(() => {
      console.error(`The pictures were not taken within ${MOST_MS / 60_000} minutes.`);
      process.kill(process.pid, "SIGTERM");
    }, MOST_MS);
    const { sites, end } = startSites(folder, await freePort(4110), await freePort(4210));
    try {
      await takeAll(await sites);
    } finally {
      clearTimeout(tooLate);
      await end();
      await rm(folder, { recursive: true, force: true });
    }
  },
  { interrupted: 130 },
);

/** The tool and the practice LMS, with a state of their own. */
function startSites(
  stateFolder: string,
  port: number,
  lmsPort: number,
): { sites: Promise<Sites>; end(): Promise<void> } {
  process.env["STATE_DIR"] = stateFolder;
  const env = { ...projectEnvironment(), PORT: String(port), LMS_PORT: String(lmsPort) };
  const running = Promise.withResolvers<Sites>();
  const onLine = (line: string) =>
    line.includes("Atomic Guide is running") &&
    running.resolve({ lms: `http://127.0.0.1:${lmsPort}`, tool: `http://localhost:${port}` });
  const { ended, end, lastLines } = startChild(projectNode(), ["scripts/start.mjs"], { env, onLine });
  // Too late for anybody, once they are running.
  void ended.then(() => running.reject(new Refusal("The tool and the practice LMS did not start.", lastLines())));
  return { sites: running.promise, end };
}

async function takeAll(sites: Sites): Promise<void> {
  const out = path.join(root, "docs/screenshots");
  await mkdir(out, { recursive: true });
  const executablePath = await findBrowser();
  const args = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"];
  const browser = await chromium.launch({ executablePath, args });
  await makeUpClassFigures();
  const launches = new Map<string, Launched>();
  let bytes = 0;
  for (const picture of pictures) {
    const launched = launches.get(picture.person) ?? (await launch(browser, sites, picture.person));
    // The first picture shows the LMS around it.
    if (picture !== pictures[0] && !launches.has(picture.person)) await fillWindow(launched);
    if (picture.person === "petra" && !launches.has("petra")) await letThingsHappen(browser, sites, launched);
    launches.set(picture.person, launched);
    bytes += await takeOne(picture, launched, path.join(out, `${picture.name}.webp`));
  }
  await browser.close();
  if (bytes > MOST_BYTES) throw new Refusal(`The pictures have ${bytes} bytes: more than ${MOST_BYTES}.`, []);
  await writeFile(path.join(root, "docs/screenshots.md"), documentOf(pictures));
  say(`${pictures.length} pictures, ${Math.round(bytes / 1_000)} kB: docs/screenshots.md`);
}

async function takeOne(picture: Picture, launched: Launched, file: string): Promise<number> {
  const { page } = launched;
  await page.setViewportSize(picture.size ?? { width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: picture.isDark ? "dark" : "light", reducedMotion: "reduce" });
  await picture.set(launched);
  return take(launched, file);
}

function documentOf(all: readonly Picture[]): string {
  const shown = all.map(({ name, title, alt }) => `## ${title}\n\n![${alt}](screenshots/${name}.webp)\n`);
  const said = "Taken by `npm run screenshots` of the practice LMS, its people, and made-up figures of a class.";
  return `# Screenshots\n\n${said}\n\n${shown.join("\n")}`;
}
