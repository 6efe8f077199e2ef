import { m } from "#app/paraglide/messages.js";
import { MOST_LOOKED_AT } from "#app/tenancy/seek-by-key.ts";
import { figure } from "./figures.ts";

type Props = {
  /** Whether the page is not full, and more may be behind what was looked at. */
  isCut: boolean;
  isEmpty: boolean;
  /** Whether this page begins where the list does. */
  isFirst: boolean;
  /** How many were looked at. */
  count?: number;
};

/** How far was looked for what a list is asked for. What stands before it on the page says who or what was found. */
export function SoughtSoFar({ isCut, isEmpty, isFirst, count = MOST_LOOKED_AT }: Props) {
  if (isCut) return <p>{m.list_looked({ count: figure(count) })}</p>;
  return isEmpty && !isFirst ? <p className="empty">{m.list_no_more()}</p> : null;
}
