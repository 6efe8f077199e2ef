import { data } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { RestoreTrialReport } from "#app/ui/console/restore-trial-report.tsx";
import { RestoreTrialSection } from "#app/ui/console/restore-trial-section.tsx";
import { Moment } from "#app/ui/moment.tsx";
import type { Route } from "./+types/backups.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  return { ...(await orRefusal(context, () => tenant.backups.view())), tenantName: tenant.visit.tenantName };
}

/** The one button: a trial begins. */
export async function action({ context }: Route.ActionArgs) {
  const { backups } = context.get(tenantContext);
  const begun = await orRefusal(context, () => backups.tryRestore());
  return begun === "begun" ? { begun } : data({ begun }, 409);
}

/** When the last backup was made, and whether the institution's rows could be restored from it. */
export default function Backups({ loaderData, actionData }: Route.ComponentProps) {
  const { last, kept, trial, tenantName } = loaderData;
  return (
    <>
      <title>{`${m.backups_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.backups_title()}</h1>
      <p className="page-lead">{m.backups_lead({ days: BACKUP_DAYS })}</p>
      {last?.isLate && (
        <p className="problem" role="alert">
          {m.backups_late()}
        </p>
      )}
      <dl className="facts">
        <dt>{m.backups_last()}</dt>
        <dd>{last === undefined ? m.backups_none() : <Moment at={last.finishedAt} />}</dd>
        <dt>{m.backups_kept()}</dt>
        <dd>{m.backups_kept_days({ kept, days: BACKUP_DAYS })}</dd>
      </dl>
      <RestoreTrialSection trial={trial} hasBackup={last !== undefined} begun={actionData?.begun}>
        <RestoreTrialReport trial={trial} />
      </RestoreTrialSection>
      <section aria-labelledby="by-hand">
        <h2 id="by-hand">{m.trial_by_hand()}</h2>
        <p>{m.trial_by_hand_text()}</p>
        <p>
          <code>npm run db:restore -- --from drill/backups/{last?.name ?? "2026-11-28"} --into /tmp/drill-state</code>
        </p>
      </section>
    </>
  );
}
