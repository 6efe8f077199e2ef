import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { root } from "./local-state.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Where people reach this installation: what the option says, else the first of ORIGINS in .dev.vars, else the address that
 * `npm start` serves.
 * @throws UsageError when it is no origin, or nobody can know it (in production)
 */
export function toolOrigin(options: { tool?: string | undefined; remote?: boolean | undefined }): string {
  const said = options.tool ?? (options.remote ? undefined : (firstOrigin() ?? served()));
  if (said === undefined) throw new UsageError("Say where people reach the tool: --tool https://guide.example.edu.");
  if (!URL.canParse(said) || new URL(said).origin !== said)
    throw new UsageError(`--tool: must be an origin, such as https://guide.example.edu.`);
  return said;
}

function served(): string {
  return `http://localhost:${process.env["PORT"] ?? "4100"}`;
}

function firstOrigin(): string | undefined {
  const file = path.join(root, ".dev.vars");
  const { ORIGINS = "" } = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  return ORIGINS.split(",")[0]?.trim() || undefined;
}
