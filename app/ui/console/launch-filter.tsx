import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { LaunchQuery } from "#app/tenancy/launch-history.ts";
import { refusalTitle } from "../refusal-sentences.ts";

type Props = { query: LaunchQuery; deployments: readonly { deploymentId: string; label: string }[] };

/** Which of the launches are looked at: it stands in the address. */
export function LaunchFilter({ query: { outcome, deployment }, deployments }: Props) {
  const code = typeof outcome === "object" ? outcome.code : undefined;
  const chosen = code ?? (typeof outcome === "string" ? outcome : "");
  // Of one that was removed there may still be launches.
  const isKnown = deployments.some(({ deploymentId }) => deploymentId === deployment);
  return (
    <Form method="get" className="filter" key={`${chosen} ${deployment}`}>
      <label>
        {m.launches_outcome()}
        <select name="outcome" defaultValue={chosen} className="field">
          <option value="">{m.deployments_all()}</option>
          <option value="admitted">{m.launches_admitted()}</option>
          <option value="refused">{m.launches_refused()}</option>
          {code !== undefined && <option value={code}>{`${m.launches_refused()}: ${refusalTitle(code)}`}</option>}
        </select>
      </label>
      <label>
        {m.launches_deployment()}
        <select name="deployment" defaultValue={deployment ?? ""} className="field">
          <option value="">{m.deployments_all()}</option>
          {deployment !== undefined && !isKnown && <option>{deployment}</option>}
          {deployments.map(({ deploymentId, label }) => (
            <option key={deploymentId} value={deploymentId}>
              {label ? `${label} (${deploymentId})` : deploymentId}
            </option>
          ))}
        </select>
      </label>
      <button className="button">{m.audit_show()}</button>
    </Form>
  );
}
