import { type ReactNode, useEffect } from "react";
import { Form, useNavigation, useRevalidator } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { ToldTrial, TrialBegun } from "#app/tenancy/restore-trial.ts";

const LOOK_AGAIN_MS = 2_000;

const problems: Partial<Record<TrialBegun, () => string>> = {
  soon: m.trial_soon,
  running: m.trial_runs_already,
  "no backup": m.backups_none,
};

type Props = { trial: ToldTrial; hasBackup: boolean; begun: TrialBegun | undefined; children: ReactNode };

/** A trial is begun here; it goes on by itself, and is told while it does. @param children what came of the last one */
export function RestoreTrialSection({ trial, hasBackup, begun, children }: Props) {
  const { revalidate, state } = useRevalidator();
  const isWorking = useNavigation().state !== "idle";
  useEffect(() => {
    if (trial.state !== "running" || state !== "idle") return;
    const timer = setTimeout(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [trial.state, state, revalidate]);
  const problem = begun && problems[begun];
  return (
    <section aria-labelledby="restore-trial">
      <h2 id="restore-trial">{m.trial_title()}</h2>
      <p>{m.trial_lead()}</p>
      {problem && (
        <p className="problem" role="alert">
          {problem()}
        </p>
      )}
      <output>{children}</output>
      {hasBackup && trial.state !== "running" && trial.state !== "unknown" && (
        <Form method="post" className="row-actions" preventScrollReset>
          <button className={trial.state === "none" ? "button-primary" : "button"} aria-disabled={isWorking}>
            {trial.state === "none" ? m.trial_begin() : m.trial_again()}
          </button>
        </Form>
      )}
    </section>
  );
}
