import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "..");

/** Runs `npm run tenant -- …` as an operator would, in the state of the served tool. @returns its JSON */
export async function tenantCommand(...words: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/tenant.ts", ...words, "--json"], {
    cwd: root,
  });
  return JSON.parse(stdout);
}
