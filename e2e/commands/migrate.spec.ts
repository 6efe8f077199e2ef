import { appendFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { Checkout, command, root } from "./command.ts";

const [first = "", ...others] = (await readdir(path.join(root, "db/migrations"))).toSorted();
const all = [first, ...others];

test("an empty database is migrated once by two commands at once, and a third finds nothing to do", async () => {
  await using checkout = await Checkout.make();
  const migrate = () => command("scripts/migrate.ts", ["--config", checkout.config], checkout.state);
  const both = await Promise.all([migrate(), migrate()]);
  expect(both).toMatchObject([{ code: 0 }, { code: 0 }]);
  const applied = both.flatMap(({ said }) => [...said.matchAll(/^applied (.*)$/gm)].map(([, name]) => name));
  expect(applied.toSorted()).toEqual(all);
  expect(await migrate()).toEqual({ code: 0, said: "the local database is up to date\n" });
});

test("the status tells what is applied and pending; a changed file is refused by name", async () => {
  await using checkout = await Checkout.make();
  const run = (file: string) => command(file, ["--config", checkout.config], checkout.state);
  const before = await run("scripts/migration-status.ts");
  expect(before.code).toBe(0);
  expect(before.said).toContain(`the local database: 0 applied, ${all.length} pending`);

  await run("scripts/migrate.ts");
  await writeFile(checkout.migration("9999_later.sql"), "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;\n");
  await appendFile(checkout.migration(first), "-- an afterthought\n");
  const refused = await run("scripts/migrate.ts");
  expect(refused.code).toBe(1);
  expect(refused.said).toMatch(new RegExp(`^${first} was changed after it was applied .*\\n$`));

  const after = await run("scripts/migration-status.ts");
  expect(after.code).toBe(1);
  expect(after.said).toMatch(new RegExp(`^changed  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC  ${first}$`, "m"));
  expect(after.said).toMatch(/^pending +9999_later\.sql$/m);
  expect(after.said).toContain(`${all.length - 1} applied, 1 pending, 1 no longer as applied`);
});

test("a file that fails is named with its statement", async () => {
  await using checkout = await Checkout.make();
  await writeFile(
    checkout.migration("0000_wrong.sql"),
    "CREATE TABLE right (id TEXT) STRICT;\nCREATE TABEL wrong (id);\n",
  );
  const failed = await command("scripts/migrate.ts", ["--config", checkout.config], checkout.state);
  expect(failed.code).toBe(1);
  expect(failed.said).toMatch(
    /^0000_wrong\.sql failed at statement 2 of 2, `CREATE TABEL wrong \(id\);?`: .*syntax error/,
  );
});

test("the account's database needs a setup, then a login, and each is one sentence", async () => {
  await using checkout = await Checkout.make();
  const remote = (file: string) => command(file, ["--remote", "--config", checkout.config]);
  expect(await remote("scripts/migrate.ts")).toEqual({
    code: 2,
    said: "wrangler.jsonc names no database of an account yet: run `npm run db:setup` first.\n",
  });
  const env = await checkout.account({ loggedIn: true });
  expect(await command("scripts/setup-d1.sh", ["--config", checkout.config], env)).toMatchObject({ code: 0 });
  expect(await remote("scripts/migration-status.ts")).toEqual({
    code: 2,
    said: "Not logged in to Cloudflare: run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN.\n",
  });
});
