import type { Key } from "./backup-row.ts";
import type { ListedLearner } from "./erasure-list.ts";

/** erased: of a learner who was erased since. orphan: its parent was deleted while the backup was made. outdated: so was it. */
export type Reason = "erased" | "orphan" | "outdated";

/** What a restore leaves out, and why. */
export type LeftOut = {
  /** @returns whether the row stays out; an erased learner is noted as such here */
  leavesOut(table: string, key: Key): boolean;
  /** The row's parent is not there: it was left out itself, or it is missing from the backup. */
  addOrphan(table: string, key: Key, parent: string, parentKey: Key): void;
  addOutdated(table: string, key: Key): void;
  count(table: string): number;
  report(): LeftOutReport;
};

export type LeftOutReport = {
  /** Former ids of learners whose rows are in the backup, and not in the database. */
  erased: ListedLearner[];
  /** Rows by table and reason. */
  rows: Record<string, Partial<Record<Reason, number>>>;
  /** The parents that were deleted while the backup was made: what pointed at them is left out. */
  deletedParents: { table: string; key: Key; rows: number }[];
};

const LEARNERS = "learner_profiles";

export function startLeftOut(erasures: readonly ListedLearner[]): LeftOut {
  const erased = new Set(erasures.map(({ tenantId, learnerId }) => JSON.stringify([tenantId, learnerId])));
  const reasons = new Map<string, Map<string, Reason>>();
  const parents = new Map<string, { table: string; key: Key; rows: number }>();
  const note = (table: string, key: Key, reason: Reason) => {
    const rows = reasons.get(table) ?? new Map<string, Reason>();
    reasons.set(table, rows.set(JSON.stringify(key), reason));
  };

  return {
    leavesOut(table, key) {
      if (table === LEARNERS && erased.has(JSON.stringify(key))) note(table, key, "erased");
      return reasons.get(table)?.has(JSON.stringify(key)) ?? false;
    },
    addOrphan(table, key, parent, parentKey) {
      const why = reasons.get(parent)?.get(JSON.stringify(parentKey));
      if (parent === LEARNERS && erased.has(JSON.stringify(parentKey))) return note(table, key, "erased");
      if (why === "erased") return note(table, key, why);
      note(table, key, "orphan");
      // A parent that is an orphan itself was named already, by what it lacks.
      if (why === "orphan") return;
      const name = JSON.stringify([parent, parentKey]);
      parents.set(name, { table: parent, key: parentKey, rows: (parents.get(name)?.rows ?? 0) + 1 });
    },
    addOutdated: (table, key) => note(table, key, "outdated"),
    count: (table) => reasons.get(table)?.size ?? 0,
    report: () => ({
      erased: [...(reasons.get(LEARNERS) ?? [])]
        .filter(([, reason]) => reason === "erased")
        .map(([name]) => {
          const [tenantId = "", learnerId = ""]: string[] = JSON.parse(name);
          return { tenantId, learnerId };
        }),
      rows: Object.fromEntries([...reasons].map(([table, rows]) => [table, countByReason(rows.values())])),
      deletedParents: [...parents.values()],
    }),
  };
}

function countByReason(reasons: Iterable<Reason>): Partial<Record<Reason, number>> {
  const counts: Partial<Record<Reason, number>> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
