import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@playwright/test";
import { Checkout, command } from "./command.ts";

const registration = (name: string) => {
  const lms = `https://${name}.lms.example.test`;
  const options = {
    name,
    issuer: lms,
    "client-id": "atomic-guide",
    "deployment-id": "1",
    "authorization-endpoint": `${lms}/authorize`,
    "token-endpoint": `${lms}/token`,
    "jwks-uri": `${lms}/jwks`,
  };
  return ["add", ...Object.entries(options).flatMap(([option, value]) => [`--${option}`, value])];
};

let founded: { checkout: Checkout; maplewood: string; harbour: string };

test.beforeAll(async () => {
  const checkout = await Checkout.make();
  const run = (file: string, ...words: string[]) => command(file, words, checkout.state);
  await run("scripts/migrate.ts", "--config", checkout.config);
  const ids = [];
  for (const name of ["maplewood", "harbour"]) {
    const added = await run("scripts/tenant.ts", ...registration(name), "--json");
    ids.push(String(JSON.parse(added.said).tenant.id));
  }
  const [maplewood = "", harbour = ""] = ids;
  await run("scripts/tenant.ts", "disable", "--id", maplewood);
  await run("scripts/tenant.ts", "enable", "--id", maplewood);
  founded = { checkout, maplewood, harbour };
});
test.afterAll(() => founded.checkout[Symbol.asyncDispose]());

/** A migrated state with two institutions in it, each with a log of what its operator did, and a command that runs there. */
async function installation() {
  const { checkout: original, maplewood, harbour } = founded;
  const checkout = await original.copy();
  const run = (file: string, ...words: string[]) => command(file, words, checkout.state);
  return { checkout, run, maplewood, harbour, [Symbol.asyncDispose]: () => checkout[Symbol.asyncDispose]() };
}

type Row = Record<"seq" | "id" | "at" | "actor" | "action" | "detail" | "previous_hash" | "hash", string | number>;

/** What a row's hash must be, from what the tool's documentation says of it. */
function hashOf(tenant: string, { seq, id, at, actor, action, detail, previous_hash }: Row): string {
  const hashed = JSON.stringify(["audit entry 1", tenant, seq, id, at, actor, action, detail, previous_hash]);
  return createHash("sha256").update(hashed).digest("hex");
}

/** The file itself, as somebody has it who needs no command. */
async function database(checkout: Checkout): Promise<DatabaseSync> {
  const folder = path.join(checkout.state.STATE_DIR, "v3/d1/miniflare-D1DatabaseObject");
  const files = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}\.sqlite$/.test(name));
  expect(files).toHaveLength(1);
  return new DatabaseSync(path.join(folder, files[0] ?? ""));
}

async function rowsOf(checkout: Checkout, tenant: string): Promise<Row[]> {
  using opened = await database(checkout);
  // The columns are the table's own.
  return opened.prepare("SELECT * FROM audit_log WHERE tenant_id = ? ORDER BY seq").all(tenant) as Row[];
}

async function tamper(checkout: Checkout, sql: string): Promise<void> {
  using opened = await database(checkout);
  opened.exec(sql);
}

test("every change that an operator's commands make is in the log, once", async () => {
  await using made = await installation();
  const { checkout, run, maplewood: id } = made;
  for (const words of [
    ["deployment-add", "--deployment-id", "2", "--deployment-id", "1"],
    ["deployment-label", "--deployment-id", "2", "--label", "Faculty of Arts"],
    ["deployment-disable", "--deployment-id", "2"],
    ["rekey", "--new-client-id", "anew"],
    // What is so already is no change.
    ["rekey", "--new-client-id", "anew"],
  ])
    expect(await run("scripts/tenant.ts", ...words, "--id", id)).toMatchObject({ code: 0 });

  const listed = await run("scripts/audit.ts", "list", "--tenant", id, "--actor", "operator", "--json");
  const lms = { iss: "https://maplewood.lms.example.test", clientId: "atomic-guide" };
  expect(JSON.parse(listed.said)).toMatchObject([
    { seq: 7, action: "tenant.rekeyed", detail: { from: lms, to: { ...lms, clientId: "anew" } } },
    { seq: 6, action: "deployment.status_changed", detail: { deployment: "2", status: "disabled" } },
    { seq: 5, action: "deployment.labelled", detail: { deployment: "2" } },
    { seq: 4, action: "deployment.added", detail: { deployment: "2" } },
    { seq: 3, action: "tenant.status_changed", detail: { status: "active" } },
    { seq: 2, action: "tenant.status_changed", detail: { status: "disabled" } },
    { seq: 1, action: "tenant.created", detail: { status: "active", lms, deployments: ["1"] } },
  ]);
  const rows = await rowsOf(checkout, id);
  expect(rows.map(({ hash }) => hash)).toEqual(rows.map((row) => hashOf(id, row)));
  expect(await run("scripts/audit.ts", "verify")).toMatchObject({ code: 0 });
});

