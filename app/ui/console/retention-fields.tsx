import { m } from "#app/paraglide/messages.js";
import { fieldOf, leastDays, MOST_DAYS } from "#app/tenancy/retention-choice.ts";
import type { RetentionSetting } from "#app/tenancy/tenant-settings.ts";
import { classNames, overdueWords } from "./retention-words.ts";

type Props = {
  name: RetentionSetting;
  days: number | null;
  /** How many records are older than that now. */
  overdue: number;
  /** As they were entered, where they were not saved. */
  entered: Record<string, string> | undefined;
  isWrong: boolean;
};

const notes: Record<RetentionSetting, () => string> = {
  "retention.people": m.retention_people_note,
  "retention.conversations": m.retention_conversations_note,
  "retention.learning_sessions": m.retention_sessions_note,
  "retention.launch_records": m.retention_launches_note,
  "retention.metrics": m.retention_metrics_note,
  "retention.audit_log": m.retention_audit_note,
};

/** How long one class of data is kept, what is in it, and what the next run deletes of it. */
export function RetentionFields({ name, days, overdue, entered, isWrong }: Props) {
  const field = fieldOf(name);
  const bounds = { least: leastDays[name], most: MOST_DAYS };
  return (
    <fieldset className="quota-fields">
      <legend>{classNames[name]()}</legend>
      <p className="field-note">{notes[name]()}</p>
      <label className="labelled">
        {name === "retention.people" ? m.retention_days_or_never(bounds) : m.retention_days(bounds)}
        <input
          name={field}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={entered?.[field] ?? days ?? ""}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? "retention-problem" : `${field}-overdue`}
        />
      </label>
      <p id={`${field}-overdue`} className="field-note">
        {overdueWords(name, days, overdue)}
      </p>
    </fieldset>
  );
}
