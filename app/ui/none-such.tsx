import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";

/** Where a filter leaves nothing: it leads back to all. @param to their address */
export function NoneSuch({ words = m.launches_none_such(), to = "?" }: { words?: string; to?: string }) {
  return (
    <p className="empty">
      {words} <Link to={to}>{m.launches_all()}</Link>
    </p>
  );
}
