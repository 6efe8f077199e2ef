import { m } from "#app/paraglide/messages.js";
import type { Deployment } from "#app/tenancy/deployment.ts";
import { Moment } from "./moment.tsx";
import { TableFrame } from "./table-frame.tsx";

const statusNames: Record<Deployment["status"], () => string> = {
  active: m.status_active,
  pending: m.status_pending,
  disabled: m.status_disabled,
};

/** The tenant's deployments. */
export function DeploymentTable({ deployments }: { deployments: readonly Deployment[] }) {
  return (
    <section>
      <h2 id="deployments">{m.admin_deployments()}</h2>
      <TableFrame labelledBy="deployments">
        <thead>
          <tr>
            <th scope="col">{m.deployment_id()}</th>
            <th scope="col">{m.deployment_status()}</th>
            <th scope="col">{m.deployment_last_launch()}</th>
          </tr>
        </thead>
        <tbody>
          {deployments.map((deployment) => (
            <tr key={deployment.id}>
              <th scope="row">
                <code>{deployment.deploymentId}</code>
                {deployment.label && <span className="cell-note">{deployment.label}</span>}
                {deployment.serviceProblem && (
                  <span className="cell-note">
                    {m.deployment_service_problem()} <Moment at={deployment.serviceProblem.at} />:{" "}
                    <code>{deployment.serviceProblem.said}</code>
                  </span>
                )}
              </th>
              <td>
                <span className={`status status-${deployment.status}`}>{statusNames[deployment.status]()}</span>
              </td>
              <td>{deployment.lastLaunchAt === undefined ? m.never() : <Moment at={deployment.lastLaunchAt} />}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}
