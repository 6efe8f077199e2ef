import { m } from "#app/paraglide/messages.js";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { Address } from "#app/ui/address.tsx";
import type { Route } from "./+types/home.ts";

export function loader({ request, context }: Route.LoaderArgs) {
  const [origin = ""] = context.get(lobbyContext).origins(new URL(request.url).origin);
  return {
    addresses: {
      login: `${origin}/lti/login`,
      launch: `${origin}/lti/launch`,
      keys: `${origin}/lti/jwks`,
    },
  };
}

/** What this is, and how to connect an LMS. */
export default function Home({ loaderData }: Route.ComponentProps) {
  const { login, launch, keys } = loaderData.addresses;
  return (
    <main className="page home">
      <title>{m.app_name()}</title>
      <img src="/icon.svg" alt="" width={44} height={44} />
      <h1>{m.app_name()}</h1>
      <p className="page-lead">{m.home_lead()}</p>
      <section aria-labelledby="learn">
        <h2 id="learn">{m.home_learners_title()}</h2>
        <p>{m.home_learners_text()}</p>
      </section>
      <section aria-labelledby="connect">
        <h2 id="connect">{m.home_connect_title()}</h2>
        <p>{m.home_connect_text()}</p>
        <dl className="addresses">
          <Address name={m.home_login_address()} address={login} />
          <Address name={m.home_launch_address()} address={launch} />
          <Address name={m.home_keys_address()} address={keys} />
        </dl>
        <p>
          <a href="/lti/config">{m.home_connect_config()}</a>
        </p>
        <p>{m.home_connect_next()}</p>
      </section>
    </main>
  );
}
