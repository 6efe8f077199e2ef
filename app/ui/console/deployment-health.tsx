import { m } from "#app/paraglide/messages.js";
import type { ManagedDeployment } from "#app/tenancy/deployment-choice.ts";
import { Moment } from "../moment.tsx";
import { refusalTitle } from "../refusal-sentences.ts";
import { remedyOf } from "./remedies.ts";
import { statusNames } from "./status-names.ts";

/** How a deployment fares: when it was launched, what went wrong last, and what to do about it. */
export function DeploymentHealth({ deployment }: { deployment: ManagedDeployment }) {
  const { deploymentId, status, firstLaunchAt, lastLaunchAt, lastRefusal, refusalsSince, serviceProblem, createdAt } =
    deployment;
  // What it was refused for before it was last let in is over.
  const isOver = lastRefusal !== undefined && (lastLaunchAt ?? 0) > lastRefusal.at;
  return (
    <dl className="facts">
      <dt>{m.deployment_id()}</dt>
      <dd>
        <code>{deploymentId}</code>
      </dd>
      <dt>{m.deployment_status()}</dt>
      <dd>
        <span className={`status status-${status}`}>{statusNames[status]()}</span>
      </dd>
      <dt>{m.deployment_known_since()}</dt>
      <dd>
        <Moment at={createdAt} />
      </dd>
      <dt>{m.connection_first_launch()}</dt>
      <dd>{firstLaunchAt === undefined ? m.never() : <Moment at={firstLaunchAt} />}</dd>
      <dt>{m.deployment_last_launch()}</dt>
      <dd>{lastLaunchAt === undefined ? m.never() : <Moment at={lastLaunchAt} />}</dd>
      <dt>{m.connection_last_refusal()}</dt>
      {lastRefusal === undefined ? (
        <dd>
          {m.deployment_no_refusal_since()} <Moment at={refusalsSince} />
        </dd>
      ) : (
        <dd>
          {refusalTitle(lastRefusal.code)} · <Moment at={lastRefusal.at} />
          <span className="cell-note">
            {isOver ? m.remedy_over() : remedyOf(lastRefusal.code)} <code>{lastRefusal.code}</code>
          </span>
        </dd>
      )}
      {serviceProblem !== undefined && (
        <>
          <dt>{m.deployment_services()}</dt>
          <dd>
            {m.deployment_service_problem()} · <Moment at={serviceProblem.at} />
            <span className="cell-note">
              {m.remedy_services()} <code>{serviceProblem.said}</code>
            </span>
          </dd>
        </>
      )}
    </dl>
  );
}
