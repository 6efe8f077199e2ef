import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { Checkout, command } from "./command.ts";

const campus = { LMS_PORT: "4999", TOOL_ORIGIN: "http://localhost:4998" };
const digests = (said: string) =>
  JSON.parse(said).tables.map(({ name, digest }: Record<string, string>) => [name, digest]);

test("what was backed up is restored elsewhere, and backed up from there it is the same; a full or a tampered one is refused", async () => {
  await using checkout = await Checkout.make();
  const { folder, state } = checkout;
  await command("scripts/migrate.ts", [], state);
  expect(await command("scripts/seed.ts", [], { ...state, ...campus })).toMatchObject({ code: 0 });

  const backup = await command("scripts/backup.ts", [], state);
  expect(backup).toMatchObject({ code: 0 });
  const [, name = ""] = /--from (\S+)$/m.exec(backup.said) ?? [];
  const into = path.join(folder, "elsewhere");
  const restored = await command("scripts/restore.ts", ["--from", name, "--into", into, "--json"], state);
  expect(restored).toMatchObject({ code: 0 });
  expect(JSON.parse(restored.said)).toMatchObject({
    backup: name,
    listed: 0,
    deletedParents: [],
    erased: [],
    mended: {},
  });

  const copies = path.join(folder, "copies");
  expect(await command("scripts/backup.ts", ["--to", copies], { STATE_DIR: into })).toMatchObject({ code: 0 });
  const again = (await readdir(path.join(copies, "backups")))[0] ?? "";
  const manifest = JSON.parse(await readFile(path.join(copies, "backups", again, "manifest.json"), "utf8"));
  const digestOf = new Map(digests(restored.said));
  expect(digestOf.size).toBeGreaterThan(20);
  for (const table of manifest.tables)
    if (digestOf.has(table.name)) expect([table.name, table.digest]).toEqual([table.name, digestOf.get(table.name)]);

  const from = path.join(copies, "backups", again);
  const full = await command("scripts/restore.ts", ["--from", from, "--into", into], state);
  expect(full.code).toBe(1);
  expect(full.said).toContain("The database is not empty");

  // The list of erasures came along: without it, the backup is refused.
  const list = path.join(copies, "erasures");
  expect(await readdir(list)).toEqual(["list.json"]);
  await mkdir(path.join(list, "former-tenant"));
  for (let number = 0; number < 1_003; number++)
    await writeFile(path.join(list, "former-tenant", `former-${number}`), '{"erasedAt":1}');
  const whole = ["--from", from, "--into", path.join(folder, "whole")];
  const long = await command("scripts/restore.ts", whole, state);
  expect(long).toMatchObject({ code: 0 });
  expect(long.said).toContain("list of erasures: 1003 entries applied; erased again: 0 learners");
  await rm(list, { recursive: true });
  const alone = ["--from", from, "--into", path.join(folder, "alone")];
  const unlisted = await command("scripts/restore.ts", alone, { STATE_DIR: path.join(folder, "nothing") });
  expect(unlisted.code).toBe(1);
  expect(unlisted.said).toContain("There is no list of erasures beside the backup");
  const agreed = await command("scripts/restore.ts", [...alone, "--without-erasures"], {
    STATE_DIR: path.join(folder, "nothing"),
  });
  expect(agreed).toMatchObject({ code: 0 });
  expect(agreed.said).toContain("WITHOUT a list of erasures");

  const part = path.join(from, "passages-000001.jsonl.gz");
  await writeFile(part, (await readFile(part)).subarray(0, -30));
  const cut = await command("scripts/restore.ts", ["--from", from, "--into", path.join(folder, "third")], state);
  expect(cut.code).toBe(1);
  expect(cut.said).toContain(
    "passages-000001.jsonl.gz cannot be read: it is cut or changed. Nothing was restored: take another",
  );
  // Not even its tables are there: another backup, of other migrations, can still have the place.
  const third = await command("scripts/migration-status.ts", [], { STATE_DIR: path.join(folder, "third") });
  expect(third.said).toContain(": 0 applied,");
});

test("what is missing in the command is said, with how it is meant", async () => {
  expect(await command("scripts/restore.ts", [])).toMatchObject({ code: 2 });
  expect((await command("scripts/restore.ts", ["--from", "yesterday"])).said).toContain("neither the name of a backup");
  const remote = await command("scripts/backup.ts", ["--remote"], { TOOL_KEYS: "[]" });
  expect(remote).toMatchObject({ code: 2 });
  expect(remote.said).toContain("npm run db:setup");
});
