import type { Connection } from "#app/tenancy/connecting.ts";
import { m } from "#app/paraglide/messages.js";
import { lmsName, nextStep } from "./lms-family.ts";
import { closeFrame, useClosing } from "./use-closing.ts";

/** How it went, and what is still to be done. Closes itself, where the LMS waits for that. */
export function ConnectionMade({ connection }: { connection: Connection }) {
  const { name, status, iss, clientId, deploymentIds, family } = connection;
  const framed = useClosing();
  const title =
    status === "active"
      ? m.made_active({ name })
      : status === "pending"
        ? m.made_pending({ name })
        : m.made_disabled({ name });
  return (
    <main className="page connecting" aria-labelledby="page-title">
      <title>{`${title} · ${m.app_name()}`}</title>
      <h1 id="page-title">{title}</h1>
      <p className="page-lead">
        {status === "pending" ? m.made_pending_lead() : m.made_lead({ lms: lmsName(family) })}
      </p>
      <p>{nextStep(family)}</p>
      <dl className="facts">
        <dt>{m.field_issuer()}</dt>
        <dd>
          <code>{iss}</code>
        </dd>
        <dt>{m.field_client_id()}</dt>
        <dd>
          <code>{clientId}</code>
        </dd>
        <dt>{m.deployment_id()}</dt>
        <dd>{deploymentIds.length > 0 ? <code>{deploymentIds.join(", ")}</code> : m.made_no_deployment()}</dd>
      </dl>
      <p>{m.made_close_text()}</p>
      {framed && (
        <button type="button" className="button" onClick={closeFrame}>
          {m.made_close()}
        </button>
      )}
    </main>
  );
}
