import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { type Migration, readStanding } from "#db/migration-ledger.ts";
import { applyMigrations } from "#db/migrations.ts";
import { emptyD1 } from "../empty-d1.ts";

const d1 = env.EMPTY_DB;
const plants = file(
  "0001_plants.sql",
  "CREATE TABLE plants (name TEXT UNIQUE) STRICT",
  "INSERT INTO plants VALUES ('oak')",
);
const seeds = file("0002_seeds.sql", "CREATE TABLE seeds (plant TEXT) STRICT", "INSERT INTO seeds VALUES ('acorn')");
const broken = file(
  "0003_broken.sql",
  "CREATE TABLE fruits (name TEXT) STRICT",
  "-- It is there already.\nINSERT INTO plants\n  VALUES ('oak')",
  "CREATE TABLE never (name TEXT) STRICT",
);

beforeEach(() => emptyD1(d1));

function file(name: string, ...statements: string[]): Migration {
  return { name, sql: `${statements.join(";\n")};\n`, statements };
}

/** What was made by migrations, by name. */
async function tables(database = d1): Promise<string[]> {
  const listed = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  const names = (await listed.all<{ name: string }>()).results.map(({ name }) => name);
  return names.filter((name) => !/^(sqlite|_cf|d1)_/.test(name));
}

async function count(table: string): Promise<number | null> {
  return d1.prepare(`SELECT count(*) AS rows FROM ${table}`).first("rows");
}

describe("an empty database", () => {
  test("gets what it lacks, in the order of the names, and nothing a second time", async () => {
    const told: string[] = [];
    expect(await applyMigrations(d1, [seeds, plants], { tell: (name) => told.push(name) })).toEqual(told);
    expect(told).toEqual([plants.name, seeds.name]);
    expect(await applyMigrations(d1, [plants, seeds])).toEqual([]);
    expect([await count("plants"), await count("seeds")]).toEqual([1, 1]);
  });

  test("is migrated once by two at once", async () => {
    const both = await Promise.all([applyMigrations(d1, [plants, seeds]), applyMigrations(d1, [plants, seeds])]);
    expect(both.flat().toSorted()).toEqual([plants.name, seeds.name]);
    expect([await count("plants"), await count("seeds")]).toEqual([1, 1]);
  });

  test("stands nowhere, and is not written to by asking", async () => {
    expect(await readStanding(d1, [seeds, plants])).toEqual({ applied: [], pending: [plants, seeds] });
    expect(await d1.prepare("SELECT name FROM sqlite_master WHERE name GLOB 'd1_*'").all()).toMatchObject({
      results: [],
    });
  });

  test("takes the product's own migrations", async () => {
    const own = env.TEST_MIGRATIONS.map(({ name, queries }) => file(name, ...queries));
    expect(await applyMigrations(d1, own)).toEqual(own.map(({ name }) => name));
    expect(await tables()).toEqual(await tables(env.DB));
  });
});

test("struggles and help of before know their course afterwards, and nothing else of them changes", async () => {
  const own = env.TEST_MIGRATIONS.map(({ name, queries }) => file(name, ...queries));
  const before = own.filter(({ name }) => name < "0021");
  await applyMigrations(d1, before);
  const at = "1, 1";
  const row = (table: string, columns: string, values: string) =>
    d1.prepare(`INSERT INTO ${table} (tenant_id, ${columns}) VALUES ('t', ${values})`);
  await d1.batch([
    d1.prepare(
      "INSERT INTO tenants (id, iss, client_id, name, created_at, updated_at) VALUES ('t', 'i', 'c', 'T', 1, 1)",
    ),
    row("deployments", "id, deployment_id, created_at, updated_at", `'d', '1', ${at}`),
    row("learner_profiles", "id, lti_user_id, subject_id, created_at, updated_at", `'mira', '7', 's', ${at}`),
    row("lti_contexts", "id, context_id, created_at, updated_at", `'course', '101', ${at}`),
    row(
      "resource_links",
      "id, lti_context_id, resource_link_id, created_at, updated_at",
      `'link', 'course', '1', ${at}`,
    ),
    row(
      "learning_sessions",
      "id, learner_id, deployment_id, course_context, resource_link_id, session_start, expires_at",
      `'launch', 'mira', 'd', 'course', 'link', ${at}`,
    ),
    row(
      "struggle_events",
      "id, learner_id, learning_session_id, level, detected_at",
      "'e', 'mira', 'launch', 'watch', 5",
    ),
    row(
      "intervention_logs",
      "id, learner_id, struggle_event_id, kind, outcome, offered_at, answers_after, right_after",
      "'o', 'mira', 'e', 'hint', 'accepted', 6, 3, 2",
    ),
  ]);
  const all = async (table: string) => (await d1.prepare(`SELECT * FROM ${table}`).all()).results;
  const [events, offers] = [await all("struggle_events"), await all("intervention_logs")];
  expect([events.length, offers.length]).toEqual([1, 1]);
  await applyMigrations(d1, own);
  expect(await all("struggle_events")).toEqual(events.map((event) => ({ ...event, lti_context_id: "course" })));
  expect(await all("intervention_logs")).toEqual(offers);
  expect(await d1.prepare("PRAGMA foreign_key_check").all()).toMatchObject({ results: [] });
  await d1.prepare("DELETE FROM lti_contexts").run();
  expect([await count("struggle_events"), await count("intervention_logs")]).toEqual([0, 0]);
});

