import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { Checkout, command } from "./command.ts";

const campus = { LMS_PORT: "4999", TOOL_ORIGIN: "http://localhost:4998" };

test("whoever stands in the list and is in the database again is erased again, and nobody else", async () => {
  await using checkout = await Checkout.make();
  const { folder, state } = checkout;
  const local = ["--local", "--persist-to", state.STATE_DIR, "--config", checkout.config];
  const wrangler = (...words: string[]) => command("node_modules/wrangler/bin/wrangler.js", [...words, ...local]);
  const erasures = (...words: string[]) => command("scripts/erasures.ts", words, state);
  await command("scripts/migrate.ts", [], state);
  expect(await command("scripts/seed.ts", [], { ...state, ...campus })).toMatchObject({ code: 0 });
  const { said: tenants } = await command("scripts/tenant.ts", ["list", "--json"], state);
  const [, tenant = ""] = /"id":"([^"]+)"/.exec(tenants) ?? [];
  const people = `INSERT INTO learner_profiles (tenant_id, id, lti_user_id, subject_id, created_at, updated_at)
    VALUES ('${tenant}', 'former', 'a', 'a', 0, 0), ('${tenant}', 'neighbour', 'b', 'b', 0, 0)`;
  expect(await wrangler("d1", "execute", "atomic-guide-primary", "--command", people)).toMatchObject({ code: 0 });

  const none = await erasures();
  expect(none.code).toBe(1);
  expect(none.said).toContain("The bucket holds no list of erasures");

  // A backup has one beside it, also when nobody is in it.
  await command("scripts/backup.ts", [], state);
  expect(await erasures()).toMatchObject({ code: 0, said: "list of erasures: 0 entries; erased again: 0 learners\n" });

  const entry = path.join(folder, "entry.json");
  await writeFile(entry, '{"erasedAt":1}');
  const put = ["r2", "object", "put", `atomic-guide-backups/erasures/${tenant}/former`, "--file", entry];
  expect(await wrangler(...put)).toMatchObject({ code: 0 });
  const counted = "list of erasures: 1 entries; ";
  expect((await erasures("--dry-run")).said).toBe(`${counted}to be erased again: 1 learners\n`);
  expect((await erasures()).said).toContain(`${counted}erased again: 1 learners\n`);
  expect((await erasures()).said).toBe(`${counted}erased again: 0 learners\n`);

  const left = await wrangler("d1", "execute", "atomic-guide-primary", "--command", "SELECT id FROM learner_profiles");
  expect(left.said).toContain("neighbour");
  expect(left.said).not.toContain("former");
  const kept = await wrangler("kv", "key", "list", "--binding", "LEARNER_COPIES");
  expect(JSON.parse(kept.said)).toMatchObject([{ name: `erased/${tenant}/former`, expiration: expect.any(Number) }]);
  const log = await command(
    "scripts/audit.ts",
    ["list", "--tenant", tenant, "--action", "learner.erased", "--json"],
    state,
  );
  expect(JSON.parse(log.said)).toMatchObject([{ actor: "operator" }]);
});

test("what is wrong with the command is said", async () => {
  expect(await command("scripts/erasures.ts", ["--everybody"])).toMatchObject({ code: 2 });
  const remote = await command("scripts/erasures.ts", ["--remote"]);
  expect(remote).toMatchObject({ code: 2 });
  expect(remote.said).toContain("npm run db:setup");
});
