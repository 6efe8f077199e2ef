import { Link, useLocation } from "react-router";
import { m } from "#app/paraglide/messages.js";

/**
 * Says that somebody else saved first, where what was entered still stands in the form, and leads to what stands now.
 * @param says what else there is to it
 */
export function ChangedMeanwhile({ says = m.changed_meanwhile() }: { says?: string }) {
  const { pathname, search } = useLocation();
  return (
    <>
      {says} <Link to={{ pathname, search }}>{m.changed_meanwhile_show()}</Link>
    </>
  );
}
