// npm run db:migrate [-- --remote]: applies the migrations that a database lacks. Safe to run twice, and at once.
import { applyMigrations } from "../db/migrations.ts";
import { whenNotBusy } from "./local-state.ts";
import { commandMigrations } from "./migration-command.ts";

const tell = (name: string) => console.log(`applied ${name}`);

await commandMigrations(process.argv.slice(2), async ({ db, migrations, where }) => {
  const names = await applyMigrations(db, migrations, { patiently: whenNotBusy, tell });
  if (names.length === 0) console.log(`${where} is up to date`);
  return 0;
});
