// npm run db:status [-- --remote]: where a database stands. Writes nothing; exit code 1 when a file is not as it was applied.
import { readStanding } from "../db/migration-ledger.ts";
import { whenNotBusy } from "./local-state.ts";
import { commandMigrations } from "./migration-command.ts";

await commandMigrations(process.argv.slice(2), async ({ db, migrations, where }) => {
  const { applied, pending } = await whenNotBusy(() => readStanding(db, migrations));
  for (const { name, appliedAt, state } of applied) console.log(`${state.padEnd(9)}${appliedAt} UTC  ${name}`);
  for (const { name } of pending) console.log(`${"pending".padEnd(32)}${name}`);
  const untrue = applied.filter(({ state }) => state !== "applied").length;
  console.log(
    `${where}: ${applied.length - untrue} applied, ${pending.length} pending` +
      (untrue === 0 ? "" : `, ${untrue} no longer as applied: put the files back as they were`),
  );
  return untrue === 0 ? 0 : 1;
});
