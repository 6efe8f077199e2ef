import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "./build.mjs";
import { runChild } from "./child-processes.mjs";
import { runCommand } from "./command.mjs";
import { putting, refuseMissingSecrets } from "./deployed-secrets.mjs";
import { deployInOrder, lackSentence, migrate } from "./deployment-order.mjs";
import { installPackages } from "./install.mjs";
import { say, step } from "./progress.mjs";
import { projectNode, root } from "./project.mjs";
import { Refusal } from "./refusal.mjs";
import { deploymentSecrets } from "./secrets.mjs";
import { quietly, wrangler } from "./wrangler.mjs";
import { resourcesIn } from "./wrangler-config.mjs";

/**
 * Puts this version into the account. What can be refused is refused before anything is changed there.
 * @param {string[]} args --dry-run: everything that needs no account, and a word on everything that does
 */
export function deploy(args) {
  return runCommand(
    async () => {
      const unexpected = args.filter((word) => word !== "--dry-run");
      if (unexpected.length > 0)
        throw new Refusal(`"${unexpected.join(" ")}" was not expected: there is --dry-run only.`);
      await installPackages();
      await (args.includes("--dry-run") ? rehearse() : perform());
    },
    { interrupted: 130 },
  );
}

function perform() {
  return deployInOrder({
    missingResources,
    refuseMissingSecrets,
    buildApp,
    step,
    node: projectNode,
    wrangler,
    run: (failure, file, args) => runChild(failure, file, args, { env: quietly(), onLine: (line) => say(`  ${line}`) }),
  });
}

async function rehearse() {
  say("1. What the account has to have, by wrangler.jsonc");
  const lacking = missingResources();
  say(lacking.length === 0 ? "   all ids are there" : `   ${lackSentence(lacking)}: npm run db:setup`);
  say("2. The secrets: with an account, `wrangler secret list` has to name them");
  for (const name of Object.keys(deploymentSecrets)) say(`   ${putting(name)}`);
  say("3. The build");
  await buildApp();
  say("4. The migrations, here on an empty database");
  const state = mkdtempSync(join(tmpdir(), "atomic-guide-rehearsal-"));
  process.once("exit", () => rmSync(state, { recursive: true, force: true }));
  await runChild("The migrations do not apply to an empty database.", projectNode(), migrate(), {
    env: { ...quietly(), STATE_DIR: state },
    onLine: (line) => say(`   ${line}`),
  });
  say("5. The Worker, as wrangler would upload it");
  await runChild("wrangler would not take the Worker.", ...wrangler("deploy", "--dry-run"), {
    env: quietly(),
    onLine: (line) => say(`   ${line}`),
  });
  say("Nothing was asked of the account and nothing was changed there.");
}

/** The bindings that still have a placeholder where an id of the account belongs. */
function missingResources() {
  const resources = resourcesIn(readFileSync(join(root, "wrangler.jsonc"), "utf8"));
  return resources.filter(({ kind, id }) => kind !== "r2" && id === undefined).map(({ binding }) => binding);
}
