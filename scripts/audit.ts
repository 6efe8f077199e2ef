// npm run audit -- verify | list: the audit log of each tenant, in the local state, or with --remote in production.
import { checkpointSignature } from "../workers/checkpoint-signature.ts";
import { type AuditAnswer, type Followed, listed, verified } from "./audit-answers.ts";
import { type AuditCommand, readAuditCommand } from "./audit-command.ts";
import { type Installation, installationIn, named } from "./installation.ts";
import { openLocalState, whenNotBusy } from "./local-state.ts";
import { openRemoteState } from "./remote-state.ts";
import { readToolKeys } from "./tool-keys.ts";
import { UsageError } from "./usage-error.ts";

/** So many tenants are read at once. */
const PAGE = 100;

const args = process.argv.slice(2);
// Also where the words make no command.
const asJson = args.includes("--json");

try {
  const { json, text, code } = await obey(readAuditCommand(args));
  console.log(asJson ? JSON.stringify(json) : text);
  process.exitCode = code;
} catch (error) {
  process.exitCode = tell(error);
}

async function obey(command: AuditCommand): Promise<AuditAnswer> {
  const { db, dispose } = await (command.remote ? openRemoteState() : openLocalState());
  try {
    const installation = installationIn(db);
    if (command.word === "verify") return verified(await follow(installation, command));
    const { tenantId } = await whenNotBusy(() => named(installation, { id: command.tenant }));
    return listed(await whenNotBusy(() => installation.auditLog(tenantId).list(command.page)));
  } finally {
    await dispose();
  }
}

async function follow(
  installation: Installation,
  { tenant: id, jwks, head: knownHead }: Extract<AuditCommand, { word: "verify" }>,
): Promise<Followed[]> {
  // Read when the first checkpoint asks for them: a log that was never cut needs no keys.
  let keys: Promise<ReturnType<typeof checkpointSignature>> | undefined;
  const tool = {
    verify: async (signature: string) =>
      (await (keys ??= readToolKeys(jwks).then(checkpointSignature))).verify(signature),
  };
  const tenants =
    id === undefined ? await everyone(installation) : [await whenNotBusy(() => named(installation, { id }))];
  const followed: Followed[] = [];
  for (const tenant of tenants) {
    const found = await whenNotBusy(() => installation.auditLog(tenant.tenantId).verify(tool, { knownHead }));
    followed.push({ tenant, found });
  }
  return followed;
}

/** Every tenant, oldest first. */
async function everyone({ directory }: Installation): Promise<Followed["tenant"][]> {
  const tenants: Followed["tenant"][] = [];
  for (;;) {
    const after = tenants.at(-1)?.tenantId ?? "";
    const page = await whenNotBusy(() => directory.listTenants({ after, limit: PAGE }));
    tenants.push(...page);
    if (page.length < PAGE) return tenants;
  }
}

/**
 * One sentence, or JSON for machines.
 * @returns the exit code: 2 for what the caller can mend, 1 for what failed here
 */
function tell(error: unknown): 1 | 2 {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /no such table/.test(message);
  const sentence = missing ? "The database is not set up yet: run `npm run db:migrate` first." : message;
  const usage = error instanceof UsageError && error.usage !== undefined ? `\n\n${error.usage}` : "";
  console.error(asJson ? JSON.stringify({ error: sentence }) : sentence + usage);
  return error instanceof UsageError ? 2 : 1;
}
