import { Refusal } from "./refusal.mjs";

/**
 * Puts a version into the account, step by step. What can be refused is refused before anything is changed there, and the Worker
 * comes last: it needs the new schema, and the one before it can live with that, but for what docs/deploy.md names.
 * @param {{
 *   missingResources: () => string[],
 *   refuseMissingSecrets: () => Promise<void>,
 *   buildApp: () => Promise<void>,
 *   step: (name: string, work: () => Promise<void>) => Promise<unknown>,
 *   node: () => string,
 *   wrangler: (...words: string[]) => [file: string, args: string[]],
 *   run: (failure: string, file: string, args: string[]) => Promise<void>,
 * }} ports run: a program of the checkout, to its end; it throws a Refusal with that sentence where the program fails
 */
export async function deployInOrder({ missingResources, refuseMissingSecrets, buildApp, step, node, wrangler, run }) {
  const lacking = missingResources();
  if (lacking.length > 0) throw new Refusal(`${lackSentence(lacking)}: run \`npm run db:setup\` first.`);
  await step("Asking the account", refuseMissingSecrets);
  await buildApp();
  await step("Migrating the account's database", () =>
    run("The database was not migrated, and nothing was deployed.", node(), migrate("--remote")),
  );
  await step("Deploying", () =>
    run(
      "The Worker was not deployed. The database is migrated, and the version before goes on working with it, unless a migration came in that docs/deploy.md names under Roll back: run the command again.",
      ...wrangler("deploy"),
    ),
  );
}

/** @param {string[]} bindings those that still have a placeholder where an id belongs */
export const lackSentence = (bindings) => `wrangler.jsonc has no ids yet for ${bindings.join(", ")}`;

/** @param {string[]} options */
export const migrate = (...options) => ["scripts/migrate.ts", ...options];
