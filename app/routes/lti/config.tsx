import { toolAddresses } from "#app/lti/tool-addresses.ts";
import { customParameters, wantedScopes } from "#app/lti/tool-registration.ts";
import { m } from "#app/paraglide/messages.js";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { Address } from "#app/ui/address.tsx";
import type { Route } from "./+types/config.ts";

export function loader({ request, context }: Route.LoaderArgs) {
  const { origin } = new URL(request.url);
  const [ours = origin] = context.get(lobbyContext).origins(origin);
  return { addresses: toolAddresses(ours), domain: new URL(ours).host, json: `${ours}/lti/config.json` };
}

/** Every value that an LMS asks for when the tool is registered by hand, each to copy. */
export default function Config({ loaderData: { addresses, domain, json } }: Route.ComponentProps) {
  return (
    <main className="page connecting" aria-labelledby="page-title">
      <title>{`${m.config_title()} · ${m.app_name()}`}</title>
      <h1 id="page-title">{m.config_title()}</h1>
      <p className="page-lead">{m.config_lead()}</p>
      <section aria-labelledby="addresses">
        <h2 id="addresses">{m.config_addresses()}</h2>
        <dl className="addresses">
          <Address name={m.home_login_address()} address={addresses.login} />
          <Address name={m.config_redirect()} address={addresses.launch} />
          <Address name={m.config_target()} address={addresses.launch} />
          <Address name={m.config_deep_linking()} address={addresses.launch} />
          <Address name={m.home_keys_address()} address={addresses.keys} />
          <Address name={m.config_icon()} address={addresses.icon} />
          <Address name={m.config_domain()} address={domain} />
        </dl>
      </section>
      <section aria-labelledby="services">
        <h2 id="services">{m.config_services()}</h2>
        <p>{m.config_services_text()}</p>
        <dl className="addresses">
          <Address name={m.offer_members()} address={wantedScopes[0] ?? ""} />
          <Address name={m.offer_lineitem()} address={wantedScopes[1] ?? ""} />
          <Address name={m.offer_score()} address={wantedScopes[2] ?? ""} />
        </dl>
      </section>
      <section aria-labelledby="parameters">
        <h2 id="parameters">{m.config_parameters()}</h2>
        <p>{m.config_parameters_text()}</p>
        <dl className="addresses">
          {Object.entries(customParameters).map(([name, variable]) => (
            <Address key={name} name={name} address={`${name}=${variable}`} />
          ))}
        </dl>
      </section>
      <section aria-labelledby="canvas">
        <h2 id="canvas">Canvas</h2>
        <p>{m.config_canvas_text()}</p>
        <dl className="addresses">
          <Address name={m.config_json()} address={json} />
        </dl>
      </section>
    </main>
  );
}
