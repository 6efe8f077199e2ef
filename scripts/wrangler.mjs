import { packageCommand, projectEnvironment, projectNode } from "./project.mjs";

/**
 * How wrangler is started with these words, and in which environment. WRANGLER: another program that speaks as it does.
 * @returns {[file: string, args: string[]]}
 */
export function wrangler(/** @type {string[]} */ ...words) {
  const own = process.env.WRANGLER;
  return own ? [own, words] : [projectNode(), [packageCommand("wrangler", "wrangler"), ...words]];
}

/** With CI, wrangler asks nothing: it would be answered by nobody. */
export const quietly = () => ({ ...projectEnvironment(), CI: "1" });