test("an operator reads what was done, and verifies that it is what was written", async () => {
  await using made = await installation();
  const { checkout, run, maplewood, harbour } = made;

  const listed = await run("scripts/audit.ts", "list", "--tenant", maplewood, "--action", "tenant.status_changed");
  expect(listed.code).toBe(0);
  const lines = [
    ...listed.said.matchAll(/^(\d) {2}\S+Z {2}operator {2}tenant\.status_changed {2}\{"status":"(\w+)"\}$/gm),
  ];
  expect(lines.map(([, place, status]) => [place, status])).toEqual([
    ["3", "active"],
    ["2", "disabled"],
  ]);

  const whole = await run("scripts/audit.ts", "verify", "--json");
  expect(whole.code).toBe(0);
  const { tenants } = JSON.parse(whole.said);
  expect(tenants).toMatchObject([
    { id: maplewood, whole: true },
    { id: harbour, whole: true },
  ]);

  await tamper(
    checkout,
    `DROP TRIGGER audit_log_is_append_only;
     UPDATE audit_log SET detail = '{"status":"disabled"}'
     WHERE tenant_id = '${maplewood}' AND seq = 3;`,
  );
  const broken = await run("scripts/audit.ts", "verify");
  expect(broken.code).toBe(1);
  expect(broken.said).toContain(`BROKEN  maplewood (${maplewood}) at 3: this entry is not what was written`);
  expect(broken.said).toContain(`whole   harbour (${harbour})`);
  expect(await run("scripts/audit.ts", "verify", "--tenant", harbour)).toMatchObject({ code: 0 });

  await tamper(
    checkout,
    `DROP TRIGGER audit_log_is_kept; DELETE FROM audit_log WHERE tenant_id = '${maplewood}' AND seq = 3;`,
  );
  expect(await run("scripts/audit.ts", "verify")).toMatchObject({ code: 0 });
  const cut = await run("scripts/audit.ts", "verify", "--tenant", maplewood, "--head", tenants[0].head);
  expect(cut.code).toBe(1);
  expect(cut.said).toContain(`BROKEN  maplewood (${maplewood}) at 3: an entry is missing`);
});

test("a forged checkpoint is found by the tool's keys", async () => {
  await using made = await installation();
  const { checkout, run, maplewood } = made;
  await tamper(
    checkout,
    `INSERT INTO audit_checkpoints SELECT tenant_id, 'forged', seq, hash, 0, 'a.b.c' FROM audit_log
     WHERE tenant_id = '${maplewood}' AND seq = 1;
     DELETE FROM audit_log WHERE tenant_id = '${maplewood}' AND seq = 1;`,
  );
  const broken = await run("scripts/audit.ts", "verify");
  expect(broken.code).toBe(1);
  expect(broken.said).toContain("at 1: the checkpoint was not signed by a key of this tool");
  const keyless = await run("scripts/audit.ts", "verify", "--jwks", "/nowhere/keys.json");
  expect(keyless.code).toBe(2);
  expect(keyless.said).toContain("The tool's keys are not to be read from /nowhere/keys.json");
});

test.describe("words that make no command", () => {
  for (const [words, says] of [
    [["verify", "--head", "1:2"], "is no head of a log"],
    [["verify", "--head", `1:${"0".repeat(64)}`], "--head is one tenant's"],
    [["verify", "--remote"], "--remote needs --jwks"],
    [["list"], "Say whose"],
    [["list", "--tenant", "x", "--limit", "many"], "--limit and --before are whole numbers"],
    [["list", "--tenant", "x", "--action", "flying"], "--action is one of learner.erased"],
    [[], "Say what to do"],
  ] as const)
    test(`${words.join(" ")} is answered with the usage`, async () => {
      const ending = await command("scripts/audit.ts", words);
      expect(ending.code).toBe(2);
      expect(ending.said).toContain(says);
      expect(ending.said).toContain("Usage: npm run audit");
    });
});
