import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { KnownPerson } from "#app/tenancy/people-list.ts";

type Props = Pick<KnownPerson, "name" | "email"> & { to?: string };

/**
 * What the LMS says of somebody: their name, and where two have one, the e-mail address tells them apart.
 * @property to the page about them, where there is one
 */
export function PersonName({ name, email, to }: Props) {
  const said = <span dir="auto">{name ?? email ?? m.member_unnamed()}</span>;
  return (
    <>
      {to === undefined ? said : <Link to={to}>{said}</Link>}
      {name !== undefined && email !== undefined && (
        <span className="cell-note" dir="auto">
          {email}
        </span>
      )}
    </>
  );
}
