import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { root } from "./project.mjs";

/**
 * A digest of files' paths and contents: the time of a file says nothing after a checkout.
 * @param {string[]} paths from the root, with slashes
 */
export async function fingerprint(paths) {
  const digest = createHash("sha256");
  for (const path of paths.toSorted()) {
    const content = await readFile(join(root, path));
    digest.update(`${path}\0${content.length}\0`).update(content);
  }
  return digest.digest("hex");
}

/** Every file below a folder of the checkout: paths from the root, with slashes on every system. */
export async function filesIn(/** @type {string} */ folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join("/"),
    );
}
