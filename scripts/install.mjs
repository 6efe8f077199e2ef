import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { basename, delimiter, join } from "node:path";
import { runChild } from "./child-processes.mjs";
import { step } from "./progress.mjs";
import { binFolder, root } from "./project.mjs";

/** npm's own pauses would keep a person without a network waiting for more than a minute; these sum up to about 20 s. */
const retries = ["--fetch-retries=3", "--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=10000"];

const stamp = join(root, "node_modules", ".installed");

/** Installs the packages of package-lock.json, unless exactly these are installed already. */
export async function installPackages() {
  const lock = await readFile(join(root, "package-lock.json"), "utf8");
  const wanted = `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}\n`;
  const installed = await readFile(stamp, "utf8").catch(() => null);
  if (installed === wanted) return;
  if (installed === null && (await installedByHand(lock))) return writeFile(stamp, wanted);

  await step("Installing packages", () => {
    const { file, args, shell } = npm();
    return runChild(
      "The packages could not be installed. Check that `npm ping` reaches your registry, then run the command again.",
      file,
      [...args, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error", ...retries],
      // npm hardly listens to SIGTERM, and half an installation is done anew anyway.
      { env: { ...process.env, PATH: pathWithoutProject() }, shell, endWith: "SIGKILL" },
    );
  });
  await writeFile(stamp, wanted);
}

/** Whether someone ran npm itself: its own record in node_modules then names every version of the lock file. */
async function installedByHand(/** @type {string} */ lock) {
  const record = await readFile(join(root, "node_modules", ".package-lock.json"), "utf8").catch(() => null);
  if (record === null) return false;
  const present = JSON.parse(record).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, { version, optional }]) => path === "" || (present[path] ? present[path].version === version : optional),
  );
}

/** The npm that started us, on the Node it runs on; the one on the path when we were not started by npm. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node && basename(script) === "npm-cli.js") return { file: node, args: [script], shell: false };
  return { file: "npm", args: [], shell: process.platform === "win32" };
}

/** Our own Node lies in the folder that npm is about to replace: npm must not run on it. */
function pathWithoutProject() {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== binFolder)
    .join(delimiter);
}
