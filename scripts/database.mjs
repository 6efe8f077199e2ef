import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runChild } from "./child-processes.mjs";
import { filesIn, fingerprint } from "./fingerprint.mjs";
import { step } from "./progress.mjs";
import { projectNode } from "./project.mjs";

/**
 * Migrates the local database, and seeds it for the practice LMS unless the tool runs alone. What was done with exactly
 * these files is not done again; the notes of it stand beside the database, so that they go when it goes.
 */
export async function prepareDatabase({ env, alone }) {
  // wrangler.jsonc names the database: after another id the local one is another one.
  const migrations = await fingerprint([
    "wrangler.jsonc",
    "scripts/migrate.ts",
    "scripts/migration-command.ts",
    ...(await filesIn("db")),
  ]);
  const courses = await fingerprint(["scripts/seed.ts", ...(await filesIn("scripts/courses"))]);
  const steps = [
    { note: ".migrated", done: migrations, script: "scripts/migrate.ts", fault: "The database could not be migrated." },
    ...(alone
      ? []
      : [
          {
            note: `.seeded-${env.LMS_PORT}`,
            done: migrations + courses,
            script: "scripts/seed.ts",
            fault: "The practice data could not be written.",
          },
        ]),
  ];
  const folder = join(env.STATE_DIR, "v3", "d1");
  const noted = await Promise.all(steps.map(({ note }) => readFile(join(folder, note), "utf8").catch(() => "")));
  const missing = steps.filter(({ done }, index) => noted[index] !== done);
  if (missing.length === 0) return;
  await step("Preparing the database", async () => {
    for (const { note, done, script, fault } of missing) {
      await runChild(fault, projectNode(), [script], { env });
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, note), done);
    }
  });
}
