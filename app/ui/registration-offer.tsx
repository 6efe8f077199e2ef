import type { RegistrationPlan } from "#app/lti/tool-registration.ts";
import { m } from "#app/paraglide/messages.js";
import { lmsName } from "./lms-family.ts";
import { scopeName } from "./scope-name.ts";

const messageNames: Record<string, () => string> = {
  LtiResourceLinkRequest: m.offer_resource_link,
  LtiDeepLinkingRequest: m.offer_deep_linking,
};

type Props = {
  /** Where the form goes. */
  confirm: string;
  name: string;
  lms: { family: string; version: string; issuer: string };
  plan: RegistrationPlan;
  sent: Record<string, string | undefined>;
};

/** What will be registered, before it is: one button. */
export function RegistrationOffer({ confirm, name, lms, plan, sent }: Props) {
  return (
    <main className="page connecting" aria-labelledby="page-title">
      <title>{`${m.offer_title({ name })} · ${m.app_name()}`}</title>
      <h1 id="page-title">{m.offer_title({ name })}</h1>
      <p className="page-lead">{m.offer_lead({ lms: lmsName(lms.family), issuer: lms.issuer })}</p>
      <dl className="offer">
        <dt>{m.offer_places()}</dt>
        <dd>
          <ul>
            {plan.messages.map(({ type }) => (
              <li key={type}>{(messageNames[type] ?? (() => type))()}</li>
            ))}
          </ul>
        </dd>
        <dt>{m.offer_services()}</dt>
        <dd>
          <ul>
            {plan.scopes.map((scope) => (
              <li key={scope}>{scopeName(scope)}</li>
            ))}
          </ul>
        </dd>
        <dt>{m.offer_people()}</dt>
        <dd>{m.offer_privacy()}</dd>
      </dl>
      <details className="offer-details">
        <summary>{m.offer_details()}</summary>
        <ul>
          {plan.messages.map(({ type, placements }) => (
            <li key={type}>
              <code>{[type, ...placements].join(" · ")}</code>
            </li>
          ))}
          {plan.scopes.map((scope) => (
            <li key={scope}>
              <code>{scope}</code>
            </li>
          ))}
          {Object.entries(plan.custom).map(([parameter, variable]) => (
            <li key={parameter}>
              <code>{`${parameter}=${variable}`}</code>
            </li>
          ))}
        </ul>
      </details>
      <form method="post" action={confirm} className="offer-form">
        {Object.entries(sent).map(
          ([field, value]) => value !== undefined && <input key={field} type="hidden" name={field} value={value} />,
        )}
        <button className="button-primary">{m.offer_button()}</button>
      </form>
    </main>
  );
}
