import type { ClosedDeployment } from "#app/lti/closed-deployment.ts";
import type { RefusalCode } from "#app/lti/refusal.ts";
import { m } from "#app/paraglide/messages.js";
import { shellWord } from "./shell-word.ts";

/** An administrator came in from a deployment that lets nobody in: what stands, what is left to do, and who does it. */
export function ClosedDeploymentNotice({ code, closed }: { code: RefusalCode; closed: ClosedDeployment }) {
  const isPending = closed.status === "pending";
  const title = isPending ? m.closed_pending_title() : m.closed_disabled_title();
  const words = ["--id", closed.tenantId, "--deployment-id", shellWord(closed.deploymentId)];
  return (
    <main className="notice" aria-labelledby="notice-title">
      <title>{`${title} · ${m.app_name()}`}</title>
      <img src="/icon.svg" alt="" width={32} height={32} />
      <h1 id="notice-title">{title}</h1>
      <p>
        {isPending ? m.closed_pending_lead({ tenant: closed.name }) : m.closed_disabled_lead({ tenant: closed.name })}
      </p>
      <dl className="facts">
        <dt>{m.closed_connection()}</dt>
        <dd>
          <span className="status status-active">{m.closed_registered()}</span>
        </dd>
        <dt>{m.field_issuer()}</dt>
        <dd>
          <code>{closed.iss}</code>
        </dd>
        <dt>{m.field_client_id()}</dt>
        <dd>
          <code>{closed.clientId}</code>
        </dd>
        <dt>{m.deployment_id()}</dt>
        <dd>
          <code>{closed.deploymentId}</code>
        </dd>
        <dt>{m.closed_deployment()}</dt>
        <dd>
          <span className={`status status-${closed.status}`}>
            {isPending ? m.status_pending() : m.status_disabled()}
          </span>
        </dd>
      </dl>
      <p>{m.closed_by_console()}</p>
      <p>{m.closed_by_operator()}</p>
      <p>
        <code className="command">{["npm run tenant -- deployment-enable", ...words].join(" ")}</code>
      </p>
      <p>{m.closed_then()}</p>
      <p className="notice-code">
        {m.refusal_reference()} <code>{code}</code>
      </p>
    </main>
  );
}
