import { m } from "#app/paraglide/messages.js";
import type { ConnectionState } from "#app/tenancy/connection-state.ts";
import { lmsName } from "./lms-family.ts";
import { Moment } from "./moment.tsx";
import { refusalTitle } from "./refusal-sentences.ts";
import { scopeName } from "./scope-name.ts";

/** How the LMS is registered, when it was launched first, and what went wrong last. */
export function ConnectionFacts({ registration, deployments, lastRefusal, signingKey }: ConnectionState) {
  const { family, iss, clientId, registeredAt, newDeployments, anonymous, grantedScopes } = registration;
  const launches = deployments.flatMap(({ firstLaunchAt }) => firstLaunchAt ?? []);
  const first = launches.length > 0 ? Math.min(...launches) : undefined;
  return (
    <dl className="facts">
      <dt>{m.connection_lms()}</dt>
      <dd>{lmsName(family)}</dd>
      <dt>{m.field_issuer()}</dt>
      <dd>
        <code>{iss}</code>
      </dd>
      <dt>{m.field_client_id()}</dt>
      <dd>
        <code>{clientId}</code>
      </dd>
      {grantedScopes.length > 0 && (
        <>
          <dt>{m.offer_services()}</dt>
          {grantedScopes.map((scope) => (
            <dd key={scope}>{scopeName(scope)}</dd>
          ))}
        </>
      )}
      <dt>{m.connection_registered()}</dt>
      <dd>
        <Moment at={registeredAt} />
      </dd>
      <dt>{m.connection_first_launch()}</dt>
      <dd>{first === undefined ? m.never() : <Moment at={first} />}</dd>
      <dt>{m.connection_last_refusal()}</dt>
      <dd>
        {lastRefusal === undefined ? (
          m.connection_no_refusal()
        ) : (
          <>
            {refusalTitle(lastRefusal.code)} · <Moment at={lastRefusal.at} />
          </>
        )}
      </dd>
      <dt>{m.connection_new_deployments()}</dt>
      <dd>{newDeployments === "accept" ? m.connection_accepted() : m.connection_approved()}</dd>
      <dt>{m.connection_anonymous()}</dt>
      <dd>{anonymous === "accept" ? m.connection_accepted() : m.connection_refused()}</dd>
      <dt>{m.connection_key()}</dt>
      <dd>
        {signingKey.verdict === "unknown"
          ? m.connection_key_unknown()
          : m.connection_key_age({ days: signingKey.ageDays })}
        {signingKey.verdict === "old" && <> {m.connection_key_old()}</>}
      </dd>
    </dl>
  );
}
