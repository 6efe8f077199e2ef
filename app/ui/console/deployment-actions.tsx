import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { LONGEST_LABEL, type ManagedDeployment } from "#app/tenancy/deployment-choice.ts";

/** What can be done about a deployment. What can be taken back is done at once; what cannot says what is lost, and asks. */
export function DeploymentActions({ deployment, isWorking }: { deployment: ManagedDeployment; isWorking: boolean }) {
  const { status, label, isOwn, firstLaunchAt } = deployment;
  return (
    <>
      <Form method="post" className="form">
        <label className="labelled">
          {m.deployment_label()}
          <input name="label" defaultValue={label} maxLength={LONGEST_LABEL} autoComplete="off" dir="auto" />
        </label>
        <p className="field-note">{m.deployment_label_note()}</p>
        <button className="button" name="intent" value="label" aria-disabled={isWorking}>
          {m.deployment_label_save()}
        </button>
      </Form>
      <section aria-labelledby="deployment-fate">
        <h2 id="deployment-fate">{m.deployment_fate()}</h2>
        {isOwn ? (
          <p>{m.deployment_own()}</p>
        ) : (
          <Form method="post" className="form">
            {status !== "active" && (
              <>
                <p>{status === "pending" ? m.deployment_approve_text() : m.deployment_enable_text()}</p>
                <button className="button-primary" name="intent" value="enable" aria-disabled={isWorking}>
                  {status === "pending" ? m.deployment_approve() : m.deployment_enable()}
                </button>
              </>
            )}
            {status !== "disabled" && (
              <>
                <p>{m.deployment_disable_text()}</p>
                <button className="button" name="intent" value="disable" aria-disabled={isWorking}>
                  {m.deployment_disable()}
                </button>
              </>
            )}
            {firstLaunchAt === undefined && (
              <details className="confirm">
                <summary className="button button-quiet">{m.deployment_remove()}</summary>
                <p>{m.deployment_remove_text()}</p>
                <button className="button" name="intent" value="remove" aria-disabled={isWorking}>
                  {m.deployment_remove_now()}
                </button>
              </details>
            )}
          </Form>
        )}
      </section>
    </>
  );
}
