import path from "node:path";
import { type LocalState, openDatabase, quietWrangler, root } from "./local-state.ts";
import { meansNoLogin, NOT_LOGGED_IN } from "./login.mjs";
import { UsageError } from "./usage-error.ts";
import { isPlaceholder } from "./wrangler-config.mjs";

/**
 * Opens the account's database through wrangler's remote bindings: the same code runs on it as on the local one.
 * @param config the wrangler.jsonc that names the database
 * @throws UsageError that names the way out: nothing set up, not logged in, several accounts, no network
 */
export async function openRemoteState(config = path.join(root, "wrangler.jsonc")): Promise<LocalState> {
  // wrangler would open a browser to log in, or ask which account is meant.
  process.env["CI"] = "1";
  const { unstable_readConfig } = await quietWrangler();
  const { account_id, d1_databases } = unstable_readConfig({ config });
  if (d1_databases.some((database: { database_id?: string }) => isPlaceholder(database.database_id)))
    throw new UsageError(
      `${path.basename(config)} names no database of an account yet: run \`npm run db:setup\` first.`,
    );
  try {
    const remote = d1_databases.map((database: object) => ({ ...database, remote: true }));
    return await openDatabase({ account_id, d1_databases: remote }, { persist: false, remoteBindings: true });
  } catch (error) {
    const sentence = remedy(String(error));
    throw sentence === undefined ? error : new UsageError(sentence);
  }
}

/** What to do about what wrangler said: no account, several of them, no network. */
export function remedy(said: string): string | undefined {
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|fetch failed/.test(said))
    return "Cloudflare cannot be reached: check the network.";
  if (/More than one account/i.test(said))
    return "This login has several accounts: set CLOUDFLARE_ACCOUNT_ID to one of them (`npx wrangler whoami` lists them).";
  return meansNoLogin(said) ? NOT_LOGGED_IN : undefined;
}
