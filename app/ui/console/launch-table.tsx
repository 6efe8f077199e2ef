import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { type LaunchQuery, writeLaunchQuery } from "#app/tenancy/launch-history.ts";
import type { LaunchRecord } from "#app/tenancy/launch-record.ts";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { Moment } from "../moment.tsx";
import { NoneSuch } from "../none-such.tsx";
import { refusalTitle } from "../refusal-sentences.ts";
import { TableFrame } from "../table-frame.tsx";
import { TimeHeading } from "../time-heading.tsx";
import { figure } from "./figures.ts";
import { remedyOf } from "./remedies.ts";

type Props = {
  launches: readonly LaunchRecord[];
  deployments: readonly { deploymentId: string; label: string }[];
  query: LaunchQuery;
  page: string;
};

/** What became of launches: those of one minute and one outcome are one row. A refusal says what can be done. */
export function LaunchTable({ launches, deployments, query, page }: Props) {
  const names = new Map(deployments.map(({ deploymentId, label }) => [deploymentId, label]));
  const to = (changed: Partial<LaunchQuery>) => `?${writeLaunchQuery({ ...query, ...changed })}`;
  if (launches.length === 0) return <NoLaunches query={query} page={page} />;
  return (
    <TableFrame labelledBy="page-title">
      <thead>
        <tr>
          <TimeHeading name={m.launches_when()} order={query.sort} to={to({ sort: otherOrder(query.sort) })} />
          <th scope="col">{m.launches_outcome()}</th>
          <th scope="col">{m.launches_deployment()}</th>
          <th scope="col" className="number">
            {m.launches_count()}
          </th>
        </tr>
      </thead>
      <tbody>
        {launches.map(({ at, code, deploymentId, count }) => (
          <tr key={`${at} ${deploymentId} ${code}`}>
            <th scope="row">
              <Moment at={at} />
            </th>
            <td>
              {code === undefined ? m.launches_admitted() : refusalTitle(code)}
              {code !== undefined && (
                <span className="cell-note">
                  {isOfDeployment(code) ? (
                    <Link to={`${page}/deployments`}>{m.launches_deployments()}</Link>
                  ) : (
                    remedyOf(code)
                  )}{" "}
                  <Link to={to({ outcome: { code } })}>
                    <code>{code}</code>
                  </Link>
                </span>
              )}
            </td>
            <td>
              {deploymentId === undefined ? (
                "–"
              ) : (
                <Link to={to({ deployment: deploymentId })} dir="auto">
                  {names.get(deploymentId) || <code>{deploymentId}</code>}
                </Link>
              )}
            </td>
            <td className="number">{figure(count)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** What is done about it is done on that deployment's own page. */
function isOfDeployment(code: string): boolean {
  return /^deployment_(pending|unknown|disabled)$/.test(code);
}

function NoLaunches({ query, page }: Pick<Props, "query" | "page">) {
  if (query.outcome !== undefined || query.deployment !== undefined || query.before !== undefined) return <NoneSuch />;
  return (
    <p className="empty">
      {m.launches_none()} <Link to={page}>{m.setup_title()}</Link>
    </p>
  );
}
