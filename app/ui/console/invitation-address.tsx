import { m } from "#app/paraglide/messages.js";
import { Address } from "../address.tsx";

/** The address of an invitation that was just made: it is shown this once. */
export function InvitationAddress({ name, address }: { name: string; address: string }) {
  return (
    <div role="status" className="form-done">
      <p>
        <strong dir="auto">{m.invitation_made({ name })}</strong>
      </p>
      <p>{m.invitation_made_text()}</p>
      <dl className="addresses">
        <Address name={m.invitation_address()} address={address} />
      </dl>
    </div>
  );
}
