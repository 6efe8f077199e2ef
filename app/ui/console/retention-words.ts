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

/** What was counted: exactly, or as more than was counted. */
export function countWords(records: number): string {
  if (records > MOST_COUNTED) return m.retention_records_more({ most: MOST_COUNTED });
  return m.retention_records({ records });
}
