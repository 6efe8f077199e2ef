import type { Compilable, SelectQueryBuilder } from "kysely";
import type { AuditEntry } from "#app/audit/entry.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Learners } from "#db/learners.ts";
import type { OwnedTable, OwnedTables } from "#db/schema.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** What those who teach do to their course. */
type Act = Extract<
  AuditEntry,
  { action: `${"material" | "concept" | "concepts" | "question" | "questions" | "practice_set"}.${string}` }
>;
type WithoutActor<Each> = Each extends unknown ? Omit<Each, "actor"> : never;

/**
 * Does something, and writes it to the audit log as an act of the session's learner, in the same transaction.
 * @param run one batch with these rows in it, or no batch: then there is no entry either
 * @param onlyIf a scoped query of one row at most, without columns, asked where the entry stands in that batch: without a row there is no entry
 */
export type TeachingLog = <Result, Table extends OwnedTable = OwnedTable>(
  act: WithoutActor<Act>,
  run: (also: readonly Compilable[]) => Promise<Result>,
  onlyIf?: SelectQueryBuilder<OwnedTables, Table, object>,
) => Promise<Result>;

export function teachingLog(scope: TenantScope, session: Session): TeachingLog {
  const log = new AuditLog(scope);
  return async (act, run, onlyIf) => {
    const actor = (await new Learners(scope).find(session.learnerId))?.subjectId ?? "system";
    return log.alongside({ ...act, actor }, Date.now(), (row) => run([row]), undefined, onlyIf);
  };
}