describe("a file that was applied", () => {
  beforeEach(() => applyMigrations(d1, [plants]));

  test("may not say something else afterwards", async () => {
    const changed = { ...plants, sql: plants.sql.replace("oak", "elm") };
    await expect(applyMigrations(d1, [changed, seeds])).rejects.toThrow(
      /^0001_plants\.sql was changed after it was applied \(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\): put the file back/,
    );
    expect(await tables()).toEqual(["plants"]);
    expect((await readStanding(d1, [changed])).applied).toMatchObject([{ name: plants.name, state: "changed" }]);
  });

  test("may come with other line endings", async () => {
    expect(await applyMigrations(d1, [{ ...plants, sql: `\uFEFF${plants.sql.replaceAll("\n", "\r\n")}` }])).toEqual([]);
  });

  test("may not go away", async () => {
    await expect(applyMigrations(d1, [seeds])).rejects.toThrow(/^0001_plants\.sql was applied .* no such file/);
    expect(await tables()).toEqual(["plants"]);
    expect((await readStanding(d1, [])).applied).toMatchObject([{ name: plants.name, state: "missing" }]);
  });

  test("is known as it is from the first run on, where no hash was kept", async () => {
    await d1.exec("DROP TABLE d1_migration_hashes");
    expect((await readStanding(d1, [plants])).applied).toMatchObject([{ sha256: undefined, state: "applied" }]);
    await applyMigrations(d1, [plants]);
    const changed = { ...plants, sql: `${plants.sql}-- later` };
    await expect(applyMigrations(d1, [changed])).rejects.toThrow("0001_plants.sql was changed");
  });

  test("is seen by wrangler's own command, which keeps the same ledger", async () => {
    const rows = await d1.prepare("SELECT id, name, applied_at FROM d1_migrations").all();
    expect(rows.results).toEqual([{ id: 1, name: plants.name, applied_at: expect.stringMatching(/^\d{4}-/) }]);
  });
});

describe("a statement that fails", () => {
  test("is named with its file, and leaves nothing of it behind", async () => {
    await expect(applyMigrations(d1, [plants, broken, seeds])).rejects.toThrow(
      /^0003_broken\.sql failed at statement 2 of 3, `INSERT INTO plants VALUES \('oak'\)`: .*UNIQUE constraint failed: plants\.name.* Nothing of this file was applied\.$/,
    );
    // What stood before the fault stays: each file is a step of its own.
    expect(await tables()).toEqual(["plants", "seeds"]);
    const { applied, pending } = await readStanding(d1, [plants, seeds, broken]);
    expect(applied.map(({ name }) => name)).toEqual([plants.name, seeds.name]);
    expect(pending).toEqual([broken]);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])("is found at place %i", async (place) => {
    const statements = Array.from({ length: 7 }, (_, index) => `CREATE TABLE t${index} (name TEXT) STRICT`);
    statements[place] = "CREATE TABLE oops (name NOTHING) STRICT";
    await expect(applyMigrations(d1, [file("0001_seven.sql", ...statements)])).rejects.toThrow(
      `0001_seven.sql failed at statement ${place + 1} of 7`,
    );
    expect(await tables()).toEqual([]);
  });

  test("is put right by a corrected file", async () => {
    await expect(applyMigrations(d1, [plants, broken])).rejects.toThrow(broken.name);
    await applyMigrations(d1, [plants, file(broken.name, "CREATE TABLE fruits (name TEXT) STRICT")]);
    expect(await tables()).toEqual(["fruits", "plants"]);
  });
});

test("a busy database is tried again, also while the failing statement is looked for", async () => {
  await applyMigrations(d1, [plants]);
  let calls = 0;
  const everyOtherTry = new Proxy(d1, {
    get: (_d1, name) => (name === "batch" ? batch : Reflect.get(d1, name).bind(d1)),
  });
  const batch: D1Database["batch"] = async (statements) => {
    if (calls++ % 2 === 0) throw new Error("database is locked");
    return d1.batch(statements);
  };
  await expect(applyMigrations(everyOtherTry, [plants, broken], { patiently: twice })).rejects.toThrow(
    "statement 2 of 3",
  );
  expect(calls).toBeGreaterThan(5);
});

/** Tries again once, when the database was busy. */
function twice<Result>(run: () => Promise<Result>): Promise<Result> {
  return run().catch((error) => {
    if (String(error).includes("locked")) return run();
    throw error;
  });
}
