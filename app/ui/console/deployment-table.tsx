import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { ManagedDeployment } from "#app/tenancy/deployment-choice.ts";
import { type DeploymentQuery, type DeploymentSort, writeDeploymentQuery } from "#app/tenancy/deployment-list.ts";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { Moment } from "../moment.tsx";
import { NoneSuch } from "../none-such.tsx";
import { refusalTitle } from "../refusal-sentences.ts";
import { TableFrame } from "../table-frame.tsx";
import { TimeHeading } from "../time-heading.tsx";
import { statusNames } from "./status-names.ts";

type Props = { deployments: readonly ManagedDeployment[]; query: DeploymentQuery; page: string };

/** A page of the tenant's deployments; each leads to what can be done about it. */
export function DeploymentTable({ deployments, query, page }: Props) {
  if (deployments.length === 0)
    return query.status === undefined ? (
      <p className="empty">{m.deployments_none()}</p>
    ) : (
      <NoneSuch words={m.deployments_none_such()} />
    );
  const to = (sort: DeploymentSort) => `?${writeDeploymentQuery({ ...query, sort })}`;
  return (
    <TableFrame labelledBy="page-title">
      <thead>
        <tr>
          <th scope="col" aria-sort={query.sort === "name" ? "ascending" : undefined}>
            {query.sort === "name" ? m.deployment_id() : <Link to={to("name")}>{m.deployment_id()}</Link>}
          </th>
          <th scope="col">{m.deployment_status()}</th>
          {query.sort === "name" ? (
            <th scope="col">
              <Link to={to("newest")}>{m.deployment_last_launch()}</Link>
            </th>
          ) : (
            <TimeHeading name={m.deployment_last_launch()} order={query.sort} to={to(otherOrder(query.sort))} />
          )}
          <th scope="col">{m.connection_last_refusal()}</th>
        </tr>
      </thead>
      <tbody>
        {deployments.map((deployment) => (
          <tr key={deployment.id}>
            <th scope="row">
              <Link to={`${page}/${deployment.id}`} dir="auto">
                {deployment.label || <code>{deployment.deploymentId}</code>}
              </Link>
              {deployment.label && (
                <span className="cell-note">
                  <code>{deployment.deploymentId}</code>
                </span>
              )}
              {deployment.serviceProblem && (
                <span className="cell-note">
                  {m.deployment_service_problem()}: <code>{deployment.serviceProblem.said}</code>
                </span>
              )}
            </th>
            <td>
              <span className={`status status-${deployment.status}`}>{statusNames[deployment.status]()}</span>
            </td>
            <td>{deployment.lastLaunchAt === undefined ? m.never() : <Moment at={deployment.lastLaunchAt} />}</td>
            <td>
              {deployment.lastRefusal === undefined ? (
                "–"
              ) : (
                <>
                  {refusalTitle(deployment.lastRefusal.code)}
                  <span className="cell-note">
                    <Moment at={deployment.lastRefusal.at} />
                  </span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
