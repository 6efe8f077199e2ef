import { describe, expect, test } from "vitest";
import { importsOf, type Source, source, sources } from "./sources.ts";

/** A rule of the house, in a sentence; and a file that breaks it, so that it is seen to be able to fail. */
type Rule = { says: string; breaks(file: Source): boolean; planted: [path: string, text: string] };

const product = /^(app|db|workers|scripts)\//;
const scoped = [
  "db/tenant-registry.ts",
  "scripts/installation.ts",
  "scripts/seed.ts",
  "workers/admitting.ts",
  "workers/arrivals.ts",
  "workers/chat-conversation-object.ts",
  "workers/connecting.ts",
  "workers/course-index-object.ts",
  "workers/course-grades.ts",
  "workers/course-people.ts",
  "workers/learner-copies.ts",
  "workers/own-copy-object.ts",
  "workers/own-learner.ts",
  "workers/platform-copies.ts",
  "workers/restore-trial-object.ts",
  "workers/retention.ts",
  "workers/roster-object.ts",
  "workers/struggle-detector-object.ts",
  "workers/score-outbox-object.ts",
  "workers/settle-erasures.ts",
  "workers/tenant-context.ts",
];
const unscoped = new Set([
  "db/tenant-registry.ts",
  "scripts/installation.ts",
  "workers/health.ts",
  "workers/platform-copies.ts",
  // Whether an invitation was used.
  "workers/connecting.ts",
  // By key, to go through the tenants one after the other.
  "workers/retention.ts",
]);
/** Where what learners chose is read as it holds, described, changed, copied for them, and named in the log. */
const choosing = new Set([
  "db/consent.ts",
  "app/learner/privacy-settings.ts",
  "db/schema.ts",
  "db/learners.ts",
  "workers/own-copy-labels.ts",
  "workers/own-copy-text.ts",
  "app/audit/entry.ts",
  // What the columns are called in a learner's copy of them.
  "workers/own-copy-labels.ts",
]);
/** What is no page of a list: the so-many-newest invitation of a day or launch of a deployment, and the last key of a window, of always as many rows. */
const counting = new Set(["db/sent-invitations.ts", "db/last-refusals.ts", "db/row-window.ts"]);
const byHand = new Set([
  "db/record/metrics-writer.ts",
  "db/installation-metrics.ts",
  "db/migration-ledger.ts",
  "db/migrations.ts",
  "db/record/record-access.ts",
  "db/record/steady-d1.ts",
  "db/tenant-registry.ts",
  "db/tenant-scope.ts",
]);
/** The second reader without a tenant: a backup is of the whole record. */
const wholeRecord = /^db\/(backup|restore|unsettled-erasures)/;
/**
 * What may use it: the scheduled jobs, the operator's commands, and the object that tries a restore for one tenant, which tells
 * that tenant's figures alone. What health asks of it names no tenant.
 */
const jobs = /^(workers\/(jobs|settle-erasures|restore-trial-[\w-]*)|scripts\/(backup|restore|erasures)[\w-]*)\.ts$/;
const harmless = /^db\/backup\/(backup-manifest|backup-store|daily-record|erasure-list|last-backup|restore-mark)\.ts$/;
/** Classes of db/ that hold no rows: how the record is asked, and what is known of the asking. */
const asking = new Set([
  "db/backup/backup-refused.ts",
  "db/broken-audit-chain.ts",
  "db/record/circuit-breaker.ts",
  "db/record/d1-dialect.ts",
  "db/record/metrics-writer.ts",
  "db/record/patience.ts",
  "db/record/query-log.ts",
  "db/record/record-unavailable.ts",
  "db/record/request-timings.ts",
]);
/** A foreign model's server, which has nothing of the product: it answers tests of all kinds over HTTP. */
const standIn = "tests/model-server.ts";
const pureNouns = /^app\/(lti|tenancy|guide|knowledge|learner|struggle|audit)\//;
const drawers = /(^|\/)(utils?|libs?|helpers?|common|shared|services?|types)(\.|\/)/i;

/** A query without a scope of anything but the registrations. */
const unscopedOther = /#db\s*\.\w+\(\s*"(?!tenants")|Join\(\s*"(?!platforms")/;

