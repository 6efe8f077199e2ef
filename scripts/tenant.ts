// npm run tenant -- add | invite | invitations | health | list | disable | enable | rekey | deployment-…: the registrations
// of this installation and how it fares, in the local state, or with --remote in production.
import { installationIn } from "./installation.ts";
import { openLocalState, whenNotBusy } from "./local-state.ts";
import { openRemoteState } from "./remote-state.ts";
import type { Answer } from "./tenant-answers.ts";
import { readTenantCommand, type TenantCommand } from "./tenant-command.ts";
import { readOrder } from "./tenant-orders.ts";
import { UsageError } from "./usage-error.ts";

const args = process.argv.slice(2);
// Also where the words make no command.
const asJson = args.includes("--json");

try {
  const { json, text, isBad } = await obey(readTenantCommand(args));
  console.log(asJson ? JSON.stringify(json) : text);
  if (isBad) process.exitCode = 1;
} catch (error) {
  process.exit(tell(error));
}

async function obey(command: TenantCommand): Promise<Answer> {
  const order = readOrder(command);
  const { db, dispose } = await (command.options.remote ? openRemoteState() : openLocalState());
  try {
    return await whenNotBusy(() => order(installationIn(db)));
  } finally {
    await dispose();
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
