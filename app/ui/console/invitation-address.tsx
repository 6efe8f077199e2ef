import { m } from "#app/paraglide/messages.js";
import { Address } from "../address.tsx";

/** The address of an invitation that was just made: it is shown this once. */
export function InvitationAddress({ name, address }: { name: string; address: string }) {
  return (
    <section className="form-done" aria-labelledby="invitation-made">
      <output>
        <strong id="invitation-made" dir="auto">
          {m.invitation_made({ name })}
        </strong>{" "}
        {m.invitation_made_text()}
      </output>
      <dl className="addresses">
        <Address name={m.invitation_address()} address={address} />
      </dl>
    </section>
  );
}
