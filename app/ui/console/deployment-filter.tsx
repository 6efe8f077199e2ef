import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { type DeploymentQuery, writeDeploymentQuery } from "#app/tenancy/deployment-list.ts";
import { statusNames } from "./status-names.ts";

type Props = { query: DeploymentQuery; counts: Record<"all" | "pending" | "active" | "disabled", number> };

/** Which of the deployments are looked at: it stands in the address. */
export function DeploymentFilter({ query: { status, sort }, counts }: Props) {
  const to = (wanted: DeploymentQuery["status"]) => `?${writeDeploymentQuery({ status: wanted, sort })}`;
  return (
    <nav className="console-filter" aria-label={m.deployments_filter()}>
      <Link to={to(undefined)} aria-current={status === undefined ? "true" : undefined}>
        {m.deployments_all()} <span>{counts.all}</span>
      </Link>
      {(["pending", "active", "disabled"] as const).map((each) => (
        <Link key={each} to={to(each)} aria-current={status === each ? "true" : undefined}>
          {statusNames[each]()} <span>{counts[each]}</span>
        </Link>
      ))}
    </nav>
  );
}
