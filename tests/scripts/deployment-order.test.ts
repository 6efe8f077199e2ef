import { expect, test } from "vitest";
import { deployInOrder } from "../../scripts/deployment-order.mjs";
import { Refusal } from "../../scripts/refusal.mjs";

type Ports = Parameters<typeof deployInOrder>[0];

/** An account that notes what is done to it. @param fails a step that does not come to its end */
function account(fails?: string): { done: string[]; ports: Ports } {
  const done: string[] = [];
  const note = async (what: string, failure = "refused") => {
    done.push(what);
    if (what === fails) throw new Refusal(failure);
  };
  return {
    done,
    ports: {
      missingResources: () => (fails === "setup" ? ["DB"] : []),
      refuseMissingSecrets: () => note("secrets"),
      buildApp: () => note("build"),
      step: (_name, work) => work(),
      node: () => "node",
      wrangler: (...words) => ["wrangler", words],
      run: (failure, file, args) => note([file, ...args].join(" "), failure),
    },
  };
}

const all = ["secrets", "build", "node scripts/migrate.ts --remote", "wrangler deploy"];

test("a deployment asks for the secrets, builds, migrates, and deploys last", async () => {
  const { done, ports } = account();
  await deployInOrder(ports);
  expect(done).toEqual(all);
});

test.each([
  ["setup", 0, "wrangler.jsonc has no ids yet for DB: run `npm run db:setup` first."],
  ["secrets", 1, "refused"],
  ["build", 2, "refused"],
  ["node scripts/migrate.ts --remote", 3, "The database was not migrated, and nothing was deployed."],
  ["wrangler deploy", 4, expect.stringContaining("The Worker was not deployed. The database is migrated")],
])("where %s fails, nothing comes after it, and it says so", async (step, steps, message) => {
  const { done, ports } = account(step);
  await expect(deployInOrder(ports)).rejects.toMatchObject({ message });
  expect(done).toEqual(all.slice(0, steps));
});
