import { env } from "cloudflare:workers";
import { byClass, MOST_COUNTED, MOST_PEOPLE_COUNTED } from "#app/tenancy/retention-choice.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Metrics } from "#db/metrics.ts";
import { OverdueRecords } from "#db/overdue-records.ts";
import { UnseenPeople } from "#db/unseen-people.ts";
import { MetricsWriter } from "#db/record/metrics-writer.ts";
import { QueryLog } from "#db/record/query-log.ts";
import { checkpointSignature } from "#workers/checkpoint-signature.ts";
import { toolKeys } from "#workers/signing-keys.ts";
import { type Cases, NOW, TENANT } from "./measured-case.ts";
import { THEN } from "./population.ts";

const tool = checkpointSignature(await toolKeys(env));
const entry = { actor: "operator", action: "deployment.labelled", detail: { deployment: "1" } } as const;
const drain = (turn: number) => ({
  id: String(turn).padStart(13, "0"),
  aggregates: Array.from({ length: 20 }, (_, name) => ({
    tenantId: TENANT,
    name: `query ${name}`,
    hour: THEN + 3_600_000 * turn,
    kind: "query" as const,
    count: 3,
    failures: 0,
    rowsRead: 3,
    rowsWritten: 0,
    totalMs: 4,
    histogram: {},
  })),
});

export const ofTheRecord: Cases = {
  Metrics: {
    hours: { run: ({ scope }) => new Metrics(scope).hours({ from: THEN, to: THEN + 3_600_000 }) },
    deleteBefore: {
      prepare: ({ scope, turn }) =>
        scope.insert("metrics", { name: `old ${turn}`, hour: turn, kind: "query" }).execute(),
      run: ({ scope, turn }) => new Metrics(scope).deleteBefore(turn + 1, 1),
    },
  },
  OverdueRecords: {
    count: {
      run: ({ scope }) =>
        new OverdueRecords(scope).count(
          byClass(() => NOW),
          MOST_COUNTED,
        ),
    },
  },
  UnseenPeople: {
    list: { run: ({ scope }) => new UnseenPeople(scope).list({ before: NOW, after: undefined, limit: 100 }) },
    count: { run: ({ scope }) => new UnseenPeople(scope).count(NOW, MOST_PEOPLE_COUNTED) },
  },
  MetricsWriter: {
    write: { run: ({ db, turn }) => new MetricsWriter(db).write(drain(turn)) },
    writeFrom: {
      run: ({ db }) => {
        const log = new QueryLog();
        const shape = { name: "query 1", text: "SELECT" };
        log.query({ tenantId: TENANT, shape, ms: 1, rowsRead: 1, rowsWritten: 0, failed: false }, THEN);
        return new MetricsWriter(db).writeFrom(log, NOW);
      },
    },
  },
  AuditLog: {
    append: { run: ({ scope }) => new AuditLog(scope).append(entry, NOW) },
    alongside: { run: ({ scope }) => new AuditLog(scope).alongside(entry, NOW, (row) => scope.batch([row])) },
    change: {
      run: ({ scope }) =>
        new AuditLog(scope).change(NOW, async () => ({ entries: [entry], write: (rows) => scope.batch([...rows]) })),
    },
    prepareEntry: { run: async ({ scope }) => scope.batch([await new AuditLog(scope).prepareEntry(entry, NOW)]) },
    head: { run: ({ scope }) => new AuditLog(scope).head() },
    list: { run: ({ scope }) => new AuditLog(scope).list({ limit: 20, action: "deployment.labelled" }) },
    about: { run: ({ scope }) => new AuditLog(scope).about({ subject: "subject-1" }, { limit: 20 }) },
    // A small tenant's chain: of a longer one, verifying and cutting go in pages of their own size.
    verify: {
      prepare: ({ other, turn }) => (turn <= 10 ? new AuditLog(other).append(entry, NOW) : Promise.resolve()),
      run: ({ other }) => new AuditLog(other).verify(tool),
    },
    applyRetention: {
      prepare: ({ other }) => new AuditLog(other).append(entry, THEN),
      run: ({ other }) => new AuditLog(other).applyRetention(NOW, tool, NOW, 1),
    },
  },
};
