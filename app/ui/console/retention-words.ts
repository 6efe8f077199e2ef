import { m } from "#app/paraglide/messages.js";
import { MOST_COUNTED } from "#app/tenancy/retention-choice.ts";
import type { RetentionSetting } from "#app/tenancy/tenant-settings.ts";

/** What each class of data is called. */
export const classNames: Record<RetentionSetting, () => string> = {
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
  const counted =
    records > MOST_COUNTED ? m.retention_records_more({ most: MOST_COUNTED }) : m.retention_records({ records });
  return parents.has(name) ? m.retention_records_with({ records: counted }) : counted;
}
