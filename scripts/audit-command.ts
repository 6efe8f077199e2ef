import { parseArgs } from "node:util";
import { z } from "zod";
import type { ChainLink } from "../app/audit/chain.ts";
import { auditActions } from "../app/audit/entry.ts";
import type { AuditPage } from "../db/audit-log.ts";
import { UsageError } from "./usage-error.ts";

const USAGE = `Usage: npm run audit -- <command> [--json] [--remote]
  verify  [--tenant …] [--jwks …] [--head …]: follows the log of each tenant, or of one, and says where it is broken
          --jwks  the tool's public keys, a file or an address such as https://guide.example.edu/lti/jwks: with them
                  checkpoints are verified; without them by the keys of the local tool
          --head  where this tenant's log ended before, as verify said it ("12:5f2c…"): a cut end is found by it alone
  list    --tenant … [--limit …] [--before …] [--action … | --actor …]: newest first`;

const seq = z.coerce.number().int().positive();

/** What the command is asked to do. */
export type AuditCommand = { remote: boolean } & (
  | { word: "verify"; tenant: string | undefined; jwks: string | undefined; head: ChainLink | undefined }
  | { word: "list"; tenant: string; page: AuditPage }
);

/** @throws UsageError with the usage, when the words make no command */
export function readAuditCommand(args: readonly string[]): AuditCommand {
  const { positionals, values } = parse(args);
  const { tenant, jwks, remote = false } = values;
  const word = positionals.join(" ");
  if (word === "verify") {
    const head = values.head === undefined ? undefined : readHead(values.head);
    if (head !== undefined && tenant === undefined) throw new UsageError("--head is one tenant's: say which.", USAGE);
    if (remote && jwks === undefined) throw new UsageError("--remote needs --jwks: the keys are not here.", USAGE);
    return { word, remote, tenant, jwks, head };
  }
  if (word === "list") {
    if (tenant === undefined) throw new UsageError("Say whose: --tenant …", USAGE);
    return { word, remote, tenant, page: readPage(values) };
  }
  throw new UsageError("Say what to do.", USAGE);
}

function readHead(text: string): ChainLink {
  const [, place, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (place === undefined || hash === undefined) throw new UsageError(`"${text}" is no head of a log.`, USAGE);
  return { seq: Number(place), hash };
}

function readPage(values: ReturnType<typeof parse>["values"]): AuditPage {
  const figures = z.object({ limit: seq.max(1_000).default(50), before: seq.optional() }).safeParse(values);
  if (!figures.success) throw new UsageError("--limit and --before are whole numbers.", USAGE);
  const { limit, before } = figures.data;
  const page = { limit, ...(before !== undefined && { before }) };
  const { actor, action: wanted } = values;
  if (wanted === undefined) return { ...page, ...(actor !== undefined && { actor }) };
  const action = auditActions.find((known) => known === wanted);
  if (action === undefined || actor !== undefined)
    throw new UsageError(`--action is one of ${auditActions.join(", ")}, and goes without --actor.`, USAGE);
  return { ...page, action };
}

function parse(args: readonly string[]) {
  const one = { type: "string" } as const;
  const whether = { type: "boolean" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        tenant: one,
        jwks: one,
        head: one,
        limit: one,
        before: one,
        action: one,
        actor: one,
        json: whether,
        remote: whether,
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}
