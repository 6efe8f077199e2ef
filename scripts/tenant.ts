// npm run tenant -- add | list | disable | enable: the registrations of this installation, in the local state.
import { parseArgs } from "node:util";
import { TenantDirectory, type TenantRecord } from "../db/tenant-directory.ts";
import { uuidv7 } from "../db/uuid.ts";
import { openLocalState, whenNotBusy } from "./local-state.ts";
import { readNewTenant, UsageError } from "./new-tenant.ts";

const USAGE = `Usage: npm run tenant -- <command> [--json]
  add      --name … --issuer … --client-id … --deployment-id … [--deployment-id …]
           --authorization-endpoint … --token-endpoint … --jwks-uri … [--origin …]
           [--deployment-key …] [--status active|pending]
  list
  disable  --id …   (or --issuer … --client-id …)
  enable   --id …   (or --issuer … --client-id …)`;

type Outcome = { json: object; text: string };

const { command, values } = readCommand();
const { db, dispose } = await openLocalState().catch(fail);
// One id for all tries: a try can succeed and yet be told that it failed.
const newId = uuidv7(Date.now());
try {
  const outcome = await whenNotBusy(() => run(new TenantDirectory(db)));
  console.log(values.json ? JSON.stringify(outcome.json) : outcome.text);
} catch (error) {
  fail(error);
} finally {
  await dispose();
}

async function run(directory: TenantDirectory): Promise<Outcome> {
  if (command === "add") return add(directory);
  if (command === "list") return list(directory);
  return setStatus(directory, command === "enable" ? "active" : "disabled");
}

async function add(directory: TenantDirectory): Promise<Outcome> {
  const { tenant, created } = await directory.createTenant(readNewTenant(values), Date.now(), newId);
  const text = created
    ? `Registered "${tenant.name}".\n${describe(tenant)}`
    : `"${tenant.name}" was registered before with this issuer and client. Nothing was changed.\n${describe(tenant)}`;
  return { json: { created, tenant: toJson(tenant) }, text };
}

async function list(directory: TenantDirectory): Promise<Outcome> {
  const tenants = await directory.listTenants();
  const text = tenants.length === 0 ? "No tenant is registered yet." : tenants.map(describe).join("\n\n");
  return { json: tenants.map(toJson), text };
}

async function setStatus(directory: TenantDirectory, status: "active" | "disabled"): Promise<Outcome> {
  const { tenantId } = await named(directory);
  await directory.setTenantStatus(tenantId, status, Date.now());
  const tenant = await directory.getTenantById(tenantId);
  if (tenant === undefined) throw new Error("The tenant is gone.");
  const text =
    status === "active"
      ? "takes launches."
      : "is out: its sessions end at their next request, its launches are refused.";
  return { json: { tenant: toJson(tenant) }, text: `"${tenant.name}" ${text}` };
}

/** The tenant that the options name. */
async function named(directory: TenantDirectory): Promise<TenantRecord> {
  const { id, issuer, "client-id": clientId, "deployment-key": key } = values;
  if (id === undefined && (issuer === undefined || clientId === undefined))
    throw new UsageError("Say which: --id …, or --issuer … with --client-id … (`npm run tenant -- list` shows them).");
  const found =
    id === undefined
      ? await directory.findTenantByIssAndClientId(issuer ?? "", clientId ?? "", key)
      : await directory.getTenantById(id);
  if (found === undefined) throw new UsageError(`There is no such tenant: ${id ?? `${issuer} ${clientId}`}.`);
  return found;
}

function readCommand() {
  try {
    const one = { type: "string" } as const;
    const many = { type: "string", multiple: true } as const;
    const { positionals, values: options } = parseArgs({
      allowPositionals: true,
      options: {
        name: one,
        issuer: one,
        "client-id": one,
        "deployment-id": many,
        "deployment-key": one,
        "authorization-endpoint": one,
        "token-endpoint": one,
        "jwks-uri": one,
        origin: many,
        status: one,
        id: one,
        json: { type: "boolean" },
      },
    });
    const [word, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError(`"${rest.join(" ")}" was not expected.`);
    if (word !== "add" && word !== "list" && word !== "disable" && word !== "enable")
      throw new UsageError("Say what to do.");
    return { command: word, values: options };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

function toJson({ tenantId, ...tenant }: TenantRecord) {
  return { id: tenantId, ...tenant };
}

function describe(tenant: TenantRecord): string {
  const rows = {
    id: tenant.tenantId,
    status: tenant.status,
    issuer: tenant.iss,
    "client id": tenant.clientId,
    deployments: tenant.deploymentIds.join(", "),
    framed: tenant.origins.join(", "),
  };
  return [tenant.name, ...Object.entries(rows).map(([label, value]) => `  ${label.padEnd(12)}${value}`)].join("\n");
}

/** One sentence, and JSON for machines; 2 for what the caller can mend, 1 for what failed here. */
function fail(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const usage = error instanceof UsageError;
  const missing = /no such table/.test(message);
  const sentence = missing ? "The database is not set up yet: run `npm run db:migrate` first." : message;
  console.error(values.json ? JSON.stringify({ error: sentence }) : sentence);
  process.exit(usage ? 2 : 1);
}
