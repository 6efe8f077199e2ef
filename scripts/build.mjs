import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runChild } from "./child-processes.mjs";
import { filesIn, fingerprint } from "./fingerprint.mjs";
import { step } from "./progress.mjs";
import { packageCommand, projectEnvironment, projectNode, root } from "./project.mjs";

/** What the build is made from: folders, and files of the root. .dev.vars, because the build takes a copy for the preview. */
const folders = ["app", "workers", "db", "messages", "public", "project.inlang"];
const isSourceFile = (/** @type {string} */ name) =>
  /\.(ts|jsonc)$/.test(name) || ["package.json", "package-lock.json", "tsconfig.json", ".dev.vars"].includes(name);
/** Compiled from messages, or written by the tools themselves: beside our settings, inlang puts files of its own at the first build. */
const isGenerated = (/** @type {string} */ path) =>
  /^app\/paraglide\/|^project\.inlang\/(?!settings\.json$)|^worker-configuration\.d\.ts$/.test(path);

const stamp = join(root, "build", ".sources");

/** Builds the app, unless the last build was made from exactly these sources. */
export async function buildApp() {
  const sources = await fingerprintOfSources();
  if ((await readFile(stamp, "utf8").catch(() => "")) === sources) return;
  await step("Building the app", async () => {
    await rm(stamp, { force: true });
    await compileMessages();
    await runChild(
      "The app could not be built.",
      projectNode(),
      [packageCommand("@react-router/dev", "react-router"), "build"],
      {
        env: projectEnvironment(),
      },
    );
  });
  await writeFile(stamp, sources);
}

/** Turns messages/*.json into app/paraglide. */
export function compileMessages() {
  return runChild("The messages could not be compiled.", projectNode(), ["scripts/messages.ts"], {
    env: projectEnvironment(),
  });
}

async function fingerprintOfSources() {
  const inRoot = (await readdir(root)).filter(isSourceFile);
  const inFolders = await Promise.all(folders.map(filesIn));
  return fingerprint([...inRoot, ...inFolders.flat()].filter((path) => !isGenerated(path)));
}
