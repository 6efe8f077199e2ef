import { m } from "#app/paraglide/messages.js";
import type { KnownPerson } from "#app/tenancy/people-list.ts";

/** What the LMS says of somebody: their name, and where two have one, the e-mail address tells them apart. */
export function PersonName({ name, email }: Pick<KnownPerson, "name" | "email">) {
  return (
    <>
      <span dir="auto">{name ?? email ?? m.member_unnamed()}</span>
      {name !== undefined && email !== undefined && (
        <span className="cell-note" dir="auto">
          {email}
        </span>
      )}
    </>
  );
}
