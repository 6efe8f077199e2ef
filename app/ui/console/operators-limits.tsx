import { CRISIS_FLAG_DAYS } from "#app/guide/crisis-policy.ts";
import { COUNTS_KEPT_DAYS } from "#app/guide/quota.ts";
import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";

/** What is deleted by limits of whoever runs the installation, and what by no limit of days at all. */
export function OperatorsLimits() {
  return (
    <section aria-labelledby="operators">
      <h2 id="operators">{m.retention_operators()}</h2>
      <p>{m.retention_operators_lead()}</p>
      <dl className="facts">
        <dt>{m.retention_backups()}</dt>
        <dd>{m.retention_kept_days({ days: BACKUP_DAYS })}</dd>
        <dt>{m.crises_title()}</dt>
        <dd>{m.retention_kept_days({ days: CRISIS_FLAG_DAYS })}</dd>
        <dt>{m.retention_counts()}</dt>
        <dd>{m.retention_kept_days({ days: COUNTS_KEPT_DAYS })}</dd>
        <dt>{m.retention_answers()}</dt>
        <dd>{m.retention_until_erased()}</dd>
        <dt>{m.retention_sums()}</dt>
        <dd>{m.retention_with_course()}</dd>
      </dl>
    </section>
  );
}
