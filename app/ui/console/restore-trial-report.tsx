import { m } from "#app/paraglide/messages.js";
import type { RestoreTrial, ToldTrial } from "#app/tenancy/restore-trial.ts";
import { Moment } from "../moment.tsx";
import { TriedTables } from "./tried-tables.tsx";

/** How far a trial is, or what came of it: what was checked is named, one by one. */
export function RestoreTrialReport({ trial }: { trial: ToldTrial }) {
  switch (trial.state) {
    case "none":
      return null;
    case "unknown":
      return <p className="copy-notice">{m.trial_unknown()}</p>;
    case "running": {
      const { backup, table, of, isWaiting } = trial;
      return (
        <div className="form-done">
          <p>{of === 0 ? m.trial_begins({ backup }) : m.trial_runs({ backup, table, of })}</p>
          {of > 0 && <progress value={table} max={of} aria-labelledby="restore-trial" />}
          {isWaiting && <p>{m.trial_waits()}</p>}
        </div>
      );
    }
    case "refused":
      return (
        <div className="problem">
          <p>
            {m.trial_refused({ backup: trial.backup })} <Moment at={trial.endedAt} />.
          </p>
          <p>{refusedBecause(trial)}</p>
          <p>{m.trial_refused_remedy()}</p>
        </div>
      );
    case "unread":
      return (
        <div className="problem">
          <p>
            {m.trial_unread({ backup: trial.backup })} <Moment at={trial.endedAt} />.
          </p>
        </div>
      );
    case "restorable":
    case "lacking": {
      const { state, backup, endedAt, allTables, tables, log } = trial;
      const rows = tables.reduce((sum, { inBackup }) => sum + inBackup, 0);
      return (
        <div className={state === "lacking" ? "problem" : "form-done"}>
          <p>
            {state === "lacking"
              ? m.trial_lacking({ backup })
              : m.trial_restorable({ backup, tables: allTables, rows })}{" "}
            <Moment at={endedAt} />.
          </p>
          <p>{m.trial_checked()}</p>
          <ul>
            <li>{m.trial_checked_manifest()}</li>
            <li>{m.trial_checked_parts({ tables: allTables })}</li>
            <li>{state === "lacking" ? m.trial_rows_compared({ rows }) : m.trial_checked_rows({ rows })}</li>
            <li>{{ whole: m.trial_log_whole, cut: m.trial_log_cut, empty: m.trial_log_empty }[log]()}</li>
          </ul>
          <TriedTables tables={tables} isOpen={state === "lacking"} />
        </div>
      );
    }
  }
}

function refusedBecause({ table, isMissing }: Extract<RestoreTrial, { state: "refused" }>): string {
  if (table === undefined) return isMissing ? m.trial_manifest_missing() : m.trial_manifest_changed();
  return isMissing ? m.trial_part_missing({ table }) : m.trial_part_changed({ table });
}
