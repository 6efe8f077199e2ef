import type { ToolAddressList } from "#app/lti/tool-addresses.ts";
import { m } from "#app/paraglide/messages.js";
import { manualFields } from "#app/tenancy/manual-registration.ts";
import { Address } from "./address.tsx";
import { manualFieldNames } from "./manual-field-names.ts";

type Props = {
  /** Where the form goes. */
  confirm: string;
  name: string;
  addresses: ToolAddressList & { registration: string };
};

/** An invitation opened outside of an LMS: the address for dynamic registration, or everything to do it by hand. */
export function ConnectByHand({ confirm, name, addresses }: Props) {
  return (
    <main className="page connecting" aria-labelledby="page-title">
      <title>{`${m.connect_title({ name })} · ${m.app_name()}`}</title>
      <h1 id="page-title">{m.connect_title({ name })}</h1>
      <p className="page-lead">{m.connect_lead()}</p>
      <section aria-labelledby="dynamic">
        <h2 id="dynamic">{m.connect_dynamic_title()}</h2>
        <p>{m.connect_dynamic_text()}</p>
        <dl className="addresses">
          <Address name={m.connect_registration_address()} address={addresses.registration} />
        </dl>
      </section>
      <section aria-labelledby="by-hand">
        <h2 id="by-hand">{m.connect_hand_title()}</h2>
        <p>{m.connect_hand_text()}</p>
        <dl className="addresses">
          <Address name={m.home_login_address()} address={addresses.login} />
          <Address name={m.home_launch_address()} address={addresses.launch} />
          <Address name={m.home_keys_address()} address={addresses.keys} />
        </dl>
        <form method="post" action={confirm} className="fields">
          <p>{m.connect_form_text()}</p>
          {manualFields.map((field) => (
            <label key={field}>
              <span>{manualFieldNames[field]()}</span>
              <input name={field} required maxLength={2_000} autoComplete="off" spellCheck={false} />
            </label>
          ))}
          <button className="button-primary">{m.connect_button()}</button>
        </form>
      </section>
    </main>
  );
}
