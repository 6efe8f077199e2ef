import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";

const USAGE = `Usage: npm run tenant -- <command> [--json]
  add      --name … --issuer … --client-id … --deployment-id … [--deployment-id …]
           --authorization-endpoint … --token-endpoint … --jwks-uri … [--origin …]
           [--deployment-key …] [--status active|pending]
  list
  disable  --id …   (or --issuer … --client-id …)
  enable   --id …   (or --issuer … --client-id …)
  deployment-add      --id … --deployment-id … [--deployment-id …]   (or --issuer … --client-id …)
  deployment-disable  --id … --deployment-id …                       (or --issuer … --client-id …)
  deployment-enable   --id … --deployment-id …                       (or --issuer … --client-id …)`;

const words = [
  "add",
  "list",
  "disable",
  "enable",
  "deployment-add",
  "deployment-disable",
  "deployment-enable",
] as const;

/** What the command is asked to do, and the options as they were given. */
export type TenantCommand = ReturnType<typeof readTenantCommand>;

/** @throws UsageError with the usage, when the words make no command */
export function readTenantCommand(args: readonly string[]) {
  const { positionals, values } = parse(args);
  const [first, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`"${rest.join(" ")}" was not expected.`, USAGE);
  const word = words.find((known) => known === first);
  if (word === undefined) throw new UsageError("Say what to do.", USAGE);
  return { word, options: values };
}

function parse(args: readonly string[]) {
  const one = { type: "string" } as const;
  const many = { type: "string", multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: one,
        issuer: one,
        "client-id": one,
        "deployment-id": many,
        "deployment-key": one,
        "authorization-endpoint": one,
        "token-endpoint": one,
        "jwks-uri": one,
        origin: many,
        status: one,
        id: one,
        json: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}