const rules: Rule[] = [
  {
    says: "app/ knows no database and no platform",
    breaks: (file) =>
      file.path.startsWith("app/") &&
      importsOf(file).some((name) =>
        /^(kysely|cloudflare:|wrangler|miniflare|db\/|workers\/|scripts\/|tests\/|e2e\/)/.test(name),
      ),
    planted: ["app/routes/leak.ts", 'import { TenantScope } from "../../db/tenant-scope.ts";'],
  },
  {
    says: "app/ names no binding",
    breaks: ({ path, text }) =>
      path.startsWith("app/") && /\b(D1Database|KVNamespace|DurableObject\w*)\b|(?<!import\.meta\.)\benv\b/.test(text),
    planted: ["app/tenancy/leak.ts", "export const count = (context) => context.cloudflare.env.DB;"],
  },
  {
    says: "the pure nouns import zod, each other, (LTI) jose, and (memory) ts-fsrs",
    breaks: (file) =>
      pureNouns.test(file.path) &&
      importsOf(file).some(
        (name) =>
          !pureNouns.test(name) &&
          name !== "zod" &&
          !(name === "jose" && file.path.startsWith("app/lti/")) &&
          !(name === "ts-fsrs" && file.path === "app/learner/memory.ts") &&
          !(name === "react-router" && /^app\/tenancy\/(lobby|tenant-context)\.ts$/.test(file.path)),
      ),
    planted: ["app/guide/leak.ts", 'import { redirect } from "react-router";'],
  },
  {
    says: "the pure nouns get the clock, chance and the network by argument",
    breaks: ({ path, text }) =>
      pureNouns.test(path) &&
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|(await|return|=>) fetch\(/.test(text),
    planted: ["app/lti/leak.ts", "const now = Date.now();"],
  },
  {
    says: "whatever page frames us is told nothing but that a page closes, and asked nothing but what it can do",
    breaks: ({ path, text }) =>
      path.startsWith("app/") &&
      text
        .split("\n")
        .some(
          (line) =>
            line.includes('"*"') &&
            /postMessage|ask\w*\(/.test(line) &&
            !/"(lti\.capabilities|org\.imsglobal\.lti\.close)"/.test(line),
        ),
    planted: ["app/ui/leak.ts", 'window.parent.postMessage({ subject: "lti.frameResize", height }, "*");'],
  },
  {
    says: "a page whose action answers 409 reads again what stands now",
    breaks: ({ path, text }) =>
      /^app\/routes\/.*\.tsx$/.test(path) &&
      /\b409\b/.test(text) &&
      !/export \{ shouldRevalidate \} from "[./]+\/changed-meanwhile\.ts"/.test(text),
    planted: ["app/routes/launch/admin/leak.tsx", "return data({ problem: 'changed' }, 409);"],
  },
  {
    says: "persistence and platform know no page",
    breaks: (file) =>
      /^(db|workers)\//.test(file.path) && importsOf(file).some((name) => /^app\/(routes|ui|middleware)\//.test(name)),
    planted: ["db/leak.ts", 'import { Composer } from "#app/ui/composer.tsx";'],
  },
  {
    says: "a list goes on by key, and never by counting what comes before",
    breaks: ({ path, text }) =>
      path.startsWith("db/") && !counting.has(path) && /\.offset\(|\bOFFSET\s+[?$\d]/.test(text),
    planted: ["db/leak.ts", "return query.limit(20).offset(page * 20).execute();"],
  },
  {
    says: "db/ does not know who uses it",
    breaks: (file) =>
      file.path.startsWith("db/") && importsOf(file).some((name) => /^(workers\/|cloudflare:)/.test(name)),
    planted: ["db/leak.ts", 'import { env } from "cloudflare:workers";'],
  },
  {
    says: "a TenantScope is made in the places that know their tenant, and nowhere else",
    breaks: ({ path, text }) => product.test(path) && !scoped.includes(path) && /\bnew TenantScope\b/.test(text),
    planted: ["workers/leak.ts", "const scope = new TenantScope(env.DB, request.headers.get('tenant'));"],
  },
  {
    says: "what a learner allows is read in one place, which knows whether they may be minors",
    breaks: ({ path, text }) =>
      /^(app|db|workers)\//.test(path) &&
      !choosing.has(path) &&
      /privacySettingsSchema|\bprivacy_settings\b/.test(text),
    planted: ["workers/leak.ts", "const { modelCalls } = privacySettingsSchema.parse(stored);"],
  },
  {
    says: "what is not bound to a tenant is the directory, used at the door and by operators",
    breaks: ({ path, text }) => product.test(path) && !unscoped.has(path) && /\bnew TenantDirectory\b/.test(text),
    planted: ["workers/tenant-context.ts", "const all = new TenantDirectory(env.DB).listTenants();"],
  },
  {
    says: "tenants are registered by operators' commands, and by who came with an operator's invitation",
    breaks: ({ path, text }) =>
      product.test(path) &&
      !["scripts/installation.ts", "scripts/seed.ts", "workers/connecting.ts"].includes(path) &&
      /\bnew TenantRegistry\b/.test(text),
    planted: ["workers/lobby.ts", "const registry = new TenantRegistry(env.DB);"],
  },
  {
    says: "without a scope, nothing is queried but the registrations, and invitations to them",
    breaks: ({ path, text }) =>
      /^db\/(tenant-(directory|registry)|invitations)\.ts$/.test(path) &&
      (path === "db/invitations.ts" ? /#db\s*\.\w+\(\s*"(?!invitations")|Join\(/ : unscopedOther).test(text),
    planted: ["db/tenant-directory.ts", 'this.#db.selectFrom("learner_profiles").selectAll();'],
  },
  {
    says: "Kysely is started by the scope, the directory, the registry and the invitations alone",
    breaks: ({ path, text }) =>
      product.test(path) &&
      !["db/tenant-scope.ts", "db/tenant-directory.ts", "db/tenant-registry.ts", "db/invitations.ts"].includes(path) &&
      // The dialect itself starts nothing.
      path !== "db/record/d1-dialect.ts" &&
      /\b(new Kysely|D1Dialect)\b/.test(text),
    planted: ["db/course.ts", "const db = new Kysely<Database>({ dialect });"],
  },
  {
    says: "SQL by hand never reaches D1",
    breaks: ({ path, text }) =>
      /^(app|db|workers)\//.test(path) &&
      !byHand.has(path) &&
      !wholeRecord.test(path) &&
      /\.(prepare|batch)\((?!\[|<)/.test(text.replaceAll("scope.batch", "")),
    planted: ["workers/leak.ts", 'env.DB.prepare("SELECT * FROM learner_profiles").all();'],
  },
  {
    says: "figures of all tenants are delivered in one place",
    breaks: ({ path, text }) =>
      product.test(path) && path !== "workers/record.ts" && /\bnew MetricsWriter\b/.test(text),
    planted: ["workers/lobby.ts", "await new MetricsWriter(env.DB).writeFrom(log, Date.now());"],
  },
  {
    says: "what works on figures without a scope names no table but theirs",
    breaks: ({ path, text }) =>
      /^db\/(record\/metrics-writer|installation-metrics)\.ts$/.test(path) &&
      /\b(FROM|JOIN|INTO|UPDATE|TABLE)\s+(?!\(|metrics\b|json_each\(|SET\b)\S/.test(text),
    planted: ["db/record/metrics-writer.ts", "INSERT INTO metrics SELECT id FROM learner_profiles"],
  },
  {
    says: "the whole record is read by the scheduled jobs and the operator's commands, and by no request",
    breaks: (file) =>
      product.test(file.path) &&
      !wholeRecord.test(file.path) &&
      !jobs.test(file.path) &&
      importsOf(file).some((name) => wholeRecord.test(name) && !harmless.test(name)),
    planted: ["workers/lobby.ts", 'import { beginBackup } from "#db/backup/backup.ts";'],
  },
  {
    says: "a repository joins scoped subqueries, and takes no predicate away",
    breaks: ({ path, text }) =>
      /^db\/(?!tenant-(scope|directory)\.ts)/.test(path) && /\bclearWhere\(|Join\(\s*["'`]/.test(text),
    planted: [
      "db/leak.ts",
      'scope.from("passages").innerJoin("course_materials", "course_materials.id", "passages.material_id");',
    ],
  },
  {
    says: "nothing changes a query behind the guard",
    breaks: ({ path, text }) => product.test(path) && /\.with(out)?Plugin/.test(text),
    planted: ["db/leak.ts", 'scope.from("passages").withPlugin(new Widening()).selectAll();'],
  },
  {
    says: "a repository is made from a TenantScope",
    breaks: ({ path, text }) =>
      /^db\/(?!(tenant-(scope|directory|registry|guard)|invitations)\.ts|guard\/)/.test(path) &&
      !asking.has(path) &&
      /\bclass\b/.test(text) &&
      !/constructor\(scope: TenantScope[,)]/.test(text),
    planted: ["db/leak.ts", "export class Leak { constructor(d1: D1Database) {} }"],
  },
  {
    says: "an object is reached by a name that object-names.ts made",
    breaks: ({ path, text }) =>
      product.test(path) &&
      ((text.match(/\.getByName\(/g) ?? []).length !==
        (text.match(/\.getByName\((await )?\w+ObjectName\(/g) ?? []).length +
          (path === "workers/health.ts" ? (text.match(/\.getByName\("state\/0"\)/g) ?? []).length : 0) ||
        /\b(idFromName|idFromString|newUniqueId)\(/.test(text)),
    planted: ["workers/leak.ts", "env.COURSE_INDEX.getByName(new URL(request.url).pathname);"],
  },
  {
    says: "a request enters its tenant by the middleware enter-tenant alone",
    breaks: ({ path, text }) =>
      product.test(path) && path !== "app/middleware/enter-tenant.ts" && /\.set\(\s*tenantContext\b/.test(text),
    planted: ["app/routes/leak.ts", "context.set(tenantContext, await lobby.enter(session));"],
  },
  {
    says: "a session is made by a launch that was verified, and sealed where requests enter: nobody can be entered as",
    breaks: ({ path, text }) =>
      product.test(path) &&
      !["workers/admitting.ts", "workers/lobby.ts"].includes(path) &&
      (/\badmitLaunch\(/.test(text) ||
        (/\b(sealSession|sessionCookie)\(/.test(text) &&
          !["app/tenancy/session.ts", "app/middleware/enter-tenant.ts", "app/routes/lti/launch.ts"].includes(path))),
    planted: ["scripts/enter-as.ts", "const cookie = await sessionCookie({ tenantId, learnerId }, seal);"],
  },
  {
    says: "the lobby is opened by the Worker's entry alone",
    breaks: ({ path, text }) =>
      product.test(path) && path !== "workers/app.ts" && /\.set\(\s*lobbyContext\b/.test(text),
    planted: ["app/root.tsx", "context.set(lobbyContext, lobby);"],
  },
  {
    says: "a context has no default: reading it before it is set throws",
    breaks: ({ path, text }) => product.test(path) && /\bcreateContext\b(<[^()]*>)?\((?!\))/.test(text),
    planted: ["app/tenancy/leak.ts", "export const tenantContext = createContext<TenantContext | null>(null);"],
  },
  {
    says: "login and launch are resource routes, which take posts from other sites",
    breaks: ({ path, text }) =>
      /^app\/routes\/lti\/(login|launch)\./.test(path) &&
      (!path.endsWith(".ts") || /\bexport default\b|\bErrorBoundary\b/.test(text)),
    planted: ["app/routes/lti/launch.ts", "export function ErrorBoundary() { return null; }"],
  },
  {
    says: "a file has a noun of its own: none is a drawer",
    breaks: ({ path }) => drawers.test(path),
    planted: ["app/utils/dates.ts", ""],
  },
  {
    says: "no file only passes on what others say",
    breaks: ({ path, text }) =>
      /(^|\/)index\.\w+$/.test(path) ||
      /^\s*export \*/m.test(text) ||
      text.replaceAll(/export (type )?\{[^}]*\} from "[^"]*";?/g, "").trim() === "",
    planted: ["app/lti/all.ts", 'export { beginLogin } from "./login.ts";'],
  },
  {
    says: "the end-to-end tests know the product from outside",
    breaks: (file) =>
      file.path.startsWith("e2e/") &&
      importsOf(file).some((name) => /^(app|db|workers|tests)\//.test(name) && name !== standIn),
    planted: ["e2e/leak.spec.ts", 'import { CLAIM } from "../app/lti/claims.ts";'],
  },
  {
    says: "the product does not know its tests",
    breaks: (file) =>
      /^(app|db|workers)\//.test(file.path) &&
      importsOf(file).some((name) => /^(tests|e2e|vitest|playwright)/.test(name)),
    planted: ["db/leak.ts", 'import { mira } from "../tests/person.ts";'],
  },
];

describe.each(rules)("$says", ({ breaks, planted: [path, text] }) => {
  test("holds in every file", () => {
    expect(sources.filter(breaks).map((file) => file.path)).toEqual([]);
  });

  test("would be seen to be broken", () => {
    expect(breaks(source(path, text))).toBe(true);
  });
});

test("the rules look at the whole product", () => {
  const paths = sources.map(({ path }) => path);
  for (const path of [
    "app/root.tsx",
    "app/lti/login.ts",
    "db/tenant-scope.ts",
    "workers/app.ts",
    "e2e/lms/server.ts",
    ...scoped,
  ])
    expect(paths).toContain(path);
});
