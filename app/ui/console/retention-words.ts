import { m } from "#app/paraglide/messages.js";
import { MOST_COUNTED, MOST_ERASED_A_DAY, MOST_PEOPLE_COUNTED } from "#app/tenancy/retention-choice.ts";
import type { RetentionSetting } from "#app/tenancy/tenant-settings.ts";

/** What each class of data is called. */
export const classNames: Record<RetentionSetting, () => string> = {
  "retention.people": m.retention_people,
  "retention.conversations": m.retention_conversations,
  "retention.learning_sessions": m.retention_sessions,
  "retention.launch_records": m.retention_launches,
  "retention.metrics": m.retention_metrics,
  "retention.audit_log": m.retention_audit,
};

/** Of these, only what other records hang on is counted: messages and ratings go with their conversation, what was noticed with its visit. */
const parents: ReadonlySet<RetentionSetting> = new Set(["retention.conversations", "retention.learning_sessions"]);

/** What was counted of a class: exactly, or as more than was counted. */
export function countWords(name: RetentionSetting, records: number): string {
  if (name === "retention.people")
    return records > MOST_PEOPLE_COUNTED
      ? m.retention_people_more({ most: MOST_PEOPLE_COUNTED })
      : m.retention_people_count({ people: records });
  const counted =
    records > MOST_COUNTED ? m.retention_records_more({ most: MOST_COUNTED }) : m.retention_records({ records });
  return parents.has(name) ? m.retention_records_with({ records: counted }) : counted;
}

/** What the next run takes away of a class. @param days null: nothing, ever */
export function overdueWords(name: RetentionSetting, days: number | null, overdue: number): string {
  if (days === null) return m.retention_people_never();
  if (name !== "retention.people")
    return overdue === 0 ? m.retention_overdue_none() : m.retention_overdue({ records: countWords(name, overdue) });
  if (overdue === 0) return m.retention_people_none();
  return overdue > MOST_ERASED_A_DAY
    ? m.retention_people_overdue_days({ people: countWords(name, overdue), most: MOST_ERASED_A_DAY })
    : m.retention_people_overdue({ people: countWords(name, overdue) });
}
